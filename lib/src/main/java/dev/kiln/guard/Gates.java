package dev.kiln.guard;

import static dev.kiln.guard.Context.BASE;
import static dev.kiln.guard.Context.ENTRY;
import static dev.kiln.guard.Context.STACK_TOP;
import static dev.kiln.guard.Context.STATUS;

import dev.kiln.code.Label;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Roles;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.util.ArrayList;
import java.util.List;

/// The ways in and out of guarded code: entries that Java calls, gates to host functions, and the exit that traps
/// take.
///
/// *The problem.* Guarded code must not overflow the Java thread's stack, whose size it does not know, and a trap
/// deep inside must return to Java past every frame. *The idea.* An entry saves every register that calls preserve,
/// notes its `sp` in the context and moves to a stack of the program's own. To leave, from wherever, is to load
/// that `sp` again and undo the entry's frame. A host function is Java code, which the JVM expects on the thread's
/// own stack: its gate goes back there for the call.
///
/// *Invariants.* [Context#BASE] holds the memory's address throughout. [Context#ENTRY] is the innermost entry's
/// `sp`; its frame keeps the outer one. [Context#STACK_TOP] is where the next entry's stack begins; a gate lowers
/// it to its own `sp` for the time of its call.
public final class Gates {
    /// What the names of entries begin with.
    public static final String ENTERING = "enter ";
    /// What the names of gates to host functions begin with.
    static final String HOST = "gate to ";
    /// Like the others no name that a program can give a function of its own.
    private static final String EXIT = "the exit";

    private static final R SCRATCH = R.temp(0);

    private final Emitter out;
    private final Regs preserved;
    private final Label exit;

    /// Gates for one program, written to `out`, a back end for a machine with `roles`.
    public Gates(Emitter out, Roles roles) {
        this.out = out;
        this.exit = out.label();
        Reg[] saved = new Reg[roles.saved() + roles.floatSaved()];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = i < roles.saved() ? R.saved(i) : V.saved(i - roles.saved());
        }
        preserved = Regs.of(saved);
    }

    /// Where every entry returns to, and every trap goes: bound by [#exit()].
    public Label exitLabel() {
        return exit;
    }

    /// Writes the entry named `name`: a function by the ABI whose first parameter is the address of the memory. It
    /// calls `target` with the other parameters in the argument registers of their kind, and returns its result.
    ///
    /// @param parameters the types of the parameters after the first; they fit in argument registers
    public void entry(String name, Label target, List<Type> parameters, List<Type> results) {
        List<Type> all = new ArrayList<>(parameters);
        all.addFirst(Type.I64);
        Reg[] places = new Reg[all.size()];
        places[0] = BASE;
        int integers = 0;
        int floats = 0;
        for (int i = 1; i < places.length; i++) {
            places[i] = all.get(i).isFloat() ? V.argument(floats++) : R.argument(integers++);
        }
        out.function(name, new Signature(all, results));
        out.enter(16, preserved);
        out.params(Regs.of(places));
        for (int i = 1; i < places.length; i++) {
            if (all.get(i) == Type.I32) {
                clearUpperHalf((R) places[i]);
            }
        }
        load(SCRATCH, BASE, ENTRY);
        store(SCRATCH, R.SP, 0);
        out.mov(SCRATCH, R.SP);
        store(SCRATCH, BASE, ENTRY);
        load(SCRATCH, BASE, STACK_TOP);
        out.mov(R.SP, SCRATCH);
        out.call(target, Regs.NONE, Regs.NONE);
        out.jump(exit);
        out.end();
    }

    /// Writes the exit: control comes with the result in its register, from an entry that has done its work or from
    /// a trap.
    public void exit() {
        out.function(EXIT, Signature.NONE);
        out.enter(16, preserved); // never run: it says what the entries' frames hold
        out.bind(exit);
        load(SCRATCH, BASE, ENTRY);
        out.mov(R.SP, SCRATCH);
        load(SCRATCH, R.SP, 0);
        store(SCRATCH, BASE, ENTRY);
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }

    /// Binds `trap`: control comes with the number of the site in the first temporary, and leaves the program.
    public void trap(Label trap) {
        out.bind(trap);
        store(SCRATCH, BASE, STATUS);
        out.jump(exit);
    }

    /// Writes the gate to a host function: called with its arguments in the argument registers of their kind, it
    /// calls `symbol` by the ABI on Java's stack and returns the result, or leaves the program when the host threw.
    ///
    /// @param gate bound to the gate
    /// @param number what tells Java which host function it is: see [Sandbox.Hosts]
    /// @param signature what the host function takes, by kinds that fit in argument registers, and gives
    public void host(Label gate, String symbol, int number, Signature signature) {
        R stack = R.saved(1);
        Reg[] arguments = new Reg[signature.parameters().size() + 1];
        arguments[0] = BASE;
        int integers = 0;
        int floats = 0;
        for (int i = 1; i < arguments.length; i++) {
            boolean isFloat = signature.parameters().get(i - 1).isFloat();
            arguments[i] = isFloat ? V.argument(floats++) : R.argument(integers++);
        }
        Regs results = signature.results().isEmpty()
                ? Regs.NONE
                : Regs.of(signature.results().getFirst().isFloat() ? V.result(0) : R.result(0));
        out.function(HOST + symbol, signature);
        out.bind(gate);
        out.enter(16, Regs.of(stack));
        load(SCRATCH, BASE, STACK_TOP);
        store(SCRATCH, R.SP, 0);
        out.mov(stack, R.SP);
        store(stack, BASE, STACK_TOP);
        out.movi(SCRATCH, number);
        store(SCRATCH, BASE, Context.HOST);
        load(SCRATCH, BASE, ENTRY);
        out.mov(R.SP, SCRATCH);
        out.call(symbol, Regs.of(arguments), results);
        if (signature.results().contains(Type.I32)) {
            clearUpperHalf(R.result(0));
        }
        out.mov(R.SP, stack);
        load(SCRATCH, R.SP, 0);
        store(SCRATCH, BASE, STACK_TOP);
        load(SCRATCH, BASE, STATUS);
        out.branch(Cond.NE, Width.W64, SCRATCH, 0, exit);
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }

    /// An ABI leaves the upper half of a 32-bit argument or result undefined; guarded code may count on zero.
    private void clearUpperHalf(R r) {
        out.unary(UnaryOp.ZEXT32, Width.W64, r, r);
    }

    private void load(R d, R base, int displacement) {
        out.load(MemType.I64, d, base, R.NONE, 0, displacement);
    }

    private void store(R s, R base, int displacement) {
        out.store(MemType.I64, s, base, R.NONE, 0, displacement);
    }
}
