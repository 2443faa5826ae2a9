package dev.kiln.ir;

/// A register: [R] holds 64 bits, [V] a float or a vector.
///
/// [#code()] is dense, so that a back end turns a register into a machine's number by one look-up: 0–31 physical,
/// then the roles, and from [#VIRTUAL] on the virtual ones.
public sealed interface Reg permits R, V {
    /// Where each group of codes begins.
    int ARGUMENT = 32;
    /// The first code of the results.
    int RESULT = 48;
    /// The first code of the temporaries.
    int TEMP = 56;
    /// The first code of the saved registers.
    int SAVED = 88;
    /// The code of the stack pointer, [R#SP].
    int STACK_POINTER = 120;
    /// The code of [R#NONE].
    int ABSENT = 121;
    /// The first code of the virtual registers, and the number of codes that are not virtual.
    int VIRTUAL = 128;

    /// The register's code.
    int code();

    /// True when the register is to be given a place by the register allocator.
    default boolean virtual() {
        return code() >= VIRTUAL;
    }

    /// The number within its group: of `sav2`, 2.
    default int index() {
        int code = code();
        return code >= VIRTUAL
                ? code - VIRTUAL
                : code < ARGUMENT
                        ? code
                        : code - (code < RESULT ? ARGUMENT : code < TEMP ? RESULT : code < SAVED ? TEMP : SAVED);
    }

    /// The name in the text form, from a code: `prefix` is that of float roles, `f` or nothing.
    private static String role(int code, String prefix) {
        return prefix
                + (code < RESULT
                        ? "arg" + (code - ARGUMENT)
                        : code < TEMP
                                ? "res" + (code - RESULT)
                                : code < SAVED ? "tmp" + (code - TEMP) : "sav" + (code - SAVED));
    }

    /// The text form of a register of the given code.
    static String text(int code, String physical, String prefix, String virtual) {
        return code >= VIRTUAL
                ? virtual + (code - VIRTUAL)
                : code == STACK_POINTER
                        ? "sp"
                        : code == ABSENT ? "none" : code < ARGUMENT ? physical + code : role(code, prefix);
    }
}
