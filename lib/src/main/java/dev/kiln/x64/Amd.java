package dev.kiln.x64;

/// AMD's own instructions as methods.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface Amd {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void vfrczps(Vec a, Mem b) { assembler().emit(Op.VFRCZPS, a.bits(), b.bits()); }
    default void vfrczps(Vec a, Vec b) { assembler().emit(Op.VFRCZPS, a.bits(), b.bits()); }
    default void vfrczpd(Vec a, Mem b) { assembler().emit(Op.VFRCZPD, a.bits(), b.bits()); }
    default void vfrczpd(Vec a, Vec b) { assembler().emit(Op.VFRCZPD, a.bits(), b.bits()); }
    default void vfrczss(Vec a, Mem b) { assembler().emit(Op.VFRCZSS, a.bits(), b.bits()); }
    default void vfrczss(Vec a, Vec b) { assembler().emit(Op.VFRCZSS, a.bits(), b.bits()); }
    default void vfrczsd(Vec a, Mem b) { assembler().emit(Op.VFRCZSD, a.bits(), b.bits()); }
    default void vfrczsd(Vec a, Vec b) { assembler().emit(Op.VFRCZSD, a.bits(), b.bits()); }
    default void vpcmov(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPCMOV, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpcmov(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPCMOV, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpcmov(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VPCMOV, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpperm(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPPERM, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpperm(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPPERM, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpperm(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VPPERM, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpcomb(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCOMB, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomb(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCOMB, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomw(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCOMW, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomw(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCOMW, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCOMD, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCOMD, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomq(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCOMQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomq(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCOMQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomub(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCOMUB, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomub(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCOMUB, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomuw(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCOMUW, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomuw(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCOMUW, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomud(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCOMUD, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomud(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCOMUD, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomuq(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCOMUQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpcomuq(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCOMUQ, a.bits(), b.bits(), c.bits(), d); }
    default void vprotb(Vec a, Mem b, Vec c) { assembler().emit(Op.VPROTB, a.bits(), b.bits(), c.bits()); }
    default void vprotb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPROTB, a.bits(), b.bits(), c.bits()); }
    default void vprotb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPROTB, a.bits(), b.bits(), c.bits()); }
    default void vprotb(Vec a, Mem b, long c) { assembler().emitImm(Op.VPROTB, a.bits(), b.bits(), c); }
    default void vprotb(Vec a, Vec b, long c) { assembler().emitImm(Op.VPROTB, a.bits(), b.bits(), c); }
    default void vpshlb(Vec a, Mem b, Vec c) { assembler().emit(Op.VPSHLB, a.bits(), b.bits(), c.bits()); }
    default void vpshlb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHLB, a.bits(), b.bits(), c.bits()); }
    default void vpshlb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHLB, a.bits(), b.bits(), c.bits()); }
    default void vpshab(Vec a, Mem b, Vec c) { assembler().emit(Op.VPSHAB, a.bits(), b.bits(), c.bits()); }
    default void vpshab(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHAB, a.bits(), b.bits(), c.bits()); }
    default void vpshab(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHAB, a.bits(), b.bits(), c.bits()); }
    default void vprotw(Vec a, Mem b, Vec c) { assembler().emit(Op.VPROTW, a.bits(), b.bits(), c.bits()); }
    default void vprotw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPROTW, a.bits(), b.bits(), c.bits()); }
    default void vprotw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPROTW, a.bits(), b.bits(), c.bits()); }
    default void vprotw(Vec a, Mem b, long c) { assembler().emitImm(Op.VPROTW, a.bits(), b.bits(), c); }
    default void vprotw(Vec a, Vec b, long c) { assembler().emitImm(Op.VPROTW, a.bits(), b.bits(), c); }
    default void vpshlw(Vec a, Mem b, Vec c) { assembler().emit(Op.VPSHLW, a.bits(), b.bits(), c.bits()); }
    default void vpshlw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHLW, a.bits(), b.bits(), c.bits()); }
    default void vpshlw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHLW, a.bits(), b.bits(), c.bits()); }
    default void vpshaw(Vec a, Mem b, Vec c) { assembler().emit(Op.VPSHAW, a.bits(), b.bits(), c.bits()); }
    default void vpshaw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHAW, a.bits(), b.bits(), c.bits()); }
    default void vpshaw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHAW, a.bits(), b.bits(), c.bits()); }
    default void vprotd(Vec a, Mem b, Vec c) { assembler().emit(Op.VPROTD, a.bits(), b.bits(), c.bits()); }
    default void vprotd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPROTD, a.bits(), b.bits(), c.bits()); }
    default void vprotd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPROTD, a.bits(), b.bits(), c.bits()); }
    default void vprotd(Vec a, Mem b, long c) { assembler().emitImm(Op.VPROTD, a.bits(), b.bits(), c); }
    default void vprotd(Vec a, Vec b, long c) { assembler().emitImm(Op.VPROTD, a.bits(), b.bits(), c); }
    default void vpshld(Vec a, Mem b, Vec c) { assembler().emit(Op.VPSHLD, a.bits(), b.bits(), c.bits()); }
    default void vpshld(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHLD, a.bits(), b.bits(), c.bits()); }
    default void vpshld(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHLD, a.bits(), b.bits(), c.bits()); }
    default void vpshad(Vec a, Mem b, Vec c) { assembler().emit(Op.VPSHAD, a.bits(), b.bits(), c.bits()); }
    default void vpshad(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHAD, a.bits(), b.bits(), c.bits()); }
    default void vpshad(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHAD, a.bits(), b.bits(), c.bits()); }
    default void vprotq(Vec a, Mem b, Vec c) { assembler().emit(Op.VPROTQ, a.bits(), b.bits(), c.bits()); }
    default void vprotq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPROTQ, a.bits(), b.bits(), c.bits()); }
    default void vprotq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPROTQ, a.bits(), b.bits(), c.bits()); }
    default void vprotq(Vec a, Mem b, long c) { assembler().emitImm(Op.VPROTQ, a.bits(), b.bits(), c); }
    default void vprotq(Vec a, Vec b, long c) { assembler().emitImm(Op.VPROTQ, a.bits(), b.bits(), c); }
    default void vpshlq(Vec a, Mem b, Vec c) { assembler().emit(Op.VPSHLQ, a.bits(), b.bits(), c.bits()); }
    default void vpshlq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHLQ, a.bits(), b.bits(), c.bits()); }
    default void vpshlq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHLQ, a.bits(), b.bits(), c.bits()); }
    default void vpshaq(Vec a, Mem b, Vec c) { assembler().emit(Op.VPSHAQ, a.bits(), b.bits(), c.bits()); }
    default void vpshaq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHAQ, a.bits(), b.bits(), c.bits()); }
    default void vpshaq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHAQ, a.bits(), b.bits(), c.bits()); }
    default void vphaddbw(Vec a, Mem b) { assembler().emit(Op.VPHADDBW, a.bits(), b.bits()); }
    default void vphaddbw(Vec a, Vec b) { assembler().emit(Op.VPHADDBW, a.bits(), b.bits()); }
    default void vphaddbd(Vec a, Mem b) { assembler().emit(Op.VPHADDBD, a.bits(), b.bits()); }
    default void vphaddbd(Vec a, Vec b) { assembler().emit(Op.VPHADDBD, a.bits(), b.bits()); }
    default void vphaddbq(Vec a, Mem b) { assembler().emit(Op.VPHADDBQ, a.bits(), b.bits()); }
    default void vphaddbq(Vec a, Vec b) { assembler().emit(Op.VPHADDBQ, a.bits(), b.bits()); }
    default void vphaddwd(Vec a, Mem b) { assembler().emit(Op.VPHADDWD, a.bits(), b.bits()); }
    default void vphaddwd(Vec a, Vec b) { assembler().emit(Op.VPHADDWD, a.bits(), b.bits()); }
    default void vphaddwq(Vec a, Mem b) { assembler().emit(Op.VPHADDWQ, a.bits(), b.bits()); }
    default void vphaddwq(Vec a, Vec b) { assembler().emit(Op.VPHADDWQ, a.bits(), b.bits()); }
    default void vphadddq(Vec a, Mem b) { assembler().emit(Op.VPHADDDQ, a.bits(), b.bits()); }
    default void vphadddq(Vec a, Vec b) { assembler().emit(Op.VPHADDDQ, a.bits(), b.bits()); }
    default void vphaddubw(Vec a, Mem b) { assembler().emit(Op.VPHADDUBW, a.bits(), b.bits()); }
    default void vphaddubw(Vec a, Vec b) { assembler().emit(Op.VPHADDUBW, a.bits(), b.bits()); }
    default void vphaddubd(Vec a, Mem b) { assembler().emit(Op.VPHADDUBD, a.bits(), b.bits()); }
    default void vphaddubd(Vec a, Vec b) { assembler().emit(Op.VPHADDUBD, a.bits(), b.bits()); }
    default void vphaddubq(Vec a, Mem b) { assembler().emit(Op.VPHADDUBQ, a.bits(), b.bits()); }
    default void vphaddubq(Vec a, Vec b) { assembler().emit(Op.VPHADDUBQ, a.bits(), b.bits()); }
    default void vphadduwd(Vec a, Mem b) { assembler().emit(Op.VPHADDUWD, a.bits(), b.bits()); }
    default void vphadduwd(Vec a, Vec b) { assembler().emit(Op.VPHADDUWD, a.bits(), b.bits()); }
    default void vphadduwq(Vec a, Mem b) { assembler().emit(Op.VPHADDUWQ, a.bits(), b.bits()); }
    default void vphadduwq(Vec a, Vec b) { assembler().emit(Op.VPHADDUWQ, a.bits(), b.bits()); }
    default void vphaddudq(Vec a, Mem b) { assembler().emit(Op.VPHADDUDQ, a.bits(), b.bits()); }
    default void vphaddudq(Vec a, Vec b) { assembler().emit(Op.VPHADDUDQ, a.bits(), b.bits()); }
    default void vphsubbw(Vec a, Mem b) { assembler().emit(Op.VPHSUBBW, a.bits(), b.bits()); }
    default void vphsubbw(Vec a, Vec b) { assembler().emit(Op.VPHSUBBW, a.bits(), b.bits()); }
    default void vphsubwd(Vec a, Mem b) { assembler().emit(Op.VPHSUBWD, a.bits(), b.bits()); }
    default void vphsubwd(Vec a, Vec b) { assembler().emit(Op.VPHSUBWD, a.bits(), b.bits()); }
    default void vphsubdq(Vec a, Mem b) { assembler().emit(Op.VPHSUBDQ, a.bits(), b.bits()); }
    default void vphsubdq(Vec a, Vec b) { assembler().emit(Op.VPHSUBDQ, a.bits(), b.bits()); }
    default void vpmacssww(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSSWW, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacssww(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSSWW, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsswd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSSWD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsswd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSSWD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacssdql(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSSDQL, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacssdql(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSSDQL, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacssdd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSSDD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacssdd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSSDD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacssdqh(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSSDQH, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacssdqh(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSSDQH, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsww(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSWW, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsww(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSWW, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacswd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSWD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacswd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSWD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsdql(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSDQL, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsdql(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSDQL, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsdd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSDD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsdd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSDD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsdqh(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMACSDQH, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmacsdqh(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMACSDQH, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmadcsswd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMADCSSWD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmadcsswd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMADCSSWD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmadcswd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VPMADCSWD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpmadcswd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VPMADCSWD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vpermil2ps(Vec a, Vec b, Mem c, Vec d, long e) { assembler().emitImm(Op.VPERMIL2PS, a.bits(), b.bits(), c.bits(), d.bits(), e); }
    default void vpermil2ps(Vec a, Vec b, Vec c, Vec d, long e) { assembler().emitImm(Op.VPERMIL2PS, a.bits(), b.bits(), c.bits(), d.bits(), e); }
    default void vpermil2ps(Vec a, Vec b, Vec c, Mem d, long e) { assembler().emitImm(Op.VPERMIL2PS, a.bits(), b.bits(), c.bits(), d.bits(), e); }
    default void vpermil2pd(Vec a, Vec b, Mem c, Vec d, long e) { assembler().emitImm(Op.VPERMIL2PD, a.bits(), b.bits(), c.bits(), d.bits(), e); }
    default void vpermil2pd(Vec a, Vec b, Vec c, Vec d, long e) { assembler().emitImm(Op.VPERMIL2PD, a.bits(), b.bits(), c.bits(), d.bits(), e); }
    default void vpermil2pd(Vec a, Vec b, Vec c, Mem d, long e) { assembler().emitImm(Op.VPERMIL2PD, a.bits(), b.bits(), c.bits(), d.bits(), e); }
    default void vfmaddsubps(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMADDSUBPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddsubps(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMADDSUBPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddsubps(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMADDSUBPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddsubpd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMADDSUBPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddsubpd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMADDSUBPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddsubpd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMADDSUBPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubaddps(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMSUBADDPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubaddps(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMSUBADDPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubaddps(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMSUBADDPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubaddpd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMSUBADDPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubaddpd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMSUBADDPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubaddpd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMSUBADDPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddps(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMADDPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddps(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMADDPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddps(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMADDPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddpd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMADDPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddpd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMADDPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddpd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMADDPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddss(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMADDSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddss(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMADDSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddss(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMADDSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddsd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMADDSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddsd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMADDSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmaddsd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMADDSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubps(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMSUBPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubps(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMSUBPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubps(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMSUBPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubpd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMSUBPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubpd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMSUBPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubpd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMSUBPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubss(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMSUBSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubss(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMSUBSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubss(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMSUBSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubsd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFMSUBSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubsd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFMSUBSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfmsubsd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFMSUBSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddps(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFNMADDPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddps(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFNMADDPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddps(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFNMADDPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddpd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFNMADDPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddpd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFNMADDPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddpd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFNMADDPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddss(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFNMADDSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddss(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFNMADDSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddss(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFNMADDSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddsd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFNMADDSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddsd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFNMADDSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmaddsd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFNMADDSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubps(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFNMSUBPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubps(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFNMSUBPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubps(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFNMSUBPS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubpd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFNMSUBPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubpd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFNMSUBPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubpd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFNMSUBPD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubss(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFNMSUBSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubss(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFNMSUBSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubss(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFNMSUBSS, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubsd(Vec a, Vec b, Vec c, Mem d) { assembler().emit(Op.VFNMSUBSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubsd(Vec a, Vec b, Vec c, Vec d) { assembler().emit(Op.VFNMSUBSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void vfnmsubsd(Vec a, Vec b, Mem c, Vec d) { assembler().emit(Op.VFNMSUBSD, a.bits(), b.bits(), c.bits(), d.bits()); }
    default void blcfill(Gp a, Gp b) { assembler().emit(Op.BLCFILL, a.bits(), b.bits()); }
    default void blcfill(Gp a, Mem b) { assembler().emit(Op.BLCFILL, a.bits(), b.bits()); }
    default void blsfill(Gp a, Gp b) { assembler().emit(Op.BLSFILL, a.bits(), b.bits()); }
    default void blsfill(Gp a, Mem b) { assembler().emit(Op.BLSFILL, a.bits(), b.bits()); }
    default void blcs(Gp a, Gp b) { assembler().emit(Op.BLCS, a.bits(), b.bits()); }
    default void blcs(Gp a, Mem b) { assembler().emit(Op.BLCS, a.bits(), b.bits()); }
    default void tzmsk(Gp a, Gp b) { assembler().emit(Op.TZMSK, a.bits(), b.bits()); }
    default void tzmsk(Gp a, Mem b) { assembler().emit(Op.TZMSK, a.bits(), b.bits()); }
    default void blcic(Gp a, Gp b) { assembler().emit(Op.BLCIC, a.bits(), b.bits()); }
    default void blcic(Gp a, Mem b) { assembler().emit(Op.BLCIC, a.bits(), b.bits()); }
    default void blsic(Gp a, Gp b) { assembler().emit(Op.BLSIC, a.bits(), b.bits()); }
    default void blsic(Gp a, Mem b) { assembler().emit(Op.BLSIC, a.bits(), b.bits()); }
    default void t1mskc(Gp a, Gp b) { assembler().emit(Op.T1MSKC, a.bits(), b.bits()); }
    default void t1mskc(Gp a, Mem b) { assembler().emit(Op.T1MSKC, a.bits(), b.bits()); }
    default void blcmsk(Gp a, Gp b) { assembler().emit(Op.BLCMSK, a.bits(), b.bits()); }
    default void blcmsk(Gp a, Mem b) { assembler().emit(Op.BLCMSK, a.bits(), b.bits()); }
    default void blci(Gp a, Gp b) { assembler().emit(Op.BLCI, a.bits(), b.bits()); }
    default void blci(Gp a, Mem b) { assembler().emit(Op.BLCI, a.bits(), b.bits()); }
    default void llwpcb(Gp a) { assembler().emit(Op.LLWPCB, a.bits()); }
    default void slwpcb(Gp a) { assembler().emit(Op.SLWPCB, a.bits()); }
    default void lwpins(Gp a, Gp b, long c) { assembler().emitImm(Op.LWPINS, a.bits(), b.bits(), c); }
    default void lwpins(Gp a, Mem b, long c) { assembler().emitImm(Op.LWPINS, a.bits(), b.bits(), c); }
    default void lwpval(Gp a, Gp b, long c) { assembler().emitImm(Op.LWPVAL, a.bits(), b.bits(), c); }
    default void lwpval(Gp a, Mem b, long c) { assembler().emitImm(Op.LWPVAL, a.bits(), b.bits(), c); }
    // spotless:on
}
