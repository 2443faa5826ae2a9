package dev.kiln.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/// What a command makes, on its way to a file or to standard output.
///
/// @param program whether the system is to run it
record Output(byte[] bytes, boolean program) {
    /// `-o OUT`.
    static OptionSpec option() {
        return OptionSpec.builder("-o", "--output")
                .type(String.class)
                .paramLabel("OUT")
                .description("the file to write; standard output unless given")
                .build();
    }

    /// Writes it to where `option` says. A file is there whole or not at all: the bytes go beside it first.
    ///
    /// @throws Failure when it cannot be written
    void write(OptionSpec option, Streams streams) {
        String name = option.getValue();
        if (name == null || name.equals("-")) {
            streams.out().writeBytes(bytes);
            streams.out().flush();
            return;
        }
        try {
            Path path = Path.of(name);
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                Files.write(path, bytes); // a device, a pipe
            } else {
                whole(Files.isSymbolicLink(path) ? path.toRealPath() : path);
            }
        } catch (IOException | InvalidPathException e) {
            throw Failure.in(name, "cannot be written: " + e.getMessage());
        }
    }

    private void whole(Path path) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Path made = Files.createTempFile(directory, ".kiln", "");
        try {
            Files.write(made, bytes);
            if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(made, permissions(path));
            }
            try {
                Files.move(made, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(made, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /// Those of the file that is replaced, else what is usual; whoever may read a program may run it.
    private Set<PosixFilePermission> permissions(Path path) throws IOException {
        Set<PosixFilePermission> set = Files.exists(path)
                ? new HashSet<>(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))
                : new HashSet<>(Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ));
        if (program) {
            if (set.contains(PosixFilePermission.OWNER_READ)) {
                set.add(PosixFilePermission.OWNER_EXECUTE);
            }
            if (set.contains(PosixFilePermission.GROUP_READ)) {
                set.add(PosixFilePermission.GROUP_EXECUTE);
            }
            if (set.contains(PosixFilePermission.OTHERS_READ)) {
                set.add(PosixFilePermission.OTHERS_EXECUTE);
            }
        }
        return set;
    }
}
