package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.guard.Trap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every op on boundary values, as `ops.txt` has them: once with constants, once with arguments.
final class OpRowsTest {
    private static final int ROWS_A_PROGRAM = 250;

    /// A row: `op`, the operands as written and as values, the result or the trap.
    private record Row(String text, String op, int code, List<LloType> types, List<String> operands, String expected) {
        static Row of(String text) {
            String[] sides = text.split(" = ");
            List<String> words = new ArrayList<>(List.of(sides[0].split(" ")));
            int comma = words.indexOf(",");
            String op = String.join(" ", words.subList(0, Math.max(comma, 1)));
            int code = LloOp.codeOf(words.getFirst());
            byte[] pops = LloOp.effect(code).pops();
            List<LloType> types = new ArrayList<>();
            for (int i = pops.length - 1; i >= 0; i--) {
                types.add(LloType.of(pops[i]));
            }
            return new Row(text, op, code, types, words.subList(Math.max(comma + 1, 1), words.size()), sides[1]);
        }

        LloType result() {
            int push = LloOp.effect(code).push();
            return push == 0 ? LloType.I : LloType.of(push);
        }

        boolean traps() {
            return expected.equals(Trap.Kind.DIVISION_BY_ZERO.toString());
        }

        String function(String name, boolean constants) {
            String types = constants
                    ? ""
                    : String.join(" ", this.types.stream().map(LloType::name).toList());
            StringBuilder text = new StringBuilder("func " + name + "(" + types + ") " + result() + "\n");
            for (int i = 0; i < operands.size(); i++) {
                LloType type = this.types.get(i);
                text.append(constants ? "LDC_" + type + " " + operands.get(i) : "LDARG_" + type + " " + i)
                        .append('\n');
            }
            boolean jump = LloOp.of(code).isJump();
            return text.append(op)
                    .append(jump ? " taken\nLDC_I 0\nRET\ntaken: LDC_I 1" : "")
                    .append("\nRET\nend\n")
                    .toString();
        }
    }

    private static List<Row> rows() throws IOException {
        return Rows.lines("ops.txt").stream()
                .filter(line -> !line.isBlank() && !line.startsWith(";"))
                .map(Row::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void computesEveryRow(LloEngine engine) throws IOException {
        List<Row> rows = rows();
        List<String> wrong = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_A_PROGRAM) {
            check(engine, rows.subList(from, Math.min(rows.size(), from + ROWS_A_PROGRAM)), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(LloEngine engine, List<Row> rows, List<String> wrong) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i).function("c" + i, true)).append(rows.get(i).function("a" + i, false));
        }
        LloProgram program = LloProgram.parse("rows", text.toString());
        try (LloInstance instance = engine.load(program, LloHosts.NONE, LloOptions.DEFAULT)) {
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                Object[] arguments = new Object[row.operands.size()];
                for (int k = 0; k < arguments.length; k++) {
                    arguments[k] = Rows.value(row.types.get(k), row.operands.get(k));
                }
                check(row, outcome(instance, "c" + i), "with constants", wrong);
                check(row, outcome(instance, "a" + i, arguments), "with arguments", wrong);
            }
        }
    }

    private static void check(Row row, Object outcome, String how, List<String> wrong) {
        Object expected = row.traps() ? row.expected : Rows.value(row.result(), row.expected);
        if (!outcome.equals(expected)) {
            wrong.add(row.text + " but " + how + " " + outcome);
        }
    }

    private static Object outcome(LloInstance instance, String function, Object... arguments) {
        try {
            return instance.call(function, arguments);
        } catch (Trap trap) {
            return trap.kind().toString();
        }
    }

    /// What has no row: it has no fixed effect, no operand or no result, and is run by `programs.txt`.
    private static final Set<LloOp> ELSEWHERE = Set.of(
            LloOp.LDC,
            LloOp.LDARG,
            LloOp.STARG,
            LloOp.LDLOC,
            LloOp.STLOC,
            LloOp.LDA,
            LloOp.LDFN,
            LloOp.DUP,
            LloOp.DROP,
            LloOp.SWAP,
            LloOp.OVER,
            LloOp.ROT,
            LloOp.JMP,
            LloOp.JT,
            LloOp.JF,
            LloOp.SWITCH,
            LloOp.LD,
            LloOp.LDB,
            LloOp.LDUB,
            LloOp.LDW,
            LloOp.LDUW,
            LloOp.ST,
            LloOp.STB,
            LloOp.STW,
            LloOp.CALL,
            LloOp.CALLP,
            LloOp.HOST,
            LloOp.RET);

    @Test
    void hasARowForEveryOpOfEveryType() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (LloOp op : LloOp.values()) {
            if (!ELSEWHERE.contains(op)) {
                op.codes().forEach(code -> missing.add(LloOp.mnemonic(code)));
            }
        }
        rows().forEach(row -> missing.remove(LloOp.mnemonic(row.code)));
        assertThat(missing).isEmpty();
    }
}
