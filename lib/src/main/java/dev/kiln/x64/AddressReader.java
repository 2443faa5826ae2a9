package dev.kiln.x64;

import dev.kiln.code.CodeException;
import dev.kiln.code.Label;
import java.util.Optional;

/// Reads what stands between brackets: `base + index*scale + displacement`, in any order.
final class AddressReader {
    private final Scanner in;
    private final Assembler assembler;

    private long base;
    private long index;
    private int scale = 1;
    private boolean scaled;
    private boolean rip;
    private long displacement;
    private int segment;
    private Optional<Label> label = Optional.empty();

    AddressReader(Scanner in, Assembler assembler) {
        this.in = in;
        this.assembler = assembler;
    }

    /// The operand, the opening bracket read already.
    long read(int type, int segment) {
        this.segment = segment;
        boolean negative = in.take('-');
        do {
            term(negative);
            if (in.take('+')) {
                negative = false;
            } else if (in.take('-')) {
                negative = true;
            } else {
                break;
            }
        } while (true);
        in.expect(']');
        return operand(type) | (long) this.segment << Packed.SEGMENT_AT;
    }

    private void term(boolean negative) {
        if (!in.atWord()) {
            number(negative);
            return;
        }
        String name = in.word();
        String word = name.toLowerCase(java.util.Locale.ROOT);
        if (word.equals("rel") || word.equals("abs")) {
            term(negative);
            return;
        }
        long register = Names.register(word);
        if (Packed.type(register) == Packed.SEG && in.take(':')) {
            segment = Packed.number(register) + 1;
            term(negative);
        } else if (word.equals("rip") || word.equals("eip")) {
            rip = true;
            base = word.equals("eip") ? Packed.GP32 : 0;
        } else if (register != 0) {
            if (negative) {
                throw new CodeException("a register cannot be subtracted: -" + word);
            }
            register(register, in.take('*') ? factor() : 0);
        } else {
            if (label.isPresent() || negative) {
                throw new CodeException("an address has one label, which is added: " + name);
            }
            label = Optional.of(assembler.label(name));
        }
    }

    private int factor() {
        long value = Scanner.number(in.digits());
        if (value != 1 && value != 2 && value != 4 && value != 8) {
            throw new CodeException("scale " + value + " is not 1, 2, 4 or 8");
        }
        return (int) value;
    }

    private void number(boolean negative) {
        long value = new Expression(in).product();
        if (in.take('*')) {
            long register = Names.register(in.lower());
            if (register == 0 || value != 1 && value != 2 && value != 4 && value != 8) {
                throw new CodeException("a register is scaled by 1, 2, 4 or 8");
            }
            register(register, (int) value);
            return;
        }
        displacement += negative ? -value : value;
    }

    private void register(long register, int factor) {
        boolean vector = Packed.type(register) >= Packed.XMM && Packed.type(register) <= Packed.ZMM;
        if (!vector && (Packed.type(register) < Packed.GP16 || Packed.type(register) > Packed.GP64)) {
            throw new CodeException("an address cannot be made of " + Names.operand(register));
        }
        if (factor == 0 && base == 0 && !vector) {
            base = register;
            return;
        }
        if (index != 0) {
            if (factor == 0 && !vector && base == 0 || index == 0) {
                base = register;
                return;
            }
            throw new CodeException("an address has one base and one index");
        }
        index = register;
        scale = Math.max(1, factor);
        scaled = factor != 0;
    }

    private void swap() {
        boolean stack =
                Packed.number(index) == 4 && Packed.type(index) >= Packed.GP32 && Packed.type(index) <= Packed.GP64;
        if (index != 0 && stack) {
            if (scale != 1 || base == 0 || Packed.number(base) == 4) {
                throw new CodeException(Names.operand(index) + " cannot be an index");
            }
            long other = base;
            base = index;
            index = other;
        }
        if (base == 0 && index != 0 && scale == 1 && !scaled && Packed.type(index) <= Packed.GP64) {
            base = index;
            index = 0;
        }
    }

    private long operand(int type) {
        if (rip) {
            return ripRelative(type);
        }
        swap();
        long size = size(base) | size(index);
        if (base != 0 && index != 0 && Packed.type(index) <= Packed.GP64 && size(base) != size(index)) {
            throw new CodeException(
                    "base " + Names.operand(base) + " and index " + Names.operand(index) + " differ in size");
        }
        if (base == 0 && index == 0 && label.isPresent()) {
            return ripRelative(type);
        }
        check(size);
        int kind = Packed.type(index) >= Packed.XMM ? Packed.type(index) - Packed.XMM + 1 : 0;
        int code = index == 0 ? Packed.NO_INDEX : kind << 5 | Packed.number(index);
        long value = label.isPresent() ? (long) label.get().id() << 32 | Packed.LABEL : displacement << 32;
        if (kind != 0 && base == 0) {
            size = assembler.mode() == Mode.X64 ? Packed.ADDRESS64 : Packed.ADDRESS32;
        }
        if (label.isPresent() && size == Packed.ADDRESS16) {
            throw new CodeException("label " + label.get() + " does not fit an address of 16 bits");
        }
        return value
                | size
                | (long) Integer.numberOfTrailingZeros(scale) << Packed.SCALE_AT
                | (long) code << Packed.INDEX_AT
                | (long) (base == 0 ? Packed.NO_BASE : Packed.number(base)) << Packed.NUMBER_AT
                | type;
    }

    /// Refuses a displacement that would come out as another one: it is sign-extended to the size of the address.
    private void check(long size) {
        boolean narrow = size == Packed.ADDRESS32 || size == 0 && assembler.mode() == Mode.IA32;
        boolean fits = size == Packed.ADDRESS16
                ? displacement >= -0x8000 && displacement <= 0xFFFF
                : displacement == (int) displacement || narrow && displacement >>> 32 == 0;
        if (!fits && !wide()) {
            throw new CodeException("displacement " + Names.hex(displacement) + " does not fit "
                    + (size == Packed.ADDRESS16 ? "16 bits" : narrow ? "32 bits" : "32 bits with their sign"));
        }
    }

    private long ripRelative(int type) {
        if (index != 0 || base != 0 && Packed.type(base) != Packed.GP32) {
            throw new CodeException("rip goes with a label or a number alone");
        }
        if (displacement != (int) displacement) {
            throw new CodeException(
                    "displacement " + Names.hex(displacement) + " does not fit 32 bits with their sign");
        }
        long size = base == 0 ? 0 : Packed.ADDRESS32;
        if (label.isEmpty()) {
            return displacement << 32
                    | size
                    | Packed.NO_INDEX << Packed.INDEX_AT
                    | Packed.RIP << Packed.NUMBER_AT
                    | type;
        }
        return Packed.at(type, label.get()) | size;
    }

    private static long size(long register) {
        return switch (Packed.type(register)) {
            case Packed.GP16 -> Packed.ADDRESS16;
            case Packed.GP32 -> Packed.ADDRESS32;
            case Packed.GP64 -> Packed.ADDRESS64;
            default -> 0;
        };
    }

    /// True for a bare address that needs 64 bits.
    boolean wide() {
        return assembler.mode() == Mode.X64
                && base == 0
                && index == 0
                && !rip
                && label.isEmpty()
                && displacement != (int) displacement;
    }

    /// That address.
    long wideAddress() {
        return displacement;
    }

    /// What is to be added to the label's place, for which the operand has no room; 0 without a label.
    long addend() {
        return label.isPresent() ? displacement : 0;
    }

    /// The segment, inside or before the brackets: 0 none, else 1 + its number.
    int segment() {
        return segment;
    }
}
