package dev.kiln.a64;

import dev.kiln.code.CodeException;

/// A vector register, divided: `V0.s4()`. Which arrangements an instruction takes, and which together, is checked
/// when it is emitted.
///
/// @param bits the operand as [Packed] lays it out
public record Vector(long bits) implements Operand {
    /// This register and the `count - 1` that follow it, 1 to 4 in all, wrapping after 31.
    public VectorList list(int count) {
        int arrangement = Kind.of(bits) - Kind.VECTOR;
        if (arrangement > Arrangement.D2.ordinal()) {
            throw new CodeException("no list of registers of " + this);
        }
        return new VectorList(Packed.list(Packed.number(bits), Arrangement.values()[arrangement], count));
    }

    @Override
    public String toString() {
        return Formatter.operand(bits);
    }
}
