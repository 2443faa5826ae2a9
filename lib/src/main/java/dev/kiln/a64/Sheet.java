package dev.kiln.a64;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file of rows, indexed by mnemonic; a row is read when it is asked for.
///
/// Reading a file only finds where its lines are. The text of a line becomes rows when an instruction of that
/// mnemonic is first emitted: a program that emits forty mnemonics pays for forty.
final class Sheet {
    private final String resource;
    private volatile Content content;

    Sheet(String resource) {
        this.resource = resource;
    }

    private record Table(String[] variables, String[][] values) {}

    private record Content(List<String> lines, Map<String, Table> tables, Map<String, List<String>> index) {}

    /// The rows of `mnemonic` in the order of the file.
    List<Row> rows(String mnemonic) {
        Content all = content();
        List<Row> rows = new ArrayList<>();
        for (String line : all.index.getOrDefault(mnemonic, List.of())) {
            for (String text : combine(over(line, all.tables), line)) {
                if (text.startsWith(mnemonic) && text.charAt(mnemonic.length()) == ' ') {
                    rows.add(row(text));
                }
            }
        }
        return rows;
    }

    /// All rows in the order of the file.
    List<Row> rows() {
        Content all = content();
        List<Row> rows = new ArrayList<>();
        for (String line : all.lines) {
            for (String text : combine(over(line, all.tables), line)) {
                rows.add(row(text));
            }
        }
        return rows;
    }

    private Content content() {
        Content all = content;
        if (all == null) {
            all = read();
            content = all;
        }
        return all;
    }

    private Content read() {
        String text;
        try (InputStream in = Sheet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the table " + resource + " is missing from the library");
            }
            text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + resource + " cannot be read", e);
        }
        List<String> lines = new ArrayList<>();
        Map<String, Table> tables = new HashMap<>();
        Map<String, List<String>> index = new HashMap<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end);
            from = end + 1;
            if (line.startsWith("@")) {
                table(line, tables);
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                lines.add(line);
                index(line, tables, index);
            }
        }
        return new Content(lines, tables, index);
    }

    private static void table(String line, Map<String, Table> tables) {
        String[] parts = split(line.substring(1), " | ");
        String[][] values = new String[parts.length - 2][];
        for (int i = 0; i < values.length; i++) {
            values[i] = split(parts[i + 2], " ");
        }
        tables.put(parts[0], new Table(split(parts[1], " "), values));
    }

    private static void index(String line, Map<String, Table> tables, Map<String, List<String>> index) {
        String mnemonic = line.substring(0, line.indexOf(' '));
        if (mnemonic.indexOf('$') < 0) {
            enter(mnemonic, line, index);
            return;
        }
        for (String expanded : combine(over(line, tables), mnemonic)) {
            enter(expanded, line, index);
        }
    }

    private static void enter(String mnemonic, String line, Map<String, List<String>> index) {
        List<String> lines = index.get(mnemonic);
        if (lines == null) {
            lines = new ArrayList<>(4);
            index.put(mnemonic, lines);
        }
        if (lines.isEmpty() || lines.getLast() != line) {
            lines.add(line);
        }
    }

    private static Table[] over(String line, Map<String, Table> tables) {
        int at = line.indexOf("| over ");
        if (at < 0) {
            return new Table[0];
        }
        int end = line.indexOf('|', at + 1);
        String[] names =
                split(line.substring(at + 7, end < 0 ? line.length() : end).strip(), " ");
        Table[] found = new Table[names.length];
        for (int i = 0; i < names.length; i++) {
            found[i] = tables.get(names[i]);
            if (found[i] == null) {
                throw new IllegalStateException("no table " + names[i] + " above the row " + line);
            }
        }
        return found;
    }

    /// The text once for each combination of the tables' rows.
    private static List<String> combine(Table[] tables, String text) {
        if (tables.length == 0) {
            return List.of(text);
        }
        List<String> texts = new ArrayList<>();
        int[] choice = new int[tables.length];
        while (true) {
            texts.add(replace(text, tables, choice));
            int i = tables.length - 1;
            while (i >= 0 && ++choice[i] == tables[i].values.length) {
                choice[i--] = 0;
            }
            if (i < 0) {
                return texts;
            }
        }
    }

    /// Replaces each `$variable`, taking the longest name that is there.
    private static String replace(String text, Table[] tables, int[] choice) {
        int dollar = text.indexOf('$');
        if (dollar < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int from = 0;
        while (dollar >= 0) {
            result.append(text, from, dollar);
            String name = "";
            String value = "";
            for (int t = 0; t < tables.length; t++) {
                String[] variables = tables[t].variables;
                for (int v = 0; v < variables.length; v++) {
                    if (variables[v].length() > name.length() && text.startsWith(variables[v], dollar + 1)) {
                        name = variables[v];
                        value = tables[t].values[choice[t]][v];
                    }
                }
            }
            if (name.isEmpty()) {
                throw new IllegalStateException("no variable at " + text.substring(dollar));
            }
            result.append(value.equals("-") ? "" : value);
            from = dollar + 1 + name.length();
            dollar = text.indexOf('$', from);
        }
        return result.append(text, from, text.length()).toString();
    }

    private static Row row(String line) {
        String[] columns = split(line, " | ");
        String printedFor = "";
        String acceptedFor = "";
        for (int i = 5; i < columns.length; i++) {
            switch (columns[i].charAt(0)) {
                case '=' -> printedFor = columns[i].substring(2);
                case '~' -> acceptedFor = columns[i].substring(2);
                default -> {}
            }
        }
        return new Row(
                columns[0],
                operands(columns[1]),
                columns[2],
                Feature.valueOf(columns[3]),
                columns[4],
                printedFor,
                acceptedFor);
    }

    /// The operands; what has no access of its own, as in `w [Xn|SP], #16`, belongs to the one before.
    private static List<String> operands(String column) {
        if (column.equals("-")) {
            return List.of();
        }
        List<String> operands = new ArrayList<>(4);
        for (String part : split(column, ", ")) {
            if (part.charAt(1) == ' ') {
                operands.add(part);
            } else {
                operands.add(operands.removeLast().concat(", ").concat(part));
            }
        }
        return List.copyOf(operands);
    }

    /// Splits at `separator` outside brackets, and strips the parts; empty parts at blanks are dropped.
    private static String[] split(String text, String separator) {
        List<String> parts = new ArrayList<>(8);
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (depth == 0 && c == separator.charAt(0) && text.startsWith(separator, i)) {
                add(parts, text, from, i);
                i += separator.length() - 1;
                from = i + 1;
            }
        }
        add(parts, text, from, text.length());
        return parts.toArray(new String[0]);
    }

    private static void add(List<String> parts, String text, int from, int to) {
        String part = text.substring(from, to).strip();
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }
}
