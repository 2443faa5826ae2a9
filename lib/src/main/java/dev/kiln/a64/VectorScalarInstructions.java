package dev.kiln.a64;

import static dev.kiln.a64.Packed.fp;
import static dev.kiln.a64.Packed.imm;

/// Vector instructions on scalars.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `simd-scalar.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface VectorScalarInstructions extends Funnel {
    // spotless:off
    default void add(D d, D n, D m) { emit(Op.ADD, d.bits(), n.bits(), m.bits()); }
    default void sqadd(B d, B n, B m) { emit(Op.SQADD, d.bits(), n.bits(), m.bits()); }
    default void sqadd(H d, H n, H m) { emit(Op.SQADD, d.bits(), n.bits(), m.bits()); }
    default void sqadd(S d, S n, S m) { emit(Op.SQADD, d.bits(), n.bits(), m.bits()); }
    default void sqadd(D d, D n, D m) { emit(Op.SQADD, d.bits(), n.bits(), m.bits()); }
    default void sqsub(B d, B n, B m) { emit(Op.SQSUB, d.bits(), n.bits(), m.bits()); }
    default void sqsub(H d, H n, H m) { emit(Op.SQSUB, d.bits(), n.bits(), m.bits()); }
    default void sqsub(S d, S n, S m) { emit(Op.SQSUB, d.bits(), n.bits(), m.bits()); }
    default void sqsub(D d, D n, D m) { emit(Op.SQSUB, d.bits(), n.bits(), m.bits()); }
    default void cmgt(D d, D n, D m) { emit(Op.CMGT, d.bits(), n.bits(), m.bits()); }
    default void cmge(D d, D n, D m) { emit(Op.CMGE, d.bits(), n.bits(), m.bits()); }
    default void cmtst(D d, D n, D m) { emit(Op.CMTST, d.bits(), n.bits(), m.bits()); }
    default void sshl(D d, D n, D m) { emit(Op.SSHL, d.bits(), n.bits(), m.bits()); }
    default void sqshl(B d, B n, B m) { emit(Op.SQSHL, d.bits(), n.bits(), m.bits()); }
    default void sqshl(H d, H n, H m) { emit(Op.SQSHL, d.bits(), n.bits(), m.bits()); }
    default void sqshl(S d, S n, S m) { emit(Op.SQSHL, d.bits(), n.bits(), m.bits()); }
    default void sqshl(D d, D n, D m) { emit(Op.SQSHL, d.bits(), n.bits(), m.bits()); }
    default void srshl(D d, D n, D m) { emit(Op.SRSHL, d.bits(), n.bits(), m.bits()); }
    default void sqrshl(B d, B n, B m) { emit(Op.SQRSHL, d.bits(), n.bits(), m.bits()); }
    default void sqrshl(H d, H n, H m) { emit(Op.SQRSHL, d.bits(), n.bits(), m.bits()); }
    default void sqrshl(S d, S n, S m) { emit(Op.SQRSHL, d.bits(), n.bits(), m.bits()); }
    default void sqrshl(D d, D n, D m) { emit(Op.SQRSHL, d.bits(), n.bits(), m.bits()); }
    default void sqdmulh(H d, H n, H m) { emit(Op.SQDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqdmulh(S d, S n, S m) { emit(Op.SQDMULH, d.bits(), n.bits(), m.bits()); }
    default void sub(D d, D n, D m) { emit(Op.SUB, d.bits(), n.bits(), m.bits()); }
    default void uqadd(B d, B n, B m) { emit(Op.UQADD, d.bits(), n.bits(), m.bits()); }
    default void uqadd(H d, H n, H m) { emit(Op.UQADD, d.bits(), n.bits(), m.bits()); }
    default void uqadd(S d, S n, S m) { emit(Op.UQADD, d.bits(), n.bits(), m.bits()); }
    default void uqadd(D d, D n, D m) { emit(Op.UQADD, d.bits(), n.bits(), m.bits()); }
    default void uqsub(B d, B n, B m) { emit(Op.UQSUB, d.bits(), n.bits(), m.bits()); }
    default void uqsub(H d, H n, H m) { emit(Op.UQSUB, d.bits(), n.bits(), m.bits()); }
    default void uqsub(S d, S n, S m) { emit(Op.UQSUB, d.bits(), n.bits(), m.bits()); }
    default void uqsub(D d, D n, D m) { emit(Op.UQSUB, d.bits(), n.bits(), m.bits()); }
    default void cmhi(D d, D n, D m) { emit(Op.CMHI, d.bits(), n.bits(), m.bits()); }
    default void cmhs(D d, D n, D m) { emit(Op.CMHS, d.bits(), n.bits(), m.bits()); }
    default void cmeq(D d, D n, D m) { emit(Op.CMEQ, d.bits(), n.bits(), m.bits()); }
    default void ushl(D d, D n, D m) { emit(Op.USHL, d.bits(), n.bits(), m.bits()); }
    default void uqshl(B d, B n, B m) { emit(Op.UQSHL, d.bits(), n.bits(), m.bits()); }
    default void uqshl(H d, H n, H m) { emit(Op.UQSHL, d.bits(), n.bits(), m.bits()); }
    default void uqshl(S d, S n, S m) { emit(Op.UQSHL, d.bits(), n.bits(), m.bits()); }
    default void uqshl(D d, D n, D m) { emit(Op.UQSHL, d.bits(), n.bits(), m.bits()); }
    default void urshl(D d, D n, D m) { emit(Op.URSHL, d.bits(), n.bits(), m.bits()); }
    default void uqrshl(B d, B n, B m) { emit(Op.UQRSHL, d.bits(), n.bits(), m.bits()); }
    default void uqrshl(H d, H n, H m) { emit(Op.UQRSHL, d.bits(), n.bits(), m.bits()); }
    default void uqrshl(S d, S n, S m) { emit(Op.UQRSHL, d.bits(), n.bits(), m.bits()); }
    default void uqrshl(D d, D n, D m) { emit(Op.UQRSHL, d.bits(), n.bits(), m.bits()); }
    default void sqrdmulh(H d, H n, H m) { emit(Op.SQRDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmulh(S d, S n, S m) { emit(Op.SQRDMULH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlah(H d, H n, H m) { emit(Op.SQRDMLAH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlah(S d, S n, S m) { emit(Op.SQRDMLAH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlsh(H d, H n, H m) { emit(Op.SQRDMLSH, d.bits(), n.bits(), m.bits()); }
    default void sqrdmlsh(S d, S n, S m) { emit(Op.SQRDMLSH, d.bits(), n.bits(), m.bits()); }
    default void fmulx(S d, S n, S m) { emit(Op.FMULX, d.bits(), n.bits(), m.bits()); }
    default void fmulx(D d, D n, D m) { emit(Op.FMULX, d.bits(), n.bits(), m.bits()); }
    default void fmulx(H d, H n, H m) { emit(Op.FMULX, d.bits(), n.bits(), m.bits()); }
    default void fcmeq(S d, S n, S m) { emit(Op.FCMEQ, d.bits(), n.bits(), m.bits()); }
    default void fcmeq(D d, D n, D m) { emit(Op.FCMEQ, d.bits(), n.bits(), m.bits()); }
    default void fcmeq(H d, H n, H m) { emit(Op.FCMEQ, d.bits(), n.bits(), m.bits()); }
    default void frecps(S d, S n, S m) { emit(Op.FRECPS, d.bits(), n.bits(), m.bits()); }
    default void frecps(D d, D n, D m) { emit(Op.FRECPS, d.bits(), n.bits(), m.bits()); }
    default void frecps(H d, H n, H m) { emit(Op.FRECPS, d.bits(), n.bits(), m.bits()); }
    default void frsqrts(S d, S n, S m) { emit(Op.FRSQRTS, d.bits(), n.bits(), m.bits()); }
    default void frsqrts(D d, D n, D m) { emit(Op.FRSQRTS, d.bits(), n.bits(), m.bits()); }
    default void frsqrts(H d, H n, H m) { emit(Op.FRSQRTS, d.bits(), n.bits(), m.bits()); }
    default void fcmge(S d, S n, S m) { emit(Op.FCMGE, d.bits(), n.bits(), m.bits()); }
    default void fcmge(D d, D n, D m) { emit(Op.FCMGE, d.bits(), n.bits(), m.bits()); }
    default void fcmge(H d, H n, H m) { emit(Op.FCMGE, d.bits(), n.bits(), m.bits()); }
    default void facge(S d, S n, S m) { emit(Op.FACGE, d.bits(), n.bits(), m.bits()); }
    default void facge(D d, D n, D m) { emit(Op.FACGE, d.bits(), n.bits(), m.bits()); }
    default void facge(H d, H n, H m) { emit(Op.FACGE, d.bits(), n.bits(), m.bits()); }
    default void fabd(S d, S n, S m) { emit(Op.FABD, d.bits(), n.bits(), m.bits()); }
    default void fabd(D d, D n, D m) { emit(Op.FABD, d.bits(), n.bits(), m.bits()); }
    default void fabd(H d, H n, H m) { emit(Op.FABD, d.bits(), n.bits(), m.bits()); }
    default void fcmgt(S d, S n, S m) { emit(Op.FCMGT, d.bits(), n.bits(), m.bits()); }
    default void fcmgt(D d, D n, D m) { emit(Op.FCMGT, d.bits(), n.bits(), m.bits()); }
    default void fcmgt(H d, H n, H m) { emit(Op.FCMGT, d.bits(), n.bits(), m.bits()); }
    default void facgt(S d, S n, S m) { emit(Op.FACGT, d.bits(), n.bits(), m.bits()); }
    default void facgt(D d, D n, D m) { emit(Op.FACGT, d.bits(), n.bits(), m.bits()); }
    default void facgt(H d, H n, H m) { emit(Op.FACGT, d.bits(), n.bits(), m.bits()); }
    default void suqadd(B d, B n) { emit(Op.SUQADD, d.bits(), n.bits()); }
    default void suqadd(H d, H n) { emit(Op.SUQADD, d.bits(), n.bits()); }
    default void suqadd(S d, S n) { emit(Op.SUQADD, d.bits(), n.bits()); }
    default void suqadd(D d, D n) { emit(Op.SUQADD, d.bits(), n.bits()); }
    default void sqabs(B d, B n) { emit(Op.SQABS, d.bits(), n.bits()); }
    default void sqabs(H d, H n) { emit(Op.SQABS, d.bits(), n.bits()); }
    default void sqabs(S d, S n) { emit(Op.SQABS, d.bits(), n.bits()); }
    default void sqabs(D d, D n) { emit(Op.SQABS, d.bits(), n.bits()); }
    default void abs(D d, D n) { emit(Op.ABS, d.bits(), n.bits()); }
    default void usqadd(B d, B n) { emit(Op.USQADD, d.bits(), n.bits()); }
    default void usqadd(H d, H n) { emit(Op.USQADD, d.bits(), n.bits()); }
    default void usqadd(S d, S n) { emit(Op.USQADD, d.bits(), n.bits()); }
    default void usqadd(D d, D n) { emit(Op.USQADD, d.bits(), n.bits()); }
    default void sqneg(B d, B n) { emit(Op.SQNEG, d.bits(), n.bits()); }
    default void sqneg(H d, H n) { emit(Op.SQNEG, d.bits(), n.bits()); }
    default void sqneg(S d, S n) { emit(Op.SQNEG, d.bits(), n.bits()); }
    default void sqneg(D d, D n) { emit(Op.SQNEG, d.bits(), n.bits()); }
    default void neg(D d, D n) { emit(Op.NEG, d.bits(), n.bits()); }
    default void cmgt(D d, D n, long immediate) { emit(Op.CMGT, d.bits(), n.bits(), imm(immediate)); }
    default void cmeq(D d, D n, long immediate) { emit(Op.CMEQ, d.bits(), n.bits(), imm(immediate)); }
    default void cmlt(D d, D n, long immediate) { emit(Op.CMLT, d.bits(), n.bits(), imm(immediate)); }
    default void cmge(D d, D n, long immediate) { emit(Op.CMGE, d.bits(), n.bits(), imm(immediate)); }
    default void cmle(D d, D n, long immediate) { emit(Op.CMLE, d.bits(), n.bits(), imm(immediate)); }
    default void fcvtns(S d, S n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtns(D d, D n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtns(H d, H n) { emit(Op.FCVTNS, d.bits(), n.bits()); }
    default void fcvtms(S d, S n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtms(D d, D n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtms(H d, H n) { emit(Op.FCVTMS, d.bits(), n.bits()); }
    default void fcvtas(S d, S n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void fcvtas(D d, D n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void fcvtas(H d, H n) { emit(Op.FCVTAS, d.bits(), n.bits()); }
    default void scvtf(S d, S n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void scvtf(D d, D n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void scvtf(H d, H n) { emit(Op.SCVTF, d.bits(), n.bits()); }
    default void fcvtps(S d, S n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtps(D d, D n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtps(H d, H n) { emit(Op.FCVTPS, d.bits(), n.bits()); }
    default void fcvtzs(S d, S n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void fcvtzs(D d, D n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void fcvtzs(H d, H n) { emit(Op.FCVTZS, d.bits(), n.bits()); }
    default void frecpe(S d, S n) { emit(Op.FRECPE, d.bits(), n.bits()); }
    default void frecpe(D d, D n) { emit(Op.FRECPE, d.bits(), n.bits()); }
    default void frecpe(H d, H n) { emit(Op.FRECPE, d.bits(), n.bits()); }
    default void frecpx(S d, S n) { emit(Op.FRECPX, d.bits(), n.bits()); }
    default void frecpx(D d, D n) { emit(Op.FRECPX, d.bits(), n.bits()); }
    default void frecpx(H d, H n) { emit(Op.FRECPX, d.bits(), n.bits()); }
    default void fcvtnu(S d, S n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void fcvtnu(D d, D n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void fcvtnu(H d, H n) { emit(Op.FCVTNU, d.bits(), n.bits()); }
    default void fcvtmu(S d, S n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtmu(D d, D n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtmu(H d, H n) { emit(Op.FCVTMU, d.bits(), n.bits()); }
    default void fcvtau(S d, S n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void fcvtau(D d, D n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void fcvtau(H d, H n) { emit(Op.FCVTAU, d.bits(), n.bits()); }
    default void ucvtf(S d, S n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void ucvtf(D d, D n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void ucvtf(H d, H n) { emit(Op.UCVTF, d.bits(), n.bits()); }
    default void fcvtpu(S d, S n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtpu(D d, D n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtpu(H d, H n) { emit(Op.FCVTPU, d.bits(), n.bits()); }
    default void fcvtzu(S d, S n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void fcvtzu(D d, D n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void fcvtzu(H d, H n) { emit(Op.FCVTZU, d.bits(), n.bits()); }
    default void frsqrte(S d, S n) { emit(Op.FRSQRTE, d.bits(), n.bits()); }
    default void frsqrte(D d, D n) { emit(Op.FRSQRTE, d.bits(), n.bits()); }
    default void frsqrte(H d, H n) { emit(Op.FRSQRTE, d.bits(), n.bits()); }
    default void fcmgt(S d, S n, double value) { emit(Op.FCMGT, d.bits(), n.bits(), fp(value)); }
    default void fcmgt(D d, D n, double value) { emit(Op.FCMGT, d.bits(), n.bits(), fp(value)); }
    default void fcmgt(H d, H n, double value) { emit(Op.FCMGT, d.bits(), n.bits(), fp(value)); }
    default void fcmeq(S d, S n, double value) { emit(Op.FCMEQ, d.bits(), n.bits(), fp(value)); }
    default void fcmeq(D d, D n, double value) { emit(Op.FCMEQ, d.bits(), n.bits(), fp(value)); }
    default void fcmeq(H d, H n, double value) { emit(Op.FCMEQ, d.bits(), n.bits(), fp(value)); }
    default void fcmlt(S d, S n, double value) { emit(Op.FCMLT, d.bits(), n.bits(), fp(value)); }
    default void fcmlt(D d, D n, double value) { emit(Op.FCMLT, d.bits(), n.bits(), fp(value)); }
    default void fcmlt(H d, H n, double value) { emit(Op.FCMLT, d.bits(), n.bits(), fp(value)); }
    default void fcmge(S d, S n, double value) { emit(Op.FCMGE, d.bits(), n.bits(), fp(value)); }
    default void fcmge(D d, D n, double value) { emit(Op.FCMGE, d.bits(), n.bits(), fp(value)); }
    default void fcmge(H d, H n, double value) { emit(Op.FCMGE, d.bits(), n.bits(), fp(value)); }
    default void fcmle(S d, S n, double value) { emit(Op.FCMLE, d.bits(), n.bits(), fp(value)); }
    default void fcmle(D d, D n, double value) { emit(Op.FCMLE, d.bits(), n.bits(), fp(value)); }
    default void fcmle(H d, H n, double value) { emit(Op.FCMLE, d.bits(), n.bits(), fp(value)); }
    default void sqxtn(B d, H n) { emit(Op.SQXTN, d.bits(), n.bits()); }
    default void sqxtn(H d, S n) { emit(Op.SQXTN, d.bits(), n.bits()); }
    default void sqxtn(S d, D n) { emit(Op.SQXTN, d.bits(), n.bits()); }
    default void sqxtun(B d, H n) { emit(Op.SQXTUN, d.bits(), n.bits()); }
    default void sqxtun(H d, S n) { emit(Op.SQXTUN, d.bits(), n.bits()); }
    default void sqxtun(S d, D n) { emit(Op.SQXTUN, d.bits(), n.bits()); }
    default void uqxtn(B d, H n) { emit(Op.UQXTN, d.bits(), n.bits()); }
    default void uqxtn(H d, S n) { emit(Op.UQXTN, d.bits(), n.bits()); }
    default void uqxtn(S d, D n) { emit(Op.UQXTN, d.bits(), n.bits()); }
    default void fcvtxn(S d, D n) { emit(Op.FCVTXN, d.bits(), n.bits()); }
    default void addp(D d, Vector n) { emit(Op.ADDP, d.bits(), n.bits()); }
    default void fmaxnmp(S d, Vector n) { emit(Op.FMAXNMP, d.bits(), n.bits()); }
    default void fmaxnmp(D d, Vector n) { emit(Op.FMAXNMP, d.bits(), n.bits()); }
    default void fmaxnmp(H d, Vector n) { emit(Op.FMAXNMP, d.bits(), n.bits()); }
    default void faddp(S d, Vector n) { emit(Op.FADDP, d.bits(), n.bits()); }
    default void faddp(D d, Vector n) { emit(Op.FADDP, d.bits(), n.bits()); }
    default void faddp(H d, Vector n) { emit(Op.FADDP, d.bits(), n.bits()); }
    default void fmaxp(S d, Vector n) { emit(Op.FMAXP, d.bits(), n.bits()); }
    default void fmaxp(D d, Vector n) { emit(Op.FMAXP, d.bits(), n.bits()); }
    default void fmaxp(H d, Vector n) { emit(Op.FMAXP, d.bits(), n.bits()); }
    default void fminnmp(S d, Vector n) { emit(Op.FMINNMP, d.bits(), n.bits()); }
    default void fminnmp(D d, Vector n) { emit(Op.FMINNMP, d.bits(), n.bits()); }
    default void fminnmp(H d, Vector n) { emit(Op.FMINNMP, d.bits(), n.bits()); }
    default void fminp(S d, Vector n) { emit(Op.FMINP, d.bits(), n.bits()); }
    default void fminp(D d, Vector n) { emit(Op.FMINP, d.bits(), n.bits()); }
    default void fminp(H d, Vector n) { emit(Op.FMINP, d.bits(), n.bits()); }
    default void mov(B d, Element n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void mov(H d, Element n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void mov(S d, Element n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void mov(D d, Element n) { emit(Op.MOV, d.bits(), n.bits()); }
    default void dup(B d, Element n) { emit(Op.DUP, d.bits(), n.bits()); }
    default void dup(H d, Element n) { emit(Op.DUP, d.bits(), n.bits()); }
    default void dup(S d, Element n) { emit(Op.DUP, d.bits(), n.bits()); }
    default void dup(D d, Element n) { emit(Op.DUP, d.bits(), n.bits()); }
    default void sshr(D d, D n, long shift) { emit(Op.SSHR, d.bits(), n.bits(), imm(shift)); }
    default void ssra(D d, D n, long shift) { emit(Op.SSRA, d.bits(), n.bits(), imm(shift)); }
    default void srshr(D d, D n, long shift) { emit(Op.SRSHR, d.bits(), n.bits(), imm(shift)); }
    default void srsra(D d, D n, long shift) { emit(Op.SRSRA, d.bits(), n.bits(), imm(shift)); }
    default void ushr(D d, D n, long shift) { emit(Op.USHR, d.bits(), n.bits(), imm(shift)); }
    default void usra(D d, D n, long shift) { emit(Op.USRA, d.bits(), n.bits(), imm(shift)); }
    default void urshr(D d, D n, long shift) { emit(Op.URSHR, d.bits(), n.bits(), imm(shift)); }
    default void ursra(D d, D n, long shift) { emit(Op.URSRA, d.bits(), n.bits(), imm(shift)); }
    default void sri(D d, D n, long shift) { emit(Op.SRI, d.bits(), n.bits(), imm(shift)); }
    default void shl(D d, D n, long immediate) { emit(Op.SHL, d.bits(), n.bits(), imm(immediate)); }
    default void sli(D d, D n, long immediate) { emit(Op.SLI, d.bits(), n.bits(), imm(immediate)); }
    default void sqshl(B d, B n, long immediate) { emit(Op.SQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void sqshl(H d, H n, long immediate) { emit(Op.SQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void sqshl(S d, S n, long immediate) { emit(Op.SQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void sqshl(D d, D n, long immediate) { emit(Op.SQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void sqshlu(B d, B n, long immediate) { emit(Op.SQSHLU, d.bits(), n.bits(), imm(immediate)); }
    default void sqshlu(H d, H n, long immediate) { emit(Op.SQSHLU, d.bits(), n.bits(), imm(immediate)); }
    default void sqshlu(S d, S n, long immediate) { emit(Op.SQSHLU, d.bits(), n.bits(), imm(immediate)); }
    default void sqshlu(D d, D n, long immediate) { emit(Op.SQSHLU, d.bits(), n.bits(), imm(immediate)); }
    default void uqshl(B d, B n, long immediate) { emit(Op.UQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void uqshl(H d, H n, long immediate) { emit(Op.UQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void uqshl(S d, S n, long immediate) { emit(Op.UQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void uqshl(D d, D n, long immediate) { emit(Op.UQSHL, d.bits(), n.bits(), imm(immediate)); }
    default void sqshrn(B d, H n, long shift) { emit(Op.SQSHRN, d.bits(), n.bits(), imm(shift)); }
    default void sqshrn(H d, S n, long shift) { emit(Op.SQSHRN, d.bits(), n.bits(), imm(shift)); }
    default void sqshrn(S d, D n, long shift) { emit(Op.SQSHRN, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrn(B d, H n, long shift) { emit(Op.SQRSHRN, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrn(H d, S n, long shift) { emit(Op.SQRSHRN, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrn(S d, D n, long shift) { emit(Op.SQRSHRN, d.bits(), n.bits(), imm(shift)); }
    default void sqshrun(B d, H n, long shift) { emit(Op.SQSHRUN, d.bits(), n.bits(), imm(shift)); }
    default void sqshrun(H d, S n, long shift) { emit(Op.SQSHRUN, d.bits(), n.bits(), imm(shift)); }
    default void sqshrun(S d, D n, long shift) { emit(Op.SQSHRUN, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrun(B d, H n, long shift) { emit(Op.SQRSHRUN, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrun(H d, S n, long shift) { emit(Op.SQRSHRUN, d.bits(), n.bits(), imm(shift)); }
    default void sqrshrun(S d, D n, long shift) { emit(Op.SQRSHRUN, d.bits(), n.bits(), imm(shift)); }
    default void uqshrn(B d, H n, long shift) { emit(Op.UQSHRN, d.bits(), n.bits(), imm(shift)); }
    default void uqshrn(H d, S n, long shift) { emit(Op.UQSHRN, d.bits(), n.bits(), imm(shift)); }
    default void uqshrn(S d, D n, long shift) { emit(Op.UQSHRN, d.bits(), n.bits(), imm(shift)); }
    default void uqrshrn(B d, H n, long shift) { emit(Op.UQRSHRN, d.bits(), n.bits(), imm(shift)); }
    default void uqrshrn(H d, S n, long shift) { emit(Op.UQRSHRN, d.bits(), n.bits(), imm(shift)); }
    default void uqrshrn(S d, D n, long shift) { emit(Op.UQRSHRN, d.bits(), n.bits(), imm(shift)); }
    default void scvtf(H d, H n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void scvtf(S d, S n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void scvtf(D d, D n, long fraction) { emit(Op.SCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(H d, H n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(S d, S n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzs(D d, D n, long fraction) { emit(Op.FCVTZS, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(H d, H n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(S d, S n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void ucvtf(D d, D n, long fraction) { emit(Op.UCVTF, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(H d, H n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(S d, S n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    default void fcvtzu(D d, D n, long fraction) { emit(Op.FCVTZU, d.bits(), n.bits(), imm(fraction)); }
    default void sqdmlal(S d, H n, H m) { emit(Op.SQDMLAL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlal(D d, S n, S m) { emit(Op.SQDMLAL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlsl(S d, H n, H m) { emit(Op.SQDMLSL, d.bits(), n.bits(), m.bits()); }
    default void sqdmlsl(D d, S n, S m) { emit(Op.SQDMLSL, d.bits(), n.bits(), m.bits()); }
    default void sqdmull(S d, H n, H m) { emit(Op.SQDMULL, d.bits(), n.bits(), m.bits()); }
    default void sqdmull(D d, S n, S m) { emit(Op.SQDMULL, d.bits(), n.bits(), m.bits()); }
    // spotless:on
}
