package dev.kiln.a64;

/// Compiles the operands of a row, as `legend.ops` spells them, to [Step]s.
///
/// This runs cold, for each row that is first used. `String.concat` spares it the bootstrap of `+`.
final class OperandCompiler {
    private final Pattern pattern;

    OperandCompiler(Pattern pattern) {
        this.pattern = pattern;
    }

    /// The step of an operand without its access.
    long compile(String operand) {
        char first = operand.charAt(0);
        return switch (first) {
            case '#' -> immediate(operand.substring(1));
            case '@' -> {
                int star = operand.indexOf('*');
                String fields = operand.substring(1, star < 0 ? operand.length() : star);
                int scale = star < 0 ? 0 : scale(operand.substring(star + 1));
                yield step(Step.DISTANCE, pattern.fields(fields), scale | 16);
            }
            case '[' -> memory(operand);
            case '{' -> list(operand);
            case 'V' -> vector(operand);
            case '!' -> step(Step.INVERSE, pattern.fields("cond"), 0);
            default -> word(operand);
        };
    }

    private static long step(int code, long fields, int parameter) {
        return code | fields | (long) parameter << 48;
    }

    private long word(String operand) {
        if (operand.equals("SP") || operand.equals("WSP")) {
            return step(Step.STACK_POINTER, 0, operand.equals("SP") ? Kind.SP : Kind.WSP);
        }
        if (operand.equals("cond")) {
            return step(Step.CONDITION, pattern.fields("cond"), 0);
        }
        if (operand.equals("sysreg")) {
            return step(Step.SYSTEM, pattern.fields("sysreg"), 0);
        }
        if (operand.startsWith("name:WORD=")) {
            int list = Names.WORD.ordinal();
            return step(Step.WORD, 0, list | NameLists.value(list, operand.substring(10)) << 8);
        }
        if (operand.startsWith("name:")) {
            int colon = operand.indexOf(':', 5);
            int list = Names.valueOf(operand.substring(5, colon)).ordinal();
            return step(Step.NAME, pattern.fields(operand.substring(colon + 1)), list);
        }
        return register(operand);
    }

    private long register(String operand) {
        int kind = switch (operand.charAt(0)) {
            case 'X' -> Kind.X;
            case 'W' -> Kind.W;
            case 'B' -> Kind.B;
            case 'H' -> Kind.H;
            case 'S' -> Kind.S;
            case 'D' -> Kind.D;
            case 'Q' -> Kind.Q;
            default -> throw new IllegalStateException("no operand " + operand);
        };
        int end = 1;
        while (end < operand.length() && Character.isLetterOrDigit(operand.charAt(end))) {
            end++;
        }
        String name = "R".concat(operand.substring(1, end));
        String rest = operand.substring(end);
        if (rest.equals(":fixed")) {
            return step(Step.REGISTER_FIXED, 0, kind | Integer.parseInt(operand.substring(1, end)) << 8);
        }
        if (rest.isEmpty()) {
            return step(Step.REGISTER, pattern.fields(name), kind);
        }
        return switch (rest) {
            case "|SP", "|WSP" -> step(Step.REGISTER_SP, pattern.fields(name), kind);
            case ":even" -> step(Step.REGISTER_EVEN, pattern.fields(name), kind);
            case ":block" -> step(Step.REGISTER_BLOCK, pattern.fields(name), kind);
            case "+1" -> step(Step.REGISTER_NEXT, pattern.fields(name), kind);
            case "!" -> step(Step.REGISTER, pattern.fields(name), Kind.X_WRITEBACK);
            case "{extend}" -> step(Step.EXTENDED, pattern.fields("imm3:option:".concat(name)), kind);
            case "{lsl|lsr|asr}", "{lsl|lsr|asr|ror}" -> {
                String amount = pattern.has("imm6") ? "imm6" : "imm5";
                int rotates = rest.length() == 17 ? 0x100 : 0;
                yield step(Step.SHIFTED, pattern.fields(amount.concat(":shift:").concat(name)), kind | rotates);
            }
            default -> {
                if (!rest.startsWith("&")) {
                    throw new IllegalStateException("no operand " + operand);
                }
                yield step(
                        Step.REGISTER_TWICE,
                        pattern.fields("R".concat(rest.substring(1)).concat(":").concat(name)),
                        kind);
            }
        };
    }

    private long vector(String operand) {
        int dot = operand.indexOf('.');
        int and = operand.indexOf('&');
        if (and > 0) { // one vector in two fields
            int kind = Kind.VECTOR + arrangement(operand.substring(dot + 1)).ordinal();
            String second = "R".concat(operand.substring(and + 1, dot));
            String fields = second.concat(":R").concat(operand.substring(1, and));
            return step(Step.REGISTER_TWICE, pattern.fields(fields), kind);
        }
        String field = "R".concat(operand.substring(1, dot));
        if (!pattern.has(field)) {
            field = field.concat("4");
        }
        int bracket = operand.indexOf('[');
        if (bracket < 0) {
            return step(
                    Step.REGISTER,
                    pattern.fields(field),
                    Kind.VECTOR + arrangement(operand.substring(dot + 1)).ordinal());
        }
        int kind = switch (operand.substring(dot + 1, bracket)) {
            case "B" -> Kind.ELEMENT;
            case "H" -> Kind.ELEMENT + 1;
            case "S" -> Kind.ELEMENT + 2;
            case "D" -> Kind.ELEMENT + 3;
            case "4B" -> Kind.ELEMENT_4B;
            case "2H" -> Kind.ELEMENT_2H;
            case "2B" -> Kind.ELEMENT_2B;
            default -> throw new IllegalStateException("no operand " + operand);
        };
        return element(kind, field, operand.substring(bracket + 1, operand.length() - 1));
    }

    private long element(int kind, String field, String index) {
        if (Character.isDigit(index.charAt(0))) {
            return step(Step.ELEMENT, pattern.fields(field), kind | Integer.parseInt(index) + 1 << 8);
        }
        return step(Step.ELEMENT, pattern.fields(index.concat(":").concat(field)), kind);
    }

    private long list(String operand) {
        int dot = operand.indexOf('.');
        int star = operand.indexOf('*');
        int close = operand.indexOf('}');
        String field = "R".concat(operand.substring(2, dot));
        int count = Integer.parseInt(operand.substring(star + 1, close));
        String lanes = operand.substring(dot + 1, star);
        if (close == operand.length() - 1) {
            int kind = Kind.LIST + (count - 1) * 8 + arrangement(lanes).ordinal();
            return step(Step.REGISTER, pattern.fields(field), kind);
        }
        int kind = Kind.LIST_ELEMENT + (count - 1) * 4 + "BHSD".indexOf(lanes);
        return element(kind, field, operand.substring(close + 2, operand.length() - 1));
    }

    private static Arrangement arrangement(String text) {
        for (Arrangement a : Arrangement.values()) {
            if (a.toString().equals(text)) {
                return a;
            }
        }
        throw new IllegalStateException("no arrangement " + text);
    }

    private static int scale(String text) {
        return Step.scaleCode(Integer.parseInt(text));
    }

    private long immediate(String text) {
        int brace = text.indexOf('{');
        if (brace >= 0) {
            return braced(text.substring(0, brace), text.substring(brace));
        }
        return switch (text) {
            case "0.0" -> step(Step.ZERO, 0, 0);
            case "mask32" -> step(Step.MASK, pattern.fields("N:immr:imms"), 32);
            case "mask64" -> step(Step.MASK, pattern.fields("N:immr:imms"), 64);
            case "movmask32" -> step(Step.MOVMASK, pattern.fields("N:immr:imms"), 32);
            case "movmask64" -> step(Step.MOVMASK, pattern.fields("N:immr:imms"), 64);
            case "movz32" -> step(Step.MOVZ, pattern.fields("hw:imm16"), 32);
            case "movz64" -> step(Step.MOVZ, pattern.fields("hw:imm16"), 64);
            case "movn32" -> step(Step.MOVN, pattern.fields("hw:imm16"), 32);
            case "movn64" -> step(Step.MOVN, pattern.fields("hw:imm16"), 64);
            case "lsl32" -> step(Step.LSL, pattern.fields("immr:imms"), 32);
            case "lsl64" -> step(Step.LSL, pattern.fields("immr:imms"), 64);
            case "lsb32" -> step(Step.LSB, pattern.fields("immr"), 32);
            case "lsb64" -> step(Step.LSB, pattern.fields("immr"), 64);
            case "insert32" -> step(Step.INSERT, pattern.fields("imms"), 32);
            case "insert64" -> step(Step.INSERT, pattern.fields("imms"), 64);
            case "extract32" -> step(Step.EXTRACT, pattern.fields("imms"), 32);
            case "extract64" -> step(Step.EXTRACT, pattern.fields("imms"), 64);
            case "fp8" -> step(Step.FP8, pattern.fields(pattern.has("imm8") ? "imm8" : "imm3:imm5"), 0);
            case "bytes" -> step(Step.BYTES, pattern.fields("imm3:imm5"), 0);
            default -> number(text);
        };
    }

    private long braced(String name, String how) {
        return switch (how) {
            case "{lsl12}" -> {
                boolean negated = name.startsWith("!");
                yield step(Step.IMM12, pattern.fields("sh:imm12"), negated ? 1 : 0);
            }
            case "{lsl}" -> {
                if (name.equals("imm16")) {
                    yield step(Step.IMM16, pattern.fields("hw:imm16"), 0);
                }
                yield step(Step.IMM8_LSL, pattern.fields("cm:".concat(name)), 0);
            }
            case "{msl}" -> step(Step.IMM8_MSL, pattern.fields("cm:".concat(name)), 0);
            default -> throw new IllegalStateException("no immediate " + name + how);
        };
    }

    private long number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            int minus = text.indexOf('-');
            return minus < 0
                    ? step(Step.CONSTANT, 0, Integer.parseInt(text))
                    : step(
                            Step.COMPLEMENT,
                            pattern.fields(text.substring(minus + 1)),
                            Integer.parseInt(text.substring(0, minus)));
        }
        return scaled(Step.IMM, "", text, 0);
    }

    /// `-fields*scale+bias`, every part but the fields optional; `first` is a field that comes before.
    private long scaled(int code, String first, String text, int mode) {
        int signed = text.startsWith("-") ? 1 : 0;
        int plus = text.indexOf('+');
        int star = text.indexOf('*');
        int bias = plus < 0 ? 0 : Integer.parseInt(text.substring(plus + 1));
        int end = plus < 0 ? text.length() : plus;
        int scale = star < 0 ? 0 : scale(text.substring(star + 1, end));
        String fields = text.substring(signed, star < 0 ? end : star);
        return step(code, pattern.fields(fields.concat(first)), scale | signed << 4 | bias << 5 | mode << 13);
    }

    private long memory(String operand) {
        int close = operand.indexOf(']');
        String inside = operand.substring(1, close);
        String after = operand.substring(close + 1);
        int comma = inside.indexOf(',');
        String base = "R".concat(inside.substring(1, inside.indexOf('|') < 0 ? inside.length() : inside.indexOf('|')));
        if (comma < 0) {
            if (after.isEmpty()) {
                return step(Step.BASE, pattern.fields(base), 0);
            }
            if (after.equals("!")) {
                return step(Step.WRITEBACK, pattern.fields(base), 0);
            }
            String post = after.substring(2);
            return post.charAt(0) == '#'
                    ? offset(base, post.substring(1), 2)
                    : step(
                            Step.POST_REGISTER,
                            pattern.fields(
                                    "R".concat(post.substring(1)).concat(":").concat(base)),
                            0);
        }
        String offset = inside.substring(comma + 2);
        if (offset.startsWith("Rm{extend ")) {
            int bytes = Integer.parseInt(offset.substring(10, offset.length() - 1));
            return step(
                    Step.INDEXED, pattern.fields("S:option:Rm:".concat(base)), Integer.numberOfTrailingZeros(bytes));
        }
        return offset(base, offset.substring(1), after.equals("!") ? 1 : 0);
    }

    private long offset(String base, String text, int mode) {
        char last = text.charAt(text.startsWith("-") ? 1 : 0);
        if (Character.isDigit(last)) {
            return step(Step.FIXED_OFFSET, pattern.fields(base), Integer.parseInt(text) & 0x1FFF | mode << 13);
        }
        return scaled(Step.OFFSET, ":".concat(base), text, mode);
    }
}
