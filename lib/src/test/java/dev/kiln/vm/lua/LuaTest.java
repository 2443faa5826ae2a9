package dev.kiln.vm.lua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.Scale;
import dev.kiln.ir.Convention;
import dev.kiln.target.Abi;
import dev.kiln.target.CpuFeatures;
import dev.kiln.target.Target;
import dev.kiln.vm.VmTrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The register machine against its judge, as machine code and on the reference.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LuaTest {
    private static final long STEPS = 200_000;

    private final LuaEngine host = LuaEngine.host();
    private final LuaEngine baseline = LuaEngine.of(Target.host().with(CpuFeatures.BASELINE));
    private final List<LuaEngine> natives = List.of(host, baseline);
    private final List<LuaEngine> references = List.of(
            LuaEngine.reference(Convention.PLAIN),
            LuaEngine.reference(Abi.SYSV.convention()),
            LuaEngine.reference(Abi.WIN64.convention()),
            LuaEngine.reference(Abi.AAPCS64.convention()));

    private static final Map<String, LuaNative> NATIVES =
            Map.of("first", List::copyOf, "count", arguments -> List.of(LuaValue.of((long) arguments.size())));

    @AfterAll
    void close() {
        natives.forEach(LuaEngine::close);
    }

    private static String text(LuaValue value) {
        return value.kind() == LuaValue.Kind.FUNCTION // an address here, a number there
                ? "a function"
                : value.kind() == LuaValue.Kind.FLOAT && Double.isNaN(value.asDouble())
                        ? "NaN"
                        : value.kind() + " " + Long.toHexString(value.bits());
    }

    private static String judged(PlainLua judge, LuaValue... arguments) {
        try {
            return text(judge.call("main", arguments));
        } catch (PlainLua.Failure e) {
            return "trap " + e.getMessage();
        }
    }

    private static String ran(LuaState state, LuaValue... arguments) {
        try {
            return text(state.call("main", arguments));
        } catch (VmTrap trap) {
            return "trap " + trap.reason();
        }
    }

    private static List<LuaEngine> both(List<LuaEngine> a, List<LuaEngine> b) {
        List<LuaEngine> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    // Examples

    private static LuaProgram example(String name) throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("examples/vm"))) {
            directory = directory.getParent();
        }
        Path file = directory.resolve("examples/vm/" + name + ".luas");
        return LuaProgram.parse(name + ".luas", Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({
        "fib, 20, 6765, 7, 13",
        "loops, 100, 420706.5, 3, 18.5",
        "mandelbrot, 24, 148, 3, 2",
        "pi, 300, 62, 20, 8",
    })
    void runsTheExamples(String name, long large, String expected, long small, String expectedSmall)
            throws IOException {
        LuaProgram program = example(name);
        List<LuaValue> printed = new ArrayList<>();
        Map<String, LuaNative> natives = Map.of("print", arguments -> {
            printed.addAll(arguments);
            return List.of();
        });
        for (LuaEngine engine : this.natives) {
            assertThat(engine.load(program, natives).call("main", LuaValue.of(large)))
                    .hasToString(expected);
        }
        assertThat(new PlainLua(program, natives, 10_000_000).call("main", LuaValue.of(large)))
                .hasToString(expected);
        for (LuaEngine engine : references) {
            assertThat(engine.load(program, natives).call("main", LuaValue.of(small)))
                    .hasToString(expectedSmall);
        }
        if (name.equals("pi")) {
            assertThat(printed).hasSize(3 + references.size());
            assertThat(printed.getFirst().asDouble()).isBetween(3.13, 3.15);
        }
    }

    // Operations

    private static final LuaValue[] VALUES = {
        LuaValue.of(0),
        LuaValue.of(1),
        LuaValue.of(-1),
        LuaValue.of(2),
        LuaValue.of(-3),
        LuaValue.of(7),
        LuaValue.of(63),
        LuaValue.of(64),
        LuaValue.of(-64),
        LuaValue.of(Long.MIN_VALUE),
        LuaValue.of(Long.MAX_VALUE),
        LuaValue.of((1L << 53) + 1),
        LuaValue.of(0.0),
        LuaValue.of(-0.0),
        LuaValue.of(2.0),
        LuaValue.of(-1.5),
        LuaValue.of(7.25),
        LuaValue.of(0x1p53),
        LuaValue.of(0x1p63),
        LuaValue.of(-0x1p63),
        LuaValue.of(1e300),
        LuaValue.of(Double.POSITIVE_INFINITY),
        LuaValue.of(Double.NEGATIVE_INFINITY),
        LuaValue.of(Double.NaN),
        new LuaValue(LuaValue.Kind.STRING, 0),
        new LuaValue(LuaValue.Kind.STRING, 1),
        new LuaValue(LuaValue.Kind.STRING, 2),
        LuaValue.NIL,
        LuaValue.of(true),
        LuaValue.of(false),
    };
    private static final String STRINGS = "    loadk r9, \"10\"\n    loadk r9, \"-2.5\"\n    loadk r9, \"many\"\n";

    private static final List<String> CONSTANTS = List.of(
            "0",
            "1",
            "-1",
            "3",
            "-9223372036854775808",
            "9223372036854775807",
            "0.0",
            "-0.0",
            "2.5",
            "-1.5",
            "9.3e18",
            "1e300",
            "\"10\"",
            "\"many\"",
            "nil",
            "true");

    /// One case in so many is enough where the tests are scaled down.
    private static final int STRIDE = Math.max(1, 10 / Scale.of(10));

    /// Every pair of values, on machine code; on the reference one pair in many.
    private void agrees(String body, int[] count) {
        LuaProgram program = LuaProgram.parse("row", "func main 2\n" + STRINGS + body + "end\n");
        PlainLua judge = new PlainLua(program, NATIVES, Long.MAX_VALUE);
        int every = 0;
        for (LuaEngine engine : both(natives, references)) {
            LuaState state = engine.load(program, NATIVES);
            for (LuaValue left : VALUES) {
                for (LuaValue right : VALUES) {
                    if (every++ % (natives.contains(engine) ? STRIDE : 97) == 0) {
                        assertThat(ran(state, left, right))
                                .as(body + left + ", " + right)
                                .isEqualTo(judged(judge, left, right));
                        count[0]++;
                    }
                }
            }
        }
    }

    @Test
    void computesWithEveryKindOfOperand() {
        int[] count = new int[1];
        for (String op : "add sub mul div idiv mod pow band bor bxor shl shr".split(" ")) {
            agrees("    " + op + " r2, r0, r1\n    return1 r2\n", count);
        }
        for (String op : "add sub mul div idiv mod pow".split(" ")) {
            agrees("    " + op + " r0, r0, r1\n    return1 r0\n", count);
            for (String constant : CONSTANTS) {
                constantAgrees("    " + op + " r2, r0, " + constant + "\n    return1 r2\n", count);
            }
        }
        for (String op : "unm bnot not".split(" ")) {
            constantAgrees("    " + op + " r2, r0\n    return1 r2\n", count);
        }
        System.out.println(count[0] + " operations agree with the judge");
    }

    private void constantAgrees(String body, int[] count) {
        LuaProgram program = LuaProgram.parse("row", "func main 2\n" + STRINGS + body + "end\n");
        PlainLua judge = new PlainLua(program, NATIVES, Long.MAX_VALUE);
        LuaState state = host.load(program, NATIVES);
        for (int i = count[0] % STRIDE; i < VALUES.length; i += STRIDE) {
            LuaValue left = VALUES[i];
            assertThat(ran(state, left)).as(body + left).isEqualTo(judged(judge, left));
            count[0]++;
        }
    }

    @Test
    void comparesEveryKindOfOperand() {
        int[] count = new int[1];
        String answer = "    jmp yes\n    loadbool r2, 0\n    return1 r2\nyes:\n    loadbool r2, 1\n    return1 r2\n";
        for (String op : "eq ne lt nlt le nle".split(" ")) {
            agrees("    " + op + " r0, r1\n" + answer, count);
            for (String constant : CONSTANTS) {
                constantAgrees("    " + op + " r0, " + constant + "\n" + answer, count);
            }
        }
        for (String op : "test ntest".split(" ")) {
            constantAgrees("    " + op + " r0\n" + answer, count);
        }
        System.out.println(count[0] + " comparisons agree with the judge");
    }

    @Test
    void countsAsLuaDoes() {
        String text = """
                func main 3
                    loadi r7, 0
                    loadk r8, 0
                    forprep r0, test
                body:
                    add r8, r8, r3
                    add r7, r7, 1
                    nlt r7, 20
                    jmp out
                test:
                    forloop r0, body
                out:
                    mul r8, r8, 100
                    add r8, r8, r7
                    return1 r8
                end
                """;
        LuaProgram program = LuaProgram.parse("for", text.replace("func main 3\n", "func main 3\n" + STRINGS));
        LuaValue[] starts = {VALUES[0], VALUES[3], VALUES[9], VALUES[10], VALUES[14], VALUES[15], VALUES[27]};
        LuaValue[] steps = {VALUES[0], VALUES[1], VALUES[2], VALUES[4], VALUES[9], VALUES[12], VALUES[15], VALUES[16]};
        PlainLua judge = new PlainLua(program, NATIVES, Long.MAX_VALUE);
        int count = 0;
        for (LuaEngine engine : both(natives, references)) {
            LuaState state = engine.load(program, NATIVES);
            for (LuaValue start : starts) {
                for (LuaValue limit : VALUES) {
                    for (LuaValue step : steps) {
                        if (count++ % (natives.contains(engine) ? STRIDE : 131) == 0) {
                            assertThat(ran(state, start, limit, step))
                                    .as(start + ", " + limit + ", " + step)
                                    .isEqualTo(judged(judge, start, limit, step));
                        }
                    }
                }
            }
        }
    }

    // Calls

    @Test
    void passesArgumentsAndResults() {
        String text = """
                func main 1
                    loadk r5, @three
                    loadi r6, 1
                    call r5, 1, 4       ; two parameters are nil, and so is the fourth result
                    test r8
                    jmp wrong
                    test r7
                    jmp wrong
                    move r1, r5
                    loadk r5, @three
                    loadi r6, 10
                    loadi r7, 20
                    loadi r8, 30
                    loadi r9, 40
                    call r5, 4, 2
                    mul r1, r1, 1000
                    add r1, r1, r5
                    add r1, r1, r6
                    loadk r5, @one
                    loadi r6, 5
                    call r5, 1, 3       ; more results than there are
                    test r6
                    jmp wrong
                    add r1, r1, r5
                    loadk r5, @one
                    call r5, 0, 0       ; none wanted
                    loadk r5, @count
                    call r5, 2, 1
                    add r1, r1, r5
                    loadk r5, @first
                    loadi r6, 1000
                    call r5, 2, 2
                    add r1, r1, r5
                    return1 r1
                wrong:
                    loadi r1, -1
                    return1 r1
                end
                func three 3
                    return r0, 3
                end
                func one 1
                    return1 r0
                end
                """;
        LuaProgram program = LuaProgram.parse("calls", text);
        assertThat(judged(new PlainLua(program, NATIVES, STEPS))).isEqualTo("INTEGER " + Long.toHexString(2037));
        for (LuaEngine engine : both(natives, references)) {
            assertThat(ran(engine.load(program, NATIVES))).isEqualTo("INTEGER " + Long.toHexString(2037));
        }
    }

    @Test
    void saysWhereAProgramFails() {
        String text = """
                func main 2
                    ntest r1
                    jmp deep
                    loadk r2, @inner
                    move r3, r0
                    call r2, 1, 1
                    return1 r2
                deep:
                    loadk r2, @main
                    call r2, 0, 1
                    return1 r2
                end
                func inner 1
                    add r1, r0, 1
                    call r1, 0, 0
                    return1 r1
                end
                """;
        LuaProgram program = LuaProgram.parse("fails", text);
        for (LuaEngine engine : both(natives, references.subList(0, 1))) {
            LuaState state = engine.load(program, NATIVES);
            LuaValue yes = LuaValue.of(true);
            assertThatThrownBy(() -> state.call("main", LuaValue.NIL, yes))
                    .isInstanceOf(VmTrap.class)
                    .hasMessageStartingWith("attempt to perform arithmetic on a nil value at offset ")
                    .hasMessageEndingWith("(ADDK)");
            assertThatThrownBy(() -> state.call("main", LuaValue.of(1), yes))
                    .hasMessageStartingWith("attempt to call a number value");
            assertThatThrownBy(() -> state.call("main", LuaValue.of(1)))
                    .hasMessageStartingWith("stack overflow")
                    .hasMessageEndingWith("(CALL)");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            add r0, r1, r2                  | x:1: error: instructions stand between `func` and `end`
            func f                          | x:1: error: `func name parameters` is expected
            func f 1 \\n frob r1             | x:2: error: there is no instruction frob
            func f 1 \\n addk r1, r1, 2      | x:2: error: there is no instruction addk
            func f 1 \\n add r1, r2          | x:2: error: `add register, register, register` is expected
            func f 1 \\n move r1, r999       | x:2: error: 999 is no number from 0 to 249
            func f 1 \\n add r1, 5, r2       | x:2: error: 5 is no register
            func f 1 \\n jmp x \\n end        | x:3: error: label x of function f stands before no instruction
            func f 1 \\n add r0, r0, 1 \\n end| x:3: error: function f runs past its end: `return`, `return1` or `jmp` comes last
            func f 1 \\n loadk r0, 1z \\n return1 r0 \\n end | x:2: error: 1z is no constant
            func f 1 \\n return1 r0          | x:2: error: `end` is missing
            """)
    void saysWhatIsWrongWithAText(String text, String message) {
        assertThatThrownBy(() -> LuaProgram.parse("x", text.replace("\\n", "\n")))
                .isInstanceOf(LuaException.class)
                .hasMessage(message);
    }

    // Random programs

    @Test
    void runsRandomProgramsLikeTheJudge() {
        long seed = Long.getLong("kiln.tests.seed", System.nanoTime());
        int count = Scale.of(1000);
        int compared = 0;
        int trapped = 0;
        System.out.println("kiln.tests.seed=" + seed + ": " + count + " programs of the register machine");
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            String text = new RandomLua(random).program();
            LuaProgram program = LuaProgram.parse("random", text);
            LuaValue[] arguments = {VALUES[random.nextInt(24)], VALUES[random.nextInt(24)], VALUES[random.nextInt(24)]};
            boolean byReference = i % 20 == 0;
            PlainLua judge = new PlainLua(program, NATIVES, byReference ? 5_000 : STEPS);
            String expected = judged(judge, arguments);
            if (judge.isExhausted()) {
                continue;
            }
            compared++;
            trapped += expected.startsWith("trap") ? 1 : 0;
            List<LuaEngine> engines = byReference
                    ? both(natives, List.of(references.get(i / 20 % references.size())))
                    : List.of(natives.get(i % 2));
            for (LuaEngine engine : engines) {
                assertThat(ran(engine.load(program, NATIVES), arguments))
                        .as("program " + i + " of seed " + seed + "\n" + text)
                        .isEqualTo(expected);
            }
        }
        System.out.println(compared + " agree, " + trapped + " of them trap");
        assertThat(compared).isGreaterThan(count * 3 / 4);
        assertThat(trapped).isLessThan(compared * 9 / 10 + 1);
    }
}
