package dev.kiln.eacg;

import static dev.kiln.eacg.Operand.i32;
import static dev.kiln.eacg.Operand.i8;
import static dev.kiln.eacg.Operand.label;
import static dev.kiln.eacg.Operand.m64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The front end, and the table in `docs/eacg.md` of the seed's functions.
final class EacgTest {
    private static final String SEED = "shared/seeds/001_0637ee5c43dd48b0.txt";
    private static final Pattern DECLARED = Pattern.compile("(?m)^(?:void|bool)\\s+(eacg_\\w+)\\(([^)]*)\\);");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(eacg_[\\w{},]+)` \\| `(\\w+)(\\([^`]*\\))` \\|");

    private static Path above(String file) {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve(file))) {
            directory = directory.getParent();
        }
        return directory == null ? Path.of(file) : directory.resolve(file);
    }

    /// `a_{x,y}` to `a_x`, `a_y`.
    private static List<String> expand(String pattern) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return List.of(pattern);
        }
        int close = pattern.indexOf('}', open);
        List<String> all = new ArrayList<>();
        for (String choice : pattern.substring(open + 1, close).split(",")) {
            all.addAll(expand(pattern.substring(0, open) + choice + pattern.substring(close + 1)));
        }
        return all;
    }

    /// The Java call of each of the seed's functions, as `docs/eacg.md` has it.
    private static Map<String, String> table() throws IOException {
        Map<String, String> calls = new HashMap<>();
        Matcher row = ROW.matcher(Files.readString(above("docs/eacg.md")));
        while (row.find()) {
            for (String name : expand(row.group(1))) {
                assertThat(calls.put(name, row.group(2))).as(name).isNull();
            }
        }
        return calls;
    }

    private static Map<String, String> seed() throws IOException {
        Path seed = above(SEED);
        Assumptions.assumeTrue(Files.exists(seed), "the seed is not there: " + SEED);
        Map<String, String> declared = new HashMap<>();
        Matcher matcher = DECLARED.matcher(Files.readString(seed));
        while (matcher.find()) {
            declared.put(matcher.group(1), matcher.group(2));
        }
        return declared;
    }

    @Test
    void hasACallForEveryFunctionOfTheSeed() throws IOException {
        Map<String, String> declared = seed();
        assertThat(declared).hasSize(131);
        assertThat(table().keySet()).isEqualTo(declared.keySet());
    }

    @Test
    void makesTheInstructionThatTheSeedsFunctionNames() throws Exception {
        for (Map.Entry<String, String> call : table().entrySet()) {
            List<String> parts = new ArrayList<>(List.of(call.getKey().split("_")));
            String kinds = call.getKey().replaceAll("^eacg_[a-z]+_?", "").replace("_", "");
            if (!List.of("mov", "add", "sub", "mul", "div", "mod", "cmp", "push", "pop", "pushi", "popi")
                    .contains(parts.get(1))) {
                continue;
            }
            Eacg buffer = new Eacg(4);
            Object[] operands = kinds.chars().mapToObj(EacgTest::operand).toArray();
            method(call.getValue(), operands.length).invoke(buffer, operands);
            assertThat(buffer.error()).as(call.getKey()).isEmpty();
            buffer.ret();
            assertThat(text(buffer.program())).isEqualTo(expected(parts.get(1), kinds));
        }
    }

    private static Method method(String name, int operands) {
        return Arrays.stream(Eacg.class.getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == operands)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static Operand operand(int kind) {
        return switch (kind) {
            case 'r' -> Register.RBX;
            case 'm' -> m64(0x1000);
            default -> i32(5);
        };
    }

    private static String text(EacgProgram program) {
        return String.join(
                "; ", program.instructions().stream().map(Object::toString).toList());
    }

    private static String expected(String op, String kinds) {
        if (op.equals("pushi") && kinds.equals("m")) {
            return "mov rax, xmm15; mov m64[0x1000], rax; push m64[rax]; mov xmm15, rax; ret";
        }
        boolean indirect = op.endsWith("i");
        List<String> operands = kinds.chars()
                .mapToObj(kind -> switch (kind) {
                    case 'r' -> indirect ? "m64[rbx]" : "rbx";
                    case 'm' -> "m64[0x1000]";
                    default -> indirect ? "m64[0x5]" : "5:32";
                })
                .toList();
        return (indirect ? op.substring(0, op.length() - 1) : op) + " " + String.join(", ", operands) + "; ret";
    }

    @Test
    void numbersLabelsInTheOrderOfTheirCalls() {
        Eacg buffer = new Eacg(4);
        assertThat(buffer.setLabel()).isZero();
        assertThat(buffer.setLabel()).isOne();
        buffer.stackSize(8).jz(0).jnz(1).call(label(0)).ret();
        assertThat(text(buffer.program()))
                .isEqualTo("set_label L0; set_label L1; stack_size 8:32; je L0; jne L1; call L0; ret");
    }

    @Test
    void keepsTheFirstError() {
        Eacg buffer = new Eacg(4);
        buffer.mov(i8(1), Register.AL);
        assertThat(buffer.error()).isEmpty();
        buffer.add(Register.EAX, label(3), Register.EAX);
        buffer.mov(i8(1), Register.RSP);
        buffer.ret();
        assertThatThrownBy(buffer::program)
                .isInstanceOf(EacgException.class)
                .hasMessage(
                        "offset 0x6: add, instruction 1: L3 is operand 2, expected a register, memory or an immediate");
    }

    @Test
    void keepsErrorsOfEveryKind() {
        assertThat(error(b -> b.mov(null, Register.AL))).isEqualTo("offset 0x0: mov, instruction 0: operand 1 is null");
        assertThat(error(b -> b.pop(Register.ESP))).isEqualTo("offset 0x0: pop, instruction 0: rsp may not be written");
        assertThat(error(b -> b.popi(m64(5)))).contains("expected a register or an immediate");
        assertThat(error(b -> b.pushi(new Vector(1)))).contains("expected a register or an immediate, or memory");
        assertThat(error(b -> b.pushi(null))).contains("operand 1 is null");
        assertThat(error(b -> b.stackSize(-1))).contains("-1 bytes of stack");
        assertThat(error(b -> b.call(-1))).contains("-1 is no host function");
        assertThat(error(b -> b.call(new Vector(0)))).contains("xmm0 is operand 1");
        assertThat(error(Eacg::close)).isEqualTo("the buffer is closed");
    }

    private static String error(java.util.function.Consumer<Eacg> calls) {
        Eacg buffer = new Eacg(1);
        calls.accept(buffer);
        buffer.ret();
        return buffer.error().orElseThrow().getMessage();
    }

    @Test
    void hasMethodsThatDoNotThrow() throws IllegalAccessException, InvocationTargetException {
        for (Method method : Eacg.class.getDeclaredMethods()) {
            boolean operands = java.lang.reflect.Modifier.isPublic(method.getModifiers())
                    && method.getParameterCount() > 0
                    && Arrays.stream(method.getParameterTypes()).allMatch(Operand.class::isAssignableFrom);
            if (operands) {
                Eacg buffer = new Eacg(1);
                method.invoke(buffer, new Object[method.getParameterCount()]);
                assertThat(buffer.error()).as(method.getName()).isPresent();
            }
        }
    }
}
