package dev.kiln.x64;

/// The instructions of operating systems and virtual machines as methods.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface Privileged {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void syscall() { assembler().emit(Op.SYSCALL); }
    default void sysret() { assembler().emit(Op.SYSRET); }
    default void sysretq() { assembler().emit(Op.SYSRETQ); }
    default void sysenter() { assembler().emit(Op.SYSENTER); }
    default void sysexit() { assembler().emit(Op.SYSEXIT); }
    default void sysexitq() { assembler().emit(Op.SYSEXITQ); }
    default void swapgs() { assembler().emit(Op.SWAPGS); }
    default void rsm() { assembler().emit(Op.RSM); }
    default void eretu() { assembler().emit(Op.ERETU); }
    default void erets() { assembler().emit(Op.ERETS); }
    default void sgdt(Mem a) { assembler().emit(Op.SGDT, a.bits()); }
    default void sidt(Mem a) { assembler().emit(Op.SIDT, a.bits()); }
    default void lgdt(Mem a) { assembler().emit(Op.LGDT, a.bits()); }
    default void lidt(Mem a) { assembler().emit(Op.LIDT, a.bits()); }
    default void sldt(Gp a) { assembler().emit(Op.SLDT, a.bits()); }
    default void sldt(Mem a) { assembler().emit(Op.SLDT, a.bits()); }
    default void str(Gp a) { assembler().emit(Op.STR, a.bits()); }
    default void str(Mem a) { assembler().emit(Op.STR, a.bits()); }
    default void smsw(Gp a) { assembler().emit(Op.SMSW, a.bits()); }
    default void smsw(Mem a) { assembler().emit(Op.SMSW, a.bits()); }
    default void lldt(Gp a) { assembler().emit(Op.LLDT, a.bits()); }
    default void lldt(Mem a) { assembler().emit(Op.LLDT, a.bits()); }
    default void ltr(Gp a) { assembler().emit(Op.LTR, a.bits()); }
    default void ltr(Mem a) { assembler().emit(Op.LTR, a.bits()); }
    default void verr(Gp a) { assembler().emit(Op.VERR, a.bits()); }
    default void verr(Mem a) { assembler().emit(Op.VERR, a.bits()); }
    default void verw(Gp a) { assembler().emit(Op.VERW, a.bits()); }
    default void verw(Mem a) { assembler().emit(Op.VERW, a.bits()); }
    default void lmsw(Gp a) { assembler().emit(Op.LMSW, a.bits()); }
    default void lmsw(Mem a) { assembler().emit(Op.LMSW, a.bits()); }
    default void lkgs(Gp a) { assembler().emit(Op.LKGS, a.bits()); }
    default void lkgs(Mem a) { assembler().emit(Op.LKGS, a.bits()); }
    default void lar(Gp a, Gp b) { assembler().emit(Op.LAR, a.bits(), b.bits()); }
    default void lar(Gp a, Mem b) { assembler().emit(Op.LAR, a.bits(), b.bits()); }
    default void lsl(Gp a, Gp b) { assembler().emit(Op.LSL, a.bits(), b.bits()); }
    default void lsl(Gp a, Mem b) { assembler().emit(Op.LSL, a.bits(), b.bits()); }
    default void clts() { assembler().emit(Op.CLTS); }
    default void invd() { assembler().emit(Op.INVD); }
    default void wbinvd() { assembler().emit(Op.WBINVD); }
    default void wbnoinvd() { assembler().emit(Op.WBNOINVD); }
    default void invlpg(Mem a) { assembler().emit(Op.INVLPG, a.bits()); }
    default void invpcid(Gp a, Mem b) { assembler().emit(Op.INVPCID, a.bits(), b.bits()); }
    default void clac() { assembler().emit(Op.CLAC); }
    default void stac() { assembler().emit(Op.STAC); }
    default void rdmsr() { assembler().emit(Op.RDMSR); }
    default void wrmsr() { assembler().emit(Op.WRMSR); }
    default void wrmsrns() { assembler().emit(Op.WRMSRNS); }
    default void rdmsrlist() { assembler().emit(Op.RDMSRLIST); }
    default void wrmsrlist() { assembler().emit(Op.WRMSRLIST); }
    default void xsetbv() { assembler().emit(Op.XSETBV); }
    default void hreset(long a) { assembler().emitImm(Op.HRESET, a); }
    default void pconfig() { assembler().emit(Op.PCONFIG); }
    default void pbndkb() { assembler().emit(Op.PBNDKB); }
    default void pcommit() { assembler().emit(Op.PCOMMIT); }
    default void monitor() { assembler().emit(Op.MONITOR); }
    default void monitor(Gp a, Gp b, Gp c) { assembler().emit(Op.MONITOR, a.bits(), b.bits(), c.bits()); }
    default void mwait() { assembler().emit(Op.MWAIT); }
    default void mwait(Gp a, Gp b) { assembler().emit(Op.MWAIT, a.bits(), b.bits()); }
    default void monitorx() { assembler().emit(Op.MONITORX); }
    default void monitorx(Gp a, Gp b, Gp c) { assembler().emit(Op.MONITORX, a.bits(), b.bits(), c.bits()); }
    default void mwaitx() { assembler().emit(Op.MWAITX); }
    default void mwaitx(Gp a, Gp b, Gp c) { assembler().emit(Op.MWAITX, a.bits(), b.bits(), c.bits()); }
    default void movdir64b(Gp a, Mem b) { assembler().emit(Op.MOVDIR64B, a.bits(), b.bits()); }
    default void enqcmd(Gp a, Mem b) { assembler().emit(Op.ENQCMD, a.bits(), b.bits()); }
    default void enqcmds(Gp a, Mem b) { assembler().emit(Op.ENQCMDS, a.bits(), b.bits()); }
    default void uiret() { assembler().emit(Op.UIRET); }
    default void testui() { assembler().emit(Op.TESTUI); }
    default void clui() { assembler().emit(Op.CLUI); }
    default void stui() { assembler().emit(Op.STUI); }
    default void senduipi(Gp a) { assembler().emit(Op.SENDUIPI, a.bits()); }
    default void xsusldtrk() { assembler().emit(Op.XSUSLDTRK); }
    default void xresldtrk() { assembler().emit(Op.XRESLDTRK); }
    default void aadd(Mem a, Gp b) { assembler().emit(Op.AADD, a.bits(), b.bits()); }
    default void aand(Mem a, Gp b) { assembler().emit(Op.AAND, a.bits(), b.bits()); }
    default void aor(Mem a, Gp b) { assembler().emit(Op.AOR, a.bits(), b.bits()); }
    default void axor(Mem a, Gp b) { assembler().emit(Op.AXOR, a.bits(), b.bits()); }
    default void saveprevssp() { assembler().emit(Op.SAVEPREVSSP); }
    default void rstorssp(Mem a) { assembler().emit(Op.RSTORSSP, a.bits()); }
    default void wrssd(Mem a, Gp b) { assembler().emit(Op.WRSSD, a.bits(), b.bits()); }
    default void wrssq(Mem a, Gp b) { assembler().emit(Op.WRSSQ, a.bits(), b.bits()); }
    default void wrussd(Mem a, Gp b) { assembler().emit(Op.WRUSSD, a.bits(), b.bits()); }
    default void wrussq(Mem a, Gp b) { assembler().emit(Op.WRUSSQ, a.bits(), b.bits()); }
    default void setssbsy() { assembler().emit(Op.SETSSBSY); }
    default void clrssbsy(Mem a) { assembler().emit(Op.CLRSSBSY, a.bits()); }
    default void vmcall() { assembler().emit(Op.VMCALL); }
    default void vmlaunch() { assembler().emit(Op.VMLAUNCH); }
    default void vmresume() { assembler().emit(Op.VMRESUME); }
    default void vmxoff() { assembler().emit(Op.VMXOFF); }
    default void vmfunc() { assembler().emit(Op.VMFUNC); }
    default void vmread(Gp a, Gp b) { assembler().emit(Op.VMREAD, a.bits(), b.bits()); }
    default void vmread(Mem a, Gp b) { assembler().emit(Op.VMREAD, a.bits(), b.bits()); }
    default void vmwrite(Gp a, Gp b) { assembler().emit(Op.VMWRITE, a.bits(), b.bits()); }
    default void vmwrite(Gp a, Mem b) { assembler().emit(Op.VMWRITE, a.bits(), b.bits()); }
    default void vmptrld(Mem a) { assembler().emit(Op.VMPTRLD, a.bits()); }
    default void vmclear(Mem a) { assembler().emit(Op.VMCLEAR, a.bits()); }
    default void vmxon(Mem a) { assembler().emit(Op.VMXON, a.bits()); }
    default void vmptrst(Mem a) { assembler().emit(Op.VMPTRST, a.bits()); }
    default void invept(Gp a, Mem b) { assembler().emit(Op.INVEPT, a.bits(), b.bits()); }
    default void invvpid(Gp a, Mem b) { assembler().emit(Op.INVVPID, a.bits(), b.bits()); }
    default void getsec() { assembler().emit(Op.GETSEC); }
    default void getsecq() { assembler().emit(Op.GETSECQ); }
    default void enclv() { assembler().emit(Op.ENCLV); }
    default void encls() { assembler().emit(Op.ENCLS); }
    default void enclu() { assembler().emit(Op.ENCLU); }
    default void tdcall() { assembler().emit(Op.TDCALL); }
    default void seamret() { assembler().emit(Op.SEAMRET); }
    default void seamops() { assembler().emit(Op.SEAMOPS); }
    default void seamcall() { assembler().emit(Op.SEAMCALL); }
    default void vmrun(Gp a) { assembler().emit(Op.VMRUN, a.bits()); }
    default void vmrun() { assembler().emit(Op.VMRUN); }
    default void vmload(Gp a) { assembler().emit(Op.VMLOAD, a.bits()); }
    default void vmload() { assembler().emit(Op.VMLOAD); }
    default void vmsave(Gp a) { assembler().emit(Op.VMSAVE, a.bits()); }
    default void vmsave() { assembler().emit(Op.VMSAVE); }
    default void clzero(Gp a) { assembler().emit(Op.CLZERO, a.bits()); }
    default void clzero() { assembler().emit(Op.CLZERO); }
    default void vmmcall() { assembler().emit(Op.VMMCALL); }
    default void vmgexit() { assembler().emit(Op.VMGEXIT); }
    default void stgi() { assembler().emit(Op.STGI); }
    default void clgi() { assembler().emit(Op.CLGI); }
    default void skinit(Gp a) { assembler().emit(Op.SKINIT, a.bits()); }
    default void skinit() { assembler().emit(Op.SKINIT); }
    default void invlpga(Gp a, Gp b) { assembler().emit(Op.INVLPGA, a.bits(), b.bits()); }
    default void invlpga() { assembler().emit(Op.INVLPGA); }
    default void invlpgb(Gp a) { assembler().emit(Op.INVLPGB, a.bits()); }
    default void invlpgb() { assembler().emit(Op.INVLPGB); }
    default void tlbsync() { assembler().emit(Op.TLBSYNC); }
    default void rdpru() { assembler().emit(Op.RDPRU); }
    default void mcommit() { assembler().emit(Op.MCOMMIT); }
    default void rmpquery() { assembler().emit(Op.RMPQUERY); }
    default void rmpadjust() { assembler().emit(Op.RMPADJUST); }
    default void rmpupdate() { assembler().emit(Op.RMPUPDATE); }
    default void psmash() { assembler().emit(Op.PSMASH); }
    default void pvalidate(Gp a) { assembler().emit(Op.PVALIDATE, a.bits()); }
    default void pvalidate() { assembler().emit(Op.PVALIDATE); }
    default void bndmk(Bnd a, Mem b) { assembler().emit(Op.BNDMK, a.bits(), b.bits()); }
    default void bndcl(Bnd a, Gp b) { assembler().emit(Op.BNDCL, a.bits(), b.bits()); }
    default void bndcl(Bnd a, Mem b) { assembler().emit(Op.BNDCL, a.bits(), b.bits()); }
    default void bndcu(Bnd a, Gp b) { assembler().emit(Op.BNDCU, a.bits(), b.bits()); }
    default void bndcu(Bnd a, Mem b) { assembler().emit(Op.BNDCU, a.bits(), b.bits()); }
    default void bndcn(Bnd a, Gp b) { assembler().emit(Op.BNDCN, a.bits(), b.bits()); }
    default void bndcn(Bnd a, Mem b) { assembler().emit(Op.BNDCN, a.bits(), b.bits()); }
    default void bndmov(Bnd a, Bnd b) { assembler().emit(Op.BNDMOV, a.bits(), b.bits()); }
    default void bndmov(Bnd a, Mem b) { assembler().emit(Op.BNDMOV, a.bits(), b.bits()); }
    default void bndmov(Mem a, Bnd b) { assembler().emit(Op.BNDMOV, a.bits(), b.bits()); }
    default void bndldx(Bnd a, Mem b) { assembler().emit(Op.BNDLDX, a.bits(), b.bits()); }
    default void bndstx(Mem a, Bnd b) { assembler().emit(Op.BNDSTX, a.bits(), b.bits()); }
    default void xstore() { assembler().emit(Op.XSTORE); }
    default void xcryptecb() { assembler().emit(Op.XCRYPTECB); }
    default void xcryptcbc() { assembler().emit(Op.XCRYPTCBC); }
    default void xcryptctr() { assembler().emit(Op.XCRYPTCTR); }
    default void xcryptcfb() { assembler().emit(Op.XCRYPTCFB); }
    default void xcryptofb() { assembler().emit(Op.XCRYPTOFB); }
    default void ccs_encrypt() { assembler().emit(Op.CCS_ENCRYPT); }
    default void xstore_alt() { assembler().emit(Op.XSTORE_ALT); }
    default void montmul() { assembler().emit(Op.MONTMUL); }
    default void xsha1() { assembler().emit(Op.XSHA1); }
    default void xsha256() { assembler().emit(Op.XSHA256); }
    default void xsha512_alt() { assembler().emit(Op.XSHA512_ALT); }
    default void xsha512() { assembler().emit(Op.XSHA512); }
    default void ccs_hash() { assembler().emit(Op.CCS_HASH); }
    // spotless:on
}
