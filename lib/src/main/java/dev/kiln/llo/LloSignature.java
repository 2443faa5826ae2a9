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

    // Written out: what a record has of itself is linked at run time, which a JVM that just started feels.

    @Override
    public boolean equals(Object other) {
        return other instanceof LloSignature signature
                && parameters.equals(signature.parameters)
                && result.equals(signature.result);
    }

    @Override
    public int hashCode() {
        int hash = result.isPresent() ? result.get().code() : 0;
        for (LloType parameter : parameters) {
            hash = hash * 31 + parameter.code();
        }
        return hash;
    }

    /// The type of method handles that stand for such a function: `int`, `long` (also for `P`), `float`, `double`.
    public MethodType methodType() {
        Class<?>[] types = new Class<?>[parameters.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = parameters.get(i).javaType();
        }
        return MethodType.methodType(result.isPresent() ? result.get().javaType() : void.class, types);
    }

    /// As it is written after a name: `(I L) D`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (LloType parameter : parameters) {
            text.append(text.length() == 1 ? "" : " ").append(parameter);
        }
        text.append(')');
        if (result.isPresent()) {
            text.append(' ').append(result.get());
        }
        return text.toString();
    }
}
