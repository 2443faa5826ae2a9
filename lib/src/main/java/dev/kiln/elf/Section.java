package dev.kiln.elf;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import java.util.Optional;

/// A named piece of an object file.
///
/// What may be done with its bytes follows from its name, which is one of [Kind]'s or begins with one and a dot.
///
/// @param name `.text`, `.data.tables`, …
/// @param code the bytes, with the labels in them
public record Section(String name, Code code) {
    /// What sections are for.
    public enum Kind {
        /// Code: it is read and run.
        TEXT(".text", 4),
        /// Constants: they are read.
        RODATA(".rodata", 0),
        /// Variables with their first values.
        DATA(".data", 1),
        /// Variables that are zero at first; nothing of them is in the file.
        BSS(".bss", 1);

        private final String prefix;
        /// SHF_WRITE or SHF_EXECINSTR.
        final int flags;

        Kind(String prefix, int flags) {
            this.prefix = prefix;
            this.flags = flags;
        }

        /// The kind of the section named `name`; empty when the name tells none.
        public static Optional<Kind> of(String name) {
            for (Kind kind : values()) {
                if (name.equals(kind.prefix) || name.startsWith(kind.prefix + ".")) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /// Checks that the name tells a kind, and that `.bss` is zero.
    ///
    /// @throws CodeException when not
    public Section {
        if (Kind.of(name).isEmpty()) {
            throw new CodeException("section " + name
                    + ": a section is .text, .rodata, .data or .bss, or begins with one of them and a dot");
        }
        if (Kind.of(name).get() == Kind.BSS) {
            boolean zero = code.relocations().isEmpty();
            for (byte b : code.bytes()) {
                zero &= b == 0;
            }
            if (!zero) {
                throw new CodeException("section " + name + " holds nothing but zeros");
            }
        }
    }

    /// What it is for.
    public Kind kind() {
        return Kind.of(name).orElseThrow();
    }

    /// The multiple at which it must lie. Code's is a page: AArch64's `adrp` counts in pages of 4096 bytes, and has
    /// been settled inside the section already.
    int alignment(Machine machine) {
        int least = machine == Machine.A64 && kind() == Kind.TEXT ? 4096 : 16;
        return Math.max(least, code.alignment());
    }
}
