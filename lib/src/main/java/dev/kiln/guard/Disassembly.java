package dev.kiln.guard;

import dev.kiln.a64.A64Decoder;
import dev.kiln.target.Isa;
import dev.kiln.target.Target;
import dev.kiln.x64.Decoder;
import dev.kiln.x64.Instruction;
import dev.kiln.x64.Mode;
import java.util.ArrayList;
import java.util.List;

/// Machine code read back by the house's own decoders: for those who check what was emitted.
public final class Disassembly {
    private static final int WORD = 4;

    /// An instruction.
    ///
    /// @param offset in bytes from the code's start
    /// @param text as the house writes it; bytes that are no instruction are `db` or `.word`
    public record Line(int offset, String text) {}

    private Disassembly() {}

    /// True when this machine is an AArch64, false when it is an x86-64.
    public static boolean hostIsA64() {
        return Target.host().abi().isa() == Isa.A64;
    }

    /// The instructions of the first `size` bytes of `code`, for x86-64.
    public static List<Line> x64(byte[] code, int size) {
        Decoder decoder = new Decoder(Mode.X64);
        List<Line> lines = new ArrayList<>();
        int at = 0;
        while (at < size) {
            Instruction instruction = decoder.decode(code, at);
            lines.add(new Line(at, instruction.toString()));
            at += instruction.length();
        }
        return lines;
    }

    /// The instructions of the first `size` bytes of `code`, for AArch64.
    public static List<Line> a64(byte[] code, int size) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at + WORD <= size; at += WORD) {
            int word = 0;
            for (int i = WORD - 1; i >= 0; i--) {
                word = word << 8 | code[at + i] & 0xFF;
            }
            lines.add(new Line(at, A64Decoder.text(word)));
        }
        return lines;
    }
}
