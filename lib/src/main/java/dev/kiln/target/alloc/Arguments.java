package dev.kiln.target.alloc;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.util.ArrayList;
import java.util.List;

/// Puts a call's arguments where the ABI wants them.
final class Arguments {
    private static final int SLOTS = Shuffle.SLOTS;

    private final Body body;
    private final Emitter out;
    private final Shuffle shuffle;
    private final Assembly assembly;
    /// By number, the registers of so many integer arguments.
    private final List<Regs> integers = new ArrayList<>();
    /// How far `sp` is below the frame while arguments are on the stack.
    private int pushed;

    Arguments(Body body, Emitter out, Shuffle shuffle, Assembly assembly) {
        this.body = body;
        this.out = out;
        this.shuffle = shuffle;
        this.assembly = assembly;
        List<R> registers = body.convention.arguments();
        for (int i = 0; i <= registers.size(); i++) {
            integers.add(new Regs(new ArrayList<>(registers.subList(0, i))));
        }
    }

    /// True while arguments are on the stack.
    boolean pushed() {
        return pushed > 0;
    }

    /// Stores the arguments that go to the stack, adds the moves of those that go to registers; returns these
    /// registers.
    ///
    /// @param target where the call's target is, if it is in a register
    Regs pass(Regs arguments, int target) {
        int[] places = body.places(arguments);
        int slots = 0;
        for (int i = 0; i < arguments.size(); i++) {
            slots = Math.max(slots, places[i] < 0 ? ~places[i] + 1 : 0);
        }
        if (slots > 0) {
            pushed = 8 * slots + 15 & -16;
            out.binary(BinaryOp.SUB, Width.W64, R.SP, R.SP, pushed);
            shuffle.pushed(pushed);
            push(arguments, places, target);
        }
        boolean floats = false;
        for (int i = 0; i < arguments.size(); i++) {
            if (places[i] >= 0) {
                boolean floating = Body.isFloat(arguments.get(i));
                floats |= floating;
                assembly.add(arguments.get(i), floating ? places[i] + Body.FLOATS : places[i]);
            }
        }
        return floats || slots > 0 ? registers(arguments, places) : integers.get(arguments.size());
    }

    private static Regs registers(Regs arguments, int... places) {
        List<Reg> list = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (places[i] >= 0) {
                list.add(Body.isFloat(arguments.get(i)) ? V.physical(places[i]) : R.physical(places[i]));
            }
        }
        return new Regs(list);
    }

    /// Takes the arguments off the stack again.
    void pop() {
        if (pushed > 0) {
            out.binary(BinaryOp.ADD, Width.W64, R.SP, R.SP, pushed);
            pushed = 0;
            shuffle.pushed(0);
        }
    }

    /// Stores the arguments that go to the stack: those in registers first, then the others through a register.
    private void push(Regs arguments, int[] places, int target) {
        long taken = target >= 0 && target < SLOTS ? 1L << target : 0;
        for (int i = 0; i < arguments.size(); i++) {
            int from = assembly.read(arguments.get(i));
            if (from >= 0 && from < SLOTS) {
                if (places[i] < 0) {
                    shuffle.save(from, 8 * ~places[i], Long.BYTES);
                } else {
                    taken |= 1L << from;
                }
            }
        }
        int free = freeRegister(taken);
        for (int i = 0; i < arguments.size(); i++) {
            int from = assembly.read(arguments.get(i));
            if (places[i] >= 0 || from >= 0 && from < SLOTS) {
                continue;
            }
            if (from == Interval.SLOT) {
                long value = body.variables.life(arguments.get(i)).constant.value();
                out.movi(R.physical(free), value);
            } else {
                shuffle.restore(free, shuffle.offset(from), Long.BYTES);
            }
            shuffle.save(free, 8 * ~places[i], Long.BYTES);
        }
    }

    /// An integer register that the call destroys and that holds neither an argument nor the target.
    private int freeRegister(long taken) {
        for (R candidate : body.convention.temps()) {
            if ((taken & 1L << candidate.code()) == 0) {
                return candidate.code();
            }
        }
        for (R candidate : body.convention.arguments()) {
            if ((taken & 1L << candidate.code()) == 0) {
                return candidate.code();
            }
        }
        throw assembly.error("no register is left to pass arguments on the stack");
    }
}
