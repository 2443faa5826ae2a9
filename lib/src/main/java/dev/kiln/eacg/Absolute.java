package dev.kiln.eacg;

/// Memory at an address that the instruction holds: `m32[0x1000]`.
///
/// @param size how much of it
/// @param address 64 bits
public record Absolute(Size size, long address) implements Destination {
    @Override
    public boolean indirect() {
        return true;
    }

    /// As the text form writes it.
    @Override
    public String toString() {
        return "m" + size + "[0x" + Long.toHexString(address) + "]";
    }
}
