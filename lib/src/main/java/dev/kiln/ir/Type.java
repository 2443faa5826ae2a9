package dev.kiln.ir;

import java.util.Locale;

/// The type of a parameter or result of a function.
public enum Type {
    /// A 32-bit integer in the low half of an integer register; the upper half is not defined.
    I32,
    /// A 64-bit integer or an address.
    I64,
    /// IEEE binary32.
    F32,
    /// IEEE binary64.
    F64;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// True for the types that live in a [V].
    public boolean isFloat() {
        return this == F32 || this == F64;
    }

    /// The text form: `i32 i64 f32 f64`.
    @Override
    public String toString() {
        return text;
    }
}
