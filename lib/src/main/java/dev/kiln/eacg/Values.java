package dev.kiln.eacg;

import static dev.kiln.eacg.Homes.A;
import static dev.kiln.eacg.Homes.B;
import static dev.kiln.eacg.Homes.X;

import dev.kiln.guard.Context;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.Width;

/// Operands of up to 64 bits: to registers of the machine and back.
final class Values {
    private static final int ZERO_SHIFT = 6;
    private static final int SIGNED_SHIFT = 7;

    private final Emitter out;
    private final Instructions code;
    private final Homes homes;
    private final Accesses accesses;

    Values(Emitter out, Instructions code, Homes homes, Accesses accesses) {
        this.out = out;
        this.code = code;
        this.homes = homes;
        this.accesses = accesses;
    }

    static Width width(Size size) {
        return size == Size.B64 ? Width.W64 : Width.W32;
    }

    void load(R d, int field) {
        out.load(MemType.I64, d, Context.BASE, R.NONE, 0, field);
    }

    void store(R s, int field) {
        out.store(MemType.I64, s, Context.BASE, R.NONE, 0, field);
    }

    // Sources

    /// True when operand `k` is a constant.
    boolean isConstant(int i, int k) {
        return code.kind(i, k) == Kind.IMMEDIATE;
    }

    /// The constant brought to `size`, as an operation of its width takes it.
    long constant(int i, int k, Size size, boolean signed) {
        Size own = code.size(i, k);
        long value = code.value(i, k);
        long extended = signed && own.compareTo(size) < 0 ? own.signExtend(value) : value;
        return width(size).signed(signed ? size.signExtend(extended) : size.zeroExtend(extended));
    }

    /// The register that holds operand `k`, brought to `size`, at most 64 bits.
    ///
    /// The bits above `size` are anything, unless it is wanted exactly: then they are zero, or copies of the sign,
    /// up to the width of an operation on it.
    ///
    /// @param own where to make it, A or B, when it is not in a register as it is
    R fetch(int i, int k, Size size, boolean signed, boolean exact, R own) {
        Size from = code.size(i, k).compareTo(size) < 0 ? code.size(i, k) : size;
        switch (code.kind(i, k)) {
            case REGISTER -> {
                int r = code.register(i, k);
                if (r == Register.FLAGS_INDEX) {
                    flags(own);
                    if (signed && from == Size.B8) {
                        extend(own, own, from, size, true);
                    }
                    return own;
                }
                R home = homes.of(r);
                if (home == R.NONE) {
                    out.load(type(from, signed), own, Context.BASE, R.NONE, 0, Layout.register(r));
                    return own;
                }
                boolean kept = from == size && (!exact || size.compareTo(Size.B32) >= 0);
                if (kept) {
                    return home;
                }
                extend(own, home, from, size, signed);
            }
            case VECTOR ->
                out.load(type(from, signed), own, Context.BASE, R.NONE, 0, Layout.vector(code.register(i, k)));
            case IMMEDIATE, TARGET -> out.movi(own, constant(i, k, size, signed));
            case MEMORY, ABSOLUTE -> {
                accesses.check(i, k, false, own);
                out.load(type(from, signed), own, own, X, 0, 0);
            }
        }
        return own;
    }

    private void extend(R d, R s, Size from, Size size, boolean signed) {
        UnaryOp op = switch (from) {
            case B8 -> signed ? UnaryOp.SEXT8 : UnaryOp.ZEXT8;
            case B16 -> signed ? UnaryOp.SEXT16 : UnaryOp.ZEXT16;
            case B32, B64, B128 -> signed ? UnaryOp.SEXT32 : UnaryOp.ZEXT32;
        };
        boolean whole = size == Size.B64 || from == Size.B32;
        out.unary(op, whole ? Width.W64 : Width.W32, d, s);
    }

    private static MemType type(Size size, boolean signed) {
        return switch (size) {
            case B8 -> signed ? MemType.S8 : MemType.U8;
            case B16 -> signed ? MemType.S16 : MemType.U16;
            case B32 -> signed ? MemType.S32 : MemType.U32;
            case B64, B128 -> MemType.I64;
        };
    }

    /// `d` = the status word.
    private void flags(R d) {
        load(d, Layout.EQUAL);
        out.binary(BinaryOp.SHL, Width.W64, d, d, ZERO_SHIFT);
        load(X, Layout.LOWER);
        out.binary(BinaryOp.OR, Width.W64, d, d, X);
        load(X, Layout.SIGNED_LOWER);
        out.binary(BinaryOp.SHL, Width.W64, X, X, SIGNED_SHIFT);
        out.binary(BinaryOp.OR, Width.W64, d, d, X);
    }

    /// Sets the status word to `s`, A.
    private void setFlags() {
        bit(Layout.LOWER, 0);
        bit(Layout.EQUAL, ZERO_SHIFT);
        bit(Layout.SIGNED_LOWER, SIGNED_SHIFT);
    }

    private void bit(int field, int shift) {
        out.binary(BinaryOp.SHR, Width.W32, X, A, shift);
        out.binary(BinaryOp.AND, Width.W32, X, X, 1);
        store(X, field);
    }

    // Destinations

    /// Where a result for operand `k` is best computed: its machine register when the whole of that is written,
    /// else A.
    R place(int i, int k) {
        boolean whole = code.kind(i, k) == Kind.REGISTER
                && code.size(i, k).compareTo(Size.B32) >= 0
                && !isFlags(i, k)
                && homes.of(code.register(i, k)) != R.NONE;
        return whole ? homes.of(code.register(i, k)) : A;
    }

    boolean isFlags(int i, int k) {
        return code.kind(i, k) == Kind.REGISTER && code.register(i, k) == Register.FLAGS_INDEX;
    }

    /// Writes to operand `k` what is in A, unless [#place] is elsewhere and it is there already. Keeps A but for the
    /// bits above the operand's size.
    void put(int i, int k) {
        if (place(i, k) != A) {
            return;
        }
        Size size = code.size(i, k);
        if (code.kind(i, k).isMemory()) {
            accesses.check(i, k, true, B);
            out.store(type(size, false), A, B, X, 0, 0);
        } else if (isFlags(i, k)) {
            setFlags();
        } else {
            putRegister(code.register(i, k), size);
        }
    }

    private void putRegister(int r, Size size) {
        R home = homes.of(r);
        if (home == R.NONE) {
            if (size == Size.B32) {
                out.unary(UnaryOp.ZEXT32, Width.W64, A, A);
            }
            out.store(
                    size.compareTo(Size.B32) >= 0 ? MemType.I64 : type(size, false),
                    A,
                    Context.BASE,
                    R.NONE,
                    0,
                    Layout.register(r));
            return;
        }
        extend(A, A, size, Size.B32, false);
        out.binary(BinaryOp.AND, Width.W64, home, home, ~size.zeroExtend(-1));
        out.binary(BinaryOp.OR, Width.W64, home, home, A);
    }

    /// `place` = A as a value of `size`, 32 or 64 bits.
    void narrow(R place, Size size) {
        if (size == Size.B32) {
            out.unary(UnaryOp.ZEXT32, Width.W64, place, A);
        } else {
            out.mov(place, A);
        }
    }

    /// Compiles `mov` and `movsx` to at most 64 bits.
    void move(int i, boolean signed) {
        Size size = code.size(i, 1);
        R place = place(i, 1);
        if (isConstant(i, 0) && place != A) {
            long value = constant(i, 0, size, signed);
            out.movi(place, width(size).truncate(value));
            return;
        }
        R value = fetch(i, 0, size, signed, false, A);
        if (place == A) {
            if (value != A) {
                out.mov(A, value);
            }
            put(i, 1);
        } else if (size == Size.B32) {
            out.unary(UnaryOp.ZEXT32, Width.W64, place, value);
        } else if (place != value) {
            out.mov(place, value);
        }
    }

    // The status word

    /// Keeps what a comparison that was just made says.
    void keep(Cond lower, Cond signedLower) {
        out.set(Cond.EQ, X);
        store(X, Layout.EQUAL);
        out.set(lower, X);
        store(X, Layout.LOWER);
        out.set(signedLower, X);
        store(X, Layout.SIGNED_LOWER);
    }
}
