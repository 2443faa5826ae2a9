package dev.kiln.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/// What a run of the command left behind.
record Outcome(int status, String out, String err) {
    static Outcome of(String... args) {
        return withInput("", args);
    }

    static Outcome withInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, false, UTF_8);
        PrintStream errStream = new PrintStream(err, false, UTF_8);
        int status =
                Main.execute(new Streams(new ByteArrayInputStream(input.getBytes(UTF_8)), outStream, errStream), args);
        outStream.flush();
        errStream.flush();
        return new Outcome(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
