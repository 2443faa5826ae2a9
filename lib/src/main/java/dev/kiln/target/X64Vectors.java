package dev.kiln.target;

import dev.kiln.ir.Cond;
import dev.kiln.ir.Element;
import dev.kiln.ir.Lane;
import dev.kiln.ir.R;
import dev.kiln.ir.V;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecReduceOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;
import dev.kiln.ir.VecUnaryOp;
import dev.kiln.ir.VectorRules;
import dev.kiln.x64.Packed;

/// Vector instructions to SSE2 and what came after it, AVX2 and AVX-512 where the CPU has them.
///
/// Turns registers into numbers and leaves the rest to the family that knows. What has no short sequence is
/// done lane by lane.
final class X64Vectors extends LaneByLane {
    private final X64Emitter emitter;
    private final X64Flags flags;
    private final X64Memory memory;
    private final X64VectorCode v;
    private final X64VectorIntegers integers;
    private final X64VectorShifts shifts;
    private final X64VectorCompares compares;
    private final X64VectorFloats floats;
    private final X64VectorOrder order;
    private final X64VectorHalves halves;
    private final X64VectorConversions conversions;
    private final X64VectorLanes lanes;
    private final X64VectorShuffles shuffles;

    /// The last load.
    private int loaded = MachineEmitter.NONE;
    private VecSize loadedSize = VecSize.V64;
    private long source;

    X64Vectors(X64Emitter emitter, X64Code code, X64Flags flags, X64Memory memory, Target target) {
        super(emitter, target.vectors());
        this.emitter = emitter;
        this.flags = flags;
        this.memory = memory;
        v = new X64VectorCode(code, target);
        compares = new X64VectorCompares(v);
        integers = new X64VectorIntegers(v, compares);
        shifts = new X64VectorShifts(v);
        floats = new X64VectorFloats(v);
        order = new X64VectorOrder(v);
        X64SmallRounding rounding = new X64SmallRounding(v);
        halves = new X64VectorHalves(v, floats, compares, rounding);
        conversions = new X64VectorConversions(v, compares, rounding);
        lanes = new X64VectorLanes(v);
        shuffles = new X64VectorShuffles(v, target);
    }

    /// At the end of a function.
    void writeConstants() {
        v.constants.write();
    }

    private int v(V register) {
        return emitter.v(register);
    }

    private static int bytes(VecType type) {
        return type.size().bytes();
    }

    private static int index(VecType type) {
        return X64VectorIntegers.index(type.lane());
    }

    /// True for the floats that there is vector arithmetic for.
    private static boolean isLarge(VecType type) {
        return type.lane() == Lane.F32 || type.lane() == Lane.F64;
    }

    private static boolean isSingle(VecType type) {
        return type.lane() == Lane.F32;
    }

    // Moves. These keep the flags.

    @Override
    public void vmov(VecSize size, V d, V s) {
        int to = v(d);
        flags.overwriteFloat(to);
        v.move(size.bytes(), to, v(s));
    }

    @Override
    public void vload(VecSize size, V d, R base, R index, int shift, long displacement) {
        int to = v(d);
        flags.overwriteFloat(to);
        loaded = to;
        loadedSize = size;
        source = address(size, base, index, shift, displacement);
        if (emitter.mayPostpone() && v.avx2 && size != VecSize.V64) {
            emitter.postponed = true;
        } else {
            settle();
        }
    }

    /// Loads what has not been folded into the operation after it.
    void settle() {
        v.load(loadedSize.bytes(), loaded, source);
    }

    /// Does an operation on what was loaded last and is not written yet, in place, with memory as its operand.
    boolean foldsLoad(VecBinaryOp op, VecType type, V d, V a, V b) {
        boolean first = v(a) == loaded;
        if (v(d) != loaded
                || type.size() != loadedSize
                || first == (v(b) == loaded)
                || !VectorRules.binary(op, type).isEmpty()
                || !isOneInstruction(op, type)
                || first && (op == VecBinaryOp.VSUB || op == VecBinaryOp.VDIV)) {
            return false;
        }
        emitter.postponed = false;
        emitter.stepOver();
        v.replace(loaded, source);
        binary(op, type, loaded, first ? v(b) : v(a), loaded);
        v.replace(MachineEmitter.NONE, 0);
        return true;
    }

    @Override
    public void vstore(VecSize size, V s, R base, R index, int shift, long displacement) {
        v.store(size.bytes(), address(size, base, index, shift, displacement), v(s));
    }

    private long address(VecSize size, R base, R index, int shift, long displacement) {
        return Packed.sized(
                memory.address(emitter.rsp(base), emitter.index(index, shift), shift, displacement),
                X64VectorCode.memory(size.bytes()));
    }

    // Lane by lane operations

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        if (!binary(op, type, v(d), v(a), v(b))) {
            super.vbinary(op, type, d, a, b);
        }
    }

    private boolean binary(VecBinaryOp op, VecType type, int d, int a, int b) {
        boolean bits = op.compareTo(VecBinaryOp.VAND) >= 0;
        if (op.isShift()) {
            return shifts.variable(op, index(type), bytes(type), d, a, b);
        } else if (bits || !type.lane().isFloat()) {
            return integers.binary(op, index(type), bytes(type), d, a, b);
        } else if (isLarge(type)) {
            floats.binary(op, isSingle(type), bytes(type), d, a, b);
            return true;
        }
        if (op == VecBinaryOp.VMIN || op == VecBinaryOp.VMAX) {
            order.extreme(op == VecBinaryOp.VMAX, index(type), bytes(type), d, a, b);
            return true;
        }
        return halves.binary(op, type.lane().bytes(), bytes(type), d, a, b);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        int masked = (int) count & type.lane().bits() - 1;
        shifts.constant(op, index(type), bytes(type), v(d), v(a), masked);
    }

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {
        if (!type.lane().isFloat() || op == VecUnaryOp.VNOT) {
            integers.unary(op, index(type), bytes(type), v(d), v(a));
        } else if (op == VecUnaryOp.VNEG || op == VecUnaryOp.VABS) {
            floats.sign(op, type.lane().bits(), bytes(type), v(d), v(a));
        } else if (isLarge(type)) {
            floats.unary(op, isSingle(type), bytes(type), v(d), v(a));
        } else if (!halves.unary(op, type.lane().bytes(), bytes(type), v(d), v(a))) {
            super.vunary(op, type, d, a);
        }
    }

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {
        if (!type.lane().isFloat()) {
            compares.integers(cond, index(type), bytes(type), v(d), v(a), v(b));
        } else if (isLarge(type)) {
            compares.floats(cond, index(type), bytes(type), v(d), v(a), v(b));
        } else {
            order.compare(cond, index(type), bytes(type), v(d), v(a), v(b));
        }
    }

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        if (isLarge(type) && v.fma) {
            floats.fma(isSingle(type), bytes(type), v(d), v(a), v(b), v(c));
        } else {
            super.vfma(type, d, a, b, c);
        }
    }

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {
        if (!conversions.convert(to, from, to.size(from, size).bytes(), size.bytes(), v(d), v(a))
                && !halves.convert(to, from, size.bytes(), v(d), v(a))) {
            super.vcvt(to, from, size, d, a);
        }
    }

    // Across lanes

    @Override
    public void vselect(VecSize size, V d, V mask, V t, V f) {
        shuffles.select(size.bytes(), v(d), v(mask), v(t), v(f));
    }

    @Override
    public void vshuffle(VecSize size, V d, V a, V b) {
        if (!shuffles.shuffle(size.bytes(), v(d), v(a), v(b))) {
            super.vshuffle(size, d, a, b);
        }
    }

    @Override
    public void vsplat(VecType type, V d, R s) {
        lanes.splat(index(type), bytes(type), v(d), emitter.r(s));
    }

    @Override
    public void vsplat(VecType type, V d, V s) {
        lanes.splatFirst(index(type), bytes(type), v(d), v(s));
    }

    @Override
    public void vget(VecType type, R d, V a, int lane) {
        lanes.get(index(type), bytes(type), emitter.r(d), v(a), lane);
    }

    @Override
    public void vget(VecType type, V d, V a, int lane) {
        lanes.getScalar(index(type), bytes(type), v(d), v(a), lane);
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, R s) {
        lanes.set(index(type), bytes(type), v(d), v(a), lane, emitter.r(s));
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, V s) {
        lanes.setScalar(index(type), bytes(type), v(d), v(a), lane, v(s));
    }

    /// Halves joined until one lane is left.
    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {
        int to = v(d);
        int from = v(a);
        if (type.lanes() == 1) {
            v.move(16, to, from);
        } else if (type.lane().isFloat() && !isLarge(type) && op == VecReduceOp.VSUM && !v.f16c) {
            super.vreduce(op, type, d, a);
        } else {
            int half = v.hold(to, from, isOneInstruction(op.step(), type));
            for (int bytes = bytes(type) / 2; bytes >= type.lane().bytes(); bytes /= 2) {
                shuffles.upper(2 * bytes, half, from);
                binary(op.step(), VecType.of(type.lane(), size(bytes)), to, from, half);
                from = to;
            }
            v.release(half);
        }
    }

    private boolean isOneInstruction(VecBinaryOp op, VecType type) {
        if (type.lane().isFloat() && !isLarge(type)) {
            return false; // bits, too, which nothing asks for
        }
        return switch (op) {
            case VADD, VSUB, VAND, VOR, VXOR -> true;
            case VMUL ->
                type.lane().isFloat()
                        || index(type) == 1
                        || index(type) == 2 && v.sse41
                        || index(type) == 3 && v.avx512;
            case VDIV -> type.lane().isFloat();
            case VMIN, VMAX -> !type.lane().isFloat() && X64VectorIntegers.hasExtremes(v, false, index(type));
            case VUMIN, VUMAX -> X64VectorIntegers.hasExtremes(v, true, index(type));
            case VUDIV, VANDN, VSHL, VSHR, VSAR -> false;
        };
    }

    private static VecSize size(int bytes) {
        return switch (bytes) {
            case 64 -> VecSize.V512;
            case 32 -> VecSize.V256;
            case 16 -> VecSize.V128;
            default -> VecSize.V64;
        };
    }
}
