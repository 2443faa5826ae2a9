package dev.kiln.code;

/// A kind of field whose content depends on where something is: `rel32`, `imm19`, a 64-bit address.
///
/// An assembler's fixups are an enum of its own that implements this; [Data] holds those that data directives need.
/// Offsets of code are known in [CodeBuffer#finish()] and patched there. A field of an absolute address, or of a
/// symbol, stays in [Code#relocations()] for the loader or the linker.
public interface Fixup {
    /// The kind's name in messages and listings.
    String name();

    /// True when the field holds an address rather than a distance, so that only the loader can fill it.
    boolean absolute();

    /// True when the field can hold `value`.
    boolean fits(long value);

    /// True when the field is the target of a call or a jump, which may as well go through a veneer: a jump that
    /// reaches everything, made by the loader where the target is out of reach.
    default boolean branch() {
        return false;
    }

    /// Writes `value`, which [#fits], into the field that starts at `code[at]`; bits outside the field are kept.
    ///
    /// @param value the address for an absolute kind, else the distance in bytes from `at` to the target plus the
    /// addend
    void patch(byte[] code, int at, long value);

    /// Fields of data, alike on every machine; little-endian.
    enum Data implements Fixup {
        /// A 32-bit signed distance from the field itself.
        REL32(4, false),
        /// A 64-bit signed distance from the field itself.
        REL64(8, false),
        /// A 32-bit address.
        ABS32(4, true),
        /// A 64-bit address.
        ABS64(8, true);

        private final int size;
        private final boolean absolute;

        Data(int size, boolean absolute) {
            this.size = size;
            this.absolute = absolute;
        }

        @Override
        public boolean absolute() {
            return absolute;
        }

        @Override
        public boolean fits(long value) {
            return size == 8 || (absolute ? value >>> 32 == 0 : value == (int) value);
        }

        @Override
        public void patch(byte[] code, int at, long value) {
            for (int i = 0; i < size; i++) {
                code[at + i] = (byte) (value >>> 8 * i);
            }
        }
    }
}
