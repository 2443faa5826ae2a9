package dev.kiln.eacg;

/// A label of the buffer, by its number: `L7`.
///
/// @param number 32 bits, unsigned
public record Target(int number) implements Operand {
    @Override
    public Size size() {
        return Size.B32;
    }

    /// As the text form writes it.
    @Override
    public String toString() {
        return text(number);
    }

    static String text(int number) {
        return "L" + Integer.toUnsignedString(number);
    }
}
