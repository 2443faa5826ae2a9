package dev.kiln.ir;

import java.util.List;
import java.util.stream.Collectors;

/// What a function takes and gives.
///
/// @param parameters the types of the parameters, in order
/// @param results the types of the results: at most two integers and two floats
public record Signature(List<Type> parameters, List<Type> results) {
    /// No parameters, no result.
    public static final Signature NONE = new Signature(List.of(), List.of());

    /// Holds immutable copies.
    public Signature {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        int floats = 0;
        for (Type result : results) {
            floats += result.isFloat() ? 1 : 0;
        }
        if (floats > 2 || results.size() - floats > 2) {
            throw new IrException("a function gives at most two integer and two float results");
        }
    }

    /// A function of one result.
    public static Signature of(Type result, Type... parameters) {
        return new Signature(List.of(parameters), List.of(result));
    }

    /// The text form: `(i64, f64) -> i64`.
    @Override
    public String toString() {
        String text = "(" + join(parameters) + ")";
        return results.isEmpty() ? text : text + " -> " + join(results);
    }

    private static String join(List<Type> types) {
        return types.stream().map(Type::toString).collect(Collectors.joining(", "));
    }
}
