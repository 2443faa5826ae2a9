package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The text form of a program: an emitter that writes each call as a line. [Parser] reads it back.
final class Printer extends VectorPrinter {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private final Map<Label, String> anonymous = new IdentityHashMap<>();
    private final Set<String> taken;

    private Printer(Set<String> taken) {
        this.taken = taken;
    }

    static String text(Program program) {
        Printer printer = new Printer(Names.of(program));
        program.instructions().forEach(instruction -> instruction.emit(printer));
        return printer.text.toString();
    }

    /// One instruction, its labels named as in the text of the whole program.
    static String text(Program program, int index) {
        Printer printer = new Printer(Names.of(program));
        for (int i = 0; i < index; i++) {
            program.instructions().get(i).emit(printer);
        }
        printer.text.setLength(0);
        program.instructions().get(index).emit(printer);
        return printer.text.toString().strip();
    }

    private String name(Label label) {
        return label.name().isEmpty() ? anonymous.computeIfAbsent(label, l -> fresh()) : Names.quoted(label.name());
    }

    private String fresh() {
        int number = anonymous.size();
        while (taken.contains("L" + number)) {
            number++;
        }
        taken.add("L" + number);
        return "L" + number;
    }

    private String names(List<Label> labels) {
        return String.join(", ", labels.stream().map(this::name).toList());
    }

    @Override
    void ins(String mnemonic, Object... operands) {
        text.append(INDENT).append(mnemonic);
        String separator = " ";
        for (Object operand : operands) {
            text.append(separator).append(operand);
            separator = ", ";
        }
        text.append('\n');
    }

    private static Mem mem(R base, R index, int shift, long displacement) {
        return new Mem(base, index, shift, displacement);
    }

    private void call(String mnemonic, String target, Regs arguments, Regs results) {
        text.append(INDENT).append(mnemonic).append(' ').append(target);
        if (arguments.size() != 0) {
            text.append('(').append(arguments).append(')');
        }
        if (results.size() != 0) {
            text.append(" -> ").append(results);
        }
        text.append('\n');
    }

    private static String size(MemType type) {
        return Integer.toString(type.bytes() * 8);
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            long bits = Double.doubleToRawLongBits(value);
            return bits == Double.doubleToRawLongBits(Double.NaN) ? "nan" : "nan:0x" + Long.toHexString(bits);
        }
        return Double.isInfinite(value) ? (value < 0 ? "-inf" : "inf") : Double.toString(value);
    }

    @Override
    public Label label() {
        return Label.create();
    }

    @Override
    public Label label(String name) {
        return Label.create(name);
    }

    @Override
    public void line(int line) {
        // lines are those of the text itself
    }

    @Override
    public void function(String name, Signature signature) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("func ")
                .append(Names.quoted(name))
                .append(signature)
                .append('\n');
    }

    @Override
    public void end() {
        text.append("end\n");
    }

    @Override
    public void bind(Label label) {
        text.append(name(label)).append(":\n");
    }

    @Override
    public void align(int bytes) {
        ins("align", bytes);
    }

    @Override
    public void data(MemType type, long... values) {
        ins("data " + type, Arrays.stream(values).boxed().toArray());
    }

    @Override
    public void data(Label... labels) {
        ins("data addr", names(List.of(labels)));
    }

    @Override
    public void enter(int bytes, Regs saved) {
        ins("enter " + bytes + (saved.size() == 0 ? "" : " [" + saved + "]"));
    }

    @Override
    public void params(Regs destinations) {
        ins("params", destinations);
    }

    @Override
    public void leave() {
        ins("leave");
    }

    @Override
    public void mov(R d, R s) {
        ins("mov", d, s);
    }

    @Override
    public void movi(R d, long value) {
        ins("movi", d, value);
    }

    @Override
    public void addr(R d, Label label) {
        ins("addr", d, name(label));
    }

    @Override
    public void addr(R d, String symbol) {
        ins("addr", d, "@" + Names.quoted(symbol));
    }

    @Override
    public void lea(R d, R base, R index, int shift, long displacement) {
        ins("lea", d, mem(base, index, shift, displacement));
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, R b) {
        ins(op + "." + width, d, a, b);
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, long b) {
        ins(op + "." + width, d, a, b);
    }

    @Override
    public void unary(UnaryOp op, Width width, R d, R a) {
        ins(op + "." + width, d, a);
    }

    @Override
    public void cmp(Width width, R a, R b) {
        ins("cmp." + width, a, b);
    }

    @Override
    public void cmp(Width width, R a, long b) {
        ins("cmp." + width, a, b);
    }

    @Override
    public void test(Width width, R a, R b) {
        ins("test." + width, a, b);
    }

    @Override
    public void test(Width width, R a, long b) {
        ins("test." + width, a, b);
    }

    @Override
    public void cmpf(FloatType type, V a, V b) {
        ins("cmpf." + type, a, b);
    }

    @Override
    public void select(Cond cond, R d, R t, R f) {
        ins("sel." + cond, d, t, f);
    }

    @Override
    public void select(Cond cond, V d, V t, V f) {
        ins("sel." + cond, d, t, f);
    }

    @Override
    public void set(Cond cond, R d) {
        ins("set." + cond, d);
    }

    @Override
    public void branch(Cond cond, Label target) {
        ins("b." + cond, name(target));
    }

    @Override
    public void branch(Cond cond, Width width, R a, R b, Label target) {
        ins("b." + cond + "." + width, a, b, name(target));
    }

    @Override
    public void branch(Cond cond, Width width, R a, long b, Label target) {
        ins("b." + cond + "." + width, a, b, name(target));
    }

    @Override
    public void jump(Label target) {
        ins("j", name(target));
    }

    @Override
    public void jump(R target) {
        ins("jr", target);
    }

    @Override
    public void jump(R base, R index, int shift, long displacement) {
        ins("jm", mem(base, index, shift, displacement));
    }

    @Override
    public void jumpTable(R index, List<Label> targets, Label otherwise) {
        ins("jt", index, names(concat(targets, otherwise)));
    }

    @Override
    public void call(Label target, Regs arguments, Regs results) {
        call("call", name(target), arguments, results);
    }

    @Override
    public void call(String symbol, Regs arguments, Regs results) {
        call("call", "@" + Names.quoted(symbol), arguments, results);
    }

    @Override
    public void call(R target, Regs arguments, Regs results) {
        call("call", target.toString(), arguments, results);
    }

    @Override
    public void tail(Label target, Regs arguments) {
        call("tail", name(target), arguments, Regs.NONE);
    }

    @Override
    public void tail(String symbol, Regs arguments) {
        call("tail", "@" + Names.quoted(symbol), arguments, Regs.NONE);
    }

    @Override
    public void tail(R target, Regs arguments) {
        call("tail", target.toString(), arguments, Regs.NONE);
    }

    @Override
    public void ret(Regs values) {
        ins("ret", values.list().toArray());
    }

    @Override
    public void load(MemType type, R d, R base, R index, int shift, long displacement) {
        ins("ld." + type, d, mem(base, index, shift, displacement));
    }

    @Override
    public void store(MemType type, R s, R base, R index, int shift, long displacement) {
        ins("st." + type, s, mem(base, index, shift, displacement));
    }

    @Override
    public void fload(FloatType type, V d, R base, R index, int shift, long displacement) {
        ins("ld." + type, d, mem(base, index, shift, displacement));
    }

    @Override
    public void fstore(FloatType type, V s, R base, R index, int shift, long displacement) {
        ins("st." + type, s, mem(base, index, shift, displacement));
    }

    @Override
    public void prefetch(R base, R index, int shift, long displacement) {
        ins("prefetch", mem(base, index, shift, displacement));
    }

    @Override
    public void atomic(AtomicOp op, MemType size, R d, R address, R s) {
        ins(op + "." + size(size), d, "[" + address + "]", s);
    }

    @Override
    public void cas(MemType size, R d, R address, R expected, R replacement) {
        ins("cas." + size(size), d, "[" + address + "]", expected, replacement);
    }

    @Override
    public void fence() {
        ins("fence");
    }

    @Override
    public void fmov(V d, V s) {
        ins("fmov", d, s);
    }

    @Override
    public void fmovi(FloatType type, V d, double value) {
        ins("fmovi." + type, d, number(value));
    }

    @Override
    public void fbinary(FloatBinaryOp op, FloatType type, V d, V a, V b) {
        ins(op + "." + type, d, a, b);
    }

    @Override
    public void funary(FloatUnaryOp op, FloatType type, V d, V a) {
        ins(op + "." + type, d, a);
    }

    @Override
    public void fma(FloatType type, V d, V a, V b, V c) {
        ins("fma." + type, d, a, b, c);
    }

    @Override
    public void cvt(FloatType to, IntType from, V d, R s) {
        ins("cvt." + to + "." + from, d, s);
    }

    @Override
    public void cvt(IntType to, FloatType from, R d, V s) {
        ins("cvt." + to + "." + from, d, s);
    }

    @Override
    public void cvt(FloatType to, FloatType from, V d, V s) {
        ins("cvt." + to + "." + from, d, s);
    }

    @Override
    public void bits(FloatType type, V d, R s) {
        ins("bits." + type, d, s);
    }

    @Override
    public void bits(FloatType type, R d, V s) {
        ins("bits." + type, d, s);
    }

    @Override
    public void unreachable() {
        ins("unreachable");
    }

    private static List<Label> concat(List<Label> targets, Label otherwise) {
        List<Label> all = new ArrayList<>(targets);
        all.add(otherwise);
        return all;
    }
}
