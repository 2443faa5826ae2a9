package dev.kiln.x64;

/// One decoded instruction.
///
/// Bytes that are no instruction decode to an invalid one of length 1, which has no form and prints as `db`.
public final class Instruction {
    /// Prefixes that stand before the mnemonic, as bits.
    static final int LOCK = 1;

    static final int REP = 2;
    static final int REPNE = 4;
    static final int DATA16 = 8;
    static final int ADDR = 16;
    static final int REX_W = 32;
    static final int XACQUIRE = 64;
    static final int XRELEASE = 128;
    static final int BND = 256;
    static final int NOTRACK = 512;
    /// The segment that no operand names, shifted by 10.
    static final int SEGMENT_AT = 10;

    private final Mode mode;
    private final int offset;
    private final int length;
    private final Form form;
    private final int prefixes;
    private final long a;
    private final long b;
    private final long c;
    private final long d;
    private final long immediate;
    private final int first;

    Instruction(Mode mode, int offset, int length, int first, Form form, int prefixes, long[] values, long immediate) {
        this.mode = mode;
        this.offset = offset;
        this.length = length;
        this.first = first;
        this.form = form;
        this.prefixes = prefixes;
        a = values[0];
        b = values[1];
        c = values[2];
        d = values[3];
        this.immediate = immediate;
    }

    static Instruction invalid(Mode mode, int offset, int first) {
        return new Instruction(mode, offset, 1, first, null, 0, new long[4], 0);
    }

    /// Where it starts, in bytes from the start of what was decoded.
    public int offset() {
        return offset;
    }

    /// Its bytes, 1 to 15.
    public int length() {
        return length;
    }

    /// True when the bytes are an instruction.
    public boolean valid() {
        return form != null;
    }

    /// The row it was decoded by.
    ///
    /// @throws IllegalStateException when it is invalid
    public Form form() {
        if (form == null) {
            throw new IllegalStateException("the byte 0x" + Integer.toHexString(first) + " is no instruction");
        }
        return form;
    }

    /// The mnemonic.
    ///
    /// @throws IllegalStateException when it is invalid
    public Op op() {
        return form().op();
    }

    Mode mode() {
        return mode;
    }

    /// The byte of an invalid instruction.
    int first() {
        return first;
    }

    /// The operand at `position` as [Packed] lays it out, immediates not counted; 0 when there is none.
    public long operand(int position) {
        return switch (position) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            case 3 -> d;
            default -> 0;
        };
    }

    /// The immediate: sign-extended where the instruction does so; for a branch, the target's offset; two of them
    /// as first + second × 2³².
    public long immediate() {
        return immediate;
    }

    /// The prefixes that are not part of the form, as bits.
    int prefixes() {
        return prefixes;
    }

    /// As Intel writes it.
    @Override
    public String toString() {
        return Formatter.intel().format(this);
    }
}
