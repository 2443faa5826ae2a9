package dev.kiln.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// Options whose value is one of a few words.
final class Choice {
    private Choice() {}

    /// An option that takes one of `values`, each written as its `toString` says.
    static <E extends Enum<E>> OptionSpec.Builder option(String name, List<E> values) {
        String words = values.stream().map(E::toString).collect(Collectors.joining("|"));
        return OptionSpec.builder(name)
                .type(values.getFirst().getDeclaringClass())
                .paramLabel(words)
                .converters(text -> values.stream()
                        .filter(value -> value.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new TypeConversionException("'" + text + "' is not one of " + words)));
    }
}
