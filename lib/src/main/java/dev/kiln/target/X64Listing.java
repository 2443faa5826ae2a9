package dev.kiln.target;

import dev.kiln.code.Code;
import dev.kiln.code.Label;
import dev.kiln.x64.Decoder;
import dev.kiln.x64.Formatter;
import dev.kiln.x64.Instruction;
import dev.kiln.x64.Mode;
import java.util.HexFormat;

/// x86-64 code as text: a line an instruction, with its offset and its bytes, and the named labels where they are
/// bound.
///
/// ```
/// again:
///      4  480FAFC8             imul rcx, rax
/// ```
final class X64Listing {
    private X64Listing() {}

    static String of(Code code) {
        byte[] bytes = code.bytes();
        Decoder decoder = new Decoder(Mode.X64);
        Formatter formatter = Formatter.intel();
        HexFormat hex = HexFormat.of().withUpperCase();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; ) {
            for (Label label : code.labelsAt(at)) {
                if (!label.name().isEmpty()) {
                    text.append(label.name()).append(":\n");
                }
            }
            Instruction instruction = decoder.decode(bytes, at);
            int end = at + instruction.length();
            text.append("%6x  %-20s  %s%n".formatted(at, hex.formatHex(bytes, at, end), formatter.format(instruction)));
            at = end;
        }
        return text.toString();
    }
}
