package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which loads the good compiler leaves out; and that none of it can be noticed, whatever pointers are the same.
final class MemoryTest {
    /// The body of `f(P P I) I`, with a local `P` 0 and `I` 1, and how many loads of it remain.
    private record Row(String what, int loads, String body) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static final String RETURN_SUM = " LDARG_P 0 LD_I ADD_I RET";

    private static Stream<Row> rows() {
        return Stream.of(
                new Row("what was stored", 0, "LDARG_P 0 LDARG_I 2 ST_I LDARG_P 0 LD_I RET"),
                new Row("what was stored, beside another store", 0, """
                        LDARG_P 0 LDARG_I 2 ST_I LDARG_P 0 LDC_I 5 ST_I 4 LDARG_P 0 LD_I RET"""),
                new Row("what was stored, by another address", 0, """
                        LDARG_P 0 LDC_P 4 ADD_P LDARG_I 2 ST_I 4 LDARG_P 0 LD_I 8 RET"""),
                new Row("what may be stored to elsewhere", 1, """
                        LDARG_P 0 LDARG_I 2 ST_I LDARG_P 1 LDC_I 5 ST_I LDARG_P 0 LD_I RET"""),
                new Row("a part of what was stored", 1, "LDARG_P 0 LDARG_I 2 ST_I LDARG_P 0 LDUB RET"),
                new Row("of another type", 1, "LDARG_P 0 LDC_F 1.5 ST_F LDARG_P 0 LD_I RET"),
                new Row("a byte more", 1, "LDARG_P 0 LDARG_I 2 STB LDARG_P 0 LD_I RET"),
                new Row("what was loaded", 1, "LDARG_P 0 LD_I" + RETURN_SUM),
                new Row("what was loaded, beside a store", 1, """
                        LDARG_P 0 LD_I LDARG_P 0 LDC_I 9 ST_I 4""" + RETURN_SUM),
                new Row("what was loaded, in part stored to", 2, """
                        LDARG_P 0 LD_I LDARG_P 0 LDC_I 9 ST_I 3""" + RETURN_SUM),
                new Row("what was loaded, a byte stored before it", 1, """
                        LDARG_P 0 LD_I 4 LDARG_P 0 LDC_I 9 STB 3 LDARG_P 0 LD_I 4 ADD_I RET"""),
                new Row("what was loaded, before a call", 2, "LDARG_P 0 LD_I LDARG_P 0 CALL set" + RETURN_SUM),
                new Row("after ways that store nothing", 1, """
                        LDARG_P 0 LD_I LDARG_I 2 JF l LDC_I 3 STARG_I 2
                        l:""" + RETURN_SUM),
                new Row("after ways one of which stores elsewhere", 1, """
                        LDARG_P 0 LD_I LDARG_I 2 JF l LDARG_P 0 LDC_I 3 ST_I 8
                        l:""" + RETURN_SUM),
                new Row("after ways one of which stores who knows where", 2, """
                        LDARG_P 0 LD_I LDARG_I 2 JF l LDARG_P 1 LDC_I 3 ST_I 8
                        l:""" + RETURN_SUM),
                new Row("after ways one of which calls", 2, """
                        LDARG_P 0 LD_I LDARG_I 2 JF l LDARG_P 1 CALL set
                        l:""" + RETURN_SUM),
                new Row("in a loop that stores beside it", 1, """
                        LDARG_P 0 LD_I STLOC_I 1
                        again:
                        LDARG_P 0 LDLOC_I 1 LDARG_P 0 LD_I ADD_I DUP STLOC_I 1 ST_I 4
                        LDARG_I 2 LDC_I 1 SUB_I DUP STARG_I 2 LDC_I 0 JGT_I again
                        LDLOC_I 1 RET"""),
                new Row("in a loop that stores to it", 2, """
                        LDARG_P 0 LD_I STLOC_I 1
                        again:
                        LDARG_P 0 LDLOC_I 1 LDARG_P 0 LD_I ADD_I DUP STLOC_I 1 ST_I 3
                        LDARG_I 2 LDC_I 1 SUB_I DUP STARG_I 2 LDC_I 0 JGT_I again
                        LDLOC_I 1 RET"""),
                new Row("in a loop, what the round before stored", 1, """
                        LDARG_P 0 STLOC_P 0
                        again:
                        LDLOC_P 0 LDLOC_P 0 LD_I LDC_I 3 MUL_I LDC_I 1 ADD_I ST_I 4
                        LDLOC_P 0 LDC_P 4 ADD_P STLOC_P 0
                        LDARG_I 2 LDC_I 1 SUB_I DUP STARG_I 2 LDC_I 0 JGT_I again
                        LDLOC_P 0 LD_I RET"""),
                new Row("fields of elements", 1, """
                        LDA heap STLOC_P 0
                        again:
                        LDLOC_I 1 LDA heap LD_I 8 ADD_I STLOC_I 1
                        LDLOC_P 0 LDLOC_I 1 ST_I 4
                        LDLOC_I 1 LDA heap LD_I 8 ADD_I STLOC_I 1
                        LDLOC_P 0 LDC_P 8 ADD_P DUP STLOC_P 0 LDA heap LDC_P 64 ADD_P JULT_P again
                        LDLOC_I 1 RET"""));
    }

    private static LloProgram program(String body) {
        String text = "heap 128\nfunc f(P P I) I\nlocals P I\n" + lines(body)
                + "end\nfunc set(P)\n" + lines("LDARG_P 0 LDC_I 77 ST_I RET") + "end\n"
                + "func fill(P)\n" + lines("LDARG_P 0 LDC_L 0x1122334455667788 ST_L RET") + "end\n";
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
    void leavesOutTheLoadOf(Row row) {
        LloProgram program = program(row.body);
        Flow flow = new Flow(program.functions().getFirst(), true);
        Graph graph = Translation.translate(program, flow, true);
        Numbering.number(program, flow, graph);
        Set<Integer> loads = new HashSet<>();
        for (int b : flow.order) {
            for (int i = 0; i < graph.lists[b].size(); i++) {
                IntStream.of(graph.operands(graph.lists[b].get(i)))
                        .filter(graph::isLoad)
                        .forEach(loads::add);
            }
        }
        assertThat(loads).hasSize(row.loads);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesAsTheReference(Row row) {
        LloProgram program = program(row.body);
        for (boolean fuel : new boolean[] {true, false}) {
            List<List<Object>> results = new ArrayList<>();
            for (LloEngine engine : LloEngines.byName().values()) {
                LloOptions options = fuel ? LloOptions.DEFAULT.fuel(100_000) : LloOptions.DEFAULT;
                try (LloInstance instance = engine.load(program, LloHosts.NONE, options)) {
                    List<Object> result = new ArrayList<>();
                    for (long p = 16; p < 28; p++) {
                        for (int n = 0; n < 4; n++) {
                            for (long at = 16; at < 64; at += 8) {
                                instance.call("fill", at);
                            }
                            result.add(instance.call("f", p, 20L, n));
                        }
                    }
                    results.add(result);
                }
            }
            assertThat(results).allMatch(results.getFirst()::equals);
        }
    }
}
