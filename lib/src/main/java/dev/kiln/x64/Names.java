package dev.kiln.x64;

import java.util.HashMap;
import java.util.Map;

/// The names of registers and sizes, and operands as Intel writes them.
final class Names {
    private static final String[] LOW = {"ax", "cx", "dx", "bx", "sp", "bp", "si", "di"};
    private static final String[] BYTE = {"al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil"};
    private static final String[] HIGH = {"ah", "ch", "dh", "bh"};
    static final String[] SEGMENT = {"es", "cs", "ss", "ds", "fs", "gs"};

    private static final String[] SIZE = {
        "",
        "byte ptr ",
        "word ptr ",
        "dword ptr ",
        "fword ptr ",
        "qword ptr ",
        "tbyte ptr ",
        "xmmword ptr ",
        "ymmword ptr ",
        "zmmword ptr ",
        "dword ptr ",
        "fword ptr ",
        "tbyte ptr "
    };

    private static final Map<String, Long> REGISTERS = registers();

    private Names() {}

    private static Map<String, Long> registers() {
        Map<String, Long> map = new HashMap<>();
        int[] types = {
            Packed.GP8,
            Packed.GP16,
            Packed.GP32,
            Packed.GP64,
            Packed.XMM,
            Packed.YMM,
            Packed.ZMM,
            Packed.MM,
            Packed.K,
            Packed.ST,
            Packed.CR,
            Packed.DR,
            Packed.TMM,
            Packed.BND
        };
        int[] counts = {16, 16, 16, 16, 32, 32, 32, 8, 8, 8, 16, 16, 8, 4};
        for (int i = 0; i < types.length; i++) {
            for (int n = 0; n < counts[i]; n++) {
                map.put(register(types[i], n), Packed.reg(types[i], n));
            }
        }
        for (int n = 0; n < 4; n++) {
            map.put(HIGH[n], Packed.reg(Packed.GP8H, n + 4));
        }
        for (int n = 0; n < 6; n++) {
            map.put(SEGMENT[n], Packed.reg(Packed.SEG, n));
        }
        for (int n = 8; n < 16; n++) {
            map.put("r" + n + "l", Packed.reg(Packed.GP8, n));
        }
        map.put("st", Packed.reg(Packed.ST, 0));
        for (int n = 0; n < 8; n++) {
            map.put("st" + n, Packed.reg(Packed.ST, n));
        }
        return Map.copyOf(map);
    }

    /// The register called `name`, packed; 0 when there is none.
    static long register(String name) {
        return REGISTERS.getOrDefault(name, 0L);
    }

    static String register(int type, int number) {
        return switch (type) {
            case Packed.GP8 -> number < 8 ? BYTE[number] : "r" + number + "b";
            case Packed.GP8H -> HIGH[number & 3];
            case Packed.GP16 -> number < 8 ? LOW[number] : "r" + number + "w";
            case Packed.GP32 -> number < 8 ? "e" + LOW[number] : "r" + number + "d";
            case Packed.GP64 -> number < 8 ? "r" + LOW[number] : "r" + number;
            case Packed.XMM -> "xmm" + number;
            case Packed.YMM -> "ymm" + number;
            case Packed.ZMM -> "zmm" + number;
            case Packed.MM -> "mm" + number;
            case Packed.K -> "k" + number;
            case Packed.ST -> number == 0 ? "st" : "st(" + number + ")";
            case Packed.SEG -> number < 6 ? SEGMENT[number] : "seg" + number;
            case Packed.CR -> "cr" + number;
            case Packed.DR -> "dr" + number;
            case Packed.TMM -> "tmm" + number;
            case Packed.BND -> "bnd" + number;
            default -> "?" + type + ":" + number;
        };
    }

    /// `dword ptr ` and the like; empty when the type tells no size.
    static String size(int type) {
        return type < Packed.M || type > Packed.FAR80 ? "" : SIZE[type - Packed.M];
    }

    /// The operand as Intel writes it. Labels print as `label` and their number.
    static String operand(long operand) {
        StringBuilder text = new StringBuilder();
        append(text, operand, "label" + Packed.displacement(operand));
        return text.toString();
    }

    /// Appends the operand; `label` stands for the label, where it has one.
    static void append(StringBuilder text, long operand, String label) {
        int type = Packed.type(operand);
        if (!Packed.isMemory(operand)) {
            text.append(type == Packed.NONE ? "nothing" : register(type, Packed.number(operand)));
            decorations(text, operand);
            if ((operand & Packed.ZEROING) != 0) {
                text.append("{z}");
            }
            return;
        }
        text.append(size(type));
        int segment = Packed.segment(operand);
        if (segment != 0) {
            text.append(segment < 7 ? SEGMENT[segment - 1] : "?").append(':');
        }
        address(text, operand, label);
        int broadcast = (int) operand >>> Packed.BROADCAST_AT & 7;
        if (broadcast != 0) {
            text.append("{1to").append(1 << broadcast).append('}');
        }
        decorations(text, operand);
    }

    private static void decorations(StringBuilder text, long operand) {
        if (Packed.mask(operand) != 0) {
            text.append("{k").append(Packed.mask(operand)).append('}');
        }
    }

    private static void address(StringBuilder text, long operand, String label) {
        int base = Packed.number(operand);
        int index = (operand & Packed.LABEL) != 0 && base == Packed.RIP ? Packed.NO_INDEX : Packed.index(operand);
        int size = (int) operand >>> Packed.ADDRESS_AT & 3;
        int gp = size == 1 ? Packed.GP16 : size == 2 ? Packed.GP32 : Packed.GP64;
        int start = text.append('[').length();
        if (base == Packed.RIP) {
            text.append(size == 2 ? "eip" : "rip");
        } else if (base < 16) {
            text.append(register(gp, base));
        }
        if (index != Packed.NO_INDEX) {
            text.append(text.length() > start ? "+" : "");
            text.append(index(gp, index));
            if (size != 1) {
                text.append('*').append(1 << Packed.scale(operand));
            }
        }
        int displacement = Packed.displacement(operand);
        if ((operand & Packed.LABEL) != 0) {
            text.append(text.length() > start ? "+" : "").append(label);
            displacement = base == Packed.RIP ? Packed.addend(operand) : 0;
        }
        if (text.length() == start) {
            text.append(absolute(size, displacement));
        } else if (displacement != 0) {
            text.append(displacement < 0 ? "-" : "+").append(hex(Math.abs((long) displacement)));
        }
        text.append(']');
    }

    /// The name of an index as [Packed] numbers it, where general ones are of the type `gp`.
    static String index(int gp, int index) {
        return index < 32 ? register(gp, index) : register(Packed.XMM - 1 + (index >> 5), index & 31);
    }

    /// An address without registers; its size as [Packed] has it.
    static String absolute(int size, int address) {
        return hex(size == 1 ? address & 0xFFFFL : size == 2 ? address & 0xFFFF_FFFFL : address);
    }

    /// A number as the listing writes it: decimal up to 9, else hexadecimal; negative ones with a sign.
    static String hex(long value) {
        if (value < 0 && value != Long.MIN_VALUE) {
            return "-" + hex(-value);
        }
        return value >= 0 && value < 10 ? Long.toString(value) : "0x" + Long.toHexString(value);
    }
}
