package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The compiler among the examples, run as its reader would.
final class BrainfuckTest {
    private static Path examples() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("examples/llo"))) {
            directory = directory.getParent();
        }
        return directory.resolve("examples/llo");
    }

    private static String run(String input, String... arguments)
            throws IOException, InterruptedException, URISyntaxException {
        Path classes = Path.of(LloProgram.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assumeTrue(starts(java), "skipped: this JVM's own launcher does not start here, as under an emulator");
        List<String> command = new ArrayList<>(List.of(
                java,
                "-cp",
                classes.toString(),
                examples().resolve("Brainfuck.java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    private static boolean starts(String java) throws InterruptedException {
        try {
            return new ProcessBuilder(java, "-version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void factorsANumber() throws IOException, InterruptedException, URISyntaxException {
        String factor = examples().resolve("factor.b").toString();
        assertThat(run("84\n", factor)).isEqualTo("2 2 3 7 \n");
    }

    @Test
    void writesAProgramThatReadsBack() throws IOException, InterruptedException, URISyntaxException {
        LloProgram program = LloProgram.parse(
                "factor.llo", run("", "--text", examples().resolve("factor.b").toString()));
        List<Integer> input = new ArrayList<>("97\n".chars().boxed().toList());
        StringBuilder out = new StringBuilder();
        LloHosts hosts = LloHosts.NONE
                .with("getchar", () -> input.removeFirst())
                .with("putchar", (int c) -> out.append((char) c).length());
        new LloReference(program, hosts, LloOptions.DEFAULT).call("main");
        assertThat(out).hasToString("97 \n");
    }
}
