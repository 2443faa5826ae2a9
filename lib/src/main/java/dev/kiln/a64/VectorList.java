package dev.kiln.a64;

/// One to four vector registers in a row: `V0.s4().list(2)`.
///
/// @param bits the operand as [Packed] lays it out
public record VectorList(long bits) implements Operand {
    @Override
    public String toString() {
        return Formatter.operand(bits);
    }
}
