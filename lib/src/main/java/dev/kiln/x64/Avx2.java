package dev.kiln.x64;

/// The integer instructions of AVX and AVX2 as methods; EVEX forms included.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface Avx2 {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void vpaddb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPADDB, a.bits(), b.bits(), c.bits()); }
    default void vpaddb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPADDB, a.bits(), b.bits(), c.bits()); }
    default void vpaddw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPADDW, a.bits(), b.bits(), c.bits()); }
    default void vpaddw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPADDW, a.bits(), b.bits(), c.bits()); }
    default void vpaddd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPADDD, a.bits(), b.bits(), c.bits()); }
    default void vpaddd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPADDD, a.bits(), b.bits(), c.bits()); }
    default void vpaddq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPADDQ, a.bits(), b.bits(), c.bits()); }
    default void vpaddq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPADDQ, a.bits(), b.bits(), c.bits()); }
    default void vpsubb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSUBB, a.bits(), b.bits(), c.bits()); }
    default void vpsubb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSUBB, a.bits(), b.bits(), c.bits()); }
    default void vpsubw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSUBW, a.bits(), b.bits(), c.bits()); }
    default void vpsubw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSUBW, a.bits(), b.bits(), c.bits()); }
    default void vpsubd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSUBD, a.bits(), b.bits(), c.bits()); }
    default void vpsubd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSUBD, a.bits(), b.bits(), c.bits()); }
    default void vpsubq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSUBQ, a.bits(), b.bits(), c.bits()); }
    default void vpsubq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSUBQ, a.bits(), b.bits(), c.bits()); }
    default void vpaddsb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPADDSB, a.bits(), b.bits(), c.bits()); }
    default void vpaddsb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPADDSB, a.bits(), b.bits(), c.bits()); }
    default void vpaddsw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPADDSW, a.bits(), b.bits(), c.bits()); }
    default void vpaddsw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPADDSW, a.bits(), b.bits(), c.bits()); }
    default void vpaddusb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPADDUSB, a.bits(), b.bits(), c.bits()); }
    default void vpaddusb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPADDUSB, a.bits(), b.bits(), c.bits()); }
    default void vpaddusw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPADDUSW, a.bits(), b.bits(), c.bits()); }
    default void vpaddusw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPADDUSW, a.bits(), b.bits(), c.bits()); }
    default void vpsubsb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSUBSB, a.bits(), b.bits(), c.bits()); }
    default void vpsubsb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSUBSB, a.bits(), b.bits(), c.bits()); }
    default void vpsubsw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSUBSW, a.bits(), b.bits(), c.bits()); }
    default void vpsubsw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSUBSW, a.bits(), b.bits(), c.bits()); }
    default void vpsubusb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSUBUSB, a.bits(), b.bits(), c.bits()); }
    default void vpsubusb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSUBUSB, a.bits(), b.bits(), c.bits()); }
    default void vpsubusw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSUBUSW, a.bits(), b.bits(), c.bits()); }
    default void vpsubusw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSUBUSW, a.bits(), b.bits(), c.bits()); }
    default void vpmullw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMULLW, a.bits(), b.bits(), c.bits()); }
    default void vpmullw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMULLW, a.bits(), b.bits(), c.bits()); }
    default void vpmulhw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMULHW, a.bits(), b.bits(), c.bits()); }
    default void vpmulhw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMULHW, a.bits(), b.bits(), c.bits()); }
    default void vpmulhuw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMULHUW, a.bits(), b.bits(), c.bits()); }
    default void vpmulhuw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMULHUW, a.bits(), b.bits(), c.bits()); }
    default void vpmuludq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMULUDQ, a.bits(), b.bits(), c.bits()); }
    default void vpmuludq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMULUDQ, a.bits(), b.bits(), c.bits()); }
    default void vpmaddwd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMADDWD, a.bits(), b.bits(), c.bits()); }
    default void vpmaddwd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMADDWD, a.bits(), b.bits(), c.bits()); }
    default void vpavgb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPAVGB, a.bits(), b.bits(), c.bits()); }
    default void vpavgb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPAVGB, a.bits(), b.bits(), c.bits()); }
    default void vpavgw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPAVGW, a.bits(), b.bits(), c.bits()); }
    default void vpavgw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPAVGW, a.bits(), b.bits(), c.bits()); }
    default void vpminub(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMINUB, a.bits(), b.bits(), c.bits()); }
    default void vpminub(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMINUB, a.bits(), b.bits(), c.bits()); }
    default void vpmaxub(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMAXUB, a.bits(), b.bits(), c.bits()); }
    default void vpmaxub(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMAXUB, a.bits(), b.bits(), c.bits()); }
    default void vpminsw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMINSW, a.bits(), b.bits(), c.bits()); }
    default void vpminsw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMINSW, a.bits(), b.bits(), c.bits()); }
    default void vpmaxsw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMAXSW, a.bits(), b.bits(), c.bits()); }
    default void vpmaxsw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMAXSW, a.bits(), b.bits(), c.bits()); }
    default void vpsadbw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSADBW, a.bits(), b.bits(), c.bits()); }
    default void vpsadbw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSADBW, a.bits(), b.bits(), c.bits()); }
    default void vpand(Vec a, Vec b, Mem c) { assembler().emit(Op.VPAND, a.bits(), b.bits(), c.bits()); }
    default void vpand(Vec a, Vec b, Vec c) { assembler().emit(Op.VPAND, a.bits(), b.bits(), c.bits()); }
    default void vpandn(Vec a, Vec b, Mem c) { assembler().emit(Op.VPANDN, a.bits(), b.bits(), c.bits()); }
    default void vpandn(Vec a, Vec b, Vec c) { assembler().emit(Op.VPANDN, a.bits(), b.bits(), c.bits()); }
    default void vpor(Vec a, Vec b, Mem c) { assembler().emit(Op.VPOR, a.bits(), b.bits(), c.bits()); }
    default void vpor(Vec a, Vec b, Vec c) { assembler().emit(Op.VPOR, a.bits(), b.bits(), c.bits()); }
    default void vpxor(Vec a, Vec b, Mem c) { assembler().emit(Op.VPXOR, a.bits(), b.bits(), c.bits()); }
    default void vpxor(Vec a, Vec b, Vec c) { assembler().emit(Op.VPXOR, a.bits(), b.bits(), c.bits()); }
    default void vpmuldq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMULDQ, a.bits(), b.bits(), c.bits()); }
    default void vpmuldq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMULDQ, a.bits(), b.bits(), c.bits()); }
    default void vpmulld(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMULLD, a.bits(), b.bits(), c.bits()); }
    default void vpmulld(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMULLD, a.bits(), b.bits(), c.bits()); }
    default void vpmulhrsw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMULHRSW, a.bits(), b.bits(), c.bits()); }
    default void vpmulhrsw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMULHRSW, a.bits(), b.bits(), c.bits()); }
    default void vpmaddubsw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMADDUBSW, a.bits(), b.bits(), c.bits()); }
    default void vpmaddubsw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMADDUBSW, a.bits(), b.bits(), c.bits()); }
    default void vpminsb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMINSB, a.bits(), b.bits(), c.bits()); }
    default void vpminsb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMINSB, a.bits(), b.bits(), c.bits()); }
    default void vpminsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMINSD, a.bits(), b.bits(), c.bits()); }
    default void vpminsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMINSD, a.bits(), b.bits(), c.bits()); }
    default void vpminuw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMINUW, a.bits(), b.bits(), c.bits()); }
    default void vpminuw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMINUW, a.bits(), b.bits(), c.bits()); }
    default void vpminud(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMINUD, a.bits(), b.bits(), c.bits()); }
    default void vpminud(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMINUD, a.bits(), b.bits(), c.bits()); }
    default void vpmaxsb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMAXSB, a.bits(), b.bits(), c.bits()); }
    default void vpmaxsb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMAXSB, a.bits(), b.bits(), c.bits()); }
    default void vpmaxsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMAXSD, a.bits(), b.bits(), c.bits()); }
    default void vpmaxsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMAXSD, a.bits(), b.bits(), c.bits()); }
    default void vpmaxuw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMAXUW, a.bits(), b.bits(), c.bits()); }
    default void vpmaxuw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMAXUW, a.bits(), b.bits(), c.bits()); }
    default void vpmaxud(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMAXUD, a.bits(), b.bits(), c.bits()); }
    default void vpmaxud(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMAXUD, a.bits(), b.bits(), c.bits()); }
    default void vphaddw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPHADDW, a.bits(), b.bits(), c.bits()); }
    default void vphaddw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPHADDW, a.bits(), b.bits(), c.bits()); }
    default void vphaddd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPHADDD, a.bits(), b.bits(), c.bits()); }
    default void vphaddd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPHADDD, a.bits(), b.bits(), c.bits()); }
    default void vphaddsw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPHADDSW, a.bits(), b.bits(), c.bits()); }
    default void vphaddsw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPHADDSW, a.bits(), b.bits(), c.bits()); }
    default void vphsubw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPHSUBW, a.bits(), b.bits(), c.bits()); }
    default void vphsubw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPHSUBW, a.bits(), b.bits(), c.bits()); }
    default void vphsubd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPHSUBD, a.bits(), b.bits(), c.bits()); }
    default void vphsubd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPHSUBD, a.bits(), b.bits(), c.bits()); }
    default void vphsubsw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPHSUBSW, a.bits(), b.bits(), c.bits()); }
    default void vphsubsw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPHSUBSW, a.bits(), b.bits(), c.bits()); }
    default void vpsignb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSIGNB, a.bits(), b.bits(), c.bits()); }
    default void vpsignb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSIGNB, a.bits(), b.bits(), c.bits()); }
    default void vpsignw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSIGNW, a.bits(), b.bits(), c.bits()); }
    default void vpsignw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSIGNW, a.bits(), b.bits(), c.bits()); }
    default void vpsignd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSIGND, a.bits(), b.bits(), c.bits()); }
    default void vpsignd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSIGND, a.bits(), b.bits(), c.bits()); }
    default void vpabsb(Vec a, Mem b) { assembler().emit(Op.VPABSB, a.bits(), b.bits()); }
    default void vpabsb(Vec a, Vec b) { assembler().emit(Op.VPABSB, a.bits(), b.bits()); }
    default void vpabsw(Vec a, Mem b) { assembler().emit(Op.VPABSW, a.bits(), b.bits()); }
    default void vpabsw(Vec a, Vec b) { assembler().emit(Op.VPABSW, a.bits(), b.bits()); }
    default void vpabsd(Vec a, Mem b) { assembler().emit(Op.VPABSD, a.bits(), b.bits()); }
    default void vpabsd(Vec a, Vec b) { assembler().emit(Op.VPABSD, a.bits(), b.bits()); }
    default void vphminposuw(Vec a, Mem b) { assembler().emit(Op.VPHMINPOSUW, a.bits(), b.bits()); }
    default void vphminposuw(Vec a, Vec b) { assembler().emit(Op.VPHMINPOSUW, a.bits(), b.bits()); }
    default void vmpsadbw(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VMPSADBW, a.bits(), b.bits(), c.bits(), d); }
    default void vmpsadbw(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VMPSADBW, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpeqb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPCMPEQB, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPCMPEQB, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqb(Mask a, Vec b, Mem c) { assembler().emit(Op.VPCMPEQB, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqb(Mask a, Vec b, Vec c) { assembler().emit(Op.VPCMPEQB, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPCMPEQW, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPCMPEQW, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqw(Mask a, Vec b, Mem c) { assembler().emit(Op.VPCMPEQW, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqw(Mask a, Vec b, Vec c) { assembler().emit(Op.VPCMPEQW, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPCMPEQD, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPCMPEQD, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqd(Mask a, Vec b, Mem c) { assembler().emit(Op.VPCMPEQD, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqd(Mask a, Vec b, Vec c) { assembler().emit(Op.VPCMPEQD, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPCMPEQQ, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPCMPEQQ, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqq(Mask a, Vec b, Mem c) { assembler().emit(Op.VPCMPEQQ, a.bits(), b.bits(), c.bits()); }
    default void vpcmpeqq(Mask a, Vec b, Vec c) { assembler().emit(Op.VPCMPEQQ, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPCMPGTB, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPCMPGTB, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtb(Mask a, Vec b, Mem c) { assembler().emit(Op.VPCMPGTB, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtb(Mask a, Vec b, Vec c) { assembler().emit(Op.VPCMPGTB, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPCMPGTW, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPCMPGTW, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtw(Mask a, Vec b, Mem c) { assembler().emit(Op.VPCMPGTW, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtw(Mask a, Vec b, Vec c) { assembler().emit(Op.VPCMPGTW, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPCMPGTD, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPCMPGTD, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtd(Mask a, Vec b, Mem c) { assembler().emit(Op.VPCMPGTD, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtd(Mask a, Vec b, Vec c) { assembler().emit(Op.VPCMPGTD, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPCMPGTQ, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPCMPGTQ, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtq(Mask a, Vec b, Mem c) { assembler().emit(Op.VPCMPGTQ, a.bits(), b.bits(), c.bits()); }
    default void vpcmpgtq(Mask a, Vec b, Vec c) { assembler().emit(Op.VPCMPGTQ, a.bits(), b.bits(), c.bits()); }
    default void vptest(Vec a, Mem b) { assembler().emit(Op.VPTEST, a.bits(), b.bits()); }
    default void vptest(Vec a, Vec b) { assembler().emit(Op.VPTEST, a.bits(), b.bits()); }
    default void vpcmpestrm(Vec a, Mem b, long c) { assembler().emitImm(Op.VPCMPESTRM, a.bits(), b.bits(), c); }
    default void vpcmpestrm(Vec a, Vec b, long c) { assembler().emitImm(Op.VPCMPESTRM, a.bits(), b.bits(), c); }
    default void vpcmpestrm64(Vec a, Mem b, long c) { assembler().emitImm(Op.VPCMPESTRM64, a.bits(), b.bits(), c); }
    default void vpcmpestrm64(Vec a, Vec b, long c) { assembler().emitImm(Op.VPCMPESTRM64, a.bits(), b.bits(), c); }
    default void vpcmpestri(Vec a, Mem b, long c) { assembler().emitImm(Op.VPCMPESTRI, a.bits(), b.bits(), c); }
    default void vpcmpestri(Vec a, Vec b, long c) { assembler().emitImm(Op.VPCMPESTRI, a.bits(), b.bits(), c); }
    default void vpcmpestri64(Vec a, Mem b, long c) { assembler().emitImm(Op.VPCMPESTRI64, a.bits(), b.bits(), c); }
    default void vpcmpestri64(Vec a, Vec b, long c) { assembler().emitImm(Op.VPCMPESTRI64, a.bits(), b.bits(), c); }
    default void vpcmpistrm(Vec a, Mem b, long c) { assembler().emitImm(Op.VPCMPISTRM, a.bits(), b.bits(), c); }
    default void vpcmpistrm(Vec a, Vec b, long c) { assembler().emitImm(Op.VPCMPISTRM, a.bits(), b.bits(), c); }
    default void vpcmpistri(Vec a, Mem b, long c) { assembler().emitImm(Op.VPCMPISTRI, a.bits(), b.bits(), c); }
    default void vpcmpistri(Vec a, Vec b, long c) { assembler().emitImm(Op.VPCMPISTRI, a.bits(), b.bits(), c); }
    default void vpacksswb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPACKSSWB, a.bits(), b.bits(), c.bits()); }
    default void vpacksswb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPACKSSWB, a.bits(), b.bits(), c.bits()); }
    default void vpackuswb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPACKUSWB, a.bits(), b.bits(), c.bits()); }
    default void vpackuswb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPACKUSWB, a.bits(), b.bits(), c.bits()); }
    default void vpackssdw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPACKSSDW, a.bits(), b.bits(), c.bits()); }
    default void vpackssdw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPACKSSDW, a.bits(), b.bits(), c.bits()); }
    default void vpackusdw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPACKUSDW, a.bits(), b.bits(), c.bits()); }
    default void vpackusdw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPACKUSDW, a.bits(), b.bits(), c.bits()); }
    default void vpunpcklbw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPUNPCKLBW, a.bits(), b.bits(), c.bits()); }
    default void vpunpcklbw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPUNPCKLBW, a.bits(), b.bits(), c.bits()); }
    default void vpunpcklwd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPUNPCKLWD, a.bits(), b.bits(), c.bits()); }
    default void vpunpcklwd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPUNPCKLWD, a.bits(), b.bits(), c.bits()); }
    default void vpunpckldq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPUNPCKLDQ, a.bits(), b.bits(), c.bits()); }
    default void vpunpckldq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPUNPCKLDQ, a.bits(), b.bits(), c.bits()); }
    default void vpunpcklqdq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPUNPCKLQDQ, a.bits(), b.bits(), c.bits()); }
    default void vpunpcklqdq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPUNPCKLQDQ, a.bits(), b.bits(), c.bits()); }
    default void vpunpckhbw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPUNPCKHBW, a.bits(), b.bits(), c.bits()); }
    default void vpunpckhbw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPUNPCKHBW, a.bits(), b.bits(), c.bits()); }
    default void vpunpckhwd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPUNPCKHWD, a.bits(), b.bits(), c.bits()); }
    default void vpunpckhwd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPUNPCKHWD, a.bits(), b.bits(), c.bits()); }
    default void vpunpckhdq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPUNPCKHDQ, a.bits(), b.bits(), c.bits()); }
    default void vpunpckhdq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPUNPCKHDQ, a.bits(), b.bits(), c.bits()); }
    default void vpunpckhqdq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPUNPCKHQDQ, a.bits(), b.bits(), c.bits()); }
    default void vpunpckhqdq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPUNPCKHQDQ, a.bits(), b.bits(), c.bits()); }
    default void vpmovsxbw(Vec a, Mem b) { assembler().emit(Op.VPMOVSXBW, a.bits(), b.bits()); }
    default void vpmovsxbw(Vec a, Vec b) { assembler().emit(Op.VPMOVSXBW, a.bits(), b.bits()); }
    default void vpmovsxbd(Vec a, Mem b) { assembler().emit(Op.VPMOVSXBD, a.bits(), b.bits()); }
    default void vpmovsxbd(Vec a, Vec b) { assembler().emit(Op.VPMOVSXBD, a.bits(), b.bits()); }
    default void vpmovsxbq(Vec a, Mem b) { assembler().emit(Op.VPMOVSXBQ, a.bits(), b.bits()); }
    default void vpmovsxbq(Vec a, Vec b) { assembler().emit(Op.VPMOVSXBQ, a.bits(), b.bits()); }
    default void vpmovsxwd(Vec a, Mem b) { assembler().emit(Op.VPMOVSXWD, a.bits(), b.bits()); }
    default void vpmovsxwd(Vec a, Vec b) { assembler().emit(Op.VPMOVSXWD, a.bits(), b.bits()); }
    default void vpmovsxwq(Vec a, Mem b) { assembler().emit(Op.VPMOVSXWQ, a.bits(), b.bits()); }
    default void vpmovsxwq(Vec a, Vec b) { assembler().emit(Op.VPMOVSXWQ, a.bits(), b.bits()); }
    default void vpmovsxdq(Vec a, Mem b) { assembler().emit(Op.VPMOVSXDQ, a.bits(), b.bits()); }
    default void vpmovsxdq(Vec a, Vec b) { assembler().emit(Op.VPMOVSXDQ, a.bits(), b.bits()); }
    default void vpmovzxbw(Vec a, Mem b) { assembler().emit(Op.VPMOVZXBW, a.bits(), b.bits()); }
    default void vpmovzxbw(Vec a, Vec b) { assembler().emit(Op.VPMOVZXBW, a.bits(), b.bits()); }
    default void vpmovzxbd(Vec a, Mem b) { assembler().emit(Op.VPMOVZXBD, a.bits(), b.bits()); }
    default void vpmovzxbd(Vec a, Vec b) { assembler().emit(Op.VPMOVZXBD, a.bits(), b.bits()); }
    default void vpmovzxbq(Vec a, Mem b) { assembler().emit(Op.VPMOVZXBQ, a.bits(), b.bits()); }
    default void vpmovzxbq(Vec a, Vec b) { assembler().emit(Op.VPMOVZXBQ, a.bits(), b.bits()); }
    default void vpmovzxwd(Vec a, Mem b) { assembler().emit(Op.VPMOVZXWD, a.bits(), b.bits()); }
    default void vpmovzxwd(Vec a, Vec b) { assembler().emit(Op.VPMOVZXWD, a.bits(), b.bits()); }
    default void vpmovzxwq(Vec a, Mem b) { assembler().emit(Op.VPMOVZXWQ, a.bits(), b.bits()); }
    default void vpmovzxwq(Vec a, Vec b) { assembler().emit(Op.VPMOVZXWQ, a.bits(), b.bits()); }
    default void vpmovzxdq(Vec a, Mem b) { assembler().emit(Op.VPMOVZXDQ, a.bits(), b.bits()); }
    default void vpmovzxdq(Vec a, Vec b) { assembler().emit(Op.VPMOVZXDQ, a.bits(), b.bits()); }
    default void vpsrlw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRLW, a.bits(), b.bits(), c.bits()); }
    default void vpsrlw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRLW, a.bits(), b.bits(), c.bits()); }
    default void vpsrlw(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSRLW, a.bits(), b.bits(), c); }
    default void vpsrlw(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSRLW, a.bits(), b.bits(), c); }
    default void vpsrld(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRLD, a.bits(), b.bits(), c.bits()); }
    default void vpsrld(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRLD, a.bits(), b.bits(), c.bits()); }
    default void vpsrld(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSRLD, a.bits(), b.bits(), c); }
    default void vpsrld(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSRLD, a.bits(), b.bits(), c); }
    default void vpsrlq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRLQ, a.bits(), b.bits(), c.bits()); }
    default void vpsrlq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRLQ, a.bits(), b.bits(), c.bits()); }
    default void vpsrlq(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSRLQ, a.bits(), b.bits(), c); }
    default void vpsrlq(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSRLQ, a.bits(), b.bits(), c); }
    default void vpsraw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRAW, a.bits(), b.bits(), c.bits()); }
    default void vpsraw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRAW, a.bits(), b.bits(), c.bits()); }
    default void vpsraw(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSRAW, a.bits(), b.bits(), c); }
    default void vpsraw(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSRAW, a.bits(), b.bits(), c); }
    default void vpsrad(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRAD, a.bits(), b.bits(), c.bits()); }
    default void vpsrad(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRAD, a.bits(), b.bits(), c.bits()); }
    default void vpsrad(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSRAD, a.bits(), b.bits(), c); }
    default void vpsrad(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSRAD, a.bits(), b.bits(), c); }
    default void vpsllw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSLLW, a.bits(), b.bits(), c.bits()); }
    default void vpsllw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSLLW, a.bits(), b.bits(), c.bits()); }
    default void vpsllw(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSLLW, a.bits(), b.bits(), c); }
    default void vpsllw(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSLLW, a.bits(), b.bits(), c); }
    default void vpslld(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSLLD, a.bits(), b.bits(), c.bits()); }
    default void vpslld(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSLLD, a.bits(), b.bits(), c.bits()); }
    default void vpslld(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSLLD, a.bits(), b.bits(), c); }
    default void vpslld(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSLLD, a.bits(), b.bits(), c); }
    default void vpsllq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSLLQ, a.bits(), b.bits(), c.bits()); }
    default void vpsllq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSLLQ, a.bits(), b.bits(), c.bits()); }
    default void vpsllq(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSLLQ, a.bits(), b.bits(), c); }
    default void vpsllq(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSLLQ, a.bits(), b.bits(), c); }
    default void vpsrldq(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSRLDQ, a.bits(), b.bits(), c); }
    default void vpsrldq(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSRLDQ, a.bits(), b.bits(), c); }
    default void vpslldq(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSLLDQ, a.bits(), b.bits(), c); }
    default void vpslldq(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSLLDQ, a.bits(), b.bits(), c); }
    default void vpsrlvd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRLVD, a.bits(), b.bits(), c.bits()); }
    default void vpsrlvd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRLVD, a.bits(), b.bits(), c.bits()); }
    default void vpsrlvq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRLVQ, a.bits(), b.bits(), c.bits()); }
    default void vpsrlvq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRLVQ, a.bits(), b.bits(), c.bits()); }
    default void vpsravd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRAVD, a.bits(), b.bits(), c.bits()); }
    default void vpsravd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRAVD, a.bits(), b.bits(), c.bits()); }
    default void vpsllvd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSLLVD, a.bits(), b.bits(), c.bits()); }
    default void vpsllvd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSLLVD, a.bits(), b.bits(), c.bits()); }
    default void vpsllvq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSLLVQ, a.bits(), b.bits(), c.bits()); }
    default void vpsllvq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSLLVQ, a.bits(), b.bits(), c.bits()); }
    default void vpshufb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHUFB, a.bits(), b.bits(), c.bits()); }
    default void vpshufb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHUFB, a.bits(), b.bits(), c.bits()); }
    default void vpshufd(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSHUFD, a.bits(), b.bits(), c); }
    default void vpshufd(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSHUFD, a.bits(), b.bits(), c); }
    default void vpshufhw(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSHUFHW, a.bits(), b.bits(), c); }
    default void vpshufhw(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSHUFHW, a.bits(), b.bits(), c); }
    default void vpshuflw(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSHUFLW, a.bits(), b.bits(), c); }
    default void vpshuflw(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSHUFLW, a.bits(), b.bits(), c); }
    default void vpalignr(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPALIGNR, a.bits(), b.bits(), c.bits(), d); }
    default void vpalignr(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPALIGNR, a.bits(), b.bits(), c.bits(), d); }
    default void vpblendw(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPBLENDW, a.bits(), b.bits(), c.bits(), d); }
    default void vpblendw(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPBLENDW, a.bits(), b.bits(), c.bits(), d); }
    default void vpblendd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPBLENDD, a.bits(), b.bits(), c.bits(), d); }
    default void vpblendd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPBLENDD, a.bits(), b.bits(), c.bits(), d); }
    default void vpblendvb(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPBLENDVB, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpblendvb(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPBLENDVB, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpermd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMD, a.bits(), b.bits(), c.bits()); }
    default void vpermd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMD, a.bits(), b.bits(), c.bits()); }
    default void vpermq(Vec a, Mem b, long c) { assembler().emitImm(Op.VPERMQ, a.bits(), b.bits(), c); }
    default void vpermq(Vec a, Vec b, long c) { assembler().emitImm(Op.VPERMQ, a.bits(), b.bits(), c); }
    default void vpermq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMQ, a.bits(), b.bits(), c.bits()); }
    default void vpermq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMQ, a.bits(), b.bits(), c.bits()); }
    default void vperm2i128(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPERM2I128, a.bits(), b.bits(), c.bits(), d); }
    default void vperm2i128(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPERM2I128, a.bits(), b.bits(), c.bits(), d); }
    default void vinserti128(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTI128, a.bits(), b.bits(), c.bits(), d); }
    default void vinserti128(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTI128, a.bits(), b.bits(), c.bits(), d); }
    default void vextracti128(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI128, a.bits(), b.bits(), c); }
    default void vextracti128(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI128, a.bits(), b.bits(), c); }
    default void vpbroadcastb(Vec a, Mem b) { assembler().emit(Op.VPBROADCASTB, a.bits(), b.bits()); }
    default void vpbroadcastb(Vec a, Vec b) { assembler().emit(Op.VPBROADCASTB, a.bits(), b.bits()); }
    default void vpbroadcastb(Vec a, Gp b) { assembler().emit(Op.VPBROADCASTB, a.bits(), b.bits()); }
    default void vpbroadcastw(Vec a, Mem b) { assembler().emit(Op.VPBROADCASTW, a.bits(), b.bits()); }
    default void vpbroadcastw(Vec a, Vec b) { assembler().emit(Op.VPBROADCASTW, a.bits(), b.bits()); }
    default void vpbroadcastw(Vec a, Gp b) { assembler().emit(Op.VPBROADCASTW, a.bits(), b.bits()); }
    default void vpbroadcastd(Vec a, Mem b) { assembler().emit(Op.VPBROADCASTD, a.bits(), b.bits()); }
    default void vpbroadcastd(Vec a, Vec b) { assembler().emit(Op.VPBROADCASTD, a.bits(), b.bits()); }
    default void vpbroadcastd(Vec a, Gp b) { assembler().emit(Op.VPBROADCASTD, a.bits(), b.bits()); }
    default void vpbroadcastq(Vec a, Mem b) { assembler().emit(Op.VPBROADCASTQ, a.bits(), b.bits()); }
    default void vpbroadcastq(Vec a, Vec b) { assembler().emit(Op.VPBROADCASTQ, a.bits(), b.bits()); }
    default void vpbroadcastq(Vec a, Gp b) { assembler().emit(Op.VPBROADCASTQ, a.bits(), b.bits()); }
    default void vbroadcasti128(Vec a, Mem b) { assembler().emit(Op.VBROADCASTI128, a.bits(), b.bits()); }
    default void vpinsrb(Vec a, Vec b, Gp c, long d) { assembler().emitImm(Op.VPINSRB, a.bits(), b.bits(), c.bits(), d); }
    default void vpinsrb(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPINSRB, a.bits(), b.bits(), c.bits(), d); }
    default void vpinsrd(Vec a, Vec b, Gp c, long d) { assembler().emitImm(Op.VPINSRD, a.bits(), b.bits(), c.bits(), d); }
    default void vpinsrd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPINSRD, a.bits(), b.bits(), c.bits(), d); }
    default void vpinsrq(Vec a, Vec b, Gp c, long d) { assembler().emitImm(Op.VPINSRQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpinsrq(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPINSRQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpinsrw(Vec a, Vec b, Gp c, long d) { assembler().emitImm(Op.VPINSRW, a.bits(), b.bits(), c.bits(), d); }
    default void vpinsrw(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPINSRW, a.bits(), b.bits(), c.bits(), d); }
    default void vpextrb(Gp a, Vec b, long c) { assembler().emitImm(Op.VPEXTRB, a.bits(), b.bits(), c); }
    default void vpextrb(Mem a, Vec b, long c) { assembler().emitImm(Op.VPEXTRB, a.bits(), b.bits(), c); }
    default void vpextrd(Gp a, Vec b, long c) { assembler().emitImm(Op.VPEXTRD, a.bits(), b.bits(), c); }
    default void vpextrd(Mem a, Vec b, long c) { assembler().emitImm(Op.VPEXTRD, a.bits(), b.bits(), c); }
    default void vpextrq(Gp a, Vec b, long c) { assembler().emitImm(Op.VPEXTRQ, a.bits(), b.bits(), c); }
    default void vpextrq(Mem a, Vec b, long c) { assembler().emitImm(Op.VPEXTRQ, a.bits(), b.bits(), c); }
    default void vpextrw(Gp a, Vec b, long c) { assembler().emitImm(Op.VPEXTRW, a.bits(), b.bits(), c); }
    default void vpextrw(Mem a, Vec b, long c) { assembler().emitImm(Op.VPEXTRW, a.bits(), b.bits(), c); }
    default void vpmovmskb(Gp a, Vec b) { assembler().emit(Op.VPMOVMSKB, a.bits(), b.bits()); }
    default void vmovdqa(Vec a, Mem b) { assembler().emit(Op.VMOVDQA, a.bits(), b.bits()); }
    default void vmovdqa(Vec a, Vec b) { assembler().emit(Op.VMOVDQA, a.bits(), b.bits()); }
    default void vmovdqa(Mem a, Vec b) { assembler().emit(Op.VMOVDQA, a.bits(), b.bits()); }
    default void vmovdqu(Vec a, Mem b) { assembler().emit(Op.VMOVDQU, a.bits(), b.bits()); }
    default void vmovdqu(Vec a, Vec b) { assembler().emit(Op.VMOVDQU, a.bits(), b.bits()); }
    default void vmovdqu(Mem a, Vec b) { assembler().emit(Op.VMOVDQU, a.bits(), b.bits()); }
    default void vmovd(Vec a, Gp b) { assembler().emit(Op.VMOVD, a.bits(), b.bits()); }
    default void vmovd(Vec a, Mem b) { assembler().emit(Op.VMOVD, a.bits(), b.bits()); }
    default void vmovd(Gp a, Vec b) { assembler().emit(Op.VMOVD, a.bits(), b.bits()); }
    default void vmovd(Mem a, Vec b) { assembler().emit(Op.VMOVD, a.bits(), b.bits()); }
    default void vmovq(Vec a, Mem b) { assembler().emit(Op.VMOVQ, a.bits(), b.bits()); }
    default void vmovq(Vec a, Vec b) { assembler().emit(Op.VMOVQ, a.bits(), b.bits()); }
    default void vmovq(Mem a, Vec b) { assembler().emit(Op.VMOVQ, a.bits(), b.bits()); }
    default void vmovq(Vec a, Gp b) { assembler().emit(Op.VMOVQ, a.bits(), b.bits()); }
    default void vmovq(Gp a, Vec b) { assembler().emit(Op.VMOVQ, a.bits(), b.bits()); }
    default void vpmaskmovd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMASKMOVD, a.bits(), b.bits(), c.bits()); }
    default void vpmaskmovd(Mem a, Vec b, Vec c) { assembler().emit(Op.VPMASKMOVD, a.bits(), b.bits(), c.bits()); }
    default void vpmaskmovq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMASKMOVQ, a.bits(), b.bits(), c.bits()); }
    default void vpmaskmovq(Mem a, Vec b, Vec c) { assembler().emit(Op.VPMASKMOVQ, a.bits(), b.bits(), c.bits()); }
    default void vpgatherdd(Vec a, Mem b, Vec c) { assembler().emit(Op.VPGATHERDD, a.bits(), b.bits(), c.bits()); }
    default void vpgatherdd(Vec a, Mem b) { assembler().emit(Op.VPGATHERDD, a.bits(), b.bits()); }
    default void vpgatherdq(Vec a, Mem b, Vec c) { assembler().emit(Op.VPGATHERDQ, a.bits(), b.bits(), c.bits()); }
    default void vpgatherdq(Vec a, Mem b) { assembler().emit(Op.VPGATHERDQ, a.bits(), b.bits()); }
    default void vpgatherqd(Vec a, Mem b, Vec c) { assembler().emit(Op.VPGATHERQD, a.bits(), b.bits(), c.bits()); }
    default void vpgatherqd(Vec a, Mem b) { assembler().emit(Op.VPGATHERQD, a.bits(), b.bits()); }
    default void vpgatherqq(Vec a, Mem b, Vec c) { assembler().emit(Op.VPGATHERQQ, a.bits(), b.bits(), c.bits()); }
    default void vpgatherqq(Vec a, Mem b) { assembler().emit(Op.VPGATHERQQ, a.bits(), b.bits()); }
    default void vpdpbusd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPBUSD, a.bits(), b.bits(), c.bits()); }
    default void vpdpbusd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPBUSD, a.bits(), b.bits(), c.bits()); }
    default void vpdpbusds(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPBUSDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpbusds(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPBUSDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpwssd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPWSSD, a.bits(), b.bits(), c.bits()); }
    default void vpdpwssd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPWSSD, a.bits(), b.bits(), c.bits()); }
    default void vpdpwssds(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPWSSDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpwssds(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPWSSDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpbssd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPBSSD, a.bits(), b.bits(), c.bits()); }
    default void vpdpbssd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPBSSD, a.bits(), b.bits(), c.bits()); }
    default void vpdpbssds(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPBSSDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpbssds(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPBSSDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpbsud(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPBSUD, a.bits(), b.bits(), c.bits()); }
    default void vpdpbsud(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPBSUD, a.bits(), b.bits(), c.bits()); }
    default void vpdpbsuds(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPBSUDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpbsuds(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPBSUDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpbuud(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPBUUD, a.bits(), b.bits(), c.bits()); }
    default void vpdpbuud(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPBUUD, a.bits(), b.bits(), c.bits()); }
    default void vpdpbuuds(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPBUUDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpbuuds(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPBUUDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpwsud(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPWSUD, a.bits(), b.bits(), c.bits()); }
    default void vpdpwsud(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPWSUD, a.bits(), b.bits(), c.bits()); }
    default void vpdpwsuds(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPWSUDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpwsuds(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPWSUDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpwusd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPWUSD, a.bits(), b.bits(), c.bits()); }
    default void vpdpwusd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPWUSD, a.bits(), b.bits(), c.bits()); }
    default void vpdpwusds(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPWUSDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpwusds(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPWUSDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpwuud(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPWUUD, a.bits(), b.bits(), c.bits()); }
    default void vpdpwuud(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPWUUD, a.bits(), b.bits(), c.bits()); }
    default void vpdpwuuds(Vec a, Vec b, Mem c) { assembler().emit(Op.VPDPWUUDS, a.bits(), b.bits(), c.bits()); }
    default void vpdpwuuds(Vec a, Vec b, Vec c) { assembler().emit(Op.VPDPWUUDS, a.bits(), b.bits(), c.bits()); }
    default void vpmadd52luq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMADD52LUQ, a.bits(), b.bits(), c.bits()); }
    default void vpmadd52luq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMADD52LUQ, a.bits(), b.bits(), c.bits()); }
    default void vpmadd52huq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMADD52HUQ, a.bits(), b.bits(), c.bits()); }
    default void vpmadd52huq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMADD52HUQ, a.bits(), b.bits(), c.bits()); }
    // spotless:on
}
