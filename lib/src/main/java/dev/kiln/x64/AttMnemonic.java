package dev.kiln.x64;

import java.util.Map;

/// Mnemonics as AT&T's syntax names them, with the letter of their size.
///
/// A letter is written where memory without its size would leave open what is meant; the rows tell when that is.
final class AttMnemonic {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("cbw", "cbtw"),
            Map.entry("cwde", "cwtl"),
            Map.entry("cdqe", "cltq"),
            Map.entry("cwd", "cwtd"),
            Map.entry("cdq", "cltd"),
            Map.entry("cqo", "cqto"),
            Map.entry("stosd", "stosl"),
            Map.entry("lodsd", "lodsl"),
            Map.entry("scasd", "scasl"),
            Map.entry("insd", "insl"),
            Map.entry("outsd", "outsl"),
            Map.entry("pushad", "pushal"),
            Map.entry("popad", "popal"),
            Map.entry("pushfd", "pushfl"),
            Map.entry("popfd", "popfl"),
            Map.entry("iretd", "iretl"),
            Map.entry("retf", "lret"),
            Map.entry("retfw", "lretw"),
            Map.entry("retfq", "lretq"),
            Map.entry("fldenvw", "fldenvs"),
            Map.entry("fstenvw", "fstenvs"),
            Map.entry("fnstenvw", "fnstenvs"),
            Map.entry("fsavew", "fsaves"),
            Map.entry("fnsavew", "fnsaves"),
            Map.entry("frstorw", "frstors"),
            Map.entry("xlatb", "xlat"));

    /// What AT&T's assembler mixed up in the forms whose destination is not the top of the stack, and everybody kept.
    private static final Map<String, String> EXCHANGED = Map.of(
            "fsub", "fsubr", "fsubr", "fsub", "fsubp", "fsubrp", "fsubrp", "fsubp", //
            "fdiv", "fdivr", "fdivr", "fdiv", "fdivp", "fdivrp", "fdivrp", "fdivp");

    private AttMnemonic() {}

    static String of(Instruction instruction) {
        Form form = instruction.form();
        String name = form.op().mnemonic();
        return switch (form.op()) {
            case MOVSD, CMPSD -> form.vector ? name : name.substring(0, 4) + "l";
            case MOVZX -> "movz" + letter(instruction.operand(1)) + letter(instruction.operand(0));
            case MOVSX -> "movs" + letter(instruction.operand(1)) + letter(instruction.operand(0));
            case MOVSXD -> Packed.type(instruction.operand(0)) == Packed.GP64 ? "movslq" : name;
            case NOP -> name + (form.values.length == 1 ? letter(instruction.operand(0)) : "");
            case JMP, CALL -> branch(instruction, name);
            case MOV -> form.moffsAt >= 0 && wide(instruction) || has64(form) ? "movabs" : suffixed(instruction, name);
            default -> {
                boolean stack = form.encoding.opcode == 0xDC || form.encoding.opcode == 0xDE;
                yield stack && !Packed.isMemory(instruction.operand(0)) && EXCHANGED.containsKey(name)
                        ? EXCHANGED.get(name)
                        : suffixed(instruction, NAMES.getOrDefault(name, name));
            }
        };
    }

    private static boolean wide(Instruction instruction) {
        return instruction.mode() == Mode.X64;
    }

    private static boolean has64(Form form) {
        return form.immediateAt >= 0 && form.operands[form.immediateAt].immediate == Spec.IMM64;
    }

    private static String branch(Instruction instruction, String name) {
        return switch (Packed.type(instruction.operand(0))) {
            case Packed.FAR48, Packed.PTR32 -> "l" + name;
            case Packed.FAR32, Packed.PTR16 -> "l" + name + "w";
            case Packed.FAR80 -> "l" + name + "q";
            default -> suffixed(instruction, name);
        };
    }

    private static String suffixed(Instruction instruction, String name) {
        for (int i = 0; i < instruction.form().values.length; i++) {
            if (open(instruction, i)) {
                return name + letter(instruction.form(), instruction.operand(i));
            }
        }
        return name;
    }

    /// True when the operand at `position` is memory whose size the other operands leave open.
    private static boolean open(Instruction instruction, int position) {
        long operand = instruction.operand(position);
        Form form = instruction.form();
        if (!Packed.isMemory(operand)
                || (operand & Packed.BROADCASTS) != 0
                || form.values[position].fixedBase >= 0
                || Packed.type(operand) == Packed.M) {
            return false;
        }
        long[] o = new long[4];
        for (int i = 0; i < 4; i++) {
            o[i] = i == position ? Packed.M : instruction.operand(i);
        }
        int immediate = form.values.length == form.operands.length ? 0 : Choices.WITH_IMMEDIATE;
        Choice choice = Choices.search(
                form.op(), instruction.mode(), Choices.key(form.op(), o[0], o[1], o[2], o[3], immediate));
        return choice != null && choice.special;
    }

    private static String letter(Form form, long memory) {
        String mnemonic = form.op().mnemonic();
        boolean stack = form.encoding.kind == Encoding.LEGACY && form.encoding.map == 0 && mnemonic.startsWith("f");
        if (!stack) {
            return letter(memory);
        }
        boolean integer = mnemonic.startsWith("fi");
        return switch (Packed.type(memory)) {
            case Packed.M16 -> "s";
            case Packed.M32 -> integer ? "l" : "s";
            case Packed.M64 -> integer ? "ll" : "l";
            case Packed.M80 -> "t";
            default -> "";
        };
    }

    private static String letter(long operand) {
        return switch (Packed.type(operand)) {
            case Packed.GP8, Packed.GP8H, Packed.M8 -> "b";
            case Packed.GP16, Packed.M16 -> "w";
            case Packed.GP32, Packed.M32 -> "l";
            case Packed.GP64, Packed.M64 -> "q";
            case Packed.M128 -> "x";
            case Packed.M256 -> "y";
            case Packed.M512 -> "z";
            default -> "";
        };
    }
}
