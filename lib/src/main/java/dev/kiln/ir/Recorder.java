package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps every call as an [Ins]: the way from the streaming form to a [Program].
public final class Recorder implements Emitter {
    private final List<Ins> instructions = new ArrayList<>();
    private final Map<String, Label> named = new HashMap<>();
    private int[] lines = {};
    private int line;

    /// A recorder of an empty program.
    public Recorder() {}

    /// What was recorded so far.
    public Program program() {
        return new Program(instructions, Arrays.copyOf(lines, instructions.size()));
    }

    /// The number of instructions recorded so far.
    public int size() {
        return instructions.size();
    }

    /// Appends an instruction that exists as a value, its labels as they are.
    public void add(Ins instruction) {
        int at = instructions.size();
        if (at == lines.length) {
            lines = Arrays.copyOf(lines, Math.max(64, at * 2));
        }
        lines[at] = line;
        instructions.add(instruction);
    }

    @Override
    public Label label() {
        return Label.create();
    }

    @Override
    public Label label(String name) {
        return named.computeIfAbsent(name, Label::create);
    }

    @Override
    public void line(int line) {
        this.line = line;
    }

    @Override
    public void function(String name, Signature signature) {
        add(new Ins.Function(name, signature));
    }

    @Override
    public void end() {
        add(new Ins.End());
    }

    @Override
    public void bind(Label label) {
        add(new Ins.Bind(label));
    }

    @Override
    public void align(int bytes) {
        add(new Ins.Align(bytes));
    }

    @Override
    public void data(MemType type, long... values) {
        add(new Ins.Data(type, Arrays.stream(values).boxed().toList()));
    }

    @Override
    public void data(Label... labels) {
        add(new Ins.Addresses(List.of(labels)));
    }

    @Override
    public void enter(int bytes, Regs saved) {
        add(new Ins.Enter(bytes, saved));
    }

    @Override
    public void params(Regs destinations) {
        add(new Ins.Params(destinations));
    }

    @Override
    public void leave() {
        add(new Ins.Leave());
    }

    @Override
    public void mov(R d, R s) {
        add(new Ins.Mov(d, s));
    }

    @Override
    public void movi(R d, long value) {
        add(new Ins.MovImm(d, value));
    }

    @Override
    public void addr(R d, Label label) {
        add(new Ins.Address(d, label));
    }

    @Override
    public void addr(R d, String symbol) {
        add(new Ins.SymbolAddress(d, symbol));
    }

    @Override
    public void lea(R d, R base, R index, int shift, long displacement) {
        add(new Ins.Lea(d, new Mem(base, index, shift, displacement)));
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, R b) {
        add(new Ins.Binary(op, width, d, a, b));
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, long b) {
        add(new Ins.BinaryImm(op, width, d, a, b));
    }

    @Override
    public void unary(UnaryOp op, Width width, R d, R a) {
        add(new Ins.Unary(op, width, d, a));
    }

    @Override
    public void cmp(Width width, R a, R b) {
        add(new Ins.Cmp(width, a, b));
    }

    @Override
    public void cmp(Width width, R a, long b) {
        add(new Ins.CmpImm(width, a, b));
    }

    @Override
    public void test(Width width, R a, R b) {
        add(new Ins.Test(width, a, b));
    }

    @Override
    public void test(Width width, R a, long b) {
        add(new Ins.TestImm(width, a, b));
    }

    @Override
    public void cmpf(FloatType type, V a, V b) {
        add(new Ins.CmpFloat(type, a, b));
    }

    @Override
    public void select(Cond cond, R d, R t, R f) {
        add(new Ins.Select(cond, d, t, f));
    }

    @Override
    public void select(Cond cond, V d, V t, V f) {
        add(new Ins.SelectFloat(cond, d, t, f));
    }

    @Override
    public void set(Cond cond, R d) {
        add(new Ins.Set(cond, d));
    }

    @Override
    public void branch(Cond cond, Label target) {
        add(new Ins.Branch(cond, target));
    }

    @Override
    public void branch(Cond cond, Width width, R a, R b, Label target) {
        add(new Ins.CmpBranch(cond, width, a, b, target));
    }

    @Override
    public void branch(Cond cond, Width width, R a, long b, Label target) {
        add(new Ins.CmpBranchImm(cond, width, a, b, target));
    }

    @Override
    public void jump(Label target) {
        add(new Ins.Jump(target));
    }

    @Override
    public void jump(R target) {
        add(new Ins.JumpRegister(target));
    }

    @Override
    public void jump(R base, R index, int shift, long displacement) {
        add(new Ins.JumpMemory(new Mem(base, index, shift, displacement)));
    }

    @Override
    public void jumpTable(R index, List<Label> targets, Label otherwise) {
        add(new Ins.JumpTable(index, targets, otherwise));
    }

    @Override
    public void call(Label target, Regs arguments, Regs results) {
        add(new Ins.Call(target, arguments, results));
    }

    @Override
    public void call(String symbol, Regs arguments, Regs results) {
        add(new Ins.CallSymbol(symbol, arguments, results));
    }

    @Override
    public void call(R target, Regs arguments, Regs results) {
        add(new Ins.CallRegister(target, arguments, results));
    }

    @Override
    public void tail(Label target, Regs arguments) {
        add(new Ins.Tail(target, arguments));
    }

    @Override
    public void tail(String symbol, Regs arguments) {
        add(new Ins.TailSymbol(symbol, arguments));
    }

    @Override
    public void tail(R target, Regs arguments) {
        add(new Ins.TailRegister(target, arguments));
    }

    @Override
    public void ret(Regs values) {
        add(new Ins.Ret(values));
    }

    @Override
    public void load(MemType type, R d, R base, R index, int shift, long displacement) {
        add(new Ins.Load(type, d, new Mem(base, index, shift, displacement)));
    }

    @Override
    public void store(MemType type, R s, R base, R index, int shift, long displacement) {
        add(new Ins.Store(type, s, new Mem(base, index, shift, displacement)));
    }

    @Override
    public void fload(FloatType type, V d, R base, R index, int shift, long displacement) {
        add(new Ins.LoadFloat(type, d, new Mem(base, index, shift, displacement)));
    }

    @Override
    public void fstore(FloatType type, V s, R base, R index, int shift, long displacement) {
        add(new Ins.StoreFloat(type, s, new Mem(base, index, shift, displacement)));
    }

    @Override
    public void prefetch(R base, R index, int shift, long displacement) {
        add(new Ins.Prefetch(new Mem(base, index, shift, displacement)));
    }

    @Override
    public void atomic(AtomicOp op, MemType size, R d, R address, R s) {
        add(new Ins.Atomic(op, size, d, address, s));
    }

    @Override
    public void cas(MemType size, R d, R address, R expected, R replacement) {
        add(new Ins.Cas(size, d, address, expected, replacement));
    }

    @Override
    public void fence() {
        add(new Ins.Fence());
    }

    @Override
    public void fmov(V d, V s) {
        add(new Ins.MovFloat(d, s));
    }

    @Override
    public void fmovi(FloatType type, V d, double value) {
        add(new Ins.MovFloatImm(type, d, value));
    }

    @Override
    public void fbinary(FloatBinaryOp op, FloatType type, V d, V a, V b) {
        add(new Ins.FloatBinary(op, type, d, a, b));
    }

    @Override
    public void funary(FloatUnaryOp op, FloatType type, V d, V a) {
        add(new Ins.FloatUnary(op, type, d, a));
    }

    @Override
    public void fma(FloatType type, V d, V a, V b, V c) {
        add(new Ins.Fma(type, d, a, b, c));
    }

    @Override
    public void cvt(FloatType to, IntType from, V d, R s) {
        add(new Ins.IntToFloat(to, from, d, s));
    }

    @Override
    public void cvt(IntType to, FloatType from, R d, V s) {
        add(new Ins.FloatToInt(to, from, d, s));
    }

    @Override
    public void cvt(FloatType to, FloatType from, V d, V s) {
        add(new Ins.FloatToFloat(to, from, d, s));
    }

    @Override
    public void bits(FloatType type, V d, R s) {
        add(new Ins.BitsToFloat(type, d, s));
    }

    @Override
    public void bits(FloatType type, R d, V s) {
        add(new Ins.BitsToInt(type, d, s));
    }

    @Override
    public void vmov(VecSize size, V d, V s) {
        add(new Ins.VecMov(size, d, s));
    }

    @Override
    public void vload(VecSize size, V d, R base, R index, int shift, long displacement) {
        add(new Ins.VecLoad(size, d, new Mem(base, index, shift, displacement)));
    }

    @Override
    public void vstore(VecSize size, V s, R base, R index, int shift, long displacement) {
        add(new Ins.VecStore(size, s, new Mem(base, index, shift, displacement)));
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        add(new Ins.VecBinary(op, type, d, a, b));
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        add(new Ins.VecBinaryImm(op, type, d, a, count));
    }

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {
        add(new Ins.VecUnary(op, type, d, a));
    }

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {
        add(new Ins.VecCmp(cond, type, d, a, b));
    }

    @Override
    public void vselect(VecSize size, V d, V mask, V t, V f) {
        add(new Ins.VecSelect(size, d, mask, t, f));
    }

    @Override
    public void vsplat(VecType type, V d, R s) {
        add(new Ins.VecSplat(type, d, s));
    }

    @Override
    public void vsplat(VecType type, V d, V s) {
        add(new Ins.VecSplatFloat(type, d, s));
    }

    @Override
    public void vget(VecType type, R d, V a, int lane) {
        add(new Ins.VecGet(type, d, a, lane));
    }

    @Override
    public void vget(VecType type, V d, V a, int lane) {
        add(new Ins.VecGetFloat(type, d, a, lane));
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, R s) {
        add(new Ins.VecSet(type, d, a, lane, s));
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, V s) {
        add(new Ins.VecSetFloat(type, d, a, lane, s));
    }

    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {
        add(new Ins.VecReduce(op, type, d, a));
    }

    @Override
    public void vshuffle(VecSize size, V d, V a, V b) {
        add(new Ins.VecShuffle(size, d, a, b));
    }

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {
        add(new Ins.VecCvt(to, from, size, d, a));
    }

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        add(new Ins.VecFma(type, d, a, b, c));
    }

    @Override
    public void unreachable() {
        add(new Ins.Unreachable());
    }
}
