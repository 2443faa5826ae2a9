package dev.kiln.a64;

import dev.kiln.code.CodeException;
import java.util.Locale;

/// Registers by their names in text: `x0 w1 sp wsp xzr wzr lr fp s0 v1.4s v1.s[2]`.
final class RegisterNames {
    static final long NONE = 0;

    private RegisterNames() {}

    /// The general or scalar register named `name`; [#NONE] when it is not one.
    static long scalar(String name) {
        return switch (name) {
            case "sp" -> Packed.SP;
            case "wsp" -> Packed.WSP;
            case "xzr" -> Packed.XZR;
            case "wzr" -> Packed.WZR;
            case "lr" -> Packed.x(30);
            case "fp" -> Packed.x(29);
            default -> numbered(name);
        };
    }

    private static long numbered(String name) {
        int n = number(name);
        if (n < 0) {
            return NONE;
        }
        return switch (name.charAt(0)) {
            case 'x' -> n == 31 ? NONE : Packed.x(n);
            case 'w' -> n == 31 ? NONE : Packed.w(n);
            case 'b' -> Packed.b(n);
            case 'h' -> Packed.h(n);
            case 's' -> Packed.s(n);
            case 'd' -> Packed.d(n);
            case 'q' -> Packed.q(n);
            default -> NONE;
        };
    }

    /// The number after the first letter, -1 when there is none from 0 to 31.
    static int number(String name) {
        int digits = name.length() - 1;
        if (digits < 1 || digits > 2 || digits == 2 && name.charAt(1) == '0') {
            return -1;
        }
        int n = 0;
        for (int i = 1; i <= digits; i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            n = n * 10 + digit;
        }
        return n < 32 ? n : -1;
    }

    /// The number of `v7.4s`, -1 when `name` is no vector.
    static int vector(String name) {
        int dot = name.indexOf('.');
        return name.startsWith("v") && dot > 0 ? number(name.substring(0, dot)) : -1;
    }

    /// What follows the dot of `v7.4s`.
    static String lanes(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    static Arrangement arrangement(String lanes) {
        String upper = lanes.toUpperCase(Locale.ROOT);
        for (Arrangement a : Arrangement.values()) {
            if (a.toString().equals(upper)) {
                return a;
            }
        }
        throw new CodeException("no arrangement ." + lanes + "; expected one of 8b 16b 4h 8h 2s 4s 1d 2d 1q 2h");
    }

    /// The kind of an element.
    static int element(String lanes) {
        int i = java.util.List.of("b", "h", "s", "d", "4b", "2h", "2b").indexOf(lanes);
        if (i < 0) {
            throw new CodeException("no element ." + lanes + "; expected one of b h s d 4b 2h 2b");
        }
        return Kind.ELEMENT + i;
    }
}
