import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Width;
import dev.kiln.target.Target;
import dev.kiln.vm.Format;
import dev.kiln.vm.Interpreter;
import dev.kiln.vm.Machine;
import dev.kiln.vm.VmTrap;
import java.util.List;

/// A machine that adds as often as a counter says: `halt`, `set n`, `add n`, `down`, `loop distance`.
final class Counter {
    static final int HALT = 0, SET = 1, ADD = 2, DOWN = 3, LOOP = 4;

    final Interpreter vm = new Interpreter("counter", Format.bytes());
    final R acc = vm.kept("ACC", "the sum");
    final R count = vm.kept("COUNT", "how many rounds are left");
    final R tmp = vm.scratch("TMP", "an operand");

    Counter() {
        vm.routine(HALT, "halt", r -> r.exit(acc));
        vm.routine(SET, "set", List.of(MemType.S32), r -> {
            r.operand(0, count);
            r.next();
        });
        vm.routine(ADD, "add", List.of(MemType.S8), r -> {
            r.operand(0, tmp);
            r.binary(BinaryOp.ADD, Width.W64, acc, acc, tmp);
            r.next();
        });
        vm.routine(DOWN, "down", r -> {
            r.branch(Cond.EQ, Width.W64, count, 0, r.trapping("the count is zero already"));
            r.binary(BinaryOp.SUB, Width.W64, count, count, 1);
            r.next();
        });
        vm.routine(LOOP, "loop", List.of(MemType.S8), r -> {
            var out = r.label();
            r.branch(Cond.EQ, Width.W64, count, 0, out);
            r.operand(0, tmp);
            r.next(tmp);
            r.bind(out);
            r.next();
        });
    }

    public static void main(String[] arguments) {
        Counter counter = new Counter();
        byte[] code = {SET, 64, 66, 15, 0, ADD, 3, DOWN, LOOP, -5, HALT}; // 1,000,000 times 3
        byte[] wrong = {DOWN, HALT};
        try (var engine = counter.vm.build(Target.host()).load()) {
            Machine machine = engine.machine(64);
            System.out.println(machine.run(machine.allocateFrom(JAVA_BYTE, code)));
            try {
                machine.run(machine.allocateFrom(JAVA_BYTE, wrong));
            } catch (VmTrap trap) {
                System.out.println(trap.getMessage());
            }
        }
    }
}
