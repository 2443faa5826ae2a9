package dev.kiln.a64;

import static dev.kiln.a64.Packed.fp;
import static dev.kiln.a64.Packed.imm;
import static dev.kiln.a64.Packed.immLsl;

/// Vector instructions on whole registers and lanes.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `simd.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface VectorInstructions extends Funnel {
    // spotless:off
    default void add(Vector d, Vector n, Vector m) { emit(Op.ADD, d.bits(), n.bits(), m.bits()); }
    default void mla(Vector d, Vector n, Vector m) { emit(Op.MLA, d.bits(), n.bits(), m.bits()); }
    default void mul(Vector d, Vector n, Vector m) { emit(Op.MUL, d.bits(), n.bits(), m.bits()); }
    default void addp(Vector d, Vector n, Vector m) { emit(Op.ADDP, d.bits(), n.bits(), m.bits()); }
    default void shadd(Vector d, Vector n, Vector m) { emit(Op.SHADD, d.bits(), n.bits(), m.bits()); }
    default void sqadd(Vector d, Vector n, Vector m) { emit(Op.SQADD, d.bits(), n.bits(), m.bits()); }
    default void srhadd(Vector d, Vector n, Vector m) { emit(Op.SRHADD, d.bits(), n.bits(), m.bits()); }
    default void shsub(Vector d, Vector n, Vector m) { emit(Op.SHSUB, d.bits(), n.bits(), m.bits()); }
    default void sqsub(Vector d, Vector n, Vector m) { emit(Op.SQSUB, d.bits(), n.bits(), m.bits()); }
    default void cmgt(Vector d, Vector n, Vector m) { emit(Op.CMGT, d.bits(), n.bits(), m.bits()); }
    default void cmge(Vector d, Vector n, Vector m) { emit(Op.CMGE, d.bits(), n.bits(), m.bits()); }
    default void cmtst(Vector d, Vector n, Vector m) { emit(Op.CMTST, d.bits(), n.bits(), m.bits()); }
    default void sshl(Vector d, Vector n, Vector m) { emit(Op.SSHL, d.bits(), n.bits(), m.bits()); }
    default void sqshl(Vector d, Vector n, Vector m) { emit(Op.SQSHL, d.bits(), n.bits(), m.bits()); }
    default void srshl(Vector d, Vector n, Vector m) { emit(Op.SRSHL, d.bits(), n.bits(), m.bits()); }
    default void sqrshl(Vector d, Vector n, Vector m) { emit(Op.SQRSHL, d.bits(), n.bits(), m.bits()); }
    default void smax(Vector d, Vector n, Vector m) { emit(Op.SMAX, d.bits(), n.bits(), m.bits()); }
    default void smin(Vector d, Vector n, Vector m) { emit(Op.SMIN, d.bits(), n.bits(), m.bits()); }
    default void sabd(Vector d, Vector n, Vector m) { emit(Op.SABD, d.bits(), n.bits(), m.bits()); }
    default void saba(Vector d, Vector n, Vector m) { emit(Op.SABA, d.bits(), n.bits(), m.bits()); }
    default void smaxp(Vector d, Vector n, Vector m) { emit(Op.SMAXP, d.bits(), n.bits(), m.bits()); }
    default void sminp(Vector d, Vector n, Vector m) { emit(Op.SMINP, d.bits(), n.bits(), m.bits()); }
    default void sqdmulh(Vector d, Vector n, Vector m) { emit(Op.SQDMULH, d.bits(), n.bits(), m.bits()); }
    default void sub(Vector d, Vector n, Vector m) { emit(Op.SUB, d.bits(), n.bits(), m.bits()); }
    default void mls(Vector d, Vector n, Vector m) { emit(Op.MLS, d.bits(), n.bits(), m.bits()); }
    default void pmul(Vector d, Vector n, Vector m) { emit(Op.PMUL, d.bits(), n.bits(), m.bits()); }
    default void uhadd(Vector d, Vector n, Vector m) { emit(Op.UHADD, d.bits(), n.bits(), m.bits()); }
    default void uqadd(Vector d, Vector n, Vector m) { emit(Op.UQADD, d.bits(), n.bits(), m.bits()); }
    default void urhadd(Vector d, Vector n, Vector m) { emit(Op.URHADD, d.bits(), n.bits(), m.bits()); }
    default void uhsub(Vector d, Vector n, Vector m) { emit(Op.UHSUB, d.bits(), n.bits(), m.bits()); }
    default void uqsub(Vector d, Vector n, Vector m) { emit(Op.UQSUB, d.bits(), n.bits(), m.bits()); }
    default void cmhi(Vector d, Vector n, Vector m) { emit(Op.CMHI, d.bits(), n.bits(), m.bits()); }
    default void cmhs(Vector d, Vector n, Vector m) { emit(Op.CMHS, d.bits(), n.bits(), m.bits()); }
    default void cmeq(Vector d, Vector n, Vector m) { emit(Op.CMEQ, d.bits(), n.bits(), m.bits()); }
    default void ushl(Vector d, Vector n, Vector m) { emit(Op.USHL, d.bits(), n.bits(), m.bits()); }
    default void uqshl(Vector d, Vector n, Vector m) { emit(Op.UQSHL, d.bits(), n.bits(), m.bits()); }
    default void urshl(Vector d, Vector n, Vector m) { emit(Op.URSHL, d.bits(), n.bits(), m.bits()); }
    default void uqrshl(Vector d, Vector n, Vector m) { emit(Op.UQRSHL, d.bits(), n.bits(), m.bits()); }
    default void umax(Vector d, Vector n, Vector m) { emit(Op.UMAX, d.bits(), n.bits(), m.bits()); }
    default void umin(Vector d, Vector n, Vector m) { emit(Op.UMIN, d.bits(), n.bits(), m.bits()); }
    default void uabd(Vector d, Vector n, Vector m) { emit(Op.UABD, d.bits(), n.bits(), m.bits()); }
    default void uaba(Vector d, Vector n, Vector m) { emit(Op.UABA, d.bits(), n.bits(), m.bits()); }
    default void umaxp(Vector d, Vector n, Vector m) { emit(Op.UMAXP, d.bits(), n.bits(), m.bits()); }
    default void uminp(Vector d, Vector n, Vector m) { emit(Op.UMINP, d.bits(), n.bits(), m.bits()); }
    default void sqrdmulh(Vector d, Vector n, Vector m) { emit(Op.SQRDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlah(Vector d, Vector n, Vector m) { emit(Op.SQRDMLAH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlsh(Vector d, Vector n, Vector m) { emit(Op.SQRDMLSH, d.bits(), n.bits(), m.bits()); }
    default void mov(Vector d, Vector n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void and(Vector d, Vector n, Vector m) { emit(Op.AND, d.bits(), n.bits(), m.bits()); }
    default void bic(Vector d, Vector n, Vector m) { emit(Op.BIC, d.bits(), n.bits(), m.bits()); }
    default void orr(Vector d, Vector n, Vector m) { emit(Op.ORR, d.bits(), n.bits(), m.bits()); }
    default void orn(Vector d, Vector n, Vector m) { emit(Op.ORN, d.bits(), n.bits(), m.bits()); }
    default void eor(Vector d, Vector n, Vector m) { emit(Op.EOR, d.bits(), n.bits(), m.bits()); }
    default void bsl(Vector d, Vector n, Vector m) { emit(Op.BSL, d.bits(), n.bits(), m.bits()); }
    default void bit(Vector d, Vector n, Vector m) { emit(Op.BIT, d.bits(), n.bits(), m.bits()); }
    default void bif(Vector d, Vector n, Vector m) { emit(Op.BIF, d.bits(), n.bits(), m.bits()); }
    default void fmaxnm(Vector d, Vector n, Vector m) { emit(Op.FMAXNM, d.bits(), n.bits(), m.bits()); }
    default void fmla(Vector d, Vector n, Vector m) { emit(Op.FMLA, d.bits(), n.bits(), m.bits()); }
    default void fadd(Vector d, Vector n, Vector m) { emit(Op.FADD, d.bits(), n.bits(), m.bits()); }
    default void fmulx(Vector d, Vector n, Vector m) { emit(Op.FMULX, d.bits(), n.bits(), m.bits()); }
    default void fcmeq(Vector d, Vector n, Vector m) { emit(Op.FCMEQ, d.bits(), n.bits(), m.bits()); }
    default void fmax(Vector d, Vector n, Vector m) { emit(Op.FMAX, d.bits(), n.bits(), m.bits()); }
    default void frecps(Vector d, Vector n, Vector m) { emit(Op.FRECPS, d.bits(), n.bits(), m.bits()); }
    default void fminnm(Vector d, Vector n, Vector m) { emit(Op.FMINNM, d.bits(), n.bits(), m.bits()); }
    default void fmls(Vector d, Vector n, Vector m) { emit(Op.FMLS, d.bits(), n.bits(), m.bits()); }
    default void fsub(Vector d, Vector n, Vector m) { emit(Op.FSUB, d.bits(), n.bits(), m.bits()); }
    default void fmin(Vector d, Vector n, Vector m) { emit(Op.FMIN, d.bits(), n.bits(), m.bits()); }
    default void frsqrts(Vector d, Vector n, Vector m) { emit(Op.FRSQRTS, d.bits(), n.bits(), m.bits()); }
    default void fmaxnmp(Vector d, Vector n, Vector m) { emit(Op.FMAXNMP, d.bits(), n.bits(), m.bits()); }
    default void faddp(Vector d, Vector n, Vector m) { emit(Op.FADDP, d.bits(), n.bits(), m.bits()); }
    default void fmul(Vector d, Vector n, Vector m) { emit(Op.FMUL, d.bits(), n.bits(), m.bits()); }
    default void fcmge(Vector d, Vector n, Vector m) { emit(Op.FCMGE, d.bits(), n.bits(), m.bits()); }
    default void facge(Vector d, Vector n, Vector m) { emit(Op.FACGE, d.bits(), n.bits(), m.bits()); }
    default void fmaxp(Vector d, Vector n, Vector m) { emit(Op.FMAXP, d.bits(), n.bits(), m.bits()); }
    default void fdiv(Vector d, Vector n, Vector m) { emit(Op.FDIV, d.bits(), n.bits(), m.bits()); }
    default void fminnmp(Vector d, Vector n, Vector m) { emit(Op.FMINNMP, d.bits(), n.bits(), m.bits()); }
    default void fabd(Vector d, Vector n, Vector m) { emit(Op.FABD, d.bits(), n.bits(), m.bits()); }
    default void fcmgt(Vector d, Vector n, Vector m) { emit(Op.FCMGT, d.bits(), n.bits(), m.bits()); }
    default void facgt(Vector d, Vector n, Vector m) { emit(Op.FACGT, d.bits(), n.bits(), m.bits()); }
    default void fminp(Vector d, Vector n, Vector m) { emit(Op.FMINP, d.bits(), n.bits(), m.bits()); }
    default void fmlal(Vector d, Vector n, Vector m) { emit(Op.FMLAL, d.bits(), n.bits(), m.bits()); }
    default void fmlsl(Vector d, Vector n, Vector m) { emit(Op.FMLSL, d.bits(), n.bits(), m.bits()); }
    default void fmlal2(Vector d, Vector n, Vector m) { emit(Op.FMLAL2, d.bits(), n.bits(), m.bits()); }
    default void fmlsl2(Vector d, Vector n, Vector m) { emit(Op.FMLSL2, d.bits(), n.bits(), m.bits()); }
    default void fcmla(Vector d, Vector n, Vector m, long rotation) { emit(Op.FCMLA, d.bits(), n.bits(), m.bits(), imm(rotation)); }
    default void fcadd(Vector d, Vector n, Vector m, long rotation) { emit(Op.FCADD, d.bits(), n.bits(), m.bits(), imm(rotation)); }
    default void sdot(Vector d, Vector n, Vector m) { emit(Op.SDOT, d.bits(), n.bits(), m.bits()); }
    default void udot(Vector d, Vector n, Vector m) { emit(Op.UDOT, d.bits(), n.bits(), m.bits()); }
    default void usdot(Vector d, Vector n, Vector m) { emit(Op.USDOT, d.bits(), n.bits(), m.bits()); }
    default void bfdot(Vector d, Vector n, Vector m) { emit(Op.BFDOT, d.bits(), n.bits(), m.bits()); }
    default void smmla(Vector d, Vector n, Vector m) { emit(Op.SMMLA, d.bits(), n.bits(), m.bits()); }
    default void ummla(Vector d, Vector n, Vector m) { emit(Op.UMMLA, d.bits(), n.bits(), m.bits()); }
    default void usmmla(Vector d, Vector n, Vector m) { emit(Op.USMMLA, d.bits(), n.bits(), m.bits()); }
    default void bfmmla(Vector d, Vector n, Vector m) { emit(Op.BFMMLA, d.bits(), n.bits(), m.bits()); }
    default void bfmlalb(Vector d, Vector n, Vector m) { emit(Op.BFMLALB, d.bits(), n.bits(), m.bits()); }
    default void bfmlalt(Vector d, Vector n, Vector m) { emit(Op.BFMLALT, d.bits(), n.bits(), m.bits()); }
    default void rev64(Vector d, Vector n) { emit(Op.REV64, d.bits(), n.bits()); }
    default void rev16(Vector d, Vector n) { emit(Op.REV16, d.bits(), n.bits()); }
    default void suqadd(Vector d, Vector n) { emit(Op.SUQADD, d.bits(), n.bits()); }
    default void cls(Vector d, Vector n) { emit(Op.CLS, d.bits(), n.bits()); }
    default void cnt(Vector d, Vector n) { emit(Op.CNT, d.bits(), n.bits()); }
    default void sqabs(Vector d, Vector n) { emit(Op.SQABS, d.bits(), n.bits()); }
    default void abs(Vector d, Vector n) { emit(Op.ABS, d.bits(), n.bits()); }
    default void rev32(Vector d, Vector n) { emit(Op.REV32, d.bits(), n.bits()); }
    default void usqadd(Vector d, Vector n) { emit(Op.USQADD, d.bits(), n.bits()); }
    default void clz(Vector d, Vector n) { emit(Op.CLZ, d.bits(), n.bits()); }
    default void sqneg(Vector d, Vector n) { emit(Op.SQNEG, d.bits(), n.bits()); }
    default void neg(Vector d, Vector n) { emit(Op.NEG, d.bits(), n.bits()); }
    default void cmgt(Vector d, Vector n, long immediate) { emit(Op.CMGT, d.bits(), n.bits(), imm(immediate)); }
    default void cmeq(Vector d, Vector n, long immediate) { emit(Op.CMEQ, d.bits(), n.bits(), imm(immediate)); }
    default void cmlt(Vector d, Vector n, long immediate) { emit(Op.CMLT, d.bits(), n.bits(), imm(immediate)); }
    default void cmge(Vector d, Vector n, long immediate) { emit(Op.CMGE, d.bits(), n.bits(), imm(immediate)); }
    default void cmle(Vector d, Vector n, long immediate) { emit(Op.CMLE, d.bits(), n.bits(), imm(immediate)); }
    default void mvn(Vector d, Vector n) { emit(Op.MVN, d.bits(), n.bits()); }
    default void rbit(Vector d, Vector n) { emit(Op.RBIT, d.bits(), n.bits()); }
    default void urecpe(Vector d, Vector n) { emit(Op.URECPE, d.bits(), n.bits()); }
    default void ursqrte(Vector d, Vector n) { emit(Op.URSQRTE, d.bits(), n.bits()); }
    default void saddlp(Vector d, Vector n) { emit(Op.SADDLP, d.bits(), n.bits()); }
    default void uaddlp(Vector d, Vector n) { emit(Op.UADDLP, d.bits(), n.bits()); }
    default void sadalp(Vector d, Vector n) { emit(Op.SADALP, d.bits(), n.bits()); }
    default void uadalp(Vector d, Vector n) { emit(Op.UADALP, d.bits(), n.bits()); }
    default void xtn(Vector d, Vector n) { emit(Op.XTN, d.bits(), n.bits()); }
    default void xtn2(Vector d, Vector n) { emit(Op.XTN2, d.bits(), n.bits()); }
    default void sqxtn(Vector d, Vector n) { emit(Op.SQXTN, d.bits(), n.bits()); }
    default void sqxtn2(Vector d, Vector n) { emit(Op.SQXTN2, d.bits(), n.bits()); }
    default void sqxtun(Vector d, Vector n) { emit(Op.SQXTUN, d.bits(), n.bits()); }
    default void sqxtun2(Vector d, Vector n) { emit(Op.SQXTUN2, d.bits(), n.bits()); }
    default void uqxtn(Vector d, Vector n) { emit(Op.UQXTN, d.bits(), n.bits()); }
    default void uqxtn2(Vector d, Vector n) { emit(Op.UQXTN2, d.bits(), n.bits()); }
    default void shll(Vector d, Vector n, long immediate) { emit(Op.SHLL, d.bits(), n.bits(), imm(immediate)); }
    default void shll2(Vector d, Vector n, long immediate) { emit(Op.SHLL2, d.bits(), n.bits(), imm(immediate)); }
    default void frintn(Vector d, Vector n) { emit(Op.FRINTN, d.bits(), n.bits()); }
    default void frintm(Vector d, Vector n) { emit(Op.FRINTM, d.bits(), n.bits()); }
    default void fcvtns(Vector d, Vector n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtms(Vector d, Vector n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtas(Vector d, Vector n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void scvtf(Vector d, Vector n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void fabs(Vector d, Vector n) { emit(Op.FABS, d.bits(), n.bits()); }
    default void frintp(Vector d, Vector n) { emit(Op.FRINTP, d.bits(), n.bits()); }
    default void frintz(Vector d, Vector n) { emit(Op.FRINTZ, d.bits(), n.bits()); }
    default void fcvtps(Vector d, Vector n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtzs(Vector d, Vector n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void frecpe(Vector d, Vector n) { emit(Op.FRECPE, d.bits(), n.bits()); }
    default void frinta(Vector d, Vector n) { emit(Op.FRINTA, d.bits(), n.bits()); }
    default void frintx(Vector d, Vector n) { emit(Op.FRINTX, d.bits(), n.bits()); }
    default void fcvtnu(Vector d, Vector n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void fcvtmu(Vector d, Vector n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtau(Vector d, Vector n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void ucvtf(Vector d, Vector n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void fneg(Vector d, Vector n) { emit(Op.FNEG, d.bits(), n.bits()); }
    default void frinti(Vector d, Vector n) { emit(Op.FRINTI, d.bits(), n.bits()); }
    default void fcvtpu(Vector d, Vector n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtzu(Vector d, Vector n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void frsqrte(Vector d, Vector n) { emit(Op.FRSQRTE, d.bits(), n.bits()); }
    default void fsqrt(Vector d, Vector n) { emit(Op.FSQRT, d.bits(), n.bits()); }
    default void fcmgt(Vector d, Vector n, double value) { emit(Op.FCMGT, d.bits(), n.bits(), fp(value)); }
    default void fcmeq(Vector d, Vector n, double value) { emit(Op.FCMEQ, d.bits(), n.bits(), fp(value)); }
    default void fcmlt(Vector d, Vector n, double value) { emit(Op.FCMLT, d.bits(), n.bits(), fp(value)); }
    default void fcmge(Vector d, Vector n, double value) { emit(Op.FCMGE, d.bits(), n.bits(), fp(value)); }
    default void fcmle(Vector d, Vector n, double value) { emit(Op.FCMLE, d.bits(), n.bits(), fp(value)); }
    default void frint32z(Vector d, Vector n) { emit(Op.FRINT32Z, d.bits(), n.bits()); }
    default void frint32x(Vector d, Vector n) { emit(Op.FRINT32X, d.bits(), n.bits()); }
    default void frint64z(Vector d, Vector n) { emit(Op.FRINT64Z, d.bits(), n.bits()); }
    default void frint64x(Vector d, Vector n) { emit(Op.FRINT64X, d.bits(), n.bits()); }
    default void fcvtn(Vector d, Vector n) { emit(Op.FCVTN, d.bits(), n.bits()); }
    default void fcvtn2(Vector d, Vector n) { emit(Op.FCVTN2, d.bits(), n.bits()); }
    default void fcvtl(Vector d, Vector n) { emit(Op.FCVTL, d.bits(), n.bits()); }
    default void fcvtl2(Vector d, Vector n) { emit(Op.FCVTL2, d.bits(), n.bits()); }
    default void fcvtxn(Vector d, Vector n) { emit(Op.FCVTXN, d.bits(), n.bits()); }
    default void fcvtxn2(Vector d, Vector n) { emit(Op.FCVTXN2, d.bits(), n.bits()); }
    default void bfcvtn(Vector d, Vector n) { emit(Op.BFCVTN, d.bits(), n.bits()); }
    default void bfcvtn2(Vector d, Vector n) { emit(Op.BFCVTN2, d.bits(), n.bits()); }
    default void saddlv(H d, Vector n) { emit(Op.SADDLV, d.bits(), n.bits()); }
    default void saddlv(S d, Vector n) { emit(Op.SADDLV, d.bits(), n.bits()); }
    default void saddlv(D d, Vector n) { emit(Op.SADDLV, d.bits(), n.bits()); }
    default void uaddlv(H d, Vector n) { emit(Op.UADDLV, d.bits(), n.bits()); }
    default void uaddlv(S d, Vector n) { emit(Op.UADDLV, d.bits(), n.bits()); }
    default void uaddlv(D d, Vector n) { emit(Op.UADDLV, d.bits(), n.bits()); }
    default void smaxv(B d, Vector n) { emit(Op.SMAXV, d.bits(), n.bits()); }
    default void smaxv(H d, Vector n) { emit(Op.SMAXV, d.bits(), n.bits()); }
    default void smaxv(S d, Vector n) { emit(Op.SMAXV, d.bits(), n.bits()); }
    default void sminv(B d, Vector n) { emit(Op.SMINV, d.bits(), n.bits()); }
    default void sminv(H d, Vector n) { emit(Op.SMINV, d.bits(), n.bits()); }
    default void sminv(S d, Vector n) { emit(Op.SMINV, d.bits(), n.bits()); }
    default void addv(B d, Vector n) { emit(Op.ADDV, d.bits(), n.bits()); }
    default void addv(H d, Vector n) { emit(Op.ADDV, d.bits(), n.bits()); }
    default void addv(S d, Vector n) { emit(Op.ADDV, d.bits(), n.bits()); }
    default void umaxv(B d, Vector n) { emit(Op.UMAXV, d.bits(), n.bits()); }
    default void umaxv(H d, Vector n) { emit(Op.UMAXV, d.bits(), n.bits()); }
    default void umaxv(S d, Vector n) { emit(Op.UMAXV, d.bits(), n.bits()); }
    default void uminv(B d, Vector n) { emit(Op.UMINV, d.bits(), n.bits()); }
    default void uminv(H d, Vector n) { emit(Op.UMINV, d.bits(), n.bits()); }
    default void uminv(S d, Vector n) { emit(Op.UMINV, d.bits(), n.bits()); }
    default void fmaxnmv(S d, Vector n) { emit(Op.FMAXNMV, d.bits(), n.bits()); }
    default void fmaxnmv(H d, Vector n) { emit(Op.FMAXNMV, d.bits(), n.bits()); }
    default void fminnmv(S d, Vector n) { emit(Op.FMINNMV, d.bits(), n.bits()); }
    default void fminnmv(H d, Vector n) { emit(Op.FMINNMV, d.bits(), n.bits()); }
    default void fmaxv(S d, Vector n) { emit(Op.FMAXV, d.bits(), n.bits()); }
    default void fmaxv(H d, Vector n) { emit(Op.FMAXV, d.bits(), n.bits()); }
    default void fminv(S d, Vector n) { emit(Op.FMINV, d.bits(), n.bits()); }
    default void fminv(H d, Vector n) { emit(Op.FMINV, d.bits(), n.bits()); }
    default void saddl(Vector d, Vector n, Vector m) { emit(Op.SADDL, d.bits(), n.bits(), m.bits()); }
    default void saddl2(Vector d, Vector n, Vector m) { emit(Op.SADDL2, d.bits(), n.bits(), m.bits()); }
    default void ssubl(Vector d, Vector n, Vector m) { emit(Op.SSUBL, d.bits(), n.bits(), m.bits()); }
    default void ssubl2(Vector d, Vector n, Vector m) { emit(Op.SSUBL2, d.bits(), n.bits(), m.bits()); }
    default void sabdl(Vector d, Vector n, Vector m) { emit(Op.SABDL, d.bits(), n.bits(), m.bits()); }
    default void sabdl2(Vector d, Vector n, Vector m) { emit(Op.SABDL2, d.bits(), n.bits(), m.bits()); }
    default void smull(Vector d, Vector n, Vector m) { emit(Op.SMULL, d.bits(), n.bits(), m.bits()); }
    default void smull2(Vector d, Vector n, Vector m) { emit(Op.SMULL2, d.bits(), n.bits(), m.bits()); }
    default void sabal(Vector d, Vector n, Vector m) { emit(Op.SABAL, d.bits(), n.bits(), m.bits()); }
    default void sabal2(Vector d, Vector n, Vector m) { emit(Op.SABAL2, d.bits(), n.bits(), m.bits()); }
    default void smlal(Vector d, Vector n, Vector m) { emit(Op.SMLAL, d.bits(), n.bits(), m.bits()); }
    default void smlal2(Vector d, Vector n, Vector m) { emit(Op.SMLAL2, d.bits(), n.bits(), m.bits()); }
    default void smlsl(Vector d, Vector n, Vector m) { emit(Op.SMLSL, d.bits(), n.bits(), m.bits()); }
    default void smlsl2(Vector d, Vector n, Vector m) { emit(Op.SMLSL2, d.bits(), n.bits(), m.bits()); }
    default void saddw(Vector d, Vector n, Vector m) { emit(Op.SADDW, d.bits(), n.bits(), m.bits()); }
    default void saddw2(Vector d, Vector n, Vector m) { emit(Op.SADDW2, d.bits(), n.bits(), m.bits()); }
    default void ssubw(Vector d, Vector n, Vector m) { emit(Op.SSUBW, d.bits(), n.bits(), m.bits()); }
    default void ssubw2(Vector d, Vector n, Vector m) { emit(Op.SSUBW2, d.bits(), n.bits(), m.bits()); }
    default void uaddl(Vector d, Vector n, Vector m) { emit(Op.UADDL, d.bits(), n.bits(), m.bits()); }
    default void uaddl2(Vector d, Vector n, Vector m) { emit(Op.UADDL2, d.bits(), n.bits(), m.bits()); }
    default void usubl(Vector d, Vector n, Vector m) { emit(Op.USUBL, d.bits(), n.bits(), m.bits()); }
    default void usubl2(Vector d, Vector n, Vector m) { emit(Op.USUBL2, d.bits(), n.bits(), m.bits()); }
    default void uabdl(Vector d, Vector n, Vector m) { emit(Op.UABDL, d.bits(), n.bits(), m.bits()); }
    default void uabdl2(Vector d, Vector n, Vector m) { emit(Op.UABDL2, d.bits(), n.bits(), m.bits()); }
    default void umull(Vector d, Vector n, Vector m) { emit(Op.UMULL, d.bits(), n.bits(), m.bits()); }
    default void umull2(Vector d, Vector n, Vector m) { emit(Op.UMULL2, d.bits(), n.bits(), m.bits()); }
    default void uabal(Vector d, Vector n, Vector m) { emit(Op.UABAL, d.bits(), n.bits(), m.bits()); }
    default void uabal2(Vector d, Vector n, Vector m) { emit(Op.UABAL2, d.bits(), n.bits(), m.bits()); }
    default void umlal(Vector d, Vector n, Vector m) { emit(Op.UMLAL, d.bits(), n.bits(), m.bits()); }
    default void umlal2(Vector d, Vector n, Vector m) { emit(Op.UMLAL2, d.bits(), n.bits(), m.bits()); }
    default void umlsl(Vector d, Vector n, Vector m) { emit(Op.UMLSL, d.bits(), n.bits(), m.bits()); }
    default void umlsl2(Vector d, Vector n, Vector m) { emit(Op.UMLSL2, d.bits(), n.bits(), m.bits()); }
    default void uaddw(Vector d, Vector n, Vector m) { emit(Op.UADDW, d.bits(), n.bits(), m.bits()); }
    default void uaddw2(Vector d, Vector n, Vector m) { emit(Op.UADDW2, d.bits(), n.bits(), m.bits()); }
    default void usubw(Vector d, Vector n, Vector m) { emit(Op.USUBW, d.bits(), n.bits(), m.bits()); }
    default void usubw2(Vector d, Vector n, Vector m) { emit(Op.USUBW2, d.bits(), n.bits(), m.bits()); }
    default void addhn(Vector d, Vector n, Vector m) { emit(Op.ADDHN, d.bits(), n.bits(), m.bits()); }
    default void addhn2(Vector d, Vector n, Vector m) { emit(Op.ADDHN2, d.bits(), n.bits(), m.bits()); }
    default void subhn(Vector d, Vector n, Vector m) { emit(Op.SUBHN, d.bits(), n.bits(), m.bits()); }
    default void subhn2(Vector d, Vector n, Vector m) { emit(Op.SUBHN2, d.bits(), n.bits(), m.bits()); }
    default void raddhn(Vector d, Vector n, Vector m) { emit(Op.RADDHN, d.bits(), n.bits(), m.bits()); }
    default void raddhn2(Vector d, Vector n, Vector m) { emit(Op.RADDHN2, d.bits(), n.bits(), m.bits()); }
    default void rsubhn(Vector d, Vector n, Vector m) { emit(Op.RSUBHN, d.bits(), n.bits(), m.bits()); }
    default void rsubhn2(Vector d, Vector n, Vector m) { emit(Op.RSUBHN2, d.bits(), n.bits(), m.bits()); }
    default void sqdmlal(Vector d, Vector n, Vector m) { emit(Op.SQDMLAL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlal2(Vector d, Vector n, Vector m) { emit(Op.SQDMLAL2, d.bits(), n.bits(), m.bits()); }
    default void sqdmlsl(Vector d, Vector n, Vector m) { emit(Op.SQDMLSL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlsl2(Vector d, Vector n, Vector m) { emit(Op.SQDMLSL2, d.bits(), n.bits(), m.bits()); }
    default void sqdmull(Vector d, Vector n, Vector m) { emit(Op.SQDMULL, d.bits(), n.bits(), m.bits()); }
    default void sqdmull2(Vector d, Vector n, Vector m) { emit(Op.SQDMULL2, d.bits(), n.bits(), m.bits()); }
    default void pmull(Vector d, Vector n, Vector m) { emit(Op.PMULL, d.bits(), n.bits(), m.bits()); }
    default void pmull2(Vector d, Vector n, Vector m) { emit(Op.PMULL2, d.bits(), n.bits(), m.bits()); }
    default void sshr(Vector d, Vector n, long shift) { emit(Op.SSHR, d.bits(), n.bits(), imm(shift)); }
    default void ssra(Vector d, Vector n, long shift) { emit(Op.SSRA, d.bits(), n.bits(), imm(shift)); }
    default void srshr(Vector d, Vector n, long shift) { emit(Op.SRSHR, d.bits(), n.bits(), imm(shift)); }
    default void srsra(Vector d, Vector n, long shift) { emit(Op.SRSRA, d.bits(), n.bits(), imm(shift)); }
    default void ushr(Vector d, Vector n, long shift) { emit(Op.USHR, d.bits(), n.bits(), imm(shift)); }
    default void usra(Vector d, Vector n, long shift) { emit(Op.USRA, d.bits(), n.bits(), imm(shift)); }
    default void urshr(Vector d, Vector n, long shift) { emit(Op.URSHR, d.bits(), n.bits(), imm(shift)); }
    default void ursra(Vector d, Vector n, long shift) { emit(Op.URSRA, d.bits(), n.bits(), imm(shift)); }
    default void sri(Vector d, Vector n, long shift) { emit(Op.SRI, d.bits(), n.bits(), imm(shift)); }
    default void shl(Vector d, Vector n, long immediate) { emit(Op.SHL, d.bits(), n.bits(), imm(immediate)); }
    default void sqshl(Vector d, Vector n, long immediate) { emit(Op.SQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void sli(Vector d, Vector n, long immediate) { emit(Op.SLI, d.bits(), n.bits(), imm(immediate)); }
    default void sqshlu(Vector d, Vector n, long immediate) { emit(Op.SQSHLU, d.bits(), n.bits(), imm(immediate)); }
    default void uqshl(Vector d, Vector n, long immediate) { emit(Op.UQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void scvtf(Vector d, Vector n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(Vector d, Vector n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(Vector d, Vector n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(Vector d, Vector n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    default void shrn(Vector d, Vector n, long shift) { emit(Op.SHRN, d.bits(), n.bits(), imm(shift)); }
    default void shrn2(Vector d, Vector n, long shift) { emit(Op.SHRN2, d.bits(), n.bits(), imm(shift)); }
    default void rshrn(Vector d, Vector n, long shift) { emit(Op.RSHRN, d.bits(), n.bits(), imm(shift)); }
    default void rshrn2(Vector d, Vector n, long shift) { emit(Op.RSHRN2, d.bits(), n.bits(), imm(shift)); }
    default void sqshrn(Vector d, Vector n, long shift) { emit(Op.SQSHRN, d.bits(), n.bits(), imm(shift)); }
    default void sqshrn2(Vector d, Vector n, long shift) { emit(Op.SQSHRN2, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrn(Vector d, Vector n, long shift) { emit(Op.SQRSHRN, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrn2(Vector d, Vector n, long shift) { emit(Op.SQRSHRN2, d.bits(), n.bits(), imm(shift)); }
    default void sqshrun(Vector d, Vector n, long shift) { emit(Op.SQSHRUN, d.bits(), n.bits(), imm(shift)); }
    default void sqshrun2(Vector d, Vector n, long shift) { emit(Op.SQSHRUN2, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrun(Vector d, Vector n, long shift) { emit(Op.SQRSHRUN, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrun2(Vector d, Vector n, long shift) { emit(Op.SQRSHRUN2, d.bits(), n.bits(), imm(shift)); }
    default void uqshrn(Vector d, Vector n, long shift) { emit(Op.UQSHRN, d.bits(), n.bits(), imm(shift)); }
    default void uqshrn2(Vector d, Vector n, long shift) { emit(Op.UQSHRN2, d.bits(), n.bits(), imm(shift)); }
    default void uqrshrn(Vector d, Vector n, long shift) { emit(Op.UQRSHRN, d.bits(), n.bits(), imm(shift)); }
    default void uqrshrn2(Vector d, Vector n, long shift) { emit(Op.UQRSHRN2, d.bits(), n.bits(), imm(shift)); }
    default void sxtl(Vector d, Vector n) { emit(Op.SXTL, d.bits(), n.bits()); }
    default void sxtl2(Vector d, Vector n) { emit(Op.SXTL2, d.bits(), n.bits()); }
    default void sshll(Vector d, Vector n, long immediate) { emit(Op.SSHLL, d.bits(), n.bits(), imm(immediate)); }
    default void sshll2(Vector d, Vector n, long immediate) { emit(Op.SSHLL2, d.bits(), n.bits(), imm(immediate)); }
    default void uxtl(Vector d, Vector n) { emit(Op.UXTL, d.bits(), n.bits()); }
    default void uxtl2(Vector d, Vector n) { emit(Op.UXTL2, d.bits(), n.bits()); }
    default void ushll(Vector d, Vector n, long immediate) { emit(Op.USHLL, d.bits(), n.bits(), imm(immediate)); }
    default void ushll2(Vector d, Vector n, long immediate) { emit(Op.USHLL2, d.bits(), n.bits(), imm(immediate)); }
    default void movi(Vector d, long immediate) { emit(Op.MOVI, d.bits(), imm(immediate)); }
    default void movi(Vector d, long immediate, int lsl) { emit(Op.MOVI, d.bits(), immLsl(immediate, lsl)); }
    default void orr(Vector d, long immediate) { emit(Op.ORR, d.bits(), imm(immediate)); }
    default void orr(Vector d, long immediate, int lsl) { emit(Op.ORR, d.bits(), immLsl(immediate, lsl)); }
    default void mvni(Vector d, long immediate) { emit(Op.MVNI, d.bits(), imm(immediate)); }
    default void mvni(Vector d, long immediate, int lsl) { emit(Op.MVNI, d.bits(), immLsl(immediate, lsl)); }
    default void bic(Vector d, long immediate) { emit(Op.BIC, d.bits(), imm(immediate)); }
    default void bic(Vector d, long immediate, int lsl) { emit(Op.BIC, d.bits(), immLsl(immediate, lsl)); }
    default void movi(D d, long immediate) { emit(Op.MOVI, d.bits(), imm(immediate)); }
    default void fmov(Vector d, double value) { emit(Op.FMOV, d.bits(), fp(value)); }
    default void dup(Vector d, Element n) { emit(Op.DUP, d.bits(), n.bits()); }
    default void dup(Vector d, WOrZr n) { emit(Op.DUP, d.bits(), n.bits()); }
    default void dup(Vector d, XOrZr n) { emit(Op.DUP, d.bits(), n.bits()); }
    default void mov(Element d, WOrZr n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void mov(Element d, XOrZr n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void ins(Element d, WOrZr n) { emit(Op.INS, d.bits(), n.bits()); }
    default void ins(Element d, XOrZr n) { emit(Op.INS, d.bits(), n.bits()); }
    default void mov(Element d, Element n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void ins(Element d, Element n) { emit(Op.INS, d.bits(), n.bits()); }
    default void mov(WOrZr d, Element n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void mov(XOrZr d, Element n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void umov(WOrZr d, Element n) { emit(Op.UMOV, d.bits(), n.bits()); }
    default void umov(XOrZr d, Element n) { emit(Op.UMOV, d.bits(), n.bits()); }
    default void smov(WOrZr d, Element n) { emit(Op.SMOV, d.bits(), n.bits()); }
    default void smov(XOrZr d, Element n) { emit(Op.SMOV, d.bits(), n.bits()); }
    default void ext(Vector d, Vector n, Vector m, long immediate) { emit(Op.EXT, d.bits(), n.bits(), m.bits(), imm(immediate)); }
    default void uzp1(Vector d, Vector n, Vector m) { emit(Op.UZP1, d.bits(), n.bits(), m.bits()); }
    default void trn1(Vector d, Vector n, Vector m) { emit(Op.TRN1, d.bits(), n.bits(), m.bits()); }
    default void zip1(Vector d, Vector n, Vector m) { emit(Op.ZIP1, d.bits(), n.bits(), m.bits()); }
    default void uzp2(Vector d, Vector n, Vector m) { emit(Op.UZP2, d.bits(), n.bits(), m.bits()); }
    default void trn2(Vector d, Vector n, Vector m) { emit(Op.TRN2, d.bits(), n.bits(), m.bits()); }
    default void zip2(Vector d, Vector n, Vector m) { emit(Op.ZIP2, d.bits(), n.bits(), m.bits()); }
    default void tbl(Vector d, VectorList n, Vector m) { emit(Op.TBL, d.bits(), n.bits(), m.bits()); }
    default void tbx(Vector d, VectorList n, Vector m) { emit(Op.TBX, d.bits(), n.bits(), m.bits()); }
    default void famax(Vector d, Vector n, Vector m) { emit(Op.FAMAX, d.bits(), n.bits(), m.bits()); }
    default void famin(Vector d, Vector n, Vector m) { emit(Op.FAMIN, d.bits(), n.bits(), m.bits()); }
    // spotless:on
}
