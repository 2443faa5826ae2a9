package dev.kiln.eacg;

/// Memory at the address that a register holds: `m32[rbx]`.
///
/// @param size how much of it
/// @param address the register: its size says nothing, all 64 bits are the address
public record Memory(Size size, Register address) implements Destination {
    /// The same at the 64-bit register of the name.
    public Memory {
        address = address.as(Size.B64);
    }

    @Override
    public boolean indirect() {
        return true;
    }

    /// As the text form writes it.
    @Override
    public String toString() {
        return "m" + size + "[" + address + "]";
    }
}
