package dev.kiln.target.alloc;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Blocks;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.Places;
import dev.kiln.ir.Program;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Rewriter;
import dev.kiln.ir.Sink;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
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
        set.set(value);
        return set;
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
            case Ins.Mov m -> copy(place(m.d()), place(m.s()));
            case Ins.MovFloat m -> copy(place(m.d()), place(m.s()));
            case Ins.MovImm m -> {
                BitSet values = new BitSet();
                constants.forEach(
                        (variable, value) -> values.set(variable, value == m.value() && !notConstant.get(variable)));
                state.put(place(m.d()), values);
            }
            case Ins.Load l ->
                copy(place(l.d()), slot(l.address().base(), l.address().displacement()));
            case Ins.LoadFloat l ->
                copy(place(l.d()), slot(l.address().base(), l.address().displacement()));
            case Ins.Store s -> copy(slot(s.address().base(), s.address().displacement()), place(s.s()));
            case Ins.StoreFloat s -> copy(slot(s.address().base(), s.address().displacement()), place(s.s()));
            case Ins.BitsToInt b -> copy(place(b.d()), place(b.s()));
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

    private int slot(R base, long displacement) {
        require(base == R.SP, "only the frame may be accessed");
        long offset = displacement - pushed;
        require(offset >= userBytes || offset < 0, "the program's part of the frame may not be accessed");
        return FRAME + (int) offset;
    }

    private void copy(int to, int from) {
        state.put(to, (BitSet) state.getOrDefault(from, new BitSet()).clone());
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
                        state.values().forEach(values -> values.clear(variable));
                        int value = INCOMING + i;
                        state.values().stream()
                                .filter(values -> values.get(value))
                                .forEach(values -> values.set(variable));
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
                holds(place(written.get(i).register), meant.get(i).register);
            }
        }
        for (int i = 0; i < meant.size(); i++) {
            if (meant.get(i).def) {
                define(place(written.get(i).register), meant.get(i).register);
            }
        }
    }

    private void holds(int place, Reg register) {
        int variable = variables.variable(register);
        require(
                state.getOrDefault(place, new BitSet()).get(variable),
                "place " + place + " does not surely hold " + register + " (variable " + variable + ")");
    }

    private void define(int place, Reg register) {
        int variable = variables.variable(register);
        require(
                variable >= Body.VIRTUAL || variable == place,
                register + " is a physical register, and must be written itself");
        state.values().forEach(values -> values.clear(variable));
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
            if (!preserved) {
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
            state.values().forEach(values -> values.clear(variable));
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

    private record Operand(Reg register, boolean def) {}

    private static List<Operand> operands(Ins instruction) {
        List<Operand> list = new ArrayList<>();
        instruction.emit(new Rewriter(new Sink()) {
            private void add(Reg register, boolean def) {
                if (register.code() != Reg.STACK_POINTER) {
                    list.add(new Operand(register, def));
                }
            }

            @Override
            protected R use(R register) {
                add(register, false);
                return register;
            }

            @Override
            protected R def(R register) {
                add(register, true);
                return register;
            }

            @Override
            protected V use(V register) {
                add(register, false);
                return register;
            }

            @Override
            protected V def(V register) {
                add(register, true);
                return register;
            }
        });
        return list;
    }
}
