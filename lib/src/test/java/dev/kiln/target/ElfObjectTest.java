package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.Tool;
import dev.kiln.a64.A64Fixup;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import dev.kiln.x64.X64Fixup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// GNU `ld` links two objects of ours, and the program that comes out says whether it did so rightly.
final class ElfObjectTest {
    @TempDir
    private Path directory;

    @Test
    void linksOnX64() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "skipped: the program runs on x86-64 alone");
        CodeBuffer start = new CodeBuffer();
        start.bind(start.label("_start"));
        start.byte_(0xE8); // call answer
        start.relocation(start.position(), X64Fixup.PLT32, "answer", -4);
        start.dword(0);
        start.word(0xC789); // mov edi, eax
        start.byte_(0xB8); // mov eax, 60: exit
        start.dword(60);
        start.word(0x050F); // syscall
        CodeBuffer answer = new CodeBuffer();
        Label value = answer.label("value");
        answer.bind(answer.label("answer"));
        answer.word(0xB848); // mov rax, value
        answer.fixup(answer.position(), Fixup.Data.ABS64, value, 0);
        answer.qword(0);
        answer.word(0x008B); // mov eax, [rax]
        answer.byte_(0xC3); // ret
        answer.bind(value);
        answer.dword(42);
        assertThat(link("ld", Isa.X64, start, answer).run(directory).status()).isEqualTo(42);
    }

    @Test
    void linksOnA64() throws IOException, InterruptedException {
        CodeBuffer start = new CodeBuffer();
        start.bind(start.label("_start"));
        start.relocation(start.position(), A64Fixup.CALL26, "answer", 0);
        start.dword(0x94000000); // bl answer
        start.dword(0xD2800BA8); // mov x8, #93: exit
        start.dword(0xD4000001); // svc #0
        CodeBuffer answer = new CodeBuffer();
        Label value = answer.label("value");
        answer.bind(answer.label("answer"));
        answer.dword(0x58000061); // ldr x1, the address below
        answer.dword(0xB9400020); // ldr w0, [x1]
        answer.dword(0xD65F03C0); // ret
        answer.fixup(answer.position(), Fixup.Data.ABS64, value, 0);
        answer.qword(0);
        answer.bind(value);
        answer.dword(42);
        Tool program = link("aarch64-linux-gnu-ld", Isa.A64, start, answer);
        assertThat(Tool.named("qemu-aarch64").run(directory, program.path()).status())
                .isEqualTo(42);
    }

    @Test
    void refusesAFieldThatElfDoesNotKnow() {
        Fixup odd = new Fixup() {
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
        };
        CodeBuffer code = new CodeBuffer();
        code.relocation(0, odd, "x", 0);
        code.dword(0);
        assertThatThrownBy(() -> ElfObject.of(code.finish(), Isa.X64, Set.of()))
                .isInstanceOf(CodeException.class)
                .hasMessage("ELF has no relocation for the field ODD");
    }

    private Tool link(String linker, Isa isa, CodeBuffer start, CodeBuffer answer)
            throws IOException, InterruptedException {
        Tool ld = Tool.named(linker);
        Files.write(directory.resolve("start.o"), ElfObject.of(start.finish(), isa, Set.of("_start")));
        Files.write(directory.resolve("answer.o"), ElfObject.of(answer.finish(), isa, Set.of("answer")));
        assertThat(ld.run(directory, "-o", "program", "start.o", "answer.o")).isEqualTo(new Tool.Result(0, ""));
        return new Tool(directory.resolve("program"));
    }
}
