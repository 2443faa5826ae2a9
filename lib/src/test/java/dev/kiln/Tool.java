package dev.kiln;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command of this machine that judges us from outside.
public record Tool(Path path) {
    /// What a run of a tool left behind: its exit status, and what it wrote to either output.
    public record Result(int status, String output) {}

    /// The command `name` of the `PATH`. The test that asks skips when there is none; where the tier is required
    /// (`-Dkiln.tier.required=true`) it fails.
    public static Tool named(String name) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
            Path path = Path.of(directory, name);
            if (Files.isExecutable(path)) {
                return new Tool(path);
            }
        }
        return Boolean.getBoolean("kiln.tier.required")
                ? fail(name + " is not on the PATH")
                : abort("skipped: " + name + " is not on the PATH");
    }

    /// Runs it in `directory`.
    public Result run(Path directory, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
