package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AsmCommandTest {
    private static final String LOOP = """
            loop:   subs x0, x0, #1     // once more
                    b.ne loop

                    ret
            """;

    @Test
    void listsBytesInstructionsAndSource() {
        assertThat(Outcome.withInput(LOOP, "asm", "--isa", "a64", "-")).isEqualTo(new Outcome(0, """
                        loop:
                          0000  000400F1              subs x0, x0, #1                          1  loop:   subs x0, x0, #1     // once more
                          0004  E1FFFF54              b.ne #-4                                 2  b.ne loop
                          0008  C0035FD6              ret                                      4  ret
                        """, ""));
    }

    @Test
    void writesOneLineOfHexForEachLine() {
        assertThat(Outcome.withInput(LOOP, "asm", "--isa", "a64", "--format", "hex"))
                .isEqualTo(new Outcome(0, "000400F1\nE1FFFF54\n\nC0035FD6\n", ""));
    }

    @Test
    void stopsAtTheFirstWrongLine() {
        Outcome outcome = Outcome.withInput("ret\nrot\nrat\n", "asm", "--isa", "a64", "--format", "hex");
        assertThat(outcome).isEqualTo(new Outcome(1, "", "<stdin>:2: error: no instruction rot\n"));
    }

    @Test
    void keepsGoing() {
        Outcome outcome =
                Outcome.withInput("ret\nrot\nnop\n", "asm", "--isa", "a64", "--format", "hex", "--keep-going");
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        1,
                        "C0035FD6\nerror: no instruction rot\n1F2003D5\n",
                        "<stdin>:2: error: no instruction rot\n"));
    }

    @Test
    void keepsGoingWithoutTheLinesWhoseLabelIsMissing() {
        Outcome outcome =
                Outcome.withInput("ret\nb away\nnop\n", "asm", "--isa", "a64", "--format", "hex", "--keep-going");
        assertThat(outcome.status()).isOne();
        assertThat(outcome.out().lines())
                .hasSize(3)
                .startsWith("C0035FD6")
                .endsWith("1F2003D5")
                .anyMatch(line -> line.startsWith("error: ") && line.contains("away"));
    }

    @Test
    void keepsLinesWhoseLabelsAreThereWhenAnotherIsMissing() {
        String text = "extern out\nstart: jmp 1f\njmp away\n1: jmp start\ncall out\njmp 1b\nb: .data\njmp 9f\n";
        Outcome outcome = Outcome.withInput(text, "asm", "--isa", "x64", "--format", "hex", "--keep-going");
        assertThat(outcome.out()).isEqualTo("""

                        EB00
                        error: labels used and never bound: away
                        EBFC
                        E800000000
                        EBF7
                        error: there is no instruction `.data`
                        error: no label comes after 9f
                        """);
        assertThat(outcome.status()).isOne();
    }

    @Test
    void namesAMissingLabel() {
        Outcome outcome = Outcome.withInput("b away\n", "asm", "--isa", "a64");
        assertThat(outcome.status()).isOne();
        assertThat(outcome.err()).startsWith("<stdin>: error: ").contains("away");
    }

    @Test
    void disassemblesDigitsFilesAndStandardInput(@TempDir Path directory) throws IOException {
        String text = "  0000  1F2003D5              nop\n  0004  C0035FD6              ret\n";
        Path bytes = directory.resolve("code.bin");
        Files.write(bytes, new byte[] {0x1F, 0x20, 0x03, (byte) 0xD5, (byte) 0xC0, 0x03, 0x5F, (byte) 0xD6});
        Path digits = Files.writeString(directory.resolve("code.hex"), "1f2003d5\nC0 03 5F D6\n");
        assertThat(Outcome.of("dis", "--isa", "a64", "1F2003D5C0035FD6")).isEqualTo(new Outcome(0, text, ""));
        assertThat(Outcome.of("dis", "--isa", "a64", bytes.toString())).isEqualTo(new Outcome(0, text, ""));
        assertThat(Outcome.of("dis", "--isa", "a64", digits.toString())).isEqualTo(new Outcome(0, text, ""));
        assertThat(Outcome.withInput("1F2003D5 C0035FD6", "dis", "--isa", "a64"))
                .isEqualTo(new Outcome(0, text, ""));
    }

    private static final String HELLO = """
            global _start
            _start: mov eax, 1
            mov edi, eax
            lea rsi, [rip+text]
            mov edx, offset end
            sub edx, offset text
            syscall
            mov eax, 60
            mov edi, 3
            syscall
            section .data
            text: .ascii "hello\\n"
            end:
            """;

    @Test
    void writesAProgramThatRuns(@TempDir Path directory) throws IOException, InterruptedException {
        Path out = directory.resolve("hello");
        assertThat(Outcome.withInput(HELLO, "asm", "--isa", "x64", "--emit", "exe", "-o", out.toString()))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(out).isExecutable();
        if (System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64")) {
            Process process = new ProcessBuilder(out.toString()).start();
            assertThat(process.inputReader().readLine()).isEqualTo("hello");
            assertThat(process.waitFor()).isEqualTo(3);
        }
    }

    @Test
    void leavesWhatWasThereWhenAFileCannotBeMade(@TempDir Path directory) throws IOException {
        Path out = Files.writeString(directory.resolve("hello.o"), "before");
        for (String text : new String[] {"rot", "call nowhere", "global nothing"}) {
            assertThat(Outcome.withInput(text, "asm", "--isa", "ia32", "--emit", "elf", "-o", out.toString())
                            .status())
                    .isOne();
        }
        assertThat(Outcome.withInput("nop", "asm", "--isa", "ia32", "--emit", "exe", "-o", out.toString()))
                .isEqualTo(new Outcome(1, "", "<stdin>: error: there is no label _start to start at\n"));
        assertThat(out).hasContent("before");
        assertThat(Outcome.withInput("nop", "asm", "--isa", "ia32", "--emit", "elf", "-o", out.toString()))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(Files.readAllBytes(out)).startsWith(0x7F, 'E', 'L', 'F', 1);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void listsSectionsApart() {
        assertThat(Outcome.withInput("here: ret\nsection .data\nlist: db 1, 2\ndb 3\n", "asm", "--isa", "x64"))
                .isEqualTo(new Outcome(0, """
                        section .text
                        here:
                          0000  C3                    ret                                      1  here: ret
                        section .data
                        list:
                          0000  0102                  .byte 0x01, 0x02                         3  list: db 1, 2
                          0002  03                    .byte 0x03                               4  db 3
                        """, ""));
    }

    @Test
    void writesEitherTextOrAFile() {
        assertThat(Outcome.withInput("ret", "asm", "--isa", "x64", "--emit", "elf", "--format", "hex")
                        .status())
                .isEqualTo(2);
        assertThat(Outcome.withInput("ret", "asm", "--isa", "x64", "--entry", "here")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void disassemblesInEitherSyntax() {
        assertThat(Outcome.of("dis", "--isa", "x64", "--syntax", "att", "8B4424104898"))
                .isEqualTo(new Outcome(
                        0,
                        "  0000  8B442410              mov 0x10(%rsp), %eax\n  0004  4898                  cltq\n",
                        ""));
        assertThat(Outcome.of("dis", "--isa", "x64", "--syntax", "intel", "4898")
                        .out())
                .contains("cdqe");
        assertThat(Outcome.of("dis", "--isa", "a64", "--syntax", "att", "1F2003D5")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void wantsToKnowTheInstructionSet() {
        Outcome outcome = Outcome.withInput("ret", "asm", "-");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("--isa");
    }
}
