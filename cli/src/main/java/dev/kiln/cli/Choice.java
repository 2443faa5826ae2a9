package dev.kiln.cli;

import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// An option's value that is one of a few words: each of `values` as its `toString` writes it.
///
/// Without lambdas for the reason that [Report] gives.
record Choice<E extends Enum<E>>(List<E> values) implements ITypeConverter<E> {
    /// An option named `name` that takes one of `values`.
    static <E extends Enum<E>> OptionSpec.Builder option(String name, List<E> values) {
        Choice<E> choice = new Choice<>(values);
        return OptionSpec.builder(name)
                .type(values.getFirst().getDeclaringClass())
                .paramLabel(choice.words())
                .converters(choice);
    }

    @Override
    public E convert(String text) {
        for (E value : values) {
            if (value.toString().equals(text)) {
                return value;
            }
        }
        throw new TypeConversionException("'" + text + "' is not one of " + words());
    }

    private String words() {
        StringJoiner words = new StringJoiner("|");
        for (E value : values) {
            words.add(value.toString());
        }
        return words.toString();
    }
}
