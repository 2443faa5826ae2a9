package dev.kiln.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.Scale;
import dev.kiln.Tool;
import dev.kiln.code.CodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Text with sections: the examples, and what no text may do.
final class UnitAssemblerTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Machine.class)
    void assemblesTheExamples(Machine machine) throws IOException, InterruptedException {
        UnitAssembler assembler = new UnitAssembler(machine);
        assembler.assemble(
                Files.readString(examples().resolve("hello-" + machine.name().toLowerCase(Locale.ROOT) + ".s")));
        Path program = directory.resolve("hello");
        Files.write(program, assembler.finish().executable("_start"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(new Programs(directory).run(machine, program)).isEqualTo(new Tool.Result(0, "hello\n"));
    }

    private static Path examples() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("examples/asm"))) {
            directory = directory.getParent();
        }
        return directory.resolve("examples/asm");
    }

    @Test
    void saysWhichOfTwoPlacesIsElsewhere() {
        UnitAssembler assembler = new UnitAssembler(Machine.A64);
        assembler.assemble("a: ret\n.word b - a\n.data\nb: .word 1");
        assertThatThrownBy(assembler::finish)
                .isInstanceOf(CodeException.class)
                .hasMessage("the distance from a to b is not known: one of them is elsewhere");
    }

    @Test
    void goesOnInASectionThatWasLeft() {
        UnitAssembler assembler = new UnitAssembler(Machine.X64);
        assembler.assemble("jmp 1f\n.data\n1: db 1\n.text\n1: ret\nsection .data\ndb 2\njmp 1b");
        Unit unit = assembler.finish();
        assertThat(unit.sections()).extracting(Section::name).containsExactly(".text", ".data");
        assertThat(unit.sections().get(0).code().bytes()).containsExactly(0xEB, 0x00, 0xC3);
        assertThat(unit.sections().get(1).code().bytes()).containsExactly(1, 2, 0xEB, 0xFC);
    }

    /// Lines of the programs, cut up and put together otherwise, are assembled or refused: nothing else happens, and a
    /// line that is refused writes nothing.
    @ParameterizedTest
    @EnumSource(Machine.class)
    void randomTextIsRefusedOrAssembled(Machine machine) {
        long seed = Long.getLong("kiln.tests.seed", System.nanoTime());
        System.out.println("random text " + machine + ": seed " + seed);
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(List.of((Programs.start(machine) + Programs.answer(machine)
                        + " [ ] ( ) { } , , : + - * # ; // \" ' {evex} {vex3} {k1}{z} {1to16} {rn-sae} lock rep data16 fs:"
                        + " 1: 1b 1f 9f 0x 0b 99999999999999999999 -1 0xFFFFFFFFFFFFFFFF st(9) xmm1 zmm31 k1 x0 w31 v0.4s sp"
                        + " .p2align 70 align 3 .zero resb -5 global extern section .text .bss vgatherdps"
                        + " offset dword ptr far short near mov add vaddps ldr str movz b.ne tbz dq .quad .asciz")
                .strip()
                .split("\\s+")));
        for (int round = 0; round < Scale.of(20_000); round++) {
            UnitAssembler assembler = new UnitAssembler(machine);
            try {
                for (int line = 1; line <= 3; line++) {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(7); i >= 0; i--) {
                        String word = words.get(random.nextInt(words.size()));
                        text.append(random.nextInt(8) == 0 ? word.substring(random.nextInt(word.length())) : word);
                        text.append(random.nextInt(4) == 0 ? "" : " ");
                    }
                    assembler.line(text.toString(), line);
                }
                assembler.finish().object();
            } catch (CodeException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
