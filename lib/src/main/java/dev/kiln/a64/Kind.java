package dev.kiln.a64;

/// The kinds of packed operands: the top byte of the `long`.
///
/// A signature is the kinds of an instruction's operands, one byte each, the first operand in the lowest byte.
final class Kind {
    static final int NONE = 0;
    static final int X = 1;
    static final int W = 2;
    static final int SP = 3;
    static final int WSP = 4;
    static final int X_SHIFTED = 5;
    static final int W_SHIFTED = 6;
    static final int X_EXTENDED = 7;
    static final int W_EXTENDED = 8;
    static final int B = 9;
    static final int H = 10;
    static final int S = 11;
    static final int D = 12;
    static final int Q = 13;
    static final int X_WRITEBACK = 14;

    static final int IMM = 16;
    static final int IMM_LSL = 17;
    static final int IMM_MSL = 18;
    static final int FLOAT = 19;
    static final int LABEL = 20;
    /// An immediate of more than 56 bits; see [Immediates#pack].
    static final int IMM_WIDE = 21;

    static final int COND = 24;
    static final int SYSREG = 25;
    /// The named constants of [Names]: `NAME + list`.
    static final int NAME = 26;

    static final int MEM = 40;
    static final int MEM_PRE = 41;
    static final int MEM_POST = 42;
    static final int MEM_INDEXED = 43;
    static final int MEM_POST_REGISTER = 44;
    static final int MEM_WRITEBACK = 45;

    /// `VECTOR + arrangement`.
    static final int VECTOR = 48;
    /// `ELEMENT + log2 of the lane's bytes`; 4 and 5 are the groups `4B` and `2H` that dot products select, 6 `2B`.
    static final int ELEMENT = 64;

    static final int ELEMENT_4B = ELEMENT + 4;
    static final int ELEMENT_2H = ELEMENT + 5;
    static final int ELEMENT_2B = ELEMENT + 6;
    /// `LIST + (count - 1) * 8 + arrangement`.
    static final int LIST = 80;
    /// `LIST_ELEMENT + (count - 1) * 4 + log2 of the lane's bytes`.
    static final int LIST_ELEMENT = 112;

    private Kind() {}

    static int of(long operand) {
        return (int) (operand >>> 56);
    }
}
