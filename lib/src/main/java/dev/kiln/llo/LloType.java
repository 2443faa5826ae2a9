package dev.kiln.llo;

/// The type of a stack slot, an argument, a local, a result.
///
/// The order is part of the binary form and of op codes: a type's [#code()] is its place here, counted from 1.
public enum LloType {
    /// A 32-bit integer; signed or unsigned is the op's business.
    I(int.class, 4),
    /// A 64-bit integer.
    L(long.class, 8),
    /// A 64-bit pointer: an offset into the program's region, or the token of a function.
    P(long.class, 8),
    /// An IEEE 754 binary32.
    F(float.class, 4),
    /// An IEEE 754 binary64.
    D(double.class, 8);

    private static final LloType[] VALUES = values();

    private final Class<?> javaType;
    private final int size;

    LloType(Class<?> javaType, int size) {
        this.javaType = javaType;
        this.size = size;
    }

    /// The Java type that stands for it in the signature of a method handle: `P` is `long`.
    public Class<?> javaType() {
        return javaType;
    }

    /// Its size in memory, in bytes.
    public int size() {
        return size;
    }

    /// True for `F` and `D`.
    public boolean isFloat() {
        return this == F || this == D;
    }

    /// Its number in op codes and in the binary form, 1 to 5.
    public int code() {
        return ordinal() + 1;
    }

    /// The type numbered `code`, 1 to 5.
    public static LloType of(int code) {
        return VALUES[code - 1];
    }

    /// The type written as `letter`, as its code; 0 when there is none.
    static int codeOf(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'L' -> 2;
            case 'P' -> 3;
            case 'F' -> 4;
            case 'D' -> 5;
            default -> 0;
        };
    }
}
