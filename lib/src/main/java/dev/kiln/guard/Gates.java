package dev.kiln.guard;

import static dev.kiln.guard.Context.BASE;
import static dev.kiln.guard.Context.ENTRY;
import static dev.kiln.guard.Context.STACK_TOP;
import static dev.kiln.guard.Context.STATUS;

import dev.kiln.code.Label;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Roles;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.util.ArrayList;
import java.util.List;

/// The ways in and out of guarded code: entries that Java calls and the exit that traps take, which programs share,
/// and gates to host functions.
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
    /// What the names of functions begin with that a language puts between entries and programs: traces end there.
    public static final String ENTERING = "enter ";
    /// What the names of gates to host functions begin with: no name that a program can give a function of its own.
    static final String HOST = "gate to ";

    private static final R SCRATCH = R.temp(0);
    private static final R CALLEE = R.temp(1);

    private final Emitter out;
    private final Regs preserved;
    private final Label exit;

    /// Gates written to `out`, a back end for a machine with `roles`.
    public Gates(Emitter out, Roles roles) {
        this.out = out;
        this.exit = out.label();
        Reg[] saved = new Reg[roles.saved() + roles.floatSaved()];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = i < roles.saved() ? R.saved(i) : V.saved(i - roles.saved());
        }
        preserved = Regs.of(saved);
    }

    /// Where every trap goes: bound by [#trap].
    public Label exitLabel() {
        return exit;
    }

    // What all programs share

    /// Writes the entry named `name`: a function by the ABI whose parameters are the address of the memory, the
    /// address of a function, and as many integers, and then floats, as travel in registers; it takes the rest from
    /// the context. It calls the function with all of them in the argument registers, and returns its result: one
    /// of either kind, whichever the function has.
    ///
    /// @param integers how many integers the function has in registers
    /// @param floats how many floats
    public void entry(String name, int integers, int floats) {
        int nativeIntegers = Math.min(integers, Passage.MOST);
        int nativeFloats = Math.min(floats, Passage.MOST);
        List<Type> types = new ArrayList<>(List.of(Type.I64, Type.I64));
        List<Reg> places = new ArrayList<>(List.of(BASE, CALLEE));
        for (int i = 0; i < nativeIntegers; i++) {
            types.add(Type.I64);
            places.add(R.argument(i));
        }
        for (int i = 0; i < nativeFloats; i++) {
            types.add(Type.F64);
            places.add(V.argument(i));
        }
        out.function(name, new Signature(types, List.of(Type.I64, Type.F64)));
        out.enter(16, preserved);
        out.params(Regs.of(places.toArray(Reg[]::new)));
        for (int i = nativeIntegers; i < integers; i++) {
            load(R.argument(i), BASE, Context.register(false, i));
        }
        for (int i = nativeFloats; i < floats; i++) {
            out.fload(FloatType.F64, V.argument(i), BASE, R.NONE, 0, Context.register(true, i));
        }
        load(SCRATCH, BASE, ENTRY);
        store(SCRATCH, R.SP, 0);
        out.mov(SCRATCH, R.SP);
        store(SCRATCH, BASE, ENTRY);
        load(SCRATCH, BASE, STACK_TOP);
        out.mov(R.SP, SCRATCH);
        out.call(CALLEE, Regs.NONE, Regs.NONE);
        leave();
        out.end();
    }

    /// Writes the exit named `name`: control comes with the result in its register, and returns to Java.
    public void exit(String name) {
        Label begin = out.label(name);
        out.function(name + ", entered never", Signature.NONE);
        out.enter(16, preserved); // it says what the entries' frames hold
        out.bind(begin);
        leave();
        out.end();
    }

    /// Undoes the frame of the innermost entry.
    private void leave() {
        load(SCRATCH, BASE, ENTRY);
        out.mov(R.SP, SCRATCH);
        load(SCRATCH, R.SP, 0);
        store(SCRATCH, BASE, ENTRY);
        out.leave();
        out.ret(Regs.NONE);
    }

    // What each program has

    /// Binds `trap`: control comes with the number of the site in the first temporary, and leaves the program.
    public void trap(Label trap) {
        out.bind(trap);
        store(SCRATCH, BASE, STATUS);
        out.bind(exit);
        load(SCRATCH, BASE, Context.EXIT);
        out.jump(SCRATCH);
    }

    /// Writes the gate to a host function: called with its arguments in the argument registers of their kind, it
    /// calls `symbol` by the ABI on Java's stack and returns the result, or leaves the program when the host threw.
    ///
    /// @param gate bound to the gate
    /// @param number what tells Java which host function it is: see [Sandbox.Hosts]
    /// @param signature what the host function takes in argument registers, and gives
    public void host(Label gate, String symbol, int number, Signature signature) {
        R stack = R.saved(1);
        List<Reg> arguments = new ArrayList<>(List.of(BASE));
        int integers = (int)
                signature.parameters().stream().filter(type -> !type.isFloat()).count();
        int floats = signature.parameters().size() - integers;
        for (int i = 0; i < Math.min(integers, Passage.MOST); i++) {
            arguments.add(R.argument(i));
        }
        for (int i = 0; i < Math.min(floats, Passage.MOST); i++) {
            arguments.add(V.argument(i));
        }
        Regs results = signature.results().isEmpty()
                ? Regs.NONE
                : Regs.of(signature.results().getFirst().isFloat() ? V.result(0) : R.result(0));
        out.function(HOST + symbol, signature);
        out.bind(gate);
        out.enter(16, Regs.of(stack));
        for (int i = Passage.MOST; i < integers; i++) {
            store(R.argument(i), BASE, Context.register(false, i));
        }
        for (int i = Passage.MOST; i < floats; i++) {
            out.fstore(FloatType.F64, V.argument(i), BASE, R.NONE, 0, Context.register(true, i));
        }
        load(SCRATCH, BASE, STACK_TOP);
        store(SCRATCH, R.SP, 0);
        out.mov(stack, R.SP);
        store(stack, BASE, STACK_TOP);
        out.movi(SCRATCH, number);
        store(SCRATCH, BASE, Context.HOST);
        load(SCRATCH, BASE, ENTRY);
        out.mov(R.SP, SCRATCH);
        out.call(symbol, Regs.of(arguments.toArray(Reg[]::new)), results);
        out.mov(R.SP, stack);
        load(SCRATCH, R.SP, 0);
        store(SCRATCH, BASE, STACK_TOP);
        load(SCRATCH, BASE, STATUS);
        out.branch(Cond.NE, Width.W64, SCRATCH, 0, exit);
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }

    private void load(R d, R base, int displacement) {
        out.load(MemType.I64, d, base, R.NONE, 0, displacement);
    }

    private void store(R s, R base, int displacement) {
        out.store(MemType.I64, s, base, R.NONE, 0, displacement);
    }
}
