package dev.kiln.x64;

import dev.kiln.code.CodeException;
import dev.kiln.code.Label;

/// Operands as `long`s: what flows through the assembler's funnel, and the form in which a back end passes them.
///
/// Nothing is allocated and nothing has to be taken apart twice. Immediates are not packed; they travel beside, in
/// a `long` of their own. The layout, from the lowest bit:
///
/// | bits  | register                          | memory                                                       |
/// |-------|-----------------------------------|--------------------------------------------------------------|
/// | 0–5   | type: [#GP8] to [#BND]            | type: [#M] to [#FAR80]; bit 5 is set                         |
/// | 6–10  | number 0–31                       | base: 0–15, [#NO_BASE] or [#RIP]                             |
/// | 11–17 |                                   | index: 0–15, 32–63 xmm, 64–95 ymm, 96–127 zmm; 4: none       |
/// | 18–19 |                                   | scale: log2 of 1, 2, 4, 8                                    |
/// | 20–22 |                                   | segment: 0 none, else 1 + (es cs ss ds fs gs)                |
/// | 23–25 | rounding: 0, or a `Rounding`      | broadcast: 0, or log2 of 2 to 32                             |
/// | 26–27 |                                   | address size: 0 the mode's own, 1 16 bits, 2 32, 3 64        |
/// | 28    | zeroing {z}                       | the displacement is a label's number                         |
/// | 29–31 | mask {k1}–{k7}                    | mask {k1}–{k7}                                               |
/// | 32–63 |                                   | displacement, signed; or the label's number                  |
///
/// With a label, bits 6–10 may name a base only where the address is absolute (IA-32); in 64-bit mode the base is
/// [#RIP], and bits 11–19, which are then free, hold a signed addend of up to ±255 bytes.
public final class Packed {
    /// No operand.
    public static final int NONE = 0;
    /// `al` to `r15b`; numbers 4 to 7 are `spl bpl sil dil`.
    public static final int GP8 = 1;
    /// `ah ch dh bh`, numbered 4 to 7 as in ModRM.
    public static final int GP8H = 2;
    /// `ax` to `r15w`.
    public static final int GP16 = 3;
    /// `eax` to `r15d`.
    public static final int GP32 = 4;
    /// `rax` to `r15`.
    public static final int GP64 = 5;
    /// `xmm0` to `xmm31`.
    public static final int XMM = 6;
    /// `ymm0` to `ymm31`.
    public static final int YMM = 7;
    /// `zmm0` to `zmm31`.
    public static final int ZMM = 8;
    /// `mm0` to `mm7`.
    public static final int MM = 9;
    /// `k0` to `k7`.
    public static final int K = 10;
    /// `st(0)` to `st(7)`.
    public static final int ST = 11;
    /// `es cs ss ds fs gs`.
    public static final int SEG = 12;
    /// `cr0` to `cr15`.
    public static final int CR = 13;
    /// `dr0` to `dr15`.
    public static final int DR = 14;
    /// `tmm0` to `tmm7`.
    public static final int TMM = 15;
    /// `bnd0` to `bnd3`.
    public static final int BND = 16;

    /// A 64-bit absolute address of no size told; the address travels as the immediate.
    public static final int MOFFS = 20;
    /// Of a byte.
    public static final int MOFFS8 = 21;
    /// Of 16 bits.
    public static final int MOFFS16 = 22;
    /// Of 32 bits.
    public static final int MOFFS32 = 23;
    /// Of 64 bits.
    public static final int MOFFS64 = 24;
    /// A far pointer 16:16; the immediate is offset + selector × 2³².
    public static final int PTR16 = 25;
    /// A far pointer 16:32; the immediate is offset + selector × 2³².
    public static final int PTR32 = 26;
    /// A place in the code; the immediate is its offset from the start.
    public static final int CODE = 27;

    /// Memory whose size the other operands tell.
    public static final int M = 32;
    /// `byte ptr`.
    public static final int M8 = 33;
    /// `word ptr`.
    public static final int M16 = 34;
    /// `dword ptr`.
    public static final int M32 = 35;
    /// `fword ptr`.
    public static final int M48 = 36;
    /// `qword ptr`.
    public static final int M64 = 37;
    /// `tbyte ptr`.
    public static final int M80 = 38;
    /// `xmmword ptr`.
    public static final int M128 = 39;
    /// `ymmword ptr`.
    public static final int M256 = 40;
    /// `zmmword ptr`.
    public static final int M512 = 41;
    /// A far pointer 16:16 in memory.
    public static final int FAR32 = 42;
    /// A far pointer 16:32 in memory.
    public static final int FAR48 = 43;
    /// A far pointer 16:64 in memory.
    public static final int FAR80 = 44;

    /// As a base: none.
    public static final int NO_BASE = 16;
    /// As a base: the instruction pointer.
    public static final int RIP = 17;
    /// As an index: none.
    public static final int NO_INDEX = 4;

    static final int TYPE = 0x3F;
    static final int MEMORY = 1 << 5;
    static final int NUMBER_AT = 6;
    static final int INDEX_AT = 11;
    static final int SCALE_AT = 18;
    static final int SEGMENT_AT = 20;
    static final int BROADCAST_AT = 23;
    static final int ROUNDING_AT = 23;
    static final int ADDRESS_AT = 26;
    static final int ZEROING = 1 << 28;
    static final int LABEL = 1 << 28;
    static final int MASK_AT = 29;
    static final int NUMBERS = 31 << NUMBER_AT;
    static final int INDEXES = 127 << INDEX_AT;
    static final int SEGMENTS = 7 << SEGMENT_AT;
    static final int BROADCASTS = 7 << BROADCAST_AT;
    static final int ROUNDINGS = 7 << ROUNDING_AT;
    static final int ADDRESSES = 3 << ADDRESS_AT;
    static final long MASKS = 7L << MASK_AT;
    static final int ADDRESS16 = 1 << ADDRESS_AT;
    static final int ADDRESS32 = 2 << ADDRESS_AT;
    static final int ADDRESS64 = 3 << ADDRESS_AT;

    private Packed() {}

    /// The register `number` of `type`.
    public static long reg(int type, int number) {
        return type | number << NUMBER_AT;
    }

    /// The byte register `number`: 0 `al`, 4 `spl`, 15 `r15b`.
    public static long gp8(int number) {
        return GP8 | number << NUMBER_AT;
    }

    /// The 16-bit register `number`: 0 `ax`, 15 `r15w`.
    public static long gp16(int number) {
        return GP16 | number << NUMBER_AT;
    }

    /// The 32-bit register `number`: 0 `eax`, 15 `r15d`.
    public static long gp32(int number) {
        return GP32 | number << NUMBER_AT;
    }

    /// The 64-bit register `number`: 0 `rax`, 15 `r15`.
    public static long gp64(int number) {
        return GP64 | number << NUMBER_AT;
    }

    /// `xmm0` to `xmm31`.
    public static long xmm(int number) {
        return XMM | number << NUMBER_AT;
    }

    /// Memory of `type` ([#M], [#M8] …) at a 64-bit base register plus `displacement`.
    public static long mem(int type, int base, int displacement) {
        return (long) displacement << 32 | ADDRESS64 | NO_INDEX << INDEX_AT | base << NUMBER_AT | type;
    }

    /// Memory at base + index × 2^`scale` + `displacement`, 64-bit registers. The index is not 4 (`rsp`).
    public static long mem(int type, int base, int index, int scale, int displacement) {
        if (index == NO_INDEX) {
            throw new CodeException("rsp cannot be an index");
        }
        return (long) displacement << 32 | ADDRESS64 | scale << SCALE_AT | index << INDEX_AT | base << NUMBER_AT | type;
    }

    /// Memory at the 32-bit signed address `address`, without any register.
    public static long absolute(int type, int address) {
        return (long) address << 32 | NO_INDEX << INDEX_AT | NO_BASE << NUMBER_AT | type;
    }

    /// Memory at `label`, relative to the instruction pointer in 64-bit mode.
    public static long at(int type, Label label) {
        if (label.id() < 0) {
            throw new CodeException("label " + label + " belongs to no buffer");
        }
        return (long) label.id() << 32 | LABEL | RIP << NUMBER_AT | type;
    }

    /// Memory `displacement` bytes after the end of the instruction.
    public static long rip(int type, int displacement) {
        return (long) displacement << 32 | NO_INDEX << INDEX_AT | RIP << NUMBER_AT | type;
    }

    /// `memory` with its segment replaced: 1 + (es cs ss ds fs gs = 0 to 5).
    public static long segment(long memory, int segment) {
        return memory & ~SEGMENTS | segment << SEGMENT_AT;
    }

    /// `memory` of another type.
    public static long sized(long memory, int type) {
        return memory & ~TYPE | type;
    }

    static long masked(Mask mask) {
        if (number(mask.bits()) == 0) {
            throw new CodeException("k0 cannot be a mask: as one, it means no mask");
        }
        return (long) number(mask.bits()) << MASK_AT;
    }

    /// The type of an operand: [#GP8] to [#FAR80].
    public static int type(long operand) {
        return (int) operand & TYPE;
    }

    static int number(long operand) {
        return (int) operand >>> NUMBER_AT & 31;
    }

    static boolean isMemory(long operand) {
        return (operand & MEMORY) != 0;
    }

    static int index(long operand) {
        return (int) operand >>> INDEX_AT & 127;
    }

    static int scale(long operand) {
        return (int) operand >>> SCALE_AT & 3;
    }

    static int displacement(long operand) {
        return (int) (operand >> 32);
    }

    static int segment(long operand) {
        return (int) operand >>> SEGMENT_AT & 7;
    }

    static int mask(long operand) {
        return (int) operand >>> MASK_AT;
    }

    /// The signed addend of a label operand.
    static int addend(long operand) {
        return (int) operand << 12 >> 23;
    }
}
