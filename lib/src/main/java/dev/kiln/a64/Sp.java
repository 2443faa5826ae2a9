package dev.kiln.a64;

/// The stack pointer, 64 bits of it.
public enum Sp implements XOrSp {
    /// `sp`.
    SP;

    @Override
    public long bits() {
        return Packed.SP;
    }
}
