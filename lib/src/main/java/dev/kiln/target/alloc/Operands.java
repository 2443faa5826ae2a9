package dev.kiln.target.alloc;

import dev.kiln.code.Label;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Rewriter;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Sink;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import dev.kiln.ir.VecSize;
import java.util.List;

/// Notes what each instruction of a function reads and writes, and refuses what a function with virtual registers
/// may not do.
///
/// Arguments, parameters and results may be anywhere: the allocator moves them itself. The values of a `ret` that
/// follows a `leave` are read by the `leave`, after which neither frame nor saved registers are left.
final class Operands extends Rewriter {
    private final Body body;
    private final Convention convention;
    private int index;
    private boolean entered;
    private boolean afterLeave;
    /// In a first pass, only which physical registers the program itself writes, or has from its caller, is noted.
    private boolean first = true;

    private long written;
    private boolean parameters;

    Operands(Body body) {
        super(new Sink());
        this.body = body;
        this.convention = body.convention;
    }

    /// Goes through the function, adding to the body's operands.
    void scan() {
        for (index = 0; index < body.size(); index++) {
            body.instruction(index).emit(this);
        }
        if (!parameters) {
            int[] places = convention.places(body.signature.parameters());
            for (int i = 0; i < places.length; i++) {
                boolean floating = body.signature.parameters().get(i).isFloat();
                written |= places[i] < 0 ? 0 : 1L << places[i] + (floating ? Body.FLOATS : 0);
            }
        }
        first = false;
        for (index = 0; index < body.size(); index++) {
            body.starts[index] = body.operands.size();
            body.instruction(index).emit(this);
        }
        body.starts[index] = body.operands.size();
    }

    /// The function's own frame.
    Ins.Enter frame() {
        return entered ? (Ins.Enter) body.instruction(1) : null;
    }

    private void add(Reg register, int bits) {
        if (register.code() == Reg.STACK_POINTER) {
            if ((bits & Body.DEF) != 0) {
                throw body.error(index, "sp cannot be changed in a function with virtual registers");
            }
            return;
        }
        int variable = body.variable(register);
        if (first) {
            written |= variable < Body.VIRTUAL && (bits & Body.DEF) != 0 ? 1L << variable : 0;
            return;
        }
        body.operands.add(variable << Body.SHIFT | bits);
    }

    @Override
    protected R use(R register) {
        add(register, 0);
        return register;
    }

    @Override
    protected R def(R register) {
        add(register, Body.DEF);
        return register;
    }

    @Override
    protected V use(V register) {
        add(register, 0);
        return register;
    }

    @Override
    protected V def(V register) {
        add(register, Body.DEF);
        return register;
    }

    @Override
    protected V use(V register, VecSize size) {
        body.variables.wide(body.variable(register), size.bytes());
        return use(register);
    }

    @Override
    protected V def(V register, VecSize size) {
        body.variables.wide(body.variable(register), size.bytes());
        return def(register);
    }

    @Override
    protected Regs uses(Regs registers) {
        registers.list().forEach(register -> add(register, Body.ANYWHERE));
        return registers;
    }

    @Override
    protected Regs defs(Regs registers) {
        for (Reg register : registers.list()) {
            if (register.code() != Reg.ABSENT) {
                add(register, Body.ANYWHERE | Body.DEF);
            }
        }
        return registers;
    }

    private void physical(List<? extends Reg> registers, int count, int bits) {
        for (int i = 0; i < Math.min(count, registers.size()); i++) {
            add(registers.get(i), bits | Body.ANYWHERE);
        }
    }

    // Frames

    @Override
    public void enter(int bytes, Regs saved) {
        if (index != 1) {
            throw body.error(index, "the frame of a function with virtual registers is its first instruction");
        }
        entered = true;
    }

    @Override
    public void leave() {
        if (index + 1 == body.size() || !(body.instruction(index + 1) instanceof Ins.Ret ret)) {
            throw body.error(index, "`leave` is followed by `ret` in a function with virtual registers");
        }
        for (Reg value : ret.values().list()) {
            if (!value.virtual() && preserved(body.variable(value))) {
                throw body.error(index + 1, value + " is what it was before the frame: move it before `leave`");
            }
        }
        returns(ret.values());
        afterLeave = true;
    }

    private boolean preserved(int variable) {
        return convention.saved().stream().anyMatch(r -> r.code() == variable)
                || convention.floatSaved().stream().anyMatch(v -> v.code() + Body.FLOATS == variable);
    }

    @Override
    public void ret(Regs values) {
        if (!afterLeave) {
            returns(values);
        }
        afterLeave = false;
    }

    private void returns(Regs values) {
        if (values.size() != 0) {
            uses(values);
            return;
        }
        int floats =
                (int) body.signature.results().stream().filter(Type::isFloat).count();
        physical(convention.results(), body.signature.results().size() - floats, 0);
        physical(convention.floatResults(), floats, 0);
    }

    @Override
    public void params(Regs destinations) {
        parameters = true;
        int[] places = convention.places(destinations);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                add(Body.isFloat(destinations.get(i)) ? V.physical(places[i]) : R.physical(places[i]), Body.ANYWHERE);
            }
        }
        defs(destinations);
    }

    // Calls

    /// What a call that says nothing about its arguments may read: what its function takes, if it is known.
    private void asTheyAre(Label target) {
        Signature signature = body.signatures.get(target.name());
        if (signature == null) {
            asTheyAre();
            return;
        }
        int[] places = convention.places(signature.parameters());
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                boolean floating = signature.parameters().get(i).isFloat();
                asItIs(floating ? V.physical(places[i]) : R.physical(places[i]));
            }
        }
    }

    private void asTheyAre() {
        convention.arguments().forEach(this::asItIs);
        convention.floatArguments().forEach(this::asItIs);
    }

    /// A register that a call may read is read if the program put something there.
    private void asItIs(Reg register) {
        if (!first && (written & 1L << body.variable(register)) != 0) {
            add(register, Body.ANYWHERE);
        }
    }

    private void results(Regs results) {
        if (!first) {
            body.calls.add(index);
        }
        if (results.size() == 0) {
            physical(convention.results(), Integer.MAX_VALUE, Body.DEF);
            physical(convention.floatResults(), Integer.MAX_VALUE, Body.DEF);
        } else {
            defs(results);
        }
    }

    @Override
    public void call(Label target, Regs arguments, Regs results) {
        if (arguments.size() == 0) {
            asTheyAre(target);
        }
        uses(arguments);
        results(results);
    }

    @Override
    public void call(String symbol, Regs arguments, Regs results) {
        if (arguments.size() == 0 && results.size() == 0) {
            asTheyAre();
        }
        uses(arguments);
        results(results);
    }

    @Override
    public void call(R target, Regs arguments, Regs results) {
        if (arguments.size() == 0 && results.size() == 0) {
            asTheyAre();
        }
        add(target, Body.ANYWHERE);
        uses(arguments);
        results(results);
    }

    @Override
    public void tail(Label target, Regs arguments) {
        if (arguments.size() == 0) {
            asTheyAre(target);
        }
        uses(arguments);
    }

    @Override
    public void tail(String symbol, Regs arguments) {
        if (arguments.size() == 0) {
            asTheyAre();
        }
        uses(arguments);
    }

    @Override
    public void tail(R target, Regs arguments) {
        if (arguments.size() == 0) {
            asTheyAre();
        }
        add(target, Body.ANYWHERE);
        uses(arguments);
    }
}
