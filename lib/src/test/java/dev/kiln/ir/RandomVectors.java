package dev.kiln.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The vector instructions of random programs.
///
/// In one function all vectors have the same size. A vector never holds a NaN that an operation made, as its bits may
/// be any: such lanes become 0 at once, before anybody sees them.
final class RandomVectors {
    private final RandomIr program;
    private final Recorder out;
    private final VecSize largest;
    /// The registers that hold vectors.
    private final List<V> pool = new ArrayList<>();

    private VecSize size = VecSize.V64;

    /// @param largest the largest vectors there are
    RandomVectors(RandomIr program, Recorder out, VecSize largest) {
        this.program = program;
        this.out = out;
        this.largest = largest;
    }

    /// Begins a function.
    void begin() {
        pool.clear();
        size = VecSize.values()[program.random(largest.ordinal() + 1)];
    }

    void add(V register) {
        pool.add(register);
    }

    private VecType type() {
        return VecType.of(Lane.values()[program.random(8)], size);
    }

    private VecType integers() {
        return VecType.of(Lane.values()[program.random(4)], size);
    }

    private <T> T one(T[] all) {
        return all[program.random(all.length)];
    }

    private V source() {
        List<V> possible = pool.stream().filter(program::isDefined).toList();
        if (possible.isEmpty() || program.chance(3)) {
            V fresh = program.named(pool.get(program.random(pool.size())));
            R s = program.source();
            program.define(pool.stream()
                    .filter(v -> program.same(v, fresh))
                    .findFirst()
                    .orElseThrow());
            out.vsplat(type(), fresh, s);
            return fresh;
        }
        return program.named(possible.get(program.random(possible.size())));
    }

    private V destination() {
        V d = pool.get(program.random(pool.size()));
        program.define(d);
        return program.named(d);
    }

    /// Makes lanes of d that are NaN zero.
    private void clean(VecType type, V d) {
        if (type.lane().isFloat()) {
            List<V> others = pool.stream().filter(v -> !program.same(v, d)).toList();
            V mask = others.get(program.random(others.size()));
            program.define(mask);
            out.vcmp(Cond.FORD, type, mask, d, d);
            out.vbinary(VecBinaryOp.VAND, type, d, d, mask);
        }
    }

    /// Emits an instruction or a few.
    void emit() {
        if (pool.size() < 2) {
            return;
        }
        switch (program.random(14)) {
            case 0, 1, 2 -> binary();
            case 3 -> shift();
            case 4 -> unary();
            case 5, 6 -> compareAndSelect();
            case 7 -> memory();
            case 8 -> lanes();
            case 9 -> reduce();
            case 10 -> {
                V a = source();
                V b = source();
                out.vshuffle(size, destination(), a, b);
            }
            case 11 -> convert();
            case 12 -> {
                V s = source();
                out.vmov(size, destination(), s);
            }
            default -> fma();
        }
    }

    private void binary() {
        VecType type = type();
        List<VecBinaryOp> possible = Arrays.stream(VecBinaryOp.values())
                .filter(op -> op.takes(type.lane()))
                .toList();
        VecBinaryOp op = possible.get(program.random(possible.size()));
        V a = source();
        V b = source();
        V d = destination();
        out.vbinary(op, type, d, a, b);
        if (op.compareTo(VecBinaryOp.VAND) < 0) {
            clean(type, d);
        }
    }

    private void shift() {
        V a = source();
        out.vbinary(
                one(new VecBinaryOp[] {VecBinaryOp.VSHL, VecBinaryOp.VSHR, VecBinaryOp.VSAR}),
                integers(),
                destination(),
                a,
                program.random(80) - 8);
    }

    private void unary() {
        VecType type = type();
        List<VecUnaryOp> possible = Arrays.stream(VecUnaryOp.values())
                .filter(op -> op.takes(type.lane()) && op != VecUnaryOp.VRECPE && op != VecUnaryOp.VRSQRTE)
                .toList();
        VecUnaryOp op = possible.get(program.random(possible.size()));
        V a = source();
        V d = destination();
        out.vunary(op, type, d, a);
        if (op.compareTo(VecUnaryOp.VABS) > 0) {
            clean(type, d);
        }
    }

    private void compareAndSelect() {
        VecType type = type();
        V a = source();
        V b = source();
        V mask = destination();
        out.vcmp(type.lane().isFloat() ? program.floatCondition() : program.integerCondition(), type, mask, a, b);
        if (program.chance(60)) {
            V t = source();
            V f = source();
            out.vselect(size, destination(), mask, t, f);
        }
    }

    private void memory() {
        int at = program.random(RandomIr.BUFFER / 2 - size.bytes());
        if (program.chance(60)) {
            R index = R.NONE;
            if (program.chance(50)) {
                R from = program.source();
                index = program.destination();
                out.binary(BinaryOp.AND, Width.W64, index, from, 15);
            }
            out.vload(size, destination(), program.buffer(), index, index == R.NONE ? 0 : program.random(4), at);
        } else {
            out.vstore(size, source(), program.buffer(), R.NONE, 0, at);
        }
    }

    private void lanes() {
        VecType type = type();
        int lane = program.random(type.lanes());
        FloatType scalar = program.chance(50) ? FloatType.F64 : FloatType.F32;
        VecType floats = VecType.of(scalar == FloatType.F64 ? Lane.F64 : Lane.F32, size);
        switch (program.random(6)) {
            case 0 -> {
                R s = program.source();
                out.vsplat(type, destination(), s);
            }
            case 1 -> {
                V s = program.cleaned(scalar);
                out.vsplat(floats, destination(), s);
            }
            case 2 -> {
                V a = source();
                out.vget(type, program.destination(), a, lane);
            }
            case 3 -> {
                V a = source();
                out.vget(floats, program.destination(scalar), a, program.random(floats.lanes()));
            }
            case 4 -> {
                V a = source();
                R s = program.source();
                out.vset(type, destination(), a, lane, s);
            }
            default -> {
                V a = source();
                V s = program.cleaned(scalar);
                out.vset(floats, destination(), a, program.random(floats.lanes()), s);
            }
        }
    }

    private void reduce() {
        FloatType scalar = program.chance(50) ? FloatType.F64 : FloatType.F32;
        if (program.chance(30)) {
            V a = source();
            VecType type = VecType.of(scalar == FloatType.F64 ? Lane.F64 : Lane.F32, size);
            out.vreduce(
                    one(new VecReduceOp[] {VecReduceOp.VSUM, VecReduceOp.VRMIN, VecReduceOp.VRMAX}),
                    type,
                    program.destination(scalar),
                    a);
            return;
        }
        VecType type = integers();
        V a = source();
        V d = program.destination(FloatType.F64);
        out.vreduce(one(VecReduceOp.values()), type, d, a);
        out.vget(VecType.of(type.lane(), VecSize.V64), program.destination(), d, 0);
        out.fmovi(FloatType.F64, d, 1); // what lies above lane 0 may be anything
    }

    private void convert() {
        List<Element> all = List.of(Element.values());
        Element from = all.get(program.random(all.size()));
        List<Element> possible =
                all.stream().filter(to -> to.convertsFrom(from)).toList();
        Element to = possible.get(program.random(possible.size()));
        VecSize half = size == VecSize.V64 ? size : VecSize.values()[size.ordinal() - 1];
        int step = to.lane().bits() - from.lane().bits();
        if (step != 0 && half == size) {
            return;
        }
        V a = source();
        V d = destination();
        if (step > 0) {
            out.vcvt(to, from, half, d, a);
        } else {
            out.vcvt(to, from, size, d, a);
        }
        if (step < 0) {
            out.vcvt(from, to, half, d, d);
            clean(VecType.of(from.lane(), size), d);
        } else {
            clean(VecType.of(to.lane(), size), d);
        }
    }

    private void fma() {
        VecType type = VecType.of(Lane.values()[4 + program.random(4)], size);
        V a = source();
        V b = source();
        V c = source();
        V d = destination();
        out.vfma(type, d, a, b, c);
        clean(type, d);
    }

    /// Mixes what is defined into `mixed`.
    void finish(R mixed, R scratch) {
        for (V v : List.copyOf(pool)) {
            if (program.isDefined(v) && program.chance(80)) {
                out.vreduce(VecReduceOp.VRXOR, VecType.of(Lane.I64, size), v, v);
                out.vget(VecType.I64_V64, scratch, v, 0);
                out.binary(BinaryOp.ROR, Width.W64, mixed, mixed, 9);
                out.binary(BinaryOp.ADD, Width.W64, mixed, mixed, scratch);
            }
        }
    }
}
