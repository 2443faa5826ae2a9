package dev.kiln.a64;

import java.util.Locale;

/// Text of instructions, as the manual writes them, in lower case.
final class Formatter {
    private static final String[] SHIFTS = lower(Shift.values());
    private static final String[] EXTENDS = lower(Extend.values());
    private static final String[] CONDITIONS = lower(Condition.values());
    private static final String[] ARRANGEMENTS = lower(Arrangement.values());
    private static final String[] LANES = {"b", "h", "s", "d", "4b", "2h", "2b"};

    private Formatter() {}

    private static String[] lower(Object[] names) {
        String[] lower = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            lower[i] = names[i].toString().toLowerCase(Locale.ROOT);
        }
        return lower;
    }

    static String text(Op op, long... operands) {
        return text(op, operands, "");
    }

    /// The text, with `place` instead of the distance when it is not empty.
    static String text(Op op, long[] operands, String place) {
        String mnemonic = op.mnemonic();
        int first = 0;
        StringBuilder text = new StringBuilder(40);
        if (mnemonic.endsWith(".cond") && operands.length > 0) {
            text.append(mnemonic, 0, mnemonic.length() - 4).append(CONDITIONS[(int) operands[0] & 15]);
            first = 1;
        } else {
            text.append(mnemonic);
        }
        for (int i = first; i < operands.length; i++) {
            text.append(i == first ? " " : ", ");
            if (i == operands.length - 1 && !place.isEmpty()) {
                text.append(place);
            } else {
                operand(text, operands[i]);
            }
        }
        return text.toString();
    }

    static String operand(long operand) {
        StringBuilder text = new StringBuilder(20);
        operand(text, operand);
        return text.toString();
    }

    private static void operand(StringBuilder text, long operand) {
        int kind = Kind.of(operand);
        if (kind >= Kind.VECTOR) {
            vector(text, kind, operand);
        } else if (kind >= Kind.MEM) {
            memory(text, kind, operand);
        } else if (kind >= Kind.NAME) {
            String name = NameLists.name(kind - Kind.NAME, operand & 0xFFFF_FFFFL);
            text.append(name.isEmpty() ? "#" + (operand & 0xFFFF_FFFFL) : name);
        } else {
            plain(text, kind, operand);
        }
    }

    private static void plain(StringBuilder text, int kind, long operand) {
        switch (kind) {
            case Kind.IMM, Kind.IMM_WIDE -> immediate(text, Packed.value(operand));
            case Kind.IMM_LSL, Kind.IMM_MSL -> {
                immediate(text, Packed.unshifted(operand));
                text.append(kind == Kind.IMM_LSL ? ", lsl #" : ", msl #").append(Packed.shiftAmount(operand));
            }
            case Kind.FLOAT -> text.append('#').append(Packed.doubleValue(operand));
            case Kind.LABEL -> text.append("label");
            case Kind.COND -> text.append(CONDITIONS[(int) operand & 15]);
            case Kind.SYSREG -> text.append(NameLists.systemRegister((int) operand & 0xFFFF));
            case Kind.X_SHIFTED, Kind.W_SHIFTED -> {
                register(text, kind == Kind.X_SHIFTED ? 'x' : 'w', Packed.number(operand));
                text.append(", ")
                        .append(SHIFTS[Packed.which(operand)])
                        .append(" #")
                        .append(Packed.amount(operand));
            }
            case Kind.X_EXTENDED, Kind.W_EXTENDED -> {
                register(text, kind == Kind.X_EXTENDED ? 'x' : 'w', Packed.number(operand));
                text.append(", ").append(EXTENDS[Packed.which(operand)]);
                if (Packed.amountWritten(operand)) {
                    text.append(" #").append(Packed.amount(operand));
                }
            }
            case Kind.SP -> text.append("sp");
            case Kind.WSP -> text.append("wsp");
            case Kind.X_WRITEBACK -> {
                register(text, 'x', Packed.number(operand));
                text.append('!');
            }
            case Kind.X -> register(text, 'x', Packed.number(operand));
            case Kind.W -> register(text, 'w', Packed.number(operand));
            case Kind.B, Kind.H, Kind.S, Kind.D, Kind.Q ->
                text.append("bhsdq".charAt(kind - Kind.B)).append(Packed.number(operand));
            default -> text.append("?").append(kind);
        }
    }

    private static void register(StringBuilder text, char letter, int n) {
        text.append(letter);
        if (n == 31) {
            text.append("zr");
        } else {
            text.append(n);
        }
    }

    private static void base(StringBuilder text, long memory) {
        text.append('[');
        if (Packed.number(memory) == 31) {
            text.append("sp");
        } else {
            register(text, 'x', Packed.number(memory));
        }
    }

    /// Small numbers in decimal, large ones in hexadecimal.
    private static void immediate(StringBuilder text, long value) {
        text.append('#');
        if (value > -65536 && value < 65536) {
            text.append(value);
        } else {
            text.append("0x").append(Long.toHexString(value));
        }
    }

    private static void memory(StringBuilder text, int kind, long memory) {
        base(text, memory);
        int offset = Packed.offset(memory);
        switch (kind) {
            case Kind.MEM -> {
                if (offset != 0) {
                    text.append(", #").append(offset);
                }
                text.append(']');
            }
            case Kind.MEM_PRE -> text.append(", #").append(offset).append("]!");
            case Kind.MEM_POST -> text.append("], #").append(offset);
            case Kind.MEM_WRITEBACK -> text.append("]!");
            case Kind.MEM_POST_REGISTER -> {
                text.append("], ");
                register(text, 'x', Packed.index(memory));
            }
            default -> indexed(text, memory);
        }
    }

    private static void indexed(StringBuilder text, long memory) {
        int extend = Packed.indexExtend(memory);
        text.append(", ");
        register(text, (extend & 1) == 0 ? 'w' : 'x', Packed.index(memory));
        boolean plain = extend == Extend.UXTX.ordinal();
        boolean written = Packed.indexAmountWritten(memory);
        if (!plain || written) {
            text.append(", ").append(plain ? "lsl" : EXTENDS[extend]);
        }
        if (written) {
            text.append(" #").append(Packed.indexAmount(memory));
        }
        text.append(']');
    }

    private static void vector(StringBuilder text, int kind, long operand) {
        int n = Packed.number(operand);
        if (kind < Kind.ELEMENT) {
            text.append('v').append(n).append('.').append(ARRANGEMENTS[kind - Kind.VECTOR]);
        } else if (kind < Kind.LIST) {
            text.append('v').append(n).append('.').append(LANES[kind - Kind.ELEMENT]);
            text.append('[').append(Packed.elementIndex(operand)).append(']');
        } else if (kind < Kind.LIST_ELEMENT) {
            list(text, n, (kind - Kind.LIST >> 3) + 1, ARRANGEMENTS[kind - Kind.LIST & 7]);
        } else {
            list(text, n, (kind - Kind.LIST_ELEMENT >> 2) + 1, LANES[kind - Kind.LIST_ELEMENT & 3]);
            text.append('[').append(Packed.elementIndex(operand)).append(']');
        }
    }

    private static void list(StringBuilder text, int first, int count, String lanes) {
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "{ v" : ", v")
                    .append(first + i & 31)
                    .append('.')
                    .append(lanes);
        }
        text.append(" }");
    }
}
