package dev.kiln.llo;

import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;

/// What a function takes and gives.
///
/// @param parameters the types of its arguments, the first first; at most [#MAX_PARAMETERS]
/// @param result the type of its result, empty when it has none
public record LloSignature(List<LloType> parameters, Optional<LloType> result) {
    /// The most parameters a function may have. Method handles carry no more than about 250 slots.
    public static final int MAX_PARAMETERS = 100;

    /// Checks the number of parameters.
    ///
    /// @throws LloException when there are more than [#MAX_PARAMETERS]
    public LloSignature {
        parameters = List.copyOf(parameters);
        if (parameters.size() > MAX_PARAMETERS) {
            throw new LloException(parameters.size() + " parameters, expected at most " + MAX_PARAMETERS);
        }
    }

    /// The signature that takes `parameters` and gives `result`.
    public static LloSignature of(LloType result, LloType... parameters) {
        return new LloSignature(List.of(parameters), Optional.of(result));
    }

    /// The signature that takes `parameters` and gives nothing.
    public static LloSignature ofVoid(LloType... parameters) {
        return new LloSignature(List.of(parameters), Optional.empty());
    }

    /// The type of method handles that stand for such a function: `int`, `long` (also for `P`), `float`, `double`.
    public MethodType methodType() {
        return MethodType.methodType(
                result.<Class<?>>map(LloType::javaType).orElse(void.class),
                parameters.stream().<Class<?>>map(LloType::javaType).toList());
    }

    /// As it is written after a name: `(I L) D`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (LloType parameter : parameters) {
            text.append(text.length() == 1 ? "" : " ").append(parameter);
        }
        text.append(')');
        result.ifPresent(type -> text.append(' ').append(type));
        return text.toString();
    }
}
