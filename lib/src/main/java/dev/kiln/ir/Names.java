package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// How the text form writes names of functions, labels and symbols, and registers.
final class Names {
    /// What is a name without quotes, unless it reads as a register.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_.][A-Za-z0-9_.$]*");

    private static final Pattern REGISTER = Pattern.compile("sp|f?none|[rv][0-9]+|f?(arg|res|tmp|sav)[0-9]+");

    private Names() {}

    /// Every name that `program` uses for a place.
    static Set<String> of(Program program) {
        Set<String> names = new HashSet<>();
        program.emit(new Collector(names));
        return names;
    }

    static boolean isRegister(String name) {
        return REGISTER.matcher(name).matches();
    }

    /// The name as text: in quotes when it could be read as something else.
    static String quoted(String name) {
        if (PLAIN.matcher(name).matches() && !isRegister(name)) {
            return name;
        }
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    /// The integer register that `text` names.
    ///
    /// @throws IrException when it names none
    static R integer(String text) {
        if (text.equals("sp")) {
            return R.SP;
        }
        if (text.equals("none")) {
            return R.NONE;
        }
        int digits = digits(text);
        int index = index(text, digits);
        return switch (text.substring(0, digits)) {
            case "r" -> R.physical(index);
            case "arg" -> R.argument(index);
            case "res" -> R.result(index);
            case "tmp" -> R.temp(index);
            case "sav" -> R.saved(index);
            case "%" -> R.virtual(index);
            default -> throw none(text, "an integer register: r0 arg0 res0 tmp0 sav0 %0 sp");
        };
    }

    /// The float register that `text` names.
    ///
    /// @throws IrException when it names none
    static V floating(String text) {
        if (text.equals("fnone")) {
            return V.NONE;
        }
        int digits = digits(text);
        int index = index(text, digits);
        return switch (text.substring(0, digits)) {
            case "v" -> V.physical(index);
            case "farg" -> V.argument(index);
            case "fres" -> V.result(index);
            case "ftmp" -> V.temp(index);
            case "fsav" -> V.saved(index);
            case "$" -> V.virtual(index);
            default -> throw none(text, "a float register: v0 farg0 fres0 ftmp0 fsav0 $0");
        };
    }

    /// True when `text` begins as a float register does.
    static boolean looksFloating(String text) {
        return text.startsWith("v") || text.startsWith("f") || text.startsWith("$");
    }

    private static IrException none(String text, String expected) {
        return new IrException("`" + text + "` is not " + expected);
    }

    private static int digits(String text) {
        int at = text.length();
        while (at > 0 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9') {
            at--;
        }
        return at;
    }

    private static int index(String text, int digits) {
        int length = text.length() - digits;
        return length == 0 || length > 8 ? -1 : Integer.parseInt(text.substring(digits));
    }

    /// Collects the names of labels and functions.
    private static final class Collector extends Rewriter {
        private final Set<String> names;

        Collector(Set<String> names) {
            super(new Sink());
            this.names = names;
        }

        @Override
        protected Label target(Label label) {
            names.add(label.name());
            return label;
        }

        @Override
        public void function(String name, Signature signature) {
            names.add(name);
        }
    }
}
