package dev.kiln.ir;

/// The part of [Execution] that executes vector instructions: lane by lane, in longs of eight bytes.
abstract class VectorExecution implements Emitter {
    private final Machine machine;
    private final long[] result = new long[VectorBank.LONGS];
    private final long[] first = new long[VectorBank.LONGS];
    private final long[] second = new long[VectorBank.LONGS];
    private final long[] third = new long[VectorBank.LONGS];

    VectorExecution(Machine machine) {
        this.machine = machine;
    }

    /// Ends the life of the flags.
    abstract void clobber();

    abstract long address(R base, R index, int shift, long displacement);

    private static long get(Lane lane, long[] vector, int i) {
        int bit = i * lane.bits();
        return lane.unsigned(vector[bit >> 6] >>> (bit & 63));
    }

    private static void set(Lane lane, long[] vector, int i, long bits) {
        int bit = i * lane.bits();
        long mask = lane.unsigned(-1) << (bit & 63);
        vector[bit >> 6] = vector[bit >> 6] & ~mask | bits << (bit & 63) & mask;
    }

    private void scalar(Lane lane, V d, long bits) {
        result[0] = lane.unsigned(bits);
        machine.set(d, lane.bytes(), result);
    }

    @Override
    public void vmov(VecSize size, V d, V s) {
        int defined = machine.getDefined(s, size.bytes(), first);
        machine.set(d, defined, first);
    }

    @Override
    public void vload(VecSize size, V d, R base, R index, int shift, long displacement) {
        long at = address(base, index, shift, displacement);
        machine.load(at, size.bytes(), result);
        machine.set(d, size.bytes(), result);
    }

    @Override
    public void vstore(VecSize size, V s, R base, R index, int shift, long displacement) {
        if (base == R.SP) { // a frame may keep what is not defined
            machine.getDefined(s, size.bytes(), first);
        } else {
            machine.get(s, size.bytes(), first);
        }
        machine.store(address(base, index, shift, displacement), size.bytes(), first);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        clobber();
        machine.get(a, type.size().bytes(), first);
        machine.get(b, type.size().bytes(), second);
        for (int i = 0; i < type.lanes(); i++) {
            set(type.lane(), result, i, op.apply(type.lane(), get(type.lane(), first, i), get(type.lane(), second, i)));
        }
        machine.set(d, type.size().bytes(), result);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        clobber();
        machine.get(a, type.size().bytes(), first);
        for (int i = 0; i < type.lanes(); i++) {
            set(type.lane(), result, i, op.apply(type.lane(), get(type.lane(), first, i), count));
        }
        machine.set(d, type.size().bytes(), result);
    }

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {
        clobber();
        machine.get(a, type.size().bytes(), first);
        for (int i = 0; i < type.lanes(); i++) {
            set(type.lane(), result, i, op.apply(type.lane(), get(type.lane(), first, i)));
        }
        machine.set(d, type.size().bytes(), result);
    }

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {
        clobber();
        Lane lane = type.lane();
        machine.get(a, type.size().bytes(), first);
        machine.get(b, type.size().bytes(), second);
        for (int i = 0; i < type.lanes(); i++) {
            long x = get(lane, first, i);
            long y = get(lane, second, i);
            boolean holds = lane.isFloat()
                    ? cond.holds(lane.scalar().value(x), lane.scalar().value(y))
                    : cond.holds(Width.W64, lane.signed(x), lane.signed(y));
            set(lane, result, i, holds ? -1 : 0);
        }
        machine.set(d, type.size().bytes(), result);
    }

    @Override
    public void vselect(VecSize size, V d, V mask, V t, V f) {
        clobber();
        machine.get(mask, size.bytes(), first);
        machine.get(t, size.bytes(), second);
        machine.get(f, size.bytes(), third);
        for (int i = 0; i < size.bytes() / 8; i++) {
            result[i] = second[i] & first[i] | third[i] & ~first[i];
        }
        machine.set(d, size.bytes(), result);
    }

    private void splat(VecType type, V d, long bits) {
        clobber();
        for (int i = 0; i < type.lanes(); i++) {
            set(type.lane(), result, i, bits);
        }
        machine.set(d, type.size().bytes(), result);
    }

    @Override
    public void vsplat(VecType type, V d, R s) {
        splat(type, d, machine.get(s));
    }

    @Override
    public void vsplat(VecType type, V d, V s) {
        splat(type, d, machine.get(s));
    }

    @Override
    public void vget(VecType type, R d, V a, int lane) {
        clobber();
        machine.get(a, (lane + 1) * type.lane().bytes(), first);
        machine.set(d, get(type.lane(), first, lane));
    }

    @Override
    public void vget(VecType type, V d, V a, int lane) {
        clobber();
        machine.get(a, (lane + 1) * type.lane().bytes(), first);
        scalar(type.lane(), d, get(type.lane(), first, lane));
    }

    private void set(VecType type, V d, V a, int lane, long bits) {
        clobber();
        machine.get(a, type.size().bytes(), first);
        set(type.lane(), first, lane, bits);
        machine.set(d, type.size().bytes(), first);
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, R s) {
        set(type, d, a, lane, machine.get(s));
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, V s) {
        set(type, d, a, lane, machine.get(s));
    }

    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {
        clobber();
        Lane lane = type.lane();
        machine.get(a, type.size().bytes(), first);
        for (int half = type.lanes() / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                set(lane, first, i, op.step().apply(lane, get(lane, first, i), get(lane, first, half + i)));
            }
        }
        scalar(lane, d, get(lane, first, 0));
    }

    @Override
    public void vshuffle(VecSize size, V d, V a, V b) {
        clobber();
        machine.get(a, size.bytes(), first);
        machine.get(b, size.bytes(), second);
        for (int i = 0; i < size.bytes(); i++) {
            int from = (int) get(Lane.I8, second, i);
            set(Lane.I8, result, i, from < size.bytes() ? get(Lane.I8, first, from) : 0);
        }
        machine.set(d, size.bytes(), result);
    }

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {
        clobber();
        machine.get(a, size.bytes(), first);
        int lanes = size.bytes() / from.lane().bytes();
        for (int i = 0; i < lanes; i++) {
            set(to.lane(), result, i, to.convert(from, get(from.lane(), first, i)));
        }
        machine.set(d, to.size(from, size).bytes(), result);
    }

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        clobber();
        Lane lane = type.lane();
        FloatType scalar = lane.scalar();
        machine.get(a, type.size().bytes(), first);
        machine.get(b, type.size().bytes(), second);
        machine.get(c, type.size().bytes(), third);
        for (int i = 0; i < type.lanes(); i++) {
            double value = scalar.fma(
                    scalar.value(get(lane, first, i)),
                    scalar.value(get(lane, second, i)),
                    scalar.value(get(lane, third, i)));
            set(lane, result, i, scalar.bits(value));
        }
        machine.set(d, type.size().bytes(), result);
    }
}
