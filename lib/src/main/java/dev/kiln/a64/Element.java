package dev.kiln.a64;

/// One lane of a vector register: `V0.s(1)`.
///
/// @param bits the operand as [Packed] lays it out
public record Element(long bits) implements Operand {
    /// This lane of this register and of the `count - 1` that follow it.
    public ElementList list(int count) {
        int lane = 1 << Kind.of(bits) - Kind.ELEMENT;
        return new ElementList(Packed.listElement(Packed.number(bits), lane, count, Packed.elementIndex(bits)));
    }

    @Override
    public String toString() {
        return Formatter.operand(bits);
    }
}
