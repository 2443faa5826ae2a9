package dev.kiln.a64;

/// An address: a base register, and an offset or an index.
///
/// @param bits the operand as [Packed] lays it out
public record Address(long bits) implements Operand {
    /// `[base]`.
    public static Address at(XOrSp base) {
        return new Address(Packed.mem(base.bits()));
    }

    /// `[base, #offset]`, in bytes.
    public static Address at(XOrSp base, long offset) {
        return new Address(Packed.mem(base.bits(), offset));
    }

    /// `[base, index]`.
    public static Address at(XOrSp base, XOrZr index) {
        return new Address(Packed.mem(base.bits(), index.bits(), Extend.UXTX, 0));
    }

    /// `[base, index, lsl #amount]`; `amount` is 0 or log2 of the bytes moved.
    public static Address at(XOrSp base, XOrZr index, int amount) {
        return new Address(Packed.mem(base.bits(), index.bits(), Extend.UXTX, amount));
    }

    /// `[base, index, extend #amount]`; `extend` is UXTW or SXTW, `amount` 0 or log2 of the bytes moved.
    public static Address at(XOrSp base, WOrZr index, Extend extend, int amount) {
        return new Address(Packed.mem(base.bits(), index.bits(), extend, amount));
    }

    /// `[base, #offset]!`: the base is moved on before.
    public static Address pre(XOrSp base, long offset) {
        return new Address(Packed.preIndex(base.bits(), offset));
    }

    /// `[base], #offset`: the base is moved on after.
    public static Address post(XOrSp base, long offset) {
        return new Address(Packed.postIndex(base.bits(), offset));
    }

    /// `[base], step`: the base is moved on after, of vector structures.
    public static Address post(XOrSp base, X step) {
        return new Address(Packed.postIndexRegister(base.bits(), step.bits()));
    }

    @Override
    public String toString() {
        return Formatter.operand(bits);
    }
}
