package dev.kiln.vm.lua;

import java.util.Random;

/// Random programs that end: calls go forward, loops are counted, jumps inside them go forward.
///
/// Registers 0 to 9 are variables, loops take 10 to 17, calls 20 and on.
final class RandomLua {
    private static final int VARIABLES = 10;
    private static final String[] CONSTANTS = {
        "0",
        "1",
        "-1",
        "2",
        "3",
        "7",
        "63",
        "64",
        "-5",
        "9223372036854775807",
        "-9223372036854775808",
        "0.0",
        "-0.0",
        "0.5",
        "1.5",
        "-2.25",
        "1e300",
        "3.0",
        "9.007199254740993e15",
        "\"10\"",
        "\"2.5\"",
        "1e18",
        "0x7fffffff"
    };
    private static final String[] ODD = {"nil", "true", "\"x\"", "@f1", "\"10\"", "\"2.5\"", "\"10\"", "\"-3\""};
    private static final String[] ARITHMETIC = {
        "add", "sub", "mul", "div", "add", "sub", "mul", "pow", "idiv", "mod", "band", "bor", "bxor", "shl", "shr"
    };
    private static final String[] TESTS = {"eq", "ne", "lt", "nlt", "le", "nle"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int functions;
    private int labels;

    RandomLua(Random random) {
        this.random = random;
        functions = 2 + random.nextInt(3);
    }

    String program() {
        for (int i = 0; i < functions; i++) {
            function(i);
        }
        return text.toString();
    }

    private void line(String format, Object... arguments) {
        text.append("    ").append(format.formatted(arguments)).append('\n');
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int variable() {
        return random.nextInt(VARIABLES);
    }

    private String constant() {
        return chance(2) ? ODD[random.nextInt(ODD.length)] : CONSTANTS[random.nextInt(CONSTANTS.length)];
    }

    private String number() {
        return CONSTANTS[random.nextInt(CONSTANTS.length)];
    }

    private void function(int index) {
        int parameters = index == 0 ? 3 : random.nextInt(4);
        text.append("func ")
                .append(index == 0 ? "main" : "f" + index)
                .append(' ')
                .append(parameters)
                .append('\n');
        for (int i = parameters; i < VARIABLES; i++) {
            if (chance(70)) {
                line("loadk r%d, %s", i, number());
            } else {
                line("loadi r%d, %d", i, random.nextInt(200) - 100);
            }
        }
        if (index > 0) {
            for (int i = 0; i < parameters; i++) { // not every argument is a number, or given
                line("test r%d", i);
                line("jmp given%d", i);
                line("loadk r%d, %s", i, number());
                text.append("given").append(i).append(":\n");
            }
        }
        statements(index, 0, 6 + random.nextInt(14));
        int results = chance(5) ? 0 : 1 + random.nextInt(3);
        if (chance(60)) {
            line("return1 r%d", variable());
        } else {
            line("return r%d, %d", random.nextInt(VARIABLES - 4), results);
        }
        text.append("end\n");
    }

    private void statements(int function, int depth, int count) {
        for (int i = 0; i < count; i++) {
            statement(function, depth);
        }
    }

    private void statement(int function, int depth) {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> arithmetic();
            case 5 -> line("move r%d, r%d", variable(), variable());
            case 6 -> line("%s r%d, r%d", chance(95) ? "unm" : chance(50) ? "bnot" : "not", 9, variable());
            case 7 -> line("loadk r%d, %s", variable(), constant());
            case 8, 9 -> choice(function, depth);
            case 10 -> {
                if (depth < 2) {
                    loop(function, depth);
                } else {
                    line("loadbool r9, %d", random.nextInt(2));
                    line("loadk r9, %s", number());
                }
            }
            default -> {
                if (function + 1 < functions) {
                    call(function);
                } else {
                    arithmetic();
                }
            }
        }
    }

    private void arithmetic() {
        String op = ARITHMETIC[random.nextInt(chance(80) ? 8 : ARITHMETIC.length)];
        boolean bits = op.startsWith("b") || op.startsWith("sh");
        if (bits && chance(97)) { // of integers, mostly
            line("loadi r%d, %d", random.nextInt(3), random.nextInt(200) - 100);
            line("loadi r%d, %d", 3, random.nextInt(70));
            line("%s r%d, r%d, r3", op, variable(), random.nextInt(3));
        } else if ((op.equals("mod") || op.equals("idiv")) && chance(95)) {
            line("%s r%d, r%d, %d", op, variable(), variable(), 1 + random.nextInt(9));
        } else if (!bits && chance(40)) {
            line("%s r%d, r%d, %s", op, variable(), variable(), chance(90) ? number() : constant());
        } else {
            line("%s r%d, r%d, r%d", op, variable(), variable(), variable());
        }
    }

    private void choice(int function, int depth) {
        String otherwise = "l" + labels++;
        if (chance(20)) {
            line("%s r%d", chance(50) ? "test" : "ntest", variable());
        } else if (chance(50)) {
            line("%s r%d, %s", TESTS[random.nextInt(TESTS.length)], variable(), number());
        } else {
            line("%s r%d, r%d", TESTS[random.nextInt(TESTS.length)], variable(), variable());
        }
        line("jmp %s", otherwise);
        statements(function, depth, 1 + random.nextInt(3));
        text.append(otherwise).append(":\n");
        arithmetic(); // a label stands before an instruction
    }

    private void loop(int function, int depth) {
        int at = 10 + 4 * depth;
        String body = "l" + labels++;
        String test = "l" + labels++;
        String[] bounds = chance(50)
                ? new String[] {"1", Integer.toString(random.nextInt(12)), "1"}
                : chance(50)
                        ? new String[] {"10", Integer.toString(random.nextInt(12)), "-3"}
                        : chance(50)
                                ? new String[] {"0.5", "4.0", "0.75"}
                                : new String[] {"1", random.nextInt(9) + ".5", "2"};
        for (int i = 0; i < 3; i++) {
            line("loadk r%d, %s", at + i, bounds[i]);
        }
        line("forprep r%d, %s", at, test);
        text.append(body).append(":\n");
        line("move r%d, r%d", variable(), at + 3);
        statements(function, depth + 1, 1 + random.nextInt(4));
        text.append(test).append(":\n");
        line("forloop r%d, %s", at, body);
    }

    private void call(int function) {
        int arguments = random.nextInt(4);
        int results = 1 + random.nextInt(3);
        line("loadk r20, @f%d", function + 1 + random.nextInt(functions - function - 1));
        for (int i = 0; i < arguments; i++) {
            line("move r%d, r%d", 21 + i, variable());
        }
        line("call r20, %d, %d", arguments, results);
        for (int i = 0; i < results; i++) {
            if (chance(i == 0 ? 80 : 5)) {
                line("move r%d, r%d", variable(), 20 + i);
            }
        }
    }
}
