package dev.kiln.a64;

import static dev.kiln.a64.Packed.imm;

/// Vector instructions by an element.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `simd-element.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface VectorElementInstructions extends Funnel {
    // spotless:off
    default void mla(Vector d, Vector n, Element m) { emit(Op.MLA, d.bits(), n.bits(), m.bits()); }
    default void mls(Vector d, Vector n, Element m) { emit(Op.MLS, d.bits(), n.bits(), m.bits()); }
    default void mul(Vector d, Vector n, Element m) { emit(Op.MUL, d.bits(), n.bits(), m.bits()); }
    default void sqdmulh(Vector d, Vector n, Element m) { emit(Op.SQDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmulh(Vector d, Vector n, Element m) { emit(Op.SQRDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlah(Vector d, Vector n, Element m) { emit(Op.SQRDMLAH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlsh(Vector d, Vector n, Element m) { emit(Op.SQRDMLSH, d.bits(), n.bits(), m.bits()); }
    default void smlal(Vector d, Vector n, Element m) { emit(Op.SMLAL, d.bits(), n.bits(), m.bits()); }
    default void smlal2(Vector d, Vector n, Element m) { emit(Op.SMLAL2, d.bits(), n.bits(), m.bits()); }
    default void smlsl(Vector d, Vector n, Element m) { emit(Op.SMLSL, d.bits(), n.bits(), m.bits()); }
    default void smlsl2(Vector d, Vector n, Element m) { emit(Op.SMLSL2, d.bits(), n.bits(), m.bits()); }
    default void smull(Vector d, Vector n, Element m) { emit(Op.SMULL, d.bits(), n.bits(), m.bits()); }
    default void smull2(Vector d, Vector n, Element m) { emit(Op.SMULL2, d.bits(), n.bits(), m.bits()); }
    default void umlal(Vector d, Vector n, Element m) { emit(Op.UMLAL, d.bits(), n.bits(), m.bits()); }
    default void umlal2(Vector d, Vector n, Element m) { emit(Op.UMLAL2, d.bits(), n.bits(), m.bits()); }
    default void umlsl(Vector d, Vector n, Element m) { emit(Op.UMLSL, d.bits(), n.bits(), m.bits()); }
    default void umlsl2(Vector d, Vector n, Element m) { emit(Op.UMLSL2, d.bits(), n.bits(), m.bits()); }
    default void umull(Vector d, Vector n, Element m) { emit(Op.UMULL, d.bits(), n.bits(), m.bits()); }
    default void umull2(Vector d, Vector n, Element m) { emit(Op.UMULL2, d.bits(), n.bits(), m.bits()); }
    default void sqdmlal(Vector d, Vector n, Element m) { emit(Op.SQDMLAL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlal2(Vector d, Vector n, Element m) { emit(Op.SQDMLAL2, d.bits(), n.bits(), m.bits()); }
    default void sqdmlsl(Vector d, Vector n, Element m) { emit(Op.SQDMLSL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlsl2(Vector d, Vector n, Element m) { emit(Op.SQDMLSL2, d.bits(), n.bits(), m.bits()); }
    default void sqdmull(Vector d, Vector n, Element m) { emit(Op.SQDMULL, d.bits(), n.bits(), m.bits()); }
    default void sqdmull2(Vector d, Vector n, Element m) { emit(Op.SQDMULL2, d.bits(), n.bits(), m.bits()); }
    default void fmla(Vector d, Vector n, Element m) { emit(Op.FMLA, d.bits(), n.bits(), m.bits()); }
    default void fmls(Vector d, Vector n, Element m) { emit(Op.FMLS, d.bits(), n.bits(), m.bits()); }
    default void fmul(Vector d, Vector n, Element m) { emit(Op.FMUL, d.bits(), n.bits(), m.bits()); }
    default void fmulx(Vector d, Vector n, Element m) { emit(Op.FMULX, d.bits(), n.bits(), m.bits()); }
    default void fmlal(Vector d, Vector n, Element m) { emit(Op.FMLAL, d.bits(), n.bits(), m.bits()); }
    default void fmlsl(Vector d, Vector n, Element m) { emit(Op.FMLSL, d.bits(), n.bits(), m.bits()); }
    default void fmlal2(Vector d, Vector n, Element m) { emit(Op.FMLAL2, d.bits(), n.bits(), m.bits()); }
    default void fmlsl2(Vector d, Vector n, Element m) { emit(Op.FMLSL2, d.bits(), n.bits(), m.bits()); }
    default void fcmla(Vector d, Vector n, Element m, long rotation) { emit(Op.FCMLA, d.bits(), n.bits(), m.bits(), imm(rotation)); }
    default void sdot(Vector d, Vector n, Element m) { emit(Op.SDOT, d.bits(), n.bits(), m.bits()); }
    default void udot(Vector d, Vector n, Element m) { emit(Op.UDOT, d.bits(), n.bits(), m.bits()); }
    default void usdot(Vector d, Vector n, Element m) { emit(Op.USDOT, d.bits(), n.bits(), m.bits()); }
    default void sudot(Vector d, Vector n, Element m) { emit(Op.SUDOT, d.bits(), n.bits(), m.bits()); }
    default void bfdot(Vector d, Vector n, Element m) { emit(Op.BFDOT, d.bits(), n.bits(), m.bits()); }
    default void bfmlalb(Vector d, Vector n, Element m) { emit(Op.BFMLALB, d.bits(), n.bits(), m.bits()); }
    default void bfmlalt(Vector d, Vector n, Element m) { emit(Op.BFMLALT, d.bits(), n.bits(), m.bits()); }
    default void sqdmulh(H d, H n, Element m) { emit(Op.SQDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqdmulh(S d, S n, Element m) { emit(Op.SQDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmulh(H d, H n, Element m) { emit(Op.SQRDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmulh(S d, S n, Element m) { emit(Op.SQRDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlah(H d, H n, Element m) { emit(Op.SQRDMLAH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlah(S d, S n, Element m) { emit(Op.SQRDMLAH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlsh(H d, H n, Element m) { emit(Op.SQRDMLSH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlsh(S d, S n, Element m) { emit(Op.SQRDMLSH, d.bits(), n.bits(), m.bits()); }
    default void sqdmlal(S d, H n, Element m) { emit(Op.SQDMLAL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlal(D d, S n, Element m) { emit(Op.SQDMLAL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlsl(S d, H n, Element m) { emit(Op.SQDMLSL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlsl(D d, S n, Element m) { emit(Op.SQDMLSL, d.bits(), n.bits(), m.bits()); }
    default void sqdmull(S d, H n, Element m) { emit(Op.SQDMULL, d.bits(), n.bits(), m.bits()); }
    default void sqdmull(D d, S n, Element m) { emit(Op.SQDMULL, d.bits(), n.bits(), m.bits()); }
    default void fmla(H d, H n, Element m) { emit(Op.FMLA, d.bits(), n.bits(), m.bits()); }
    default void fmla(S d, S n, Element m) { emit(Op.FMLA, d.bits(), n.bits(), m.bits()); }
    default void fmla(D d, D n, Element m) { emit(Op.FMLA, d.bits(), n.bits(), m.bits()); }
    default void fmls(H d, H n, Element m) { emit(Op.FMLS, d.bits(), n.bits(), m.bits()); }
    default void fmls(S d, S n, Element m) { emit(Op.FMLS, d.bits(), n.bits(), m.bits()); }
    default void fmls(D d, D n, Element m) { emit(Op.FMLS, d.bits(), n.bits(), m.bits()); }
    default void fmul(H d, H n, Element m) { emit(Op.FMUL, d.bits(), n.bits(), m.bits()); }
    default void fmul(S d, S n, Element m) { emit(Op.FMUL, d.bits(), n.bits(), m.bits()); }
    default void fmul(D d, D n, Element m) { emit(Op.FMUL, d.bits(), n.bits(), m.bits()); }
    default void fmulx(H d, H n, Element m) { emit(Op.FMULX, d.bits(), n.bits(), m.bits()); }
    default void fmulx(S d, S n, Element m) { emit(Op.FMULX, d.bits(), n.bits(), m.bits()); }
    default void fmulx(D d, D n, Element m) { emit(Op.FMULX, d.bits(), n.bits(), m.bits()); }
    // spotless:on
}
