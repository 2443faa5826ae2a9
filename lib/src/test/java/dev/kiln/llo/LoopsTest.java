package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.guard.Trap;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the good compiler moves out of loops, and what it must not; and that none of it can be noticed: traps, results
/// and memory are those of the reference.
final class LoopsTest {
    /// A round of a loop of `f(P P I I) I`, which counts argument 2 down to 0, has local `I` 0 and gives that; and how
    /// many loads, divisions and checks leave it.
    private record Row(String what, int moved, int checks, String round) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static final String SUM = " LDLOC_I 0 ADD_I STLOC_I 0 ";

    private static Stream<Row> rows() {
        return Stream.of(
                new Row("a load", 1, 0, "LDARG_P 0 LD_I" + SUM),
                new Row("two loads of one pointer", 2, 0, "LDARG_P 0 LD_I" + SUM + "LDARG_P 0 LD_I 8" + SUM),
                new Row("two loads", 2, 0, "LDARG_P 0 LD_I" + SUM + "LDARG_P 1 LD_I" + SUM),
                new Row("a load of data", 1, 0, "LDA heap LDC_I 1 ST_I LDA heap LD_I 4" + SUM),
                new Row("a load after a store that may touch it", 0, 1, """
                        LDARG_P 0 LDLOC_I 0 ST_I LDARG_P 1 LD_I""" + SUM),
                new Row("a load after a store beside it", 1, 1, """
                        LDARG_P 0 LDLOC_I 0 ST_I 4 LDARG_P 0 LD_I""" + SUM),
                new Row("a load after a store beside it, farther away", 0, 1, """
                        LDARG_P 0 LDLOC_I 0 ST_I LDARG_P 0 LD_I 12""" + SUM),
                new Row("a store's check", 0, 1, "LDARG_P 0 LDLOC_I 0 LDC_I 1 ADD_I DUP STLOC_I 0 ST_I"),
                new Row("only the first store's check", 0, 1, """
                        LDARG_P 0 LDARG_I 2 ST_I LDARG_P 1 LDARG_I 2 ST_I"""),
                new Row("a load before a call", 0, 1, "LDARG_P 0 LD_I CALL same" + SUM),
                new Row("a division", 1, 0, "LDC_I 100 LDARG_I 3 DIV_I" + SUM),
                new Row("no division after a store", 0, 1, """
                        LDARG_P 0 LDARG_I 2 ST_I LDC_I 100 LDARG_I 3 DIV_I""" + SUM),
                new Row("no division by what changes", 0, 0, "LDC_I 100 LDARG_I 2 DIV_I" + SUM),
                new Row("no load after a check that stays", 0, 0, """
                        LDARG_P 0 LDARG_I 2 LEA 2 LD_I""" + SUM + "LDARG_P 1 LD_I" + SUM),
                new Row("no load that may not be come to", 0, 0, """
                        LDARG_I 2 LDC_I 2 JLT_I over LDARG_P 0 LD_I""" + SUM + "over:"),
                new Row("data that may not be come to", 1, 0, """
                        LDARG_I 2 LDC_I 2 JLT_I over LDA heap LD_I 4""" + SUM + "over:"));
    }

    private static LloProgram program(Row row, boolean early) {
        String down = "LDARG_I 2 LDC_I 1 SUB_I STARG_I 2 ";
        String body = early
                ? "again: LDARG_I 2 LDC_I 0 JLE_I out " + row.round + " " + down + "JMP again out:"
                : "again: " + row.round + " " + down + "LDARG_I 2 LDC_I 0 JGT_I again";
        String text = "heap 64\nfunc f(P P I I) I\nlocals I\n" + lines(body + " LDLOC_I 0 RET")
                + "end\nfunc same(I) I\n" + lines("LDARG_I 0 JF l LDARG_I 0 RET l: LDC_I 0 RET") + "end\n";
        return LloProgram.parse("t.llo", text);
    }

    /// A line for each op: a word of capitals begins one.
    private static String lines(String ops) {
        return ops.replaceAll("\\s+(?=[A-Z]{2,}[_A-Z]*(\\s|$))", "\n")
                        .replaceAll("\\s+(?=\\w+:)", "\n")
                        .strip() + "\n";
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leaveTheLoop(Row row) {
        for (boolean early : new boolean[] {true, false}) {
            LloProgram program = program(row, early);
            Flow flow = new Flow(program.functions().getFirst(), true);
            Numbering numbering = Numbering.number(program, flow, Translation.translate(program, flow, true));
            assertThat(numbering.moved).isEqualTo(row.moved);
            assertThat(numbering.checksMoved).isEqualTo(row.checks);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void cannotBeNoticed(Row row) {
        for (int shape = 0; shape < 4; shape++) {
            LloProgram program = program(row, shape % 2 == 0);
            LloOptions options = shape < 2 ? LloOptions.DEFAULT.fuel(30) : LloOptions.DEFAULT;
            List<List<String>> ends = new ArrayList<>();
            for (LloEngine engine : LloEngines.byName().values()) {
                ends.add(ends(engine, program, options));
            }
            assertThat(ends).allMatch(ends.getFirst()::equals);
            assertThat(ends.getFirst()).anyMatch(end -> !end.contains("!"));
        }
    }

    private static List<String> ends(LloEngine engine, LloProgram program, LloOptions options) {
        List<String> ends = new ArrayList<>();
        for (long p : new long[] {16, 20, 70}) {
            for (long q : new long[] {16, 1000}) {
                for (int n : new int[] {0, 1, 2, 3}) {
                    try (LloInstance instance = engine.load(program, LloHosts.NONE, options)) {
                        String end = end(instance, p, q, n);
                        byte[] memory = instance.memory().toArray(ValueLayout.JAVA_BYTE);
                        boolean limited = options.fuel() != LloOptions.UNLIMITED;
                        String fuel = limited ? " fuel " + Math.max(instance.fuelLeft(), -1) : "";
                        ends.add(end + fuel + " memory " + Arrays.hashCode(memory));
                    }
                }
            }
        }
        return ends;
    }

    private static String end(LloInstance instance, long p, long q, int n) {
        try {
            return instance.call("f", p, q, n, n % 2).toString();
        } catch (Trap trap) {
            return "! " + trap.getMessage();
        }
    }
}
