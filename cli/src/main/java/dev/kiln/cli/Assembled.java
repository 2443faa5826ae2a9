package dev.kiln.cli;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines assembled together, so that labels reach across them.
///
/// @param errors what is wrong with the lines that were left out, by their number
record Assembled(Code code, SortedMap<Integer, String> errors) {
    private static final Pattern NUMBERED = Pattern.compile("line \\d+: (.*)", Pattern.DOTALL);

    /// Assembles `lines`, all of which must be right.
    ///
    /// @param name the input's, for messages
    /// @throws Failure at the first that is wrong
    static Assembled all(Isa isa, List<String> lines, String name) {
        SortedMap<Integer, String> errors = new TreeMap<>();
        Assembly assembly = feed(isa, lines, errors);
        if (!errors.isEmpty()) {
            int line = errors.firstKey();
            throw Failure.in(name + ":" + line, errors.get(line));
        }
        try {
            return new Assembled(assembly.finish(), errors);
        } catch (CodeException e) {
            throw Failure.in(name, e.getMessage());
        }
    }

    /// Assembles those of `lines` that are right. Left out are the ones that cannot be read and, when the rest does not
    /// come together (a label is missing), the ones that do not stand alone.
    static Assembled most(Isa isa, List<String> lines) {
        SortedMap<Integer, String> errors = new TreeMap<>();
        try {
            return new Assembled(feed(isa, lines, errors).finish(), errors);
        } catch (CodeException e) {
            for (int i = 0; i < lines.size(); i++) {
                int line = i + 1;
                alone(isa, lines.get(i)).ifPresent(problem -> errors.putIfAbsent(line, problem));
            }
            return new Assembled(feed(isa, lines, errors).finish(), errors);
        }
    }

    /// Feeds an assembler with the lines that `errors` does not name, and adds the wrong ones to it.
    private static Assembly feed(Isa isa, List<String> lines, SortedMap<Integer, String> errors) {
        Assembly assembly = isa.assembly();
        for (int i = 0; i < lines.size(); i++) {
            assembly.buffer().source(i, i + 1);
            if (!errors.containsKey(i + 1)) {
                try {
                    assembly.line(lines.get(i), i + 1);
                } catch (CodeException e) {
                    errors.put(i + 1, problem(e));
                }
            }
        }
        assembly.buffer().source(lines.size(), lines.size() + 1); // what finish() adds is no line's
        return assembly;
    }

    private static Optional<String> alone(Isa isa, String line) {
        Assembly assembly = isa.assembly();
        try {
            assembly.line(line, 1);
            assembly.finish();
            return Optional.empty();
        } catch (CodeException e) {
            return Optional.of(problem(e));
        }
    }

    /// The message without the line number that the parser put before it.
    private static String problem(CodeException e) {
        Matcher matcher = NUMBERED.matcher(e.getMessage());
        return matcher.matches() ? matcher.group(1) : e.getMessage();
    }

    /// The bytes of each of `count` lines; none for one that was left out.
    byte[][] byLine(int count) {
        byte[][] parts = new byte[count][0];
        byte[] bytes = code.bytes();
        int from = 0;
        for (int line = 1; line <= count; line++) {
            int to = from;
            while (to < bytes.length && code.source().lineAt(to) == line) {
                to++;
            }
            parts[line - 1] = Arrays.copyOfRange(bytes, from, to);
            from = to;
        }
        return parts;
    }
}
