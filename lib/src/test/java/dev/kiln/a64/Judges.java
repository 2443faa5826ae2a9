package dev.kiln.a64;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Assemblers that are not ours: GNU as and llvm-mc.
final class Judges {
    /// What both know of the architecture; each leaves out what it does not.
    private static final String GNU_ARCH = ".arch armv9.3-a+crypto+sha3+sm4+memtag+rng+predres+fp16+fp16fml+bf16+i8mm"
            + "+profile+ssbs+sb+flagm+pauth+ls64+mops+hbc+cssc+tme+compnum+f64mm\n";

    private static final String LLVM_ATTRIBUTES = "-mattr=+v9.3a,+crypto,+sha3,+sm4,+sha2,+aes,+mte,+rand,+predres,"
            + "+fullfp16,+fp16fml,+bf16,+i8mm,+ls64,+mops,+hbc,+tme,+complxnum,+jsconv,+lor,+spe,+tracev8.4,+wfxt,+xs,"
            + "+brbe,+ccdp,+rcpc-immo,+altnzcv,+el2vmsa,+el3,+lse2";

    static final long REFUSED = -1;

    private Judges() {}

    static boolean present(String tool) {
        return Path.of("/usr/bin", tool).toFile().canExecute();
    }

    /// The word that GNU as makes of each line, [#REFUSED] where it makes none.
    static long[] gnu(List<String> lines) throws IOException, InterruptedException {
        Path directory = directory();
        Path source = directory.resolve("in.s");
        Path object = directory.resolve("out.o");
        Path bytes = directory.resolve("out.bin");
        BitSet refused = new BitSet();
        Pattern error = Pattern.compile("in\\.s:(\\d+): Error");
        for (int pass = 0; pass < 4; pass++) {
            StringBuilder text = new StringBuilder(GNU_ARCH);
            for (int i = 0; i < lines.size(); i++) {
                text.append(refused.get(i) ? "" : lines.get(i)).append('\n');
            }
            Files.writeString(source, text);
            String output = run(directory, true, "aarch64-linux-gnu-as", "-o", object.toString(), "in.s");
            Matcher matcher = error.matcher(output);
            int before = refused.cardinality();
            while (matcher.find()) {
                refused.set(Integer.parseInt(matcher.group(1)) - 2);
            }
            if (refused.cardinality() == before) {
                break;
            }
        }
        run(
                directory,
                true,
                "aarch64-linux-gnu-objcopy",
                "-O",
                "binary",
                "-j",
                ".text",
                object.toString(),
                bytes.toString());
        byte[] code = Files.readAllBytes(bytes);
        long[] words = new long[lines.size()];
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            words[i] = refused.get(i) ? REFUSED : Words.get(code, 4 * at++) & 0xFFFF_FFFFL;
        }
        if (4 * at != code.length) {
            throw new IllegalStateException("GNU as made " + code.length + " bytes of " + at + " lines");
        }
        return words;
    }

    /// The word that llvm-mc makes of each line, [#REFUSED] where it makes none. A label before each tells which is
    /// which.
    static long[] llvm(List<String> lines) throws IOException, InterruptedException {
        Path directory = directory();
        Path source = directory.resolve("in.s");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append("line").append(i).append(":\n").append(lines.get(i)).append('\n');
        }
        Files.writeString(source, text);
        String output = run(
                directory, false, "llvm-mc", "-triple=aarch64", LLVM_ATTRIBUTES, "-show-encoding", source.toString());
        Pattern label = Pattern.compile("line(\\d+):");
        Pattern encoding = Pattern.compile("encoding: \\[(0x[0-9a-f]{2},0x[0-9a-f]{2},0x[0-9a-f]{2},0x[0-9a-f]{2})]");
        long[] words = new long[lines.size()];
        Arrays.fill(words, REFUSED);
        int at = -1;
        for (String line : output.split("\n")) {
            Matcher matcher = label.matcher(line);
            if (matcher.matches()) {
                at = Integer.parseInt(matcher.group(1));
            }
            matcher = encoding.matcher(line);
            if (matcher.find()) {
                long word = 0;
                String[] parts = matcher.group(1).split(",");
                for (int i = 0; i < 4; i++) {
                    word |= Long.decode(parts[i]) << 8 * i;
                }
                words[at] = word;
            }
        }
        return words;
    }

    /// The text that llvm-mc makes of each word, empty where it knows none.
    static List<String> disassemble(int[] words) throws IOException, InterruptedException {
        Path directory = directory();
        Path source = directory.resolve("in.txt");
        Path errors = directory.resolve("errors.txt");
        StringBuilder text = new StringBuilder();
        for (int word : words) {
            for (int shift = 0; shift < 32; shift += 8) {
                text.append("0x%02x ".formatted(word >>> shift & 0xFF));
            }
            text.append('\n');
        }
        Files.writeString(source, text);
        Process process = new ProcessBuilder(
                        "llvm-mc", "-triple=aarch64", LLVM_ATTRIBUTES, "--disassemble", source.toString())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        List<String> answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("//.*", "").strip())
                .filter(line -> !line.isEmpty() && !line.equals(".text"))
                .toList();
        process.waitFor();
        BitSet unknown = new BitSet();
        Matcher matcher =
                Pattern.compile("in\\.txt:(\\d+):\\d+: warning: invalid").matcher(Files.readString(errors));
        while (matcher.find()) {
            unknown.set(Integer.parseInt(matcher.group(1)) - 1);
        }
        if (answers.size() + unknown.cardinality() != words.length) {
            throw new IllegalStateException("llvm-mc answered %d words and knew none of %d, of %d"
                    .formatted(answers.size(), unknown.cardinality(), words.length));
        }
        List<String> texts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            texts.add(unknown.get(i) ? "" : answers.get(at++));
        }
        return texts;
    }

    /// A new directory that goes, with the files the tools leave in it, when the JVM does.
    private static Path directory() throws IOException {
        Path directory = Files.createTempDirectory("kiln-a64");
        directory.toFile().deleteOnExit();
        for (String name : List.of("in.s", "in.txt", "errors.txt", "out.o", "out.bin")) {
            directory.resolve(name).toFile().deleteOnExit();
        }
        return directory;
    }

    private static String run(Path directory, boolean errors, String... command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(errors)
                .redirectError(errors ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
