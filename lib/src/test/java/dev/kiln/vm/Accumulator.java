package dev.kiln.vm;

import static dev.kiln.ir.MemType.S32;
import static dev.kiln.ir.MemType.S8;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.R;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// A small machine of bytes that uses everything the package has.
final class Accumulator {
    static final int HALT = 1;
    static final int LOAD = 2;
    static final int ADD = 3;
    static final int DIV = 4;
    static final int JNZ = 5;
    static final int CALL = 6;
    static final int SAVE = 7;
    static final int SCALE = 8;
    static final int MOVE = 9;
    static final int ADD_JNZ = 10;
    static final int ADD_ADD_JNZ = 11;
    static final int UNUSED = 77;

    static final MemoryLayout STATE = MemoryLayout.structLayout(
            ValueLayout.JAVA_LONG.withName("saves"),
            ValueLayout.JAVA_DOUBLE.withName("factor"),
            ValueLayout.JAVA_SHORT.withName("last"));

    final Interpreter vm = new Interpreter("accumulator", Format.bytes(), STATE);
    final R acc = vm.kept("ACC", "the accumulator");
    final R second = vm.kept("SECOND", "the operand of DIV");
    final V factor = vm.keptFloat("FACTOR", "what SCALE multiplies by");
    final R tmp = vm.scratch("TMP", "whatever a routine needs");
    final V product = vm.scratchFloat("PRODUCT", "of SCALE");

    /// @param slow what CALL calls
    Accumulator(SlowPath slow) {
        JavaFunction java = vm.java("slow", slow);
        JavaFunction seen = vm.java("seen", (machine, arguments) -> {
            machine.state().set(ValueLayout.JAVA_SHORT, 16, (short) arguments[0]);
            return 0;
        });
        Structure.Member saves = vm.structure().member("saves");
        Structure.Member last = vm.structure().member("last");
        vm.routine(HALT, "HALT", r -> r.exit(acc));
        vm.routine(LOAD, "LOAD", List.of(S32, S8), r -> {
            r.operand(0, acc);
            r.operand(1, second);
            r.next();
        });
        vm.routine(ADD, "ADD", List.of(S8), r -> {
            r.operand(0, tmp);
            r.binary(BinaryOp.ADD, Width.W64, acc, acc, tmp);
            r.next();
        });
        vm.routine(DIV, "DIV", r -> {
            r.branch(Cond.EQ, Width.W64, second, 0, r.trapping("division by zero"));
            r.binary(BinaryOp.SDIV, Width.W64, acc, acc, second);
            r.next();
        });
        vm.routine(JNZ, "JNZ", List.of(S8), r -> {
            var out = r.label();
            r.branch(Cond.EQ, Width.W64, acc, 0, out);
            r.operand(0, tmp);
            r.next(tmp);
            r.bind(out);
            r.next();
        });
        vm.routine(CALL, "CALL", List.of(S8), r -> {
            r.operand(0, tmp);
            r.call(java, acc, acc, second, tmp);
            r.next();
        });
        vm.routine(SAVE, "SAVE", r -> {
            r.load(tmp, vm.state(), saves);
            r.binary(BinaryOp.ADD, Width.W64, tmp, tmp, 1);
            r.store(tmp, vm.state(), saves);
            r.store(acc, vm.state(), last);
            r.next();
        });
        vm.routine(SCALE, "SCALE", r -> {
            r.cvt(FloatType.F64, dev.kiln.ir.IntType.S64, product, acc);
            r.fbinary(FloatBinaryOp.FMUL, FloatType.F64, product, product, factor);
            r.cvt(dev.kiln.ir.IntType.S64, FloatType.F64, acc, product);
            r.next();
        });
        vm.routine(MOVE, "MOVE", List.of(S8), r -> {
            r.operand(0, second);
            r.branch(Cond.SLT, Width.W64, second, 0, r.rarely(rare -> rare.trap("negative")));
            r.next();
        });
        vm.routine("watch", r -> {
            r.call(seen, R.NONE, vm.op());
            r.original();
        });
        vm.fuse(ADD_JNZ, "ADD+JNZ", ADD, JNZ);
        vm.fuse(ADD_ADD_JNZ, "ADD+ADD+JNZ", ADD, ADD, JNZ);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
