package dev.kiln.x64;

import dev.kiln.code.CodeException;

/// The encoding column of one row, taken apart. `legend.ops` says how it is written.
final class Encoding {
    /// Legacy prefixes, REX and opcode maps 0F, 0F 38, 0F 3A.
    static final int LEGACY = 0;
    /// VEX prefix.
    static final int VEX = 1;
    /// EVEX prefix.
    static final int EVEX = 2;
    /// XOP prefix.
    static final int XOP = 3;
    /// 0F 0F, the opcode comes last.
    static final int NOW = 4;

    /// Mod may be anything, must name memory, must name a register.
    static final int ANY = 0;

    static final int MEMORY = 1;
    static final int REGISTER = 2;

    int kind = LEGACY;
    /// `NP`: no 66, F2, F3.
    boolean bare;
    /// 66.
    boolean operand16;
    /// F2, F3 or 0.
    int repeat;
    /// 16, 32, 64; 0 when any.
    int address;
    /// 9B before all.
    boolean wait;
    /// 0, 1; -1 when ignored.
    int w = -1;
    /// 128, 256, 512; 0 when ignored.
    int length;
    /// 0: none; 1: 0F; 2: 0F 38; 3: 0F 3A; 5, 6: of EVEX; 8 to 10: of XOP.
    int map;
    int opcode = -1;
    /// The low three bits of the last opcode byte are operand O.
    boolean plus;
    /// The byte after the opcode, when it is no ModRM of operands; -1 else.
    int second = -1;
    boolean modrm;
    /// ModRM.reg as part of the opcode; -1 when it is an operand.
    int digit = -1;

    int mod = ANY;
    /// Memory has a SIB byte even where it needs none.
    boolean sib;
    /// Bytes of the immediates.
    int immediate;

    int immediate2;
    boolean is4;
    /// Bytes of the distance.
    int distance;
    /// An address follows.
    boolean moffs;
    /// A far pointer follows.
    boolean far;
    /// The N of disp8*N where the row tells it, else 0.
    int scale;

    Encoding(String text) {
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            if (end > start) {
                word(text.substring(start, end), text);
            }
            start = end + 1;
        }
        if (opcode < 0) {
            throw new CodeException("encoding `" + text + "` has no opcode");
        }
    }

    private void word(String word, String text) {
        switch (word) {
            case "NP" -> bare = true;
            case "a16" -> address = 16;
            case "a32" -> address = 32;
            case "a64" -> address = 64;
            case "REX.W" -> w = 1;
            case "/r" -> modrm = true;
            case "/r:mem" -> modrm(-1, MEMORY);
            case "/r:reg" -> modrm(-1, REGISTER);
            case "/r:sib" -> {
                modrm(-1, MEMORY);
                sib = true;
            }
            case "ib" -> immediate(1);
            case "iw" -> immediate(2);
            case "id" -> immediate(4);
            case "io" -> immediate(8);
            case "/is4" -> is4 = true;
            case "cb" -> distance = 1;
            case "cw" -> distance = 2;
            case "cd" -> distance = 4;
            case "mo" -> moffs = true;
            case "cp" -> far = true;
            case "3DNOW" -> {
                kind = NOW;
                map = 1;
            }
            default -> other(word, text);
        }
    }

    private void other(String word, String text) {
        char first = word.charAt(0);
        if (word.startsWith("VEX.")) {
            vector(VEX, word);
        } else if (word.startsWith("EVEX.")) {
            vector(EVEX, word);
        } else if (word.startsWith("XOP.")) {
            vector(XOP, word);
        } else if (first == '/') {
            int digit = word.charAt(1) - '0';
            modrm(digit, word.endsWith(":mem") ? MEMORY : word.endsWith(":reg") ? REGISTER : ANY);
        } else if (first == 'n') {
            scale = Integer.parseInt(word, 1, word.length(), 10);
        } else if (word.length() >= 2 && Character.digit(first, 16) >= 0) {
            plus |= word.length() > 2;
            octet(Integer.parseInt(word, 0, 2, 16));
        } else {
            throw new CodeException("encoding `" + text + "`: the legend knows no `" + word + "`");
        }
    }

    private void octet(int value) {
        boolean legacy = kind == LEGACY && map == 0 && opcode < 0;
        if (legacy && value == 0x66) {
            operand16 = true;
        } else if (legacy && (value == 0xF2 || value == 0xF3)) {
            repeat = value;
        } else if (legacy && value == 0x0F) {
            map = 1;
        } else if (kind == LEGACY && map == 1 && opcode < 0 && value == 0x38) {
            map = 2;
        } else if (kind == LEGACY && map == 1 && opcode < 0 && value == 0x3A) {
            map = 3;
        } else if (opcode < 0) {
            opcode = value;
        } else if (opcode == 0x9B && map == 0) {
            wait = true;
            opcode = value;
        } else {
            second = value;
        }
    }

    private void modrm(int digit, int mod) {
        modrm = true;
        this.digit = digit;
        this.mod = mod;
    }

    private void immediate(int bytes) {
        if (immediate == 0) {
            immediate = bytes;
        } else {
            immediate2 = bytes;
        }
    }

    private void vector(int kind, String word) {
        this.kind = kind;
        String[] parts = word.split("\\.");
        if (parts.length != 5) {
            throw new CodeException("`" + word + "` is not of the form VEX.L.pp.map.W");
        }
        length = switch (parts[1]) {
            case "128", "LZ", "L0" -> 128;
            case "256", "L1" -> 256;
            case "512" -> 512;
            case "LIG" -> 0;
            default -> throw new CodeException("`" + word + "` has no vector length the legend knows");
        };
        switch (parts[2]) {
            case "NP" -> bare = true;
            case "66" -> operand16 = true;
            case "F2" -> repeat = 0xF2;
            case "F3" -> repeat = 0xF3;
            default -> throw new CodeException("`" + word + "` has no prefix the legend knows");
        }
        map = switch (parts[3]) {
            case "0F" -> 1;
            case "0F38" -> 2;
            case "0F3A" -> 3;
            case "MAP5" -> 5;
            case "MAP6" -> 6;
            case "MAP7" -> 7;
            case "X8" -> 8;
            case "X9" -> 9;
            case "XA" -> 10;
            default -> throw new CodeException("`" + word + "` has no map the legend knows");
        };
        w = switch (parts[4]) {
            case "W0" -> 0;
            case "W1" -> 1;
            case "WIG" -> -1;
            default -> throw new CodeException("`" + word + "` does not say W0, W1 or WIG");
        };
    }

    /// The two bits that VEX and EVEX have for the mandatory prefix.
    int pp() {
        return operand16 ? 1 : repeat == 0xF3 ? 2 : repeat == 0xF2 ? 3 : 0;
    }
}
