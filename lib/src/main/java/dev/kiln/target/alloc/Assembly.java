package dev.kiln.target.alloc;

import dev.kiln.code.Label;
import dev.kiln.ir.Blocks;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.Ins;
import dev.kiln.ir.IrException;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Rewriter;
import dev.kiln.ir.Signature;
import dev.kiln.ir.V;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes the function again, over physical registers: each operand in its place, the moves between places, the
/// frame, and calls taken apart into moves and a call that finds everything where the ABI wants it.
///
/// Places are those of [Shuffle].
final class Assembly extends Rewriter {
    private static final int SLOTS = Shuffle.SLOTS;
    private static final int NO_TARGET = -1;

    private final Body body;
    private final Flow flow;
    private final Variables variables;
    private final Moves moves;
    private final Frame frame;
    private final Output output;
    private final Emitter out;
    private final Shuffle shuffle;
    private final Arguments arguments;
    private int index;
    private int block;
    /// The index of the instruction's next operand.
    private int operand;
    /// How many labels branches have named so far.
    private int targets;

    Assembly(Body body, Moves moves, Frame frame, Output output) {
        super(output.emitter());
        this.body = body;
        this.moves = moves;
        this.frame = frame;
        this.output = output;
        flow = body.flow;
        variables = body.variables;
        out = output.emitter();
        shuffle = new Shuffle(out, frame);
        arguments = new Arguments(body, out, shuffle, this);
    }

    /// Whether registers must be exchanged anywhere in the function: makes all moves, and nothing else.
    boolean exchanges() {
        for (int next = 0; next < moves.inside().size(); ) {
            next = together(next);
        }
        for (int b = 0; b < flow.count(); b++) {
            all(moves.atStart(b));
            all(moves.atEnd(b));
            all(moves.after(b));
        }
        for (Moves.Detour detour : moves.detours()) {
            all(detour.moves());
        }
        Ints transfers = body.operands.transfers();
        for (int t = 0; t < transfers.size(); t++) {
            index = transfers.get(t);
            body.instruction(index).emit(this);
        }
        return shuffle.exchanged();
    }

    /// Writes the function.
    void write() {
        targets = 0;
        int next = 0;
        for (block = 0; block < flow.count(); block++) {
            int end = flow.start(block + 1);
            for (index = flow.start(block); index < end; index++) {
                output.line(body.from + index);
                next = before(next);
                Ins instruction = body.instruction(index);
                boolean last = index == end - 1;
                boolean leaves = instruction instanceof Ins.Jump || Blocks.isComputed(instruction);
                if (last && leaves) {
                    all(moves.atEnd(block));
                }
                if (!(instruction instanceof Ins.Bind)) {
                    write(instruction);
                    storeWhatIsWritten();
                }
                if (last) {
                    if (!leaves) {
                        all(moves.atEnd(block));
                    }
                    all(moves.after(block));
                }
            }
        }
        for (Moves.Detour detour : moves.detours()) {
            out.bind(detour.label());
            all(detour.moves());
            out.jump(output.label(detour.target()));
        }
        output.origin(body.to);
        out.end();
        output.origin(Trace.INSERTED);
    }

    private void write(Ins instruction) {
        output.origin(body.from + index);
        operand = body.operands.start(index);
        instruction.emit(this);
        output.origin(Trace.INSERTED);
    }

    /// Writes what stands before the instruction: the label that begins its block, and moves, of which `next` is the
    /// next one inside a block; returns the one after.
    private int before(int next) {
        if (index == flow.start(block)) {
            if (body.instruction(index) instanceof Ins.Bind bind) {
                write(bind);
            }
            all(moves.atStart(block));
        }
        List<Moves.Move> inside = moves.inside();
        int at = next;
        while (at < inside.size() && inside.get(at).position() < 4 * index + 2) {
            at = together(at);
        }
        return at;
    }

    /// Carries out the moves of one position, the first of them at `from`; returns where those of the next one
    /// begin.
    private int together(int from) {
        List<Moves.Move> inside = moves.inside();
        int position = inside.get(from).position();
        int to = from + 1;
        while (to < inside.size() && inside.get(to).position() == position) {
            to++;
        }
        move(inside, from, to);
        return to;
    }

    private void all(List<Moves.Move> list) {
        if (!list.isEmpty()) {
            move(list, 0, list.size());
        }
    }

    private void move(List<Moves.Move> list, int from, int to) {
        for (int i = from; i < to; i++) {
            Moves.Move move = list.get(i);
            shuffle.add(move.life(), move.to(), move.from());
        }
        shuffle.run();
    }

    private void storeWhatIsWritten() {
        if (!moves.stores()) {
            return;
        }
        Operands operands = body.operands;
        for (int o = operands.start(index); o < operands.start(index + 1); o++) {
            int variable = operands.get(o) >> Body.SHIFT;
            if ((operands.get(o) & Body.DEF) != 0 && variable >= Body.VIRTUAL) {
                Life life = variables.life(variable);
                if (life.stored) {
                    int place = life.at(4 * index + 2).place; // not the first: what reads it may stand before this
                    if (place != Interval.SLOT) {
                        shuffle.move(SLOTS + life.slot, place);
                    }
                }
            }
        }
    }

    // Places

    /// Where a variable is at a position of this instruction, or [Interval#SLOT] for a constant in no register.
    private int place(int variable, int position) {
        if (variable < Body.VIRTUAL) {
            return variable;
        }
        Life life = variables.life(variable);
        int place = life.at(position).place;
        return place != Interval.SLOT || life.constant != null ? place : SLOTS + life.slot;
    }

    /// Where a register is when this instruction reads it.
    int read(Reg register) {
        return place(variables.variable(register), 4 * index);
    }

    private int written(Reg register) {
        return place(variables.variable(register), 4 * index + 2);
    }

    private static Reg register(int place) {
        return place < Body.FLOATS ? R.physical(place) : V.physical(place - Body.FLOATS);
    }

    /// An error at this instruction.
    IrException error(String message) {
        return body.error(index, message);
    }

    /// The register that the next operand of this instruction is in. Operands come in the order in which [Operands]
    /// noted them, so that nobody has to look up which variable a register is.
    private int next() {
        int noted = body.operands.get(operand++);
        int place = place(noted >> Body.SHIFT, 4 * index + 2 * (noted & Body.DEF));
        if (place < 0 || place >= SLOTS) {
            throw error(variables.life(noted >> Body.SHIFT).register + " is in no register: the allocator is wrong");
        }
        return place;
    }

    @Override
    protected R use(R register) {
        return register == R.SP ? register : R.physical(next());
    }

    @Override
    protected R def(R register) {
        return register == R.SP ? register : R.physical(next());
    }

    @Override
    protected V use(V register) {
        return V.physical(next() - Body.FLOATS);
    }

    @Override
    protected V def(V register) {
        return V.physical(next() - Body.FLOATS);
    }

    // Labels

    @Override
    protected Label target(Label label) {
        int next = flow.target(targets++);
        Label direct = output.label(label);
        return next == Flow.ELSEWHERE ? direct : moves.target(block, next, direct);
    }

    @Override
    public void addr(R d, Label label) {
        out.addr(def(d), output.label(label));
    }

    @Override
    public void data(Label... labels) {
        out.data(Arrays.stream(labels).map(output::label).toArray(Label[]::new));
    }

    @Override
    public void bind(Label label) {
        out.bind(output.label(label));
    }

    /// Adds a move of a register of the program, as it is read here, to a physical register.
    void add(Reg register, int to) {
        int from = read(register);
        if (from == Interval.SLOT) {
            shuffle.add(variables.life(register), to, from);
        } else {
            shuffle.add(to, from);
        }
    }

    // Frame

    @Override
    public void function(String name, Signature signature) {
        out.function(name, signature);
        if (!body.entered() && frame.needed()) {
            output.origin(Trace.INSERTED);
            out.enter(frame.bytes(), frame.saved());
        }
    }

    @Override
    public void enter(int bytes, Regs saved) {
        out.enter(frame.bytes(), frame.saved());
    }

    /// Register parameters that go to the frame are stored first, then stack parameters that do by way of a
    /// register that holds no parameter, then all others move at once.
    @Override
    public void params(Regs destinations) {
        int[] places = body.convention.places(destinations);
        List<Reg> rest = new ArrayList<>(destinations.list());
        int origin = body.from + index;
        output.origin(Trace.INSERTED);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < places.length; i++) {
                int to = destinations.get(i).code() == Reg.ABSENT ? -1 : written(destinations.get(i));
                if (to < SLOTS || pass == 0 != places[i] >= 0) {
                    continue;
                }
                boolean floating = Body.isFloat(destinations.get(i));
                rest.set(i, floating ? V.NONE : R.NONE);
                if (pass == 0) {
                    shuffle.move(to, floating ? places[i] + Body.FLOATS : places[i]);
                } else {
                    one(destinations, i);
                    shuffle.move(to, body.convention.temps().getFirst().code());
                }
            }
        }
        for (int i = 0; i < places.length; i++) {
            Reg register = rest.get(i);
            if (register.code() != Reg.ABSENT) {
                rest.set(i, register(written(register)));
            }
        }
        output.origin(origin);
        out.params(new Regs(rest));
    }

    /// Takes one parameter from the stack into a temporary integer register, whatever its type: eight bytes are
    /// eight bytes.
    private void one(Regs destinations, int parameter) {
        List<Reg> only = new ArrayList<>();
        boolean floating = Body.isFloat(destinations.get(parameter));
        for (int i = 0; i < destinations.size(); i++) {
            only.add(Body.isFloat(destinations.get(i)) ? V.NONE : R.NONE);
        }
        only.set(
                parameter,
                floating
                        ? body.convention.floatTemps().getFirst()
                        : body.convention.temps().getFirst());
        out.params(new Regs(only));
        if (floating) {
            out.bits(
                    FloatType.F64,
                    body.convention.temps().getFirst(),
                    body.convention.floatTemps().getFirst());
        }
    }

    @Override
    public void leave() {
        Ins.Ret ret = (Ins.Ret) body.instruction(index + 1);
        moveResults(ret.values());
        out.leave();
    }

    @Override
    public void ret(Regs values) {
        if (index == 0 || !(body.instruction(index - 1) instanceof Ins.Leave)) {
            moveResults(values);
            if (!body.entered() && frame.needed()) {
                int origin = output.origin(Trace.INSERTED);
                out.leave();
                output.origin(origin);
            }
        }
        List<Reg> results = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            results.add(body.result(values, i));
        }
        out.ret(new Regs(results));
    }

    private void moveResults(Regs values) {
        int origin = output.origin(Trace.INSERTED);
        for (int i = 0; i < values.size(); i++) {
            add(values.get(i), body.variable(body.result(values, i)));
        }
        shuffle.run();
        output.origin(origin);
    }

    // Calls

    private void finish(Regs results) {
        output.origin(Trace.INSERTED);
        arguments.pop();
        for (int i = 0; i < results.size(); i++) {
            shuffle.add(written(results.get(i)), body.variable(body.result(results, i)));
        }
        shuffle.run();
    }

    /// Runs the moves to argument registers, as instructions that the program did not have.
    private Regs prepare(Regs registers, int target) {
        int origin = output.origin(Trace.INSERTED);
        Regs list = arguments.pass(registers, target);
        shuffle.run();
        output.origin(origin);
        return list;
    }

    @Override
    public void call(Label target, Regs registers, Regs results) {
        Regs list = prepare(registers, NO_TARGET);
        out.call(output.label(target), arguments.pushed() ? Regs.NONE : list, Regs.NONE);
        finish(results);
    }

    @Override
    public void call(String symbol, Regs registers, Regs results) {
        Regs list = prepare(registers, NO_TARGET);
        out.call(symbol, list, Regs.NONE);
        finish(results);
    }

    @Override
    public void call(R target, Regs registers, Regs results) {
        Regs list = withTarget(target, registers);
        out.call(body.convention.temps().getFirst(), list, Regs.NONE);
        finish(results);
    }

    /// Moves the target into the first temporary, which no argument is passed in, together with the arguments.
    private Regs withTarget(R target, Regs registers) {
        int origin = output.origin(Trace.INSERTED);
        Regs list = arguments.pass(registers, read(target));
        add(target, body.convention.temps().getFirst().code());
        shuffle.run();
        output.origin(origin);
        return list;
    }

    @Override
    public void tail(Label target, Regs registers) {
        out.tail(output.label(target), prepare(registers, NO_TARGET));
    }

    @Override
    public void tail(String symbol, Regs registers) {
        out.tail(symbol, prepare(registers, NO_TARGET));
    }

    @Override
    public void tail(R target, Regs registers) {
        Regs list = withTarget(target, registers);
        out.tail(body.convention.temps().getFirst(), list);
    }
}
