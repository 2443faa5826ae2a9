package dev.kiln.ir;

/// A scalar floating-point type.
public enum FloatType {
    /// IEEE binary32.
    F32("f32", 4),
    /// IEEE binary64.
    F64("f64", 8);

    private final String text;
    private final int bytes;

    FloatType(String text, int bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    /// The size in memory.
    public int bytes() {
        return bytes;
    }

    /// The text form: `f32 f64`.
    @Override
    public String toString() {
        return text;
    }
}
