package dev.kiln;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a test program in a JVM of its own, where what ends the JVM ends no other test.
public final class ChildJvm {
    private ChildJvm() {}

    /// True when Surefire was told of another JVM, by `-Djvm=`: a script that starts it under an emulator.
    public static boolean emulated() {
        return System.getProperty("jvm") != null;
    }

    /// What `main` prints, to both streams.
    public static String run(String main, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(
                emulated()
                        ? System.getProperty("jvm")
                        : Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString());
        command.addAll(options);
        command.add("-Dkiln.tests.scale=" + System.getProperty("kiln.tests.scale", "1"));
        command.addAll(List.of(
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Path.of("target", "classes") + ":" + Path.of("target", "test-classes"),
                main));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            return status == 0 ? text : text + "status " + status + "\n";
        }
    }
}
