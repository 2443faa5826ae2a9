package dev.kiln.a64;

import java.util.ArrayList;
import java.util.List;

/// A row's 32-bit pattern: the literal bits, and where each field is.
final class Pattern {
    private final String text;
    private final List<String> names = new ArrayList<>(6);
    private final List<Integer> places = new ArrayList<>(6);
    /// The literal bits; zero in the fields.
    final int word;
    /// Ones where the literal bits are.
    final int mask;

    Pattern(String text) {
        this.text = text;
        int at = 32;
        int bits = 0;
        int literal = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '0' || c == '1') {
                at--;
                literal |= 1 << at;
                bits |= c - '0' << at;
            } else if (c != ' ' && c != '_') {
                int end = i;
                while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '_') {
                    end++;
                }
                int width = field(text.substring(i, end), at);
                at -= width;
                i = end - 1;
            }
        }
        if (at != 0) {
            throw new IllegalStateException("the pattern has " + (32 - at) + " bits: " + text);
        }
        word = bits;
        mask = literal;
    }

    private int field(String token, int at) {
        int slash = token.indexOf('/');
        String name = slash < 0 ? token : token.substring(0, slash);
        int width = slash < 0 ? width(name) : Integer.parseInt(token.substring(slash + 1));
        names.add(name);
        places.add(at - width | width << 5);
        return width;
    }

    private static int width(String name) {
        if (name.charAt(0) == 'R') {
            return name.equals("Rm4") ? 4 : 5;
        }
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        return digits == name.length() ? 1 : Integer.parseInt(name.substring(digits));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /// The field's shift in bits 0–4 and its width in bits 5–9.
    long field(String name) {
        int i = names.indexOf(name);
        if (i < 0) {
            throw new IllegalStateException("no field " + name + " in " + text);
        }
        return places.get(i);
    }

    /// Several fields as [Step] holds them from its bit 8 on: `list` names the highest first, `H:L:M`.
    long fields(String list) {
        long fields = 0;
        for (int from = 0; from <= list.length(); ) {
            int colon = list.indexOf(':', from);
            int end = colon < 0 ? list.length() : colon;
            fields = fields << 10 | field(list.substring(from, end));
            from = end + 1;
        }
        return fields << 8;
    }
}
