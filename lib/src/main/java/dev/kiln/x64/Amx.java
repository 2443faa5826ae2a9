package dev.kiln.x64;

/// The instructions of tiles as methods.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface Amx {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void ldtilecfg(Mem a) { assembler().emit(Op.LDTILECFG, a.bits()); }
    default void sttilecfg(Mem a) { assembler().emit(Op.STTILECFG, a.bits()); }
    default void tilerelease() { assembler().emit(Op.TILERELEASE); }
    default void tilezero(Tmm a) { assembler().emit(Op.TILEZERO, a.bits()); }
    default void tileloadd(Tmm a, Mem b) { assembler().emit(Op.TILELOADD, a.bits(), b.bits()); }
    default void tileloaddt1(Tmm a, Mem b) { assembler().emit(Op.TILELOADDT1, a.bits(), b.bits()); }
    default void tilestored(Mem a, Tmm b) { assembler().emit(Op.TILESTORED, a.bits(), b.bits()); }
    default void tdpbssd(Tmm a, Tmm b, Tmm c) { assembler().emit(Op.TDPBSSD, a.bits(), b.bits(), c.bits()); }
    default void tdpbsud(Tmm a, Tmm b, Tmm c) { assembler().emit(Op.TDPBSUD, a.bits(), b.bits(), c.bits()); }
    default void tdpbusd(Tmm a, Tmm b, Tmm c) { assembler().emit(Op.TDPBUSD, a.bits(), b.bits(), c.bits()); }
    default void tdpbuud(Tmm a, Tmm b, Tmm c) { assembler().emit(Op.TDPBUUD, a.bits(), b.bits(), c.bits()); }
    default void tdpbf16ps(Tmm a, Tmm b, Tmm c) { assembler().emit(Op.TDPBF16PS, a.bits(), b.bits(), c.bits()); }
    default void tdpfp16ps(Tmm a, Tmm b, Tmm c) { assembler().emit(Op.TDPFP16PS, a.bits(), b.bits(), c.bits()); }
    default void tcmmimfp16ps(Tmm a, Tmm b, Tmm c) { assembler().emit(Op.TCMMIMFP16PS, a.bits(), b.bits(), c.bits()); }
    default void tcmmrlfp16ps(Tmm a, Tmm b, Tmm c) { assembler().emit(Op.TCMMRLFP16PS, a.bits(), b.bits(), c.bits()); }
    // spotless:on
}
