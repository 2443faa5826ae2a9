package dev.kiln.vm.lua;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text to instructions.
final class LuaAssembler {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|[^\\s,;]+)\\s*(,|;.*|$)?");
    private static final int MOST_REGISTERS = 250;
    private static final Map<String, LuaOp> OPS = new HashMap<>();

    static {
        for (LuaOp op : LuaOp.values()) {
            OPS.put(op.mnemonic(), op);
        }
    }

    private final String file;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> functions = new HashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final List<String> natives = new ArrayList<>();
    private int line;

    /// A function being read.
    private static final class Draft {
        final String name;
        final int parameters;
        int registers;
        final List<Integer> words = new ArrayList<>();
        final List<Integer> lines = new ArrayList<>();
        final List<String> constants = new ArrayList<>();
        final Map<String, Integer> labels = new HashMap<>();
        /// Labels that instructions jump to, by the index of the instruction.
        final Map<Integer, String> jumps = new HashMap<>();

        Draft(String name, int parameters) {
            this.name = name;
            this.parameters = parameters;
            registers = parameters;
        }
    }

    LuaAssembler(String file) {
        this.file = file;
    }

    LuaProgram assemble(String text) {
        Draft draft = new Draft("", 0);
        boolean inside = false;
        for (String raw : text.split("\n")) {
            line++;
            List<String> tokens = tokens(raw);
            if (!tokens.isEmpty() && tokens.getFirst().endsWith(":") && inside) {
                String label = tokens.removeFirst();
                if (draft.labels.put(label.substring(0, label.length() - 1), draft.words.size()) != null) {
                    throw error("label " + label + " is there twice");
                }
            }
            if (tokens.isEmpty()) {
                continue;
            }
            switch (tokens.getFirst()) {
                case "func" -> {
                    expect(tokens, 3, "func name parameters");
                    draft = new Draft(tokens.get(1), number(tokens.get(2), 0, MOST_REGISTERS));
                    if (inside || functions.put(draft.name, drafts.size()) != null) {
                        throw error(inside ? "`end` is missing before" : "function " + draft.name + " is there twice");
                    }
                    drafts.add(draft);
                    inside = true;
                }
                case "end" -> {
                    expect(tokens, 1, "end");
                    if (!inside) {
                        throw error("no function has begun");
                    }
                    link(draft);
                    inside = false;
                }
                default -> {
                    if (!inside) {
                        throw error("instructions stand between `func` and `end`");
                    }
                    instruction(draft, tokens);
                }
            }
        }
        if (inside) {
            throw error("`end` is missing");
        }
        List<LuaFunction> finished = new ArrayList<>();
        for (Draft each : drafts) {
            finished.add(finish(each));
        }
        return new LuaProgram(file, finished, strings, natives);
    }

    private LuaException error(String message) {
        return new LuaException(file + ":" + line + ": error: " + message);
    }

    private List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        if (text.strip().startsWith(";")) {
            return tokens;
        }
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            if (matcher.group(2) != null && matcher.group(2).startsWith(";")) {
                break;
            }
            matcher.region(matcher.end(), text.length());
        }
        return tokens;
    }

    private void expect(List<String> tokens, int count, String shape) {
        if (tokens.size() != count) {
            throw error("`" + shape + "` is expected");
        }
    }

    private int number(String text, int low, int high) {
        try {
            int value = Integer.parseInt(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw error(text + " is no number from " + low + " to " + high);
    }

    private int register(Draft draft, String text, int more) {
        if (!text.startsWith("r")) {
            throw error(text + " is no register");
        }
        int register = number(text.substring(1), 0, MOST_REGISTERS - 1);
        draft.registers = Math.max(draft.registers, register + 1 + more);
        if (draft.registers > MOST_REGISTERS) {
            throw error("a function has at most " + MOST_REGISTERS + " registers");
        }
        return register;
    }

    private static boolean isRegister(String text) {
        return text.matches("r[0-9]+");
    }

    private int constant(Draft draft, String text, int limit) {
        int index = draft.constants.indexOf(text);
        if (index < 0) {
            index = draft.constants.size();
            draft.constants.add(text);
        }
        if (index >= limit) {
            throw error("the function has more than " + limit + " constants");
        }
        return index;
    }

    // Instructions

    private void instruction(Draft draft, List<String> tokens) {
        String mnemonic = tokens.removeFirst();
        LuaOp op = OPS.get(mnemonic);
        LuaOp other = OPS.get(mnemonic + "k"); // the form whose last operand is a constant
        if (op == null || op.name().endsWith("K") && op != LuaOp.LOADK) {
            throw error("there is no instruction " + mnemonic);
        }
        if (other != null && !tokens.isEmpty() && !isRegister(tokens.getLast())) {
            op = other;
        }
        String[] shape = switch (op.shape()) {
            case NONE -> new String[] {};
            case A -> new String[] {"register"};
            case AB -> new String[] {"register", "register"};
            case AK -> new String[] {"register", "constant"};
            case AI, AN, ARETURN -> new String[] {"register", "number"};
            case ABC -> new String[] {"register", "register", "register"};
            case ABK -> new String[] {"register", "register", "constant"};
            case J -> new String[] {"label"};
            case AJ -> new String[] {"register", "label"};
            case ACALL -> new String[] {"register", "number of arguments", "number of results"};
        };
        if (tokens.size() != shape.length) {
            throw error("`" + mnemonic + " " + String.join(", ", shape) + "` is expected");
        }
        draft.words.add(word(draft, op, tokens));
        draft.lines.add(line);
    }

    private int word(Draft draft, LuaOp op, List<String> operands) {
        int here = draft.words.size();
        return switch (op.shape()) {
            case NONE -> LuaOp.word(op, 0, 0, 0);
            case A -> LuaOp.word(op, register(draft, operands.get(0), 0), 0, 0);
            case AB -> LuaOp.word(op, register(draft, operands.get(0), 0), register(draft, operands.get(1), 0), 0);
            case AK -> LuaOp.wide(op, register(draft, operands.get(0), 0), constant(draft, operands.get(1), 1 << 16));
            case AI ->
                LuaOp.wide(
                        op,
                        register(draft, operands.get(0), 0),
                        number(operands.get(1), Short.MIN_VALUE, Short.MAX_VALUE));
            case AN -> LuaOp.word(op, register(draft, operands.get(0), 0), number(operands.get(1), 0, 1), 0);
            case ABC ->
                LuaOp.word(
                        op,
                        register(draft, operands.get(0), 0),
                        register(draft, operands.get(1), 0),
                        register(draft, operands.get(2), 0));
            case ABK ->
                LuaOp.word(
                        op,
                        register(draft, operands.get(0), 0),
                        register(draft, operands.get(1), 0),
                        constant(draft, operands.get(2), 1 << 8));
            case J -> {
                draft.jumps.put(here, operands.get(0));
                yield LuaOp.wide(op, 0, 0);
            }
            case AJ -> {
                draft.jumps.put(here, operands.get(1));
                yield LuaOp.wide(op, register(draft, operands.get(0), 3), 0);
            }
            case ACALL -> {
                int arguments = number(operands.get(1), 0, 100);
                int results = number(operands.get(2), 0, 100);
                yield LuaOp.word(
                        op, register(draft, operands.get(0), Math.max(arguments, results)), arguments + 1, results + 1);
            }
            case ARETURN -> {
                int count = number(operands.get(1), 0, 100);
                yield LuaOp.word(op, register(draft, operands.get(0), count), count + 1, 0);
            }
        };
    }

    private void link(Draft draft) {
        if (draft.words.isEmpty()) {
            throw error("function " + draft.name + " is empty");
        }
        LuaOp last = LuaOp.values()[draft.words.getLast() & 0xFF];
        if (last != LuaOp.JMP && last != LuaOp.RETURN && last != LuaOp.RETURN1 && last != LuaOp.EXIT) {
            throw error("function " + draft.name + " runs past its end: `return`, `return1` or `jmp` comes last");
        }
        draft.jumps.forEach((index, label) -> {
            Integer target = draft.labels.get(label);
            if (target == null || target >= draft.words.size()) {
                throw error("label " + label + " of function " + draft.name + " stands before no instruction");
            }
            int distance = target - index - 1;
            if (distance != (short) distance) {
                throw error("label " + label + " is too far away");
            }
            draft.words.set(index, draft.words.get(index) | distance << 16);
        });
    }

    // Constants

    private LuaFunction finish(Draft draft) {
        List<LuaValue> constants = new ArrayList<>();
        line = draft.lines.getFirst();
        for (String text : draft.constants) {
            constants.add(value(text));
        }
        return new LuaFunction(draft.name, draft.parameters, draft.registers, draft.words, constants, draft.lines);
    }

    private LuaValue value(String text) {
        if (text.startsWith("@")) {
            Integer function = functions.get(text.substring(1));
            return function != null
                    ? new LuaValue(LuaValue.Kind.FUNCTION, function)
                    : new LuaValue(LuaValue.Kind.JAVA, index(natives, text.substring(1)));
        }
        if (text.startsWith("\"")) {
            return new LuaValue(LuaValue.Kind.STRING, index(strings, text.substring(1, text.length() - 1)));
        }
        if (Arrays.asList("nil", "true", "false").contains(text)) {
            return text.equals("nil") ? LuaValue.NIL : LuaValue.of(text.equals("true"));
        }
        return LuaNumbers.parse(text).orElseThrow(() -> error(text + " is no constant"));
    }

    private static int index(List<String> list, String text) {
        if (!list.contains(text)) {
            list.add(text);
        }
        return list.indexOf(text);
    }
}
