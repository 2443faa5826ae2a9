package dev.kiln.x64;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Label;

/// Puts instructions together (Intel SDM 2A chapter 2). The form is chosen, the operands are known to fit it.
///
/// *The idea.* Everything up to SIB fits in eight bytes, and so does everything after it; each is gathered in a
/// `long` by shifts and stored at once. What is rare (segments, other address sizes, labels) goes by a slower way
/// first.
final class Encoder {
    private static final int RARE =
            Packed.ADDRESSES | Packed.SEGMENTS | Packed.LABEL | Packed.BROADCASTS | 0x60 << Packed.INDEX_AT;

    final CodeBuffer buffer;
    final Mode mode;
    /// The address size that needs no prefix, as in [Packed].
    private final int natural;

    /// Set by the hints of the next instruction; 0 most of the time.
    int hints;

    Encoder(CodeBuffer buffer, Mode mode) {
        this.buffer = buffer;
        this.mode = mode;
        natural = mode == Mode.X64 ? Packed.ADDRESS64 : Packed.ADDRESS32;
    }

    /// Encodes `form` with its operands.
    void encode(Form form, long a, long b, long c, long d, long imm) {
        if (form.immediate2At >= 0) {
            imm = imm & (1L << 8 * form.encoding.immediate) - 1 | imm >> 32 << 8 * form.encoding.immediate;
        }
        switch (form.shape) {
            case Form.RM -> operate(form, a, b, imm);
            case Form.MR -> operate(form, b, a, imm);
            case Form.M -> operate(form, (long) form.digit << Packed.NUMBER_AT, a, imm);
            case Form.O -> low(form, a, imm);
            case Form.BARE -> bare(form, imm);
            default -> general(form, a, b, c, d, imm);
        }
    }

    private void operate(Form form, long reg, long rm, long imm) {
        int force = form.bytes ? byteRegisters(reg, rm) : 0;
        if ((rm & Packed.MEMORY) == 0) {
            registers(form, (int) reg >>> Packed.NUMBER_AT & 15, (int) rm >>> Packed.NUMBER_AT & 15, force, imm);
        } else {
            memory(form, (int) reg >>> Packed.NUMBER_AT & 15, rm, force, imm);
        }
    }

    /// REX needed (0x40) for `spl` to `dil`, forbidden (0x80) for `ah` to `bh`.
    private static int byteRegisters(long a, long b) {
        return byteRegister((int) a) | byteRegister((int) b);
    }

    private static int byteRegister(int operand) {
        int type = operand & Packed.TYPE;
        return type == Packed.GP8
                ? (operand & 0x1F << Packed.NUMBER_AT) >= 4 << Packed.NUMBER_AT ? 0x40 : 0
                : type == Packed.GP8H ? 0x80 : 0;
    }

    private int checked(Form form, int rex) {
        if (mode == Mode.IA32) {
            if ((rex & 0x7F) != 0) {
                throw new CodeException(form + ": IA-32 has no registers above number 7, nor spl to dil, nor 64 bits");
            }
            return 0;
        }
        if ((rex & 0x80) != 0) {
            if ((rex & 0x7F) != 0) {
                throw new CodeException(form + ": ah, ch, dh, bh cannot be named where a REX prefix is needed");
            }
            return 0;
        }
        return rex;
    }

    private void registers(Form form, int reg, int rm, int force, long imm) {
        int rex = form.rexW | reg >> 1 & 4 | rm >> 3 | force;
        long bytes = form.prefix;
        int at = form.prefixLength << 3;
        if (rex != 0) {
            rex = mode == Mode.X64 && (rex & 0x80) == 0 ? rex : checked(form, rex);
            if (rex != 0) {
                bytes |= (long) (rex | 0x40) << at;
                at += 8;
            }
        }
        bytes |= (form.opcode | (long) (0xC0 | (reg & 7) << 3 | rm & 7) << (form.opcodeLength << 3)) << at;
        put(bytes, (at >> 3) + form.opcodeLength + 1, imm, form.immediateBytes);
    }

    private void put(long head, int length, long tail, int tailLength) {
        if (length + tailLength <= 8) {
            buffer.put(tailLength == 0 ? head : head | tail << (length << 3), length + tailLength);
        } else {
            buffer.put(head, length);
            buffer.put(tail, tailLength);
        }
    }

    private void memory(Form form, int reg, long m, int force, long imm) {
        int bits = (int) m;
        int base = bits >>> Packed.NUMBER_AT & 31;
        if ((bits & RARE) != natural || base >= Packed.NO_BASE || hints != 0) {
            rare(form, reg, m, force, imm);
            return;
        }
        int index = bits >>> Packed.INDEX_AT & 31;
        int rex = form.rexW | reg >> 1 & 4 | index >> 2 & 2 | base >> 3 | force;
        long bytes = form.prefix;
        int at = form.prefixLength << 3;
        if (rex != 0) {
            rex = mode == Mode.X64 && (rex & 0x80) == 0 ? rex : checked(form, rex);
            if (rex != 0) {
                bytes |= (long) (rex | 0x40) << at;
                at += 8;
            }
        }
        bytes |= form.opcode << at;
        at += form.opcodeLength << 3;
        int disp = (int) (m >> 32);
        int mod;
        int dispLength;
        if (disp == 0 && (base & 7) != 5) {
            mod = 0;
            dispLength = 0;
        } else if (disp == (byte) disp) {
            mod = 0x40;
            dispLength = 1;
        } else {
            mod = 0x80;
            dispLength = 4;
        }
        if (index == Packed.NO_INDEX && (base & 7) != 4) {
            bytes |= (long) (mod | (reg & 7) << 3 | base & 7) << at;
            at += 8;
        } else {
            int sib = bits >>> Packed.SCALE_AT - 6 & 0xC0 | (index & 7) << 3 | base & 7;
            bytes |= (long) (mod | (reg & 7) << 3 | 4 | sib << 8) << at;
            at += 16;
        }
        long tail = dispLength == 0 ? imm : disp & (1L << (dispLength << 3)) - 1 | imm << (dispLength << 3);
        put(bytes, at >> 3, tail, dispLength + form.immediateBytes);
    }

    /// Memory with a segment, another address size, a label, or without a base.
    private void rare(Form form, int reg, long m, int force, long imm) {
        Address.check(form, m, mode);
        int rex = checked(form, form.rexW | reg >> 1 & 4 | Address.rex(m) | force);
        prefixes(m);
        long bytes = form.prefix;
        int length = form.prefixLength;
        if (rex != 0) {
            bytes |= (long) (rex | 0x40) << 8 * length++;
        }
        put(bytes | form.opcode << 8 * length, length + form.opcodeLength, 0, 0);
        address(form, reg, m, 1, form.immediateBytes);
        if (form.immediateBytes != 0) {
            buffer.put(imm, form.immediateBytes);
        }
    }

    /// The prefixes for segment and address size.
    private void prefixes(long m) {
        if (Packed.segment(m) != 0) {
            buffer.byte_(Address.segmentPrefix(Packed.segment(m)));
        }
        int size = (int) m & Packed.ADDRESSES;
        if (size != 0 && size != natural) {
            buffer.byte_(0x67);
        }
    }

    /// ModRM, SIB and displacement alone.
    void bytes(int reg, long m) {
        if (Address.rex(m) != 0) {
            throw new CodeException(Names.operand(m) + " needs a REX prefix, which stands before the opcode");
        }
        long bytes = Address.encode(m, reg, 1, mode, false, false);
        buffer.put(bytes, Address.length(bytes, m, mode));
        buffer.put(Packed.displacement(m), Address.displacementLength(bytes, m, mode));
    }

    /// ModRM, SIB and displacement; `trailing` bytes of the instruction follow.
    private void address(Form form, int reg, long m, int scale, int trailing) {
        if ((m & Packed.LABEL) != 0 && !form.encoding.sib) {
            labelled(reg, m, trailing);
            return;
        }
        long bytes = Address.encode(
                m, reg & 7, scale, mode, (hints & Hint.DISP32.bit()) != 0, (hints & Hint.DISP8.bit()) != 0);
        if (form.encoding.sib) {
            bytes = Address.withSib(form, bytes, m);
        }
        buffer.put(bytes, Address.length(bytes, m, mode));
        int field = Address.displacementLength(bytes, m, mode);
        buffer.put(field == 1 ? Packed.displacement(m) / scale : Packed.displacement(m), field);
    }

    private void labelled(int reg, long m, int trailing) {
        Label label = buffer.labelOf(Packed.displacement(m));
        if (mode == Mode.X64) {
            buffer.byte_((reg & 7) << 3 | 5);
            buffer.fixup(buffer.position(), X64Fixup.PC32, label, Packed.addend(m) - 4L - trailing);
            buffer.dword(0);
            return;
        }
        long address = Packed.number(m) == Packed.RIP
                ? m & ~(Packed.INDEXES | Packed.NUMBERS)
                        | Packed.NO_INDEX << Packed.INDEX_AT
                        | Packed.NO_BASE << Packed.NUMBER_AT
                : m;
        int addend = Packed.number(m) == Packed.RIP ? Packed.addend(m) : 0;
        address = address & 0xFFFF_FFFFL & ~Packed.LABEL;
        long bytes = Address.encode(address, reg & 7, 1, mode, true, false);
        buffer.put(bytes, Address.length(bytes, address, mode));
        buffer.fixup(buffer.position(), X64Fixup.ABS32, label, addend);
        buffer.dword(0);
    }

    private void low(Form form, long operand, long imm) {
        int number = (int) operand >>> Packed.NUMBER_AT & 15;
        int rex = form.rexW | number >> 3 | (form.bytes ? byteRegister((int) operand) : 0);
        long bytes = form.prefix;
        int at = form.prefixLength << 3;
        if (rex != 0) {
            rex = checked(form, rex);
            if (rex != 0) {
                bytes |= (long) (rex | 0x40) << at;
                at += 8;
            }
        }
        bytes |= (form.opcode | (long) (number & 7) << (form.opcodeLength - 1 << 3)) << at;
        put(bytes, (at >> 3) + form.opcodeLength, imm, form.immediateBytes);
    }

    private void bare(Form form, long imm) {
        long bytes = form.prefix;
        int at = form.prefixLength << 3;
        if (form.rexW != 0) {
            int rex = checked(form, form.rexW);
            bytes |= (long) (rex | 0x40) << at;
            at += 8;
        }
        put(bytes | form.opcode << at, (at >> 3) + form.opcodeLength, imm, form.immediateBytes);
    }

    private void general(Form form, long a, long b, long c, long d, long imm) {
        long rm = pick(form.rmAt, a, b, c, d);
        int kind = form.encoding.kind;
        if (kind == Encoding.LEGACY || kind == Encoding.NOW) {
            legacy(form, a, b, c, d, imm);
            return;
        }
        int reg = form.regAt < 0 ? form.digit : Packed.number(pick(form.regAt, a, b, c, d));
        int vector = form.vectorAt < 0 ? 0 : Packed.number(pick(form.vectorAt, a, b, c, d));
        int fourth = form.is4At < 0 ? 0 : Packed.number(pick(form.is4At, a, b, c, d));
        if (mode == Mode.IA32 && ((reg | vector | fourth | (Packed.isMemory(rm) ? 0 : Packed.number(rm))) & 24) != 0) {
            throw new CodeException(form + ": IA-32 has no registers above number 7");
        }
        int trailing = form.immediateBytes;
        if (form.is4At >= 0) {
            imm = imm & 15 | (long) fourth << 4;
            trailing = 1;
        }
        boolean memory = Packed.isMemory(rm);
        if (memory) {
            Address.check(form, rm, mode);
            prefixes(rm);
        }
        long head = kind == Encoding.EVEX
                ? Vector.evex(form, reg, vector, rm, a, b, c, d)
                : Vector.vex(form, reg, vector, rm, (hints & Hint.VEX3.bit()) != 0);
        buffer.put(head, Vector.length(head));
        if (memory) {
            address(form, reg, rm, kind == Encoding.EVEX ? Vector.scale(form, rm) : 1, trailing);
        } else if (form.encoding.modrm) {
            buffer.byte_(0xC0 | (reg & 7) << 3 | Packed.number(rm) & 7);
        } else if (form.encoding.second >= 0) {
            buffer.byte_(form.encoding.second);
        }
        if (trailing != 0) {
            buffer.put(imm, trailing);
        }
    }

    private static long pick(int at, long a, long b, long c, long d) {
        return switch (at) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            case 3 -> d;
            default -> 0;
        };
    }

    /// Legacy forms that are not one of the common shapes.
    private void legacy(Form form, long a, long b, long c, long d, long imm) {
        Encoding e = form.encoding;
        if (e.wait) {
            buffer.byte_(0x9B);
        }
        strings(form, a, b);
        if (e.address != 0) {
            sized(form, pick(form.rmAt, a, b, c, d));
        }
        if (form.moffsAt >= 0) {
            moffs(form, pick(form.moffsAt, a, b, c, d), imm);
        } else if (e.modrm) {
            long reg = form.regAt < 0 ? (long) form.digit << Packed.NUMBER_AT : pick(form.regAt, a, b, c, d);
            long rm = pick(form.rmAt, a, b, c, d);
            if (e.kind == Encoding.NOW) {
                operate(form, reg, rm, e.opcode);
            } else {
                operate(form, reg, rm, imm);
            }
        } else if (form.lowAt >= 0) {
            low(form, pick(form.lowAt, a, b, c, d), imm);
        } else {
            bare(form, 0);
            if (e.distance != 0) {
                long distance = imm - (buffer.position() + e.distance);
                if (distance
                        != (e.distance == 1 ? (byte) distance : e.distance == 2 ? (short) distance : (int) distance)) {
                    throw new CodeException(form + ": a distance of " + distance + " bytes is out of reach");
                }
                buffer.put(distance, e.distance);
            } else if (e.far) {
                int offset = e.operand16 ? 2 : 4;
                buffer.put(imm, offset);
                buffer.word((int) (imm >> 32));
            } else {
                buffer.put(imm, form.immediateBytes);
            }
        }
    }

    /// The prefix of a form for one address size, unless its memory brings it; then the sizes must agree.
    private void sized(Form form, long m) {
        int own = form.encoding.address == 64
                ? Packed.ADDRESS64
                : form.encoding.address == 32 ? Packed.ADDRESS32 : Packed.ADDRESS16;
        if (!Packed.isMemory(m)) {
            if (own != natural) {
                buffer.byte_(0x67);
            }
            return;
        }
        int size = (int) m & Packed.ADDRESSES;
        if ((size == 0 ? natural : size) != own) {
            throw new CodeException(form + ": " + Names.operand(m) + " is no address of " + form.encoding.address
                    + " bits, the size of the register");
        }
    }

    /// The prefixes of memory that a string instruction fixes.
    private void strings(Form form, long a, long b) {
        int size = 0;
        for (int i = 0; i < form.values.length; i++) {
            if (form.values[i].fixedBase < 0) {
                continue;
            }
            long m = i == 0 ? a : b;
            int own = (int) m & Packed.ADDRESSES;
            if (size != 0 && own != size) {
                throw new CodeException(form + ": the two addresses differ in size");
            }
            size = own;
            if (form.values[i].fixedBase != 7 && Packed.segment(m) != 0) {
                buffer.byte_(Address.segmentPrefix(Packed.segment(m)));
            }
        }
        if (size != 0 && size != natural) {
            if (mode == Mode.X64 && size == Packed.ADDRESS16 || mode == Mode.IA32 && size == Packed.ADDRESS64) {
                throw new CodeException(form + ": no such address size in this mode");
            }
            buffer.byte_(0x67);
        }
    }

    private void moffs(Form form, long m, long imm) {
        if (Packed.segment(m) != 0) {
            buffer.byte_(Address.segmentPrefix(Packed.segment(m)));
        }
        boolean short_ = mode == Mode.X64 && ((int) m & Packed.ADDRESSES) == Packed.ADDRESS32;
        if (short_) {
            buffer.byte_(0x67);
        }
        bare(form, 0);
        int length = mode == Mode.X64 && !short_ ? 8 : 4;
        if ((m & Packed.LABEL) != 0) {
            Label label = buffer.labelOf(Packed.displacement(m));
            buffer.fixup(buffer.position(), X64Fixup.ABS32, label, Packed.addend(m));
            buffer.dword(0);
        } else {
            buffer.put(Packed.isMemory(m) ? Packed.displacement(m) : imm, length);
        }
    }
}
