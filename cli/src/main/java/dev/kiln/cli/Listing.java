package dev.kiln.cli;

import dev.kiln.code.Code;
import dev.kiln.code.Label;
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

    private void row(byte[] code, int at, Disassembly.Decoded decoded, String source) {
        String bytes = HEX.formatHex(code, at, at + decoded.length());
        out.println("  %04X  %-20s  %-36s  %s"
                .formatted(at, bytes, decoded.text(), source)
                .stripTrailing());
    }
}
