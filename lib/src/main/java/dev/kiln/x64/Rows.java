package dev.kiln.x64;

import dev.kiln.code.CodeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tables as they are read: for each family, the lines of each mnemonic.
///
/// A family's text is read whole when it is first needed, but a row is taken apart only when its mnemonic is used:
/// a program that assembles a hundred different instructions pays for those.
final class Rows {
    private static final Rows[] FAMILIES = new Rows[Family.values().length];
    private static final Form[][] FORMS = new Form[Op.values().length][];

    private final String text;
    /// For each mnemonic, where its lines start and end, as start + end × 2³².
    private final Map<String, Long> extents;

    private Rows(String text) {
        this.text = text;
        extents = new HashMap<>(512);
        index();
    }

    private static Rows of(Family family) {
        Rows rows = FAMILIES[family.ordinal()];
        if (rows == null) {
            rows = new Rows(read(family.resource()));
            VarHandle.releaseFence();
            FAMILIES[family.ordinal()] = rows;
        }
        return rows;
    }

    /// The text of a resource beside this class; empty when there is none.
    static String read(String resource) {
        try (InputStream in = Rows.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index() {
        int start = 0;
        String current = "";
        int from = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            char first = end > start ? text.charAt(start) : '#';
            if (first != '#' && !(text.startsWith(current, start) && text.charAt(start + current.length()) == ' ')) {
                close(current, from, start);
                current = text.substring(start, Math.min(text.indexOf(' ', start), end));
                from = start;
            }
            start = end + 1;
        }
        close(current, from, text.length());
    }

    private void close(String mnemonic, int from, int to) {
        if (!mnemonic.isEmpty() && extents.put(mnemonic, from | (long) to << 32) != null) {
            throw new CodeException("the rows of " + mnemonic + " do not stand together");
        }
    }

    /// The mnemonics of a family's table, in no order.
    static Iterable<String> mnemonics(Family family) {
        return of(family).extents.keySet();
    }

    /// The forms of `op` in the order of its rows. Not to be changed.
    static Form[] of(Op op) {
        Form[] forms = FORMS[op.ordinal()];
        if (forms == null) {
            forms = of(op.family()).forms(op);
            VarHandle.releaseFence(); // whoever finds the forms finds them whole
            FORMS[op.ordinal()] = forms;
        }
        return forms;
    }

    /// The encodings of the rows of `op`, as they are written.
    static List<String> encodings(Op op) {
        Rows rows = of(op.family());
        List<String> encodings = new ArrayList<>();
        long extent = rows.extents.getOrDefault(op.mnemonic(), 0L);
        int start = (int) extent;
        while (start < (int) (extent >>> 32)) {
            int newline = rows.text.indexOf('\n', start);
            if (newline > start && rows.text.charAt(start) != '#') {
                encodings.add(rows.cell(start, 3));
            }
            start = newline + 1;
        }
        return encodings;
    }

    private String cell(int line, int column) {
        int from = line;
        for (int i = 0; i < column; i++) {
            from = text.indexOf('|', from) + 1;
        }
        return text.substring(from, text.indexOf('|', from)).trim();
    }

    private Form[] forms(Op op) {
        Long extent = extents.get(op.mnemonic());
        if (extent == null) {
            return new Form[0];
        }
        List<Form> forms = new ArrayList<>();
        int start = (int) (long) extent;
        int to = (int) (extent >>> 32);
        while (start < to) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? to : newline;
            if (end > start && text.charAt(start) != '#') {
                forms.add(Form.parse(op, text.substring(start, end)));
            }
            start = end + 1;
        }
        return forms.toArray(new Form[0]);
    }
}
