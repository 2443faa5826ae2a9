package dev.kiln.eacg;

/// A vector register: 128 bits, which arithmetic takes for one unsigned integer.
///
/// @param number 0 to 15
public record Vector(int number) implements Destination {
    /// How many there are.
    static final int COUNT = 16;

    /// A register that exists.
    ///
    /// @throws EacgException when it does not
    public Vector {
        if (number < 0 || number >= COUNT) {
            throw new EacgException("there is no vector register " + number + ": 0 to " + (COUNT - 1) + " are");
        }
    }

    @Override
    public Size size() {
        return Size.B128;
    }

    /// As the text form writes it: `xmm0`.
    @Override
    public String toString() {
        return "xmm" + number;
    }
}
