package dev.kiln.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

/// An input named on the command line: a file, or `-` for standard input.
///
/// @param name what diagnostics call it
record Source(String name, byte[] bytes) {
    /// Reads the whole input.
    ///
    /// @throws Failure when it cannot be read
    static Source read(String argument, Streams streams) {
        try {
            return argument.equals("-")
                    ? new Source("<stdin>", streams.in().readAllBytes())
                    : new Source(argument, Files.readAllBytes(Path.of(argument)));
        } catch (NoSuchFileException e) {
            throw Failure.in(argument, "no such file");
        } catch (AccessDeniedException e) {
            throw Failure.in(argument, "permission denied");
        } catch (IOException | InvalidPathException e) {
            throw Failure.in(argument, "cannot be read: " + e.getMessage());
        }
    }

    /// Does `action`, whose errors are this input's.
    ///
    /// @throws Failure with the line that the user wants for what the library threw
    <T> T located(Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            throw Diagnosis.of(e, name)
                    .map(Failure::new)
                    .map(RuntimeException.class::cast)
                    .orElse(e);
        }
    }

    /// The input as text.
    ///
    /// @throws Failure when it is not UTF-8
    String text() {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Failure.in(name, "is not UTF-8 text");
        }
    }
}
