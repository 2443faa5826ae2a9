package dev.kiln.a64;

/// A table of rows: a file of resources, read when an instruction of it is first needed.
public enum Family {
    /// Data processing on general registers.
    BASE,
    /// Branches and exceptions.
    BRANCHES,
    /// Loads and stores of general and scalar floating-point registers.
    MEMORY,
    /// Scalar floating point.
    FP,
    /// Atomic memory operations.
    ATOMICS,
    /// Barriers, hints, system registers and system operations.
    SYSTEM,
    /// Pointer authentication.
    POINTERS,
    /// Memory tagging.
    TAGS,
    /// Memory copy and set.
    COPY,
    /// Vector instructions on whole registers and lanes.
    SIMD,
    /// Vector instructions on scalars.
    SIMD_SCALAR,
    /// Vector instructions by an element.
    SIMD_ELEMENT,
    /// Vector loads and stores.
    SIMD_MEMORY,
    /// Cryptography.
    CRYPTO;

    private final Sheet sheet =
            new Sheet(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".ops");

    Sheet sheet() {
        return sheet;
    }
}
