package dev.kiln.x64;

/// Half precision as methods.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface Fp16 {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void vaddph(Vec a, Vec b, Mem c) { assembler().emit(Op.VADDPH, a.bits(), b.bits(), c.bits()); }
    default void vaddph(Vec a, Vec b, Vec c) { assembler().emit(Op.VADDPH, a.bits(), b.bits(), c.bits()); }
    default void vaddsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VADDSH, a.bits(), b.bits(), c.bits()); }
    default void vaddsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VADDSH, a.bits(), b.bits(), c.bits()); }
    default void vmulph(Vec a, Vec b, Mem c) { assembler().emit(Op.VMULPH, a.bits(), b.bits(), c.bits()); }
    default void vmulph(Vec a, Vec b, Vec c) { assembler().emit(Op.VMULPH, a.bits(), b.bits(), c.bits()); }
    default void vmulsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VMULSH, a.bits(), b.bits(), c.bits()); }
    default void vmulsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VMULSH, a.bits(), b.bits(), c.bits()); }
    default void vsubph(Vec a, Vec b, Mem c) { assembler().emit(Op.VSUBPH, a.bits(), b.bits(), c.bits()); }
    default void vsubph(Vec a, Vec b, Vec c) { assembler().emit(Op.VSUBPH, a.bits(), b.bits(), c.bits()); }
    default void vsubsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VSUBSH, a.bits(), b.bits(), c.bits()); }
    default void vsubsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VSUBSH, a.bits(), b.bits(), c.bits()); }
    default void vminph(Vec a, Vec b, Mem c) { assembler().emit(Op.VMINPH, a.bits(), b.bits(), c.bits()); }
    default void vminph(Vec a, Vec b, Vec c) { assembler().emit(Op.VMINPH, a.bits(), b.bits(), c.bits()); }
    default void vminsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VMINSH, a.bits(), b.bits(), c.bits()); }
    default void vminsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VMINSH, a.bits(), b.bits(), c.bits()); }
    default void vdivph(Vec a, Vec b, Mem c) { assembler().emit(Op.VDIVPH, a.bits(), b.bits(), c.bits()); }
    default void vdivph(Vec a, Vec b, Vec c) { assembler().emit(Op.VDIVPH, a.bits(), b.bits(), c.bits()); }
    default void vdivsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VDIVSH, a.bits(), b.bits(), c.bits()); }
    default void vdivsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VDIVSH, a.bits(), b.bits(), c.bits()); }
    default void vmaxph(Vec a, Vec b, Mem c) { assembler().emit(Op.VMAXPH, a.bits(), b.bits(), c.bits()); }
    default void vmaxph(Vec a, Vec b, Vec c) { assembler().emit(Op.VMAXPH, a.bits(), b.bits(), c.bits()); }
    default void vmaxsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VMAXSH, a.bits(), b.bits(), c.bits()); }
    default void vmaxsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VMAXSH, a.bits(), b.bits(), c.bits()); }
    default void vsqrtph(Vec a, Mem b) { assembler().emit(Op.VSQRTPH, a.bits(), b.bits()); }
    default void vsqrtph(Vec a, Vec b) { assembler().emit(Op.VSQRTPH, a.bits(), b.bits()); }
    default void vsqrtsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VSQRTSH, a.bits(), b.bits(), c.bits()); }
    default void vsqrtsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VSQRTSH, a.bits(), b.bits(), c.bits()); }
    default void vrcpph(Vec a, Mem b) { assembler().emit(Op.VRCPPH, a.bits(), b.bits()); }
    default void vrcpph(Vec a, Vec b) { assembler().emit(Op.VRCPPH, a.bits(), b.bits()); }
    default void vrcpsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VRCPSH, a.bits(), b.bits(), c.bits()); }
    default void vrcpsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VRCPSH, a.bits(), b.bits(), c.bits()); }
    default void vrsqrtph(Vec a, Mem b) { assembler().emit(Op.VRSQRTPH, a.bits(), b.bits()); }
    default void vrsqrtph(Vec a, Vec b) { assembler().emit(Op.VRSQRTPH, a.bits(), b.bits()); }
    default void vrsqrtsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VRSQRTSH, a.bits(), b.bits(), c.bits()); }
    default void vrsqrtsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VRSQRTSH, a.bits(), b.bits(), c.bits()); }
    default void vgetexpph(Vec a, Mem b) { assembler().emit(Op.VGETEXPPH, a.bits(), b.bits()); }
    default void vgetexpph(Vec a, Vec b) { assembler().emit(Op.VGETEXPPH, a.bits(), b.bits()); }
    default void vgetexpsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VGETEXPSH, a.bits(), b.bits(), c.bits()); }
    default void vgetexpsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VGETEXPSH, a.bits(), b.bits(), c.bits()); }
    default void vscalefph(Vec a, Vec b, Mem c) { assembler().emit(Op.VSCALEFPH, a.bits(), b.bits(), c.bits()); }
    default void vscalefph(Vec a, Vec b, Vec c) { assembler().emit(Op.VSCALEFPH, a.bits(), b.bits(), c.bits()); }
    default void vscalefsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VSCALEFSH, a.bits(), b.bits(), c.bits()); }
    default void vscalefsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VSCALEFSH, a.bits(), b.bits(), c.bits()); }
    default void vgetmantph(Vec a, Mem b, long c) { assembler().emitImm(Op.VGETMANTPH, a.bits(), b.bits(), c); }
    default void vgetmantph(Vec a, Vec b, long c) { assembler().emitImm(Op.VGETMANTPH, a.bits(), b.bits(), c); }
    default void vgetmantsh(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VGETMANTSH, a.bits(), b.bits(), c.bits(), d); }
    default void vgetmantsh(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VGETMANTSH, a.bits(), b.bits(), c.bits(), d); }
    default void vrndscaleph(Vec a, Mem b, long c) { assembler().emitImm(Op.VRNDSCALEPH, a.bits(), b.bits(), c); }
    default void vrndscaleph(Vec a, Vec b, long c) { assembler().emitImm(Op.VRNDSCALEPH, a.bits(), b.bits(), c); }
    default void vrndscalesh(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VRNDSCALESH, a.bits(), b.bits(), c.bits(), d); }
    default void vrndscalesh(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VRNDSCALESH, a.bits(), b.bits(), c.bits(), d); }
    default void vreduceph(Vec a, Mem b, long c) { assembler().emitImm(Op.VREDUCEPH, a.bits(), b.bits(), c); }
    default void vreduceph(Vec a, Vec b, long c) { assembler().emitImm(Op.VREDUCEPH, a.bits(), b.bits(), c); }
    default void vreducesh(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VREDUCESH, a.bits(), b.bits(), c.bits(), d); }
    default void vreducesh(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VREDUCESH, a.bits(), b.bits(), c.bits(), d); }
    default void vfpclassph(Mask a, Mem b, long c) { assembler().emitImm(Op.VFPCLASSPH, a.bits(), b.bits(), c); }
    default void vfpclassph(Mask a, Vec b, long c) { assembler().emitImm(Op.VFPCLASSPH, a.bits(), b.bits(), c); }
    default void vfpclasssh(Mask a, Mem b, long c) { assembler().emitImm(Op.VFPCLASSSH, a.bits(), b.bits(), c); }
    default void vfpclasssh(Mask a, Vec b, long c) { assembler().emitImm(Op.VFPCLASSSH, a.bits(), b.bits(), c); }
    default void vcmpph(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPPH, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpph(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPPH, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpsh(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VCMPSH, a.bits(), b.bits(), c.bits(), d); }
    default void vcmpsh(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VCMPSH, a.bits(), b.bits(), c.bits(), d); }
    default void vcomish(Vec a, Mem b) { assembler().emit(Op.VCOMISH, a.bits(), b.bits()); }
    default void vcomish(Vec a, Vec b) { assembler().emit(Op.VCOMISH, a.bits(), b.bits()); }
    default void vucomish(Vec a, Mem b) { assembler().emit(Op.VUCOMISH, a.bits(), b.bits()); }
    default void vucomish(Vec a, Vec b) { assembler().emit(Op.VUCOMISH, a.bits(), b.bits()); }
    default void vfmaddsub132ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADDSUB132PH, a.bits(), b.bits(), c.bits()); }
    default void vfmaddsub132ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADDSUB132PH, a.bits(), b.bits(), c.bits()); }
    default void vfmaddsub213ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADDSUB213PH, a.bits(), b.bits(), c.bits()); }
    default void vfmaddsub213ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADDSUB213PH, a.bits(), b.bits(), c.bits()); }
    default void vfmaddsub231ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADDSUB231PH, a.bits(), b.bits(), c.bits()); }
    default void vfmaddsub231ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADDSUB231PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsubadd132ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMSUBADD132PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsubadd132ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMSUBADD132PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsubadd213ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMSUBADD213PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsubadd213ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMSUBADD213PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsubadd231ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMSUBADD231PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsubadd231ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMSUBADD231PH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd132ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADD132PH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd132ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADD132PH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd132sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADD132SH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd132sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADD132SH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd213ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADD213PH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd213ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADD213PH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd213sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADD213SH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd213sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADD213SH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd231ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADD231PH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd231ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADD231PH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd231sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADD231SH, a.bits(), b.bits(), c.bits()); }
    default void vfmadd231sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADD231SH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub132ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMSUB132PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub132ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMSUB132PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub132sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMSUB132SH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub132sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMSUB132SH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub213ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMSUB213PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub213ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMSUB213PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub213sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMSUB213SH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub213sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMSUB213SH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub231ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMSUB231PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub231ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMSUB231PH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub231sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMSUB231SH, a.bits(), b.bits(), c.bits()); }
    default void vfmsub231sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMSUB231SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd132ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMADD132PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd132ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMADD132PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd132sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMADD132SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd132sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMADD132SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd213ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMADD213PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd213ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMADD213PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd213sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMADD213SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd213sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMADD213SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd231ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMADD231PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd231ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMADD231PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd231sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMADD231SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmadd231sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMADD231SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub132ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMSUB132PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub132ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMSUB132PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub132sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMSUB132SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub132sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMSUB132SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub213ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMSUB213PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub213ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMSUB213PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub213sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMSUB213SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub213sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMSUB213SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub231ph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMSUB231PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub231ph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMSUB231PH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub231sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFNMSUB231SH, a.bits(), b.bits(), c.bits()); }
    default void vfnmsub231sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFNMSUB231SH, a.bits(), b.bits(), c.bits()); }
    default void vfmaddcph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADDCPH, a.bits(), b.bits(), c.bits()); }
    default void vfmaddcph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADDCPH, a.bits(), b.bits(), c.bits()); }
    default void vfmaddcsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMADDCSH, a.bits(), b.bits(), c.bits()); }
    default void vfmaddcsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMADDCSH, a.bits(), b.bits(), c.bits()); }
    default void vfcmaddcph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFCMADDCPH, a.bits(), b.bits(), c.bits()); }
    default void vfcmaddcph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFCMADDCPH, a.bits(), b.bits(), c.bits()); }
    default void vfcmaddcsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFCMADDCSH, a.bits(), b.bits(), c.bits()); }
    default void vfcmaddcsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFCMADDCSH, a.bits(), b.bits(), c.bits()); }
    default void vfmulcph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMULCPH, a.bits(), b.bits(), c.bits()); }
    default void vfmulcph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMULCPH, a.bits(), b.bits(), c.bits()); }
    default void vfmulcsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFMULCSH, a.bits(), b.bits(), c.bits()); }
    default void vfmulcsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFMULCSH, a.bits(), b.bits(), c.bits()); }
    default void vfcmulcph(Vec a, Vec b, Mem c) { assembler().emit(Op.VFCMULCPH, a.bits(), b.bits(), c.bits()); }
    default void vfcmulcph(Vec a, Vec b, Vec c) { assembler().emit(Op.VFCMULCPH, a.bits(), b.bits(), c.bits()); }
    default void vfcmulcsh(Vec a, Vec b, Mem c) { assembler().emit(Op.VFCMULCSH, a.bits(), b.bits(), c.bits()); }
    default void vfcmulcsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VFCMULCSH, a.bits(), b.bits(), c.bits()); }
    default void vcvtph2w(Vec a, Mem b) { assembler().emit(Op.VCVTPH2W, a.bits(), b.bits()); }
    default void vcvtph2w(Vec a, Vec b) { assembler().emit(Op.VCVTPH2W, a.bits(), b.bits()); }
    default void vcvtph2uw(Vec a, Mem b) { assembler().emit(Op.VCVTPH2UW, a.bits(), b.bits()); }
    default void vcvtph2uw(Vec a, Vec b) { assembler().emit(Op.VCVTPH2UW, a.bits(), b.bits()); }
    default void vcvttph2w(Vec a, Mem b) { assembler().emit(Op.VCVTTPH2W, a.bits(), b.bits()); }
    default void vcvttph2w(Vec a, Vec b) { assembler().emit(Op.VCVTTPH2W, a.bits(), b.bits()); }
    default void vcvttph2uw(Vec a, Mem b) { assembler().emit(Op.VCVTTPH2UW, a.bits(), b.bits()); }
    default void vcvttph2uw(Vec a, Vec b) { assembler().emit(Op.VCVTTPH2UW, a.bits(), b.bits()); }
    default void vcvtw2ph(Vec a, Mem b) { assembler().emit(Op.VCVTW2PH, a.bits(), b.bits()); }
    default void vcvtw2ph(Vec a, Vec b) { assembler().emit(Op.VCVTW2PH, a.bits(), b.bits()); }
    default void vcvtuw2ph(Vec a, Mem b) { assembler().emit(Op.VCVTUW2PH, a.bits(), b.bits()); }
    default void vcvtuw2ph(Vec a, Vec b) { assembler().emit(Op.VCVTUW2PH, a.bits(), b.bits()); }
    default void vcvtph2dq(Vec a, Mem b) { assembler().emit(Op.VCVTPH2DQ, a.bits(), b.bits()); }
    default void vcvtph2dq(Vec a, Vec b) { assembler().emit(Op.VCVTPH2DQ, a.bits(), b.bits()); }
    default void vcvttph2dq(Vec a, Mem b) { assembler().emit(Op.VCVTTPH2DQ, a.bits(), b.bits()); }
    default void vcvttph2dq(Vec a, Vec b) { assembler().emit(Op.VCVTTPH2DQ, a.bits(), b.bits()); }
    default void vcvtph2udq(Vec a, Mem b) { assembler().emit(Op.VCVTPH2UDQ, a.bits(), b.bits()); }
    default void vcvtph2udq(Vec a, Vec b) { assembler().emit(Op.VCVTPH2UDQ, a.bits(), b.bits()); }
    default void vcvttph2udq(Vec a, Mem b) { assembler().emit(Op.VCVTTPH2UDQ, a.bits(), b.bits()); }
    default void vcvttph2udq(Vec a, Vec b) { assembler().emit(Op.VCVTTPH2UDQ, a.bits(), b.bits()); }
    default void vcvtdq2ph(Vec a, Mem b) { assembler().emit(Op.VCVTDQ2PH, a.bits(), b.bits()); }
    default void vcvtdq2ph(Vec a, Vec b) { assembler().emit(Op.VCVTDQ2PH, a.bits(), b.bits()); }
    default void vcvtudq2ph(Vec a, Mem b) { assembler().emit(Op.VCVTUDQ2PH, a.bits(), b.bits()); }
    default void vcvtudq2ph(Vec a, Vec b) { assembler().emit(Op.VCVTUDQ2PH, a.bits(), b.bits()); }
    default void vcvtph2qq(Vec a, Mem b) { assembler().emit(Op.VCVTPH2QQ, a.bits(), b.bits()); }
    default void vcvtph2qq(Vec a, Vec b) { assembler().emit(Op.VCVTPH2QQ, a.bits(), b.bits()); }
    default void vcvttph2qq(Vec a, Mem b) { assembler().emit(Op.VCVTTPH2QQ, a.bits(), b.bits()); }
    default void vcvttph2qq(Vec a, Vec b) { assembler().emit(Op.VCVTTPH2QQ, a.bits(), b.bits()); }
    default void vcvtph2uqq(Vec a, Mem b) { assembler().emit(Op.VCVTPH2UQQ, a.bits(), b.bits()); }
    default void vcvtph2uqq(Vec a, Vec b) { assembler().emit(Op.VCVTPH2UQQ, a.bits(), b.bits()); }
    default void vcvttph2uqq(Vec a, Mem b) { assembler().emit(Op.VCVTTPH2UQQ, a.bits(), b.bits()); }
    default void vcvttph2uqq(Vec a, Vec b) { assembler().emit(Op.VCVTTPH2UQQ, a.bits(), b.bits()); }
    default void vcvtqq2ph(Vec a, Mem b) { assembler().emit(Op.VCVTQQ2PH, a.bits(), b.bits()); }
    default void vcvtqq2ph(Vec a, Vec b) { assembler().emit(Op.VCVTQQ2PH, a.bits(), b.bits()); }
    default void vcvtuqq2ph(Vec a, Mem b) { assembler().emit(Op.VCVTUQQ2PH, a.bits(), b.bits()); }
    default void vcvtuqq2ph(Vec a, Vec b) { assembler().emit(Op.VCVTUQQ2PH, a.bits(), b.bits()); }
    default void vcvtph2pd(Vec a, Mem b) { assembler().emit(Op.VCVTPH2PD, a.bits(), b.bits()); }
    default void vcvtph2pd(Vec a, Vec b) { assembler().emit(Op.VCVTPH2PD, a.bits(), b.bits()); }
    default void vcvtpd2ph(Vec a, Mem b) { assembler().emit(Op.VCVTPD2PH, a.bits(), b.bits()); }
    default void vcvtpd2ph(Vec a, Vec b) { assembler().emit(Op.VCVTPD2PH, a.bits(), b.bits()); }
    default void vcvtph2psx(Vec a, Mem b) { assembler().emit(Op.VCVTPH2PSX, a.bits(), b.bits()); }
    default void vcvtph2psx(Vec a, Vec b) { assembler().emit(Op.VCVTPH2PSX, a.bits(), b.bits()); }
    default void vcvtps2phx(Vec a, Mem b) { assembler().emit(Op.VCVTPS2PHX, a.bits(), b.bits()); }
    default void vcvtps2phx(Vec a, Vec b) { assembler().emit(Op.VCVTPS2PHX, a.bits(), b.bits()); }
    default void vcvtsh2ss(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTSH2SS, a.bits(), b.bits(), c.bits()); }
    default void vcvtsh2ss(Vec a, Vec b, Vec c) { assembler().emit(Op.VCVTSH2SS, a.bits(), b.bits(), c.bits()); }
    default void vcvtss2sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTSS2SH, a.bits(), b.bits(), c.bits()); }
    default void vcvtss2sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VCVTSS2SH, a.bits(), b.bits(), c.bits()); }
    default void vcvtsh2sd(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTSH2SD, a.bits(), b.bits(), c.bits()); }
    default void vcvtsh2sd(Vec a, Vec b, Vec c) { assembler().emit(Op.VCVTSH2SD, a.bits(), b.bits(), c.bits()); }
    default void vcvtsd2sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTSD2SH, a.bits(), b.bits(), c.bits()); }
    default void vcvtsd2sh(Vec a, Vec b, Vec c) { assembler().emit(Op.VCVTSD2SH, a.bits(), b.bits(), c.bits()); }
    default void vcvtsh2si(Gp a, Mem b) { assembler().emit(Op.VCVTSH2SI, a.bits(), b.bits()); }
    default void vcvtsh2si(Gp a, Vec b) { assembler().emit(Op.VCVTSH2SI, a.bits(), b.bits()); }
    default void vcvttsh2si(Gp a, Mem b) { assembler().emit(Op.VCVTTSH2SI, a.bits(), b.bits()); }
    default void vcvttsh2si(Gp a, Vec b) { assembler().emit(Op.VCVTTSH2SI, a.bits(), b.bits()); }
    default void vcvtsh2usi(Gp a, Mem b) { assembler().emit(Op.VCVTSH2USI, a.bits(), b.bits()); }
    default void vcvtsh2usi(Gp a, Vec b) { assembler().emit(Op.VCVTSH2USI, a.bits(), b.bits()); }
    default void vcvttsh2usi(Gp a, Mem b) { assembler().emit(Op.VCVTTSH2USI, a.bits(), b.bits()); }
    default void vcvttsh2usi(Gp a, Vec b) { assembler().emit(Op.VCVTTSH2USI, a.bits(), b.bits()); }
    default void vcvtsi2sh(Vec a, Vec b, Gp c) { assembler().emit(Op.VCVTSI2SH, a.bits(), b.bits(), c.bits()); }
    default void vcvtsi2sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTSI2SH, a.bits(), b.bits(), c.bits()); }
    default void vcvtusi2sh(Vec a, Vec b, Gp c) { assembler().emit(Op.VCVTUSI2SH, a.bits(), b.bits(), c.bits()); }
    default void vcvtusi2sh(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTUSI2SH, a.bits(), b.bits(), c.bits()); }
    default void vmovsh(Vec a, Vec b, Vec c) { assembler().emit(Op.VMOVSH, a.bits(), b.bits(), c.bits()); }
    default void vmovsh(Vec a, Mem b) { assembler().emit(Op.VMOVSH, a.bits(), b.bits()); }
    default void vmovsh(Mem a, Vec b) { assembler().emit(Op.VMOVSH, a.bits(), b.bits()); }
    default void vmovw(Vec a, Gp b) { assembler().emit(Op.VMOVW, a.bits(), b.bits()); }
    default void vmovw(Vec a, Mem b) { assembler().emit(Op.VMOVW, a.bits(), b.bits()); }
    default void vmovw(Gp a, Vec b) { assembler().emit(Op.VMOVW, a.bits(), b.bits()); }
    default void vmovw(Mem a, Vec b) { assembler().emit(Op.VMOVW, a.bits(), b.bits()); }
    // spotless:on
}
