package dev.kiln.a64;

/// Conditions by their names in text.
final class Conditions {
    private static final Condition[] ALL = Condition.values();

    private Conditions() {}

    /// The encoding of the condition named `name` in lower case, -1 when there is none.
    static int of(String name) {
        for (Condition condition : ALL) {
            if (condition.name().equalsIgnoreCase(name)) {
                return condition.ordinal();
            }
        }
        return switch (name) {
            case "cs" -> Condition.HS.ordinal();
            case "cc" -> Condition.LO.ordinal();
            default -> -1;
        };
    }
}
