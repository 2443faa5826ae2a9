package dev.kiln.x64;

import dev.kiln.code.CodeException;

/// One operand of one row: what it accepts. `legend.ops` says how it is written.
final class Spec {
    /// No immediate.
    static final int NO_IMM = 0;
    /// -128 to 255.
    static final int IMM8 = 1;
    /// A byte that is sign-extended to the operand's size.
    static final int IMM8S = 2;
    /// 0 to 255.
    static final int IMM8U = 3;
    /// -32768 to 65535.
    static final int IMM16 = 4;
    /// 32 bits, signed or not.
    static final int IMM32 = 5;
    /// 32 bits, sign-extended.
    static final int IMM32S = 6;
    /// Anything.
    static final int IMM64 = 7;
    /// 0 to 15.
    static final int IMM4 = 8;
    /// The number one.
    static final int ONE = 9;

    /// What the row says, access included.
    final String text;
    /// Read, written.
    final boolean reads;

    final boolean writes;
    /// A bit for each type of [Packed] that fits.
    long types;
    /// The type of register that fits, 0 when none does.
    int register;
    /// The one register that fits; -1 when it is not fixed.
    int fixed = -1;
    /// Any number but 0.
    boolean notZero;
    /// The type of memory that fits, 0 when none does.
    int memory;
    /// The one base that fits for memory of a string instruction; -1 when it is not fixed.
    int fixedBase = -1;
    /// The bits of an element that may be repeated; 0 when none may.
    int broadcast;
    /// The type of the vector of indices; 0 when there is none.
    int indexes;

    int immediate;
    /// Registers in a row that the operand names by one of them: 1, 2 or 4.
    int block = 1;

    boolean masked;
    boolean maskNeeded;
    boolean zeroing;
    boolean rounding;
    boolean sae;

    Spec(String text) {
        this.text = text;
        int space = text.indexOf(' ');
        String access = text.substring(0, Math.max(space, 0));
        reads = access.equals("r") || access.equals("rw");
        writes = access.equals("w") || access.equals("rw");
        if (!reads && !writes && !access.equals("n")) {
            throw new CodeException("operand `" + text + "` does not start with r, w, rw or n");
        }
        String token = text.substring(space + 1).trim();
        int brace = token.indexOf('{');
        if (brace >= 0) {
            decorate(token.substring(brace));
            token = token.substring(0, brace);
        }
        alternatives(token);
    }

    private void decorate(String text) {
        masked = text.contains("{k}") || text.contains("{k!}");
        maskNeeded = text.contains("{k!}");
        zeroing = text.contains("{z}");
        rounding = text.contains("{er}");
        sae = text.contains("{sae}");
    }

    private void alternatives(String token) {
        int start = 0;
        while (start <= token.length()) {
            int slash = token.indexOf('/', start);
            int end = slash < 0 ? token.length() : slash;
            alternative(token.substring(start, end));
            start = end + 1;
        }
    }

    private void alternative(String token) {
        switch (token) {
            case "1" -> immediate(ONE);
            case "imm4" -> immediate(IMM4);
            case "imm8" -> immediate(IMM8);
            case "imm8s" -> immediate(IMM8S);
            case "imm8u" -> immediate(IMM8U);
            case "imm16" -> immediate(IMM16);
            case "imm32" -> immediate(IMM32);
            case "imm32s" -> immediate(IMM32S);
            case "imm64" -> immediate(IMM64);
            case "rel8", "rel16", "rel32" -> type(Packed.CODE);
            case "ptr16:16" -> type(Packed.PTR16);
            case "ptr16:32" -> type(Packed.PTR32);
            case "moffs8" -> moffs(Packed.MOFFS8, Packed.M8);
            case "moffs16" -> moffs(Packed.MOFFS16, Packed.M16);
            case "moffs32" -> moffs(Packed.MOFFS32, Packed.M32);
            case "moffs64" -> moffs(Packed.MOFFS64, Packed.M64);
            case "far32" -> memory(Packed.FAR32, Packed.M32);
            case "far48" -> memory(Packed.FAR48, Packed.M48);
            case "far80" -> memory(Packed.FAR80, Packed.M80);
            case "r8", "rm8" -> general(Packed.GP8, token, Packed.M8);
            case "r16", "rm16" -> general(Packed.GP16, token, Packed.M16);
            case "r32", "rm32" -> general(Packed.GP32, token, Packed.M32);
            case "r64", "rm64" -> general(Packed.GP64, token, Packed.M64);
            case "r32~a" -> {
                general(Packed.GP32, token, 0);
                notZero = true;
            }
            case "xmm" -> register(Packed.XMM);
            case "ymm" -> register(Packed.YMM);
            case "zmm" -> register(Packed.ZMM);
            case "xmm+3" -> block(Packed.XMM, 4);
            case "zmm+3" -> block(Packed.ZMM, 4);
            case "mm" -> register(Packed.MM);
            case "k" -> register(Packed.K);
            case "k+1" -> block(Packed.K, 2);
            case "sti" -> register(Packed.ST);
            case "sreg" -> register(Packed.SEG);
            case "cr" -> register(Packed.CR);
            case "dr" -> register(Packed.DR);
            case "tmm" -> register(Packed.TMM);
            case "bnd" -> register(Packed.BND);
            case "m" -> {
                memory = Packed.M;
                types |= 0x1FFFL << Packed.M;
            }
            case "m[bx]" -> string(Packed.M8, 3);
            default -> other(token);
        }
    }

    private void other(String token) {
        long packed = Names.register(token);
        if (packed != 0) {
            register(Packed.type(packed));
            fixed = Packed.number(packed);
        } else if (token.startsWith("vm")) {
            int bits = Integer.parseInt(token, 2, 4, 10);
            memory = bits == 32 ? Packed.M32 : Packed.M64;
            types |= 1L << Packed.M | 1L << Packed.M32 | 1L << Packed.M64;
            indexes = Packed.XMM + "xyz".indexOf(token.charAt(4));
        } else if (token.startsWith("m") && token.endsWith("bcst")) {
            broadcast = Integer.parseInt(token, 1, token.length() - 4, 10);
            types |= 1L << memoryOf(broadcast);
        } else if (token.startsWith("m") && token.endsWith("[di]")) {
            string(memoryOf(Integer.parseInt(token, 1, token.length() - 4, 10)), 7);
        } else if (token.startsWith("m") && token.endsWith("[si]")) {
            string(memoryOf(Integer.parseInt(token, 1, token.length() - 4, 10)), 6);
        } else if (token.startsWith("m") && token.chars().skip(1).allMatch(Character::isDigit)) {
            int type = memoryOf(Integer.parseInt(token, 1, token.length(), 10));
            memory(type, type);
        } else {
            throw new CodeException("operand `" + text + "`: the legend knows no `" + token + "`");
        }
    }

    static int memoryOf(int bits) {
        return switch (bits) {
            case 8 -> Packed.M8;
            case 16 -> Packed.M16;
            case 32 -> Packed.M32;
            case 48 -> Packed.M48;
            case 64 -> Packed.M64;
            case 80 -> Packed.M80;
            case 128 -> Packed.M128;
            case 256 -> Packed.M256;
            case 512 -> Packed.M512;
            default -> throw new CodeException("no memory operand has " + bits + " bits");
        };
    }

    private void type(int type) {
        types |= 1L << type;
    }

    private void immediate(int kind) {
        immediate = kind;
    }

    private void moffs(int type, int sized) {
        types |= 1L << type | 1L << Packed.MOFFS | 1L << Packed.M | 1L << sized;
    }

    private void memory(int type, int also) {
        memory = type;
        types |= 1L << Packed.M | 1L << type | 1L << also;
    }

    private void string(int type, int base) {
        memory(type, type);
        fixedBase = base;
    }

    private void register(int type) {
        register = type;
        types |= 1L << type;
    }

    private void block(int type, int count) {
        register(type);
        block = count;
    }

    private void general(int type, String token, int memory) {
        register(type);
        if (type == Packed.GP8) {
            types |= 1L << Packed.GP8H;
        }
        if (token.startsWith("rm")) {
            memory(memory, memory);
        }
    }

    /// True for memory that stands at a place of the instruction's own choice, or an address in the instruction.
    boolean moffs() {
        return (types & 1L << Packed.MOFFS) != 0;
    }

    /// The bytes at an address in the instruction.
    int moffsBytes() {
        return (types & 1L << Packed.MOFFS8) != 0
                ? 1
                : (types & 1L << Packed.MOFFS16) != 0 ? 2 : (types & 1L << Packed.MOFFS32) != 0 ? 4 : 8;
    }

    /// True when it takes part in the encoding.
    boolean encoded() {
        return fixed < 0 && fixedBase < 0 && immediate != ONE;
    }

    /// The number of bits of its register or memory, 0 when neither tells.
    int bits() {
        return switch (register != 0 ? register : memory) {
            case Packed.GP8, Packed.M8 -> 8;
            case Packed.GP16, Packed.M16 -> 16;
            case Packed.GP32, Packed.M32, Packed.FAR32 -> 32;
            case Packed.GP64, Packed.M64, Packed.MM -> 64;
            case Packed.M48, Packed.FAR48 -> 48;
            case Packed.M80, Packed.FAR80 -> 80;
            case Packed.XMM, Packed.M128 -> 128;
            case Packed.YMM, Packed.M256 -> 256;
            case Packed.ZMM, Packed.M512 -> 512;
            default -> 0;
        };
    }

    /// The bytes of its memory; 0 when it tells none.
    int memoryBytes() {
        return switch (memory) {
            case Packed.M8 -> 1;
            case Packed.M16 -> 2;
            case Packed.M32 -> 4;
            case Packed.M64 -> 8;
            case Packed.M128 -> 16;
            case Packed.M256 -> 32;
            case Packed.M512 -> 64;
            default -> 0;
        };
    }

    @Override
    public String toString() {
        return text.substring(text.indexOf(' ') + 1);
    }
}
