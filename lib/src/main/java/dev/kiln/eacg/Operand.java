package dev.kiln.eacg;

/// What an instruction works on: a register, memory, an immediate, a label.
///
/// The static methods here make the common ones, to be imported statically: `add(i32(5), m64(RBX), RAX)`.
public sealed interface Operand permits Destination, Immediate, Target {
    /// An immediate of 8 bits.
    static Immediate i8(long value) {
        return Immediate.of(value, Size.B8);
    }

    /// An immediate of 16 bits.
    static Immediate i16(long value) {
        return Immediate.of(value, Size.B16);
    }

    /// An immediate of 32 bits.
    static Immediate i32(long value) {
        return Immediate.of(value, Size.B32);
    }

    /// An immediate of 64 bits.
    static Immediate i64(long value) {
        return Immediate.of(value, Size.B64);
    }

    /// An immediate of 128 bits, by its halves.
    static Immediate i128(long high, long low) {
        return new Immediate(Size.B128, low, high);
    }

    /// 8 bits of memory at the address in `register`.
    static Memory m8(Register register) {
        return new Memory(Size.B8, register);
    }

    /// 16 bits of memory at the address in `register`.
    static Memory m16(Register register) {
        return new Memory(Size.B16, register);
    }

    /// 32 bits of memory at the address in `register`.
    static Memory m32(Register register) {
        return new Memory(Size.B32, register);
    }

    /// 64 bits of memory at the address in `register`.
    static Memory m64(Register register) {
        return new Memory(Size.B64, register);
    }

    /// 128 bits of memory at the address in `register`.
    static Memory m128(Register register) {
        return new Memory(Size.B128, register);
    }

    /// 8 bits of memory at `address`.
    static Absolute m8(long address) {
        return new Absolute(Size.B8, address);
    }

    /// 16 bits of memory at `address`.
    static Absolute m16(long address) {
        return new Absolute(Size.B16, address);
    }

    /// 32 bits of memory at `address`.
    static Absolute m32(long address) {
        return new Absolute(Size.B32, address);
    }

    /// 64 bits of memory at `address`.
    static Absolute m64(long address) {
        return new Absolute(Size.B64, address);
    }

    /// 128 bits of memory at `address`.
    static Absolute m128(long address) {
        return new Absolute(Size.B128, address);
    }

    /// Label number `number`.
    static Target label(int number) {
        return new Target(number);
    }

    /// How many bits it has; of a label those of its number.
    Size size();

    /// True when the instruction works on the memory that it points to.
    default boolean indirect() {
        return false;
    }
}
