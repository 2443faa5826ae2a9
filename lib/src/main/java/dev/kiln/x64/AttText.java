package dev.kiln.x64;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// One instruction as AT&T's syntax has it, which GNU as reads by default (GNU as manual, 9.16.3).
///
/// Operands stand the other way round, but for `enter`, `bound`, `invlpga` and far pointers. A size is a letter
/// behind the mnemonic, written where nothing else tells it; [AttMnemonic] knows those and the names that differ.
final class AttText {
    private final Instruction instruction;
    private final Form form;
    private final LongFunction<String> symbols;
    private final long origin;

    AttText(Instruction instruction, LongFunction<String> symbols, long origin) {
        this.instruction = instruction;
        form = instruction.form();
        this.symbols = symbols;
        this.origin = origin;
    }

    String line() {
        StringBuilder text = new StringBuilder();
        if (narrowAbsolute()) {
            text.append("addr32 ");
        }
        text.append(AttMnemonic.of(instruction));
        List<String> operands = Formatter.plainString(instruction) ? List.of() : operands();
        if (!straight()) {
            operands = operands.reversed();
        }
        return operands.isEmpty()
                ? text.toString()
                : text.append(' ').append(String.join(", ", operands)).toString();
    }

    /// True where the operands keep Intel's order.
    private boolean straight() {
        return switch (form.op()) {
            case ENTER, ENTERW, BOUND, INVLPGA -> true;
            default -> form.farAt >= 0;
        };
    }

    /// True for an address of 32 bits without registers that would tell so, in 64-bit mode.
    private boolean narrowAbsolute() {
        for (int i = 0; i < form.values.length; i++) {
            long operand = instruction.operand(i);
            boolean narrow = (operand & Packed.ADDRESSES) == Packed.ADDRESS32 && instruction.mode() == Mode.X64;
            boolean moffs = Packed.type(operand) >= Packed.MOFFS && Packed.type(operand) <= Packed.MOFFS64;
            boolean bare = Packed.isMemory(operand)
                    && Packed.number(operand) == Packed.NO_BASE
                    && Packed.index(operand) == Packed.NO_INDEX;
            if (narrow && (moffs || bare)) {
                return true;
            }
        }
        return false;
    }

    private List<String> operands() {
        List<String> texts = new ArrayList<>();
        int value = 0;
        int immediate = 0;
        for (Spec spec : form.operands) {
            if (spec.types == 0) {
                texts.add("$" + Formatter.number(instruction, spec, immediate++));
            } else {
                value(texts, spec, instruction.operand(value++));
            }
        }
        return texts;
    }

    private void value(List<String> texts, Spec spec, long operand) {
        long immediate = instruction.immediate();
        switch (Packed.type(operand)) {
            case Packed.CODE -> texts.add(target(immediate));
            case Packed.PTR16, Packed.PTR32 -> {
                texts.add("$" + Names.hex(immediate >>> 32));
                texts.add("$" + Names.hex(immediate & 0xFFFF_FFFFL));
            }
            case Packed.MOFFS8, Packed.MOFFS16, Packed.MOFFS32, Packed.MOFFS64 ->
                texts.add(segment(operand) + "0x" + Long.toHexString(immediate));
            default -> {
                String text = Packed.isMemory(operand) ? memory(operand) : register(operand);
                texts.add(indirect() ? "*" + text : text);
                int rounding = Decorations.rounding(operand);
                if (rounding != 0 && (spec.rounding || spec.sae)) {
                    int vectors = Packed.type(operand) <= Packed.GP64 ? 1 : 0; // never between two general registers
                    texts.add(texts.size() - vectors, "{" + Rounding.values()[rounding - 1].text() + "}");
                }
            }
        }
    }

    private boolean indirect() {
        return form.op() == Op.JMP || form.op() == Op.CALL;
    }

    private static String register(long operand) {
        return "%" + Names.register(Packed.type(operand), Packed.number(operand)) + mask(operand)
                + ((operand & Packed.ZEROING) != 0 ? "{z}" : "");
    }

    private static String mask(long operand) {
        return Packed.mask(operand) == 0 ? "" : "{%k" + Packed.mask(operand) + "}";
    }

    private static String segment(long operand) {
        int segment = Packed.segment(operand);
        return segment == 0 ? "" : "%" + Names.SEGMENT[segment - 1] + ":";
    }

    private String memory(long operand) {
        int broadcast = (int) operand >>> Packed.BROADCAST_AT & 7;
        return segment(operand)
                + address(operand)
                + (broadcast == 0 ? "" : "{1to" + (1 << broadcast) + "}")
                + mask(operand);
    }

    private String address(long operand) {
        int base = Packed.number(operand);
        int index = Packed.index(operand);
        int size = (int) operand >>> Packed.ADDRESS_AT & 3;
        int gp = size == 1 ? Packed.GP16 : size == 2 ? Packed.GP32 : Packed.GP64;
        int displacement = Packed.displacement(operand);
        if (base == Packed.RIP) {
            String name = symbols.apply((long) instruction.offset() + instruction.length() + displacement);
            return (name.isEmpty() ? Names.hex(displacement) : name) + (size == 2 ? "(%eip)" : "(%rip)");
        }
        if (base == Packed.NO_BASE && index == Packed.NO_INDEX) {
            return Names.absolute(size, displacement);
        }
        StringBuilder text = new StringBuilder(displacement == 0 ? "(" : Names.hex(displacement) + "(");
        if (base != Packed.NO_BASE) {
            text.append('%').append(Names.register(gp, base));
        }
        if (index != Packed.NO_INDEX) {
            text.append(",%").append(Names.index(gp, index));
            if (size != 1) {
                text.append(',').append(1 << Packed.scale(operand));
            }
        }
        return text.append(')').toString();
    }

    private String target(long offset) {
        String name = symbols.apply(offset);
        return name.isEmpty() ? "0x" + Long.toHexString(offset + origin) : name;
    }
}
