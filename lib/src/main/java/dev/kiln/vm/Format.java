package dev.kiln.vm;

import dev.kiln.ir.MemType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// How instructions lie in memory.
public sealed interface Format {
    /// Each instruction is one byte, its opcode, and then its operands, of which the routine says the types.
    record Bytes() implements Format {}

    /// Each instruction is one little-endian word.
    ///
    /// @param bytes of a word: 2, 4 or 8
    /// @param opcode the field that says which routine
    record Words(int bytes, Field opcode) implements Format {
        /// A format with checked parts.
        public Words {
            if (bytes != 2 && bytes != 4 && bytes != 8) {
                throw new VmException("an instruction word has 2, 4 or 8 bytes, not " + bytes);
            }
            if (opcode.signed()
                    || opcode.scale() != 0
                    || opcode.width() > 12
                    || opcode.at() + opcode.width() > 8 * bytes) {
                throw new VmException("the opcode is an unsigned field of up to 12 bits in the word: " + opcode);
            }
        }

        /// How a word is loaded: with its sign, for the fields that have one.
        MemType load() {
            return bytes == 2 ? MemType.S16 : bytes == 4 ? MemType.S32 : MemType.I64;
        }

        /// The word at `offset` of `code`.
        long word(MemorySegment code, long offset) {
            long word = 0;
            for (int i = 0; i < bytes; i++) {
                word |= (code.get(ValueLayout.JAVA_BYTE, offset + i) & 0xFFL) << 8 * i;
            }
            return word;
        }
    }

    /// A stream of bytes.
    static Format bytes() {
        return new Bytes();
    }

    /// Words of 32 bits.
    static Format words(Field opcode) {
        return new Words(4, opcode);
    }

    /// How many opcodes there can be.
    default int opcodes() {
        return switch (this) {
            case Bytes b -> 256;
            case Words w -> 1 << w.opcode.width();
        };
    }

    /// The opcode of the instruction at `offset` of `code`.
    default int opcode(MemorySegment code, long offset) {
        return switch (this) {
            case Bytes b -> code.get(ValueLayout.JAVA_BYTE, offset) & 0xFF;
            case Words w -> (int) w.opcode.of(w.word(code, offset));
        };
    }

    /// Puts `opcode` in the instruction at `offset` of `code`.
    default void opcode(MemorySegment code, long offset, int opcode) {
        switch (this) {
            case Bytes b -> code.set(ValueLayout.JAVA_BYTE, offset, (byte) opcode);
            case Words w -> {
                long word = w.opcode.with(w.word(code, offset), opcode);
                for (int i = 0; i < w.bytes; i++) {
                    code.set(ValueLayout.JAVA_BYTE, offset + i, (byte) (word >>> 8 * i));
                }
            }
        }
    }
}
