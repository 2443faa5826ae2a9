package dev.kiln.x64;

import dev.kiln.code.CodeException;
import dev.kiln.code.Label;

/// An operand in memory: `Mem.at(RBX, RCX, 8, 16).dword()`.
///
/// Immutable and small enough for the JVM to keep it out of the heap. Without a size it takes that of the other
/// operands, where they tell.
///
/// @param bits the operand as [Packed] lays it out
public record Mem(long bits) implements Operand {
    /// Memory at `base`.
    public static Mem at(Gp base) {
        return at(base, 0);
    }

    /// Memory at `base` + `displacement`; the base has 16, 32 or 64 bits.
    public static Mem at(Gp base, int displacement) {
        return new Mem((long) displacement << 32
                | addressSize(base)
                | Packed.NO_INDEX << Packed.INDEX_AT
                | (int) base.bits() & Packed.NUMBERS
                | Packed.M);
    }

    /// Memory at `base` + `index` × `scale` + `displacement`. The scale is 1, 2, 4 or 8; the index is not `rsp`.
    public static Mem at(Gp base, Gp index, int scale, int displacement) {
        int size = addressSize(base);
        if (size != addressSize(index)) {
            throw new CodeException("base " + base + " and index " + index + " differ in size");
        }
        return new Mem((long) displacement << 32
                | size
                | scaled(scale)
                | index(index)
                | (int) base.bits() & Packed.NUMBERS
                | Packed.M);
    }

    /// Memory at `index` × `scale` + `displacement`.
    public static Mem at(Gp index, int scale, int displacement) {
        return new Mem((long) displacement << 32
                | addressSize(index)
                | scaled(scale)
                | index(index)
                | Packed.NO_BASE << Packed.NUMBER_AT
                | Packed.M);
    }

    /// A vector of addresses: `base` + each element of `index` × `scale` + `displacement`.
    public static Mem at(Gp base, Vec index, int scale, int displacement) {
        int kind = Packed.type(index.bits()) - Packed.XMM + 1;
        return new Mem((long) displacement << 32
                | addressSize(base)
                | scaled(scale)
                | (kind << 5 | index.number()) << Packed.INDEX_AT
                | (int) base.bits() & Packed.NUMBERS
                | Packed.M);
    }

    /// Memory at `label`, relative to the instruction pointer in 64-bit mode.
    public static Mem at(Label label) {
        return new Mem(Packed.at(Packed.M, label));
    }

    /// Memory at a 32-bit signed address.
    public static Mem absolute(int address) {
        return new Mem(Packed.absolute(Packed.M, address));
    }

    /// Memory `displacement` bytes after the end of the instruction (64-bit mode).
    public static Mem rip(int displacement) {
        return new Mem(Packed.rip(Packed.M, displacement));
    }

    private static int addressSize(Gp register) {
        return switch (Packed.type(register.bits())) {
            case Packed.GP16 -> Packed.ADDRESS16;
            case Packed.GP32 -> Packed.ADDRESS32;
            case Packed.GP64 -> Packed.ADDRESS64;
            default -> throw new CodeException("an address cannot be made of " + register);
        };
    }

    private static int scaled(int scale) {
        if (scale != 1 && scale != 2 && scale != 4 && scale != 8) {
            throw new CodeException("scale " + scale + " is not 1, 2, 4 or 8");
        }
        return Integer.numberOfTrailingZeros(scale) << Packed.SCALE_AT;
    }

    private static int index(Gp index) {
        if (index.number() == Packed.NO_INDEX) {
            throw new CodeException(index + " cannot be an index");
        }
        return index.number() << Packed.INDEX_AT;
    }

    private Mem sized(int type) {
        return new Mem(Packed.sized(bits, type));
    }

    /// A byte there.
    public Mem byte_() {
        return sized(Packed.M8);
    }

    /// 16 bits there.
    public Mem word() {
        return sized(Packed.M16);
    }

    /// 32 bits there.
    public Mem dword() {
        return sized(Packed.M32);
    }

    /// 48 bits there.
    public Mem fword() {
        return sized(Packed.M48);
    }

    /// 64 bits there.
    public Mem qword() {
        return sized(Packed.M64);
    }

    /// 80 bits there.
    public Mem tbyte() {
        return sized(Packed.M80);
    }

    /// 128 bits there.
    public Mem xmmword() {
        return sized(Packed.M128);
    }

    /// 256 bits there.
    public Mem ymmword() {
        return sized(Packed.M256);
    }

    /// 512 bits there.
    public Mem zmmword() {
        return sized(Packed.M512);
    }

    /// A far pointer there, whose offset has 16, 32 or 64 bits.
    public Mem far(int offsetBits) {
        return sized(
                switch (offsetBits) {
                    case 16 -> Packed.FAR32;
                    case 32 -> Packed.FAR48;
                    case 64 -> Packed.FAR80;
                    default -> throw new CodeException("a far pointer's offset has 16, 32 or 64 bits");
                });
    }

    /// The same address in another segment.
    public Mem segment(Seg segment) {
        return new Mem(Packed.segment(bits, Packed.number(segment.bits()) + 1));
    }

    /// One element there, repeated `count` (2, 4, 8, 16 or 32) times.
    public Mem broadcast(int count) {
        if (Integer.bitCount(count) != 1 || count < 2 || count > 32) {
            throw new CodeException("an element is repeated 2, 4, 8, 16 or 32 times, not " + count);
        }
        return new Mem(bits & ~Packed.BROADCASTS | Integer.numberOfTrailingZeros(count) << Packed.BROADCAST_AT);
    }

    /// As a destination under `mask`.
    public Mem k(Mask mask) {
        return new Mem(bits & ~Packed.MASKS | Packed.masked(mask));
    }

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
