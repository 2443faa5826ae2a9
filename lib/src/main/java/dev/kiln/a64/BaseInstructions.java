package dev.kiln.a64;

import static dev.kiln.a64.Packed.cond;
import static dev.kiln.a64.Packed.imm;
import static dev.kiln.a64.Packed.immLsl;

import dev.kiln.code.Label;

/// Data processing on general registers.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `base.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface BaseInstructions extends Funnel {
    // spotless:off
    default void mov(Wsp d, W n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void mov(Sp d, X n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void mov(W d, Wsp n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void mov(X d, Sp n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void add(WOrSp d, WOrSp n, long immediate) { emit(Op.ADD, d.bits(), n.bits(), imm(immediate)); }
    default void add(XOrSp d, XOrSp n, long immediate) { emit(Op.ADD, d.bits(), n.bits(), imm(immediate)); }
    default void cmn(WOrSp n, long immediate) { emit(Op.CMN, n.bits(), imm(immediate)); }
    default void cmn(XOrSp n, long immediate) { emit(Op.CMN, n.bits(), imm(immediate)); }
    default void adds(WOrZr d, WOrSp n, long immediate) { emit(Op.ADDS, d.bits(), n.bits(), imm(immediate)); }
    default void adds(XOrZr d, XOrSp n, long immediate) { emit(Op.ADDS, d.bits(), n.bits(), imm(immediate)); }
    default void sub(WOrSp d, WOrSp n, long immediate) { emit(Op.SUB, d.bits(), n.bits(), imm(immediate)); }
    default void sub(XOrSp d, XOrSp n, long immediate) { emit(Op.SUB, d.bits(), n.bits(), imm(immediate)); }
    default void cmp(WOrSp n, long immediate) { emit(Op.CMP, n.bits(), imm(immediate)); }
    default void cmp(XOrSp n, long immediate) { emit(Op.CMP, n.bits(), imm(immediate)); }
    default void subs(WOrZr d, WOrSp n, long immediate) { emit(Op.SUBS, d.bits(), n.bits(), imm(immediate)); }
    default void subs(XOrZr d, XOrSp n, long immediate) { emit(Op.SUBS, d.bits(), n.bits(), imm(immediate)); }
    default void mov(WOrZr d, long immediate) { emit(Op.MOV, d.bits(), imm(immediate)); }
    default void mov(XOrZr d, long immediate) { emit(Op.MOV, d.bits(), imm(immediate)); }
    default void movn(WOrZr d, long immediate) { emit(Op.MOVN, d.bits(), imm(immediate)); }
    default void movn(WOrZr d, long immediate, int lsl) { emit(Op.MOVN, d.bits(), immLsl(immediate, lsl)); }
    default void movn(XOrZr d, long immediate) { emit(Op.MOVN, d.bits(), imm(immediate)); }
    default void movn(XOrZr d, long immediate, int lsl) { emit(Op.MOVN, d.bits(), immLsl(immediate, lsl)); }
    default void movz(WOrZr d, long immediate) { emit(Op.MOVZ, d.bits(), imm(immediate)); }
    default void movz(WOrZr d, long immediate, int lsl) { emit(Op.MOVZ, d.bits(), immLsl(immediate, lsl)); }
    default void movz(XOrZr d, long immediate) { emit(Op.MOVZ, d.bits(), imm(immediate)); }
    default void movz(XOrZr d, long immediate, int lsl) { emit(Op.MOVZ, d.bits(), immLsl(immediate, lsl)); }
    default void movk(WOrZr d, long immediate) { emit(Op.MOVK, d.bits(), imm(immediate)); }
    default void movk(WOrZr d, long immediate, int lsl) { emit(Op.MOVK, d.bits(), immLsl(immediate, lsl)); }
    default void movk(XOrZr d, long immediate) { emit(Op.MOVK, d.bits(), imm(immediate)); }
    default void movk(XOrZr d, long immediate, int lsl) { emit(Op.MOVK, d.bits(), immLsl(immediate, lsl)); }
    default void and(WOrSp d, WOrZr n, long immediate) { emit(Op.AND, d.bits(), n.bits(), imm(immediate)); }
    default void and(XOrSp d, XOrZr n, long immediate) { emit(Op.AND, d.bits(), n.bits(), imm(immediate)); }
    default void mov(Wsp d, long immediate) { emit(Op.MOV, d.bits(), imm(immediate)); }
    default void mov(Sp d, long immediate) { emit(Op.MOV, d.bits(), imm(immediate)); }
    default void orr(WOrSp d, WOrZr n, long immediate) { emit(Op.ORR, d.bits(), n.bits(), imm(immediate)); }
    default void orr(XOrSp d, XOrZr n, long immediate) { emit(Op.ORR, d.bits(), n.bits(), imm(immediate)); }
    default void eor(WOrSp d, WOrZr n, long immediate) { emit(Op.EOR, d.bits(), n.bits(), imm(immediate)); }
    default void eor(XOrSp d, XOrZr n, long immediate) { emit(Op.EOR, d.bits(), n.bits(), imm(immediate)); }
    default void tst(WOrZr n, long immediate) { emit(Op.TST, n.bits(), imm(immediate)); }
    default void tst(XOrZr n, long immediate) { emit(Op.TST, n.bits(), imm(immediate)); }
    default void ands(WOrZr d, WOrZr n, long immediate) { emit(Op.ANDS, d.bits(), n.bits(), imm(immediate)); }
    default void ands(XOrZr d, XOrZr n, long immediate) { emit(Op.ANDS, d.bits(), n.bits(), imm(immediate)); }
    default void adr(XOrZr d, Label target) { emit(Op.ADR, d.bits(), target); }
    default void adrp(XOrZr d, Label target) { emit(Op.ADRP, d.bits(), target); }
    default void asr(WOrZr d, WOrZr n, long shift) { emit(Op.ASR, d.bits(), n.bits(), imm(shift)); }
    default void asr(XOrZr d, XOrZr n, long shift) { emit(Op.ASR, d.bits(), n.bits(), imm(shift)); }
    default void sxtb(WOrZr d, WOrZr n) { emit(Op.SXTB, d.bits(), n.bits()); }
    default void sxtb(XOrZr d, WOrZr n) { emit(Op.SXTB, d.bits(), n.bits()); }
    default void sxth(WOrZr d, WOrZr n) { emit(Op.SXTH, d.bits(), n.bits()); }
    default void sxth(XOrZr d, WOrZr n) { emit(Op.SXTH, d.bits(), n.bits()); }
    default void sxtw(XOrZr d, WOrZr n) { emit(Op.SXTW, d.bits(), n.bits()); }
    default void sbfiz(WOrZr d, WOrZr n, long lsb, long width) { emit(Op.SBFIZ, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void sbfiz(XOrZr d, XOrZr n, long lsb, long width) { emit(Op.SBFIZ, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void sbfx(WOrZr d, WOrZr n, long lsb, long width) { emit(Op.SBFX, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void sbfx(XOrZr d, XOrZr n, long lsb, long width) { emit(Op.SBFX, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void sbfm(WOrZr d, WOrZr n, long immr, long imms) { emit(Op.SBFM, d.bits(), n.bits(), imm(immr), imm(imms)); }
    default void sbfm(XOrZr d, XOrZr n, long immr, long imms) { emit(Op.SBFM, d.bits(), n.bits(), imm(immr), imm(imms)); }
    default void bfc(WOrZr d, long lsb, long width) { emit(Op.BFC, d.bits(), imm(lsb), imm(width)); }
    default void bfc(XOrZr d, long lsb, long width) { emit(Op.BFC, d.bits(), imm(lsb), imm(width)); }
    default void bfi(WOrZr d, WOrZr n, long lsb, long width) { emit(Op.BFI, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void bfi(XOrZr d, XOrZr n, long lsb, long width) { emit(Op.BFI, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void bfxil(WOrZr d, WOrZr n, long lsb, long width) { emit(Op.BFXIL, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void bfxil(XOrZr d, XOrZr n, long lsb, long width) { emit(Op.BFXIL, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void bfm(WOrZr d, WOrZr n, long immr, long imms) { emit(Op.BFM, d.bits(), n.bits(), imm(immr), imm(imms)); }
    default void bfm(XOrZr d, XOrZr n, long immr, long imms) { emit(Op.BFM, d.bits(), n.bits(), imm(immr), imm(imms)); }
    default void lsl(WOrZr d, WOrZr n, long shift) { emit(Op.LSL, d.bits(), n.bits(), imm(shift)); }
    default void lsl(XOrZr d, XOrZr n, long shift) { emit(Op.LSL, d.bits(), n.bits(), imm(shift)); }
    default void lsr(WOrZr d, WOrZr n, long shift) { emit(Op.LSR, d.bits(), n.bits(), imm(shift)); }
    default void lsr(XOrZr d, XOrZr n, long shift) { emit(Op.LSR, d.bits(), n.bits(), imm(shift)); }
    default void uxtb(WOrZr d, WOrZr n) { emit(Op.UXTB, d.bits(), n.bits()); }
    default void uxth(WOrZr d, WOrZr n) { emit(Op.UXTH, d.bits(), n.bits()); }
    default void ubfiz(WOrZr d, WOrZr n, long lsb, long width) { emit(Op.UBFIZ, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void ubfiz(XOrZr d, XOrZr n, long lsb, long width) { emit(Op.UBFIZ, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void ubfx(WOrZr d, WOrZr n, long lsb, long width) { emit(Op.UBFX, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void ubfx(XOrZr d, XOrZr n, long lsb, long width) { emit(Op.UBFX, d.bits(), n.bits(), imm(lsb), imm(width)); }
    default void ubfm(WOrZr d, WOrZr n, long immr, long imms) { emit(Op.UBFM, d.bits(), n.bits(), imm(immr), imm(imms)); }
    default void ubfm(XOrZr d, XOrZr n, long immr, long imms) { emit(Op.UBFM, d.bits(), n.bits(), imm(immr), imm(imms)); }
    default void ror(WOrZr d, WOrZr n, long lsb) { emit(Op.ROR, d.bits(), n.bits(), imm(lsb)); }
    default void ror(XOrZr d, XOrZr n, long lsb) { emit(Op.ROR, d.bits(), n.bits(), imm(lsb)); }
    default void extr(WOrZr d, WOrZr n, WOrZr m, long lsb) { emit(Op.EXTR, d.bits(), n.bits(), m.bits(), imm(lsb)); }
    default void extr(XOrZr d, XOrZr n, XOrZr m, long lsb) { emit(Op.EXTR, d.bits(), n.bits(), m.bits(), imm(lsb)); }
    default void add(WOrZr d, WOrZr n, WOrZr m) { emit(Op.ADD, d.bits(), n.bits(), m.bits()); }
    default void add(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.ADD, d.bits(), n.bits(), m.bits()); }
    default void add(XOrZr d, XOrZr n, XOrZr m) { emit(Op.ADD, d.bits(), n.bits(), m.bits()); }
    default void add(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.ADD, d.bits(), n.bits(), m.bits()); }
    default void cmn(WOrZr n, WOrZr m) { emit(Op.CMN, n.bits(), m.bits()); }
    default void cmn(WOrZr n, ShiftedW m) { emit(Op.CMN, n.bits(), m.bits()); }
    default void cmn(XOrZr n, XOrZr m) { emit(Op.CMN, n.bits(), m.bits()); }
    default void cmn(XOrZr n, ShiftedX m) { emit(Op.CMN, n.bits(), m.bits()); }
    default void adds(WOrZr d, WOrZr n, WOrZr m) { emit(Op.ADDS, d.bits(), n.bits(), m.bits()); }
    default void adds(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.ADDS, d.bits(), n.bits(), m.bits()); }
    default void adds(XOrZr d, XOrZr n, XOrZr m) { emit(Op.ADDS, d.bits(), n.bits(), m.bits()); }
    default void adds(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.ADDS, d.bits(), n.bits(), m.bits()); }
    default void neg(WOrZr d, WOrZr m) { emit(Op.NEG, d.bits(), m.bits()); }
    default void neg(WOrZr d, ShiftedW m) { emit(Op.NEG, d.bits(), m.bits()); }
    default void neg(XOrZr d, XOrZr m) { emit(Op.NEG, d.bits(), m.bits()); }
    default void neg(XOrZr d, ShiftedX m) { emit(Op.NEG, d.bits(), m.bits()); }
    default void sub(WOrZr d, WOrZr n, WOrZr m) { emit(Op.SUB, d.bits(), n.bits(), m.bits()); }
    default void sub(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.SUB, d.bits(), n.bits(), m.bits()); }
    default void sub(XOrZr d, XOrZr n, XOrZr m) { emit(Op.SUB, d.bits(), n.bits(), m.bits()); }
    default void sub(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.SUB, d.bits(), n.bits(), m.bits()); }
    default void cmp(WOrZr n, WOrZr m) { emit(Op.CMP, n.bits(), m.bits()); }
    default void cmp(WOrZr n, ShiftedW m) { emit(Op.CMP, n.bits(), m.bits()); }
    default void cmp(XOrZr n, XOrZr m) { emit(Op.CMP, n.bits(), m.bits()); }
    default void cmp(XOrZr n, ShiftedX m) { emit(Op.CMP, n.bits(), m.bits()); }
    default void negs(WOrZr d, WOrZr m) { emit(Op.NEGS, d.bits(), m.bits()); }
    default void negs(WOrZr d, ShiftedW m) { emit(Op.NEGS, d.bits(), m.bits()); }
    default void negs(XOrZr d, XOrZr m) { emit(Op.NEGS, d.bits(), m.bits()); }
    default void negs(XOrZr d, ShiftedX m) { emit(Op.NEGS, d.bits(), m.bits()); }
    default void subs(WOrZr d, WOrZr n, WOrZr m) { emit(Op.SUBS, d.bits(), n.bits(), m.bits()); }
    default void subs(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.SUBS, d.bits(), n.bits(), m.bits()); }
    default void subs(XOrZr d, XOrZr n, XOrZr m) { emit(Op.SUBS, d.bits(), n.bits(), m.bits()); }
    default void subs(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.SUBS, d.bits(), n.bits(), m.bits()); }
    default void add(WOrSp d, WOrSp n, ExtendedW m) { emit(Op.ADD, d.bits(), n.bits(), m.bits()); }
    default void add(XOrSp d, XOrSp n, ExtendedForX m) { emit(Op.ADD, d.bits(), n.bits(), m.bits()); }
    default void cmn(WOrSp n, ExtendedW m) { emit(Op.CMN, n.bits(), m.bits()); }
    default void cmn(XOrSp n, ExtendedForX m) { emit(Op.CMN, n.bits(), m.bits()); }
    default void adds(WOrZr d, WOrSp n, ExtendedW m) { emit(Op.ADDS, d.bits(), n.bits(), m.bits()); }
    default void adds(XOrZr d, XOrSp n, ExtendedForX m) { emit(Op.ADDS, d.bits(), n.bits(), m.bits()); }
    default void sub(WOrSp d, WOrSp n, ExtendedW m) { emit(Op.SUB, d.bits(), n.bits(), m.bits()); }
    default void sub(XOrSp d, XOrSp n, ExtendedForX m) { emit(Op.SUB, d.bits(), n.bits(), m.bits()); }
    default void cmp(WOrSp n, ExtendedW m) { emit(Op.CMP, n.bits(), m.bits()); }
    default void cmp(XOrSp n, ExtendedForX m) { emit(Op.CMP, n.bits(), m.bits()); }
    default void subs(WOrZr d, WOrSp n, ExtendedW m) { emit(Op.SUBS, d.bits(), n.bits(), m.bits()); }
    default void subs(XOrZr d, XOrSp n, ExtendedForX m) { emit(Op.SUBS, d.bits(), n.bits(), m.bits()); }
    default void adc(WOrZr d, WOrZr n, WOrZr m) { emit(Op.ADC, d.bits(), n.bits(), m.bits()); }
    default void adc(XOrZr d, XOrZr n, XOrZr m) { emit(Op.ADC, d.bits(), n.bits(), m.bits()); }
    default void adcs(WOrZr d, WOrZr n, WOrZr m) { emit(Op.ADCS, d.bits(), n.bits(), m.bits()); }
    default void adcs(XOrZr d, XOrZr n, XOrZr m) { emit(Op.ADCS, d.bits(), n.bits(), m.bits()); }
    default void ngc(WOrZr d, WOrZr m) { emit(Op.NGC, d.bits(), m.bits()); }
    default void ngc(XOrZr d, XOrZr m) { emit(Op.NGC, d.bits(), m.bits()); }
    default void sbc(WOrZr d, WOrZr n, WOrZr m) { emit(Op.SBC, d.bits(), n.bits(), m.bits()); }
    default void sbc(XOrZr d, XOrZr n, XOrZr m) { emit(Op.SBC, d.bits(), n.bits(), m.bits()); }
    default void ngcs(WOrZr d, WOrZr m) { emit(Op.NGCS, d.bits(), m.bits()); }
    default void ngcs(XOrZr d, XOrZr m) { emit(Op.NGCS, d.bits(), m.bits()); }
    default void sbcs(WOrZr d, WOrZr n, WOrZr m) { emit(Op.SBCS, d.bits(), n.bits(), m.bits()); }
    default void sbcs(XOrZr d, XOrZr n, XOrZr m) { emit(Op.SBCS, d.bits(), n.bits(), m.bits()); }
    default void rmif(XOrZr n, long rotation, long mask) { emit(Op.RMIF, n.bits(), imm(rotation), imm(mask)); }
    default void setf8(WOrZr n) { emit(Op.SETF8, n.bits()); }
    default void setf16(WOrZr n) { emit(Op.SETF16, n.bits()); }
    default void and(WOrZr d, WOrZr n, WOrZr m) { emit(Op.AND, d.bits(), n.bits(), m.bits()); }
    default void and(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.AND, d.bits(), n.bits(), m.bits()); }
    default void and(XOrZr d, XOrZr n, XOrZr m) { emit(Op.AND, d.bits(), n.bits(), m.bits()); }
    default void and(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.AND, d.bits(), n.bits(), m.bits()); }
    default void bic(WOrZr d, WOrZr n, WOrZr m) { emit(Op.BIC, d.bits(), n.bits(), m.bits()); }
    default void bic(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.BIC, d.bits(), n.bits(), m.bits()); }
    default void bic(XOrZr d, XOrZr n, XOrZr m) { emit(Op.BIC, d.bits(), n.bits(), m.bits()); }
    default void bic(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.BIC, d.bits(), n.bits(), m.bits()); }
    default void mov(WOrZr d, WOrZr m) { emit(Op.MOV, d.bits(), m.bits()); }
    default void mov(XOrZr d, XOrZr m) { emit(Op.MOV, d.bits(), m.bits()); }
    default void orr(WOrZr d, WOrZr n, WOrZr m) { emit(Op.ORR, d.bits(), n.bits(), m.bits()); }
    default void orr(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.ORR, d.bits(), n.bits(), m.bits()); }
    default void orr(XOrZr d, XOrZr n, XOrZr m) { emit(Op.ORR, d.bits(), n.bits(), m.bits()); }
    default void orr(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.ORR, d.bits(), n.bits(), m.bits()); }
    default void mvn(WOrZr d, WOrZr m) { emit(Op.MVN, d.bits(), m.bits()); }
    default void mvn(WOrZr d, ShiftedW m) { emit(Op.MVN, d.bits(), m.bits()); }
    default void mvn(XOrZr d, XOrZr m) { emit(Op.MVN, d.bits(), m.bits()); }
    default void mvn(XOrZr d, ShiftedX m) { emit(Op.MVN, d.bits(), m.bits()); }
    default void orn(WOrZr d, WOrZr n, WOrZr m) { emit(Op.ORN, d.bits(), n.bits(), m.bits()); }
    default void orn(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.ORN, d.bits(), n.bits(), m.bits()); }
    default void orn(XOrZr d, XOrZr n, XOrZr m) { emit(Op.ORN, d.bits(), n.bits(), m.bits()); }
    default void orn(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.ORN, d.bits(), n.bits(), m.bits()); }
    default void eor(WOrZr d, WOrZr n, WOrZr m) { emit(Op.EOR, d.bits(), n.bits(), m.bits()); }
    default void eor(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.EOR, d.bits(), n.bits(), m.bits()); }
    default void eor(XOrZr d, XOrZr n, XOrZr m) { emit(Op.EOR, d.bits(), n.bits(), m.bits()); }
    default void eor(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.EOR, d.bits(), n.bits(), m.bits()); }
    default void eon(WOrZr d, WOrZr n, WOrZr m) { emit(Op.EON, d.bits(), n.bits(), m.bits()); }
    default void eon(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.EON, d.bits(), n.bits(), m.bits()); }
    default void eon(XOrZr d, XOrZr n, XOrZr m) { emit(Op.EON, d.bits(), n.bits(), m.bits()); }
    default void eon(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.EON, d.bits(), n.bits(), m.bits()); }
    default void tst(WOrZr n, WOrZr m) { emit(Op.TST, n.bits(), m.bits()); }
    default void tst(WOrZr n, ShiftedW m) { emit(Op.TST, n.bits(), m.bits()); }
    default void tst(XOrZr n, XOrZr m) { emit(Op.TST, n.bits(), m.bits()); }
    default void tst(XOrZr n, ShiftedX m) { emit(Op.TST, n.bits(), m.bits()); }
    default void ands(WOrZr d, WOrZr n, WOrZr m) { emit(Op.ANDS, d.bits(), n.bits(), m.bits()); }
    default void ands(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.ANDS, d.bits(), n.bits(), m.bits()); }
    default void ands(XOrZr d, XOrZr n, XOrZr m) { emit(Op.ANDS, d.bits(), n.bits(), m.bits()); }
    default void ands(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.ANDS, d.bits(), n.bits(), m.bits()); }
    default void bics(WOrZr d, WOrZr n, WOrZr m) { emit(Op.BICS, d.bits(), n.bits(), m.bits()); }
    default void bics(WOrZr d, WOrZr n, ShiftedW m) { emit(Op.BICS, d.bits(), n.bits(), m.bits()); }
    default void bics(XOrZr d, XOrZr n, XOrZr m) { emit(Op.BICS, d.bits(), n.bits(), m.bits()); }
    default void bics(XOrZr d, XOrZr n, ShiftedX m) { emit(Op.BICS, d.bits(), n.bits(), m.bits()); }
    default void lsl(WOrZr d, WOrZr n, WOrZr m) { emit(Op.LSL, d.bits(), n.bits(), m.bits()); }
    default void lsl(XOrZr d, XOrZr n, XOrZr m) { emit(Op.LSL, d.bits(), n.bits(), m.bits()); }
    default void lsr(WOrZr d, WOrZr n, WOrZr m) { emit(Op.LSR, d.bits(), n.bits(), m.bits()); }
    default void lsr(XOrZr d, XOrZr n, XOrZr m) { emit(Op.LSR, d.bits(), n.bits(), m.bits()); }
    default void asr(WOrZr d, WOrZr n, WOrZr m) { emit(Op.ASR, d.bits(), n.bits(), m.bits()); }
    default void asr(XOrZr d, XOrZr n, XOrZr m) { emit(Op.ASR, d.bits(), n.bits(), m.bits()); }
    default void ror(WOrZr d, WOrZr n, WOrZr m) { emit(Op.ROR, d.bits(), n.bits(), m.bits()); }
    default void ror(XOrZr d, XOrZr n, XOrZr m) { emit(Op.ROR, d.bits(), n.bits(), m.bits()); }
    default void mul(WOrZr d, WOrZr n, WOrZr m) { emit(Op.MUL, d.bits(), n.bits(), m.bits()); }
    default void mul(XOrZr d, XOrZr n, XOrZr m) { emit(Op.MUL, d.bits(), n.bits(), m.bits()); }
    default void madd(WOrZr d, WOrZr n, WOrZr m, WOrZr a) { emit(Op.MADD, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void madd(XOrZr d, XOrZr n, XOrZr m, XOrZr a) { emit(Op.MADD, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void mneg(WOrZr d, WOrZr n, WOrZr m) { emit(Op.MNEG, d.bits(), n.bits(), m.bits()); }
    default void mneg(XOrZr d, XOrZr n, XOrZr m) { emit(Op.MNEG, d.bits(), n.bits(), m.bits()); }
    default void msub(WOrZr d, WOrZr n, WOrZr m, WOrZr a) { emit(Op.MSUB, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void msub(XOrZr d, XOrZr n, XOrZr m, XOrZr a) { emit(Op.MSUB, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void smull(XOrZr d, WOrZr n, WOrZr m) { emit(Op.SMULL, d.bits(), n.bits(), m.bits()); }
    default void smaddl(XOrZr d, WOrZr n, WOrZr m, XOrZr a) { emit(Op.SMADDL, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void smnegl(XOrZr d, WOrZr n, WOrZr m) { emit(Op.SMNEGL, d.bits(), n.bits(), m.bits()); }
    default void smsubl(XOrZr d, WOrZr n, WOrZr m, XOrZr a) { emit(Op.SMSUBL, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void smulh(XOrZr d, XOrZr n, XOrZr m) { emit(Op.SMULH, d.bits(), n.bits(), m.bits()); }
    default void umull(XOrZr d, WOrZr n, WOrZr m) { emit(Op.UMULL, d.bits(), n.bits(), m.bits()); }
    default void umaddl(XOrZr d, WOrZr n, WOrZr m, XOrZr a) { emit(Op.UMADDL, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void umnegl(XOrZr d, WOrZr n, WOrZr m) { emit(Op.UMNEGL, d.bits(), n.bits(), m.bits()); }
    default void umsubl(XOrZr d, WOrZr n, WOrZr m, XOrZr a) { emit(Op.UMSUBL, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void umulh(XOrZr d, XOrZr n, XOrZr m) { emit(Op.UMULH, d.bits(), n.bits(), m.bits()); }
    default void udiv(WOrZr d, WOrZr n, WOrZr m) { emit(Op.UDIV, d.bits(), n.bits(), m.bits()); }
    default void udiv(XOrZr d, XOrZr n, XOrZr m) { emit(Op.UDIV, d.bits(), n.bits(), m.bits()); }
    default void sdiv(WOrZr d, WOrZr n, WOrZr m) { emit(Op.SDIV, d.bits(), n.bits(), m.bits()); }
    default void sdiv(XOrZr d, XOrZr n, XOrZr m) { emit(Op.SDIV, d.bits(), n.bits(), m.bits()); }
    default void maddpt(XOrZr d, XOrZr n, XOrZr m, XOrZr a) { emit(Op.MADDPT, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void msubpt(XOrZr d, XOrZr n, XOrZr m, XOrZr a) { emit(Op.MSUBPT, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void crc32b(WOrZr d, WOrZr n, WOrZr m) { emit(Op.CRC32B, d.bits(), n.bits(), m.bits()); }
    default void crc32h(WOrZr d, WOrZr n, WOrZr m) { emit(Op.CRC32H, d.bits(), n.bits(), m.bits()); }
    default void crc32w(WOrZr d, WOrZr n, WOrZr m) { emit(Op.CRC32W, d.bits(), n.bits(), m.bits()); }
    default void crc32x(WOrZr d, WOrZr n, XOrZr m) { emit(Op.CRC32X, d.bits(), n.bits(), m.bits()); }
    default void crc32cb(WOrZr d, WOrZr n, WOrZr m) { emit(Op.CRC32CB, d.bits(), n.bits(), m.bits()); }
    default void crc32ch(WOrZr d, WOrZr n, WOrZr m) { emit(Op.CRC32CH, d.bits(), n.bits(), m.bits()); }
    default void crc32cw(WOrZr d, WOrZr n, WOrZr m) { emit(Op.CRC32CW, d.bits(), n.bits(), m.bits()); }
    default void crc32cx(WOrZr d, WOrZr n, XOrZr m) { emit(Op.CRC32CX, d.bits(), n.bits(), m.bits()); }
    default void rbit(WOrZr d, WOrZr n) { emit(Op.RBIT, d.bits(), n.bits()); }
    default void rbit(XOrZr d, XOrZr n) { emit(Op.RBIT, d.bits(), n.bits()); }
    default void rev16(WOrZr d, WOrZr n) { emit(Op.REV16, d.bits(), n.bits()); }
    default void rev16(XOrZr d, XOrZr n) { emit(Op.REV16, d.bits(), n.bits()); }
    default void rev(WOrZr d, WOrZr n) { emit(Op.REV, d.bits(), n.bits()); }
    default void rev32(XOrZr d, XOrZr n) { emit(Op.REV32, d.bits(), n.bits()); }
    default void rev(XOrZr d, XOrZr n) { emit(Op.REV, d.bits(), n.bits()); }
    default void clz(WOrZr d, WOrZr n) { emit(Op.CLZ, d.bits(), n.bits()); }
    default void clz(XOrZr d, XOrZr n) { emit(Op.CLZ, d.bits(), n.bits()); }
    default void cls(WOrZr d, WOrZr n) { emit(Op.CLS, d.bits(), n.bits()); }
    default void cls(XOrZr d, XOrZr n) { emit(Op.CLS, d.bits(), n.bits()); }
    default void ctz(WOrZr d, WOrZr n) { emit(Op.CTZ, d.bits(), n.bits()); }
    default void ctz(XOrZr d, XOrZr n) { emit(Op.CTZ, d.bits(), n.bits()); }
    default void cnt(WOrZr d, WOrZr n) { emit(Op.CNT, d.bits(), n.bits()); }
    default void cnt(XOrZr d, XOrZr n) { emit(Op.CNT, d.bits(), n.bits()); }
    default void abs(WOrZr d, WOrZr n) { emit(Op.ABS, d.bits(), n.bits()); }
    default void abs(XOrZr d, XOrZr n) { emit(Op.ABS, d.bits(), n.bits()); }
    default void smax(WOrZr d, WOrZr n, WOrZr m) { emit(Op.SMAX, d.bits(), n.bits(), m.bits()); }
    default void smax(XOrZr d, XOrZr n, XOrZr m) { emit(Op.SMAX, d.bits(), n.bits(), m.bits()); }
    default void umax(WOrZr d, WOrZr n, WOrZr m) { emit(Op.UMAX, d.bits(), n.bits(), m.bits()); }
    default void umax(XOrZr d, XOrZr n, XOrZr m) { emit(Op.UMAX, d.bits(), n.bits(), m.bits()); }
    default void smin(WOrZr d, WOrZr n, WOrZr m) { emit(Op.SMIN, d.bits(), n.bits(), m.bits()); }
    default void smin(XOrZr d, XOrZr n, XOrZr m) { emit(Op.SMIN, d.bits(), n.bits(), m.bits()); }
    default void umin(WOrZr d, WOrZr n, WOrZr m) { emit(Op.UMIN, d.bits(), n.bits(), m.bits()); }
    default void umin(XOrZr d, XOrZr n, XOrZr m) { emit(Op.UMIN, d.bits(), n.bits(), m.bits()); }
    default void smax(WOrZr d, WOrZr n, long immediate) { emit(Op.SMAX, d.bits(), n.bits(), imm(immediate)); }
    default void smax(XOrZr d, XOrZr n, long immediate) { emit(Op.SMAX, d.bits(), n.bits(), imm(immediate)); }
    default void umax(WOrZr d, WOrZr n, long immediate) { emit(Op.UMAX, d.bits(), n.bits(), imm(immediate)); }
    default void umax(XOrZr d, XOrZr n, long immediate) { emit(Op.UMAX, d.bits(), n.bits(), imm(immediate)); }
    default void smin(WOrZr d, WOrZr n, long immediate) { emit(Op.SMIN, d.bits(), n.bits(), imm(immediate)); }
    default void smin(XOrZr d, XOrZr n, long immediate) { emit(Op.SMIN, d.bits(), n.bits(), imm(immediate)); }
    default void umin(WOrZr d, WOrZr n, long immediate) { emit(Op.UMIN, d.bits(), n.bits(), imm(immediate)); }
    default void umin(XOrZr d, XOrZr n, long immediate) { emit(Op.UMIN, d.bits(), n.bits(), imm(immediate)); }
    default void cset(WOrZr d, Condition condition) { emit(Op.CSET, d.bits(), cond(condition)); }
    default void cset(XOrZr d, Condition condition) { emit(Op.CSET, d.bits(), cond(condition)); }
    default void cinc(WOrZr d, WOrZr n, Condition condition) { emit(Op.CINC, d.bits(), n.bits(), cond(condition)); }
    default void cinc(XOrZr d, XOrZr n, Condition condition) { emit(Op.CINC, d.bits(), n.bits(), cond(condition)); }
    default void csetm(WOrZr d, Condition condition) { emit(Op.CSETM, d.bits(), cond(condition)); }
    default void csetm(XOrZr d, Condition condition) { emit(Op.CSETM, d.bits(), cond(condition)); }
    default void cinv(WOrZr d, WOrZr n, Condition condition) { emit(Op.CINV, d.bits(), n.bits(), cond(condition)); }
    default void cinv(XOrZr d, XOrZr n, Condition condition) { emit(Op.CINV, d.bits(), n.bits(), cond(condition)); }
    default void cneg(WOrZr d, WOrZr n, Condition condition) { emit(Op.CNEG, d.bits(), n.bits(), cond(condition)); }
    default void cneg(XOrZr d, XOrZr n, Condition condition) { emit(Op.CNEG, d.bits(), n.bits(), cond(condition)); }
    default void csel(WOrZr d, WOrZr n, WOrZr m, Condition condition) { emit(Op.CSEL, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void csel(XOrZr d, XOrZr n, XOrZr m, Condition condition) { emit(Op.CSEL, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void csinc(WOrZr d, WOrZr n, WOrZr m, Condition condition) { emit(Op.CSINC, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void csinc(XOrZr d, XOrZr n, XOrZr m, Condition condition) { emit(Op.CSINC, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void csinv(WOrZr d, WOrZr n, WOrZr m, Condition condition) { emit(Op.CSINV, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void csinv(XOrZr d, XOrZr n, XOrZr m, Condition condition) { emit(Op.CSINV, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void csneg(WOrZr d, WOrZr n, WOrZr m, Condition condition) { emit(Op.CSNEG, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void csneg(XOrZr d, XOrZr n, XOrZr m, Condition condition) { emit(Op.CSNEG, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void ccmn(WOrZr n, WOrZr m, long nzcv, Condition condition) { emit(Op.CCMN, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void ccmn(XOrZr n, XOrZr m, long nzcv, Condition condition) { emit(Op.CCMN, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void ccmp(WOrZr n, WOrZr m, long nzcv, Condition condition) { emit(Op.CCMP, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void ccmp(XOrZr n, XOrZr m, long nzcv, Condition condition) { emit(Op.CCMP, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void ccmn(WOrZr n, long immediate, long nzcv, Condition condition) { emit(Op.CCMN, n.bits(), imm(immediate), imm(nzcv), cond(condition)); }
    default void ccmn(XOrZr n, long immediate, long nzcv, Condition condition) { emit(Op.CCMN, n.bits(), imm(immediate), imm(nzcv), cond(condition)); }
    default void ccmp(WOrZr n, long immediate, long nzcv, Condition condition) { emit(Op.CCMP, n.bits(), imm(immediate), imm(nzcv), cond(condition)); }
    default void ccmp(XOrZr n, long immediate, long nzcv, Condition condition) { emit(Op.CCMP, n.bits(), imm(immediate), imm(nzcv), cond(condition)); }
    // spotless:on
}
