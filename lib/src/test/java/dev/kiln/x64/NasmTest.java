package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Tool;
import dev.kiln.code.CodeBuffer;
import dev.kiln.x64.Trials.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same text means the same to nasm and to us, instruction by instruction.
///
/// The text is as both take it: `dword [rax]`, without `ptr`. Where the bytes differ, they must decode to one text.
final class NasmTest {
    private static final int STRIDE =
            (int) Math.max(1, 8 / Double.parseDouble(System.getProperty("kiln.tests.scale", "1")));
    private static final Pattern ERROR = Pattern.compile("in\\.asm:(\\d+): error");
    private static final Pattern LISTED = Pattern.compile("\\s*(\\d+) [0-9A-F]{8} ([0-9A-F]+)(-?).*");

    /// Where nasm 2.16 makes other bytes, and why.
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry(
                    "enqcmd",
                    "nasm sets REX.W, and 67 in 32 bits; W does not count, the register has the address's size"),
            Map.entry("enqcmds", "as enqcmd"),
            Map.entry("invpcid", "nasm sets REX.W, which does not count"),
            Map.entry("mov", "nasm makes mov ecx, imm32 of mov rcx, imm, and mov fs, ecx of mov fs, rcx: as good"),
            Map.entry("ptwrite", "nasm leaves out F3, without which it is xsave"),
            Map.entry("popw", "a label to nasm"),
            Map.entry("push", "nasm takes 0xFFFFFFF0 for a byte in 32 bits, which it is; we want it written -16"),
            Map.entry("pushw", "a label to nasm"),
            Map.entry("retw", "nasm leaves out 66 where there is an immediate"),
            Map.entry("str", "nasm sets REX.W, which does not count"),
            Map.entry("vcvtneps2bf16", "we take VEX, the shorter one, which nasm does not know"),
            Map.entry("vcvtusi2ss", "nasm takes the map of FP16 where there is a rounding"),
            Map.entry("vmgexit", "nasm writes F2 0F 01 C1, which is vmcall with a prefix"),
            Map.entry("xchg", "either register may be ModRM.reg, and 87 /r is as long as 66 90+r with a prefix"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void readsWhatNasmReads(Mode mode) throws Exception {
        Map<String, Form> forms = texts(mode);
        List<String> lines = List.copyOf(forms.keySet());
        String[] theirs = nasm(mode, lines);
        Decoder decoder = new Decoder(mode);
        List<String> different = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        int[] counts = new int[4];
        for (int i = 0; i < theirs.length; i++) {
            Form form = forms.get(lines.get(i));
            if (theirs[i].isEmpty()) {
                unknown.add(form.op().mnemonic());
                counts[2]++;
                continue;
            }
            Assembler assembler = new Assembler(new CodeBuffer(), mode);
            new TextAssembler(assembler).line(lines.get(i));
            byte[] ours = assembler.finish().bytes();
            byte[] bytes = HexFormat.of().parseHex(theirs[i]);
            if (Arrays.equals(ours, bytes)) {
                counts[0]++;
            } else if (decoder.decode(bytes, 0).length() == bytes.length
                    && decoder.decode(bytes, 0)
                            .toString()
                            .equals(decoder.decode(ours, 0).toString())) {
                counts[1]++;
            } else if (DIFFERENT.containsKey(form.op().mnemonic()) || form.cpu().equals("padlock")) {
                counts[3]++;
            } else {
                different.add(lines.get(i) + ": ours " + Judges.hex(ours) + ", nasm " + theirs[i]);
            }
        }
        System.out.printf(
                "nasm %s: %d instructions: %d the same bytes, %d the same meaning, %d differ as known, "
                        + "%d nasm does not know: %s%n",
                mode.name().toLowerCase(Locale.ROOT),
                lines.size(),
                counts[0],
                counts[1],
                counts[3],
                counts[2],
                unknown);
        assertThat(different).isEmpty();
        assertThat(counts[0]).isGreaterThan((mode == Mode.X64 ? 100_000 : 60_000) / STRIDE);
    }

    /// Labels, branches near and far, data, prefixes and forms that are asked for, as one file.
    @Test
    void readsAProgramThatNasmReads() throws Exception {
        String text = """
                start:  push rbx
                        lea rbx, [rel table]            ; a comment
                        xor eax, eax
                .Lnext: add eax, [rbx]
                        add rbx, 4
                        cmp qword [rbx], 0
                        jne .Lnext
                        cmp dword [rel count], 5
                        jmp end
                        call start
                        jmp short start
                        lock inc qword [rbx+rcx*8-8]
                        rep movsq
                        mov rax, [fs:0x28]
                        {evex} vaddps xmm1, xmm2, xmm3
                        {vex3} vaddps xmm1, xmm2, xmm3
                        {vex} vaddps xmm1, xmm2, xmm3
                        vaddps zmm1{k2}{z}, zmm3, [rax]{1to16}
                        vaddps zmm1, zmm2, zmm3, {rz-sae}
                table:  dd 1, 2, 3, -1, 0x10, 10h, 0b11
                        dw 'ab', 'c', 5*(3+4)-1
                        db "text; not a comment", 0, 'x'
                        dq 0x1122334455667788, ~0
                count:  dd 7
                        resb 200
                end:    jmp start
                        jb table
                        ret
                """;
        Files.writeString(directory.resolve("in.asm"), "bits 64\n" + text);
        assertThat(Tool.named("nasm").run(directory, "-f", "bin", "-w-all", "-o", "out.bin", "in.asm"))
                .isEqualTo(new Tool.Result(0, ""));
        Assembler assembler = new Assembler();
        new TextAssembler(assembler).assemble(text);
        assertThat(Judges.hex(assembler.finish().bytes()))
                .isEqualTo(Judges.hex(Files.readAllBytes(directory.resolve("out.bin"))));
    }

    private static Map<String, Form> texts(Mode mode) {
        Map<String, Form> texts = new LinkedHashMap<>();
        int count = 0;
        for (Op op : Op.values()) {
            for (Form form : op.forms()) {
                boolean first = true;
                if (form.cpu().contains("fp16")) {
                    continue; // nasm 2.16 has wrong opcodes and wrong disp8*N there; CrossProductTest judges these
                }
                for (Trial trial : Trials.of(form, mode)) {
                    if (first || ++count % STRIDE == 0) {
                        texts.putIfAbsent(spelled(trial.text()), form);
                    }
                    first = false;
                }
            }
        }
        return texts;
    }

    /// As nasm writes it: sizes without `ptr` and by its names, none before a broadcast, registers of the x87 stack
    /// without parentheses.
    private static String spelled(String text) {
        return text.replaceAll("\\w+ ptr (\\[[^]]*]\\{1to)", "$1")
                .replaceAll("\\w+ ptr (\\[[^]]*[xyz]mm)", "$1")
                .replace(" ptr ", " ")
                .replace("xmmword", "oword")
                .replace("ymmword", "yword")
                .replace("zmmword", "zword")
                .replace("tbyte", "tword")
                .replaceAll("st\\((\\d)\\)", "st$1")
                .replaceAll("\\bst\\b", "st0");
    }

    /// The bytes, in hexadecimal, that nasm makes of each line; empty where it makes none. It lists nothing when a line
    /// is wrong: those are found first, and left out.
    private String[] nasm(Mode mode, List<String> lines) throws IOException, InterruptedException {
        Tool nasm = Tool.named("nasm");
        Path source = directory.resolve("in.asm");
        Path listing = directory.resolve("in.lst");
        List<String> text = new ArrayList<>(lines);
        String head = mode == Mode.X64 ? "bits 64\n" : "bits 32\n";
        for (boolean wrong = true; wrong; ) {
            Files.writeString(source, head + String.join("\n", text) + "\n");
            Matcher errors = ERROR.matcher(nasm.run(directory, "-w-all", "-l", listing, "-o", "out.bin", "in.asm")
                    .output());
            wrong = false;
            while (errors.find()) {
                text.set(Integer.parseInt(errors.group(1)) - 2, "");
                wrong = true;
            }
        }
        String[] bytes = new String[lines.size()];
        Arrays.fill(bytes, "");
        for (String line : Files.readString(listing).split("\n")) {
            Matcher matcher = LISTED.matcher(line);
            if (matcher.matches()) {
                bytes[Integer.parseInt(matcher.group(1)) - 2] += matcher.group(2);
            }
        }
        return bytes;
    }
}
