package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.guard.Trap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Small programs, as `programs.txt` has them, on every engine: what they write and give, or where they trap.
final class ProgramRowsTest {
    static Stream<Arguments> cases() throws IOException {
        List<Rows.Case> cases = Rows.cases("programs.txt");
        return LloEngines.all().flatMap(engine -> cases.stream().map(row -> Arguments.of(engine, row)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesWhatItSays(LloEngine engine, Rows.Case row) {
        String[] sides = row.title().split(" -> ");
        assertThat(outcome(engine, row.text(), sides[0].split(" "))).isEqualTo(sides[1]);
    }

    private static String outcome(LloEngine engine, String text, String... words) {
        LloProgram program = LloProgram.parse("p.llo", text);
        LloSignature signature = program.function(words[0]).orElseThrow().signature();
        LloOptions options = LloOptions.DEFAULT;
        List<Object> arguments = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("fuel=")) {
                options = options.fuel(Long.parseLong(words[i].substring(5)));
            } else {
                arguments.add(Rows.value(signature.parameters().get(i - 1), words[i]));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LloInstance instance = engine.load(program, LloHosts.standard(out), options)) {
            String result = instance.call(words[0], arguments.toArray()).toString();
            return out.toString(StandardCharsets.UTF_8).replace("\n", "|") + result.replaceAll("^(-?\\d+)\\.0$", "$1");
        } catch (Trap trap) {
            assertThat(trap.file()).isEqualTo("p.llo");
            if (trap.kind() == Trap.Kind.STACK_OVERFLOW) {
                return "! STACK_OVERFLOW";
            }
            return "! " + trap.kind().name() + " " + trap.function() + " " + trap.line() + " " + trap.op();
        }
    }

    @Test
    void usesEveryOp() throws IOException {
        Set<LloOp> missing = EnumSet.allOf(LloOp.class);
        for (Rows.Case row : Rows.cases("programs.txt")) {
            for (LloFunction function : LloProgram.parse("p.llo", row.text()).functions()) {
                for (int i = 0; i < function.opCount(); i++) {
                    missing.remove(function.op(i));
                }
            }
        }
        for (String line : Rows.lines("ops.txt")) {
            int code = LloOp.codeOf(line.split(" ")[0]);
            if (code >= 0) {
                missing.remove(LloOp.of(code));
            }
        }
        assertThat(missing).isEmpty();
    }
}
