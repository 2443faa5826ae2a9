package dev.kiln.cli;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import dev.kiln.elf.Section;
import dev.kiln.elf.Unit;
import dev.kiln.elf.UnitAssembler;
import java.io.ByteArrayOutputStream;
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
record Assembled(Unit unit, SortedMap<Integer, String> errors) {
    private static final Pattern EXTERN = Pattern.compile("(?i)^\\s*\\.?extern\\s");
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
    /// come together (a label is missing), the ones that do not stand alone.
    static Assembled most(Isa isa, List<String> lines) {
        SortedMap<Integer, String> errors = new TreeMap<>();
        try {
            return new Assembled(feed(isa, lines, errors).finish(), errors);
        } catch (CodeException e) {
            for (int i = 0; i < lines.size(); i++) {
                int line = i + 1;
                alone(isa, lines, lines.get(i)).ifPresent(problem -> errors.putIfAbsent(line, problem));
            }
            return new Assembled(feed(isa, lines, errors).finish(), errors);
        }
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

    /// What is wrong with `line` when just the lines that declare symbols stand before it.
    private static Optional<String> alone(Isa isa, List<String> lines, String line) {
        UnitAssembler assembly = new UnitAssembler(isa.machine());
        try {
            for (String other : lines) {
                if (EXTERN.matcher(other).find()) {
                    assembly.line(other, 1);
                }
            }
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
