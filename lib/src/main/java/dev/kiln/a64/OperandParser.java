package dev.kiln.a64;

import dev.kiln.code.CodeException;
import java.util.Locale;
import java.util.Optional;

/// Reads the operands of one instruction. What a bare word is (a condition, a barrier, a system register, a label)
/// depends on what the rows of the mnemonic take at that place.
final class OperandParser {
    /// A place that an operand names: its label, or `=value`, or `:lo12:label`.
    sealed interface Place {
        /// The place itself.
        record Target(String name) implements Place {}

        /// A literal of that value.
        record Value(long value) implements Place {}

        /// The place's offset in its page.
        record Low(String name) implements Place {}
    }

    static final long PLACE = (long) Kind.LABEL << 56;

    private final Cursor in;
    private final Op op;
    private Optional<Place> place = Optional.empty();

    OperandParser(Cursor in, Op op) {
        this.in = in;
        this.op = op;
    }

    /// The place read, if one of the operands was one.
    Optional<Place> place() {
        return place;
    }

    /// The operand at position `i` of the instruction.
    long operand(int i) {
        char c = in.peek();
        if (c == '[') {
            return memory();
        }
        if (c == '{') {
            return list();
        }
        if (in.atNumericLabel() && takes(i, Kind.LABEL)) {
            place = Optional.of(new Place.Target(in.word()));
            return PLACE;
        }
        if (c == '#' || c == '-' || c == '+' || c >= '0' && c <= '9') {
            return immediate();
        }
        if (c == '=') {
            in.accept('=');
            char next = in.peek();
            boolean number = next == '-' || next == '#' || next >= '0' && next <= '9';
            if (number) {
                in.accept('#');
            }
            place = Optional.of(number ? new Place.Value(integer(in.number())) : new Place.Target(name()));
            return PLACE;
        }
        if (c == ':') {
            return low();
        }
        return word(i);
    }

    private String name() {
        String name = in.word();
        if (name.isEmpty()) {
            throw new CodeException("expected a name at '" + in.rest() + "'");
        }
        return name;
    }

    private long low() {
        in.expect(':');
        String which = in.word();
        if (!which.equals("lo12")) {
            throw new CodeException("no operator :" + which + ":; expected :lo12:");
        }
        in.expect(':');
        place = Optional.of(new Place.Low(name()));
        return Packed.imm(0);
    }

    private long word(int i) {
        int start = in.at();
        String written = in.word();
        String word = written.toLowerCase(Locale.ROOT);
        if (word.equals(".")) {
            return Packed.imm(in.peek() == '+' || in.peek() == '-' ? integer(signed()) : 0);
        }
        long register = RegisterNames.scalar(word);
        if (register != RegisterNames.NONE) {
            return modified(register);
        }
        int n = RegisterNames.vector(word);
        if (n >= 0) {
            return vector(n, RegisterNames.lanes(word));
        }
        long named = named(i, word);
        if (named != RegisterNames.NONE) {
            return named;
        }
        if (takes(i, Kind.LABEL) && !written.isEmpty()) {
            place = Optional.of(new Place.Target(written));
            return PLACE;
        }
        in.back(start);
        throw new CodeException("'" + in.rest() + "' is nothing that " + op.mnemonic() + " takes there");
    }

    private String signed() {
        boolean minus = in.peek() == '-';
        in.accept(minus ? '-' : '+');
        return (minus ? "-" : "") + in.number();
    }

    private boolean takes(int i, int kind) {
        for (Form form : Tables.all(op).all) {
            if (i < form.count) {
                for (int k : Step.kinds(form.step(i))) {
                    if (k == kind) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private long named(int i, String word) {
        if (takes(i, Kind.SYSREG) && registerFollows()) {
            return systemRegister(word);
        }
        if (takes(i, Kind.COND)) {
            int condition = Conditions.of(word);
            if (condition >= 0) {
                return (long) Kind.COND << 56 | condition;
            }
        }
        for (Names list : Names.values()) {
            int kind = Kind.NAME + list.ordinal();
            if (takes(i, kind)) {
                int value = NameLists.value(list.ordinal(), word);
                if (value >= 0) {
                    return (long) kind << 56 | value;
                }
            }
        }
        return takes(i, Kind.SYSREG) ? systemRegister(word) : RegisterNames.NONE;
    }

    /// Tells `msr dit, x0`, of the system register, from `msr dit, #1`, of the field of PSTATE.
    private boolean registerFollows() {
        int start = in.at();
        boolean letter = in.accept(',') && Character.isLetter(in.peek());
        in.back(start);
        return letter;
    }

    private static long systemRegister(String word) {
        int bits = NameLists.systemRegister(word);
        return bits < 0 ? RegisterNames.NONE : (long) Kind.SYSREG << 56 | bits;
    }

    /// A register, with the shift or extension that may follow after a comma.
    private long modified(long register) {
        int kind = Kind.of(register);
        if (in.accept('!')) {
            if (kind != Kind.X) {
                throw new CodeException("only an x register can be written back");
            }
            return (long) Kind.X_WRITEBACK << 56 | Packed.number(register);
        }
        if (kind != Kind.X && kind != Kind.W) {
            return register;
        }
        int start = in.at();
        if (in.accept(',')) {
            String how = in.word().toLowerCase(Locale.ROOT);
            for (Shift shift : Shift.values()) {
                if (shift.name().equalsIgnoreCase(how)) {
                    return Packed.shifted(register, shift, amount());
                }
            }
            for (Extend extend : Extend.values()) {
                if (extend.name().equalsIgnoreCase(how)) {
                    return Packed.extended(register, extend, isAmount() ? amount() : 0);
                }
            }
            in.back(start);
        }
        return register;
    }

    private boolean isAmount() {
        char c = in.peek();
        return c == '#' || c >= '0' && c <= '9';
    }

    private int amount() {
        in.accept('#');
        long amount = integer(in.number());
        if (amount < 0 || amount > 63) {
            throw new CodeException("shift amount " + amount + " is not in 0 to 63");
        }
        return (int) amount;
    }

    private long vector(int n, String lanes) {
        if (!in.accept('[')) {
            return Packed.v(n, RegisterNames.arrangement(lanes));
        }
        int kind = RegisterNames.element(lanes);
        return Packed.elementOf(kind, n, index());
    }

    private int index() {
        in.accept('#');
        long index = integer(in.number());
        in.expect(']');
        if (index < 0 || index > 15) {
            throw new CodeException("element " + index + " is in no vector register");
        }
        return (int) index;
    }

    private long list() {
        in.expect('{');
        String first = name().toLowerCase(Locale.ROOT);
        int n = RegisterNames.vector(first);
        int count = 1;
        int last = n;
        if (in.accept('-')) {
            last = RegisterNames.vector(name().toLowerCase(Locale.ROOT));
            count = (last - n & 31) + 1;
        }
        while (in.accept(',')) {
            String next = name().toLowerCase(Locale.ROOT);
            int m = RegisterNames.vector(next);
            if (m != (last + 1 & 31) || !RegisterNames.lanes(next).equals(RegisterNames.lanes(first))) {
                throw new CodeException("the registers of a list follow one another and have one arrangement");
            }
            last = m;
            count++;
        }
        in.expect('}');
        if (n < 0 || last < 0 || count > 4) {
            throw new CodeException("a list is of one to four vectors, such as { v0.4s, v1.4s }");
        }
        String lanes = RegisterNames.lanes(first);
        if (in.accept('[')) {
            int size = RegisterNames.element(lanes) - Kind.ELEMENT;
            if (size > 3) {
                throw new CodeException("no list of elements ." + lanes);
            }
            return Packed.listElement(n, 1 << size, count, index());
        }
        return Packed.list(n, RegisterNames.arrangement(lanes), count);
    }

    private long memory() {
        in.expect('[');
        long base = RegisterNames.scalar(name().toLowerCase(Locale.ROOT));
        if (in.accept(']')) {
            return simple(base);
        }
        in.expect(',');
        if (Character.isLetter(in.peek())) {
            return indexed(base);
        }
        in.accept('#');
        if (in.peek() == ':') {
            low();
            in.expect(']');
            return Packed.mem(base);
        }
        long offset = integer(in.number());
        in.expect(']');
        return in.accept('!') ? Packed.preIndex(base, offset) : Packed.mem(base, offset);
    }

    private long simple(long base) {
        if (in.accept('!')) {
            return Packed.writeback(base);
        }
        int start = in.at();
        if (in.accept(',')) {
            if (Character.isLetter(in.peek())) {
                return Packed.postIndexRegister(base, RegisterNames.scalar(name().toLowerCase(Locale.ROOT)));
            }
            if (in.accept('#') || Character.isDigit(in.peek()) || in.peek() == '-') {
                return Packed.postIndex(base, integer(in.number()));
            }
            in.back(start);
        }
        return Packed.mem(base);
    }

    private long indexed(long base) {
        long index = RegisterNames.scalar(name().toLowerCase(Locale.ROOT));
        Extend extend = Extend.UXTX;
        boolean written = false;
        int amount = 0;
        if (in.accept(',')) {
            String how = in.word().toLowerCase(Locale.ROOT);
            if (!how.equals("lsl")) {
                extend = java.util.Arrays.stream(Extend.values())
                        .filter(e -> e.name().equalsIgnoreCase(how))
                        .findFirst()
                        .orElseThrow(() -> new CodeException("no extension " + how + " of an index"));
            }
            written = isAmount();
            amount = written ? amount() : 0;
        }
        in.expect(']');
        return Packed.indexed(base, index, extend, amount, written);
    }

    private long immediate() {
        in.accept('#');
        if (in.peek() == ':') {
            return low();
        }
        String number = in.number();
        boolean hex = number.contains("0x") || number.contains("0X");
        if (!hex && (number.indexOf('.') >= 0 || number.indexOf('e') > 0)) {
            try {
                return Packed.fp(Double.parseDouble(number));
            } catch (NumberFormatException e) {
                throw new CodeException("'" + number + "' is not a number");
            }
        }
        long value = integer(number);
        int start = in.at();
        if (in.accept(',')) {
            String how = in.word().toLowerCase(Locale.ROOT);
            if (how.equals("lsl")) {
                return Packed.immLsl(value, amount());
            }
            if (how.equals("msl")) {
                return Packed.immMsl(value, amount());
            }
            in.back(start);
        }
        return Packed.imm(value);
    }

    /// A decimal, `0x` hexadecimal or `0b` binary number of 64 bits, signed or unsigned.
    static long integer(String number) {
        boolean minus = number.startsWith("-");
        String digits = minus || number.startsWith("+") ? number.substring(1) : number;
        String lower = digits.toLowerCase(Locale.ROOT);
        try {
            long value = lower.startsWith("0x")
                    ? Long.parseUnsignedLong(lower.substring(2), 16)
                    : lower.startsWith("0b")
                            ? Long.parseUnsignedLong(lower.substring(2), 2)
                            : Long.parseUnsignedLong(lower);
            return minus ? -value : value;
        } catch (NumberFormatException e) {
            throw new CodeException("'" + number + "' is not a number of 64 bits");
        }
    }
}
