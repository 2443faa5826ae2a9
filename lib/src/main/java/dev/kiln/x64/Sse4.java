package dev.kiln.x64;

/// The instructions of SSE3 to SSE4, AES, SHA, GFNI as methods.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface Sse4 {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void addsubps(Vec a, Mem b) { assembler().emit(Op.ADDSUBPS, a.bits(), b.bits()); }
    default void addsubps(Vec a, Vec b) { assembler().emit(Op.ADDSUBPS, a.bits(), b.bits()); }
    default void addsubpd(Vec a, Mem b) { assembler().emit(Op.ADDSUBPD, a.bits(), b.bits()); }
    default void addsubpd(Vec a, Vec b) { assembler().emit(Op.ADDSUBPD, a.bits(), b.bits()); }
    default void haddps(Vec a, Mem b) { assembler().emit(Op.HADDPS, a.bits(), b.bits()); }
    default void haddps(Vec a, Vec b) { assembler().emit(Op.HADDPS, a.bits(), b.bits()); }
    default void haddpd(Vec a, Mem b) { assembler().emit(Op.HADDPD, a.bits(), b.bits()); }
    default void haddpd(Vec a, Vec b) { assembler().emit(Op.HADDPD, a.bits(), b.bits()); }
    default void hsubps(Vec a, Mem b) { assembler().emit(Op.HSUBPS, a.bits(), b.bits()); }
    default void hsubps(Vec a, Vec b) { assembler().emit(Op.HSUBPS, a.bits(), b.bits()); }
    default void hsubpd(Vec a, Mem b) { assembler().emit(Op.HSUBPD, a.bits(), b.bits()); }
    default void hsubpd(Vec a, Vec b) { assembler().emit(Op.HSUBPD, a.bits(), b.bits()); }
    default void lddqu(Vec a, Mem b) { assembler().emit(Op.LDDQU, a.bits(), b.bits()); }
    default void movddup(Vec a, Mem b) { assembler().emit(Op.MOVDDUP, a.bits(), b.bits()); }
    default void movddup(Vec a, Vec b) { assembler().emit(Op.MOVDDUP, a.bits(), b.bits()); }
    default void movsldup(Vec a, Mem b) { assembler().emit(Op.MOVSLDUP, a.bits(), b.bits()); }
    default void movsldup(Vec a, Vec b) { assembler().emit(Op.MOVSLDUP, a.bits(), b.bits()); }
    default void movshdup(Vec a, Mem b) { assembler().emit(Op.MOVSHDUP, a.bits(), b.bits()); }
    default void movshdup(Vec a, Vec b) { assembler().emit(Op.MOVSHDUP, a.bits(), b.bits()); }
    default void pshufb(Mm a, Mem b) { assembler().emit(Op.PSHUFB, a.bits(), b.bits()); }
    default void pshufb(Mm a, Mm b) { assembler().emit(Op.PSHUFB, a.bits(), b.bits()); }
    default void pshufb(Vec a, Mem b) { assembler().emit(Op.PSHUFB, a.bits(), b.bits()); }
    default void pshufb(Vec a, Vec b) { assembler().emit(Op.PSHUFB, a.bits(), b.bits()); }
    default void phaddw(Mm a, Mem b) { assembler().emit(Op.PHADDW, a.bits(), b.bits()); }
    default void phaddw(Mm a, Mm b) { assembler().emit(Op.PHADDW, a.bits(), b.bits()); }
    default void phaddw(Vec a, Mem b) { assembler().emit(Op.PHADDW, a.bits(), b.bits()); }
    default void phaddw(Vec a, Vec b) { assembler().emit(Op.PHADDW, a.bits(), b.bits()); }
    default void phaddd(Mm a, Mem b) { assembler().emit(Op.PHADDD, a.bits(), b.bits()); }
    default void phaddd(Mm a, Mm b) { assembler().emit(Op.PHADDD, a.bits(), b.bits()); }
    default void phaddd(Vec a, Mem b) { assembler().emit(Op.PHADDD, a.bits(), b.bits()); }
    default void phaddd(Vec a, Vec b) { assembler().emit(Op.PHADDD, a.bits(), b.bits()); }
    default void phaddsw(Mm a, Mem b) { assembler().emit(Op.PHADDSW, a.bits(), b.bits()); }
    default void phaddsw(Mm a, Mm b) { assembler().emit(Op.PHADDSW, a.bits(), b.bits()); }
    default void phaddsw(Vec a, Mem b) { assembler().emit(Op.PHADDSW, a.bits(), b.bits()); }
    default void phaddsw(Vec a, Vec b) { assembler().emit(Op.PHADDSW, a.bits(), b.bits()); }
    default void pmaddubsw(Mm a, Mem b) { assembler().emit(Op.PMADDUBSW, a.bits(), b.bits()); }
    default void pmaddubsw(Mm a, Mm b) { assembler().emit(Op.PMADDUBSW, a.bits(), b.bits()); }
    default void pmaddubsw(Vec a, Mem b) { assembler().emit(Op.PMADDUBSW, a.bits(), b.bits()); }
    default void pmaddubsw(Vec a, Vec b) { assembler().emit(Op.PMADDUBSW, a.bits(), b.bits()); }
    default void phsubw(Mm a, Mem b) { assembler().emit(Op.PHSUBW, a.bits(), b.bits()); }
    default void phsubw(Mm a, Mm b) { assembler().emit(Op.PHSUBW, a.bits(), b.bits()); }
    default void phsubw(Vec a, Mem b) { assembler().emit(Op.PHSUBW, a.bits(), b.bits()); }
    default void phsubw(Vec a, Vec b) { assembler().emit(Op.PHSUBW, a.bits(), b.bits()); }
    default void phsubd(Mm a, Mem b) { assembler().emit(Op.PHSUBD, a.bits(), b.bits()); }
    default void phsubd(Mm a, Mm b) { assembler().emit(Op.PHSUBD, a.bits(), b.bits()); }
    default void phsubd(Vec a, Mem b) { assembler().emit(Op.PHSUBD, a.bits(), b.bits()); }
    default void phsubd(Vec a, Vec b) { assembler().emit(Op.PHSUBD, a.bits(), b.bits()); }
    default void phsubsw(Mm a, Mem b) { assembler().emit(Op.PHSUBSW, a.bits(), b.bits()); }
    default void phsubsw(Mm a, Mm b) { assembler().emit(Op.PHSUBSW, a.bits(), b.bits()); }
    default void phsubsw(Vec a, Mem b) { assembler().emit(Op.PHSUBSW, a.bits(), b.bits()); }
    default void phsubsw(Vec a, Vec b) { assembler().emit(Op.PHSUBSW, a.bits(), b.bits()); }
    default void psignb(Mm a, Mem b) { assembler().emit(Op.PSIGNB, a.bits(), b.bits()); }
    default void psignb(Mm a, Mm b) { assembler().emit(Op.PSIGNB, a.bits(), b.bits()); }
    default void psignb(Vec a, Mem b) { assembler().emit(Op.PSIGNB, a.bits(), b.bits()); }
    default void psignb(Vec a, Vec b) { assembler().emit(Op.PSIGNB, a.bits(), b.bits()); }
    default void psignw(Mm a, Mem b) { assembler().emit(Op.PSIGNW, a.bits(), b.bits()); }
    default void psignw(Mm a, Mm b) { assembler().emit(Op.PSIGNW, a.bits(), b.bits()); }
    default void psignw(Vec a, Mem b) { assembler().emit(Op.PSIGNW, a.bits(), b.bits()); }
    default void psignw(Vec a, Vec b) { assembler().emit(Op.PSIGNW, a.bits(), b.bits()); }
    default void psignd(Mm a, Mem b) { assembler().emit(Op.PSIGND, a.bits(), b.bits()); }
    default void psignd(Mm a, Mm b) { assembler().emit(Op.PSIGND, a.bits(), b.bits()); }
    default void psignd(Vec a, Mem b) { assembler().emit(Op.PSIGND, a.bits(), b.bits()); }
    default void psignd(Vec a, Vec b) { assembler().emit(Op.PSIGND, a.bits(), b.bits()); }
    default void pmulhrsw(Mm a, Mem b) { assembler().emit(Op.PMULHRSW, a.bits(), b.bits()); }
    default void pmulhrsw(Mm a, Mm b) { assembler().emit(Op.PMULHRSW, a.bits(), b.bits()); }
    default void pmulhrsw(Vec a, Mem b) { assembler().emit(Op.PMULHRSW, a.bits(), b.bits()); }
    default void pmulhrsw(Vec a, Vec b) { assembler().emit(Op.PMULHRSW, a.bits(), b.bits()); }
    default void pabsb(Mm a, Mem b) { assembler().emit(Op.PABSB, a.bits(), b.bits()); }
    default void pabsb(Mm a, Mm b) { assembler().emit(Op.PABSB, a.bits(), b.bits()); }
    default void pabsb(Vec a, Mem b) { assembler().emit(Op.PABSB, a.bits(), b.bits()); }
    default void pabsb(Vec a, Vec b) { assembler().emit(Op.PABSB, a.bits(), b.bits()); }
    default void pabsw(Mm a, Mem b) { assembler().emit(Op.PABSW, a.bits(), b.bits()); }
    default void pabsw(Mm a, Mm b) { assembler().emit(Op.PABSW, a.bits(), b.bits()); }
    default void pabsw(Vec a, Mem b) { assembler().emit(Op.PABSW, a.bits(), b.bits()); }
    default void pabsw(Vec a, Vec b) { assembler().emit(Op.PABSW, a.bits(), b.bits()); }
    default void pabsd(Mm a, Mem b) { assembler().emit(Op.PABSD, a.bits(), b.bits()); }
    default void pabsd(Mm a, Mm b) { assembler().emit(Op.PABSD, a.bits(), b.bits()); }
    default void pabsd(Vec a, Mem b) { assembler().emit(Op.PABSD, a.bits(), b.bits()); }
    default void pabsd(Vec a, Vec b) { assembler().emit(Op.PABSD, a.bits(), b.bits()); }
    default void palignr(Mm a, Mem b, long c) { assembler().emitImm(Op.PALIGNR, a.bits(), b.bits(), c); }
    default void palignr(Mm a, Mm b, long c) { assembler().emitImm(Op.PALIGNR, a.bits(), b.bits(), c); }
    default void palignr(Vec a, Mem b, long c) { assembler().emitImm(Op.PALIGNR, a.bits(), b.bits(), c); }
    default void palignr(Vec a, Vec b, long c) { assembler().emitImm(Op.PALIGNR, a.bits(), b.bits(), c); }
    default void pblendvb(Vec a, Mem b, Vec c) { assembler().emit(Op.PBLENDVB, a.bits(), b.bits(), c.bits()); }
    default void pblendvb(Vec a, Vec b, Vec c) { assembler().emit(Op.PBLENDVB, a.bits(), b.bits(), c.bits()); }
    default void pblendvb(Vec a, Mem b) { assembler().emit(Op.PBLENDVB, a.bits(), b.bits()); }
    default void pblendvb(Vec a, Vec b) { assembler().emit(Op.PBLENDVB, a.bits(), b.bits()); }
    default void blendvps(Vec a, Mem b, Vec c) { assembler().emit(Op.BLENDVPS, a.bits(), b.bits(), c.bits()); }
    default void blendvps(Vec a, Vec b, Vec c) { assembler().emit(Op.BLENDVPS, a.bits(), b.bits(), c.bits()); }
    default void blendvps(Vec a, Mem b) { assembler().emit(Op.BLENDVPS, a.bits(), b.bits()); }
    default void blendvps(Vec a, Vec b) { assembler().emit(Op.BLENDVPS, a.bits(), b.bits()); }
    default void blendvpd(Vec a, Mem b, Vec c) { assembler().emit(Op.BLENDVPD, a.bits(), b.bits(), c.bits()); }
    default void blendvpd(Vec a, Vec b, Vec c) { assembler().emit(Op.BLENDVPD, a.bits(), b.bits(), c.bits()); }
    default void blendvpd(Vec a, Mem b) { assembler().emit(Op.BLENDVPD, a.bits(), b.bits()); }
    default void blendvpd(Vec a, Vec b) { assembler().emit(Op.BLENDVPD, a.bits(), b.bits()); }
    default void ptest(Vec a, Mem b) { assembler().emit(Op.PTEST, a.bits(), b.bits()); }
    default void ptest(Vec a, Vec b) { assembler().emit(Op.PTEST, a.bits(), b.bits()); }
    default void pmovsxbw(Vec a, Mem b) { assembler().emit(Op.PMOVSXBW, a.bits(), b.bits()); }
    default void pmovsxbw(Vec a, Vec b) { assembler().emit(Op.PMOVSXBW, a.bits(), b.bits()); }
    default void pmovsxbd(Vec a, Mem b) { assembler().emit(Op.PMOVSXBD, a.bits(), b.bits()); }
    default void pmovsxbd(Vec a, Vec b) { assembler().emit(Op.PMOVSXBD, a.bits(), b.bits()); }
    default void pmovsxbq(Vec a, Mem b) { assembler().emit(Op.PMOVSXBQ, a.bits(), b.bits()); }
    default void pmovsxbq(Vec a, Vec b) { assembler().emit(Op.PMOVSXBQ, a.bits(), b.bits()); }
    default void pmovsxwd(Vec a, Mem b) { assembler().emit(Op.PMOVSXWD, a.bits(), b.bits()); }
    default void pmovsxwd(Vec a, Vec b) { assembler().emit(Op.PMOVSXWD, a.bits(), b.bits()); }
    default void pmovsxwq(Vec a, Mem b) { assembler().emit(Op.PMOVSXWQ, a.bits(), b.bits()); }
    default void pmovsxwq(Vec a, Vec b) { assembler().emit(Op.PMOVSXWQ, a.bits(), b.bits()); }
    default void pmovsxdq(Vec a, Mem b) { assembler().emit(Op.PMOVSXDQ, a.bits(), b.bits()); }
    default void pmovsxdq(Vec a, Vec b) { assembler().emit(Op.PMOVSXDQ, a.bits(), b.bits()); }
    default void pmovzxbw(Vec a, Mem b) { assembler().emit(Op.PMOVZXBW, a.bits(), b.bits()); }
    default void pmovzxbw(Vec a, Vec b) { assembler().emit(Op.PMOVZXBW, a.bits(), b.bits()); }
    default void pmovzxbd(Vec a, Mem b) { assembler().emit(Op.PMOVZXBD, a.bits(), b.bits()); }
    default void pmovzxbd(Vec a, Vec b) { assembler().emit(Op.PMOVZXBD, a.bits(), b.bits()); }
    default void pmovzxbq(Vec a, Mem b) { assembler().emit(Op.PMOVZXBQ, a.bits(), b.bits()); }
    default void pmovzxbq(Vec a, Vec b) { assembler().emit(Op.PMOVZXBQ, a.bits(), b.bits()); }
    default void pmovzxwd(Vec a, Mem b) { assembler().emit(Op.PMOVZXWD, a.bits(), b.bits()); }
    default void pmovzxwd(Vec a, Vec b) { assembler().emit(Op.PMOVZXWD, a.bits(), b.bits()); }
    default void pmovzxwq(Vec a, Mem b) { assembler().emit(Op.PMOVZXWQ, a.bits(), b.bits()); }
    default void pmovzxwq(Vec a, Vec b) { assembler().emit(Op.PMOVZXWQ, a.bits(), b.bits()); }
    default void pmovzxdq(Vec a, Mem b) { assembler().emit(Op.PMOVZXDQ, a.bits(), b.bits()); }
    default void pmovzxdq(Vec a, Vec b) { assembler().emit(Op.PMOVZXDQ, a.bits(), b.bits()); }
    default void pmuldq(Vec a, Mem b) { assembler().emit(Op.PMULDQ, a.bits(), b.bits()); }
    default void pmuldq(Vec a, Vec b) { assembler().emit(Op.PMULDQ, a.bits(), b.bits()); }
    default void pcmpeqq(Vec a, Mem b) { assembler().emit(Op.PCMPEQQ, a.bits(), b.bits()); }
    default void pcmpeqq(Vec a, Vec b) { assembler().emit(Op.PCMPEQQ, a.bits(), b.bits()); }
    default void packusdw(Vec a, Mem b) { assembler().emit(Op.PACKUSDW, a.bits(), b.bits()); }
    default void packusdw(Vec a, Vec b) { assembler().emit(Op.PACKUSDW, a.bits(), b.bits()); }
    default void pminsb(Vec a, Mem b) { assembler().emit(Op.PMINSB, a.bits(), b.bits()); }
    default void pminsb(Vec a, Vec b) { assembler().emit(Op.PMINSB, a.bits(), b.bits()); }
    default void pminsd(Vec a, Mem b) { assembler().emit(Op.PMINSD, a.bits(), b.bits()); }
    default void pminsd(Vec a, Vec b) { assembler().emit(Op.PMINSD, a.bits(), b.bits()); }
    default void pminuw(Vec a, Mem b) { assembler().emit(Op.PMINUW, a.bits(), b.bits()); }
    default void pminuw(Vec a, Vec b) { assembler().emit(Op.PMINUW, a.bits(), b.bits()); }
    default void pminud(Vec a, Mem b) { assembler().emit(Op.PMINUD, a.bits(), b.bits()); }
    default void pminud(Vec a, Vec b) { assembler().emit(Op.PMINUD, a.bits(), b.bits()); }
    default void pmaxsb(Vec a, Mem b) { assembler().emit(Op.PMAXSB, a.bits(), b.bits()); }
    default void pmaxsb(Vec a, Vec b) { assembler().emit(Op.PMAXSB, a.bits(), b.bits()); }
    default void pmaxsd(Vec a, Mem b) { assembler().emit(Op.PMAXSD, a.bits(), b.bits()); }
    default void pmaxsd(Vec a, Vec b) { assembler().emit(Op.PMAXSD, a.bits(), b.bits()); }
    default void pmaxuw(Vec a, Mem b) { assembler().emit(Op.PMAXUW, a.bits(), b.bits()); }
    default void pmaxuw(Vec a, Vec b) { assembler().emit(Op.PMAXUW, a.bits(), b.bits()); }
    default void pmaxud(Vec a, Mem b) { assembler().emit(Op.PMAXUD, a.bits(), b.bits()); }
    default void pmaxud(Vec a, Vec b) { assembler().emit(Op.PMAXUD, a.bits(), b.bits()); }
    default void pmulld(Vec a, Mem b) { assembler().emit(Op.PMULLD, a.bits(), b.bits()); }
    default void pmulld(Vec a, Vec b) { assembler().emit(Op.PMULLD, a.bits(), b.bits()); }
    default void phminposuw(Vec a, Mem b) { assembler().emit(Op.PHMINPOSUW, a.bits(), b.bits()); }
    default void phminposuw(Vec a, Vec b) { assembler().emit(Op.PHMINPOSUW, a.bits(), b.bits()); }
    default void movntdqa(Vec a, Mem b) { assembler().emit(Op.MOVNTDQA, a.bits(), b.bits()); }
    default void roundps(Vec a, Mem b, long c) { assembler().emitImm(Op.ROUNDPS, a.bits(), b.bits(), c); }
    default void roundps(Vec a, Vec b, long c) { assembler().emitImm(Op.ROUNDPS, a.bits(), b.bits(), c); }
    default void roundpd(Vec a, Mem b, long c) { assembler().emitImm(Op.ROUNDPD, a.bits(), b.bits(), c); }
    default void roundpd(Vec a, Vec b, long c) { assembler().emitImm(Op.ROUNDPD, a.bits(), b.bits(), c); }
    default void roundss(Vec a, Mem b, long c) { assembler().emitImm(Op.ROUNDSS, a.bits(), b.bits(), c); }
    default void roundss(Vec a, Vec b, long c) { assembler().emitImm(Op.ROUNDSS, a.bits(), b.bits(), c); }
    default void roundsd(Vec a, Mem b, long c) { assembler().emitImm(Op.ROUNDSD, a.bits(), b.bits(), c); }
    default void roundsd(Vec a, Vec b, long c) { assembler().emitImm(Op.ROUNDSD, a.bits(), b.bits(), c); }
    default void blendps(Vec a, Mem b, long c) { assembler().emitImm(Op.BLENDPS, a.bits(), b.bits(), c); }
    default void blendps(Vec a, Vec b, long c) { assembler().emitImm(Op.BLENDPS, a.bits(), b.bits(), c); }
    default void blendpd(Vec a, Mem b, long c) { assembler().emitImm(Op.BLENDPD, a.bits(), b.bits(), c); }
    default void blendpd(Vec a, Vec b, long c) { assembler().emitImm(Op.BLENDPD, a.bits(), b.bits(), c); }
    default void pblendw(Vec a, Mem b, long c) { assembler().emitImm(Op.PBLENDW, a.bits(), b.bits(), c); }
    default void pblendw(Vec a, Vec b, long c) { assembler().emitImm(Op.PBLENDW, a.bits(), b.bits(), c); }
    default void dpps(Vec a, Mem b, long c) { assembler().emitImm(Op.DPPS, a.bits(), b.bits(), c); }
    default void dpps(Vec a, Vec b, long c) { assembler().emitImm(Op.DPPS, a.bits(), b.bits(), c); }
    default void dppd(Vec a, Mem b, long c) { assembler().emitImm(Op.DPPD, a.bits(), b.bits(), c); }
    default void dppd(Vec a, Vec b, long c) { assembler().emitImm(Op.DPPD, a.bits(), b.bits(), c); }
    default void mpsadbw(Vec a, Mem b, long c) { assembler().emitImm(Op.MPSADBW, a.bits(), b.bits(), c); }
    default void mpsadbw(Vec a, Vec b, long c) { assembler().emitImm(Op.MPSADBW, a.bits(), b.bits(), c); }
    default void insertps(Vec a, Mem b, long c) { assembler().emitImm(Op.INSERTPS, a.bits(), b.bits(), c); }
    default void insertps(Vec a, Vec b, long c) { assembler().emitImm(Op.INSERTPS, a.bits(), b.bits(), c); }
    default void extractps(Gp a, Vec b, long c) { assembler().emitImm(Op.EXTRACTPS, a.bits(), b.bits(), c); }
    default void extractps(Mem a, Vec b, long c) { assembler().emitImm(Op.EXTRACTPS, a.bits(), b.bits(), c); }
    default void pextrb(Gp a, Vec b, long c) { assembler().emitImm(Op.PEXTRB, a.bits(), b.bits(), c); }
    default void pextrb(Mem a, Vec b, long c) { assembler().emitImm(Op.PEXTRB, a.bits(), b.bits(), c); }
    default void pextrd(Gp a, Vec b, long c) { assembler().emitImm(Op.PEXTRD, a.bits(), b.bits(), c); }
    default void pextrd(Mem a, Vec b, long c) { assembler().emitImm(Op.PEXTRD, a.bits(), b.bits(), c); }
    default void pextrq(Gp a, Vec b, long c) { assembler().emitImm(Op.PEXTRQ, a.bits(), b.bits(), c); }
    default void pextrq(Mem a, Vec b, long c) { assembler().emitImm(Op.PEXTRQ, a.bits(), b.bits(), c); }
    default void pinsrb(Vec a, Gp b, long c) { assembler().emitImm(Op.PINSRB, a.bits(), b.bits(), c); }
    default void pinsrb(Vec a, Mem b, long c) { assembler().emitImm(Op.PINSRB, a.bits(), b.bits(), c); }
    default void pinsrd(Vec a, Gp b, long c) { assembler().emitImm(Op.PINSRD, a.bits(), b.bits(), c); }
    default void pinsrd(Vec a, Mem b, long c) { assembler().emitImm(Op.PINSRD, a.bits(), b.bits(), c); }
    default void pinsrq(Vec a, Gp b, long c) { assembler().emitImm(Op.PINSRQ, a.bits(), b.bits(), c); }
    default void pinsrq(Vec a, Mem b, long c) { assembler().emitImm(Op.PINSRQ, a.bits(), b.bits(), c); }
    default void pcmpgtq(Vec a, Mem b) { assembler().emit(Op.PCMPGTQ, a.bits(), b.bits()); }
    default void pcmpgtq(Vec a, Vec b) { assembler().emit(Op.PCMPGTQ, a.bits(), b.bits()); }
    default void pcmpestrm(Vec a, Mem b, long c) { assembler().emitImm(Op.PCMPESTRM, a.bits(), b.bits(), c); }
    default void pcmpestrm(Vec a, Vec b, long c) { assembler().emitImm(Op.PCMPESTRM, a.bits(), b.bits(), c); }
    default void pcmpestri(Vec a, Mem b, long c) { assembler().emitImm(Op.PCMPESTRI, a.bits(), b.bits(), c); }
    default void pcmpestri(Vec a, Vec b, long c) { assembler().emitImm(Op.PCMPESTRI, a.bits(), b.bits(), c); }
    default void pcmpistrm(Vec a, Mem b, long c) { assembler().emitImm(Op.PCMPISTRM, a.bits(), b.bits(), c); }
    default void pcmpistrm(Vec a, Vec b, long c) { assembler().emitImm(Op.PCMPISTRM, a.bits(), b.bits(), c); }
    default void pcmpistri(Vec a, Mem b, long c) { assembler().emitImm(Op.PCMPISTRI, a.bits(), b.bits(), c); }
    default void pcmpistri(Vec a, Vec b, long c) { assembler().emitImm(Op.PCMPISTRI, a.bits(), b.bits(), c); }
    default void pcmpestrm64(Vec a, Mem b, long c) { assembler().emitImm(Op.PCMPESTRM64, a.bits(), b.bits(), c); }
    default void pcmpestrm64(Vec a, Vec b, long c) { assembler().emitImm(Op.PCMPESTRM64, a.bits(), b.bits(), c); }
    default void pcmpestri64(Vec a, Mem b, long c) { assembler().emitImm(Op.PCMPESTRI64, a.bits(), b.bits(), c); }
    default void pcmpestri64(Vec a, Vec b, long c) { assembler().emitImm(Op.PCMPESTRI64, a.bits(), b.bits(), c); }
    default void movntss(Mem a, Vec b) { assembler().emit(Op.MOVNTSS, a.bits(), b.bits()); }
    default void movntsd(Mem a, Vec b) { assembler().emit(Op.MOVNTSD, a.bits(), b.bits()); }
    default void extrq(Vec a, long b, long c) { assembler().emitImm(Op.EXTRQ, a.bits(), b & 0xFFFF_FFFFL | c << 32); }
    default void extrq(Vec a, Vec b) { assembler().emit(Op.EXTRQ, a.bits(), b.bits()); }
    default void insertq(Vec a, Vec b, long c, long d) { assembler().emitImm(Op.INSERTQ, a.bits(), b.bits(), c & 0xFFFF_FFFFL | d << 32); }
    default void insertq(Vec a, Vec b) { assembler().emit(Op.INSERTQ, a.bits(), b.bits()); }
    default void aesimc(Vec a, Mem b) { assembler().emit(Op.AESIMC, a.bits(), b.bits()); }
    default void aesimc(Vec a, Vec b) { assembler().emit(Op.AESIMC, a.bits(), b.bits()); }
    default void aesenc(Vec a, Mem b) { assembler().emit(Op.AESENC, a.bits(), b.bits()); }
    default void aesenc(Vec a, Vec b) { assembler().emit(Op.AESENC, a.bits(), b.bits()); }
    default void aesenclast(Vec a, Mem b) { assembler().emit(Op.AESENCLAST, a.bits(), b.bits()); }
    default void aesenclast(Vec a, Vec b) { assembler().emit(Op.AESENCLAST, a.bits(), b.bits()); }
    default void aesdec(Vec a, Mem b) { assembler().emit(Op.AESDEC, a.bits(), b.bits()); }
    default void aesdec(Vec a, Vec b) { assembler().emit(Op.AESDEC, a.bits(), b.bits()); }
    default void aesdeclast(Vec a, Mem b) { assembler().emit(Op.AESDECLAST, a.bits(), b.bits()); }
    default void aesdeclast(Vec a, Vec b) { assembler().emit(Op.AESDECLAST, a.bits(), b.bits()); }
    default void aeskeygenassist(Vec a, Mem b, long c) { assembler().emitImm(Op.AESKEYGENASSIST, a.bits(), b.bits(), c); }
    default void aeskeygenassist(Vec a, Vec b, long c) { assembler().emitImm(Op.AESKEYGENASSIST, a.bits(), b.bits(), c); }
    default void pclmulqdq(Vec a, Mem b, long c) { assembler().emitImm(Op.PCLMULQDQ, a.bits(), b.bits(), c); }
    default void pclmulqdq(Vec a, Vec b, long c) { assembler().emitImm(Op.PCLMULQDQ, a.bits(), b.bits(), c); }
    default void sha1nexte(Vec a, Mem b) { assembler().emit(Op.SHA1NEXTE, a.bits(), b.bits()); }
    default void sha1nexte(Vec a, Vec b) { assembler().emit(Op.SHA1NEXTE, a.bits(), b.bits()); }
    default void sha1msg1(Vec a, Mem b) { assembler().emit(Op.SHA1MSG1, a.bits(), b.bits()); }
    default void sha1msg1(Vec a, Vec b) { assembler().emit(Op.SHA1MSG1, a.bits(), b.bits()); }
    default void sha1msg2(Vec a, Mem b) { assembler().emit(Op.SHA1MSG2, a.bits(), b.bits()); }
    default void sha1msg2(Vec a, Vec b) { assembler().emit(Op.SHA1MSG2, a.bits(), b.bits()); }
    default void sha256rnds2(Vec a, Mem b, Vec c) { assembler().emit(Op.SHA256RNDS2, a.bits(), b.bits(), c.bits()); }
    default void sha256rnds2(Vec a, Vec b, Vec c) { assembler().emit(Op.SHA256RNDS2, a.bits(), b.bits(), c.bits()); }
    default void sha256rnds2(Vec a, Mem b) { assembler().emit(Op.SHA256RNDS2, a.bits(), b.bits()); }
    default void sha256rnds2(Vec a, Vec b) { assembler().emit(Op.SHA256RNDS2, a.bits(), b.bits()); }
    default void sha256msg1(Vec a, Mem b) { assembler().emit(Op.SHA256MSG1, a.bits(), b.bits()); }
    default void sha256msg1(Vec a, Vec b) { assembler().emit(Op.SHA256MSG1, a.bits(), b.bits()); }
    default void sha256msg2(Vec a, Mem b) { assembler().emit(Op.SHA256MSG2, a.bits(), b.bits()); }
    default void sha256msg2(Vec a, Vec b) { assembler().emit(Op.SHA256MSG2, a.bits(), b.bits()); }
    default void sha1rnds4(Vec a, Mem b, long c) { assembler().emitImm(Op.SHA1RNDS4, a.bits(), b.bits(), c); }
    default void sha1rnds4(Vec a, Vec b, long c) { assembler().emitImm(Op.SHA1RNDS4, a.bits(), b.bits(), c); }
    default void gf2p8mulb(Vec a, Mem b) { assembler().emit(Op.GF2P8MULB, a.bits(), b.bits()); }
    default void gf2p8mulb(Vec a, Vec b) { assembler().emit(Op.GF2P8MULB, a.bits(), b.bits()); }
    default void gf2p8affineqb(Vec a, Mem b, long c) { assembler().emitImm(Op.GF2P8AFFINEQB, a.bits(), b.bits(), c); }
    default void gf2p8affineqb(Vec a, Vec b, long c) { assembler().emitImm(Op.GF2P8AFFINEQB, a.bits(), b.bits(), c); }
    default void gf2p8affineinvqb(Vec a, Mem b, long c) { assembler().emitImm(Op.GF2P8AFFINEINVQB, a.bits(), b.bits(), c); }
    default void gf2p8affineinvqb(Vec a, Vec b, long c) { assembler().emitImm(Op.GF2P8AFFINEINVQB, a.bits(), b.bits(), c); }
    default void aesencwide128kl(Mem a) { assembler().emit(Op.AESENCWIDE128KL, a.bits()); }
    default void aesdecwide128kl(Mem a) { assembler().emit(Op.AESDECWIDE128KL, a.bits()); }
    default void aesencwide256kl(Mem a) { assembler().emit(Op.AESENCWIDE256KL, a.bits()); }
    default void aesdecwide256kl(Mem a) { assembler().emit(Op.AESDECWIDE256KL, a.bits()); }
    default void aesenc128kl(Vec a, Mem b) { assembler().emit(Op.AESENC128KL, a.bits(), b.bits()); }
    default void aesdec128kl(Vec a, Mem b) { assembler().emit(Op.AESDEC128KL, a.bits(), b.bits()); }
    default void aesenc256kl(Vec a, Mem b) { assembler().emit(Op.AESENC256KL, a.bits(), b.bits()); }
    default void aesdec256kl(Vec a, Mem b) { assembler().emit(Op.AESDEC256KL, a.bits(), b.bits()); }
    default void loadiwkey(Vec a, Vec b) { assembler().emit(Op.LOADIWKEY, a.bits(), b.bits()); }
    default void encodekey128(Gp a, Gp b) { assembler().emit(Op.ENCODEKEY128, a.bits(), b.bits()); }
    default void encodekey256(Gp a, Gp b) { assembler().emit(Op.ENCODEKEY256, a.bits(), b.bits()); }
    // spotless:on
}
