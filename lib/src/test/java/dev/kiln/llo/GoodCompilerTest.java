package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.guard.Trap;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the good compiler leaves out, and that what it does to programs cannot be noticed.
final class GoodCompilerTest {
    private static LloProgram parse(String text) {
        return LloProgram.parse("t.llo", text);
    }

    private static long guards(String text) {
        Recorder recorder = new Recorder();
        LloCompiler.compile(parse(text), recorder, Convention.PLAIN.roles(), false, false);
        return recorder.program().instructions().stream()
                .filter(ins ->
                        ins instanceof Ins.CmpBranchImm b && b.cond().toString().equals("ugt"))
                .count();
    }

    /// What a call gives: the result, or the trap.
    private static String end(LloInstance instance, String function, Object... arguments) {
        try {
            return String.valueOf(instance.call(function, arguments));
        } catch (Trap trap) {
            return trap.getMessage();
        }
    }

    private static void allAgree(String text, String function, List<Object[]> arguments) {
        LloProgram program = parse(text);
        for (long fuel : new long[] {LloOptions.UNLIMITED, 100_000}) {
            List<List<String>> ends = new ArrayList<>();
            for (LloEngine engine : LloEngines.byName().values()) {
                try (LloInstance instance = engine.load(program, LloHosts.NONE, LloOptions.DEFAULT.fuel(fuel))) {
                    ends.add(arguments.stream()
                            .map(list -> end(instance, function, list))
                            .toList());
                }
            }
            assertThat(ends).allMatch(ends.getFirst()::equals, "as the reference: " + ends.getFirst());
        }
    }

    private static final String STRUCTURE = """
            heap 64
            func sum(P) I
                LDARG_P 0
                LD_I
                LDARG_P 0
                LD_I 4
                ADD_I
                LDARG_P 0
                LD_I 12
                ADD_I
                LDARG_P 0
                LD_I 8
                ADD_I
                RET
            end
            """;

    @Test
    void checksOfOnePointerBecomeOne() {
        assertThat(guards(STRUCTURE))
                .as("one on the way, two in the row of those it stands for")
                .isEqualTo(3);
    }

    @Test
    void theFirstOfSeveralChecksThatFailsIsNamed() {
        allAgree(
                STRUCTURE,
                "sum",
                IntStream.rangeClosed(-2, 90)
                        .mapToObj(p -> new Object[] {(long) p})
                        .toList());
    }

    @Test
    void anIndexOfAByteIntoATableIsNotChecked() {
        assertThat(guards("""
                data table: zero 1024
                func f(I) I
                    LDA table
                    LDARG_I 0
                    LDC_I 255
                    AND_I
                    LEA 2
                    LD_I
                    RET
                end
                """)).isZero();
    }

    /// What remains of the checks of a loop, as the bounds of its counter tell.
    @Test
    void aCounterThatStaysInAnArrayIsNotChecked() {
        // the region is 16 bytes and the array
        record Row(String start, String end, String step, String jump, int offset, int checks) {}
        List<Row> rows = List.of(
                new Row("0", "64", "1", "JLT_I", 0, 0),
                new Row("0", "64", "1", "JULT_I", 0, 0),
                new Row("0", "63", "1", "JLE_I", 0, 0),
                new Row("0", "68", "1", "JLT_I", 0, 1),
                new Row("0", "66", "3", "JLT_I", 0, 0), // the last is 63
                new Row("1", "66", "3", "JLT_I", 0, 1), // the last is 64
                new Row("16", "64", "1", "JLT_I", -80, 0), // the first is 0
                new Row("15", "64", "1", "JLT_I", -80, 1),
                new Row("63", "0", "-1", "JGE_I", 0, 0),
                new Row("63", "-5", "-1", "JGE_I", 0, 1),
                new Row("1", "64", "2147483647", "JLT_I", 0, 1), // it wraps around
                new Row("0", "2147483647", "1", "JLE_I", 0, 1));
        for (Row row : rows) {
            String text = """
                    data array: zero 256
                    func f(I) I
                    locals I I
                        LDC_I %s
                        STLOC_I 0
                    again:
                        LDA array
                        LDLOC_I 0
                        LEA 2
                        LD_I %d
                        LDLOC_I 1
                        ADD_I
                        STLOC_I 1
                        LDLOC_I 0
                        LDC_I %s
                        ADD_I
                        DUP
                        STLOC_I 0
                        LDC_I %s
                        %s again
                        LDLOC_I 1
                        RET
                    end
                    """.formatted(row.start, row.offset, row.step, row.end, row.jump);
            assertThat(guards(text) > 0).as(row.toString()).isEqualTo(row.checks > 0);
            if (!row.end.equals("2147483647")) {
                allAgree(text, "f", List.<Object[]>of(new Object[] {1}));
            }
        }
    }

    @Test
    void anIndexThatControlHasComparedIsNotChecked() {
        for (String test : List.of("ULT_I", "LT_I", "UGE_I", "GE_I")) {
            for (String jump : List.of("JF", "JT")) {
                String text = """
                        data array: zero 256
                        func f(I) I
                            LDARG_I 0
                            LDC_I 64
                            %s
                            %s out
                            LDA array
                            LDARG_I 0
                            LEA 2
                            LD_I
                            RET
                        out:
                            LDC_I -1
                            RET
                        end
                        """.formatted(test, jump);
                boolean bounded =
                        test.equals("ULT_I") && jump.equals("JF") || test.equals("UGE_I") && jump.equals("JT");
                assertThat(guards(text) == 0).as(test + " " + jump).isEqualTo(bounded);
                allAgree(text, "f", List.of(new Object[] {-1}, new Object[] {0}, new Object[] {63}, new Object[] {64}));
            }
        }
    }

    @Test
    void aCheckBeforeAStoreIsNotPutOff() {
        String text = """
                heap 64
                func f(P) I
                    LDARG_P 0
                    LDC_I 7
                    ST_I
                    LDARG_P 0
                    LD_I 8
                    RET
                end
                func peek(P) I
                    LDARG_P 0
                    LD_I
                    RET
                end
                """;
        for (LloEngine engine : LloEngines.byName().values()) {
            try (LloInstance instance = engine.load(parse(text), LloHosts.NONE, LloOptions.DEFAULT)) {
                assertThat(end(instance, "f", 72L)).contains("out of bounds").contains("LD_I");
                assertThat(instance.call("peek", 72L)).isEqualTo(7);
            }
        }
    }

    private static final String INLINED = """
                heap 64
                func f(I P) I
                    LDC_I 100
                    LDARG_I 0
                    CALL half
                    LDARG_P 1
                    CALL at
                    ADD_I
                    RET
                end
                func half(I I) I
                locals I
                    LDLOC_I 0
                    LDARG_I 0
                    LDARG_I 1
                    DIV_I
                    STARG_I 0
                    LDARG_I 0
                    ADD_I
                    RET
                end
                func at(P) I
                    LDARG_P 0
                    LD_I
                    RET
                end
                """;

    @Test
    void aShortFunctionTakesThePlaceOfItsCalls() {
        Recorder recorder = new Recorder();
        LloCompiler.compile(parse(INLINED), recorder, Convention.PLAIN.roles(), false, false);
        assertThat(recorder.program().instructions().stream().filter(Ins.Call.class::isInstance))
                .isEmpty();
    }

    @Test
    void aFunctionPutInPlaceOfItsCallIsNamedByItsTraps() {
        allAgree(INLINED, "f", List.of(new Object[] {3, 0L}, new Object[] {0, 0L}, new Object[] {1, 99L}, new Object[] {
            0, 99L
        }));
    }

    @Test
    void valuesThatChangePlacesInALoopAreMovedAtOnce() {
        allAgree(
                """
                func f(I I I I) I
                again:
                    LDARG_I 0
                    LDARG_I 1
                    LDARG_I 2
                    STARG_I 1
                    STARG_I 0
                    STARG_I 2
                    LDARG_I 3
                    LDC_I 1
                    SUB_I
                    DUP
                    STARG_I 3
                    LDC_I 0
                    JGT_I again
                    LDARG_I 0
                    LDC_I 10000
                    MUL_I
                    LDARG_I 1
                    LDC_I 100
                    MUL_I
                    ADD_I
                    LDARG_I 2
                    ADD_I
                    RET
                end
                """,
                "f",
                IntStream.range(0, 8).mapToObj(n -> new Object[] {1, 2, 3, n}).toList());
    }

    @Test
    void aHostThatCancelsStopsALoopOfAnyShape() {
        for (String jump : List.of("JMP again", "LDARG_I 0\nJT again\nLDC_I 0\nRET")) {
            String text = "host stop(I) I\nfunc f(I) I\nagain:\nLDARG_I 0\nHOST stop\nDROP\n" + jump + "\nend\n";
            LloInstance[] holder = new LloInstance[1];
            IntUnaryOperator stop = n -> {
                holder[0].cancel();
                return n;
            };
            try (LloInstance instance =
                    new LloCompiled(parse(text), LloHosts.NONE.with("stop", stop), LloOptions.DEFAULT)) {
                holder[0] = instance;
                assertThatThrownBy(() -> instance.call("f", 1))
                        .isInstanceOfSatisfying(
                                Trap.class, trap -> assertThat(trap.kind()).isEqualTo(Trap.Kind.CANCELLED));
            }
        }
    }

    // What it leaves to the quick compiler, or should not take long over

    private static final int LARGE = 9_000;

    @Test
    void largeFunctionsOfManyShapesAreCompiled() {
        List<String> bodies = List.of(
                repeated("LDLOC_I %1$d\nLDARG_I 0\nADD_I\nSTLOC_I %1$d\n", 2_000),
                repeated("LDARG_I 0\nJF l%1$d\nLDLOC_I %1$d\nLDC_I 1\nADD_I\nSTLOC_I %1$d\nl%1$d:\n", 1_500),
                repeated("l%1$d:\n", LARGE) + repeated("LDARG_I 0\nJF l%1$d\n", 2_000),
                repeated("LDARG_I 0\nLDC_I 0\nEQ_I\nSTARG_I 0\n", 2_500),
                repeated("LDARG_I 0\n", 4_000) + repeated("ADD_I\n", 3_999) + "DROP\n",
                repeated("LDARG_I 0\nSTLOC_I %1$d\n", 3_000)
                        + "again:\n"
                        + repeated("LDLOC_I %1$d\nSTLOC_I 0\n", 2_000)
                        + "LDARG_I 0\nJF again\n");
        for (String body : bodies) {
            String text = "func f(I) I\nlocals" + " I".repeat(8_000) + "\n" + body + "LDARG_I 0\nRET\nend\n";
            allAgree(text, "f", List.of(new Object[] {1}, new Object[] {5}));
        }
    }

    private static String repeated(String text, int times) {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, times).forEach(i -> all.append(text.formatted(i)));
        return all.toString();
    }

    @Test
    void jumpsIntoTheMiddleOfLoopsAreCompiled() {
        allAgree(
                """
                func f(I) I
                locals I I
                    LDARG_I 0
                    LDC_I 1
                    AND_I
                    JT middle
                first:
                    LDLOC_I 0
                    LDC_I 3
                    ADD_I
                    STLOC_I 0
                middle:
                    LDLOC_I 0
                    LDC_I 5
                    MUL_I
                    STLOC_I 0
                    LDLOC_I 1
                    LDC_I 1
                    ADD_I
                    DUP
                    STLOC_I 1
                    LDARG_I 0
                    JLT_I first
                    LDLOC_I 1
                    LDC_I 20
                    JLT_I middle
                    LDLOC_I 0
                    RET
                end
                """, "f", IntStream.range(0, 12).mapToObj(n -> new Object[] {n}).toList());
    }

    @Test
    void aFunctionMayHaveTheNameOfAnything() {
        for (String name : List.of("exit", "trap", "enter", "gate", "the")) {
            allAgree(
                    "func " + name + "(I) I\nLDARG_I 0\nRET\nend\n", name, List.of(new Object[] {3}, new Object[] {4}));
        }
    }
}
