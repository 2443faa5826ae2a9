package dev.kiln.x64;

import dev.kiln.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Assemblers that are not ours: GNU as and llvm-mc. Both read either syntax.
final class Judges {
    private static final String LLVM_ATTRIBUTES =
            "-mattr=+3dnow,+3dnowa,+mmx,+sse4.2,+sse4a,+avx512f,+avx512vl,+avx512bw"
                    + ",+avx512dq,+avx512cd,+avx512er,+avx512pf,+avx512ifma,+avx512vbmi,+avx512vbmi2,+avx512vnni,+avx512bitalg"
                    + ",+avx512vpopcntdq,+avx512bf16,+avx512fp16,+avx512vp2intersect,+amx-tile,+amx-int8,+amx-bf16,+xop,+fma4"
                    + ",+tbm,+lwp,+gfni,+vaes,+vpclmulqdq,+sha,+aes,+kl,+widekl,+avxvnni,+uintr,+f16c,+fma";

    /// With a vector for an index, assemblers disagree about what size of memory to write; with none, they do not.
    private static final Pattern GATHERED = Pattern.compile("(dword|qword) ptr (?=\\[[^]]*[xyz]mm)");

    private Judges() {}

    /// The bytes, in hexadecimal, that GNU as makes of each line; empty where it makes none.
    static String[] gnu(Mode mode, Path directory, List<String> lines) throws IOException, InterruptedException {
        return gnu(mode, Syntax.INTEL, directory, lines);
    }

    static String[] gnu(Mode mode, Syntax syntax, Path directory, List<String> lines)
            throws IOException, InterruptedException {
        Tool as = Tool.named("as");
        Path source = directory.resolve("in.s");
        Path listing = directory.resolve("in.lst");
        StringBuilder text = new StringBuilder(syntax == Syntax.INTEL ? ".intel_syntax noprefix\n" : "\n");
        lines.forEach(line -> text.append(spelled(line)).append('\n'));
        Files.writeString(source, text);
        String errors = as.run(
                        directory,
                        mode == Mode.X64 ? "--64" : "--32",
                        "-aln=" + listing,
                        "--listing-lhs-width=4",
                        "-o",
                        directory.resolve("out.o"),
                        source)
                .output();
        String[] bytes = new String[lines.size()];
        Arrays.fill(bytes, "");
        Pattern coded = Pattern.compile("\\s*(\\d+) [0-9a-f?]{4} ([0-9A-F ]+?)\\s*(\\t.*)?");
        for (String line : Files.readString(listing).split("\n")) {
            Matcher matcher = coded.matcher(line);
            if (matcher.matches()) {
                bytes[Integer.parseInt(matcher.group(1)) - 2] +=
                        matcher.group(2).replace(" ", "");
            }
        }
        Matcher refused = Pattern.compile("in\\.s:(\\d+): Error").matcher(errors);
        while (refused.find()) {
            bytes[Integer.parseInt(refused.group(1)) - 2] = "";
        }
        return bytes;
    }

    /// The same of llvm-mc. A label before each line tells which is which.
    static String[] llvm(Mode mode, Path directory, List<String> lines) throws IOException, InterruptedException {
        return llvm(mode, Syntax.INTEL, directory, lines);
    }

    static String[] llvm(Mode mode, Syntax syntax, Path directory, List<String> lines)
            throws IOException, InterruptedException {
        Tool mc = Tool.named("llvm-mc");
        Path source = directory.resolve("in.s");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append("line")
                    .append(i)
                    .append(":\n")
                    .append(spelled(lines.get(i)))
                    .append('\n');
        }
        Files.writeString(source, text);
        Path made = directory.resolve("out.s");
        new ProcessBuilder(
                        mc.path().toString(),
                        "-triple=" + (mode == Mode.X64 ? "x86_64" : "i386"),
                        "-x86-asm-syntax=" + syntax.name().toLowerCase(Locale.ROOT),
                        "-output-asm-variant=" + (syntax == Syntax.INTEL ? 1 : 0),
                        "-show-encoding",
                        LLVM_ATTRIBUTES,
                        source.toString())
                .redirectOutput(made.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        String[] bytes = new String[lines.size()];
        Arrays.fill(bytes, "");
        Pattern encoding = Pattern.compile("encoding: \\[([^]]*)]");
        int at = 0;
        for (String line : Files.readString(made).split("\n")) {
            if (line.startsWith("line")) {
                at = Integer.parseInt(line, 4, line.indexOf(':'), 10);
            }
            Matcher matcher = encoding.matcher(line);
            if (matcher.find()) {
                bytes[at] += matcher.group(1).replaceAll("0x|,", "").toUpperCase();
            }
        }
        return bytes;
    }

    private static String spelled(String line) {
        return GATHERED.matcher(line).replaceAll("");
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
