package dev.kiln.a64;

/// The zero register of 64 bits: reads as 0, writes go nowhere.
public enum Xzr implements XOrZr {
    /// `xzr`.
    XZR;

    @Override
    public long bits() {
        return Packed.XZR;
    }
}
