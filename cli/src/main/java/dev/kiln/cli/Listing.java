package dev.kiln.cli;

import dev.kiln.code.Code;
import dev.kiln.code.Label;
import dev.kiln.elf.Section;
import dev.kiln.elf.Unit;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.List;

/// Code as a person reads it: offset, bytes, instruction, and the source line that it came from.
///
/// ```
/// main:
///   0000  E0030091              mov x0, sp                        3  mov x0, sp
/// ```
record Listing(Disassembly disassembly, PrintStream out) {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /// Lists bytes of which nothing else is known.
    void print(byte[] code) {
        for (int at = 0; at < code.length; ) {
            Disassembly.Decoded decoded = disassembly.decode(code, at);
            row(code, at, decoded, "");
            at += decoded.length();
        }
    }

    /// Lists code with its labels.
    ///
    /// @param source the lines that its source map speaks of; may be empty
    void print(Code code, List<String> source) {
        byte[] bytes = code.bytes();
        int shown = 0;
        for (int at = 0; at < bytes.length; ) {
            for (Label label : code.labelsAt(at)) {
                if (!label.name().isEmpty()) {
                    out.println(label.name() + ":");
                }
            }
            int line = code.source().lineAt(at);
            Disassembly.Decoded decoded = disassembly.decode(bytes, at);
            boolean fresh = line != shown && line > 0 && line <= source.size();
            row(
                    bytes,
                    at,
                    decoded,
                    fresh ? "%4d  %s".formatted(line, source.get(line - 1).strip()) : "");
            shown = line;
            at += decoded.length();
        }
    }

    /// Lists what an object file is made of: code as instructions, the rest as bytes.
    void print(Unit unit, List<String> source) {
        for (Section section : unit.sections()) {
            if (unit.sections().size() > 1) {
                out.println("section " + section.name());
            }
            boolean code = section.kind() == Section.Kind.TEXT;
            (code ? this : new Listing(new Data(section.code()), out)).print(section.code(), source);
        }
    }

    /// Bytes as data, up to eight in a row: as far as the next label or source line.
    private record Data(Code code) implements Disassembly {
        @Override
        public Decoded decode(byte[] bytes, int offset) {
            int length = 1;
            while (length < 8
                    && offset + length < bytes.length
                    && code.labelsAt(offset + length).isEmpty()
                    && code.source().lineAt(offset + length) == code.source().lineAt(offset)) {
                length++;
            }
            String text = HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes, offset, offset + length);
            return new Decoded(length, ".byte " + text);
        }
    }

    private void row(byte[] code, int at, Disassembly.Decoded decoded, String source) {
        String bytes = HEX.formatHex(code, at, at + decoded.length());
        out.println("  %04X  %-20s  %-36s  %s"
                .formatted(at, bytes, decoded.text(), source)
                .stripTrailing());
    }
}
