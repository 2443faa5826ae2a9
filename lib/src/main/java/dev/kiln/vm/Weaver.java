package dev.kiln.vm;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.Ins;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Recorder;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Makes one program of the IR of all routines of a description, for one convention.
///
/// ```
/// <enter>     loads the roles from their slots and dispatches
/// routines    in the order of the description
/// <unknown>   for opcodes that have none
/// <stop>      what [Machine#step] and [Machine#interrupt] put in every place of the table
/// …           what rarely happens, and traps
/// <exit>      stores the roles in their slots and returns
/// <fill>      copies addresses of routines: how a machine gets its table
/// <table>     these addresses
/// ```
///
/// All of it up to `<exit>` is one function with one frame.
final class Weaver {
    static final String ENTER = "<enter>";
    static final String FILL = "<fill>";
    static final String UNKNOWN = "<unknown>";
    static final String STOP = "<stop>";
    static final String TABLE = "<table>";

    /// The trap of an opcode without a routine.
    static final int NO_ROUTINE = 1;
    /// No trap, but a machine that was asked to stop.
    static final int STOPPED = 2;

    static final int FIRST_TRAP = 3;

    private final Interpreter vm;
    private final Binding binding;
    private final Dispatch dispatch;
    private final StateLayout layout;
    private final Recorder out = new Recorder();
    private final R state;
    private final Label table;
    private final Label exit;
    private final Label away;
    private final Map<String, Label> traps = new LinkedHashMap<>();
    private final Deque<Rare> rare = new ArrayDeque<>();
    private final Set<Integer> arities = new TreeSet<>();

    private record Rare(Label label, Instruction instruction, Optional<Label> following, Consumer<Routine> body) {}

    Weaver(Interpreter vm, Convention convention) {
        this.vm = vm;
        binding = new Binding(vm.roles(), convention);
        dispatch = new Dispatch(vm, binding);
        layout = vm.stateLayout();
        state = binding.get(vm.state());
        table = out.label(TABLE);
        exit = out.label("<exit>");
        away = out.label();
    }

    Interpreter vm() {
        return vm;
    }

    Binding binding() {
        return binding;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    /// All of it.
    Woven weave() {
        enter();
        for (Instruction instruction : vm.instructions()) {
            begin(instruction.name());
            write(instruction);
        }
        for (Fusion fusion : vm.fusions()) {
            begin(fusion.name());
            write(fusion);
        }
        unknown();
        stop();
        while (!rare.isEmpty()) {
            Rare next = rare.remove();
            out.bind(next.label);
            next.body.accept(new Routine(this, out, next.instruction, next.following));
        }
        traps();
        leave();
        fill();
        Map<String, Integer> places = table();
        return new Woven(vm, binding, out.program(), places, List.copyOf(traps.keySet()), List.copyOf(arities));
    }

    private void begin(String name) {
        out.align(16);
        out.bind(out.label(name));
    }

    // Routines

    /// Each part but the last goes on to the one after it: by falling through where it ends, else by a jump.
    private void write(Fusion fusion) {
        List<Instruction> parts = fusion.parts();
        for (Instruction part : parts.subList(0, parts.size() - 1)) {
            Label following = Label.create();
            Recorder recorder = new Recorder();
            part.body().accept(new Routine(this, recorder, part, Optional.of(following)));
            List<Ins> written = recorder.program().instructions();
            boolean falls = !written.isEmpty() && written.getLast().equals(new Ins.Jump(following));
            written.subList(0, written.size() - (falls ? 1 : 0)).forEach(out::add);
            out.bind(following);
        }
        write(parts.getLast());
    }

    private void write(Instruction instruction) {
        instruction.body().accept(new Routine(this, out, instruction, Optional.empty()));
    }

    private void unknown() {
        begin(UNKNOWN);
        store(binding.get(vm.op()), StateLayout.DETAIL);
        end(NO_ROUTINE);
    }

    private void stop() {
        begin(STOP);
        slots(false, true);
        end(STOPPED);
    }

    /// Leaves with trap `number`.
    private void end(int number) {
        out.movi(binding.spare(), number);
        store(binding.spare(), StateLayout.TRAP);
        out.jump(exit);
    }

    /// Where to go for a trap of `reason`.
    Label trap(String reason) {
        return traps.computeIfAbsent(reason, r -> out.label());
    }

    private void traps() {
        int number = FIRST_TRAP;
        for (Label label : traps.values()) {
            out.bind(label);
            end(number++);
        }
    }

    Label rarely(Instruction instruction, Optional<Label> following, Consumer<Routine> body) {
        Label label = out.label();
        rare.add(new Rare(label, instruction, following, body));
        return label;
    }

    // In and out

    private void enter() {
        R mode = binding.spare();
        Label running = out.label();
        out.function(ENTER, new Signature(List.of(Type.I64, Type.I64), List.of()));
        out.enter(0, binding.saved());
        out.params(Regs.of(state, mode));
        slots(true, false);
        out.branch(Cond.EQ, Width.W64, mode, 0, running);
        scratch();
        original(out);
        out.bind(running);
        dispatch.fetch(out, R.NONE, 0);
        dispatch.decode(out);
        dispatch.go(out);
    }

    private void leave() {
        out.bind(exit);
        slots(true, true);
        out.bind(away);
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }

    void exit(Emitter to, R status) {
        to.store(MemType.I64, status, state, R.NONE, 0, StateLayout.STATUS);
        to.jump(exit);
    }

    void original(Emitter to) {
        dispatch.fetch(to, R.NONE, 0);
        dispatch.decode(to);
        to.addr(binding.spare(), table);
        to.jump(binding.spare(), binding.get(vm.op()), 3, 0);
    }

    /// Loads or stores the roles that are kept, or those that are not.
    private void slots(boolean kept, boolean stores) {
        slots(out, kept, stores, Regs.NONE);
    }

    private void scratch() {
        slots(false, false);
    }

    private void slots(Emitter to, boolean kept, boolean stores, Regs except) {
        List<Role> roles = vm.roles();
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            Reg place = binding.get(role.register());
            if (role.kept() == kept && place != state && !except.list().contains(place)) {
                slot(to, place, layout.slot(i), stores);
            }
        }
    }

    private void slot(Emitter to, Reg register, long slot, boolean stores) {
        switch (register) {
            case R r when stores -> to.store(MemType.I64, r, state, R.NONE, 0, slot);
            case R r -> to.load(MemType.I64, r, state, R.NONE, 0, slot);
            case V v when stores -> to.fstore(FloatType.F64, v, state, R.NONE, 0, slot);
            case V v -> to.fload(FloatType.F64, v, state, R.NONE, 0, slot);
        }
    }

    private void store(R s, int field) {
        out.store(MemType.I64, s, state, R.NONE, 0, field);
    }

    // Java

    /// The symbol of what calls functions of so many arguments.
    static String symbol(int arguments) {
        return "java " + arguments;
    }

    void call(Emitter to, JavaFunction function, Regs result, Reg... arguments) {
        R pc = binding.get(vm.pc());
        if (result.list().contains(pc) || result.list().contains(state)) {
            throw new VmException(function + " cannot give its result to PC or STATE: it may set PC in the machine");
        }
        slots(to, true, true, Regs.NONE);
        Reg[] all = new Reg[arguments.length + 2];
        all[0] = state;
        all[1] = binding.spare();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        to.movi(binding.spare(), function.number());
        arities.add(arguments.length);
        to.call(symbol(arguments.length), Regs.of(all), result);
        to.load(MemType.U32, pc, state, R.NONE, 0, StateLayout.THROWN);
        to.branch(Cond.NE, Width.W64, pc, 0, away);
        slots(to, true, false, result);
    }

    // The table

    /// `<fill>(to, from, count)`: copies the addresses of `count` routines, beginning with number `from`.
    private void fill() {
        R to = R.argument(0);
        R from = R.argument(1);
        R count = R.argument(2);
        Label again = out.label();
        out.function(FILL, new Signature(List.of(Type.I64, Type.I64, Type.I64), List.of()));
        out.addr(R.temp(0), table);
        out.lea(from, R.temp(0), from, 3, 0);
        out.bind(again);
        out.load(MemType.I64, R.temp(0), from, R.NONE, 0, 0);
        out.store(MemType.I64, R.temp(0), to, R.NONE, 0, 0);
        out.binary(BinaryOp.ADD, Width.W64, from, from, 8);
        out.binary(BinaryOp.ADD, Width.W64, to, to, 8);
        out.binary(BinaryOp.SUB, Width.W64, count, count, 1);
        out.branch(Cond.NE, Width.W64, count, 0, again);
        out.ret(Regs.NONE);
        out.end();
    }

    /// Writes the table: first an entry for each opcode, then one for each routine by name. Returns the numbers of
    /// the latter.
    private Map<String, Integer> table() {
        Label[] entries = new Label[layout.opcodes()];
        Arrays.fill(entries, out.label(UNKNOWN));
        Map<String, Integer> places = new HashMap<>();
        List<Label> all = new ArrayList<>();
        for (Instruction instruction : vm.instructions()) {
            add(instruction.opcode(), instruction.name(), entries, all, places);
        }
        for (Fusion fusion : vm.fusions()) {
            add(fusion.opcode(), fusion.name(), entries, all, places);
        }
        add(Instruction.NO_OPCODE, STOP, entries, all, places);
        all.addAll(0, List.of(entries));
        out.align(8);
        out.bind(table);
        out.data(all.toArray(Label[]::new));
        return Map.copyOf(places);
    }

    private void add(int opcode, String name, Label[] entries, List<Label> all, Map<String, Integer> places) {
        Label label = out.label(name);
        if (opcode != Instruction.NO_OPCODE) {
            entries[opcode] = label;
        }
        places.put(name, entries.length + all.size());
        all.add(label);
    }
}
