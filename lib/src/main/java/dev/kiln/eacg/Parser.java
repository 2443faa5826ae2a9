package dev.kiln.eacg;

import dev.kiln.guard.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text to a program: an instruction or a label a line, `;` before comments.
final class Parser {
    private static final Pattern LABEL = Pattern.compile("L(\\d{1,10})");
    private static final Pattern MEMORY = Pattern.compile("m(\\d{1,3})\\s*\\[\\s*([^\\]]*?)\\s*\\]");
    private static final Pattern NUMBER = Pattern.compile("(-?)(?:0[xX]([0-9a-fA-F]{1,40})|(\\d{1,40})|'([ -~])')");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_.$][A-Za-z0-9_.$]*");

    private final String file;
    private final String text;
    private final Map<String, Integer> hosts;
    private final Bytes bytes;
    private int[] lines = new int[16];
    private int count;
    private int line;

    Parser(String file, String text, Map<String, Integer> hosts) {
        this.file = file;
        this.text = text;
        this.hosts = hosts;
        bytes = new Bytes(text.length() / 2);
    }

    EacgProgram parse() {
        text.lines().forEach(this::line);
        return EacgProgram.of(bytes.toArray(), new Source(file, Arrays.copyOf(lines, count)), false);
    }

    private EacgException error(String problem) {
        return new EacgException(file, line, EacgException.NOWHERE, problem);
    }

    private void line(String whole) {
        line++;
        int comment = comment(whole);
        String rest = whole.substring(0, comment).strip();
        while (!rest.isEmpty()) {
            int colon = rest.indexOf(':');
            Matcher label =
                    LABEL.matcher(colon < 0 ? "" : rest.substring(0, colon).strip());
            if (!label.matches()) {
                break;
            }
            emit(EacgOp.SET_LABEL, List.of(target(label.group(1))));
            rest = rest.substring(colon + 1).strip();
        }
        if (!rest.isEmpty()) {
            instruction(rest);
        }
    }

    /// Where the comment begins: a `;` that is not a character in quotes.
    private static int comment(String whole) {
        int at = whole.indexOf(';');
        while (at > 0 && at + 1 < whole.length() && whole.charAt(at - 1) == '\'' && whole.charAt(at + 1) == '\'') {
            at = whole.indexOf(';', at + 1);
        }
        return at < 0 ? whole.length() : at;
    }

    private void instruction(String rest) {
        String[] parts = rest.split("\\s+", 2);
        EacgOp op = EacgOp.named(parts[0])
                .orElseThrow(() ->
                        error("unknown operation " + Words.quote(parts[0]) + Words.nearest(parts[0], EacgOp.names())));
        List<Operand> operands = new ArrayList<>();
        if (parts.length > 1) {
            for (String word : split(parts[1])) {
                operands.add(operand(op, operands.size(), word.strip()));
            }
        }
        if (operands.size() != op.count()) {
            throw error(op + " takes " + op.count() + " operand" + (op.count() == 1 ? "" : "s") + ", given "
                    + operands.size());
        }
        emit(op, operands);
    }

    /// At the commas that are not characters in quotes.
    private static List<String> split(String operands) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < operands.length(); i++) {
            boolean quoted = i > 0
                    && i + 1 < operands.length()
                    && operands.charAt(i - 1) == '\''
                    && operands.charAt(i + 1) == '\'';
            if (operands.charAt(i) == ',' && !quoted) {
                words.add(operands.substring(from, i));
                from = i + 1;
            }
        }
        words.add(operands.substring(from));
        return words;
    }

    private void emit(EacgOp op, List<Operand> operands) {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, count * 2);
        }
        lines[count++] = line;
        bytes.put(op, operands.toArray(Operand[]::new));
    }

    // Operands

    private Operand operand(EacgOp op, int k, String word) {
        try {
            return parse(op, k, word);
        } catch (EacgException e) {
            throw e.line() == 0 ? error(e.problem()) : e;
        }
    }

    private Operand parse(EacgOp op, int k, String word) {
        Optional<Register> register = Register.named(word);
        if (register.isPresent()) {
            return register.get();
        }
        Matcher memory = MEMORY.matcher(word);
        if (memory.matches()) {
            return memory(size(memory.group(1)), memory.group(2));
        }
        Matcher label = LABEL.matcher(word);
        if (label.matches()) {
            return target(label.group(1));
        }
        if (word.matches("xmm\\d{1,2}")) {
            return new Vector(Integer.parseInt(word.substring(3)));
        }
        if (op == EacgOp.CALL && hosts.containsKey(word)) {
            return Immediate.of(hosts.get(word), Size.B32);
        }
        if (NAME.matcher(word).matches()) {
            throw unknown(op, word);
        }
        int colon = word.lastIndexOf(':');
        boolean sized = colon > 0 && !word.endsWith("'");
        BigInteger value = number(sized ? word.substring(0, colon).strip() : word, op, k);
        return Immediate.of(value, sized ? size(word.substring(colon + 1).strip()) : Size.B32);
    }

    private EacgException unknown(EacgOp op, String word) {
        List<String> known = new ArrayList<>(Register.names());
        String what = "register";
        if (op == EacgOp.CALL) {
            known.addAll(hosts.keySet());
            what = "register or host function";
        }
        return error("unknown " + what + " " + Words.quote(word) + Words.nearest(word, known));
    }

    private Operand memory(Size size, String inside) {
        Optional<Register> register = Register.named(inside);
        if (register.isPresent()) {
            if (register.get().size() != Size.B64) {
                throw error("addresses have 64 bits: " + Words.quote(inside) + " has "
                        + register.get().size());
            }
            return new Memory(size, register.get());
        }
        if (NAME.matcher(inside).matches()) {
            throw unknown(EacgOp.MOV, inside);
        }
        return new Absolute(
                size, Immediate.of(number(inside, EacgOp.MOV, 0), Size.B64).low());
    }

    private Target target(String digits) {
        long number = Long.parseLong(digits);
        if (number >>> 32 != 0) {
            throw error("labels have numbers below 2^32: L" + digits);
        }
        return new Target((int) number);
    }

    private Size size(String bits) {
        for (Size size : Size.values()) {
            if (size.toString().equals(bits)) {
                return size;
            }
        }
        throw error(Words.quote(bits) + " is not a size: 8, 16, 32, 64 and 128 are");
    }

    private BigInteger number(String word, EacgOp op, int k) {
        Matcher number = NUMBER.matcher(word);
        if (!number.matches()) {
            throw error(Words.quote(word) + " is no operand: " + op + " takes "
                    + Kind.expected(k < op.count() ? op.operand(k) : 's') + " there");
        }
        BigInteger value = number.group(2) != null
                ? new BigInteger(number.group(2), 16)
                : number.group(3) != null
                        ? new BigInteger(number.group(3))
                        : BigInteger.valueOf(number.group(4).charAt(0));
        return number.group(1).isEmpty() ? value : value.negate();
    }
}
