package dev.kiln.target.alloc;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Blocks;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.Ins;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Recorder;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Rewriter;
import dev.kiln.ir.Signature;
import dev.kiln.ir.V;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.Width;
import dev.kiln.target.ParallelMove;
import java.util.ArrayList;
import java.util.List;

/// Writes the function again, over physical registers: each operand in its place, the moves between places, the
/// frame, and calls taken apart into moves and a call that finds everything where the ABI wants it.
///
/// A place is the variable of a physical register, or [#SLOTS] and the number of a slot.
final class Assembly extends Rewriter implements ParallelMove.Mover {
    private static final int SLOTS = Body.VIRTUAL;
    private static final VecSize[] SIZES = VecSize.values();

    private final Body body;
    private final Intervals intervals;
    private final Moves moves;
    private final Frame frame;
    private final Recorder out;
    private final Trace trace;
    private final ParallelMove parallel = new ParallelMove();
    private final List<Interval.Life> constants = new ArrayList<>();
    private final Ints constantPlaces = new Ints();
    private int index;
    private int block;
    /// How far `sp` is below the frame while arguments are on the stack.
    private int pushed;

    private boolean exchanged;
    /// The most bytes of what moves at once.
    private int moved = Long.BYTES;

    Assembly(Body body, Intervals intervals, Moves moves, Frame frame, Trace trace) {
        super(trace.recorder());
        this.body = body;
        this.intervals = intervals;
        this.moves = moves;
        this.frame = frame;
        this.out = trace.recorder();
        this.trace = trace;
    }

    /// Writes the function; false when it turned out that registers must be exchanged and the frame has no room for
    /// it.
    boolean run() {
        int next = 0;
        List<Moves.Move> inside = moves.inside();
        for (block = 0; block < body.blocks.count(); block++) {
            int end = body.start(block + 1);
            for (index = body.start(block); index < end; index++) {
                Ins instruction = body.instruction(index);
                out.line(body.program.line(body.from + index));
                boolean first = index == body.start(block);
                boolean bind = instruction instanceof Ins.Bind;
                if (first && bind) {
                    trace.origin(body.from + index);
                    instruction.emit(this);
                    trace.origin(Trace.INSERTED);
                }
                if (first) {
                    all(moves.atStart(block));
                }
                while (next < inside.size() && inside.get(next).position() < 4 * index + 2) {
                    next = together(inside, next);
                }
                boolean runsOn = !(instruction instanceof Ins.Jump || Blocks.isComputed(instruction));
                if (index == end - 1 && !runsOn) {
                    all(moves.atEnd(block));
                }
                if (!bind) {
                    trace.origin(body.from + index);
                    instruction.emit(this);
                    trace.origin(Trace.INSERTED);
                    storeWhatIsWritten();
                }
                if (index == end - 1) {
                    if (runsOn) {
                        all(moves.atEnd(block));
                    }
                    all(moves.after(block));
                }
            }
        }
        for (Moves.Detour detour : moves.detours()) {
            out.bind(detour.label());
            all(detour.moves());
            out.jump(detour.target());
        }
        trace.origin(body.to);
        out.end();
        trace.origin(Trace.INSERTED);
        return !exchanged || frame.exchanges();
    }

    /// Carries out the moves of one position, the first of them at `from`; returns where those of the next one
    /// begin.
    private int together(List<Moves.Move> inside, int from) {
        int position = inside.get(from).position();
        int to = from + 1;
        while (to < inside.size() && inside.get(to).position() == position) {
            to++;
        }
        all(inside.subList(from, to));
        return to;
    }

    private void storeWhatIsWritten() {
        for (int o = body.starts[index]; o < body.starts[index + 1]; o++) {
            int operand = body.operands.get(o);
            if ((operand & Body.DEF) != 0 && operand >> Body.SHIFT >= Body.VIRTUAL) {
                Interval.Life life = intervals.life(operand >> Body.SHIFT);
                if (life.stored && life.first.place != Interval.SLOT) {
                    move(SLOTS + life.slot, life.first.place);
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
        Interval.Life life = intervals.life(variable);
        int place = life.at(position).place;
        return place != Interval.SLOT ? place : life.constant != null ? Interval.SLOT : SLOTS + life.slot;
    }

    private int read(Reg register) {
        return place(body.variable(register), 4 * index);
    }

    private int written(Reg register) {
        return place(body.variable(register), 4 * index + 2);
    }

    private static Reg register(int place) {
        return place < Body.FLOATS ? R.physical(place) : V.physical(place - Body.FLOATS);
    }

    private int inRegister(Reg register, int place) {
        if (place < 0 || place >= SLOTS) {
            throw body.error(index, register + " is in no register: the allocator is wrong");
        }
        return place;
    }

    @Override
    protected R use(R register) {
        return register == R.SP ? register : R.physical(inRegister(register, read(register)));
    }

    @Override
    protected R def(R register) {
        return register == R.SP ? register : R.physical(inRegister(register, written(register)));
    }

    @Override
    protected V use(V register) {
        return V.physical(inRegister(register, read(register)) - Body.FLOATS);
    }

    @Override
    protected V def(V register) {
        return V.physical(inRegister(register, written(register)) - Body.FLOATS);
    }

    @Override
    protected Label target(Label label) {
        return moves.target(block, label);
    }

    @Override
    public void addr(R d, Label label) {
        out.addr(def(d), label);
    }

    @Override
    public void bind(Label label) {
        out.bind(label);
    }

    // Moves

    private void all(List<Moves.Move> list) {
        if (list.isEmpty()) {
            return;
        }
        for (Moves.Move move : list) {
            add(move.life(), location(move.life(), move.to()), move.from());
        }
        runMoves();
    }

    private static int location(Interval.Life life, int place) {
        return place == Interval.SLOT ? SLOTS + life.slot : place;
    }

    /// Adds a move of a variable to a register or slot.
    private void add(Interval.Life life, int to, int from) {
        moved = Math.max(moved, life.bytes);
        if (from == Interval.SLOT && life.constant != null) {
            constants.add(life);
            constantPlaces.add(to);
        } else {
            parallel.add(to, location(life, from));
        }
    }

    /// Adds a move of a register of the program, as it is read here, to a physical register.
    private void add(Reg register, int to) {
        int variable = body.variable(register);
        int from = read(register);
        if (from == Interval.SLOT) {
            add(intervals.life(variable), to, from);
        } else {
            parallel.add(to, from);
        }
    }

    private void runMoves() {
        parallel.run(this);
        for (int i = 0; i < constants.size(); i++) {
            out.movi(
                    R.physical(constantPlaces.get(i)), constants.get(i).constant.value());
        }
        constants.clear();
        constantPlaces.clear();
        moved = Long.BYTES;
    }

    private int offset(int place) {
        return pushed + frame.offset(place - SLOTS);
    }

    @Override
    public void move(int d, int s) {
        if (d >= SLOTS) {
            save(s, offset(d), frame.size(d - SLOTS));
        } else if (s >= SLOTS) {
            restore(d, offset(s), frame.size(s - SLOTS));
        } else if (d < Body.FLOATS) {
            out.mov(R.physical(d), R.physical(s));
        } else if (moved == Long.BYTES) {
            out.fmov(V.physical(d - Body.FLOATS), V.physical(s - Body.FLOATS));
        } else {
            out.vmov(size(moved), V.physical(d - Body.FLOATS), V.physical(s - Body.FLOATS));
        }
    }

    private static VecSize size(int bytes) {
        return SIZES[Integer.numberOfTrailingZeros(bytes) - 3];
    }

    private void save(int register, int offset, int bytes) {
        if (register < Body.FLOATS) {
            out.store(MemType.I64, R.physical(register), R.SP, R.NONE, 0, offset);
        } else if (bytes == Long.BYTES) {
            out.fstore(FloatType.F64, V.physical(register - Body.FLOATS), R.SP, R.NONE, 0, offset);
        } else {
            out.vstore(size(bytes), V.physical(register - Body.FLOATS), R.SP, R.NONE, 0, offset);
        }
    }

    private void restore(int register, int offset, int bytes) {
        if (register < Body.FLOATS) {
            out.load(MemType.I64, R.physical(register), R.SP, R.NONE, 0, offset);
        } else if (bytes == Long.BYTES) {
            out.fload(FloatType.F64, V.physical(register - Body.FLOATS), R.SP, R.NONE, 0, offset);
        } else {
            out.vload(size(bytes), V.physical(register - Body.FLOATS), R.SP, R.NONE, 0, offset);
        }
    }

    /// Through memory, which keeps the flags.
    @Override
    public void exchange(int a, int b) {
        exchanged = true;
        if (frame.exchanges()) {
            int offset = pushed + frame.exchangeOffset();
            save(a, offset, moved);
            move(a, b);
            restore(b, offset, moved);
        }
    }

    // Frame

    @Override
    public void function(String name, Signature signature) {
        out.function(name, signature);
        if (body.frame == null && frame.needed()) {
            trace.origin(Trace.INSERTED);
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
        trace.origin(Trace.INSERTED);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < places.length; i++) {
                int to = destinations.get(i).code() == Reg.ABSENT ? -1 : written(destinations.get(i));
                if (to < SLOTS || pass == 0 != places[i] >= 0) {
                    continue;
                }
                boolean floating = Body.isFloat(destinations.get(i));
                rest.set(i, floating ? V.NONE : R.NONE);
                if (pass == 0) {
                    move(to, floating ? places[i] + Body.FLOATS : places[i]);
                } else {
                    one(destinations, i);
                    move(to, body.convention.temps().getFirst().code());
                }
            }
        }
        for (int i = 0; i < places.length; i++) {
            Reg register = rest.get(i);
            if (register.code() != Reg.ABSENT) {
                rest.set(i, register(written(register)));
            }
        }
        trace.origin(origin);
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
            if (body.frame == null && frame.needed()) {
                int origin = trace.origin();
                trace.origin(Trace.INSERTED);
                out.leave();
                trace.origin(origin);
            }
        }
        out.ret(values.size() == 0 ? values : results(values));
    }

    private void moveResults(Regs values) {
        Regs results = results(values);
        int origin = trace.origin();
        trace.origin(Trace.INSERTED);
        for (int i = 0; i < values.size(); i++) {
            add(values.get(i), body.variable(results.get(i)));
        }
        runMoves();
        trace.origin(origin);
    }

    /// The result registers that correspond to `registers`.
    private Regs results(Regs registers) {
        List<Reg> list = new ArrayList<>();
        int integer = 0;
        int floating = 0;
        for (Reg register : registers.list()) {
            list.add(
                    Body.isFloat(register)
                            ? body.convention.floatResults().get(floating++)
                            : body.convention.results().get(integer++));
        }
        return new Regs(list);
    }

    // Calls

    /// Moves a call's arguments where they belong; returns the registers that hold arguments then.
    private Regs arguments(Regs arguments, int target) {
        int[] places = body.convention.places(arguments);
        int slots = 0;
        for (int place : places) {
            slots = Math.max(slots, place < 0 ? ~place + 1 : 0);
        }
        if (slots > 0) {
            int bytes = 8 * slots + 15 & -16;
            out.binary(BinaryOp.SUB, Width.W64, R.SP, R.SP, bytes);
            pushed = bytes;
            push(arguments, places, target);
        }
        List<Reg> list = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                boolean floating = Body.isFloat(arguments.get(i));
                add(arguments.get(i), floating ? places[i] + Body.FLOATS : places[i]);
                list.add(floating ? V.physical(places[i]) : R.physical(places[i]));
            }
        }
        return new Regs(list);
    }

    /// Stores the arguments that go to the stack: those in registers first, then the others through a register.
    private void push(Regs arguments, int[] places, int target) {
        long taken = target >= 0 && target < SLOTS ? 1L << target : 0;
        for (int i = 0; i < places.length; i++) {
            int from = read(arguments.get(i));
            if (from >= 0 && from < SLOTS) {
                if (places[i] < 0) {
                    save(from, 8 * ~places[i], Long.BYTES);
                } else {
                    taken |= 1L << from;
                }
            }
        }
        int free = freeRegister(taken);
        for (int i = 0; i < places.length; i++) {
            int from = read(arguments.get(i));
            if (places[i] >= 0 || from >= 0 && from < SLOTS) {
                continue;
            }
            if (from == Interval.SLOT) {
                long value =
                        intervals.life(body.variable(arguments.get(i))).constant.value();
                out.movi(R.physical(free), value);
            } else {
                restore(free, offset(from), Long.BYTES);
            }
            save(free, 8 * ~places[i], Long.BYTES);
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
        throw body.error(index, "no register is left to pass arguments on the stack");
    }

    private void finish(Regs results) {
        trace.origin(Trace.INSERTED);
        if (pushed > 0) {
            out.binary(BinaryOp.ADD, Width.W64, R.SP, R.SP, pushed);
            pushed = 0;
        }
        Regs from = results(results);
        for (int i = 0; i < results.size(); i++) {
            parallel.add(written(results.get(i)), body.variable(from.get(i)));
        }
        runMoves();
    }

    /// Runs the moves to argument registers, as instructions that the program did not have.
    private Regs prepare(Regs arguments, int target) {
        int origin = trace.origin();
        trace.origin(Trace.INSERTED);
        Regs list = arguments(arguments, target);
        runMoves();
        trace.origin(origin);
        return list;
    }

    @Override
    public void call(Label target, Regs arguments, Regs results) {
        Regs list = prepare(arguments, -1);
        out.call(target, pushed > 0 ? Regs.NONE : list, Regs.NONE);
        finish(results);
    }

    @Override
    public void call(String symbol, Regs arguments, Regs results) {
        Regs list = prepare(arguments, -1);
        out.call(symbol, list, Regs.NONE);
        finish(results);
    }

    @Override
    public void call(R target, Regs arguments, Regs results) {
        Regs list = withTarget(target, arguments);
        out.call(body.convention.temps().getFirst(), list, Regs.NONE);
        finish(results);
    }

    /// Moves the target into the first temporary, which no argument is passed in, together with the arguments.
    private Regs withTarget(R target, Regs arguments) {
        int origin = trace.origin();
        trace.origin(Trace.INSERTED);
        Regs list = arguments(arguments, read(target));
        add(target, body.convention.temps().getFirst().code());
        runMoves();
        trace.origin(origin);
        return list;
    }

    @Override
    public void tail(Label target, Regs arguments) {
        out.tail(target, prepare(arguments, -1));
    }

    @Override
    public void tail(String symbol, Regs arguments) {
        out.tail(symbol, prepare(arguments, -1));
    }

    @Override
    public void tail(R target, Regs arguments) {
        Regs list = withTarget(target, arguments);
        out.tail(body.convention.temps().getFirst(), list);
    }
}
