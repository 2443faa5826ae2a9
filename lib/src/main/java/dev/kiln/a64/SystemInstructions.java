package dev.kiln.a64;

import static dev.kiln.a64.Packed.imm;

/// Barriers, hints and system registers.
///
/// One line each over the funnel; the system operations (`dc`, `ic`, `at`, `tlbi`) are written through it, or as
/// text.
public interface SystemInstructions extends Funnel {
    // spotless:off
    default void nop() { emit(Op.NOP); }
    default void yield_() { emit(Op.YIELD); }
    default void wfe() { emit(Op.WFE); }
    default void wfi() { emit(Op.WFI); }
    default void sev() { emit(Op.SEV); }
    default void sevl() { emit(Op.SEVL); }
    default void esb() { emit(Op.ESB); }
    default void csdb() { emit(Op.CSDB); }
    default void sb() { emit(Op.SB); }
    default void hint(long immediate) { emit(Op.HINT, imm(immediate)); }
    default void bti() { emit(Op.BTI); }
    default void btiC() { emit(Op.BTI, imm(1)); }
    default void btiJ() { emit(Op.BTI, imm(2)); }
    default void btiJC() { emit(Op.BTI, imm(3)); }
    default void dmb(Barrier barrier) { emit(Op.DMB, barrier.bits()); }
    default void dsb(Barrier barrier) { emit(Op.DSB, barrier.bits()); }
    default void isb() { emit(Op.ISB); }
    default void clrex() { emit(Op.CLREX); }
    default void mrs(XOrZr t, SystemRegister register) { emit(Op.MRS, t.bits(), register.bits()); }
    default void msr(SystemRegister register, XOrZr t) { emit(Op.MSR, register.bits(), t.bits()); }
    default void cfinv() { emit(Op.CFINV); }
    default void axflag() { emit(Op.AXFLAG); }
    default void xaflag() { emit(Op.XAFLAG); }
    default void wfet(XOrZr d) { emit(Op.WFET, d.bits()); }
    default void wfit(XOrZr d) { emit(Op.WFIT, d.bits()); }
    // spotless:on
}
