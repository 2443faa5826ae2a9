package dev.kiln.llo;

import dev.kiln.guard.Words;

/// What a name may look like.
final class Names {
    /// The most letters of a name.
    static final int LONGEST = 255;

    private Names() {}

    /// True for 1 to 255 letters, digits and `_ . $`, the first not a digit.
    static boolean valid(String name) {
        if (name.isEmpty() || name.length() > LONGEST || name.charAt(0) <= '9' && name.charAt(0) >= '0') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!part(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// True when `c` may stand in a name.
    static boolean part(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '$';
    }

    /// Says why `name` is no name of `kind`.
    static String wrong(String kind, String name) {
        return Words.quote(name) + " is no name for a " + kind + ": expected 1 to " + LONGEST
                + " letters, digits, _ . or $, the first not a digit";
    }
}
