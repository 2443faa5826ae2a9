package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.code.CodeBuffer;
import dev.kiln.x64.Trials.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the formatter writes in AT&T's syntax means to GNU as, or to llvm-mc, just the bytes that it was written for.
final class AttTest {
    private static final int STRIDE =
            (int) Math.max(1, 4 / Double.parseDouble(System.getProperty("kiln.tests.scale", "1")));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void anAssemblerOfOthersReadsWhatIsPrinted(Mode mode) throws Exception {
        Map<String, Row> rows = rows(mode);
        List<String> lines = List.copyOf(rows.keySet());
        String[] gnu = Judges.gnu(mode, Syntax.ATT, directory, lines);
        String[] llvm = Judges.llvm(mode, Syntax.ATT, directory, lines);
        Map<Form, Boolean> judged = new IdentityHashMap<>();
        List<String> different = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        int[] counts = new int[3];
        for (int i = 0; i < gnu.length; i++) {
            Row row = rows.get(lines.get(i));
            if (row.bytes.equals(gnu[i]) || row.bytes.equals(llvm[i])) {
                judged.put(row.form, true);
                counts[0]++;
            } else if (gnu[i].isEmpty() && llvm[i].isEmpty()) {
                unknown.add(row.form.op().mnemonic());
                counts[1]++;
            } else if (CrossProductTest.differs(row.form)) {
                counts[2]++;
            } else {
                different.add("%s: ours %s, GNU as %s, llvm-mc %s".formatted(lines.get(i), row.bytes, gnu[i], llvm[i]));
            }
        }
        System.out.printf(
                "tier att-%s: %d instructions: %d mean the same to GNU as or llvm-mc (%d rows), %d differ as known, "
                        + "%d neither knows: %s%n",
                mode.name().toLowerCase(Locale.ROOT),
                lines.size(),
                counts[0],
                judged.size(),
                counts[2],
                counts[1],
                unknown);
        assertThat(different).isEmpty();
        assertThat(counts[0]).isGreaterThan((mode == Mode.X64 ? 120_000 : 90_000) / STRIDE);
    }

    /// The encodings of `iced64_intel.tsv`, odd ones among them: what we print for each must be text for an encoding
    /// that means the same.
    @Test
    void anAssemblerOfOthersReadsTheVectors() throws Exception {
        Path file = VectorsTest.vectors();
        assumeTrue(Files.exists(file), "no ../shared/data/vectors/iced64_intel.tsv beside the project");
        Decoder decoder = new Decoder(Mode.X64);
        Formatter att = Formatter.att().symbols(offset -> ".+0x" + Long.toHexString(offset));
        List<Instruction> instructions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            byte[] bytes = HexFormat.of().parseHex(cells[0]);
            Instruction instruction = decoder.decode(bytes, 0);
            if (!VectorsTest.foreign(cells[2]) && instruction.valid() && instruction.length() == bytes.length) {
                instructions.add(instruction);
            }
        }
        List<String> lines = instructions.stream().map(att::format).toList();
        String[] gnu = Judges.gnu(Mode.X64, Syntax.ATT, directory, lines);
        String[] llvm = Judges.llvm(Mode.X64, Syntax.ATT, directory, lines);
        int same = 0;
        Set<String> missed = new TreeSet<>();
        for (int i = 0; i < gnu.length; i++) {
            String text = instructions.get(i).toString();
            if (means(decoder, gnu[i], text) || means(decoder, llvm[i], text)) {
                same++;
            } else {
                missed.add(lines.get(i));
            }
        }
        System.out.printf(
                "tier att-vectors: %d instructions, %d mean the same; missed: %s%n", gnu.length, same, missed);
        assertThat(same).isGreaterThanOrEqualTo(gnu.length * 98 / 100);
    }

    /// True when `hex` is just one instruction that prints as `text`; llvm-mc's bytes may have letters for fields.
    private static boolean means(Decoder decoder, String hex, String text) {
        if (!hex.matches("([0-9A-F]{2})+")) {
            return false;
        }
        byte[] bytes = HexFormat.of().parseHex(hex);
        Instruction back = decoder.decode(bytes, 0);
        return back.length() == bytes.length && Spelling.same(back.toString(), text);
    }

    /// What differs from Intel's syntax in more than the order: names, letters, signs.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4898                | cltq
                    4899                | cqto
                    99                  | cltd
                    AB                  | stosl
                    64A5                | movsl %fs:(%rsi), (%rdi)
                    0FB608              | movzbl (%rax), %ecx
                    480FBFC8            | movswq %ax, %rcx
                    4863C8              | movslq %eax, %rcx
                    48B8887766554433221100 | movabs $0x1122334455667788, %rax
                    A08877665544332211  | movabs 0x1122334455667788, %al
                    C7000A000000        | movl $0xa, (%rax)
                    8B442410            | mov 0x10(%rsp), %eax
                    648B04CD08000000    | mov %fs:8(,%rcx,8), %eax
                    8B0510000000        | mov 0x10(%rip), %eax
                    FF20                | jmp *(%rax)
                    FFE0                | jmp *%rax
                    FF28                | ljmp *(%rax)
                    CB                  | lret
                    C8100003            | enter $0x10, $3
                    D800                | fadds (%rax)
                    DF28                | fildll (%rax)
                    DCE3                | fsub %st, %st(3)
                    DEEB                | fsubrp %st, %st(3)
                    F00FB10A            | lock cmpxchg %ecx, (%rdx)
                    62F16CDB58CB        | vaddps {ru-sae}, %zmm3, %zmm2, %zmm1{%k3}{z}
                    62F16C585808        | vaddps (%rax){1to16}, %zmm2, %zmm1
                    660F1F00            | nopw (%rax)
                    06                  | .byte 6""")
    void spells(String hex, String text) {
        Decoder decoder = new Decoder(Mode.X64);
        assertThat(Formatter.att().format(decoder.decode(HexFormat.of().parseHex(hex.strip()), 0)))
                .isEqualTo(text);
    }

    private record Row(Form form, String bytes) {}

    private static Map<String, Row> rows(Mode mode) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Formatter formatter = Formatter.att().symbols(offset -> ".+0x" + Long.toHexString(offset));
        Decoder decoder = new Decoder(mode);
        Samples samples = new Samples(mode);
        int count = 0;
        for (Op op : Op.values()) {
            for (Form form : op.forms()) {
                if (!form.in(mode) || form.has("dec")) {
                    continue;
                }
                List<byte[]> codes = new ArrayList<>();
                for (Trial trial : Trials.of(form, mode)) {
                    codes.add(trial.encode(mode));
                }
                if (codes.isEmpty()) {
                    for (Samples.Call call : samples.of(form)) {
                        Assembler assembler = new Assembler(new CodeBuffer(), mode);
                        call.emitShortest(assembler);
                        codes.add(assembler.finish().bytes());
                    }
                }
                boolean first = true;
                for (byte[] code : codes) {
                    if (first || ++count % STRIDE == 0) {
                        String bytes = Judges.hex(code);
                        String text = formatter.format(decoder.decode(code, 0));
                        rows.putIfAbsent(
                                (CrossProductTest.vexWanted(form, bytes) ? "{vex} " : "") + text, new Row(form, bytes));
                    }
                    first = false;
                }
            }
        }
        return rows;
    }
}
