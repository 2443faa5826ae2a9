package dev.kiln.x64;

/// The instructions of AVX as methods; EVEX forms included.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface Avx {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void vaddps(Vec a, Vec b, Mem c) { assembler().emit(Op.VADDPS, a.bits(), b.bits(), c.bits()); }
    default void vaddps(Vec a, Vec b, Vec c) { assembler().emit(Op.VADDPS, a.bits(), b.bits(), c.bits()); }
    default void vaddpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VADDPD, a.bits(), b.bits(), c.bits()); }
    default void vaddpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VADDPD, a.bits(), b.bits(), c.bits()); }
    default void vaddss(Vec a, Vec b, Mem c) { assembler().emit(Op.VADDSS, a.bits(), b.bits(), c.bits()); }
    default void vaddss(Vec a, Vec b, Vec c) { assembler().emit(Op.VADDSS, a.bits(), b.bits(), c.bits()); }
    default void vaddsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VADDSD, a.bits(), b.bits(), c.bits()); }
    default void vaddsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VADDSD, a.bits(), b.bits(), c.bits()); }
    default void vmulps(Vec a, Vec b, Mem c) { assembler().emit(Op.VMULPS, a.bits(), b.bits(), c.bits()); }
    default void vmulps(Vec a, Vec b, Vec c) { assembler().emit(Op.VMULPS, a.bits(), b.bits(), c.bits()); }
    default void vmulpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VMULPD, a.bits(), b.bits(), c.bits()); }
    default void vmulpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VMULPD, a.bits(), b.bits(), c.bits()); }
    default void vmulss(Vec a, Vec b, Mem c) { assembler().emit(Op.VMULSS, a.bits(), b.bits(), c.bits()); }
    default void vmulss(Vec a, Vec b, Vec c) { assembler().emit(Op.VMULSS, a.bits(), b.bits(), c.bits()); }
    default void vmulsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VMULSD, a.bits(), b.bits(), c.bits()); }
    default void vmulsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VMULSD, a.bits(), b.bits(), c.bits()); }
    default void vsubps(Vec a, Vec b, Mem c) { assembler().emit(Op.VSUBPS, a.bits(), b.bits(), c.bits()); }
    default void vsubps(Vec a, Vec b, Vec c) { assembler().emit(Op.VSUBPS, a.bits(), b.bits(), c.bits()); }
    default void vsubpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VSUBPD, a.bits(), b.bits(), c.bits()); }
    default void vsubpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VSUBPD, a.bits(), b.bits(), c.bits()); }
    default void vsubss(Vec a, Vec b, Mem c) { assembler().emit(Op.VSUBSS, a.bits(), b.bits(), c.bits()); }
    default void vsubss(Vec a, Vec b, Vec c) { assembler().emit(Op.VSUBSS, a.bits(), b.bits(), c.bits()); }
    default void vsubsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VSUBSD, a.bits(), b.bits(), c.bits()); }
    default void vsubsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VSUBSD, a.bits(), b.bits(), c.bits()); }
    default void vminps(Vec a, Vec b, Mem c) { assembler().emit(Op.VMINPS, a.bits(), b.bits(), c.bits()); }
    default void vminps(Vec a, Vec b, Vec c) { assembler().emit(Op.VMINPS, a.bits(), b.bits(), c.bits()); }
    default void vminpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VMINPD, a.bits(), b.bits(), c.bits()); }
    default void vminpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VMINPD, a.bits(), b.bits(), c.bits()); }
    default void vminss(Vec a, Vec b, Mem c) { assembler().emit(Op.VMINSS, a.bits(), b.bits(), c.bits()); }
    default void vminss(Vec a, Vec b, Vec c) { assembler().emit(Op.VMINSS, a.bits(), b.bits(), c.bits()); }
    default void vminsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VMINSD, a.bits(), b.bits(), c.bits()); }
    default void vminsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VMINSD, a.bits(), b.bits(), c.bits()); }
    default void vdivps(Vec a, Vec b, Mem c) { assembler().emit(Op.VDIVPS, a.bits(), b.bits(), c.bits()); }
    default void vdivps(Vec a, Vec b, Vec c) { assembler().emit(Op.VDIVPS, a.bits(), b.bits(), c.bits()); }
    default void vdivpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VDIVPD, a.bits(), b.bits(), c.bits()); }
    default void vdivpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VDIVPD, a.bits(), b.bits(), c.bits()); }
    default void vdivss(Vec a, Vec b, Mem c) { assembler().emit(Op.VDIVSS, a.bits(), b.bits(), c.bits()); }
    default void vdivss(Vec a, Vec b, Vec c) { assembler().emit(Op.VDIVSS, a.bits(), b.bits(), c.bits()); }
    default void vdivsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VDIVSD, a.bits(), b.bits(), c.bits()); }
    default void vdivsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VDIVSD, a.bits(), b.bits(), c.bits()); }
    default void vmaxps(Vec a, Vec b, Mem c) { assembler().emit(Op.VMAXPS, a.bits(), b.bits(), c.bits()); }
    default void vmaxps(Vec a, Vec b, Vec c) { assembler().emit(Op.VMAXPS, a.bits(), b.bits(), c.bits()); }
    default void vmaxpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VMAXPD, a.bits(), b.bits(), c.bits()); }
    default void vmaxpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VMAXPD, a.bits(), b.bits(), c.bits()); }
    default void vmaxss(Vec a, Vec b, Mem c) { assembler().emit(Op.VMAXSS, a.bits(), b.bits(), c.bits()); }
    default void vmaxss(Vec a, Vec b, Vec c) { assembler().emit(Op.VMAXSS, a.bits(), b.bits(), c.bits()); }
    default void vmaxsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VMAXSD, a.bits(), b.bits(), c.bits()); }
    default void vmaxsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VMAXSD, a.bits(), b.bits(), c.bits()); }
    default void vsqrtps(Vec a, Mem b) { assembler().emit(Op.VSQRTPS, a.bits(), b.bits()); }
    default void vsqrtps(Vec a, Vec b) { assembler().emit(Op.VSQRTPS, a.bits(), b.bits()); }
    default void vsqrtpd(Vec a, Mem b) { assembler().emit(Op.VSQRTPD, a.bits(), b.bits()); }
    default void vsqrtpd(Vec a, Vec b) { assembler().emit(Op.VSQRTPD, a.bits(), b.bits()); }
    default void vsqrtss(Vec a, Vec b, Mem c) { assembler().emit(Op.VSQRTSS, a.bits(), b.bits(), c.bits()); }
    default void vsqrtss(Vec a, Vec b, Vec c) { assembler().emit(Op.VSQRTSS, a.bits(), b.bits(), c.bits()); }
    default void vsqrtsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VSQRTSD, a.bits(), b.bits(), c.bits()); }
    default void vsqrtsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VSQRTSD, a.bits(), b.bits(), c.bits()); }
    default void vrsqrtps(Vec a, Mem b) { assembler().emit(Op.VRSQRTPS, a.bits(), b.bits()); }
    default void vrsqrtps(Vec a, Vec b) { assembler().emit(Op.VRSQRTPS, a.bits(), b.bits()); }
    default void vrsqrtss(Vec a, Vec b, Mem c) { assembler().emit(Op.VRSQRTSS, a.bits(), b.bits(), c.bits()); }
    default void vrsqrtss(Vec a, Vec b, Vec c) { assembler().emit(Op.VRSQRTSS, a.bits(), b.bits(), c.bits()); }
    default void vrcpps(Vec a, Mem b) { assembler().emit(Op.VRCPPS, a.bits(), b.bits()); }
    default void vrcpps(Vec a, Vec b) { assembler().emit(Op.VRCPPS, a.bits(), b.bits()); }
    default void vrcpss(Vec a, Vec b, Mem c) { assembler().emit(Op.VRCPSS, a.bits(), b.bits(), c.bits()); }
    default void vrcpss(Vec a, Vec b, Vec c) { assembler().emit(Op.VRCPSS, a.bits(), b.bits(), c.bits()); }
    default void vandps(Vec a, Vec b, Mem c) { assembler().emit(Op.VANDPS, a.bits(), b.bits(), c.bits()); }
    default void vandps(Vec a, Vec b, Vec c) { assembler().emit(Op.VANDPS, a.bits(), b.bits(), c.bits()); }
    default void vandpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VANDPD, a.bits(), b.bits(), c.bits()); }
    default void vandpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VANDPD, a.bits(), b.bits(), c.bits()); }
    default void vandnps(Vec a, Vec b, Mem c) { assembler().emit(Op.VANDNPS, a.bits(), b.bits(), c.bits()); }
    default void vandnps(Vec a, Vec b, Vec c) { assembler().emit(Op.VANDNPS, a.bits(), b.bits(), c.bits()); }
    default void vandnpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VANDNPD, a.bits(), b.bits(), c.bits()); }
    default void vandnpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VANDNPD, a.bits(), b.bits(), c.bits()); }
    default void vorps(Vec a, Vec b, Mem c) { assembler().emit(Op.VORPS, a.bits(), b.bits(), c.bits()); }
    default void vorps(Vec a, Vec b, Vec c) { assembler().emit(Op.VORPS, a.bits(), b.bits(), c.bits()); }
    default void vorpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VORPD, a.bits(), b.bits(), c.bits()); }
    default void vorpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VORPD, a.bits(), b.bits(), c.bits()); }
    default void vxorps(Vec a, Vec b, Mem c) { assembler().emit(Op.VXORPS, a.bits(), b.bits(), c.bits()); }
    default void vxorps(Vec a, Vec b, Vec c) { assembler().emit(Op.VXORPS, a.bits(), b.bits(), c.bits()); }
    default void vxorpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VXORPD, a.bits(), b.bits(), c.bits()); }
    default void vxorpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VXORPD, a.bits(), b.bits(), c.bits()); }
    default void vunpcklps(Vec a, Vec b, Mem c) { assembler().emit(Op.VUNPCKLPS, a.bits(), b.bits(), c.bits()); }
    default void vunpcklps(Vec a, Vec b, Vec c) { assembler().emit(Op.VUNPCKLPS, a.bits(), b.bits(), c.bits()); }
    default void vunpcklpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VUNPCKLPD, a.bits(), b.bits(), c.bits()); }
    default void vunpcklpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VUNPCKLPD, a.bits(), b.bits(), c.bits()); }
    default void vunpckhps(Vec a, Vec b, Mem c) { assembler().emit(Op.VUNPCKHPS, a.bits(), b.bits(), c.bits()); }
    default void vunpckhps(Vec a, Vec b, Vec c) { assembler().emit(Op.VUNPCKHPS, a.bits(), b.bits(), c.bits()); }
    default void vunpckhpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VUNPCKHPD, a.bits(), b.bits(), c.bits()); }
    default void vunpckhpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VUNPCKHPD, a.bits(), b.bits(), c.bits()); }
    default void vshufps(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VSHUFPS, a.bits(), b.bits(), c.bits(), d); }
    default void vshufps(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VSHUFPS, a.bits(), b.bits(), c.bits(), d); }
    default void vshufpd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VSHUFPD, a.bits(), b.bits(), c.bits(), d); }
    default void vshufpd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VSHUFPD, a.bits(), b.bits(), c.bits(), d); }
    default void vaddsubps(Vec a, Vec b, Mem c) { assembler().emit(Op.VADDSUBPS, a.bits(), b.bits(), c.bits()); }
    default void vaddsubps(Vec a, Vec b, Vec c) { assembler().emit(Op.VADDSUBPS, a.bits(), b.bits(), c.bits()); }
    default void vaddsubpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VADDSUBPD, a.bits(), b.bits(), c.bits()); }
    default void vaddsubpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VADDSUBPD, a.bits(), b.bits(), c.bits()); }
    default void vhaddps(Vec a, Vec b, Mem c) { assembler().emit(Op.VHADDPS, a.bits(), b.bits(), c.bits()); }
    default void vhaddps(Vec a, Vec b, Vec c) { assembler().emit(Op.VHADDPS, a.bits(), b.bits(), c.bits()); }
    default void vhaddpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VHADDPD, a.bits(), b.bits(), c.bits()); }
    default void vhaddpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VHADDPD, a.bits(), b.bits(), c.bits()); }
    default void vhsubps(Vec a, Vec b, Mem c) { assembler().emit(Op.VHSUBPS, a.bits(), b.bits(), c.bits()); }
    default void vhsubps(Vec a, Vec b, Vec c) { assembler().emit(Op.VHSUBPS, a.bits(), b.bits(), c.bits()); }
    default void vhsubpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VHSUBPD, a.bits(), b.bits(), c.bits()); }
    default void vhsubpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VHSUBPD, a.bits(), b.bits(), c.bits()); }
    default void vcmpps(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPPS, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpps(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPPS, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpps(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPPS, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpps(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPPS, a.bits(), b.bits(), c.bits(), d); }
    default void vcmppd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPPD, a.bits(), b.bits(), c.bits(), d); }
    default void vcmppd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPPD, a.bits(), b.bits(), c.bits(), d); }
    default void vcmppd(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPPD, a.bits(), b.bits(), c.bits(), d); }
    default void vcmppd(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPPD, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpss(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPSS, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpss(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPSS, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpss(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPSS, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpss(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPSS, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpsd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPSD, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpsd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPSD, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpsd(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPSD, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpsd(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPSD, a.bits(), b.bits(), c.bits(), d); }
    default void vucomiss(Vec a, Mem b) { assembler().emit(Op.VUCOMISS, a.bits(), b.bits()); }
    default void vucomiss(Vec a, Vec b) { assembler().emit(Op.VUCOMISS, a.bits(), b.bits()); }
    default void vucomisd(Vec a, Mem b) { assembler().emit(Op.VUCOMISD, a.bits(), b.bits()); }
    default void vucomisd(Vec a, Vec b) { assembler().emit(Op.VUCOMISD, a.bits(), b.bits()); }
    default void vcomiss(Vec a, Mem b) { assembler().emit(Op.VCOMISS, a.bits(), b.bits()); }
    default void vcomiss(Vec a, Vec b) { assembler().emit(Op.VCOMISS, a.bits(), b.bits()); }
    default void vcomisd(Vec a, Mem b) { assembler().emit(Op.VCOMISD, a.bits(), b.bits()); }
    default void vcomisd(Vec a, Vec b) { assembler().emit(Op.VCOMISD, a.bits(), b.bits()); }
    default void vtestps(Vec a, Mem b) { assembler().emit(Op.VTESTPS, a.bits(), b.bits()); }
    default void vtestps(Vec a, Vec b) { assembler().emit(Op.VTESTPS, a.bits(), b.bits()); }
    default void vtestpd(Vec a, Mem b) { assembler().emit(Op.VTESTPD, a.bits(), b.bits()); }
    default void vtestpd(Vec a, Vec b) { assembler().emit(Op.VTESTPD, a.bits(), b.bits()); }
    default void vroundps(Vec a, Mem b, long c) { assembler().emitImm(Op.VROUNDPS, a.bits(), b.bits(), c); }
    default void vroundps(Vec a, Vec b, long c) { assembler().emitImm(Op.VROUNDPS, a.bits(), b.bits(), c); }
    default void vroundpd(Vec a, Mem b, long c) { assembler().emitImm(Op.VROUNDPD, a.bits(), b.bits(), c); }
    default void vroundpd(Vec a, Vec b, long c) { assembler().emitImm(Op.VROUNDPD, a.bits(), b.bits(), c); }
    default void vroundss(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VROUNDSS, a.bits(), b.bits(), c.bits(), d); }
    default void vroundss(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VROUNDSS, a.bits(), b.bits(), c.bits(), d); }
    default void vroundsd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VROUNDSD, a.bits(), b.bits(), c.bits(), d); }
    default void vroundsd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VROUNDSD, a.bits(), b.bits(), c.bits(), d); }
    default void vblendps(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VBLENDPS, a.bits(), b.bits(), c.bits(), d); }
    default void vblendps(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VBLENDPS, a.bits(), b.bits(), c.bits(), d); }
    default void vblendpd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VBLENDPD, a.bits(), b.bits(), c.bits(), d); }
    default void vblendpd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VBLENDPD, a.bits(), b.bits(), c.bits(), d); }
    default void vblendvps(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VBLENDVPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vblendvps(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VBLENDVPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vblendvpd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VBLENDVPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vblendvpd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VBLENDVPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vdpps(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VDPPS, a.bits(), b.bits(), c.bits(), d); }
    default void vdpps(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VDPPS, a.bits(), b.bits(), c.bits(), d); }
    default void vdppd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VDPPD, a.bits(), b.bits(), c.bits(), d); }
    default void vdppd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VDPPD, a.bits(), b.bits(), c.bits(), d); }
    default void vcvtdq2ps(Vec a, Mem b) { assembler().emit(Op.VCVTDQ2PS, a.bits(), b.bits()); }
    default void vcvtdq2ps(Vec a, Vec b) { assembler().emit(Op.VCVTDQ2PS, a.bits(), b.bits()); }
    default void vcvtps2dq(Vec a, Mem b) { assembler().emit(Op.VCVTPS2DQ, a.bits(), b.bits()); }
    default void vcvtps2dq(Vec a, Vec b) { assembler().emit(Op.VCVTPS2DQ, a.bits(), b.bits()); }
    default void vcvttps2dq(Vec a, Mem b) { assembler().emit(Op.VCVTTPS2DQ, a.bits(), b.bits()); }
    default void vcvttps2dq(Vec a, Vec b) { assembler().emit(Op.VCVTTPS2DQ, a.bits(), b.bits()); }
    default void vcvtdq2pd(Vec a, Mem b) { assembler().emit(Op.VCVTDQ2PD, a.bits(), b.bits()); }
    default void vcvtdq2pd(Vec a, Vec b) { assembler().emit(Op.VCVTDQ2PD, a.bits(), b.bits()); }
    default void vcvtpd2dq(Vec a, Mem b) { assembler().emit(Op.VCVTPD2DQ, a.bits(), b.bits()); }
    default void vcvtpd2dq(Vec a, Vec b) { assembler().emit(Op.VCVTPD2DQ, a.bits(), b.bits()); }
    default void vcvttpd2dq(Vec a, Mem b) { assembler().emit(Op.VCVTTPD2DQ, a.bits(), b.bits()); }
    default void vcvttpd2dq(Vec a, Vec b) { assembler().emit(Op.VCVTTPD2DQ, a.bits(), b.bits()); }
    default void vcvtps2pd(Vec a, Mem b) { assembler().emit(Op.VCVTPS2PD, a.bits(), b.bits()); }
    default void vcvtps2pd(Vec a, Vec b) { assembler().emit(Op.VCVTPS2PD, a.bits(), b.bits()); }
    default void vcvtpd2ps(Vec a, Mem b) { assembler().emit(Op.VCVTPD2PS, a.bits(), b.bits()); }
    default void vcvtpd2ps(Vec a, Vec b) { assembler().emit(Op.VCVTPD2PS, a.bits(), b.bits()); }
    default void vcvtss2sd(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTSS2SD, a.bits(), b.bits(), c.bits()); }
    default void vcvtss2sd(Vec a, Vec b, Vec c) { assembler().emit(Op.VCVTSS2SD, a.bits(), b.bits(), c.bits()); }
    default void vcvtsd2ss(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTSD2SS, a.bits(), b.bits(), c.bits()); }
    default void vcvtsd2ss(Vec a, Vec b, Vec c) { assembler().emit(Op.VCVTSD2SS, a.bits(), b.bits(), c.bits()); }
    default void vcvtsi2ss(Vec a, Vec b, Gp c) { assembler().emit(Op.VCVTSI2SS, a.bits(), b.bits(), c.bits()); }
    default void vcvtsi2ss(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTSI2SS, a.bits(), b.bits(), c.bits()); }
    default void vcvtsi2sd(Vec a, Vec b, Gp c) { assembler().emit(Op.VCVTSI2SD, a.bits(), b.bits(), c.bits()); }
    default void vcvtsi2sd(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTSI2SD, a.bits(), b.bits(), c.bits()); }
    default void vcvttss2si(Gp a, Mem b) { assembler().emit(Op.VCVTTSS2SI, a.bits(), b.bits()); }
    default void vcvttss2si(Gp a, Vec b) { assembler().emit(Op.VCVTTSS2SI, a.bits(), b.bits()); }
    default void vcvttsd2si(Gp a, Mem b) { assembler().emit(Op.VCVTTSD2SI, a.bits(), b.bits()); }
    default void vcvttsd2si(Gp a, Vec b) { assembler().emit(Op.VCVTTSD2SI, a.bits(), b.bits()); }
    default void vcvtss2si(Gp a, Mem b) { assembler().emit(Op.VCVTSS2SI, a.bits(), b.bits()); }
    default void vcvtss2si(Gp a, Vec b) { assembler().emit(Op.VCVTSS2SI, a.bits(), b.bits()); }
    default void vcvtsd2si(Gp a, Mem b) { assembler().emit(Op.VCVTSD2SI, a.bits(), b.bits()); }
    default void vcvtsd2si(Gp a, Vec b) { assembler().emit(Op.VCVTSD2SI, a.bits(), b.bits()); }
    default void vcvtph2ps(Vec a, Mem b) { assembler().emit(Op.VCVTPH2PS, a.bits(), b.bits()); }
    default void vcvtph2ps(Vec a, Vec b) { assembler().emit(Op.VCVTPH2PS, a.bits(), b.bits()); }
    default void vcvtps2ph(Mem a, Vec b, long c) { assembler().emitImm(Op.VCVTPS2PH, a.bits(), b.bits(), c); }
    default void vcvtps2ph(Vec a, Vec b, long c) { assembler().emitImm(Op.VCVTPS2PH, a.bits(), b.bits(), c); }
    default void vmovups(Vec a, Mem b) { assembler().emit(Op.VMOVUPS, a.bits(), b.bits()); }
    default void vmovups(Vec a, Vec b) { assembler().emit(Op.VMOVUPS, a.bits(), b.bits()); }
    default void vmovups(Mem a, Vec b) { assembler().emit(Op.VMOVUPS, a.bits(), b.bits()); }
    default void vmovupd(Vec a, Mem b) { assembler().emit(Op.VMOVUPD, a.bits(), b.bits()); }
    default void vmovupd(Vec a, Vec b) { assembler().emit(Op.VMOVUPD, a.bits(), b.bits()); }
    default void vmovupd(Mem a, Vec b) { assembler().emit(Op.VMOVUPD, a.bits(), b.bits()); }
    default void vmovaps(Vec a, Mem b) { assembler().emit(Op.VMOVAPS, a.bits(), b.bits()); }
    default void vmovaps(Vec a, Vec b) { assembler().emit(Op.VMOVAPS, a.bits(), b.bits()); }
    default void vmovaps(Mem a, Vec b) { assembler().emit(Op.VMOVAPS, a.bits(), b.bits()); }
    default void vmovapd(Vec a, Mem b) { assembler().emit(Op.VMOVAPD, a.bits(), b.bits()); }
    default void vmovapd(Vec a, Vec b) { assembler().emit(Op.VMOVAPD, a.bits(), b.bits()); }
    default void vmovapd(Mem a, Vec b) { assembler().emit(Op.VMOVAPD, a.bits(), b.bits()); }
    default void vmovss(Vec a, Vec b, Vec c) { assembler().emit(Op.VMOVSS, a.bits(), b.bits(), c.bits()); }
    default void vmovss(Vec a, Mem b) { assembler().emit(Op.VMOVSS, a.bits(), b.bits()); }
    default void vmovss(Mem a, Vec b) { assembler().emit(Op.VMOVSS, a.bits(), b.bits()); }
    default void vmovsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VMOVSD, a.bits(), b.bits(), c.bits()); }
    default void vmovsd(Vec a, Mem b) { assembler().emit(Op.VMOVSD, a.bits(), b.bits()); }
    default void vmovsd(Mem a, Vec b) { assembler().emit(Op.VMOVSD, a.bits(), b.bits()); }
    default void vmovlps(Vec a, Vec b, Mem c) { assembler().emit(Op.VMOVLPS, a.bits(), b.bits(), c.bits()); }
    default void vmovlps(Mem a, Vec b) { assembler().emit(Op.VMOVLPS, a.bits(), b.bits()); }
    default void vmovlpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VMOVLPD, a.bits(), b.bits(), c.bits()); }
    default void vmovlpd(Mem a, Vec b) { assembler().emit(Op.VMOVLPD, a.bits(), b.bits()); }
    default void vmovhps(Vec a, Vec b, Mem c) { assembler().emit(Op.VMOVHPS, a.bits(), b.bits(), c.bits()); }
    default void vmovhps(Mem a, Vec b) { assembler().emit(Op.VMOVHPS, a.bits(), b.bits()); }
    default void vmovhpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VMOVHPD, a.bits(), b.bits(), c.bits()); }
    default void vmovhpd(Mem a, Vec b) { assembler().emit(Op.VMOVHPD, a.bits(), b.bits()); }
    default void vmovhlps(Vec a, Vec b, Vec c) { assembler().emit(Op.VMOVHLPS, a.bits(), b.bits(), c.bits()); }
    default void vmovlhps(Vec a, Vec b, Vec c) { assembler().emit(Op.VMOVLHPS, a.bits(), b.bits(), c.bits()); }
    default void vmovddup(Vec a, Mem b) { assembler().emit(Op.VMOVDDUP, a.bits(), b.bits()); }
    default void vmovddup(Vec a, Vec b) { assembler().emit(Op.VMOVDDUP, a.bits(), b.bits()); }
    default void vmovsldup(Vec a, Mem b) { assembler().emit(Op.VMOVSLDUP, a.bits(), b.bits()); }
    default void vmovsldup(Vec a, Vec b) { assembler().emit(Op.VMOVSLDUP, a.bits(), b.bits()); }
    default void vmovshdup(Vec a, Mem b) { assembler().emit(Op.VMOVSHDUP, a.bits(), b.bits()); }
    default void vmovshdup(Vec a, Vec b) { assembler().emit(Op.VMOVSHDUP, a.bits(), b.bits()); }
    default void vmovmskps(Gp a, Vec b) { assembler().emit(Op.VMOVMSKPS, a.bits(), b.bits()); }
    default void vmovmskpd(Gp a, Vec b) { assembler().emit(Op.VMOVMSKPD, a.bits(), b.bits()); }
    default void vmovntps(Mem a, Vec b) { assembler().emit(Op.VMOVNTPS, a.bits(), b.bits()); }
    default void vmovntpd(Mem a, Vec b) { assembler().emit(Op.VMOVNTPD, a.bits(), b.bits()); }
    default void vmovntdq(Mem a, Vec b) { assembler().emit(Op.VMOVNTDQ, a.bits(), b.bits()); }
    default void vmovntdqa(Vec a, Mem b) { assembler().emit(Op.VMOVNTDQA, a.bits(), b.bits()); }
    default void vlddqu(Vec a, Mem b) { assembler().emit(Op.VLDDQU, a.bits(), b.bits()); }
    default void vmaskmovps(Vec a, Vec b, Mem c) { assembler().emit(Op.VMASKMOVPS, a.bits(), b.bits(), c.bits()); }
    default void vmaskmovps(Mem a, Vec b, Vec c) { assembler().emit(Op.VMASKMOVPS, a.bits(), b.bits(), c.bits()); }
    default void vmaskmovpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VMASKMOVPD, a.bits(), b.bits(), c.bits()); }
    default void vmaskmovpd(Mem a, Vec b, Vec c) { assembler().emit(Op.VMASKMOVPD, a.bits(), b.bits(), c.bits()); }
    default void vmaskmovdqu(Vec a, Vec b) { assembler().emit(Op.VMASKMOVDQU, a.bits(), b.bits()); }
    default void vldmxcsr(Mem a) { assembler().emit(Op.VLDMXCSR, a.bits()); }
    default void vstmxcsr(Mem a) { assembler().emit(Op.VSTMXCSR, a.bits()); }
    default void vzeroupper() { assembler().emit(Op.VZEROUPPER); }
    default void vzeroall() { assembler().emit(Op.VZEROALL); }
    default void vbroadcastss(Vec a, Mem b) { assembler().emit(Op.VBROADCASTSS, a.bits(), b.bits()); }
    default void vbroadcastss(Vec a, Vec b) { assembler().emit(Op.VBROADCASTSS, a.bits(), b.bits()); }
    default void vbroadcastsd(Vec a, Mem b) { assembler().emit(Op.VBROADCASTSD, a.bits(), b.bits()); }
    default void vbroadcastsd(Vec a, Vec b) { assembler().emit(Op.VBROADCASTSD, a.bits(), b.bits()); }
    default void vbroadcastf128(Vec a, Mem b) { assembler().emit(Op.VBROADCASTF128, a.bits(), b.bits()); }
    default void vpermilps(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMILPS, a.bits(), b.bits(), c.bits()); }
    default void vpermilps(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMILPS, a.bits(), b.bits(), c.bits()); }
    default void vpermilps(Vec a, Mem b, long c) { assembler().emitImm(Op.VPERMILPS, a.bits(), b.bits(), c); }
    default void vpermilps(Vec a, Vec b, long c) { assembler().emitImm(Op.VPERMILPS, a.bits(), b.bits(), c); }
    default void vpermilpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMILPD, a.bits(), b.bits(), c.bits()); }
    default void vpermilpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMILPD, a.bits(), b.bits(), c.bits()); }
    default void vpermilpd(Vec a, Mem b, long c) { assembler().emitImm(Op.VPERMILPD, a.bits(), b.bits(), c); }
    default void vpermilpd(Vec a, Vec b, long c) { assembler().emitImm(Op.VPERMILPD, a.bits(), b.bits(), c); }
    default void vpermps(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMPS, a.bits(), b.bits(), c.bits()); }
    default void vpermps(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMPS, a.bits(), b.bits(), c.bits()); }
    default void vpermpd(Vec a, Mem b, long c) { assembler().emitImm(Op.VPERMPD, a.bits(), b.bits(), c); }
    default void vpermpd(Vec a, Vec b, long c) { assembler().emitImm(Op.VPERMPD, a.bits(), b.bits(), c); }
    default void vpermpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMPD, a.bits(), b.bits(), c.bits()); }
    default void vpermpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMPD, a.bits(), b.bits(), c.bits()); }
    default void vperm2f128(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPERM2F128, a.bits(), b.bits(), c.bits(), d); }
    default void vperm2f128(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPERM2F128, a.bits(), b.bits(), c.bits(), d); }
    default void vinsertf128(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTF128, a.bits(), b.bits(), c.bits(), d); }
    default void vinsertf128(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTF128, a.bits(), b.bits(), c.bits(), d); }
    default void vextractf128(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF128, a.bits(), b.bits(), c); }
    default void vextractf128(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF128, a.bits(), b.bits(), c); }
    default void vinsertps(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTPS, a.bits(), b.bits(), c.bits(), d); }
    default void vinsertps(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTPS, a.bits(), b.bits(), c.bits(), d); }
    default void vextractps(Gp a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTPS, a.bits(), b.bits(), c); }
    default void vextractps(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTPS, a.bits(), b.bits(), c); }
    default void vgatherdps(Vec a, Mem b, Vec c) { assembler().emit(Op.VGATHERDPS, a.bits(), b.bits(), c.bits()); }
    default void vgatherdps(Vec a, Mem b) { assembler().emit(Op.VGATHERDPS, a.bits(), b.bits()); }
    default void vgatherdpd(Vec a, Mem b, Vec c) { assembler().emit(Op.VGATHERDPD, a.bits(), b.bits(), c.bits()); }
    default void vgatherdpd(Vec a, Mem b) { assembler().emit(Op.VGATHERDPD, a.bits(), b.bits()); }
    default void vgatherqps(Vec a, Mem b, Vec c) { assembler().emit(Op.VGATHERQPS, a.bits(), b.bits(), c.bits()); }
    default void vgatherqps(Vec a, Mem b) { assembler().emit(Op.VGATHERQPS, a.bits(), b.bits()); }
    default void vgatherqpd(Vec a, Mem b, Vec c) { assembler().emit(Op.VGATHERQPD, a.bits(), b.bits(), c.bits()); }
    default void vgatherqpd(Vec a, Mem b) { assembler().emit(Op.VGATHERQPD, a.bits(), b.bits()); }
    default void vcvtneps2bf16(Vec a, Mem b) { assembler().emit(Op.VCVTNEPS2BF16, a.bits(), b.bits()); }
    default void vcvtneps2bf16(Vec a, Vec b) { assembler().emit(Op.VCVTNEPS2BF16, a.bits(), b.bits()); }
    default void vcvtneoph2ps(Vec a, Mem b) { assembler().emit(Op.VCVTNEOPH2PS, a.bits(), b.bits()); }
    default void vcvtneeph2ps(Vec a, Mem b) { assembler().emit(Op.VCVTNEEPH2PS, a.bits(), b.bits()); }
    default void vcvtneebf162ps(Vec a, Mem b) { assembler().emit(Op.VCVTNEEBF162PS, a.bits(), b.bits()); }
    default void vcvtneobf162ps(Vec a, Mem b) { assembler().emit(Op.VCVTNEOBF162PS, a.bits(), b.bits()); }
    default void vbcstnesh2ps(Vec a, Mem b) { assembler().emit(Op.VBCSTNESH2PS, a.bits(), b.bits()); }
    default void vbcstnebf162ps(Vec a, Mem b) { assembler().emit(Op.VBCSTNEBF162PS, a.bits(), b.bits()); }
    default void vaesimc(Vec a, Mem b) { assembler().emit(Op.VAESIMC, a.bits(), b.bits()); }
    default void vaesimc(Vec a, Vec b) { assembler().emit(Op.VAESIMC, a.bits(), b.bits()); }
    default void vaeskeygenassist(Vec a, Mem b, long c) { assembler().emitImm(Op.VAESKEYGENASSIST, a.bits(), b.bits(), c); }
    default void vaeskeygenassist(Vec a, Vec b, long c) { assembler().emitImm(Op.VAESKEYGENASSIST, a.bits(), b.bits(), c); }
    default void vaesenc(Vec a, Vec b, Mem c) { assembler().emit(Op.VAESENC, a.bits(), b.bits(), c.bits()); }
    default void vaesenc(Vec a, Vec b, Vec c) { assembler().emit(Op.VAESENC, a.bits(), b.bits(), c.bits()); }
    default void vaesenclast(Vec a, Vec b, Mem c) { assembler().emit(Op.VAESENCLAST, a.bits(), b.bits(), c.bits()); }
    default void vaesenclast(Vec a, Vec b, Vec c) { assembler().emit(Op.VAESENCLAST, a.bits(), b.bits(), c.bits()); }
    default void vaesdec(Vec a, Vec b, Mem c) { assembler().emit(Op.VAESDEC, a.bits(), b.bits(), c.bits()); }
    default void vaesdec(Vec a, Vec b, Vec c) { assembler().emit(Op.VAESDEC, a.bits(), b.bits(), c.bits()); }
    default void vaesdeclast(Vec a, Vec b, Mem c) { assembler().emit(Op.VAESDECLAST, a.bits(), b.bits(), c.bits()); }
    default void vaesdeclast(Vec a, Vec b, Vec c) { assembler().emit(Op.VAESDECLAST, a.bits(), b.bits(), c.bits()); }
    default void vpclmulqdq(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCLMULQDQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpclmulqdq(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCLMULQDQ, a.bits(), b.bits(), c.bits(), d); }
    default void vgf2p8mulb(Vec a, Vec b, Mem c) { assembler().emit(Op.VGF2P8MULB, a.bits(), b.bits(), c.bits()); }
    default void vgf2p8mulb(Vec a, Vec b, Vec c) { assembler().emit(Op.VGF2P8MULB, a.bits(), b.bits(), c.bits()); }
    default void vgf2p8affineqb(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VGF2P8AFFINEQB, a.bits(), b.bits(), c.bits(), d); }
    default void vgf2p8affineqb(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VGF2P8AFFINEQB, a.bits(), b.bits(), c.bits(), d); }
    default void vgf2p8affineinvqb(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VGF2P8AFFINEINVQB, a.bits(), b.bits(), c.bits(), d); }
    default void vgf2p8affineinvqb(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VGF2P8AFFINEINVQB, a.bits(), b.bits(), c.bits(), d); }
    default void vsha512msg1(Vec a, Vec b) { assembler().emit(Op.VSHA512MSG1, a.bits(), b.bits()); }
    default void vsha512msg2(Vec a, Vec b) { assembler().emit(Op.VSHA512MSG2, a.bits(), b.bits()); }
    default void vsha512rnds2(Vec a, Vec b, Vec c) { assembler().emit(Op.VSHA512RNDS2, a.bits(), b.bits(), c.bits()); }
    default void vsm3msg1(Vec a, Vec b, Mem c) { assembler().emit(Op.VSM3MSG1, a.bits(), b.bits(), c.bits()); }
    default void vsm3msg1(Vec a, Vec b, Vec c) { assembler().emit(Op.VSM3MSG1, a.bits(), b.bits(), c.bits()); }
    default void vsm3msg2(Vec a, Vec b, Mem c) { assembler().emit(Op.VSM3MSG2, a.bits(), b.bits(), c.bits()); }
    default void vsm3msg2(Vec a, Vec b, Vec c) { assembler().emit(Op.VSM3MSG2, a.bits(), b.bits(), c.bits()); }
    default void vsm3rnds2(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VSM3RNDS2, a.bits(), b.bits(), c.bits(), d); }
    default void vsm3rnds2(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VSM3RNDS2, a.bits(), b.bits(), c.bits(), d); }
    default void vsm4key4(Vec a, Vec b, Mem c) { assembler().emit(Op.VSM4KEY4, a.bits(), b.bits(), c.bits()); }
    default void vsm4key4(Vec a, Vec b, Vec c) { assembler().emit(Op.VSM4KEY4, a.bits(), b.bits(), c.bits()); }
    default void vsm4rnds4(Vec a, Vec b, Mem c) { assembler().emit(Op.VSM4RNDS4, a.bits(), b.bits(), c.bits()); }
    default void vsm4rnds4(Vec a, Vec b, Vec c) { assembler().emit(Op.VSM4RNDS4, a.bits(), b.bits(), c.bits()); }
    default void cmpoxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPOXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpnoxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPNOXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpbxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPBXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpaexadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPAEXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpexadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPEXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpnexadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPNEXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpbexadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPBEXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpaxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPAXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpsxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPSXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpnsxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPNSXADD, a.bits(), b.bits(), c.bits()); }
    default void cmppxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPPXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpnpxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPNPXADD, a.bits(), b.bits(), c.bits()); }
    default void cmplxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPLXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpgexadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPGEXADD, a.bits(), b.bits(), c.bits()); }
    default void cmplexadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPLEXADD, a.bits(), b.bits(), c.bits()); }
    default void cmpgxadd(Mem a, Gp b, Gp c) { assembler().emit(Op.CMPGXADD, a.bits(), b.bits(), c.bits()); }
    // spotless:on
}
