package dev.kiln.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.kiln.Tool;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Linkers of others take our objects, and the programs that come out say whether they did so rightly.
final class ElfObjectTest {
    /// What C calls: every section, a call out, a call back in, distances and addresses across sections.
    private static final String X64_LIBRARY = """
                    global  total, answer
                    extern  twice, factor
                    section .text
            total:  push    rbx                     # the sum of both tables, each element twice
                    lea     rbx, [rip+table]
                    mov     dword ptr [rip+sum], 0
            1:      mov     edi, [rbx]
                    call    twice
                    add     [rip+sum], eax
                    add     rbx, 4
                    cmp     rbx, offset table+12
                    jne     1b
                    mov     rax, [rip+where]
                    mov     eax, [rax]
                    pop     rbx
                    imul    eax, [rip+factor]
                    ret
            answer: cmp     edi, 7
                    je      twice                   # leaves for another file
                    mov     eax, edi
                    ret
                    section .rodata
                    align   16
            table:  dd      1, 2, 3
                    section .data
            where:  dq      sum
                    section .bss
                    resb    100
                    align   64
            sum:    resd    1
            """;

    private static final String IA32_LIBRARY = """
                    global  total, answer
                    extern  twice, factor
                    section .text
            total:  push    ebx
                    mov     ebx, offset table
                    mov     dword ptr [sum], 0
            1:      push    dword ptr [ebx]
                    call    twice
                    add     esp, 4
                    add     [sum], eax
                    add     ebx, 4
                    cmp     ebx, offset table+12
                    jne     1b
                    mov     eax, [where]
                    mov     eax, [eax]
                    pop     ebx
                    imul    eax, [factor]
                    ret
            answer: cmp     dword ptr [esp+4], 7
                    je      twice
                    mov     eax, [esp+4]
                    ret
                    section .rodata
                    align   16
            table:  dd      1, 2, 3
                    section .data
            where:  dd      sum
                    section .bss
                    resb    100
                    align   64
            sum:    resd    1
            """;

    private static final String C = """
            int factor = 3;
            int twice(int n) { return 2 * n; }
            int total(void);
            int answer(int);
            int main(void) { return total() == 36 && answer(7) == 14 && answer(8) == 8 ? 42 : 1; }
            """;

    @TempDir
    private Path directory;

    @Test
    void linksWithCOnX64() throws IOException, InterruptedException {
        assertThat(new Programs(directory).host()).isTrue();
        object("library.o", Machine.X64, X64_LIBRARY);
        Files.writeString(directory.resolve("main.c"), C);
        assertThat(Tool.named("gcc").run(directory, "-no-pie", "-o", "program", "main.c", "library.o"))
                .isEqualTo(new Tool.Result(0, ""));
        assertThat(new Tool(directory.resolve("program")).run(directory)).isEqualTo(new Tool.Result(42, ""));
    }

    @Test
    void linksWithCOnIa32() throws IOException, InterruptedException {
        assertThat(new Programs(directory).host()).isTrue();
        Path libraries = List.of(Path.of("/usr/lib32"), Path.of("/usr/lib/i386-linux-gnu")).stream()
                .filter(path -> Files.exists(path.resolve("crt1.o")))
                .findFirst()
                .orElseGet(() -> Boolean.getBoolean("kiln.tier.required")
                        ? fail("there is no C library of 32 bits (libc6-dev-i386)")
                        : abort("skipped: there is no C library of 32 bits (libc6-dev-i386)"));
        object("library.o", Machine.IA32, IA32_LIBRARY);
        Files.writeString(directory.resolve("main.c"), C);
        List<Object> arguments = new ArrayList<>(
                List.of("-m32", "-no-pie", "-fno-pie", "-nostdlib", "-o", "program", libraries.resolve("crt1.o")));
        arguments.addAll(List.of(libraries.resolve("crti.o"), "main.c", "library.o", "-L" + libraries, "-lc"));
        arguments.add(libraries.resolve("crtn.o"));
        assertThat(Tool.named("gcc").run(directory, arguments.toArray())).isEqualTo(new Tool.Result(0, ""));
        assertThat(new Tool(directory.resolve("program")).run(directory)).isEqualTo(new Tool.Result(42, ""));
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void twoObjectsOfOursLink(Machine machine) throws IOException, InterruptedException {
        Programs programs = new Programs(directory);
        object("start.o", machine, Programs.start(machine));
        object("answer.o", machine, Programs.answer(machine));
        List<Object> arguments = new ArrayList<>();
        if (machine == Machine.IA32) {
            arguments.addAll(List.of("-m", "elf_i386"));
        }
        arguments.addAll(List.of("-o", "program", "start.o", "answer.o"));
        Tool ld = Tool.named(machine == Machine.A64 ? "aarch64-linux-gnu-ld" : "ld");
        assertThat(ld.run(directory, arguments.toArray())).isEqualTo(new Tool.Result(0, ""));
        assertThat(programs.run(machine, directory.resolve("program"))).isEqualTo(new Tool.Result(42, "hello\n"));
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void readelfFindsNothingWrong(Machine machine) throws IOException, InterruptedException {
        object("answer.o", machine, Programs.answer(machine));
        Tool.Result all = Tool.named("readelf").run(directory, "-W", "-a", "answer.o");
        assertThat(all.status()).isZero();
        assertThat(all.output())
                .doesNotContainIgnoringCase("warning")
                .doesNotContainIgnoringCase("error")
                .contains("REL (Relocatable file)", ".rodata", "NOBITS", "GLOBAL DEFAULT", " answer");
    }

    @Test
    void refusesAFieldThatElfDoesNotKnow() {
        CodeBuffer code = new CodeBuffer();
        code.relocation(0, new Odd(), "x", 0);
        code.dword(0);
        assertThatThrownBy(() -> Unit.of(Machine.X64, code.finish(), Set.of()).object())
                .isInstanceOf(CodeException.class)
                .hasMessage("ELF for X64 has no relocation for the field ODD");
        CodeBuffer wide = new CodeBuffer();
        wide.relocation(0, Fixup.Data.ABS64, "x", 0);
        wide.qword(0);
        assertThatThrownBy(() -> Unit.of(Machine.IA32, wide.finish(), Set.of()).object())
                .hasMessage("ELF for IA32 has no relocation for the field ABS64");
    }

    private static final class Odd implements Fixup {
        @Override
        public String name() {
            return "ODD";
        }

        @Override
        public boolean absolute() {
            return true;
        }

        @Override
        public boolean fits(long value) {
            return true;
        }

        @Override
        public void patch(byte[] code, int at, long value) {}
    }

    private void object(String name, Machine machine, String text) throws IOException {
        UnitAssembler assembler = new UnitAssembler(machine);
        assembler.assemble(text);
        Files.write(directory.resolve(name), assembler.finish().object());
    }
}
