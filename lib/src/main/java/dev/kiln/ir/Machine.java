package dev.kiln.ir;

import dev.kiln.code.Label;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// The state of one run of the interpreter: registers, memory, stack, the place in the program; and how calls go.
final class Machine {
    /// A return token: this plus the index of the call.
    private static final long RETURN = 0x6B01_0000_0000_0000L;
    /// The address of a symbol: this plus its number.
    private static final long HOST = 0x6B02_0000_0000_0000L;
    /// Returns to whoever called from outside.
    private static final long EXIT = 0x6B03_0000_0000_0000L;
    /// What a register holds before it is written, plus its number.
    private static final long UNDEFINED = 0x5EED_5EED_0000_0000L;

    private static final long TOKEN_BYTES = 16;
    private static final int SP = 32;

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Program program;
    private final Layout layout;
    private final Convention convention;
    private final MemorySegment memory;
    private final long base;
    private final long size;
    private final long dataStart;
    private final Map<String, Interpreter.Host> hosts;
    private final List<String> symbols = new ArrayList<>();
    private final int[] integerCodes;
    private final int[] floatCodes;
    private final long[] integers = new long[SP + 1];
    private final VectorBank floats = new VectorBank(new long[32]);
    private final Deque<Activation> activations = new ArrayDeque<>();
    private Activation activation = new Activation(Long.MAX_VALUE, new long[0], new VectorBank());
    /// The instruction being executed, and the one after it.
    private int at;

    private int next;

    /// The virtual registers of one call.
    ///
    /// @param token where its return token lies
    private record Activation(long token, long[] integers, VectorBank floats) {}

    Machine(
            Program program,
            Layout layout,
            Convention convention,
            MemorySegment memory,
            long base,
            Map<String, Interpreter.Host> hosts) {
        this.program = program;
        this.layout = layout;
        this.convention = convention;
        this.memory = memory;
        this.base = base;
        this.size = memory.byteSize();
        this.hosts = hosts;
        integerCodes = convention.integerCodes();
        floatCodes = convention.floatCodes();
        integerCodes[Reg.STACK_POINTER] = SP;
        long offset = size - layout.dataBytes() & -layout.alignment();
        if (offset < TOKEN_BYTES) {
            throw new IrException("the memory of " + size + " bytes has no room for " + layout.dataBytes()
                    + " bytes of data and a stack");
        }
        dataStart = base + offset;
    }

    // The run

    long[] call(int function, Signature signature, long[] arguments, long limit) {
        layDownData();
        undefine(integers);
        undefine(floats.low);
        integers[SP] = dataStart & -16;
        long[] before = integers.clone();
        long[] floatsBefore = floats.low.clone();
        int[] places = convention.places(signature.parameters());
        int pushed = pushArguments(places, i -> signature.parameters().get(i).isFloat(), arguments);
        next = -1;
        at = function;
        try {
            enterFunction(function, EXIT);
            run(limit);
        } catch (IrException e) {
            throw new IrException(program.describe(at) + ": " + e.getMessage());
        }
        integers[SP] += pushed;
        checkPreserved(before, floatsBefore);
        return results(signature);
    }

    private static void undefine(long[] registers) {
        for (int i = 0; i < registers.length; i++) {
            registers[i] = UNDEFINED + i;
        }
    }

    private void run(long limit) {
        List<Ins> instructions = program.instructions();
        Execution execution = new Execution(this);
        long left = limit;
        while (next >= 0) {
            if (next >= instructions.size()) {
                throw new IrException("the program runs past its end");
            }
            at = next++;
            if (left-- <= 0) {
                throw new IrException("the program ran " + limit + " instructions without an end");
            }
            instructions.get(at).emit(execution);
        }
    }

    private void checkPreserved(long[] before, long[] floatsBefore) {
        if (integers[SP] != before[SP]) {
            throw new IrException("the function returned with sp changed by " + (integers[SP] - before[SP]));
        }
        for (R register : convention.saved()) {
            if (integers[register.code()] != before[register.code()]) {
                throw new IrException("the function did not preserve " + register + " of " + convention.saved());
            }
        }
        for (V register : convention.floatSaved()) {
            if (floats.low[register.code()] != floatsBefore[register.code()]) {
                throw new IrException("the function did not preserve " + register + " of " + convention.floatSaved());
            }
        }
    }

    private long[] results(Signature signature) {
        long[] results = new long[signature.results().size()];
        int integer = 0;
        int floating = 0;
        for (int i = 0; i < results.length; i++) {
            Type type = signature.results().get(i);
            long value = type.isFloat()
                    ? floats.low[convention.floatResults().get(floating++).code()]
                    : integers[convention.results().get(integer++).code()];
            results[i] = type == Type.I32 || type == Type.F32 ? value & 0xFFFF_FFFFL : value;
        }
        return results;
    }

    private void layDownData() {
        for (int i = 0; i < program.size(); i++) {
            long address = dataStart - base + layout.dataOffset(i);
            switch (program.instructions().get(i)) {
                case Ins.Data data -> {
                    for (long value : data.values()) {
                        put(address, data.type().bytes(), value);
                        address += data.type().bytes();
                    }
                }
                case Ins.Addresses addresses -> {
                    for (Label label : addresses.labels()) {
                        put(address, 8, address(label));
                        address += 8;
                    }
                }
                default -> {}
            }
        }
    }

    // Registers

    long get(R register) {
        int code = register.code();
        return code < Reg.VIRTUAL
                ? integers[physical(code, integerCodes, register)]
                : activation.integers[code - Reg.VIRTUAL];
    }

    void set(R register, long value) {
        int code = register.code();
        if (code < Reg.VIRTUAL) {
            integers[physical(code, integerCodes, register)] = value;
        } else {
            activation.integers[code - Reg.VIRTUAL] = value;
        }
    }

    long get(V register) {
        return bank(register).low[number(register)];
    }

    void set(V register, long value) {
        bank(register).set(number(register), value);
    }

    /// Reads the low `bytes` bytes of a register into `vector`.
    void get(V register, int bytes, long[] vector) {
        int defined = bank(register).get(number(register), bytes, vector);
        if (defined != bytes) {
            throw new IrException(register + " is read as " + bytes + " bytes, of which the low " + defined
                    + " are defined by what was written last");
        }
    }

    /// Reads the low `bytes` bytes of a register into `vector`, whether they are defined or not; returns how many are.
    int getDefined(V register, int bytes, long[] vector) {
        return bank(register).getDefined(number(register), bytes, vector);
    }

    /// Writes the low `bytes` bytes of a register, and undefines the others.
    void set(V register, int bytes, long[] vector) {
        bank(register).set(number(register), bytes, vector);
    }

    private VectorBank bank(V register) {
        return register.virtual() ? activation.floats : floats;
    }

    private int number(V register) {
        int code = register.code();
        return code < Reg.VIRTUAL ? physical(code, floatCodes, register) : code - Reg.VIRTUAL;
    }

    private int physical(int code, int[] codes, Reg register) {
        int index = codes[code];
        if (index < 0) {
            throw new IrException("register " + register + " does not exist in the convention " + convention.name());
        }
        return index;
    }

    private long get(Reg register) {
        return switch (register) {
            case R r -> get(r);
            case V v -> get(v);
        };
    }

    private void set(Reg register, long value) {
        switch (register) {
            case R r -> set(r, value);
            case V v -> set(v, value);
        }
    }

    // Memory

    long address(Label label) {
        return layout.address(label, dataStart);
    }

    long address(String symbol) {
        if (!hosts.containsKey(symbol)) {
            throw new IrException("symbol `" + symbol + "` is bound to nothing");
        }
        int index = symbols.indexOf(symbol);
        if (index < 0) {
            index = symbols.size();
            symbols.add(symbol);
        }
        return HOST + index;
    }

    private long offset(long address, int bytes) {
        long offset = address - base;
        if (offset < 0 || offset > size - bytes) {
            throw new IrException("address 0x" + Long.toHexString(address) + " lies outside the memory of " + size
                    + " bytes at 0x" + Long.toHexString(base));
        }
        return offset;
    }

    /// The bytes at an address, the lowest first, zero-extended.
    long load(long address, int bytes) {
        long offset = offset(address, bytes);
        return switch (bytes) {
            case 1 -> memory.get(ValueLayout.JAVA_BYTE, offset) & 0xFF;
            case 2 -> memory.get(SHORT, offset) & 0xFFFF;
            case 4 -> memory.get(INT, offset) & 0xFFFF_FFFFL;
            default -> memory.get(LONG, offset);
        };
    }

    void store(long address, int bytes, long value) {
        long offset = offset(address, bytes);
        if (address + bytes > dataStart) {
            throw new IrException("the program's data at 0x" + Long.toHexString(address) + " cannot be written");
        }
        put(offset, bytes, value);
    }

    /// Likewise, of a vector.
    void load(long address, int bytes, long[] vector) {
        long offset = offset(address, bytes);
        for (int i = 0; i < bytes / 8; i++) {
            vector[i] = memory.get(LONG, offset + 8 * i);
        }
    }

    void store(long address, int bytes, long[] vector) {
        long offset = offset(address, bytes);
        if (address + bytes > dataStart) {
            throw new IrException("the program's data at 0x" + Long.toHexString(address) + " cannot be written");
        }
        for (int i = 0; i < bytes / 8; i++) {
            memory.set(LONG, offset + 8 * i, vector[i]);
        }
    }

    private void put(long offset, int bytes, long value) {
        switch (bytes) {
            case 1 -> memory.set(ValueLayout.JAVA_BYTE, offset, (byte) value);
            case 2 -> memory.set(SHORT, offset, (short) value);
            case 4 -> memory.set(INT, offset, (int) value);
            default -> memory.set(LONG, offset, value);
        }
    }

    // Frames

    void enter(Ins.Enter frame) {
        integers[SP] -= frameBytes(frame);
        long slot = integers[SP] + roundUp(frame.bytes());
        for (Reg register : frame.saved().list()) {
            store(slot, 8, get(register));
            slot += 8;
        }
    }

    void leave() {
        Ins.Enter frame = layout.frame(at);
        long slot = integers[SP] + roundUp(frame.bytes());
        for (Reg register : frame.saved().list()) {
            set(register, load(slot, 8));
            slot += 8;
        }
        integers[SP] += frameBytes(frame);
    }

    private static long frameBytes(Ins.Enter frame) {
        return roundUp(frame.bytes()) + roundUp(frame.saved().size() * 8L);
    }

    private static long roundUp(long bytes) {
        return bytes + 15 & -16;
    }

    void params(Regs destinations) {
        long[] values = new long[destinations.size()];
        int[] places = convention.places(destinations);
        long stack = integers[SP]
                + (layout.hasFrame(at) ? frameBytes(layout.frame(at)) : 0)
                + TOKEN_BYTES
                + convention.shadow();
        for (int i = 0; i < values.length; i++) {
            values[i] = places[i] < 0
                    ? load(stack + 8L * ~places[i], 8)
                    : destinations.get(i) instanceof V ? floats.low[places[i]] : integers[places[i]];
        }
        for (int i = 0; i < values.length; i++) {
            if (destinations.get(i).code() != Reg.ABSENT) {
                set(destinations.get(i), values[i]);
            }
        }
    }

    // Calls

    void jump(Label label) {
        next = layout.index(label);
    }

    void jump(long token) {
        next = code(token, "jumps");
    }

    private int code(long token, String does) {
        long index = token - Layout.CODE;
        if (index < 0 || index >= program.size()) {
            throw new IrException("the program " + does + " to 0x" + Long.toHexString(token) + ", which is no code");
        }
        return (int) index;
    }

    private int index(Label label) {
        return layout.index(label);
    }

    void call(Label target, Regs arguments) {
        call(Layout.CODE + index(target), arguments);
    }

    void call(String symbol, Regs arguments) {
        call(address(symbol), arguments);
    }

    void call(long target, Regs arguments) {
        pushArguments(convention.places(arguments), i -> arguments.get(i) instanceof V, values(arguments));
        if (isHost(target)) {
            integers[SP] -= TOKEN_BYTES;
            host(target);
            integers[SP] += TOKEN_BYTES;
            finishCall(at);
        } else {
            enterFunction(code(target, "calls"), RETURN + at);
        }
    }

    void tail(long target, Regs arguments) {
        long[] values = values(arguments);
        int[] places = convention.places(arguments);
        if (layout.hasFrame(at)) {
            leave();
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                throw new IrException(
                        "the arguments of a tail call must fit in registers: argument " + i + " does not");
            }
            place(arguments.get(i) instanceof V, places[i], values[i]);
        }
        if (isHost(target)) {
            host(target);
            ret(Regs.NONE);
        } else {
            long token = load(integers[SP], 8);
            integers[SP] += TOKEN_BYTES;
            abandon(integers[SP]);
            enterFunction(code(target, "calls"), token);
        }
    }

    private long[] values(Regs registers) {
        long[] values = new long[registers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(registers.get(i));
        }
        return values;
    }

    private int pushArguments(int[] places, IntPredicate floating, long... values) {
        int bytes = convention.stackBytes(places);
        integers[SP] -= bytes;
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                store(integers[SP] + convention.shadow() + 8L * ~places[i], 8, values[i]);
            }
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                place(floating.test(i), places[i], values[i]);
            }
        }
        return bytes;
    }

    private void place(boolean floating, int code, long value) {
        if (floating) {
            floats.set(code, value);
        } else {
            integers[code] = value;
        }
    }

    private void enterFunction(int index, long token) {
        integers[SP] -= TOKEN_BYTES;
        store(integers[SP], 8, token);
        activations.push(activation);
        activation = new Activation(
                integers[SP], undefined(layout.integers(index)), new VectorBank(undefined(layout.floats(index))));
        next = index;
    }

    private static long[] undefined(int count) {
        long[] registers = new long[count];
        Arrays.fill(registers, UNDEFINED);
        return registers;
    }

    /// Drops the calls whose tokens lie below `sp`.
    private void abandon(long sp) {
        while (activation.token < sp) {
            activation = activations.pop();
        }
    }

    void ret(Regs values) {
        long[] all = values(values);
        int integer = 0;
        int floating = 0;
        for (int i = 0; i < all.length; i++) {
            if (values.get(i) instanceof V) {
                floats.set(result(convention.floatResults(), floating++), all[i]);
            } else {
                integers[result(convention.results(), integer++)] = all[i];
            }
        }
        long token = load(integers[SP], 8);
        integers[SP] += TOKEN_BYTES;
        abandon(integers[SP]);
        if (token == EXIT) {
            next = -1;
        } else if (token >= RETURN && token < RETURN + program.size()) {
            finishCall((int) (token - RETURN));
        } else {
            next = code(token, "returns");
        }
    }

    private static int result(List<? extends Reg> registers, int index) {
        if (index >= registers.size()) {
            throw new IrException("there is no result register " + index + ": " + registers.size() + " exist");
        }
        return registers.get(index).code();
    }

    /// What a call does when its function has returned.
    private void finishCall(int call) {
        Regs arguments;
        Regs results;
        switch (program.instructions().get(call)) {
            case Ins.Call c -> {
                arguments = c.arguments();
                results = c.results();
            }
            case Ins.CallSymbol c -> {
                arguments = c.arguments();
                results = c.results();
            }
            case Ins.CallRegister c -> {
                arguments = c.arguments();
                results = c.results();
            }
            default -> throw new IrException("the program returns to an instruction that is no call");
        }
        integers[SP] += convention.stackBytes(convention.places(arguments));
        long[] values = new long[results.size()];
        int integer = 0;
        int floating = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = results.get(i) instanceof V
                    ? floats.low[result(convention.floatResults(), floating++)]
                    : integers[result(convention.results(), integer++)];
        }
        for (int i = 0; i < values.length; i++) {
            set(results.get(i), values[i]);
        }
        next = call + 1;
    }

    private boolean isHost(long target) {
        return target >= HOST && target < HOST + symbols.size();
    }

    /// Calls a host function with `sp` at its return token.
    private void host(long target) {
        Interpreter.Host host = hosts.get(symbols.get((int) (target - HOST)));
        List<Type> types = host.signature().parameters();
        int[] places = convention.places(types);
        long[] values = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            long value = places[i] < 0
                    ? load(integers[SP] + TOKEN_BYTES + convention.shadow() + 8L * ~places[i], 8)
                    : types.get(i).isFloat() ? floats.low[places[i]] : integers[places[i]];
            values[i] =
                    types.get(i) == Type.I32 ? (int) value : types.get(i) == Type.F32 ? value & 0xFFFF_FFFFL : value;
        }
        long result = host.function().apply(values);
        convention.arguments().forEach(r -> integers[r.code()] = UNDEFINED + r.code());
        convention.temps().forEach(r -> integers[r.code()] = UNDEFINED + r.code());
        convention.floatArguments().forEach(v -> floats.set(v.code(), UNDEFINED + v.code()));
        convention.floatTemps().forEach(v -> floats.set(v.code(), UNDEFINED + v.code()));
        if (!host.signature().results().isEmpty()) {
            boolean floating = host.signature().results().getFirst().isFloat();
            place(
                    floating,
                    floating
                            ? convention.floatResults().getFirst().code()
                            : convention.results().getFirst().code(),
                    result);
        }
    }
}
