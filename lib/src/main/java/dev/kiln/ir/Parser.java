package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the text form: one instruction a line, labels ending in a colon, comments from a semicolon on.
///
/// A name that the text binds is a label; any other is a symbol, found when the code is loaded. So the lines are
/// read twice: first for the names alone.
final class Parser {
    private static final Map<String, BinaryOp> BINARY = table(BinaryOp.values());
    private static final Map<String, UnaryOp> UNARY = table(UnaryOp.values());
    private static final Map<String, AtomicOp> ATOMIC = table(AtomicOp.values());
    private static final Map<String, Cond> CONDITIONS = table(Cond.values());
    private static final Map<String, FloatBinaryOp> FLOAT_BINARY = table(FloatBinaryOp.values());
    private static final Map<String, FloatUnaryOp> FLOAT_UNARY = table(FloatUnaryOp.values());
    private static final Map<String, FloatType> FLOATS = table(FloatType.values());
    private static final Map<String, IntType> INTEGERS = table(IntType.values());
    private static final Map<String, MemType> MEMORY = table(MemType.values());
    private static final Map<String, Type> TYPES = table(Type.values());
    private static final Map<String, Width> WIDTHS = table(Width.values());
    private static final Map<String, MemType> SIZES =
            Map.of("8", MemType.U8, "16", MemType.U16, "32", MemType.U32, "64", MemType.I64);

    private final String file;
    private final String text;
    private final Recorder out = new Recorder();
    /// The lines in which names are bound.
    private final Map<String, Integer> bound = new HashMap<>();
    private int functionLine;

    private Line line;
    /// The parts of the mnemonic that follow its first dot.
    private String[] suffixes = {};
    private String mnemonic = "";

    Parser(String file, String text) {
        this.file = file;
        this.text = text;
        this.line = new Line(file, 1, text, 0, 0);
    }

    private static <T extends Enum<T>> Map<String, T> table(T[] values) {
        Map<String, T> table = new HashMap<>();
        for (T value : values) {
            table.put(value.toString(), value);
        }
        return Map.copyOf(table);
    }

    Program parse() {
        eachLine(this::collect);
        eachLine(this::statement);
        if (functionLine != 0) {
            throw line.error("the function of line " + functionLine + " lacks its `end`");
        }
        return out.program();
    }

    private void eachLine(Runnable action) {
        int number = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line = new Line(file, number++, text, start, end);
            action.run();
            start = end + 1;
        }
    }

    /// Notes the name that this line binds, if it does.
    private void collect() {
        if (line.atEnd()) {
            return;
        }
        boolean registerFirst = line.atRegister();
        String name = registerFirst ? line.word("") : line.name("an instruction, a label or a function");
        if (line.accept(":")) {
            if (registerFirst) {
                throw line.error("`" + Line.shortened(name) + "` is a register: as a label it must stand in quotes");
            }
            note(name);
        } else if (name.equals("func")) {
            note(line.name("the function's name"));
        }
    }

    private void note(String name) {
        Integer before = bound.putIfAbsent(name, line.number());
        if (before != null) {
            throw line.error("`" + Line.shortened(name) + "` is bound twice: first in line " + before);
        }
    }

    private void statement() {
        if (line.atEnd()) {
            return;
        }
        out.line(line.number());
        String first = line.name("an instruction, a label or a function");
        if (line.accept(":")) {
            out.bind(out.label(first));
            statement();
            return;
        }
        String[] parts = first.split("\\.", -1);
        mnemonic = first;
        suffixes = Arrays.copyOfRange(parts, 1, parts.length);
        instruction(parts[0]);
        line.expectEnd();
    }

    private void instruction(String head) {
        if (suffixes.length == 0 ? !simple(head) : !typed(head)) {
            throw line.error("`" + Line.shortened(mnemonic) + "` is not an instruction");
        }
    }

    /// Instructions without a type; false when there is no such one.
    private boolean simple(String head) {
        switch (head) {
            case "func" -> function();
            case "end" -> end();
            case "align" -> out.align(alignment());
            case "data" -> data();
            case "enter" -> enter();
            case "params" -> out.params(line.registers());
            case "leave" -> out.leave();
            case "mov" -> out.mov(definition(), line.integer());
            case "movi" -> out.movi(definition(), line.immediate());
            case "addr" -> address();
            case "lea" -> lea(definition(), line.memory());
            case "cmp", "test" -> compare(head, Width.W64);
            case "j" -> out.jump(label());
            case "jr" -> out.jump(line.integer());
            case "jm" -> jump(line.memory());
            case "jt" -> jumpTable();
            case "call" -> call();
            case "tail" -> tail();
            case "ret" -> out.ret(line.atEnd() ? Regs.NONE : line.registers());
            case "prefetch" -> prefetch(line.memory());
            case "fence" -> out.fence();
            case "fmov" -> out.fmov(floatDefinition(), line.floating());
            case "unreachable" -> out.unreachable();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Instructions with a type or a condition in their name; false when there is no such one.
    private boolean typed(String head) {
        switch (head) {
            case "cmp", "test" -> compare(head, only(WIDTHS));
            case "cmpf" -> {
                FloatType type = only(FLOATS);
                V a = line.floating();
                line.comma();
                out.cmpf(type, a, line.floating());
            }
            case "sel" -> select(only(CONDITIONS));
            case "set" -> out.set(only(CONDITIONS), line.integer());
            case "b" -> branch();
            case "ld", "st" -> memory(head.equals("ld"));
            case "cas" -> cas(only(SIZES));
            case "fmovi" -> out.fmovi(only(FLOATS), floatDefinition(), line.real());
            case "fma" -> {
                V d = floatDefinition();
                V a = floatDefinition();
                V b = floatDefinition();
                out.fma(only(FLOATS), d, a, b, line.floating());
            }
            case "cvt" -> convert();
            case "bits" -> bits(only(FLOATS));
            default -> {
                return operation(head);
            }
        }
        return true;
    }

    /// Instructions whose first part is the name of an operation; false when there is no such one.
    private boolean operation(String head) {
        if (UNARY.containsKey(head)) {
            out.unary(UNARY.get(head), only(WIDTHS), definition(), line.integer());
        } else if (FLOAT_BINARY.containsKey(head)) {
            FloatType type = only(FLOATS);
            V d = floatDefinition();
            V a = floatDefinition();
            out.fbinary(FLOAT_BINARY.get(head), type, d, a, line.floating());
        } else if (FLOAT_UNARY.containsKey(head)) {
            out.funary(FLOAT_UNARY.get(head), only(FLOATS), floatDefinition(), line.floating());
        } else if (BINARY.containsKey(head) || ATOMIC.containsKey(head)) {
            R d = definition();
            if (ATOMIC.containsKey(head) && (line.accept("[") || !BINARY.containsKey(head))) {
                atomic(ATOMIC.get(head), d);
            } else {
                binary(BINARY.get(head), d);
            }
        } else {
            return new VectorParser(out, line, mnemonic, suffixes).instruction(head);
        }
        return true;
    }

    // Parts of the mnemonic

    private <T> T only(Map<String, T> table) {
        if (suffixes.length != 1) {
            throw line.error(
                    "`" + Line.shortened(mnemonic) + "` is not an instruction: one part after the first is expected");
        }
        return suffix(0, table);
    }

    private <T> T suffix(int index, Map<String, T> table) {
        T value = table.get(suffixes[index]);
        if (value == null) {
            throw line.error("`" + Line.shortened(mnemonic) + "`: expected one of "
                    + String.join(" ", table.keySet().stream().sorted().toList()) + " after a dot, found `"
                    + Line.shortened(suffixes[index]) + "`");
        }
        return value;
    }

    private int suffixes(int from, int to) {
        if (suffixes.length < from || suffixes.length > to) {
            throw line.error("`" + Line.shortened(mnemonic) + "` is not an instruction: it has too "
                    + (suffixes.length < from ? "few" : "many") + " parts");
        }
        return suffixes.length;
    }

    // Operands

    private R definition() {
        R d = line.integer();
        line.comma();
        return d;
    }

    private V floatDefinition() {
        V d = line.floating();
        line.comma();
        return d;
    }

    /// A label, which the text must bind.
    private Label label() {
        String name = line.name("a label");
        if (!bound.containsKey(name)) {
            throw line.error("label `" + Line.shortened(name) + "` is not bound anywhere");
        }
        return out.label(name);
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        do {
            labels.add(label());
        } while (line.accept(","));
        return labels;
    }

    private int alignment() {
        int bytes = line.immediate("the alignment", 1, 1 << 20);
        if (Integer.bitCount(bytes) != 1) {
            throw line.error("the alignment is " + bytes + ": a power of two is expected");
        }
        return bytes;
    }

    // Instructions

    private void function() {
        if (functionLine != 0) {
            throw line.error("a function begins inside the one of line " + functionLine + ", which lacks its `end`");
        }
        functionLine = line.number();
        String name = line.name("the function's name");
        List<Type> parameters = new ArrayList<>();
        line.expect("(");
        if (!line.accept(")")) {
            do {
                parameters.add(type());
            } while (line.accept(","));
            line.expect(")");
        }
        List<Type> results = new ArrayList<>();
        if (line.accept("->")) {
            do {
                results.add(type());
            } while (line.accept(","));
        }
        try {
            out.function(name, new Signature(parameters, results));
        } catch (IrException problem) {
            throw line.error(problem.getMessage());
        }
    }

    private Type type() {
        String word = line.word("a type: i32 i64 f32 f64");
        Type type = TYPES.get(word);
        if (type == null) {
            throw line.error("`" + Line.shortened(word) + "` is not a type: i32 i64 f32 f64 are");
        }
        return type;
    }

    private void end() {
        if (functionLine == 0) {
            throw line.error("`end` outside a function");
        }
        functionLine = 0;
        out.end();
    }

    private void data() {
        if (line.accept("64")) {
            out.data(MemType.I64, values());
            return;
        }
        String word = line.word("a type of data: u8 s8 u16 s16 u32 s32 64 addr");
        if (word.equals("addr")) {
            out.data(labels().toArray(Label[]::new));
        } else if (MEMORY.containsKey(word)) {
            out.data(MEMORY.get(word), values());
        } else {
            throw line.error("`" + Line.shortened(word) + "` is not a type of data: u8 s8 u16 s16 u32 s32 64 addr are");
        }
    }

    private long[] values() {
        long[] values = new long[8];
        int count = 0;
        if (!line.atEnd()) {
            do {
                values = count == values.length ? Arrays.copyOf(values, count * 2) : values;
                values[count++] = line.immediate();
            } while (line.accept(","));
        }
        return Arrays.copyOf(values, count);
    }

    private void enter() {
        int bytes = line.immediate("the frame", 0, Integer.MAX_VALUE);
        Regs saved = Regs.NONE;
        if (line.accept("[")) {
            saved = line.registers();
            line.expect("]");
        }
        out.enter(bytes, saved);
    }

    private void address() {
        R d = definition();
        if (line.accept("@")) {
            out.addr(d, line.name("a symbol"));
            return;
        }
        String name = line.name("a label or a symbol");
        if (bound.containsKey(name)) {
            out.addr(d, out.label(name));
        } else {
            out.addr(d, name);
        }
    }

    private void binary(BinaryOp op, R d) {
        Width width = only(WIDTHS);
        R a = definition();
        if (line.atNumber()) {
            out.binary(op, width, d, a, line.immediate());
        } else {
            out.binary(op, width, d, a, line.integer());
        }
    }

    private void compare(String head, Width width) {
        R a = definition();
        boolean number = line.atNumber();
        if (head.equals("cmp")) {
            if (number) {
                out.cmp(width, a, line.immediate());
            } else {
                out.cmp(width, a, line.integer());
            }
        } else if (number) {
            out.test(width, a, line.immediate());
        } else {
            out.test(width, a, line.integer());
        }
    }

    private void select(Cond cond) {
        if (line.atFloating()) {
            V d = floatDefinition();
            V t = floatDefinition();
            out.select(cond, d, t, line.floating());
        } else {
            R d = definition();
            R t = definition();
            out.select(cond, d, t, line.integer());
        }
    }

    private void branch() {
        Cond cond = suffix(0, CONDITIONS);
        if (suffixes(1, 2) == 1) {
            out.branch(cond, label());
            return;
        }
        Width width = suffix(1, WIDTHS);
        if (cond.isFloat()) {
            throw line.error("`" + Line.shortened(mnemonic) + "`: only integers are compared and branched on at once");
        }
        R a = definition();
        if (line.atNumber()) {
            long b = line.immediate();
            line.comma();
            out.branch(cond, width, a, b, label());
        } else {
            R b = definition();
            out.branch(cond, width, a, b, label());
        }
    }

    private void jumpTable() {
        R index = definition();
        List<Label> labels = labels();
        out.jumpTable(index, labels.subList(0, labels.size() - 1), labels.getLast());
    }

    private Regs arguments() {
        if (!line.accept("(") || line.accept(")")) {
            return Regs.NONE;
        }
        Regs arguments = line.registers();
        line.expect(")");
        return arguments;
    }

    private void call() {
        if (line.atRegister()) {
            R target = line.integer();
            Regs arguments = arguments();
            out.call(target, arguments, results());
            return;
        }
        boolean symbol = line.accept("@");
        String name = line.name("a function, a symbol or a register");
        Regs arguments = arguments();
        if (symbol || !bound.containsKey(name)) {
            out.call(name, arguments, results());
        } else {
            out.call(out.label(name), arguments, results());
        }
    }

    private Regs results() {
        return line.accept("->") ? line.registers() : Regs.NONE;
    }

    private void tail() {
        if (line.atRegister()) {
            out.tail(line.integer(), arguments());
            return;
        }
        boolean symbol = line.accept("@");
        String name = line.name("a function, a symbol or a register");
        if (symbol || !bound.containsKey(name)) {
            out.tail(name, arguments());
        } else {
            out.tail(out.label(name), arguments());
        }
    }

    private void memory(boolean load) {
        if (FLOATS.containsKey(suffixes[0])) {
            FloatType type = only(FLOATS);
            V register = floatDefinition();
            Mem m = line.memory();
            if (load) {
                out.fload(type, register, m.base(), m.index(), m.shift(), m.displacement());
            } else {
                out.fstore(type, register, m.base(), m.index(), m.shift(), m.displacement());
            }
            return;
        }
        MemType type = only(MEMORY);
        R register = definition();
        Mem m = line.memory();
        if (load) {
            out.load(type, register, m.base(), m.index(), m.shift(), m.displacement());
        } else {
            out.store(type, register, m.base(), m.index(), m.shift(), m.displacement());
        }
    }

    private void lea(R d, Mem m) {
        out.lea(d, m.base(), m.index(), m.shift(), m.displacement());
    }

    private void jump(Mem m) {
        out.jump(m.base(), m.index(), m.shift(), m.displacement());
    }

    private void prefetch(Mem m) {
        out.prefetch(m.base(), m.index(), m.shift(), m.displacement());
    }

    /// The rest of an atomic operation, after the bracket or where it is missing.
    private void atomic(AtomicOp op, R d) {
        MemType size = only(SIZES);
        R address = line.integer();
        line.expect("]");
        line.comma();
        out.atomic(op, size, d, address, line.integer());
    }

    private void cas(MemType size) {
        R d = definition();
        line.expect("[");
        R address = line.integer();
        line.expect("]");
        line.comma();
        R expected = definition();
        out.cas(size, d, address, expected, line.integer());
    }

    private void convert() {
        suffixes(2, 2);
        if (INTEGERS.containsKey(suffixes[0])) {
            out.cvt(suffix(0, INTEGERS), suffix(1, FLOATS), definition(), line.floating());
        } else if (INTEGERS.containsKey(suffixes[1])) {
            out.cvt(suffix(0, FLOATS), suffix(1, INTEGERS), floatDefinition(), line.integer());
        } else {
            out.cvt(suffix(0, FLOATS), suffix(1, FLOATS), floatDefinition(), line.floating());
        }
    }

    private void bits(FloatType type) {
        if (line.atFloating()) {
            out.bits(type, floatDefinition(), line.integer());
        } else {
            out.bits(type, definition(), line.floating());
        }
    }
}
