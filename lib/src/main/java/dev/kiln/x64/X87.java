package dev.kiln.x64;

/// The floating-point stack's instructions as methods.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface X87 {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void fadd(Mem a) { assembler().emit(Op.FADD, a.bits()); }
    default void fadd(St a, Mem b) { assembler().emit(Op.FADD, a.bits(), b.bits()); }
    default void fadd(St a, St b) { assembler().emit(Op.FADD, a.bits(), b.bits()); }
    default void fadd(St a) { assembler().emit(Op.FADD, a.bits()); }
    default void faddp(St a, St b) { assembler().emit(Op.FADDP, a.bits(), b.bits()); }
    default void faddp(St a) { assembler().emit(Op.FADDP, a.bits()); }
    default void faddp() { assembler().emit(Op.FADDP); }
    default void fiadd(Mem a) { assembler().emit(Op.FIADD, a.bits()); }
    default void fiadd(St a, Mem b) { assembler().emit(Op.FIADD, a.bits(), b.bits()); }
    default void fmul(Mem a) { assembler().emit(Op.FMUL, a.bits()); }
    default void fmul(St a, Mem b) { assembler().emit(Op.FMUL, a.bits(), b.bits()); }
    default void fmul(St a, St b) { assembler().emit(Op.FMUL, a.bits(), b.bits()); }
    default void fmul(St a) { assembler().emit(Op.FMUL, a.bits()); }
    default void fmulp(St a, St b) { assembler().emit(Op.FMULP, a.bits(), b.bits()); }
    default void fmulp(St a) { assembler().emit(Op.FMULP, a.bits()); }
    default void fmulp() { assembler().emit(Op.FMULP); }
    default void fimul(Mem a) { assembler().emit(Op.FIMUL, a.bits()); }
    default void fimul(St a, Mem b) { assembler().emit(Op.FIMUL, a.bits(), b.bits()); }
    default void fsub(Mem a) { assembler().emit(Op.FSUB, a.bits()); }
    default void fsub(St a, Mem b) { assembler().emit(Op.FSUB, a.bits(), b.bits()); }
    default void fsub(St a, St b) { assembler().emit(Op.FSUB, a.bits(), b.bits()); }
    default void fsub(St a) { assembler().emit(Op.FSUB, a.bits()); }
    default void fsubp(St a, St b) { assembler().emit(Op.FSUBP, a.bits(), b.bits()); }
    default void fsubp(St a) { assembler().emit(Op.FSUBP, a.bits()); }
    default void fsubp() { assembler().emit(Op.FSUBP); }
    default void fisub(Mem a) { assembler().emit(Op.FISUB, a.bits()); }
    default void fisub(St a, Mem b) { assembler().emit(Op.FISUB, a.bits(), b.bits()); }
    default void fsubr(Mem a) { assembler().emit(Op.FSUBR, a.bits()); }
    default void fsubr(St a, Mem b) { assembler().emit(Op.FSUBR, a.bits(), b.bits()); }
    default void fsubr(St a, St b) { assembler().emit(Op.FSUBR, a.bits(), b.bits()); }
    default void fsubr(St a) { assembler().emit(Op.FSUBR, a.bits()); }
    default void fsubrp(St a, St b) { assembler().emit(Op.FSUBRP, a.bits(), b.bits()); }
    default void fsubrp(St a) { assembler().emit(Op.FSUBRP, a.bits()); }
    default void fsubrp() { assembler().emit(Op.FSUBRP); }
    default void fisubr(Mem a) { assembler().emit(Op.FISUBR, a.bits()); }
    default void fisubr(St a, Mem b) { assembler().emit(Op.FISUBR, a.bits(), b.bits()); }
    default void fdiv(Mem a) { assembler().emit(Op.FDIV, a.bits()); }
    default void fdiv(St a, Mem b) { assembler().emit(Op.FDIV, a.bits(), b.bits()); }
    default void fdiv(St a, St b) { assembler().emit(Op.FDIV, a.bits(), b.bits()); }
    default void fdiv(St a) { assembler().emit(Op.FDIV, a.bits()); }
    default void fdivp(St a, St b) { assembler().emit(Op.FDIVP, a.bits(), b.bits()); }
    default void fdivp(St a) { assembler().emit(Op.FDIVP, a.bits()); }
    default void fdivp() { assembler().emit(Op.FDIVP); }
    default void fidiv(Mem a) { assembler().emit(Op.FIDIV, a.bits()); }
    default void fidiv(St a, Mem b) { assembler().emit(Op.FIDIV, a.bits(), b.bits()); }
    default void fdivr(Mem a) { assembler().emit(Op.FDIVR, a.bits()); }
    default void fdivr(St a, Mem b) { assembler().emit(Op.FDIVR, a.bits(), b.bits()); }
    default void fdivr(St a, St b) { assembler().emit(Op.FDIVR, a.bits(), b.bits()); }
    default void fdivr(St a) { assembler().emit(Op.FDIVR, a.bits()); }
    default void fdivrp(St a, St b) { assembler().emit(Op.FDIVRP, a.bits(), b.bits()); }
    default void fdivrp(St a) { assembler().emit(Op.FDIVRP, a.bits()); }
    default void fdivrp() { assembler().emit(Op.FDIVRP); }
    default void fidivr(Mem a) { assembler().emit(Op.FIDIVR, a.bits()); }
    default void fidivr(St a, Mem b) { assembler().emit(Op.FIDIVR, a.bits(), b.bits()); }
    default void fcom(St a) { assembler().emit(Op.FCOM, a.bits()); }
    default void fcom() { assembler().emit(Op.FCOM); }
    default void fcom(Mem a) { assembler().emit(Op.FCOM, a.bits()); }
    default void fcom(St a, Mem b) { assembler().emit(Op.FCOM, a.bits(), b.bits()); }
    default void fcom(St a, St b) { assembler().emit(Op.FCOM, a.bits(), b.bits()); }
    default void ficom(Mem a) { assembler().emit(Op.FICOM, a.bits()); }
    default void ficom(St a, Mem b) { assembler().emit(Op.FICOM, a.bits(), b.bits()); }
    default void fcomp(St a) { assembler().emit(Op.FCOMP, a.bits()); }
    default void fcomp() { assembler().emit(Op.FCOMP); }
    default void fcomp(Mem a) { assembler().emit(Op.FCOMP, a.bits()); }
    default void fcomp(St a, Mem b) { assembler().emit(Op.FCOMP, a.bits(), b.bits()); }
    default void fcomp(St a, St b) { assembler().emit(Op.FCOMP, a.bits(), b.bits()); }
    default void ficomp(Mem a) { assembler().emit(Op.FICOMP, a.bits()); }
    default void ficomp(St a, Mem b) { assembler().emit(Op.FICOMP, a.bits(), b.bits()); }
    default void fcompp() { assembler().emit(Op.FCOMPP); }
    default void fucom(St a) { assembler().emit(Op.FUCOM, a.bits()); }
    default void fucom() { assembler().emit(Op.FUCOM); }
    default void fucom(St a, St b) { assembler().emit(Op.FUCOM, a.bits(), b.bits()); }
    default void fucomp(St a) { assembler().emit(Op.FUCOMP, a.bits()); }
    default void fucomp() { assembler().emit(Op.FUCOMP); }
    default void fucomp(St a, St b) { assembler().emit(Op.FUCOMP, a.bits(), b.bits()); }
    default void fucompp() { assembler().emit(Op.FUCOMPP); }
    default void fcomi(St a, St b) { assembler().emit(Op.FCOMI, a.bits(), b.bits()); }
    default void fcomi(St a) { assembler().emit(Op.FCOMI, a.bits()); }
    default void fcomi() { assembler().emit(Op.FCOMI); }
    default void fcomip(St a, St b) { assembler().emit(Op.FCOMIP, a.bits(), b.bits()); }
    default void fcomip(St a) { assembler().emit(Op.FCOMIP, a.bits()); }
    default void fcomip() { assembler().emit(Op.FCOMIP); }
    default void fucomi(St a, St b) { assembler().emit(Op.FUCOMI, a.bits(), b.bits()); }
    default void fucomi(St a) { assembler().emit(Op.FUCOMI, a.bits()); }
    default void fucomi() { assembler().emit(Op.FUCOMI); }
    default void fucomip(St a, St b) { assembler().emit(Op.FUCOMIP, a.bits(), b.bits()); }
    default void fucomip(St a) { assembler().emit(Op.FUCOMIP, a.bits()); }
    default void fucomip() { assembler().emit(Op.FUCOMIP); }
    default void ftst() { assembler().emit(Op.FTST); }
    default void fxam() { assembler().emit(Op.FXAM); }
    default void fld(St a) { assembler().emit(Op.FLD, a.bits()); }
    default void fld(Mem a) { assembler().emit(Op.FLD, a.bits()); }
    default void fld(St a, Mem b) { assembler().emit(Op.FLD, a.bits(), b.bits()); }
    default void fld(St a, St b) { assembler().emit(Op.FLD, a.bits(), b.bits()); }
    default void fst(St a) { assembler().emit(Op.FST, a.bits()); }
    default void fst(Mem a) { assembler().emit(Op.FST, a.bits()); }
    default void fst(Mem a, St b) { assembler().emit(Op.FST, a.bits(), b.bits()); }
    default void fst(St a, St b) { assembler().emit(Op.FST, a.bits(), b.bits()); }
    default void fstp(St a) { assembler().emit(Op.FSTP, a.bits()); }
    default void fstp(Mem a) { assembler().emit(Op.FSTP, a.bits()); }
    default void fstp(Mem a, St b) { assembler().emit(Op.FSTP, a.bits(), b.bits()); }
    default void fstp(St a, St b) { assembler().emit(Op.FSTP, a.bits(), b.bits()); }
    default void fstpnce(St a) { assembler().emit(Op.FSTPNCE, a.bits()); }
    default void fstpnce(St a, St b) { assembler().emit(Op.FSTPNCE, a.bits(), b.bits()); }
    default void fild(Mem a) { assembler().emit(Op.FILD, a.bits()); }
    default void fild(St a, Mem b) { assembler().emit(Op.FILD, a.bits(), b.bits()); }
    default void fist(Mem a) { assembler().emit(Op.FIST, a.bits()); }
    default void fist(Mem a, St b) { assembler().emit(Op.FIST, a.bits(), b.bits()); }
    default void fistp(Mem a) { assembler().emit(Op.FISTP, a.bits()); }
    default void fistp(Mem a, St b) { assembler().emit(Op.FISTP, a.bits(), b.bits()); }
    default void fisttp(Mem a) { assembler().emit(Op.FISTTP, a.bits()); }
    default void fisttp(Mem a, St b) { assembler().emit(Op.FISTTP, a.bits(), b.bits()); }
    default void fbld(Mem a) { assembler().emit(Op.FBLD, a.bits()); }
    default void fbld(St a, Mem b) { assembler().emit(Op.FBLD, a.bits(), b.bits()); }
    default void fbstp(Mem a) { assembler().emit(Op.FBSTP, a.bits()); }
    default void fbstp(Mem a, St b) { assembler().emit(Op.FBSTP, a.bits(), b.bits()); }
    default void fxch(St a) { assembler().emit(Op.FXCH, a.bits()); }
    default void fxch() { assembler().emit(Op.FXCH); }
    default void fxch(St a, St b) { assembler().emit(Op.FXCH, a.bits(), b.bits()); }
    default void fcmovb(St a, St b) { assembler().emit(Op.FCMOVB, a.bits(), b.bits()); }
    default void fcmove(St a, St b) { assembler().emit(Op.FCMOVE, a.bits(), b.bits()); }
    default void fcmovbe(St a, St b) { assembler().emit(Op.FCMOVBE, a.bits(), b.bits()); }
    default void fcmovu(St a, St b) { assembler().emit(Op.FCMOVU, a.bits(), b.bits()); }
    default void fcmovnb(St a, St b) { assembler().emit(Op.FCMOVNB, a.bits(), b.bits()); }
    default void fcmovne(St a, St b) { assembler().emit(Op.FCMOVNE, a.bits(), b.bits()); }
    default void fcmovnbe(St a, St b) { assembler().emit(Op.FCMOVNBE, a.bits(), b.bits()); }
    default void fcmovnu(St a, St b) { assembler().emit(Op.FCMOVNU, a.bits(), b.bits()); }
    default void fchs() { assembler().emit(Op.FCHS); }
    default void fabs() { assembler().emit(Op.FABS); }
    default void fld1() { assembler().emit(Op.FLD1); }
    default void fldl2t() { assembler().emit(Op.FLDL2T); }
    default void fldl2e() { assembler().emit(Op.FLDL2E); }
    default void fldpi() { assembler().emit(Op.FLDPI); }
    default void fldlg2() { assembler().emit(Op.FLDLG2); }
    default void fldln2() { assembler().emit(Op.FLDLN2); }
    default void fldz() { assembler().emit(Op.FLDZ); }
    default void f2xm1() { assembler().emit(Op.F2XM1); }
    default void fyl2x() { assembler().emit(Op.FYL2X); }
    default void fptan() { assembler().emit(Op.FPTAN); }
    default void fpatan() { assembler().emit(Op.FPATAN); }
    default void fxtract() { assembler().emit(Op.FXTRACT); }
    default void fprem1() { assembler().emit(Op.FPREM1); }
    default void fdecstp() { assembler().emit(Op.FDECSTP); }
    default void fincstp() { assembler().emit(Op.FINCSTP); }
    default void fprem() { assembler().emit(Op.FPREM); }
    default void fyl2xp1() { assembler().emit(Op.FYL2XP1); }
    default void fsqrt() { assembler().emit(Op.FSQRT); }
    default void fsincos() { assembler().emit(Op.FSINCOS); }
    default void frndint() { assembler().emit(Op.FRNDINT); }
    default void fscale() { assembler().emit(Op.FSCALE); }
    default void fsin() { assembler().emit(Op.FSIN); }
    default void fcos() { assembler().emit(Op.FCOS); }
    default void fnop() { assembler().emit(Op.FNOP); }
    default void ffree(St a) { assembler().emit(Op.FFREE, a.bits()); }
    default void ffreep(St a) { assembler().emit(Op.FFREEP, a.bits()); }
    default void fldcw(Mem a) { assembler().emit(Op.FLDCW, a.bits()); }
    default void fnstcw(Mem a) { assembler().emit(Op.FNSTCW, a.bits()); }
    default void fstcw(Mem a) { assembler().emit(Op.FSTCW, a.bits()); }
    default void fnstsw(Gp a) { assembler().emit(Op.FNSTSW, a.bits()); }
    default void fnstsw(Mem a) { assembler().emit(Op.FNSTSW, a.bits()); }
    default void fstsw(Gp a) { assembler().emit(Op.FSTSW, a.bits()); }
    default void fstsw(Mem a) { assembler().emit(Op.FSTSW, a.bits()); }
    default void fnclex() { assembler().emit(Op.FNCLEX); }
    default void fclex() { assembler().emit(Op.FCLEX); }
    default void fninit() { assembler().emit(Op.FNINIT); }
    default void finit() { assembler().emit(Op.FINIT); }
    default void fneni() { assembler().emit(Op.FNENI); }
    default void fndisi() { assembler().emit(Op.FNDISI); }
    default void fnsetpm() { assembler().emit(Op.FNSETPM); }
    default void fldenv(Mem a) { assembler().emit(Op.FLDENV, a.bits()); }
    default void fnstenv(Mem a) { assembler().emit(Op.FNSTENV, a.bits()); }
    default void fstenv(Mem a) { assembler().emit(Op.FSTENV, a.bits()); }
    default void frstor(Mem a) { assembler().emit(Op.FRSTOR, a.bits()); }
    default void fnsave(Mem a) { assembler().emit(Op.FNSAVE, a.bits()); }
    default void fsave(Mem a) { assembler().emit(Op.FSAVE, a.bits()); }
    default void fldenvw(Mem a) { assembler().emit(Op.FLDENVW, a.bits()); }
    default void fnstenvw(Mem a) { assembler().emit(Op.FNSTENVW, a.bits()); }
    default void frstorw(Mem a) { assembler().emit(Op.FRSTORW, a.bits()); }
    default void fnsavew(Mem a) { assembler().emit(Op.FNSAVEW, a.bits()); }
    // spotless:on
}
