package dev.kiln.x64;

import java.util.function.LongFunction;

/// Writes instructions as text: in Intel's syntax, which the parser and GNU as read back, or in AT&T's, which GNU as
/// reads by default.
public final class Formatter {
    private final Syntax syntax;
    private final LongFunction<String> symbols;
    private final long origin;

    private Formatter(Syntax syntax, LongFunction<String> symbols, long origin) {
        this.syntax = syntax;
        this.symbols = symbols;
        this.origin = origin;
    }

    /// A formatter of `syntax`.
    public static Formatter of(Syntax syntax) {
        return new Formatter(syntax, offset -> "", 0);
    }

    /// Intel syntax.
    public static Formatter intel() {
        return of(Syntax.INTEL);
    }

    /// AT&T syntax.
    public static Formatter att() {
        return of(Syntax.ATT);
    }

    /// The same with names for offsets of the code: `symbols` answers with the name of an offset, or with an empty
    /// string.
    public Formatter symbols(LongFunction<String> symbols) {
        return new Formatter(syntax, symbols, origin);
    }

    /// The same for code that starts at the address `origin`: targets of branches print as addresses.
    public Formatter origin(long origin) {
        return new Formatter(syntax, symbols, origin);
    }

    /// The instruction as one line.
    public String format(Instruction instruction) {
        if (!instruction.valid()) {
            return (syntax == Syntax.ATT ? ".byte " : "db ") + Names.hex(instruction.first());
        }
        StringBuilder text = new StringBuilder();
        prefixes(text, instruction.prefixes());
        return switch (syntax) {
            case INTEL -> intel(text, instruction);
            case ATT ->
                text.append(new AttText(instruction, symbols, origin).line()).toString();
        };
    }

    private String intel(StringBuilder text, Instruction instruction) {
        Form form = instruction.form();
        text.append(form.op().mnemonic());
        if (plainString(instruction)) {
            return text.toString();
        }
        int value = 0;
        int immediate = 0;
        for (int i = 0; i < form.operands.length; i++) {
            Spec spec = form.operands[i];
            text.append(i == 0 ? " " : ", ");
            if (spec.types == 0) {
                text.append(number(instruction, spec, immediate++));
            } else {
                value(text, instruction, spec, instruction.operand(value++));
            }
        }
        return text.toString();
    }

    /// True for a string instruction whose addresses are the usual ones, so that its name says it all.
    static boolean plainString(Instruction instruction) {
        boolean string = false;
        Form form = instruction.form();
        for (int i = 0; i < form.values.length; i++) {
            if (form.values[i].fixedBase >= 0) {
                string = true;
                int usual = instruction.mode() == Mode.X64 ? Packed.ADDRESS64 : Packed.ADDRESS32;
                long operand = instruction.operand(i);
                if (Packed.segment(operand) != 0 || ((int) operand & Packed.ADDRESSES) != usual) {
                    return false;
                }
            }
        }
        return string;
    }

    private static void prefixes(StringBuilder text, int prefixes) {
        if (prefixes == 0) {
            return;
        }
        word(text, prefixes, Instruction.DATA16, "data16 ");
        word(text, prefixes, Instruction.ADDR, "addr32 ");
        int segment = prefixes >>> Instruction.SEGMENT_AT;
        if (segment != 0) {
            text.append(Names.SEGMENT[segment - 1]).append(' ');
        }
        word(text, prefixes, Instruction.XACQUIRE, "xacquire ");
        word(text, prefixes, Instruction.XRELEASE, "xrelease ");
        word(text, prefixes, Instruction.LOCK, "lock ");
        word(text, prefixes, Instruction.REP, "rep ");
        word(text, prefixes, Instruction.REPNE, "repne ");
        word(text, prefixes, Instruction.BND, "bnd ");
        word(text, prefixes, Instruction.NOTRACK, "notrack ");
        word(text, prefixes, Instruction.REX_W, "rex.w ");
    }

    private static void word(StringBuilder text, int prefixes, int bit, String word) {
        if ((prefixes & bit) != 0) {
            text.append(word);
        }
    }

    /// The immediate that is number `which` of the instruction.
    static String number(Instruction instruction, Spec spec, int which) {
        long value = instruction.immediate();
        if (instruction.form().immediate2At >= 0) {
            value = which == 0 ? value & 0xFFFF_FFFFL : value >>> 32;
        }
        return spec.immediate == Spec.IMM64 && value < 0 ? "0x" + Long.toHexString(value) : Names.hex(value);
    }

    private void value(StringBuilder text, Instruction instruction, Spec spec, long operand) {
        int type = Packed.type(operand);
        switch (type) {
            case Packed.CODE -> target(text, instruction.immediate());
            case Packed.PTR16, Packed.PTR32 ->
                text.append(Names.hex(instruction.immediate() >>> 32))
                        .append(':')
                        .append(Names.hex(instruction.immediate() & 0xFFFF_FFFFL));
            case Packed.MOFFS8, Packed.MOFFS16, Packed.MOFFS32, Packed.MOFFS64 -> {
                text.append(Names.size(Spec.memoryOf(8 << type - Packed.MOFFS8)));
                if (Packed.segment(operand) != 0) {
                    text.append(Names.SEGMENT[Packed.segment(operand) - 1]).append(':');
                }
                text.append("[0x")
                        .append(Long.toHexString(instruction.immediate()))
                        .append(']');
            }
            default -> plain(text, instruction, spec, operand);
        }
    }

    private void plain(StringBuilder text, Instruction instruction, Spec spec, long operand) {
        if (Packed.isMemory(operand) && Packed.number(operand) == Packed.RIP) {
            long target = (long) instruction.offset() + instruction.length() + Packed.displacement(operand);
            String name = symbols.apply(target);
            if (!name.isEmpty()) {
                text.append(Names.size(Packed.type(operand)))
                        .append("[rip+")
                        .append(name)
                        .append(']');
                return;
            }
        }
        if (Packed.type(operand) == Packed.FAR32 && instruction.mode() == Mode.IA32 && spec.reads) {
            text.append("far ");
        }
        Names.append(text, operand, "");
        int rounding = Decorations.rounding(operand);
        if (rounding != 0 && (spec.rounding || spec.sae)) {
            text.append(", {").append(Rounding.values()[rounding - 1].text()).append('}');
        }
    }

    private void target(StringBuilder text, long offset) {
        String name = symbols.apply(offset);
        text.append(name.isEmpty() ? "0x" + Long.toHexString(offset + origin) : name);
    }
}
