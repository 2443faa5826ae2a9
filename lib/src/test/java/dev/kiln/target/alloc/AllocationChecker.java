package dev.kiln.target.alloc;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Blocks;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.Mem;
import dev.kiln.ir.Places;
import dev.kiln.ir.Program;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Rewriter;
import dev.kiln.ir.Sink;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import dev.kiln.ir.VecSize;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Proves an allocation: on every path, every operand reads a register that holds the value of the register the
/// program named.
///
/// It knows nothing of how the allocator works. It runs the allocated function on *which values each place surely
/// holds*, a value being "what register v of the program now holds", takes the intersection where paths meet, and
/// repeats until nothing changes. What was inserted may only move values; what stands for an instruction of the
/// program must find that instruction's operands.
final class AllocationChecker {
    /// Values from here on are parameters as they came in.
    private static final int INCOMING = 1 << 12;
    /// A place holds the low 8, 16, 32 or 64 bytes of a value: the value as it is, or with this added once to three
    /// times.
    private static final int LEVEL = 1 << 13;

    private static final int[] LEVELS = {0, LEVEL, 2 * LEVEL, 3 * LEVEL};
    /// Places from here on are the frame's bytes from `sp` as `enter` left it.
    private static final int FRAME = 1 << 16;

    private final Program program;
    private final Program allocated;
    private final int[] origins;
    private final Convention convention;
    private final Variables variables;
    private final int from;
    private final int to;
    private Regs parameters = Regs.NONE;
    private int userBytes;
    private final Map<Integer, Long> constants = new HashMap<>();
    private final BitSet notConstant = new BitSet();

    private Map<Integer, BitSet> state = new HashMap<>();
    private int pushed;
    private boolean report;
    private int index;

    private AllocationChecker(Program program, Allocation allocation, Convention convention, int from, int to) {
        this.program = program;
        this.allocated = allocation.program();
        this.origins = allocation.origins();
        this.convention = convention;
        this.variables = new Variables(convention);
        this.from = from;
        this.to = to;
    }

    /// Checks every function of an allocation.
    static void check(Program program, Allocation allocation, Convention convention) {
        List<Ins> instructions = allocation.program().instructions();
        Places places = new Places(allocation.program());
        int start = -1;
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i) instanceof Ins.Function) {
                start = i;
            } else if (instructions.get(i) instanceof Ins.End) {
                AllocationChecker checker = new AllocationChecker(program, allocation, convention, start, i);
                if (checker.prepare()) {
                    checker.run(places);
                }
            }
        }
    }

    private AssertionError error(String message) {
        return new AssertionError(allocated.describe(index)
                + (origins[index] < 0 ? ", inserted" : ", for " + program.describe(origins[index])) + ": " + message
                + "\nstate: " + state);
    }

    private void require(boolean condition, String message) {
        if (report && !condition) {
            throw error(message);
        }
    }

    private void run(Places places) {
        Blocks blocks = new Blocks(allocated, places, from, to);
        List<Map<Integer, BitSet>> before = new ArrayList<>();
        for (int b = 0; b < blocks.count(); b++) {
            before.add(null);
        }
        before.set(0, entry());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int b = 0; b < blocks.count(); b++) {
                if (before.get(b) != null) {
                    visit(blocks, b, before.get(b));
                    for (int next : blocks.successors(b)) {
                        changed |= meet(before, next);
                    }
                }
            }
        }
        report = true;
        for (int b = 0; b < blocks.count(); b++) {
            if (before.get(b) != null) {
                visit(blocks, b, before.get(b));
            }
        }
        checkSaved();
    }

    /// Collects the function's parameters, its frame, and the variables that only ever hold one constant.
    ///
    /// @return whether it has virtual registers: else it stays as it is
    private boolean prepare() {
        boolean virtual = false;
        Ins.Function function = (Ins.Function) allocated.instructions().get(from);
        int i = 0;
        while (!(program.instructions().get(i) instanceof Ins.Function f
                && f.name().equals(function.name()))) {
            i++;
        }
        for (; !(program.instructions().get(i) instanceof Ins.End); i++) {
            Ins instruction = program.instructions().get(i);
            if (instruction instanceof Ins.Params p) {
                parameters = p.destinations();
            }
            if (instruction instanceof Ins.Enter e) {
                userBytes = e.bytes();
            }
            for (Operand operand : operands(instruction)) {
                virtual |= operand.register.virtual();
                int variable = operand.def ? variables.variable(operand.register) : 0;
                if (operand.def && instruction instanceof Ins.MovImm m) {
                    Long known = constants.put(variable, m.value());
                    if (known != null && known != m.value()) {
                        notConstant.set(variable);
                    }
                } else if (operand.def) {
                    notConstant.set(variable);
                }
            }
        }
        return virtual;
    }

    private Map<Integer, BitSet> entry() {
        Map<Integer, BitSet> entry = new HashMap<>();
        for (int r = 0; r < Body.VIRTUAL; r++) {
            entry.put(r, only(r));
        }
        List<Type> types =
                ((Ins.Function) allocated.instructions().get(from)).signature().parameters();
        int[] places = convention.places(types);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                entry.get(places[i] + (types.get(i).isFloat() ? Body.FLOATS : 0))
                        .set(INCOMING + i);
            }
        }
        return entry;
    }

    private static BitSet only(int value) {
        BitSet set = new BitSet();
        for (int level : LEVELS) {
            set.set(level + value);
        }
        return set;
    }

    /// Says that no place holds a variable any more.
    private void forget(int variable) {
        for (int level : LEVELS) {
            state.values().forEach(values -> values.clear(level + variable));
        }
    }

    /// Where a value's low `bytes` bytes are told.
    private static int level(int bytes) {
        return LEVEL * (Integer.numberOfTrailingZeros(Integer.highestOneBit(bytes)) - 3);
    }

    /// Leaves of the values of a place the low `bytes` bytes, 8 or more.
    private static void truncate(BitSet values, int bytes) {
        values.clear(level(bytes) + LEVEL, 4 * LEVEL);
    }

    private boolean meet(List<Map<Integer, BitSet>> before, int block) {
        Map<Integer, BitSet> known = before.get(block);
        if (known == null) {
            before.set(block, copy(state));
            return true;
        }
        boolean changed = false;
        for (var iterator = known.entrySet().iterator(); iterator.hasNext(); ) {
            Map.Entry<Integer, BitSet> entry = iterator.next();
            BitSet other = state.get(entry.getKey());
            int size = entry.getValue().cardinality();
            if (other == null) {
                iterator.remove();
                changed = true;
            } else {
                entry.getValue().and(other);
                changed |= entry.getValue().cardinality() != size;
            }
        }
        return changed;
    }

    private static Map<Integer, BitSet> copy(Map<Integer, BitSet> state) {
        Map<Integer, BitSet> copy = new HashMap<>();
        state.forEach((place, values) -> copy.put(place, (BitSet) values.clone()));
        return copy;
    }

    private void visit(Blocks blocks, int block, Map<Integer, BitSet> before) {
        state = copy(before);
        for (index = blocks.start(block); index < blocks.start(block + 1); index++) {
            Ins instruction = allocated.instructions().get(index);
            if (origins[index] < 0) {
                inserted(instruction);
            } else {
                original(instruction, program.instructions().get(origins[index]));
            }
        }
    }

    // What the allocator inserted

    private void inserted(Ins instruction) {
        switch (instruction) {
            case Ins.Mov m -> copy(place(m.d()), place(m.s()), Long.BYTES);
            case Ins.MovFloat m -> copy(place(m.d()), place(m.s()), Long.BYTES);
            case Ins.VecMov m -> copy(place(m.d()), place(m.s()), m.size().bytes());
            case Ins.MovImm m -> {
                BitSet values = new BitSet();
                constants.forEach(
                        (variable, value) -> values.set(variable, value == m.value() && !notConstant.get(variable)));
                state.put(place(m.d()), values);
            }
            case Ins.Load l -> copy(place(l.d()), slot(l.address()), l.type().bytes());
            case Ins.LoadFloat l ->
                copy(place(l.d()), slot(l.address()), l.type().bytes());
            case Ins.VecLoad l -> copy(place(l.d()), slot(l.address()), l.size().bytes());
            case Ins.Store s -> store(slot(s.address()), place(s.s()), s.type().bytes());
            case Ins.StoreFloat s ->
                store(slot(s.address()), place(s.s()), s.type().bytes());
            case Ins.VecStore s ->
                store(slot(s.address()), place(s.s()), s.size().bytes());
            case Ins.BitsToInt b -> copy(place(b.d()), place(b.s()), Long.BYTES);
            case Ins.BinaryImm b -> {
                require(b.d() == R.SP && b.a() == R.SP, "only sp may be computed with");
                pushed += b.op() == BinaryOp.SUB ? (int) b.b() : -(int) b.b();
            }
            case Ins.Params p -> incoming(p.destinations());
            case Ins.Enter e -> {}
            case Ins.Leave l -> leave();
            case Ins.Bind b -> {}
            case Ins.Jump j -> {}
            default -> require(false, "such an instruction may not be inserted");
        }
    }

    private int place(Reg register) {
        return variables.variable(register);
    }

    private int slot(Mem address) {
        require(address.base() == R.SP && address.index() == R.NONE, "only the frame may be accessed");
        long offset = address.displacement() - pushed;
        require(offset >= userBytes || offset < 0, "the program's part of the frame may not be accessed");
        require(offset % Long.BYTES == 0, "the frame is accessed across slots");
        return FRAME + (int) offset;
    }

    private void copy(int to, int from, int bytes) {
        require(bytes >= Long.BYTES, "less than 64 bits are moved");
        BitSet values = (BitSet) state.getOrDefault(from, new BitSet()).clone();
        truncate(values, Math.max(bytes, Long.BYTES));
        state.put(to, values);
    }

    /// Copies to the frame, where this overwrites all or the upper part of other places.
    private void store(int to, int from, int bytes) {
        copy(to, from, bytes);
        for (int offset = Long.BYTES; offset < 64; offset += Long.BYTES) {
            if (state.containsKey(to - offset) && to - offset >= FRAME == to >= FRAME) {
                truncate(state.get(to - offset), offset);
            }
            if (offset < bytes) {
                state.remove(to + offset);
            }
        }
    }

    private void incoming(Regs destinations) {
        for (int i = 0; i < destinations.size(); i++) {
            if (destinations.get(i).code() != Reg.ABSENT) {
                state.put(place(destinations.get(i)), only(INCOMING + i));
            }
        }
    }

    private void leave() {
        state.keySet().removeIf(place -> place >= FRAME);
        convention.saved().forEach(r -> state.put(place(r), new BitSet()));
        convention.floatSaved().forEach(v -> state.put(place(v), new BitSet()));
    }

    // What stands for an instruction of the program

    private void original(Ins now, Ins before) {
        require(now.getClass() == before.getClass(), "it is another instruction");
        switch (before) {
            case Ins.Call c -> call(c.arguments(), c.results());
            case Ins.CallSymbol c -> call(c.arguments(), c.results());
            case Ins.CallRegister c -> {
                holds(place(((Ins.CallRegister) now).target()), c.target());
                call(c.arguments(), c.results());
            }
            case Ins.Tail t -> arguments(t.arguments());
            case Ins.TailSymbol t -> arguments(t.arguments());
            case Ins.TailRegister t -> {
                holds(place(((Ins.TailRegister) now).target()), t.target());
                arguments(t.arguments());
            }
            case Ins.Params p -> {
                incoming(((Ins.Params) now).destinations());
                for (int i = 0; i < parameters.size(); i++) {
                    if (parameters.get(i).code() != Reg.ABSENT) {
                        int variable = variables.variable(parameters.get(i));
                        forget(variable);
                        for (int level : LEVELS) {
                            int value = level + INCOMING + i;
                            state.values().stream()
                                    .filter(values -> values.get(value))
                                    .forEach(values -> values.set(level + variable));
                        }
                    }
                }
            }
            case Ins.Ret r -> results(r.values());
            case Ins.Leave l -> leave();
            default -> ordinary(now, before);
        }
    }

    private void ordinary(Ins now, Ins before) {
        List<Operand> written = operands(now);
        List<Operand> meant = operands(before);
        require(written.size() == meant.size(), "it has other operands");
        for (int i = 0; i < meant.size(); i++) {
            if (!meant.get(i).def) {
                holds(place(written.get(i).register), meant.get(i).register, meant.get(i).bytes);
            }
        }
        for (int i = 0; i < meant.size(); i++) {
            if (meant.get(i).def) {
                define(place(written.get(i).register), meant.get(i).register);
            }
        }
    }

    private void holds(int place, Reg register) {
        holds(place, register, Long.BYTES);
    }

    private void holds(int place, Reg register, int bytes) {
        int variable = variables.variable(register);
        require(
                state.getOrDefault(place, new BitSet()).get(level(bytes) + variable),
                "place " + place + " does not surely hold " + register + " (" + bytes + " bytes of variable " + variable
                        + ")");
    }

    private void define(int place, Reg register) {
        int variable = variables.variable(register);
        require(
                variable >= Body.VIRTUAL || variable == place,
                register + " is a physical register, and must be written itself");
        forget(variable);
        state.put(place, only(variable));
    }

    private void arguments(Regs arguments) {
        int[] places = convention.places(arguments);
        for (int i = 0; i < places.length; i++) {
            boolean floating = arguments.get(i) instanceof V;
            holds(
                    places[i] < 0 ? FRAME + 8 * ~places[i] - pushed : places[i] + (floating ? Body.FLOATS : 0),
                    arguments.get(i));
        }
    }

    private void call(Regs arguments, Regs results) {
        arguments(arguments);
        for (int r = 0; r < Body.VIRTUAL; r++) {
            int register = r;
            boolean preserved = convention.saved().stream().anyMatch(s -> s.code() == register)
                    || convention.floatSaved().stream().anyMatch(s -> s.code() + Body.FLOATS == register);
            if (preserved) {
                truncate(state.getOrDefault(r, new BitSet()), Long.BYTES);
            } else {
                state.put(r, new BitSet());
            }
        }
        int integer = 0;
        int floating = 0;
        for (Reg result : results.list()) {
            int place = result instanceof V
                    ? convention.floatResults().get(floating++).code() + Body.FLOATS
                    : convention.results().get(integer++).code();
            int variable = variables.variable(result);
            forget(variable);
            state.put(place, only(variable));
        }
        if (results.size() == 0) {
            convention.results().forEach(r -> state.put(place(r), only(place(r))));
            convention.floatResults().forEach(v -> state.put(place(v), only(place(v))));
        }
    }

    private void results(Regs values) {
        int integer = 0;
        int floating = 0;
        for (Reg value : values.list()) {
            holds(
                    value instanceof V
                            ? convention.floatResults().get(floating++).code() + Body.FLOATS
                            : convention.results().get(integer++).code(),
                    value);
        }
    }

    /// Registers that calls preserve are saved by the frame when anything is put into them.
    private void checkSaved() {
        BitSet saved = new BitSet();
        BitSet named = new BitSet();
        for (index = from; index < to; index++) {
            Ins instruction = allocated.instructions().get(index);
            if (instruction instanceof Ins.Enter e) {
                e.saved().list().forEach(r -> saved.set(place(r)));
            }
            if (origins[index] >= 0) {
                operands(program.instructions().get(origins[index]))
                        .forEach(o -> named.set(variables.variable(o.register)));
            }
            for (Operand operand : operands(instruction)) {
                boolean preserved = convention.saved().contains(operand.register)
                        || convention.floatSaved().contains(operand.register);
                require(
                        !operand.def
                                || !preserved
                                || saved.get(place(operand.register))
                                || named.get(place(operand.register)),
                        operand.register + " is not saved");
            }
        }
    }

    // Operands

    private record Operand(Reg register, boolean def, int bytes) {}

    private static List<Operand> operands(Ins instruction) {
        List<Operand> list = new ArrayList<>();
        instruction.emit(new Rewriter(new Sink()) {
            private void add(Reg register, boolean def, int bytes) {
                if (register.code() != Reg.STACK_POINTER) {
                    list.add(new Operand(register, def, bytes));
                }
            }

            @Override
            protected R use(R register) {
                add(register, false, Long.BYTES);
                return register;
            }

            @Override
            protected R def(R register) {
                add(register, true, Long.BYTES);
                return register;
            }

            @Override
            protected V use(V register) {
                add(register, false, Long.BYTES);
                return register;
            }

            @Override
            protected V def(V register) {
                add(register, true, Long.BYTES);
                return register;
            }

            @Override
            protected V use(V register, VecSize size) {
                add(register, false, size.bytes());
                return register;
            }

            @Override
            protected V def(V register, VecSize size) {
                add(register, true, size.bytes());
                return register;
            }
        });
        return list;
    }
}
