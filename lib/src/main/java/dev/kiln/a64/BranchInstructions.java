package dev.kiln.a64;

import static dev.kiln.a64.Packed.cond;
import static dev.kiln.a64.Packed.imm;

import dev.kiln.code.Label;

/// Branches and exceptions.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `branches.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface BranchInstructions extends Funnel {
    // spotless:off
    default void b(Condition condition, Label target) { emit(Op.B_COND, cond(condition), target); }
    default void bc(Condition condition, Label target) { emit(Op.BC_COND, cond(condition), target); }
    default void cbz(WOrZr t, Label target) { emit(Op.CBZ, t.bits(), target); }
    default void cbz(XOrZr t, Label target) { emit(Op.CBZ, t.bits(), target); }
    default void cbnz(WOrZr t, Label target) { emit(Op.CBNZ, t.bits(), target); }
    default void cbnz(XOrZr t, Label target) { emit(Op.CBNZ, t.bits(), target); }
    default void tbz(WOrZr t, long bit, Label target) { emit(Op.TBZ, t.bits(), imm(bit), target); }
    default void tbz(XOrZr t, long bit, Label target) { emit(Op.TBZ, t.bits(), imm(bit), target); }
    default void tbnz(WOrZr t, long bit, Label target) { emit(Op.TBNZ, t.bits(), imm(bit), target); }
    default void tbnz(XOrZr t, long bit, Label target) { emit(Op.TBNZ, t.bits(), imm(bit), target); }
    default void b(Label target) { emit(Op.B, target); }
    default void bl(Label target) { emit(Op.BL, target); }
    default void br(XOrZr n) { emit(Op.BR, n.bits()); }
    default void blr(XOrZr n) { emit(Op.BLR, n.bits()); }
    default void ret() { emit(Op.RET); }
    default void ret(XOrZr n) { emit(Op.RET, n.bits()); }
    default void eret() { emit(Op.ERET); }
    default void drps() { emit(Op.DRPS); }
    default void braaz(XOrZr n) { emit(Op.BRAAZ, n.bits()); }
    default void brabz(XOrZr n) { emit(Op.BRABZ, n.bits()); }
    default void blraaz(XOrZr n) { emit(Op.BLRAAZ, n.bits()); }
    default void blrabz(XOrZr n) { emit(Op.BLRABZ, n.bits()); }
    default void retaa() { emit(Op.RETAA); }
    default void retab() { emit(Op.RETAB); }
    default void eretaa() { emit(Op.ERETAA); }
    default void eretab() { emit(Op.ERETAB); }
    default void braa(XOrZr n, XOrSp m) { emit(Op.BRAA, n.bits(), m.bits()); }
    default void brab(XOrZr n, XOrSp m) { emit(Op.BRAB, n.bits(), m.bits()); }
    default void blraa(XOrZr n, XOrSp m) { emit(Op.BLRAA, n.bits(), m.bits()); }
    default void blrab(XOrZr n, XOrSp m) { emit(Op.BLRAB, n.bits(), m.bits()); }
    default void udf(long immediate) { emit(Op.UDF, imm(immediate)); }
    default void svc(long immediate) { emit(Op.SVC, imm(immediate)); }
    default void hvc(long immediate) { emit(Op.HVC, imm(immediate)); }
    default void smc(long immediate) { emit(Op.SMC, imm(immediate)); }
    default void brk(long immediate) { emit(Op.BRK, imm(immediate)); }
    default void hlt(long immediate) { emit(Op.HLT, imm(immediate)); }
    default void dcps1() { emit(Op.DCPS1); }
    default void dcps1(long immediate) { emit(Op.DCPS1, imm(immediate)); }
    default void dcps2() { emit(Op.DCPS2); }
    default void dcps2(long immediate) { emit(Op.DCPS2, imm(immediate)); }
    default void dcps3() { emit(Op.DCPS3); }
    default void dcps3(long immediate) { emit(Op.DCPS3, imm(immediate)); }
    // spotless:on
}
