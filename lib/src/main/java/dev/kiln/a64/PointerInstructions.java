package dev.kiln.a64;

import static dev.kiln.a64.Packed.imm;

/// Pointer authentication.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `pointers.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface PointerInstructions extends Funnel {
    // spotless:off
    default void xpaclri() { emit(Op.XPACLRI); }
    default void pacia1716() { emit(Op.PACIA1716); }
    default void pacib1716() { emit(Op.PACIB1716); }
    default void autia1716() { emit(Op.AUTIA1716); }
    default void autib1716() { emit(Op.AUTIB1716); }
    default void paciaz() { emit(Op.PACIAZ); }
    default void paciasp() { emit(Op.PACIASP); }
    default void pacibz() { emit(Op.PACIBZ); }
    default void pacibsp() { emit(Op.PACIBSP); }
    default void autiaz() { emit(Op.AUTIAZ); }
    default void autiasp() { emit(Op.AUTIASP); }
    default void autibz() { emit(Op.AUTIBZ); }
    default void autibsp() { emit(Op.AUTIBSP); }
    default void pacm() { emit(Op.PACM); }
    default void pacia(XOrZr d, XOrSp n) { emit(Op.PACIA, d.bits(), n.bits()); }
    default void pacib(XOrZr d, XOrSp n) { emit(Op.PACIB, d.bits(), n.bits()); }
    default void pacda(XOrZr d, XOrSp n) { emit(Op.PACDA, d.bits(), n.bits()); }
    default void pacdb(XOrZr d, XOrSp n) { emit(Op.PACDB, d.bits(), n.bits()); }
    default void autia(XOrZr d, XOrSp n) { emit(Op.AUTIA, d.bits(), n.bits()); }
    default void autib(XOrZr d, XOrSp n) { emit(Op.AUTIB, d.bits(), n.bits()); }
    default void autda(XOrZr d, XOrSp n) { emit(Op.AUTDA, d.bits(), n.bits()); }
    default void autdb(XOrZr d, XOrSp n) { emit(Op.AUTDB, d.bits(), n.bits()); }
    default void paciza(XOrZr d) { emit(Op.PACIZA, d.bits()); }
    default void pacizb(XOrZr d) { emit(Op.PACIZB, d.bits()); }
    default void pacdza(XOrZr d) { emit(Op.PACDZA, d.bits()); }
    default void pacdzb(XOrZr d) { emit(Op.PACDZB, d.bits()); }
    default void autiza(XOrZr d) { emit(Op.AUTIZA, d.bits()); }
    default void autizb(XOrZr d) { emit(Op.AUTIZB, d.bits()); }
    default void autdza(XOrZr d) { emit(Op.AUTDZA, d.bits()); }
    default void autdzb(XOrZr d) { emit(Op.AUTDZB, d.bits()); }
    default void xpaci(XOrZr d) { emit(Op.XPACI, d.bits()); }
    default void xpacd(XOrZr d) { emit(Op.XPACD, d.bits()); }
    default void pacga(XOrZr d, XOrZr n, XOrSp m) { emit(Op.PACGA, d.bits(), n.bits(), m.bits()); }
    default void pacnbiasppc() { emit(Op.PACNBIASPPC); }
    default void pacnbibsppc() { emit(Op.PACNBIBSPPC); }
    default void pacia171615() { emit(Op.PACIA171615); }
    default void pacib171615() { emit(Op.PACIB171615); }
    default void autiasppc(XOrZr n) { emit(Op.AUTIASPPC, n.bits()); }
    default void autibsppc(XOrZr n) { emit(Op.AUTIBSPPC, n.bits()); }
    default void paciasppc() { emit(Op.PACIASPPC); }
    default void pacibsppc() { emit(Op.PACIBSPPC); }
    default void autia171615() { emit(Op.AUTIA171615); }
    default void autib171615() { emit(Op.AUTIB171615); }
    default void retaasppc(XOrZr m) { emit(Op.RETAASPPC, m.bits()); }
    default void retabsppc(XOrZr m) { emit(Op.RETABSPPC, m.bits()); }
    default void autiasppc(long immediate) { emit(Op.AUTIASPPC, imm(immediate)); }
    default void autibsppc(long immediate) { emit(Op.AUTIBSPPC, imm(immediate)); }
    default void retaasppc(long immediate) { emit(Op.RETAASPPC, imm(immediate)); }
    default void retabsppc(long immediate) { emit(Op.RETABSPPC, imm(immediate)); }
    // spotless:on
}
