package dev.kiln.a64;

/// One lane of one to four vector registers in a row: `V0.s(1).list(2)`.
///
/// @param bits the operand as [Packed] lays it out
public record ElementList(long bits) implements Operand {
    @Override
    public String toString() {
        return Formatter.operand(bits);
    }
}
