package dev.kiln.x64;

import dev.kiln.code.CodeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One row of a table, ready to encode and decode.
///
/// The fields that the encoder reads are plain numbers, laid out so that an instruction is put together by shifts.
public final class Form {
    /// Shapes that the encoder knows by name; every other one goes the general way.
    static final int BARE = 0;

    static final int RM = 1;
    static final int MR = 2;
    static final int M = 3;
    static final int O = 4;
    static final int GENERAL = 5;

    /// What is still to be checked when the types fit.
    static final int CHECK_FIXED = 1;

    static final int CHECK_IMMEDIATE = 2;
    static final int CHECK_PLAIN = 4;
    static final int CHECK_DECORATED = 8;

    final Op op;
    final Spec[] operands;
    /// The operands that are not immediates, as they are packed.
    final Spec[] values;
    final Encoding encoding;
    final String row;
    private final String cpu;
    private final String effects;

    /// The value that goes where; -1 when none does.
    int regAt = -1;

    int rmAt = -1;
    int vectorAt = -1;
    int lowAt = -1;
    int is4At = -1;
    int distanceAt = -1;
    int moffsAt = -1;
    int farAt = -1;
    /// The immediates, as positions among the operands; -1 when there is none.
    int immediateAt = -1;

    int immediate2At = -1;

    int shape;
    int check;
    boolean bytes;
    long prefix;
    int prefixLength;
    int rexW;
    long opcode;
    int opcodeLength;
    /// The digit of ModRM.reg, or 0.
    int digit;

    int immediateBytes;
    /// Bits of the operand that a sign-extended immediate has to agree with.
    int operandBits;
    /// For disp8*N.
    int scale;
    /// The vector operand whose type says what {er} works on; its form has no memory.
    boolean rounding;

    boolean sae;
    /// Any vector register in it, or any register above 15.
    boolean vector;
    /// In one mode only.
    private final boolean only32;

    private final boolean only64;
    /// Its memory has a vector of indices.
    boolean indexed;

    private Form(Op op, String row, Spec[] operands, Encoding encoding, String cpu, String effects) {
        this.op = op;
        this.row = row;
        this.operands = operands;
        values = Arrays.stream(operands).filter(spec -> spec.types != 0).toArray(Spec[]::new);
        this.encoding = encoding;
        this.cpu = cpu;
        this.effects = effects;
        only32 = has("ia32");
        only64 = has("x64")
                || encoding.kind == Encoding.LEGACY && encoding.w == 1
                || Arrays.stream(operands).anyMatch(spec -> spec.register == Packed.GP64);
    }

    /// The form that a line of a table describes.
    static Form parse(Op op, String line) {
        String[] cells = new String[6];
        int start = 0;
        for (int i = 0; i < 6; i++) {
            int bar = i == 5 ? -1 : line.indexOf('|', start);
            int end = bar < 0 ? line.length() : bar;
            cells[i] = line.substring(Math.min(start, end), end).trim();
            start = bar < 0 ? line.length() : bar + 1;
        }
        try {
            List<Spec> operands = new ArrayList<>();
            if (!cells[2].isEmpty()) {
                for (String operand : cells[2].split(",")) {
                    operands.add(new Spec(operand.trim()));
                }
            }
            Form form = new Form(op, line, operands.toArray(new Spec[0]), new Encoding(cells[3]), cells[4], cells[5]);
            form.place(cells[1]);
            form.compile();
            return form;
        } catch (CodeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CodeException("row `" + line + "`: " + e.getMessage());
        }
    }

    private void place(String en) {
        int next = 0;
        int value = 0;
        for (int position = 0; position < operands.length; position++) {
            Spec spec = operands[position];
            int i = spec.types == 0 ? position : value++;
            if (!spec.encoded()) {
                continue;
            }
            if (next >= en.length() || en.equals("ZO")) {
                throw new CodeException("`" + en + "` places fewer operands than there are");
            }
            switch (en.charAt(next++)) {
                case 'M' -> rmAt = i;
                case 'R' -> regAt = i;
                case 'V' -> vectorAt = i;
                case 'O' -> lowAt = i;
                case 'S' -> is4At = i;
                case 'D' -> distanceAt = i;
                case 'A' -> moffsAt = i;
                case 'P' -> farAt = i;
                case 'I' -> {
                    if (immediateAt < 0) {
                        immediateAt = i;
                    } else {
                        immediate2At = i;
                    }
                }
                default -> throw new CodeException("the legend knows no `" + en + "`");
            }
        }
        if (next != en.length() && !en.equals("ZO")) {
            throw new CodeException("`" + en + "` places more operands than there are");
        }
    }

    private void compile() {
        Encoding e = encoding;
        for (int i = 0; i < operands.length; i++) {
            Spec spec = operands[i];
            check |= spec.fixed >= 0 || spec.fixedBase >= 0 || spec.notZero || spec.moffs() ? CHECK_FIXED : 0;
            check |= spec.immediate != Spec.NO_IMM ? CHECK_IMMEDIATE : 0;
            bytes |= spec.register == Packed.GP8;
            if (spec.indexes != 0) {
                indexed = true;
                spec.memory = e.w == 1 ? Packed.M64 : Packed.M32; // of one element, whatever the index has
            }
            rounding |= spec.rounding;
            sae |= spec.sae;
            vector |= spec.register >= Packed.XMM && spec.register <= Packed.ZMM
                    || spec.register == Packed.K
                    || spec.indexes != 0;
            if (spec.memory != 0 && rmAt >= 0 && spec == values[rmAt]) {
                scale = e.scale != 0 ? e.scale : spec.indexes != 0 ? e.w == 1 ? 8 : 4 : Math.max(1, spec.memoryBytes());
            }
            if (operandBits == 0 && spec.immediate == Spec.NO_IMM) {
                operandBits = spec.bits();
            }
        }
        check |= vector ? e.kind == Encoding.EVEX ? CHECK_DECORATED : CHECK_PLAIN : 0;
        if (rmAt >= 0 && e.mod == Encoding.ANY) {
            Spec rm = values[rmAt];
            e.mod = rm.memory == 0 ? Encoding.REGISTER : rm.register == 0 ? Encoding.MEMORY : Encoding.ANY;
        } else if (rmAt >= 0 && e.mod == Encoding.REGISTER) {
            values[rmAt].types &= (1L << Packed.M) - 1;
        }
        digit = Math.max(e.digit, 0);
        rexW = e.w == 1 ? 8 : 0;
        prefixes(e);
        opcodes(e);
        immediateBytes = e.kind == Encoding.NOW ? 1 : e.immediate + e.immediate2;
        shape = shape();
    }

    private void prefixes(Encoding e) {
        if (e.operand16) {
            prefix(0x66);
        }
        if (e.repeat != 0) {
            prefix(e.repeat);
        }
    }

    private void prefix(int value) {
        prefix |= (long) value << 8 * prefixLength++;
    }

    private void opcodes(Encoding e) {
        if (e.map >= 1) {
            opcode(0x0F);
        }
        if (e.map == 2) {
            opcode(0x38);
        } else if (e.map == 3) {
            opcode(0x3A);
        } else if (e.kind == Encoding.NOW) {
            opcode(0x0F);
            return;
        }
        opcode(e.opcode);
        if (e.second >= 0) {
            opcode(e.second);
        }
    }

    private void opcode(int value) {
        opcode |= (long) value << 8 * opcodeLength++;
    }

    private int shape() {
        boolean plain = encoding.kind == Encoding.LEGACY
                && encoding.address == 0
                && !encoding.wait
                && vectorAt < 0
                && is4At < 0
                && distanceAt < 0
                && moffsAt < 0
                && farAt < 0;
        for (Spec spec : operands) {
            plain &= spec.fixedBase < 0;
        }
        if (!plain) {
            return GENERAL;
        }
        if (regAt == 0 && rmAt == 1) {
            return RM;
        }
        if (regAt == 1 && rmAt == 0) {
            return MR;
        }
        if (rmAt == 0 && regAt < 0) {
            return M;
        }
        if (lowAt == 0 && rmAt < 0) {
            return O;
        }
        return rmAt < 0 && lowAt < 0 && !encoding.modrm ? BARE : GENERAL;
    }

    /// True when the first operand must not be register 0.
    boolean values0NotZero() {
        return values.length > 0 && (values[0].notZero || values.length > 1 && values[1].notZero);
    }

    /// The mnemonic.
    public Op op() {
        return op;
    }

    /// The operands as the row writes them, `rm64` say, without their access.
    public List<String> operands() {
        List<String> texts = new ArrayList<>();
        for (Spec spec : operands) {
            texts.add(spec.toString());
        }
        return texts;
    }

    /// The feature of the processor it needs, as `/proc/cpuinfo` spells it; `base` is every x86-64.
    public String cpu() {
        return cpu;
    }

    /// The last column.
    String effects() {
        return effects;
    }

    /// True when the words of the last column contain `word`.
    boolean has(String word) {
        int at = effects.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            if ((at == 0 || effects.charAt(at - 1) == ' ') && (end == effects.length() || effects.charAt(end) == ' ')) {
                return true;
            }
            at = effects.indexOf(word, at + 1);
        }
        return false;
    }

    /// The flags it reads, as the letters of `o s z a p c d i`.
    public String flagsRead() {
        return list("fr=");
    }

    /// The flags it writes.
    public String flagsWritten() {
        return list("fw=");
    }

    /// The flags that are undefined afterwards.
    public String flagsUndefined() {
        return list("fu=");
    }

    /// The registers it reads that are not operands, joined by commas; `mem` is memory that is no operand.
    public String implicitReads() {
        return list(" r=");
    }

    /// The registers it writes that are not operands.
    public String implicitWrites() {
        return list(" w=");
    }

    private String list(String key) {
        String text = " " + effects;
        int at = text.indexOf(key);
        if (at < 0) {
            return "";
        }
        int end = text.indexOf(' ', at + key.length());
        return text.substring(at + key.length(), end < 0 ? text.length() : end);
    }

    /// True when it exists in `mode`.
    public boolean in(Mode mode) {
        return mode == Mode.X64 ? !only32 : !only64;
    }

    /// True when the operand at `position` is read.
    public boolean reads(int position) {
        return operands[position].reads;
    }

    /// True when the operand at `position` is written.
    public boolean writes(int position) {
        return operands[position].writes;
    }

    /// Bytes without prefix 67, segment, ModRM's SIB and displacement: what the choice of the shortest goes by.
    int weight() {
        Encoding e = encoding;
        int modrm = e.modrm ? 1 : 0;
        int rest = immediateBytes + (e.is4 ? 1 : 0) + e.distance + modrm;
        return switch (e.kind) {
            case Encoding.VEX -> rest + 3 + (e.map == 1 && e.w <= 0 ? 0 : 1);
            case Encoding.XOP -> rest + 4;
            case Encoding.EVEX -> rest + 5;
            default -> rest + prefixLength + (rexW >> 3) + opcodeLength;
        };
    }

    /// The mnemonic and the operands, as in messages.
    @Override
    public String toString() {
        return op.mnemonic() + (operands.length == 0 ? "" : " " + String.join(", ", operands()));
    }
}
