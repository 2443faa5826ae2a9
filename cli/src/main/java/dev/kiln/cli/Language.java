package dev.kiln.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A language that programs are written in, told by the ending of the file's name.
enum Language {
    /// The typed stack machine.
    LLO,
    /// The same, in its binary form.
    LLOB,
    /// The register IR.
    IR;

    /// The language of the input that the user named.
    ///
    /// @throws Misuse when the ending is none of ours
    static Language of(String argument) {
        return byEnding(argument)
                .orElseThrow(() -> new Misuse("'" + argument + "' does not tell its language: its name should end in "
                        + Arrays.stream(values()).map(Language::ending).collect(Collectors.joining(", "))
                        + ", or --language says it"));
    }

    /// The language whose ending the name has.
    static Optional<Language> byEnding(String argument) {
        return Arrays.stream(values())
                .filter(language -> argument.endsWith(language.ending()))
                .findFirst();
    }

    private String ending() {
        return "." + this;
    }

    /// As it is written on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
