package dev.kiln.a64;

/// The stack pointer, 32 bits of it.
public enum Wsp implements WOrSp {
    /// `wsp`.
    WSP;

    @Override
    public long bits() {
        return Packed.WSP;
    }
}
