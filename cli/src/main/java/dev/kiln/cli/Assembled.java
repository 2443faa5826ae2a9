package dev.kiln.cli;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import dev.kiln.code.NumericLabels;
import dev.kiln.elf.Section;
import dev.kiln.elf.Unit;
import dev.kiln.elf.UnitAssembler;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines assembled together, so that labels reach across them.
///
/// @param errors what is wrong with the lines that were left out, by their number
record Assembled(Unit unit, SortedMap<Integer, String> errors) {
    private static final Pattern LABEL = Pattern.compile("(?:^|\\G)\\s*([\\w.$@?]+):");
    private static final Pattern EXTERN = Pattern.compile("(?i)^\\s*\\.?extern\\s+([\\w.$@?, ]+)");
    private static final Pattern NUMBERED = Pattern.compile("line \\d+: (.*)", Pattern.DOTALL);

    /// Assembles `lines`, all of which must be right.
    ///
    /// @param name the input's, for messages
    /// @throws Failure at the first that is wrong
    static Assembled all(Isa isa, List<String> lines, String name) {
        SortedMap<Integer, String> errors = new TreeMap<>();
        UnitAssembler assembly = feed(isa, lines, errors);
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
    /// come together, the ones that are wrong even where every label of the text is there.
    ///
    /// @param name the input's, for messages
    /// @throws Failure when what is left does not come together either
    static Assembled most(Isa isa, List<String> lines, String name) {
        SortedMap<Integer, String> errors = new TreeMap<>();
        try {
            return new Assembled(feed(isa, lines, errors).finish(), errors);
        } catch (CodeException e) {
            Set<String> labels = labels(lines);
            for (int i = 0; i < lines.size(); i++) {
                int line = i + 1;
                alone(isa, labels, lines.get(i)).ifPresent(problem -> errors.putIfAbsent(line, problem));
            }
        }
        try {
            return new Assembled(feed(isa, lines, errors).finish(), errors);
        } catch (CodeException e) {
            throw Failure.in(name, e.getMessage());
        }
    }

    /// What the text defines and declares: labels, numbers among them, and symbols.
    private static Set<String> labels(List<String> lines) {
        Set<String> labels = new LinkedHashSet<>();
        for (String line : lines) {
            Matcher label = LABEL.matcher(line);
            while (label.find()) {
                labels.add(label.group(1));
            }
            Matcher extern = EXTERN.matcher(line);
            if (extern.find()) {
                for (String symbol : extern.group(1).split(",")) {
                    labels.add(symbol.strip());
                }
            }
        }
        return labels;
    }

    /// Feeds an assembler with the lines that `errors` does not name, and adds the wrong ones to it.
    private static UnitAssembler feed(Isa isa, List<String> lines, SortedMap<Integer, String> errors) {
        UnitAssembler assembly = new UnitAssembler(isa.machine());
        for (int i = 0; i < lines.size(); i++) {
            if (!errors.containsKey(i + 1)) {
                try {
                    assembly.line(lines.get(i), i + 1);
                } catch (CodeException e) {
                    errors.put(i + 1, problem(e));
                }
            }
        }
        return assembly;
    }

    /// What is wrong with `line` where `labels` are, numbers before and after it, all others elsewhere.
    private static Optional<String> alone(Isa isa, Set<String> labels, String line) {
        UnitAssembler assembly = new UnitAssembler(isa.machine());
        List<String> numbers = labels.stream()
                .filter(NumericLabels::isNumber)
                .map(number -> number + ":")
                .toList();
        try {
            numbers.forEach(number -> assembly.line(number, 1));
            for (String label : labels) {
                if (!NumericLabels.isNumber(label)) {
                    assembly.line("extern " + label, 1);
                }
            }
            assembly.line(line, 1);
            numbers.forEach(number -> assembly.line(number, 1));
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
        ByteArrayOutputStream[] parts = new ByteArrayOutputStream[count];
        Arrays.setAll(parts, i -> new ByteArrayOutputStream());
        for (Section section : unit.sections()) {
            Code code = section.code();
            for (int at = 0; at < code.size(); at++) {
                int line = code.source().lineAt(at);
                if (line >= 1 && line <= count) {
                    parts[line - 1].write(code.byteAt(at));
                }
            }
        }
        return Arrays.stream(parts).map(ByteArrayOutputStream::toByteArray).toArray(byte[][]::new);
    }
}
