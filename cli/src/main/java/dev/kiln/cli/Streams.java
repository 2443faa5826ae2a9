package dev.kiln.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads and writes. Tests pass their own, so that a whole command runs inside their JVM.
record Streams(InputStream in, PrintStream out, PrintStream err) {
    /// The process's own, with a buffer for the output: whoever ends the process flushes it.
    static Streams ofProcess() {
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
    }
}
