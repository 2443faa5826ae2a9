package dev.kiln.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.Tool;
import dev.kiln.code.CodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Static executables of ours start as they are.
final class ElfExecutableTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Machine.class)
    void runs(Machine machine) throws IOException, InterruptedException {
        Path program = write(machine);
        assertThat(new Programs(directory).run(machine, program)).isEqualTo(new Tool.Result(42, "hello\n"));
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void readelfFindsNothingWrongAndNoPageIsWrittenAndRun(Machine machine) throws IOException, InterruptedException {
        write(machine);
        Tool.Result all = Tool.named("readelf").run(directory, "-W", "-a", "program");
        assertThat(all.status()).isZero();
        assertThat(all.output())
                .doesNotContainIgnoringCase("warning")
                .doesNotContainIgnoringCase("error")
                .contains("EXEC (Executable file)", " R E ", " RW ", " _start");
        assertThat(all.output().lines().filter(line -> line.contains("LOAD")))
                .hasSize(5)
                .noneMatch(line -> line.contains("RWE") || line.contains(" WE "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    extern x; call x        | symbols that are nowhere: x
                    here: ret               | there is no label _start to start at
                    call x                  | labels used and never bound: x
                    global x                | the global label x is nowhere
                    x: section .data; x: dd 1 | label x is in .text and in .data
                    section .bss; dd 1      | section .bss holds nothing but zeros
                    section .init           | line 1: there is no section .init
                    jmp 1f                  | no label comes after 1f
                    global 1+               | line 1: expected a name, found `1+`
                    nop; nop; mov eax, ecx, edx | line 3: mov eax, ecx, edx: no form has these operands
                    """)
    void refuses(String lines, String message) {
        UnitAssembler assembler = new UnitAssembler(Machine.X64);
        assertThatThrownBy(() -> {
                    assembler.assemble(lines.strip().replace("; ", "\n").replace(": section", ":\nsection"));
                    assembler.finish().executable("_start");
                })
                .isInstanceOf(CodeException.class)
                .hasMessageStartingWith(message.strip());
    }

    @Test
    void joinsUnits() throws IOException, InterruptedException {
        UnitAssembler start = new UnitAssembler(Machine.X64);
        start.assemble("section .text.start\nextern seven\n_start: call seven\nmov edi, eax\nmov eax, 60\nsyscall");
        UnitAssembler seven = new UnitAssembler(Machine.X64);
        seven.assemble("seven: mov eax, 7\nret");
        Path program = directory.resolve("program");
        Files.write(program, start.finish().with(seven.finish()).executable("_start"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(new Programs(directory).run(Machine.X64, program)).isEqualTo(new Tool.Result(7, ""));
    }

    private Path write(Machine machine) throws IOException {
        UnitAssembler assembler = new UnitAssembler(machine);
        assembler.assemble(Programs.start(machine));
        assembler.line(machine == Machine.A64 ? ".text" : "section .text", 100);
        assembler.assemble(Programs.answer(machine));
        Path program = directory.resolve("program");
        Files.write(program, assembler.finish().executable("_start"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
