package dev.kiln.a64;

import static dev.kiln.a64.Packed.cond;
import static dev.kiln.a64.Packed.fp;
import static dev.kiln.a64.Packed.imm;

/// Scalar floating point.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `fp.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface FloatInstructions extends Funnel {
    // spotless:off
    default void fmov(S d, S n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(D d, D n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(H d, H n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(WOrZr d, S n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(S d, WOrZr n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(XOrZr d, D n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(D d, XOrZr n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(XOrZr d, Element n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(Element d, XOrZr n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(WOrZr d, H n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(XOrZr d, H n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(H d, WOrZr n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(H d, XOrZr n) { emit(Op.FMOV, d.bits(), n.bits()); }
    default void fmov(S d, double value) { emit(Op.FMOV, d.bits(), fp(value)); }
    default void fmov(D d, double value) { emit(Op.FMOV, d.bits(), fp(value)); }
    default void fmov(H d, double value) { emit(Op.FMOV, d.bits(), fp(value)); }
    default void fabs(S d, S n) { emit(Op.FABS, d.bits(), n.bits()); }
    default void fabs(D d, D n) { emit(Op.FABS, d.bits(), n.bits()); }
    default void fabs(H d, H n) { emit(Op.FABS, d.bits(), n.bits()); }
    default void fneg(S d, S n) { emit(Op.FNEG, d.bits(), n.bits()); }
    default void fneg(D d, D n) { emit(Op.FNEG, d.bits(), n.bits()); }
    default void fneg(H d, H n) { emit(Op.FNEG, d.bits(), n.bits()); }
    default void fsqrt(S d, S n) { emit(Op.FSQRT, d.bits(), n.bits()); }
    default void fsqrt(D d, D n) { emit(Op.FSQRT, d.bits(), n.bits()); }
    default void fsqrt(H d, H n) { emit(Op.FSQRT, d.bits(), n.bits()); }
    default void fcvt(D d, S n) { emit(Op.FCVT, d.bits(), n.bits()); }
    default void fcvt(H d, S n) { emit(Op.FCVT, d.bits(), n.bits()); }
    default void fcvt(S d, D n) { emit(Op.FCVT, d.bits(), n.bits()); }
    default void fcvt(H d, D n) { emit(Op.FCVT, d.bits(), n.bits()); }
    default void fcvt(S d, H n) { emit(Op.FCVT, d.bits(), n.bits()); }
    default void fcvt(D d, H n) { emit(Op.FCVT, d.bits(), n.bits()); }
    default void bfcvt(H d, S n) { emit(Op.BFCVT, d.bits(), n.bits()); }
    default void frintn(S d, S n) { emit(Op.FRINTN, d.bits(), n.bits()); }
    default void frintn(D d, D n) { emit(Op.FRINTN, d.bits(), n.bits()); }
    default void frintn(H d, H n) { emit(Op.FRINTN, d.bits(), n.bits()); }
    default void frintp(S d, S n) { emit(Op.FRINTP, d.bits(), n.bits()); }
    default void frintp(D d, D n) { emit(Op.FRINTP, d.bits(), n.bits()); }
    default void frintp(H d, H n) { emit(Op.FRINTP, d.bits(), n.bits()); }
    default void frintm(S d, S n) { emit(Op.FRINTM, d.bits(), n.bits()); }
    default void frintm(D d, D n) { emit(Op.FRINTM, d.bits(), n.bits()); }
    default void frintm(H d, H n) { emit(Op.FRINTM, d.bits(), n.bits()); }
    default void frintz(S d, S n) { emit(Op.FRINTZ, d.bits(), n.bits()); }
    default void frintz(D d, D n) { emit(Op.FRINTZ, d.bits(), n.bits()); }
    default void frintz(H d, H n) { emit(Op.FRINTZ, d.bits(), n.bits()); }
    default void frinta(S d, S n) { emit(Op.FRINTA, d.bits(), n.bits()); }
    default void frinta(D d, D n) { emit(Op.FRINTA, d.bits(), n.bits()); }
    default void frinta(H d, H n) { emit(Op.FRINTA, d.bits(), n.bits()); }
    default void frintx(S d, S n) { emit(Op.FRINTX, d.bits(), n.bits()); }
    default void frintx(D d, D n) { emit(Op.FRINTX, d.bits(), n.bits()); }
    default void frintx(H d, H n) { emit(Op.FRINTX, d.bits(), n.bits()); }
    default void frinti(S d, S n) { emit(Op.FRINTI, d.bits(), n.bits()); }
    default void frinti(D d, D n) { emit(Op.FRINTI, d.bits(), n.bits()); }
    default void frinti(H d, H n) { emit(Op.FRINTI, d.bits(), n.bits()); }
    default void frint32z(S d, S n) { emit(Op.FRINT32Z, d.bits(), n.bits()); }
    default void frint32z(D d, D n) { emit(Op.FRINT32Z, d.bits(), n.bits()); }
    default void frint32x(S d, S n) { emit(Op.FRINT32X, d.bits(), n.bits()); }
    default void frint32x(D d, D n) { emit(Op.FRINT32X, d.bits(), n.bits()); }
    default void frint64z(S d, S n) { emit(Op.FRINT64Z, d.bits(), n.bits()); }
    default void frint64z(D d, D n) { emit(Op.FRINT64Z, d.bits(), n.bits()); }
    default void frint64x(S d, S n) { emit(Op.FRINT64X, d.bits(), n.bits()); }
    default void frint64x(D d, D n) { emit(Op.FRINT64X, d.bits(), n.bits()); }
    default void fmul(S d, S n, S m) { emit(Op.FMUL, d.bits(), n.bits(), m.bits()); }
    default void fmul(D d, D n, D m) { emit(Op.FMUL, d.bits(), n.bits(), m.bits()); }
    default void fmul(H d, H n, H m) { emit(Op.FMUL, d.bits(), n.bits(), m.bits()); }
    default void fdiv(S d, S n, S m) { emit(Op.FDIV, d.bits(), n.bits(), m.bits()); }
    default void fdiv(D d, D n, D m) { emit(Op.FDIV, d.bits(), n.bits(), m.bits()); }
    default void fdiv(H d, H n, H m) { emit(Op.FDIV, d.bits(), n.bits(), m.bits()); }
    default void fadd(S d, S n, S m) { emit(Op.FADD, d.bits(), n.bits(), m.bits()); }
    default void fadd(D d, D n, D m) { emit(Op.FADD, d.bits(), n.bits(), m.bits()); }
    default void fadd(H d, H n, H m) { emit(Op.FADD, d.bits(), n.bits(), m.bits()); }
    default void fsub(S d, S n, S m) { emit(Op.FSUB, d.bits(), n.bits(), m.bits()); }
    default void fsub(D d, D n, D m) { emit(Op.FSUB, d.bits(), n.bits(), m.bits()); }
    default void fsub(H d, H n, H m) { emit(Op.FSUB, d.bits(), n.bits(), m.bits()); }
    default void fmax(S d, S n, S m) { emit(Op.FMAX, d.bits(), n.bits(), m.bits()); }
    default void fmax(D d, D n, D m) { emit(Op.FMAX, d.bits(), n.bits(), m.bits()); }
    default void fmax(H d, H n, H m) { emit(Op.FMAX, d.bits(), n.bits(), m.bits()); }
    default void fmin(S d, S n, S m) { emit(Op.FMIN, d.bits(), n.bits(), m.bits()); }
    default void fmin(D d, D n, D m) { emit(Op.FMIN, d.bits(), n.bits(), m.bits()); }
    default void fmin(H d, H n, H m) { emit(Op.FMIN, d.bits(), n.bits(), m.bits()); }
    default void fmaxnm(S d, S n, S m) { emit(Op.FMAXNM, d.bits(), n.bits(), m.bits()); }
    default void fmaxnm(D d, D n, D m) { emit(Op.FMAXNM, d.bits(), n.bits(), m.bits()); }
    default void fmaxnm(H d, H n, H m) { emit(Op.FMAXNM, d.bits(), n.bits(), m.bits()); }
    default void fminnm(S d, S n, S m) { emit(Op.FMINNM, d.bits(), n.bits(), m.bits()); }
    default void fminnm(D d, D n, D m) { emit(Op.FMINNM, d.bits(), n.bits(), m.bits()); }
    default void fminnm(H d, H n, H m) { emit(Op.FMINNM, d.bits(), n.bits(), m.bits()); }
    default void fnmul(S d, S n, S m) { emit(Op.FNMUL, d.bits(), n.bits(), m.bits()); }
    default void fnmul(D d, D n, D m) { emit(Op.FNMUL, d.bits(), n.bits(), m.bits()); }
    default void fnmul(H d, H n, H m) { emit(Op.FNMUL, d.bits(), n.bits(), m.bits()); }
    default void fmadd(S d, S n, S m, S a) { emit(Op.FMADD, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fmadd(D d, D n, D m, D a) { emit(Op.FMADD, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fmadd(H d, H n, H m, H a) { emit(Op.FMADD, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fmsub(S d, S n, S m, S a) { emit(Op.FMSUB, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fmsub(D d, D n, D m, D a) { emit(Op.FMSUB, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fmsub(H d, H n, H m, H a) { emit(Op.FMSUB, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fnmadd(S d, S n, S m, S a) { emit(Op.FNMADD, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fnmadd(D d, D n, D m, D a) { emit(Op.FNMADD, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fnmadd(H d, H n, H m, H a) { emit(Op.FNMADD, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fnmsub(S d, S n, S m, S a) { emit(Op.FNMSUB, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fnmsub(D d, D n, D m, D a) { emit(Op.FNMSUB, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fnmsub(H d, H n, H m, H a) { emit(Op.FNMSUB, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void fcmp(S n, S m) { emit(Op.FCMP, n.bits(), m.bits()); }
    default void fcmp(D n, D m) { emit(Op.FCMP, n.bits(), m.bits()); }
    default void fcmp(H n, H m) { emit(Op.FCMP, n.bits(), m.bits()); }
    default void fcmp(S n, double value) { emit(Op.FCMP, n.bits(), fp(value)); }
    default void fcmp(D n, double value) { emit(Op.FCMP, n.bits(), fp(value)); }
    default void fcmp(H n, double value) { emit(Op.FCMP, n.bits(), fp(value)); }
    default void fcmpe(S n, S m) { emit(Op.FCMPE, n.bits(), m.bits()); }
    default void fcmpe(D n, D m) { emit(Op.FCMPE, n.bits(), m.bits()); }
    default void fcmpe(H n, H m) { emit(Op.FCMPE, n.bits(), m.bits()); }
    default void fcmpe(S n, double value) { emit(Op.FCMPE, n.bits(), fp(value)); }
    default void fcmpe(D n, double value) { emit(Op.FCMPE, n.bits(), fp(value)); }
    default void fcmpe(H n, double value) { emit(Op.FCMPE, n.bits(), fp(value)); }
    default void fccmp(S n, S m, long nzcv, Condition condition) { emit(Op.FCCMP, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void fccmp(D n, D m, long nzcv, Condition condition) { emit(Op.FCCMP, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void fccmp(H n, H m, long nzcv, Condition condition) { emit(Op.FCCMP, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void fccmpe(S n, S m, long nzcv, Condition condition) { emit(Op.FCCMPE, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void fccmpe(D n, D m, long nzcv, Condition condition) { emit(Op.FCCMPE, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void fccmpe(H n, H m, long nzcv, Condition condition) { emit(Op.FCCMPE, n.bits(), m.bits(), imm(nzcv), cond(condition)); }
    default void fcsel(S d, S n, S m, Condition condition) { emit(Op.FCSEL, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void fcsel(D d, D n, D m, Condition condition) { emit(Op.FCSEL, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void fcsel(H d, H n, H m, Condition condition) { emit(Op.FCSEL, d.bits(), n.bits(), m.bits(), cond(condition)); }
    default void fcvtns(WOrZr d, S n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtns(WOrZr d, D n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtns(WOrZr d, H n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtns(XOrZr d, S n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtns(XOrZr d, D n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtns(XOrZr d, H n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtnu(WOrZr d, S n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void fcvtnu(WOrZr d, D n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void fcvtnu(WOrZr d, H n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void fcvtnu(XOrZr d, S n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void fcvtnu(XOrZr d, D n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void fcvtnu(XOrZr d, H n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void scvtf(S d, WOrZr n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void scvtf(D d, WOrZr n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void scvtf(H d, WOrZr n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void scvtf(S d, XOrZr n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void scvtf(D d, XOrZr n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void scvtf(H d, XOrZr n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void ucvtf(S d, WOrZr n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void ucvtf(D d, WOrZr n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void ucvtf(H d, WOrZr n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void ucvtf(S d, XOrZr n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void ucvtf(D d, XOrZr n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void ucvtf(H d, XOrZr n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void fcvtas(WOrZr d, S n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void fcvtas(WOrZr d, D n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void fcvtas(WOrZr d, H n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void fcvtas(XOrZr d, S n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void fcvtas(XOrZr d, D n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void fcvtas(XOrZr d, H n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void fcvtau(WOrZr d, S n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void fcvtau(WOrZr d, D n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void fcvtau(WOrZr d, H n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void fcvtau(XOrZr d, S n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void fcvtau(XOrZr d, D n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void fcvtau(XOrZr d, H n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void fcvtps(WOrZr d, S n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtps(WOrZr d, D n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtps(WOrZr d, H n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtps(XOrZr d, S n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtps(XOrZr d, D n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtps(XOrZr d, H n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtpu(WOrZr d, S n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtpu(WOrZr d, D n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtpu(WOrZr d, H n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtpu(XOrZr d, S n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtpu(XOrZr d, D n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtpu(XOrZr d, H n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtms(WOrZr d, S n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtms(WOrZr d, D n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtms(WOrZr d, H n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtms(XOrZr d, S n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtms(XOrZr d, D n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtms(XOrZr d, H n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtmu(WOrZr d, S n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtmu(WOrZr d, D n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtmu(WOrZr d, H n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtmu(XOrZr d, S n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtmu(XOrZr d, D n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtmu(XOrZr d, H n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtzs(WOrZr d, S n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void fcvtzs(WOrZr d, D n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void fcvtzs(WOrZr d, H n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void fcvtzs(XOrZr d, S n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void fcvtzs(XOrZr d, D n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void fcvtzs(XOrZr d, H n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void fcvtzu(WOrZr d, S n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void fcvtzu(WOrZr d, D n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void fcvtzu(WOrZr d, H n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void fcvtzu(XOrZr d, S n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void fcvtzu(XOrZr d, D n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void fcvtzu(XOrZr d, H n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void fjcvtzs(WOrZr d, D n) { emit(Op.FJCVTZS, d.bits(), n.bits()); }
    default void scvtf(S d, WOrZr n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void scvtf(D d, WOrZr n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void scvtf(H d, WOrZr n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void scvtf(S d, XOrZr n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void scvtf(D d, XOrZr n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void scvtf(H d, XOrZr n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(S d, WOrZr n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(D d, WOrZr n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(H d, WOrZr n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(S d, XOrZr n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(D d, XOrZr n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(H d, XOrZr n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(WOrZr d, S n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(WOrZr d, D n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(WOrZr d, H n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(XOrZr d, S n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(XOrZr d, D n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(XOrZr d, H n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(WOrZr d, S n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(WOrZr d, D n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(WOrZr d, H n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(XOrZr d, S n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(XOrZr d, D n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(XOrZr d, H n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    // spotless:on
}
