package dev.kiln.a64;

import static dev.kiln.a64.Packed.imm;

/// Memory tagging.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `tags.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface TagInstructions extends Funnel {
    // spotless:off
    default void addg(XOrSp d, XOrSp n, long offset, long tag) { emit(Op.ADDG, d.bits(), n.bits(), imm(offset), imm(tag)); }
    default void subg(XOrSp d, XOrSp n, long offset, long tag) { emit(Op.SUBG, d.bits(), n.bits(), imm(offset), imm(tag)); }
    default void irg(XOrSp d, XOrSp n) { emit(Op.IRG, d.bits(), n.bits()); }
    default void irg(XOrSp d, XOrSp n, XOrZr m) { emit(Op.IRG, d.bits(), n.bits(), m.bits()); }
    default void gmi(XOrZr d, XOrSp n, XOrZr m) { emit(Op.GMI, d.bits(), n.bits(), m.bits()); }
    default void subp(XOrZr d, XOrSp n, XOrSp m) { emit(Op.SUBP, d.bits(), n.bits(), m.bits()); }
    default void cmpp(XOrSp n, XOrSp m) { emit(Op.CMPP, n.bits(), m.bits()); }
    default void subps(XOrZr d, XOrSp n, XOrSp m) { emit(Op.SUBPS, d.bits(), n.bits(), m.bits()); }
    default void stg(XOrSp t, Address address) { emit(Op.STG, t.bits(), address.bits()); }
    default void stzg(XOrSp t, Address address) { emit(Op.STZG, t.bits(), address.bits()); }
    default void st2g(XOrSp t, Address address) { emit(Op.ST2G, t.bits(), address.bits()); }
    default void stz2g(XOrSp t, Address address) { emit(Op.STZ2G, t.bits(), address.bits()); }
    default void ldg(XOrZr t, Address address) { emit(Op.LDG, t.bits(), address.bits()); }
    default void stzgm(XOrZr t, Address address) { emit(Op.STZGM, t.bits(), address.bits()); }
    default void stgm(XOrZr t, Address address) { emit(Op.STGM, t.bits(), address.bits()); }
    default void ldgm(XOrZr t, Address address) { emit(Op.LDGM, t.bits(), address.bits()); }
    default void stgp(XOrZr t, XOrZr t2, Address address) { emit(Op.STGP, t.bits(), t2.bits(), address.bits()); }
    // spotless:on
}
