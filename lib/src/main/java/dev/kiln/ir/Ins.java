package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.List;

/// An instruction as a value: the reified call of a method of [Emitter], which see for the meaning of each.
public sealed interface Ins {
    /// Makes the call that this instruction stands for.
    void emit(Emitter out);

    /// See [Emitter#function].
    record Function(String name, Signature signature) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.function(name, signature);
        }
    }

    /// See [Emitter#end].
    record End() implements Ins {
        @Override
        public void emit(Emitter out) {
            out.end();
        }
    }

    /// See [Emitter#bind].
    record Bind(Label label) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.bind(label);
        }
    }

    /// See [Emitter#align].
    record Align(int bytes) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.align(bytes);
        }
    }

    /// See [Emitter#data(MemType, long...)].
    record Data(MemType type, List<Long> values) implements Ins {
        /// Holds an immutable copy.
        public Data {
            values = List.copyOf(values);
        }

        @Override
        public void emit(Emitter out) {
            out.data(type, values.stream().mapToLong(Long::longValue).toArray());
        }
    }

    /// See [Emitter#data(Label...)].
    record Addresses(List<Label> labels) implements Ins {
        /// Holds an immutable copy.
        public Addresses {
            labels = List.copyOf(labels);
        }

        @Override
        public void emit(Emitter out) {
            out.data(labels.toArray(Label[]::new));
        }
    }

    /// See [Emitter#enter].
    record Enter(int bytes, Regs saved) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.enter(bytes, saved);
        }
    }

    /// See [Emitter#params].
    record Params(Regs destinations) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.params(destinations);
        }
    }

    /// See [Emitter#leave].
    record Leave() implements Ins {
        @Override
        public void emit(Emitter out) {
            out.leave();
        }
    }

    /// See [Emitter#mov].
    record Mov(R d, R s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.mov(d, s);
        }
    }

    /// See [Emitter#movi].
    record MovImm(R d, long value) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.movi(d, value);
        }
    }

    /// See [Emitter#addr(R, Label)].
    record Address(R d, Label label) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.addr(d, label);
        }
    }

    /// See [Emitter#addr(R, String)].
    record SymbolAddress(R d, String symbol) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.addr(d, symbol);
        }
    }

    /// See [Emitter#lea].
    record Lea(R d, Mem address) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.lea(d, address.base(), address.index(), address.shift(), address.displacement());
        }
    }

    /// See [Emitter#binary(BinaryOp, Width, R, R, R)].
    record Binary(BinaryOp op, Width width, R d, R a, R b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.binary(op, width, d, a, b);
        }
    }

    /// See [Emitter#binary(BinaryOp, Width, R, R, long)].
    record BinaryImm(BinaryOp op, Width width, R d, R a, long b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.binary(op, width, d, a, b);
        }
    }

    /// See [Emitter#unary].
    record Unary(UnaryOp op, Width width, R d, R a) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.unary(op, width, d, a);
        }
    }

    /// See [Emitter#cmp(Width, R, R)].
    record Cmp(Width width, R a, R b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.cmp(width, a, b);
        }
    }

    /// See [Emitter#cmp(Width, R, long)].
    record CmpImm(Width width, R a, long b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.cmp(width, a, b);
        }
    }

    /// See [Emitter#test(Width, R, R)].
    record Test(Width width, R a, R b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.test(width, a, b);
        }
    }

    /// See [Emitter#test(Width, R, long)].
    record TestImm(Width width, R a, long b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.test(width, a, b);
        }
    }

    /// See [Emitter#cmpf].
    record CmpFloat(FloatType type, V a, V b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.cmpf(type, a, b);
        }
    }

    /// See [Emitter#select(Cond, R, R, R)].
    record Select(Cond cond, R d, R t, R f) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.select(cond, d, t, f);
        }
    }

    /// See [Emitter#select(Cond, V, V, V)].
    record SelectFloat(Cond cond, V d, V t, V f) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.select(cond, d, t, f);
        }
    }

    /// See [Emitter#set].
    record Set(Cond cond, R d) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.set(cond, d);
        }
    }

    /// See [Emitter#branch(Cond, Label)].
    record Branch(Cond cond, Label target) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.branch(cond, target);
        }
    }

    /// See [Emitter#branch(Cond, Width, R, R, Label)].
    record CmpBranch(Cond cond, Width width, R a, R b, Label target) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.branch(cond, width, a, b, target);
        }
    }

    /// See [Emitter#branch(Cond, Width, R, long, Label)].
    record CmpBranchImm(Cond cond, Width width, R a, long b, Label target) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.branch(cond, width, a, b, target);
        }
    }

    /// See [Emitter#jump(Label)].
    record Jump(Label target) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.jump(target);
        }
    }

    /// See [Emitter#jump(R)].
    record JumpRegister(R target) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.jump(target);
        }
    }

    /// See [Emitter#jump(R, R, int, long)].
    record JumpMemory(Mem address) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.jump(address.base(), address.index(), address.shift(), address.displacement());
        }
    }

    /// See [Emitter#jumpTable].
    record JumpTable(R index, List<Label> targets, Label otherwise) implements Ins {
        /// Holds an immutable copy.
        public JumpTable {
            targets = List.copyOf(targets);
        }

        @Override
        public void emit(Emitter out) {
            out.jumpTable(index, targets, otherwise);
        }
    }

    /// See [Emitter#call(Label, Regs, Regs)].
    record Call(Label target, Regs arguments, Regs results) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.call(target, arguments, results);
        }
    }

    /// See [Emitter#call(String, Regs, Regs)].
    record CallSymbol(String symbol, Regs arguments, Regs results) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.call(symbol, arguments, results);
        }
    }

    /// See [Emitter#call(R, Regs, Regs)].
    record CallRegister(R target, Regs arguments, Regs results) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.call(target, arguments, results);
        }
    }

    /// See [Emitter#tail(Label, Regs)].
    record Tail(Label target, Regs arguments) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.tail(target, arguments);
        }
    }

    /// See [Emitter#tail(String, Regs)].
    record TailSymbol(String symbol, Regs arguments) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.tail(symbol, arguments);
        }
    }

    /// See [Emitter#tail(R, Regs)].
    record TailRegister(R target, Regs arguments) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.tail(target, arguments);
        }
    }

    /// See [Emitter#ret].
    record Ret(Regs values) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.ret(values);
        }
    }

    /// See [Emitter#load].
    record Load(MemType type, R d, Mem address) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.load(type, d, address.base(), address.index(), address.shift(), address.displacement());
        }
    }

    /// See [Emitter#store].
    record Store(MemType type, R s, Mem address) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.store(type, s, address.base(), address.index(), address.shift(), address.displacement());
        }
    }

    /// See [Emitter#fload].
    record LoadFloat(FloatType type, V d, Mem address) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.fload(type, d, address.base(), address.index(), address.shift(), address.displacement());
        }
    }

    /// See [Emitter#fstore].
    record StoreFloat(FloatType type, V s, Mem address) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.fstore(type, s, address.base(), address.index(), address.shift(), address.displacement());
        }
    }

    /// See [Emitter#prefetch].
    record Prefetch(Mem address) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.prefetch(address.base(), address.index(), address.shift(), address.displacement());
        }
    }

    /// See [Emitter#atomic].
    record Atomic(AtomicOp op, MemType size, R d, R address, R s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.atomic(op, size, d, address, s);
        }
    }

    /// See [Emitter#cas].
    record Cas(MemType size, R d, R address, R expected, R replacement) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.cas(size, d, address, expected, replacement);
        }
    }

    /// See [Emitter#fence].
    record Fence() implements Ins {
        @Override
        public void emit(Emitter out) {
            out.fence();
        }
    }

    /// See [Emitter#fmov].
    record MovFloat(V d, V s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.fmov(d, s);
        }
    }

    /// See [Emitter#fmovi].
    record MovFloatImm(FloatType type, V d, double value) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.fmovi(type, d, value);
        }
    }

    /// See [Emitter#fbinary].
    record FloatBinary(FloatBinaryOp op, FloatType type, V d, V a, V b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.fbinary(op, type, d, a, b);
        }
    }

    /// See [Emitter#funary].
    record FloatUnary(FloatUnaryOp op, FloatType type, V d, V a) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.funary(op, type, d, a);
        }
    }

    /// See [Emitter#fma].
    record Fma(FloatType type, V d, V a, V b, V c) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.fma(type, d, a, b, c);
        }
    }

    /// See [Emitter#cvt(FloatType, IntType, V, R)].
    record IntToFloat(FloatType to, IntType from, V d, R s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.cvt(to, from, d, s);
        }
    }

    /// See [Emitter#cvt(IntType, FloatType, R, V)].
    record FloatToInt(IntType to, FloatType from, R d, V s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.cvt(to, from, d, s);
        }
    }

    /// See [Emitter#cvt(FloatType, FloatType, V, V)].
    record FloatToFloat(FloatType to, FloatType from, V d, V s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.cvt(to, from, d, s);
        }
    }

    /// See [Emitter#bits(FloatType, V, R)].
    record BitsToFloat(FloatType type, V d, R s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.bits(type, d, s);
        }
    }

    /// See [Emitter#bits(FloatType, R, V)].
    record BitsToInt(FloatType type, R d, V s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.bits(type, d, s);
        }
    }

    // Vectors

    /// See [VectorEmitter#vmov].
    record VecMov(VecSize size, V d, V s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vmov(size, d, s);
        }
    }

    /// See [VectorEmitter#vload].
    record VecLoad(VecSize size, V d, Mem address) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vload(size, d, address.base(), address.index(), address.shift(), address.displacement());
        }
    }

    /// See [VectorEmitter#vstore].
    record VecStore(VecSize size, V s, Mem address) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vstore(size, s, address.base(), address.index(), address.shift(), address.displacement());
        }
    }

    /// See [VectorEmitter#vbinary(VecBinaryOp, VecType, V, V, V)].
    record VecBinary(VecBinaryOp op, VecType type, V d, V a, V b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vbinary(op, type, d, a, b);
        }
    }

    /// See [VectorEmitter#vbinary(VecBinaryOp, VecType, V, V, long)].
    record VecBinaryImm(VecBinaryOp op, VecType type, V d, V a, long count) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vbinary(op, type, d, a, count);
        }
    }

    /// See [VectorEmitter#vunary].
    record VecUnary(VecUnaryOp op, VecType type, V d, V a) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vunary(op, type, d, a);
        }
    }

    /// See [VectorEmitter#vcmp].
    record VecCmp(Cond cond, VecType type, V d, V a, V b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vcmp(cond, type, d, a, b);
        }
    }

    /// See [VectorEmitter#vselect].
    record VecSelect(VecSize size, V d, V mask, V t, V f) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vselect(size, d, mask, t, f);
        }
    }

    /// See [VectorEmitter#vsplat(VecType, V, R)].
    record VecSplat(VecType type, V d, R s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vsplat(type, d, s);
        }
    }

    /// See [VectorEmitter#vsplat(VecType, V, V)].
    record VecSplatFloat(VecType type, V d, V s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vsplat(type, d, s);
        }
    }

    /// See [VectorEmitter#vget(VecType, R, V, int)].
    record VecGet(VecType type, R d, V a, int lane) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vget(type, d, a, lane);
        }
    }

    /// See [VectorEmitter#vget(VecType, V, V, int)].
    record VecGetFloat(VecType type, V d, V a, int lane) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vget(type, d, a, lane);
        }
    }

    /// See [VectorEmitter#vset(VecType, V, V, int, R)].
    record VecSet(VecType type, V d, V a, int lane, R s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vset(type, d, a, lane, s);
        }
    }

    /// See [VectorEmitter#vset(VecType, V, V, int, V)].
    record VecSetFloat(VecType type, V d, V a, int lane, V s) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vset(type, d, a, lane, s);
        }
    }

    /// See [VectorEmitter#vreduce].
    record VecReduce(VecReduceOp op, VecType type, V d, V a) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vreduce(op, type, d, a);
        }
    }

    /// See [VectorEmitter#vshuffle].
    record VecShuffle(VecSize size, V d, V a, V b) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vshuffle(size, d, a, b);
        }
    }

    /// See [VectorEmitter#vcvt].
    record VecCvt(Element to, Element from, VecSize size, V d, V a) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vcvt(to, from, size, d, a);
        }
    }

    /// See [VectorEmitter#vfma].
    record VecFma(VecType type, V d, V a, V b, V c) implements Ins {
        @Override
        public void emit(Emitter out) {
            out.vfma(type, d, a, b, c);
        }
    }

    /// See [Emitter#unreachable].
    record Unreachable() implements Ins {
        @Override
        public void emit(Emitter out) {
            out.unreachable();
        }
    }
}
