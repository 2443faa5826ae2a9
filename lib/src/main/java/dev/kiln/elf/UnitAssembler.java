package dev.kiln.elf;

import dev.kiln.a64.A64Assembler;
import dev.kiln.a64.A64Parser;
import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.x64.Assembler;
import dev.kiln.x64.Mode;
import dev.kiln.x64.TextAssembler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Assembles the text of one file: instructions and data as [TextAssembler] and [A64Parser] read them, in sections.
///
/// ```
///         global _start           ; other files see it
///         extern puts             ; some other file has it
///         section .text           ; where a file begins; also .data, .rodata, .bss, and .section, .data …
/// _start: lea rdi, [rip+text]
///         call puts
///         section .rodata
/// text:   .asciz "hello"
/// ```
///
/// What a section refers to in another, or in another file, is settled when the sections have their addresses.
public final class UnitAssembler {
    private static final Pattern SECTION =
            Pattern.compile("(?:\\.?section|segment)\\s+(\\S+)|(\\.text|\\.data|\\.rodata|\\.bss)");
    private static final Pattern NAMES = Pattern.compile("(?i)(\\.?global|\\.globl|\\.?extern)\\s+(.*)");

    /// A section on the way.
    private sealed interface Part {
        CodeBuffer buffer();

        void line(String line, int number);

        Code finish(Set<String> elsewhere);

        record X86(Assembler assembler, TextAssembler text) implements Part {
            @Override
            public CodeBuffer buffer() {
                return assembler.buffer();
            }

            @Override
            public void line(String line, int number) {
                text.line(line);
            }

            @Override
            public Code finish(Set<String> elsewhere) {
                text.end();
                return assembler.finish(elsewhere);
            }
        }

        record A64(A64Assembler assembler, A64Parser text) implements Part {
            @Override
            public CodeBuffer buffer() {
                return assembler.buffer();
            }

            @Override
            public void line(String line, int number) {
                text.line(line, number);
            }

            @Override
            public Code finish(Set<String> elsewhere) {
                text.end();
                return assembler.finish(elsewhere);
            }
        }
    }

    private final Machine machine;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Set<String> global = new LinkedHashSet<>();
    private final Set<String> external = new LinkedHashSet<>();
    private Part current;
    private int last;

    /// An assembler with nothing written yet, in the section `.text`.
    public UnitAssembler(Machine machine) {
        this.machine = machine;
        current = part(".text");
    }

    private Part part(String name) {
        boolean data = Section.Kind.of(name)
                        .orElseThrow(() -> new CodeException("there is no section " + name
                                + "; there are .text, .rodata, .data, .bss, and those with a dot and more behind"))
                != Section.Kind.TEXT;
        return parts.computeIfAbsent(name, n -> fresh(data));
    }

    private Part fresh(boolean data) {
        return switch (machine) {
            case X64, IA32 -> {
                Assembler assembler = new Assembler(new CodeBuffer(), machine == Machine.X64 ? Mode.X64 : Mode.IA32);
                TextAssembler text = new TextAssembler(assembler);
                yield new Part.X86(assembler, data ? text.data() : text);
            }
            case A64 -> {
                A64Assembler assembler = new A64Assembler();
                A64Parser text = new A64Parser(assembler);
                yield new Part.A64(assembler, data ? text.data() : text);
            }
        };
    }

    /// Assembles all lines of `text`.
    ///
    /// @throws CodeException whose message starts with `line` and the number of the line, from 1
    public void assemble(String text) {
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            line(line, ++number);
        }
    }

    /// Assembles one line, `number` lines into its file; it leaves nothing behind where it is refused.
    ///
    /// @throws CodeException saying the line, what is wrong with it, and what would fit
    public void line(String line, int number) {
        last = Math.max(last, number);
        current.buffer().source(number - 1, number);
        try {
            if (!directive(line)) {
                current.line(line, number);
            }
        } catch (CodeException e) {
            String message = e.getMessage();
            throw message.startsWith("line ") ? e : new CodeException("line " + number + ": " + message);
        }
    }

    private boolean directive(String line) {
        String text = statement(line);
        Matcher section = SECTION.matcher(text.toLowerCase(Locale.ROOT));
        if (section.matches()) {
            current = part(section.group(1) == null ? text : text.substring(section.start(1)));
            return true;
        }
        Matcher names = NAMES.matcher(text);
        if (!names.matches()) {
            return false;
        }
        Set<String> target = names.group(1).toLowerCase(Locale.ROOT).contains("global")
                        || names.group(1).equalsIgnoreCase(".globl")
                ? global
                : external;
        for (String name : names.group(2).split(",", -1)) {
            if (!name.strip().matches("[\\w.$@?]+")) {
                throw new CodeException("expected a name, found `" + name.strip() + "`");
            }
            target.add(name.strip());
        }
        return true;
    }

    /// The line without what may be a comment. No directive of ours has text in quotes.
    private String statement(String line) {
        int end = line.length();
        for (String mark : machine == Machine.A64 ? new String[] {";", "//"} : new String[] {";", "#"}) {
            int at = line.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return line.substring(0, end).strip();
    }

    /// The unit of all lines. Sections in which nothing was written are left out.
    ///
    /// @throws CodeException when a label is missing or there twice, or a field cannot hold its value
    public Unit finish() {
        Set<String> elsewhere = new LinkedHashSet<>(external);
        for (Part part : parts.values()) {
            part.buffer().source(last, last + 1); // what finish() adds is no line's
            elsewhere.addAll(part.buffer().names());
        }
        List<Section> sections = new ArrayList<>();
        parts.forEach((name, part) -> {
            Code code = part.finish(elsewhere);
            if (code.size() > 0 || !code.names().isEmpty()) {
                sections.add(new Section(name, code));
            }
        });
        return new Unit(machine, sections, global);
    }
}
