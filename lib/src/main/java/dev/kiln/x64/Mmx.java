package dev.kiln.x64;

/// The instructions of MMX and 3DNow! as methods.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface Mmx {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void emms() { assembler().emit(Op.EMMS); }
    default void femms() { assembler().emit(Op.FEMMS); }
    default void pshufw(Mm a, Mem b, long c) { assembler().emitImm(Op.PSHUFW, a.bits(), b.bits(), c); }
    default void pshufw(Mm a, Mm b, long c) { assembler().emitImm(Op.PSHUFW, a.bits(), b.bits(), c); }
    default void maskmovq(Mm a, Mm b) { assembler().emit(Op.MASKMOVQ, a.bits(), b.bits()); }
    default void movntq(Mem a, Mm b) { assembler().emit(Op.MOVNTQ, a.bits(), b.bits()); }
    default void pi2fw(Mm a, Mem b) { assembler().emit(Op.PI2FW, a.bits(), b.bits()); }
    default void pi2fw(Mm a, Mm b) { assembler().emit(Op.PI2FW, a.bits(), b.bits()); }
    default void pi2fd(Mm a, Mem b) { assembler().emit(Op.PI2FD, a.bits(), b.bits()); }
    default void pi2fd(Mm a, Mm b) { assembler().emit(Op.PI2FD, a.bits(), b.bits()); }
    default void pf2iw(Mm a, Mem b) { assembler().emit(Op.PF2IW, a.bits(), b.bits()); }
    default void pf2iw(Mm a, Mm b) { assembler().emit(Op.PF2IW, a.bits(), b.bits()); }
    default void pf2id(Mm a, Mem b) { assembler().emit(Op.PF2ID, a.bits(), b.bits()); }
    default void pf2id(Mm a, Mm b) { assembler().emit(Op.PF2ID, a.bits(), b.bits()); }
    default void pfnacc(Mm a, Mem b) { assembler().emit(Op.PFNACC, a.bits(), b.bits()); }
    default void pfnacc(Mm a, Mm b) { assembler().emit(Op.PFNACC, a.bits(), b.bits()); }
    default void pfpnacc(Mm a, Mem b) { assembler().emit(Op.PFPNACC, a.bits(), b.bits()); }
    default void pfpnacc(Mm a, Mm b) { assembler().emit(Op.PFPNACC, a.bits(), b.bits()); }
    default void pfcmpge(Mm a, Mem b) { assembler().emit(Op.PFCMPGE, a.bits(), b.bits()); }
    default void pfcmpge(Mm a, Mm b) { assembler().emit(Op.PFCMPGE, a.bits(), b.bits()); }
    default void pfmin(Mm a, Mem b) { assembler().emit(Op.PFMIN, a.bits(), b.bits()); }
    default void pfmin(Mm a, Mm b) { assembler().emit(Op.PFMIN, a.bits(), b.bits()); }
    default void pfrcp(Mm a, Mem b) { assembler().emit(Op.PFRCP, a.bits(), b.bits()); }
    default void pfrcp(Mm a, Mm b) { assembler().emit(Op.PFRCP, a.bits(), b.bits()); }
    default void pfrsqrt(Mm a, Mem b) { assembler().emit(Op.PFRSQRT, a.bits(), b.bits()); }
    default void pfrsqrt(Mm a, Mm b) { assembler().emit(Op.PFRSQRT, a.bits(), b.bits()); }
    default void pfsub(Mm a, Mem b) { assembler().emit(Op.PFSUB, a.bits(), b.bits()); }
    default void pfsub(Mm a, Mm b) { assembler().emit(Op.PFSUB, a.bits(), b.bits()); }
    default void pfadd(Mm a, Mem b) { assembler().emit(Op.PFADD, a.bits(), b.bits()); }
    default void pfadd(Mm a, Mm b) { assembler().emit(Op.PFADD, a.bits(), b.bits()); }
    default void pfcmpgt(Mm a, Mem b) { assembler().emit(Op.PFCMPGT, a.bits(), b.bits()); }
    default void pfcmpgt(Mm a, Mm b) { assembler().emit(Op.PFCMPGT, a.bits(), b.bits()); }
    default void pfmax(Mm a, Mem b) { assembler().emit(Op.PFMAX, a.bits(), b.bits()); }
    default void pfmax(Mm a, Mm b) { assembler().emit(Op.PFMAX, a.bits(), b.bits()); }
    default void pfrcpit1(Mm a, Mem b) { assembler().emit(Op.PFRCPIT1, a.bits(), b.bits()); }
    default void pfrcpit1(Mm a, Mm b) { assembler().emit(Op.PFRCPIT1, a.bits(), b.bits()); }
    default void pfrsqit1(Mm a, Mem b) { assembler().emit(Op.PFRSQIT1, a.bits(), b.bits()); }
    default void pfrsqit1(Mm a, Mm b) { assembler().emit(Op.PFRSQIT1, a.bits(), b.bits()); }
    default void pfsubr(Mm a, Mem b) { assembler().emit(Op.PFSUBR, a.bits(), b.bits()); }
    default void pfsubr(Mm a, Mm b) { assembler().emit(Op.PFSUBR, a.bits(), b.bits()); }
    default void pfacc(Mm a, Mem b) { assembler().emit(Op.PFACC, a.bits(), b.bits()); }
    default void pfacc(Mm a, Mm b) { assembler().emit(Op.PFACC, a.bits(), b.bits()); }
    default void pfcmpeq(Mm a, Mem b) { assembler().emit(Op.PFCMPEQ, a.bits(), b.bits()); }
    default void pfcmpeq(Mm a, Mm b) { assembler().emit(Op.PFCMPEQ, a.bits(), b.bits()); }
    default void pfmul(Mm a, Mem b) { assembler().emit(Op.PFMUL, a.bits(), b.bits()); }
    default void pfmul(Mm a, Mm b) { assembler().emit(Op.PFMUL, a.bits(), b.bits()); }
    default void pfrcpit2(Mm a, Mem b) { assembler().emit(Op.PFRCPIT2, a.bits(), b.bits()); }
    default void pfrcpit2(Mm a, Mm b) { assembler().emit(Op.PFRCPIT2, a.bits(), b.bits()); }
    default void pmulhrw(Mm a, Mem b) { assembler().emit(Op.PMULHRW, a.bits(), b.bits()); }
    default void pmulhrw(Mm a, Mm b) { assembler().emit(Op.PMULHRW, a.bits(), b.bits()); }
    default void pswapd(Mm a, Mem b) { assembler().emit(Op.PSWAPD, a.bits(), b.bits()); }
    default void pswapd(Mm a, Mm b) { assembler().emit(Op.PSWAPD, a.bits(), b.bits()); }
    default void pavgusb(Mm a, Mem b) { assembler().emit(Op.PAVGUSB, a.bits(), b.bits()); }
    default void pavgusb(Mm a, Mm b) { assembler().emit(Op.PAVGUSB, a.bits(), b.bits()); }
    // spotless:on
}
