package dev.kiln.a64;

/// The zero register of 32 bits: reads as 0, writes go nowhere.
public enum Wzr implements WOrZr {
    /// `wzr`.
    WZR;

    @Override
    public long bits() {
        return Packed.WZR;
    }
}
