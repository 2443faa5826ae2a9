package dev.kiln.target.alloc;

import dev.kiln.code.Label;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import dev.kiln.ir.VecSize;
import java.util.List;

/// Notes what each instruction of a function reads and writes, where its blocks are and which registers would best be
/// one, and refuses what a function with virtual registers may not do.
///
/// Arguments, parameters and results may be anywhere: the allocator moves them itself. The values of a `ret` that
/// follows a `leave` are read by the `leave`, after which neither frame nor saved registers are left.
final class Operands extends Hints {
    /// How many operands an instruction may well have.
    private static final int LIKELY = 3;

    private final Body body;
    private final Convention convention;
    private final Variables variables;
    private final Flow flow;
    private final List<Ins> instructions;
    /// For each instruction, where its operands begin.
    private int[] starts = {};

    private final Ints operands = new Ints();
    /// The instructions that are calls, and those whose arguments or results the allocator moves.
    private final Ints calls = new Ints();

    private final Ints transfers = new Ints();
    /// The blocks that read a variable that they have not written.
    private final Chains readers = new Chains();

    private Ins instruction = new Ins.Fence();
    private int index;
    private int block;
    private boolean entered;
    private boolean afterLeave;
    /// The physical registers that the program itself writes, or has from its caller, as bits: what a call reads that
    /// does not say what it reads.
    private long written;

    private boolean parameters;
    /// True when there is such a call, so that a second walk is needed, which knows what is written.
    private boolean asTheyAre;

    Operands(Body body) {
        this.body = body;
        convention = body.convention;
        variables = body.variables;
        flow = body.flow;
        instructions = body.program.instructions();
    }

    /// Goes through the function.
    void scan() {
        written = 0;
        walk();
        if (asTheyAre) {
            written = variables.written();
            if (!parameters) {
                addParameters();
            }
            walk();
        }
    }

    private void addParameters() {
        List<Type> types = body.signature.parameters();
        int[] places = convention.places(types);
        for (int i = 0; i < places.length; i++) {
            written |= places[i] < 0 ? 0 : 1L << places[i] + (types.get(i).isFloat() ? Body.FLOATS : 0);
        }
    }

    private void walk() {
        int size = body.size();
        if (starts.length <= size) {
            starts = new int[size + 1];
        }
        variables.clear();
        operands.clear(LIKELY * size);
        calls.clear();
        transfers.clear();
        readers.clear();
        entered = false;
        afterLeave = false;
        parameters = false;
        asTheyAre = false;
        flow.begin(body.from, body.to);
        for (index = 0; index < size; index++) {
            starts[index] = operands.size();
            block = flow.instruction(index);
            instruction = instructions.get(body.from + index);
            instruction.emit(this);
        }
        starts[size] = operands.size();
    }

    // What was found

    /// True when the function makes a frame of its own, which is instruction 1 then.
    boolean entered() {
        return entered;
    }

    /// The index of the first operand of an instruction; of the one after the last, their number.
    int start(int instruction) {
        return starts[instruction];
    }

    /// An operand: see [Body].
    int get(int i) {
        return operands.get(i);
    }

    Ints calls() {
        return calls;
    }

    Ints transfers() {
        return transfers;
    }

    Chains readers() {
        return readers;
    }

    // Operands

    private void add(Reg register, int bits) {
        if (register.code() != Reg.STACK_POINTER) {
            add(variables.life(register), bits);
        } else if ((bits & Body.DEF) != 0) {
            throw body.error(index, "sp cannot be changed in a function with virtual registers");
        }
    }

    private void add(Life life, int bits) {
        operands.add(life.variable << Body.SHIFT | bits);
        life.uses++;
        if ((bits & Body.DEF) != 0) {
            life.writtenAt(index, instruction);
            life.writtenIn = block + 1;
        } else if (life.writtenIn != block + 1) {
            life.readers = readers.add(block, life.readers);
        }
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
        add(variables.life(register), 0);
        return register;
    }

    @Override
    protected V def(V register) {
        add(variables.life(register), Body.DEF);
        return register;
    }

    @Override
    protected V use(V register, VecSize size) {
        add(variables.life(register, size.bytes()), 0);
        return register;
    }

    @Override
    protected V def(V register, VecSize size) {
        add(variables.life(register, size.bytes()), Body.DEF);
        return register;
    }

    @Override
    protected Regs uses(Regs registers) {
        for (int i = 0; i < registers.size(); i++) {
            add(registers.get(i), Body.ANYWHERE);
        }
        return registers;
    }

    @Override
    protected Regs defs(Regs registers) {
        for (int i = 0; i < registers.size(); i++) {
            if (registers.get(i).code() != Reg.ABSENT) {
                add(registers.get(i), Body.ANYWHERE | Body.DEF);
            }
        }
        return registers;
    }

    private void physical(List<? extends Reg> registers, int count, int bits) {
        for (int i = 0; i < Math.min(count, registers.size()); i++) {
            add(registers.get(i), bits | Body.ANYWHERE);
        }
    }

    // Blocks

    @Override
    protected Label target(Label label) {
        flow.target(label);
        return label;
    }

    @Override
    public void bind(Label label) {
        block = flow.bind(index);
    }

    @Override
    public void addr(R d, Label label) {
        def(d);
    }

    @Override
    public void data(Label... labels) {}

    @Override
    public void jump(Label target) {
        super.jump(target);
        flow.stop();
    }

    @Override
    public void jump(R target) {
        super.jump(target);
        flow.jumpAnywhere();
    }

    @Override
    public void jump(R base, R index, int shift, long displacement) {
        super.jump(base, index, shift, displacement);
        flow.jumpAnywhere();
    }

    @Override
    public void jumpTable(R index, List<Label> targets, Label otherwise) {
        super.jumpTable(index, targets, otherwise);
        flow.stop();
    }

    @Override
    public void unreachable() {
        flow.stop();
    }

    // Registers that would best be one

    @Override
    void hint(Reg d, Reg s) {
        if (d.code() != Reg.STACK_POINTER && s.code() != Reg.STACK_POINTER) {
            Life to = variables.life(d);
            Life from = variables.life(s);
            if (to != from) {
                to.hint(from.variable);
                from.hint(to.variable);
            }
        }
    }

    private void argumentHints(Regs registers) {
        int[] places = body.places(registers);
        for (int i = 0; i < registers.size(); i++) {
            if (places[i] >= 0 && registers.get(i).code() != Reg.ABSENT) {
                hint(registers.get(i), places[i]);
            }
        }
    }

    private void resultHints(Regs registers) {
        for (int i = 0; i < registers.size(); i++) {
            hint(registers.get(i), body.result(registers, i).code());
        }
    }

    private void hint(Reg register, int code) {
        if (register.virtual()) {
            variables.life(register).hint(Body.isFloat(register) ? code + Body.FLOATS : code);
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
        transfers.add(index);
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
        resultHints(values);
        transfers.add(index);
        flow.stop();
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
        argumentHints(destinations);
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
        asTheyAre = true;
        if ((written & 1L << variables.variable(register)) != 0) {
            add(register, Body.ANYWHERE);
        }
    }

    private void arguments(Regs arguments) {
        uses(arguments);
        argumentHints(arguments);
        transfers.add(index);
    }

    private void results(Regs results) {
        calls.add(index);
        if (results.size() == 0) {
            physical(convention.results(), Integer.MAX_VALUE, Body.DEF);
            physical(convention.floatResults(), Integer.MAX_VALUE, Body.DEF);
        } else {
            defs(results);
            resultHints(results);
        }
    }

    @Override
    public void call(Label target, Regs arguments, Regs results) {
        if (arguments.size() == 0) {
            asTheyAre(target);
        }
        arguments(arguments);
        results(results);
    }

    @Override
    public void call(String symbol, Regs arguments, Regs results) {
        if (arguments.size() == 0 && results.size() == 0) {
            asTheyAre();
        }
        arguments(arguments);
        results(results);
    }

    @Override
    public void call(R target, Regs arguments, Regs results) {
        if (arguments.size() == 0 && results.size() == 0) {
            asTheyAre();
        }
        add(target, Body.ANYWHERE);
        arguments(arguments);
        results(results);
    }

    @Override
    public void tail(Label target, Regs arguments) {
        if (arguments.size() == 0) {
            asTheyAre(target);
        }
        arguments(arguments);
        flow.stop();
    }

    @Override
    public void tail(String symbol, Regs arguments) {
        if (arguments.size() == 0) {
            asTheyAre();
        }
        arguments(arguments);
        flow.stop();
    }

    @Override
    public void tail(R target, Regs arguments) {
        if (arguments.size() == 0) {
            asTheyAre();
        }
        add(target, Body.ANYWHERE);
        arguments(arguments);
        flow.stop();
    }
}
