package dev.kiln.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/// A language that programs are written in, told by the ending of the file's name.
enum Language {
    /// The typed stack machine.
    LLO,
    /// The same, in its binary form.
    LLOB,
    /// exAmour's bytecode, as text.
    EACG,
    /// The same, as bytes.
    EACGB,
    /// The register IR.
    IR;

    /// The option that says it.
    static OptionSpec option() {
        return Choice.option("--language", List.of(values()))
                .description("the program's language, when its name does not tell it")
                .build();
    }

    /// The language that `option` says, or the name of the input tells.
    ///
    /// @throws Misuse when neither does
    static Language of(OptionSpec option, String argument) {
        return Optional.ofNullable(option.<Language>getValue())
                .or(() -> byEnding(argument))
                .orElseThrow(() -> new Misuse("'" + argument + "' does not tell its language: its name should end in "
                        + Arrays.stream(values()).map(Language::ending).collect(Collectors.joining(", "))
                        + ", or --language says it"));
    }

    /// The language whose ending the name has.
    private static Optional<Language> byEnding(String argument) {
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
