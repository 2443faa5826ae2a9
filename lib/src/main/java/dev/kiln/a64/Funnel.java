package dev.kiln.a64;

import dev.kiln.code.Label;

/// What every mnemonic method is one line over: a mnemonic and its operands, packed by [Packed].
///
/// Every method throws [dev.kiln.code.CodeException] when the mnemonic takes no such operands, or a value does not
/// fit; nothing is written then.
public interface Funnel {
    /// An instruction without operands.
    void emit(Op op);

    /// An instruction of one operand.
    void emit(Op op, long a);

    /// An instruction of two operands.
    void emit(Op op, long a, long b);

    /// An instruction of three operands.
    void emit(Op op, long a, long b, long c);

    /// An instruction of four operands.
    void emit(Op op, long a, long b, long c, long d);

    /// An instruction of five operands.
    void emit(Op op, long a, long b, long c, long d, long e);

    /// An instruction whose only operand is a place: `b`, `bl`.
    void emit(Op op, Label target);

    /// An instruction of an operand and a place: `b.cond`, `cbz`, `adr`, `ldr` of a literal.
    void emit(Op op, long a, Label target);

    /// An instruction of two operands and a place: `tbz`.
    void emit(Op op, long a, long b, Label target);
}
