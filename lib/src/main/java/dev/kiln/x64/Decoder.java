package dev.kiln.x64;

import java.util.ArrayList;
import java.util.List;

/// Turns bytes into instructions, by the same rows that encode them (Intel SDM 2A chapter 2).
///
/// It takes any bytes: what is no instruction, or is cut off, becomes an invalid instruction of one byte. Not for
/// use by several threads at once.
public final class Decoder {
    private static final int LONGEST = 15;

    private final Mode mode;
    private final Slots slots;

    private byte[] code = {};
    private int start;
    private int at;
    private int end;
    /// The instruction ran past the end, or is longer than any can be.
    private boolean cut;

    private boolean has66;
    private boolean has67;
    private boolean lock;
    private int repeat;
    private int segment;
    private int rex;

    private int kind;
    private int map;
    private int opcode;
    private int w;
    private int pp;
    private int length;
    private int vector;
    private int extendReg;
    private int extendIndex;
    private int extendBase;
    private int mask;
    private boolean zeroing;
    private boolean b;
    private boolean highR;
    private boolean highX;
    private boolean highV;

    private int modrm;
    private final long[] values = new long[4];

    /// A decoder of code for `mode`.
    public Decoder(Mode mode) {
        this.mode = mode;
        slots = Slots.of(mode);
    }

    /// All instructions of `code`.
    public List<Instruction> decode(byte[] code) {
        List<Instruction> list = new ArrayList<>();
        int offset = 0;
        while (offset < code.length) {
            Instruction instruction = decode(code, offset);
            list.add(instruction);
            offset += instruction.length();
        }
        return list;
    }

    /// The instruction at `offset`.
    ///
    /// @throws IndexOutOfBoundsException when `offset` is outside of `code`
    public Instruction decode(byte[] code, int offset) {
        this.code = code;
        start = offset;
        at = offset;
        end = Math.min(code.length, offset + LONGEST);
        cut = false;
        int first = code[offset] & 0xFF;
        prefixes();
        if (!opcode()) {
            return Instruction.invalid(mode, offset, first);
        }
        Form form = match();
        Instruction instruction = form == null ? null : operands(form);
        return instruction == null || cut ? Instruction.invalid(mode, offset, first) : instruction;
    }

    private int next() {
        if (at >= end) {
            cut = true;
            return 0;
        }
        return code[at++] & 0xFF;
    }

    private int peek(int ahead) {
        return at + ahead < end ? code[at + ahead] & 0xFF : 0;
    }

    private long little(int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) next() << 8 * i;
        }
        return value;
    }

    private long signed(int bytes) {
        return bytes == 0 ? 0 : little(bytes) << 64 - 8 * bytes >> 64 - 8 * bytes;
    }

    private void prefixes() {
        has66 = false;
        has67 = false;
        lock = false;
        repeat = 0;
        segment = 0;
        rex = 0;
        while (at < end) {
            int value = code[at] & 0xFF;
            switch (value) {
                case 0x66 -> has66 = true;
                case 0x67 -> has67 = true;
                case 0xF0 -> lock = true;
                case 0xF2, 0xF3 -> repeat = value;
                case 0x26 -> segment = 1;
                case 0x2E -> segment = 2;
                case 0x36 -> segment = 3;
                case 0x3E -> segment = 4;
                case 0x64 -> segment = 5;
                case 0x65 -> segment = 6;
                default -> {
                    if (mode != Mode.X64 || value >> 4 != 4) {
                        return;
                    }
                    rex = value;
                    at++;
                    continue;
                }
            }
            rex = 0;
            at++;
        }
    }

    /// Reads up to the opcode; false when the prefixes are no good.
    private boolean opcode() {
        w = rex >> 3 & 1;
        extendReg = (rex & 4) << 1;
        extendIndex = (rex & 2) << 2;
        extendBase = (rex & 1) << 3;
        mask = 0;
        zeroing = false;
        b = false;
        vector = 0;
        highR = false;
        highX = false;
        highV = false;
        map = 0;
        kind = Encoding.LEGACY;
        int value = next();
        boolean long_ = mode == Mode.X64;
        if ((value == 0xC5 || value == 0xC4 || value == 0x62) && (long_ || peek(0) >= 0xC0)
                || value == 0x8F && (peek(0) & 0x1F) >= 8 && (long_ || peek(0) >= 0xC0)) {
            return !has66 && repeat == 0 && rex == 0 && !lock && vectorPrefix(value);
        }
        if (value == 0x0F) {
            map = 1;
            value = next();
            if (value == 0x38 || value == 0x3A) {
                map = value == 0x38 ? 2 : 3;
                value = next();
            } else if (value == 0x0F) {
                return now();
            }
        }
        opcode = value;
        modrm = peek(0);
        return !cut;
    }

    /// 3DNow!: the opcode comes last, so it has to be found first.
    private boolean now() {
        kind = Encoding.NOW;
        modrm = peek(0);
        int mark = at;
        next();
        if (modrm < 0xC0) {
            memory(Packed.M64, 1, 0);
        }
        opcode = next();
        at = mark;
        return !cut;
    }

    private boolean vectorPrefix(int first) {
        int one = next();
        if (first == 0xC5) {
            kind = Encoding.VEX;
            map = 1;
            extendReg = (~one & 0x80) >> 4;
            tail(one & 0x7F);
        } else {
            int two = next();
            extendReg = (~one & 0x80) >> 4;
            extendIndex = (~one & 0x40) >> 3;
            extendBase = (~one & 0x20) >> 2;
            tail(two);
            if (first == 0x62) {
                kind = Encoding.EVEX;
                map = one & 7;
                highR = (one & 0x10) == 0;
                highX = (one & 0x40) == 0;
                int three = next();
                if ((one & 8) != 0 || (two & 4) == 0) {
                    return false;
                }
                mask = three & 7;
                zeroing = (three & 0x80) != 0;
                b = (three & 0x10) != 0;
                length = three >> 5 & 3;
                highV = (three & 8) == 0;
            } else {
                kind = first == 0x8F ? Encoding.XOP : Encoding.VEX;
                map = one & 0x1F;
                if (map > 15) {
                    return false;
                }
            }
        }
        if (mode == Mode.IA32) {
            extendReg = 0;
            extendIndex = 0;
            extendBase = 0;
            highR = false;
            highX = false;
            vector &= 7;
        }
        opcode = next();
        modrm = peek(0);
        return !cut;
    }

    private void tail(int value) {
        w = value >> 7;
        vector = ~value >> 3 & 15;
        length = value >> 2 & 1;
        pp = value & 3;
    }

    private Form match() {
        for (Form form : slots.at(kind, map, opcode)) {
            if (kind == Encoding.LEGACY || kind == Encoding.NOW ? legacy(form.encoding) : vector(form)) {
                if (follows(form)) {
                    return form;
                }
            }
        }
        return null;
    }

    private boolean legacy(Encoding e) {
        return !e.wait
                && !(e.bare && (has66 || repeat != 0))
                && !(e.operand16 && !has66)
                && !(e.repeat != 0 && e.repeat != repeat)
                && !(e.w == 1 && w == 0)
                && !(e.address != 0 && e.address != addressBits());
    }

    private int addressBits() {
        return mode == Mode.X64 ? has67 ? 32 : 64 : has67 ? 16 : 32;
    }

    private boolean vector(Form form) {
        Encoding e = form.encoding;
        if (e.pp() != pp || e.w >= 0 && e.w != w) {
            return false;
        }
        boolean registers = modrm >= 0xC0;
        boolean rounds = kind == Encoding.EVEX && b && registers;
        if (rounds) {
            if (!form.rounding && !form.sae) {
                return false;
            }
            return e.length == 512 || e.length == 0;
        }
        return length < 3 && (e.length == 0 || e.length == 128 << length);
    }

    /// Whether what comes after the opcode is this form's.
    private boolean follows(Form form) {
        Encoding e = form.encoding;
        if (e.second >= 0) {
            return at < end && (e.plus ? (modrm & 0xF8) == e.second : modrm == e.second);
        }
        if (!e.modrm) {
            return !form.values0NotZero() || (opcode & 7 | extendBase) != 0;
        }
        return at < end
                && !(e.digit >= 0 && e.digit != (modrm >> 3 & 7))
                && !(e.mod == Encoding.MEMORY && modrm >= 0xC0)
                && !(e.mod == Encoding.REGISTER && modrm < 0xC0);
    }

    private Instruction operands(Form form) {
        Encoding e = form.encoding;
        for (int i = 0; i < 4; i++) {
            values[i] = 0;
        }
        if (e.second >= 0) {
            next();
        }
        int trailing = e.immediate + e.immediate2 + (e.is4 ? 1 : 0) + (kind == Encoding.NOW ? 1 : 0);
        if (!placed(form, trailing)) {
            return null;
        }
        if (kind == Encoding.NOW) {
            next();
        }
        long immediate = immediates(form);
        return new Instruction(mode, start, at - start, code[start] & 0xFF, form, leftover(form), values, immediate);
    }

    private boolean placed(Form form, int trailing) {
        Encoding e = form.encoding;
        boolean memory = false;
        if (e.modrm) {
            next();
            memory = modrm < 0xC0;
        }
        for (int i = 0; i < form.values.length; i++) {
            Spec spec = form.values[i];
            if (spec.fixed >= 0) {
                values[i] = Packed.reg(spec.register, spec.fixed);
            } else if (spec.fixedBase >= 0) {
                values[i] = string(spec);
            }
        }
        if (form.lowAt >= 0) {
            int number = (e.second >= 0 ? modrm : opcode) & 7 | extendBase;
            values[form.lowAt] = register(form.values[form.lowAt], number);
        }
        if (form.regAt >= 0 && !reg(form)) {
            return false;
        }
        if (form.vectorAt >= 0) {
            Spec spec = form.values[form.vectorAt];
            int number = vector | (highV ? 16 : 0);
            if (!allowed(spec, number)) {
                return false;
            }
            values[form.vectorAt] = register(spec, number);
        } else if (kind != Encoding.LEGACY && kind != Encoding.NOW && vector != 0) {
            return false;
        }
        if (form.rmAt >= 0) {
            Spec spec = form.values[form.rmAt];
            if (memory) {
                values[form.rmAt] = memoryOperand(form, spec);
            } else {
                int number = modrm & 7 | extendBase | (highX && kind == Encoding.EVEX ? 16 : 0);
                if (spec.register == Packed.MM || spec.register == Packed.K || spec.register == Packed.ST) {
                    number &= 7;
                }
                if (!allowed(spec, number)) {
                    return false;
                }
                values[form.rmAt] = register(spec, number);
            }
        } else if (e.modrm && memory) {
            memory(Packed.M, 1, 0);
        }
        if (kind == Encoding.EVEX) {
            return decorated(form, memory);
        }
        return true;
    }

    private boolean reg(Form form) {
        Spec spec = form.values[form.regAt];
        int number = modrm >> 3 & 7 | extendReg | (highR ? 16 : 0);
        if (spec.register == Packed.MM || spec.register == Packed.SEG && mode == Mode.X64) {
            number &= 7;
        }
        if (!allowed(spec, number)) {
            return false;
        }
        values[form.regAt] = register(spec, number);
        return true;
    }

    private static boolean allowed(Spec spec, int number) {
        return switch (spec.register) {
            case Packed.K, Packed.TMM, Packed.MM, Packed.ST -> number < 8;
            case Packed.SEG -> number < 6;
            case Packed.BND -> number < 4;
            case Packed.XMM, Packed.YMM, Packed.ZMM -> true;
            default -> number < 16;
        };
    }

    private long register(Spec spec, int number) {
        if (spec.register == Packed.GP8 && rex == 0 && kind == Encoding.LEGACY && number >= 4) {
            return Packed.reg(Packed.GP8H, number);
        }
        return Packed.reg(spec.register, spec.block > 1 && spec.register == Packed.K ? number & -spec.block : number);
    }

    private boolean decorated(Form form, boolean memory) {
        if (highV && form.vectorAt < 0 && !(memory && form.values[form.rmAt].indexes != 0)) {
            return false;
        }
        boolean maskable = false;
        for (int i = 0; i < form.values.length; i++) {
            Spec spec = form.values[i];
            if (spec.masked) {
                maskable = true;
                if (mask == 0 && spec.maskNeeded) {
                    return false;
                }
                values[i] |= (long) mask << Packed.MASK_AT;
                if (zeroing) {
                    if (!spec.zeroing || mask == 0 || Packed.isMemory(values[i])) {
                        return false;
                    }
                    values[i] |= Packed.ZEROING;
                }
            }
            if ((spec.rounding || spec.sae) && b && !memory) {
                int rounding = spec.rounding ? length + 1 : Rounding.SAE.ordinal() + 1;
                values[i] |= (long) rounding << Packed.ROUNDING_AT;
            }
        }
        return maskable || mask == 0 && !zeroing;
    }

    private long memoryOperand(Form form, Spec spec) {
        int type = spec.memory;
        int scale = 1;
        long broadcast = 0;
        if (kind == Encoding.EVEX) {
            scale = form.scale;
            if (b) {
                if (spec.broadcast == 0) {
                    cut = true;
                    return 0;
                }
                type = Spec.memoryOf(spec.broadcast);
                scale = spec.broadcast >> 3;
                int count = (spec.memoryBytes() << 3) / spec.broadcast;
                broadcast = (long) Integer.numberOfTrailingZeros(count) << Packed.BROADCAST_AT;
            }
        }
        int indexes = spec.indexes == 0 ? 0 : spec.indexes - Packed.XMM + 1;
        return memory(type, scale, indexes) | broadcast;
    }

    /// SIB and displacement; the ModRM byte is read already (or is next, for 3DNow!'s look ahead, when it was).
    private long memory(int type, int scale, int indexes) {
        int mod = modrm >> 6;
        int rm = modrm & 7;
        long segmented = (long) segment << Packed.SEGMENT_AT;
        if (addressBits() == 16) {
            return memory16(type, mod, rm, scale) | segmented;
        }
        long size = addressBits() == 64 ? Packed.ADDRESS64 : Packed.ADDRESS32;
        int base = rm | extendBase;
        int index = Packed.NO_INDEX;
        int factor = 0;
        if (rm == 4) {
            int sib = next();
            factor = sib >> 6;
            index = sib >> 3 & 7 | extendIndex;
            if (indexes != 0) {
                index |= (highV ? 16 : 0) | indexes << 5;
            }
            base = sib & 7 | extendBase;
        } else if (indexes != 0) {
            cut = true;
        }
        int displacement = 0;
        if (mod == 0 && (base & 7) == 5) {
            displacement = (int) signed(4);
            base = Packed.NO_BASE;
            if (rm != 4 && mode == Mode.X64) {
                base = Packed.RIP;
            }
            if (index == Packed.NO_INDEX && addressBits() == (mode == Mode.X64 ? 64 : 32)) {
                size = 0;
            }
        } else if (mod == 1) {
            displacement = (int) signed(1) * scale;
        } else if (mod == 2) {
            displacement = (int) signed(4);
        }
        return (long) displacement << 32
                | size
                | segmented
                | (long) (index == Packed.NO_INDEX ? 0 : factor) << Packed.SCALE_AT
                | (long) index << Packed.INDEX_AT
                | (long) base << Packed.NUMBER_AT
                | type;
    }

    private long memory16(int type, int mod, int rm, int scale) {
        int base = Address.base16(rm);
        int index = Address.index16(rm);
        int displacement = 0;
        if (mod == 0 && rm == 6) {
            displacement = (int) signed(2);
            base = Packed.NO_BASE;
        } else if (mod == 1) {
            displacement = (int) signed(1) * scale;
        } else if (mod == 2) {
            displacement = (int) signed(2);
        }
        return (long) displacement << 32
                | Packed.ADDRESS16
                | (long) (index < 0 ? Packed.NO_INDEX : index) << Packed.INDEX_AT
                | (long) base << Packed.NUMBER_AT
                | type;
    }

    private long string(Spec spec) {
        int bits = addressBits();
        long size = bits == 64 ? Packed.ADDRESS64 : bits == 32 ? Packed.ADDRESS32 : Packed.ADDRESS16;
        long segmented = spec.fixedBase == 7 ? 0 : (long) segment << Packed.SEGMENT_AT;
        return size
                | segmented
                | (long) Packed.NO_INDEX << Packed.INDEX_AT
                | (long) spec.fixedBase << Packed.NUMBER_AT
                | spec.memory;
    }

    private long immediates(Form form) {
        Encoding e = form.encoding;
        if (e.moffs) {
            int i = form.moffsAt;
            int size = addressBits() / 8;
            long address = little(size);
            if (size == 8) {
                values[i] = Packed.MOFFS8 + Integer.numberOfTrailingZeros(form.values[i].moffsBytes())
                        | (long) segment << Packed.SEGMENT_AT;
                return address;
            }
            long asize = size == 4 ? mode == Mode.X64 ? Packed.ADDRESS32 : 0 : Packed.ADDRESS16;
            if (mode == Mode.X64) {
                values[i] = Packed.MOFFS8 + Integer.numberOfTrailingZeros(form.values[i].moffsBytes())
                        | (long) segment << Packed.SEGMENT_AT
                        | asize;
                return address;
            }
            values[i] = address << 32
                    | asize
                    | (long) segment << Packed.SEGMENT_AT
                    | (long) Packed.NO_INDEX << Packed.INDEX_AT
                    | (long) Packed.NO_BASE << Packed.NUMBER_AT
                    | Spec.memoryOf(8 * form.values[i].moffsBytes());
            return 0;
        }
        if (e.distance != 0) {
            values[form.distanceAt] = Packed.CODE;
            long distance = signed(e.distance);
            return at + distance;
        }
        if (e.far) {
            long offset = little(e.operand16 ? 2 : 4);
            values[form.farAt] = e.operand16 ? Packed.PTR16 : Packed.PTR32;
            return offset | little(2) << 32;
        }
        if (e.is4) {
            int value = next();
            Spec spec = form.values[form.is4At];
            int number = value >> 4 & (mode == Mode.X64 ? 15 : 7);
            values[form.is4At] = Packed.reg(spec.register, number);
            return value & 15;
        }
        if (e.immediate2 != 0) {
            long first = little(e.immediate);
            return first | little(e.immediate2) << 32;
        }
        for (Spec spec : form.operands) {
            if (spec.immediate == Spec.ONE) {
                return 1;
            }
        }
        if (e.immediate == 0) {
            return 0;
        }
        int immediate = form.operands[form.immediateAt].immediate;
        return switch (immediate) {
            case Spec.IMM8S, Spec.IMM32S, Spec.IMM64 -> signed(e.immediate);
            default -> little(e.immediate);
        };
    }

    /// The prefixes that the form does not explain.
    private int leftover(Form form) {
        Encoding e = form.encoding;
        boolean memory = false;
        boolean segmented = false;
        for (long value : values) {
            memory |= Packed.isMemory(value)
                    || Packed.type(value) >= Packed.MOFFS && Packed.type(value) <= Packed.MOFFS64;
            segmented |= (Packed.isMemory(value)
                            || Packed.type(value) >= Packed.MOFFS && Packed.type(value) <= Packed.MOFFS64)
                    && Packed.segment(value) != 0;
        }
        int bits = lock ? Instruction.LOCK : 0;
        if (has66 && !e.operand16) {
            bits |= Instruction.DATA16;
        }
        if (repeat != 0 && repeat != e.repeat) {
            bits |= repeated(form);
        }
        if (has67 && e.address == 0 && !memory) {
            bits |= Instruction.ADDR;
        }
        if (segment != 0 && !segmented) {
            bits |= segment == 4 && form.has("notrack") ? Instruction.NOTRACK : segment << Instruction.SEGMENT_AT;
        }
        if (kind == Encoding.LEGACY && w == 1 && e.w != 1) {
            bits |= Instruction.REX_W;
        }
        return bits;
    }

    private int repeated(Form form) {
        boolean f2 = repeat == 0xF2;
        if (form.has("bnd") && f2) {
            return Instruction.BND;
        }
        if (form.has("hle") && (lock || form.op == Op.XCHG)) {
            return f2 ? Instruction.XACQUIRE : Instruction.XRELEASE;
        }
        if (form.has("xrel") && !f2) {
            return Instruction.XRELEASE;
        }
        return f2 ? Instruction.REPNE : Instruction.REP;
    }
}
