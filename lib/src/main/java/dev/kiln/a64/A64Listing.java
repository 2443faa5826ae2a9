package dev.kiln.a64;

import dev.kiln.code.Code;
import dev.kiln.code.Label;
import java.util.List;
import java.util.Optional;

/// Code as text: a line a word, with its offset, its bytes and its instruction, and the labels where they are
/// bound.
///
/// ```
/// again:
///      4  9b007c21  mul x1, x1, x0
///      8  f1000400  subs x0, x0, #1
///      c  54ffffc1  b.ne again
/// ```
public final class A64Listing {
    private A64Listing() {}

    /// The listing of `code`; places in it are named by their labels.
    public static String of(Code code) {
        byte[] bytes = code.bytes();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += 4) {
            for (int i = 0; i < Math.min(4, bytes.length - at); i++) {
                for (Label label : code.labelsAt(at + i)) {
                    text.append(label).append(":\n");
                }
            }
            text.append("%6x  ".formatted(at));
            if (bytes.length - at < 4) {
                for (int i = at; i < bytes.length; i++) {
                    text.append("%02x".formatted(bytes[i]));
                }
                text.append("  .byte\n");
            } else {
                int word = Words.get(bytes, at);
                text.append("%08x  %s%n".formatted(word, instruction(code, at, word)));
            }
        }
        return text.toString();
    }

    /// The text of the word at offset `at` of `code`, places named by their labels.
    private static String instruction(Code code, int at, int word) {
        Optional<Instruction> instruction = A64Decoder.decode(word);
        if (instruction.isEmpty()) {
            return A64Decoder.text(word);
        }
        return instruction.get().text(place(code, at, instruction.get()));
    }

    private static String place(Code code, int at, Instruction instruction) {
        if (!instruction.hasPlace()) {
            return "";
        }
        long target = at + Packed.value(instruction.operand(instruction.count() - 1));
        if (target < 0 || target > code.size()) {
            return "";
        }
        List<Label> labels = code.labelsAt((int) target);
        return labels.isEmpty() ? "" : labels.getFirst().toString();
    }
}
