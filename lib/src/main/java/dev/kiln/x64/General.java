package dev.kiln.x64;

import dev.kiln.code.Label;

/// The general-purpose instructions as methods.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface General {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void add(Gp a, long b) { assembler().emitImm(Op.ADD, a.bits(), b); }
    default void add(Mem a, long b) { assembler().emitImm(Op.ADD, a.bits(), b); }
    default void add(Gp a, Gp b) { assembler().emit(Op.ADD, a.bits(), b.bits()); }
    default void add(Mem a, Gp b) { assembler().emit(Op.ADD, a.bits(), b.bits()); }
    default void add(Gp a, Mem b) { assembler().emit(Op.ADD, a.bits(), b.bits()); }
    default void or(Gp a, long b) { assembler().emitImm(Op.OR, a.bits(), b); }
    default void or(Mem a, long b) { assembler().emitImm(Op.OR, a.bits(), b); }
    default void or(Gp a, Gp b) { assembler().emit(Op.OR, a.bits(), b.bits()); }
    default void or(Mem a, Gp b) { assembler().emit(Op.OR, a.bits(), b.bits()); }
    default void or(Gp a, Mem b) { assembler().emit(Op.OR, a.bits(), b.bits()); }
    default void adc(Gp a, long b) { assembler().emitImm(Op.ADC, a.bits(), b); }
    default void adc(Mem a, long b) { assembler().emitImm(Op.ADC, a.bits(), b); }
    default void adc(Gp a, Gp b) { assembler().emit(Op.ADC, a.bits(), b.bits()); }
    default void adc(Mem a, Gp b) { assembler().emit(Op.ADC, a.bits(), b.bits()); }
    default void adc(Gp a, Mem b) { assembler().emit(Op.ADC, a.bits(), b.bits()); }
    default void sbb(Gp a, long b) { assembler().emitImm(Op.SBB, a.bits(), b); }
    default void sbb(Mem a, long b) { assembler().emitImm(Op.SBB, a.bits(), b); }
    default void sbb(Gp a, Gp b) { assembler().emit(Op.SBB, a.bits(), b.bits()); }
    default void sbb(Mem a, Gp b) { assembler().emit(Op.SBB, a.bits(), b.bits()); }
    default void sbb(Gp a, Mem b) { assembler().emit(Op.SBB, a.bits(), b.bits()); }
    default void and(Gp a, long b) { assembler().emitImm(Op.AND, a.bits(), b); }
    default void and(Mem a, long b) { assembler().emitImm(Op.AND, a.bits(), b); }
    default void and(Gp a, Gp b) { assembler().emit(Op.AND, a.bits(), b.bits()); }
    default void and(Mem a, Gp b) { assembler().emit(Op.AND, a.bits(), b.bits()); }
    default void and(Gp a, Mem b) { assembler().emit(Op.AND, a.bits(), b.bits()); }
    default void sub(Gp a, long b) { assembler().emitImm(Op.SUB, a.bits(), b); }
    default void sub(Mem a, long b) { assembler().emitImm(Op.SUB, a.bits(), b); }
    default void sub(Gp a, Gp b) { assembler().emit(Op.SUB, a.bits(), b.bits()); }
    default void sub(Mem a, Gp b) { assembler().emit(Op.SUB, a.bits(), b.bits()); }
    default void sub(Gp a, Mem b) { assembler().emit(Op.SUB, a.bits(), b.bits()); }
    default void xor(Gp a, long b) { assembler().emitImm(Op.XOR, a.bits(), b); }
    default void xor(Mem a, long b) { assembler().emitImm(Op.XOR, a.bits(), b); }
    default void xor(Gp a, Gp b) { assembler().emit(Op.XOR, a.bits(), b.bits()); }
    default void xor(Mem a, Gp b) { assembler().emit(Op.XOR, a.bits(), b.bits()); }
    default void xor(Gp a, Mem b) { assembler().emit(Op.XOR, a.bits(), b.bits()); }
    default void cmp(Gp a, long b) { assembler().emitImm(Op.CMP, a.bits(), b); }
    default void cmp(Mem a, long b) { assembler().emitImm(Op.CMP, a.bits(), b); }
    default void cmp(Gp a, Gp b) { assembler().emit(Op.CMP, a.bits(), b.bits()); }
    default void cmp(Mem a, Gp b) { assembler().emit(Op.CMP, a.bits(), b.bits()); }
    default void cmp(Gp a, Mem b) { assembler().emit(Op.CMP, a.bits(), b.bits()); }
    default void mov(Gp a, Gp b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Mem a, Gp b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Gp a, Mem b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Gp a, long b) { assembler().emitImm(Op.MOV, a.bits(), b); }
    default void mov(Mem a, long b) { assembler().emitImm(Op.MOV, a.bits(), b); }
    default void mov(Gp a, Seg b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Mem a, Seg b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Seg a, Gp b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Seg a, Mem b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Gp a, Cr b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Cr a, Gp b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Gp a, Dr b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void mov(Dr a, Gp b) { assembler().emit(Op.MOV, a.bits(), b.bits()); }
    default void movabs(Gp a, long b) { assembler().emitImm(Op.MOVABS, a.bits(), b); }
    default void movzx(Gp a, Gp b) { assembler().emit(Op.MOVZX, a.bits(), b.bits()); }
    default void movzx(Gp a, Mem b) { assembler().emit(Op.MOVZX, a.bits(), b.bits()); }
    default void movsx(Gp a, Gp b) { assembler().emit(Op.MOVSX, a.bits(), b.bits()); }
    default void movsx(Gp a, Mem b) { assembler().emit(Op.MOVSX, a.bits(), b.bits()); }
    default void movsxd(Gp a, Gp b) { assembler().emit(Op.MOVSXD, a.bits(), b.bits()); }
    default void movsxd(Gp a, Mem b) { assembler().emit(Op.MOVSXD, a.bits(), b.bits()); }
    default void lea(Gp a, Mem b) { assembler().emit(Op.LEA, a.bits(), b.bits()); }
    default void xchg(Gp a, Gp b) { assembler().emit(Op.XCHG, a.bits(), b.bits()); }
    default void xchg(Mem a, Gp b) { assembler().emit(Op.XCHG, a.bits(), b.bits()); }
    default void xchg(Gp a, Mem b) { assembler().emit(Op.XCHG, a.bits(), b.bits()); }
    default void xadd(Gp a, Gp b) { assembler().emit(Op.XADD, a.bits(), b.bits()); }
    default void xadd(Mem a, Gp b) { assembler().emit(Op.XADD, a.bits(), b.bits()); }
    default void cmpxchg(Gp a, Gp b) { assembler().emit(Op.CMPXCHG, a.bits(), b.bits()); }
    default void cmpxchg(Mem a, Gp b) { assembler().emit(Op.CMPXCHG, a.bits(), b.bits()); }
    default void cmpxchg8b(Mem a) { assembler().emit(Op.CMPXCHG8B, a.bits()); }
    default void cmpxchg16b(Mem a) { assembler().emit(Op.CMPXCHG16B, a.bits()); }
    default void inc(Gp a) { assembler().emit(Op.INC, a.bits()); }
    default void inc(Mem a) { assembler().emit(Op.INC, a.bits()); }
    default void dec(Gp a) { assembler().emit(Op.DEC, a.bits()); }
    default void dec(Mem a) { assembler().emit(Op.DEC, a.bits()); }
    default void not(Gp a) { assembler().emit(Op.NOT, a.bits()); }
    default void not(Mem a) { assembler().emit(Op.NOT, a.bits()); }
    default void neg(Gp a) { assembler().emit(Op.NEG, a.bits()); }
    default void neg(Mem a) { assembler().emit(Op.NEG, a.bits()); }
    default void mul(Gp a) { assembler().emit(Op.MUL, a.bits()); }
    default void mul(Mem a) { assembler().emit(Op.MUL, a.bits()); }
    default void imul(Gp a) { assembler().emit(Op.IMUL, a.bits()); }
    default void imul(Mem a) { assembler().emit(Op.IMUL, a.bits()); }
    default void imul(Gp a, Gp b) { assembler().emit(Op.IMUL, a.bits(), b.bits()); }
    default void imul(Gp a, Mem b) { assembler().emit(Op.IMUL, a.bits(), b.bits()); }
    default void imul(Gp a, Gp b, long c) { assembler().emitImm(Op.IMUL, a.bits(), b.bits(), c); }
    default void imul(Gp a, Mem b, long c) { assembler().emitImm(Op.IMUL, a.bits(), b.bits(), c); }
    default void div(Gp a) { assembler().emit(Op.DIV, a.bits()); }
    default void div(Mem a) { assembler().emit(Op.DIV, a.bits()); }
    default void idiv(Gp a) { assembler().emit(Op.IDIV, a.bits()); }
    default void idiv(Mem a) { assembler().emit(Op.IDIV, a.bits()); }
    default void test(Gp a, long b) { assembler().emitImm(Op.TEST, a.bits(), b); }
    default void test(Mem a, long b) { assembler().emitImm(Op.TEST, a.bits(), b); }
    default void test(Gp a, Gp b) { assembler().emit(Op.TEST, a.bits(), b.bits()); }
    default void test(Mem a, Gp b) { assembler().emit(Op.TEST, a.bits(), b.bits()); }
    default void test(Gp a, Mem b) { assembler().emit(Op.TEST, a.bits(), b.bits()); }
    default void rol(Gp a, long b) { assembler().emitImm(Op.ROL, a.bits(), b); }
    default void rol(Mem a, long b) { assembler().emitImm(Op.ROL, a.bits(), b); }
    default void rol(Gp a, Gp b) { assembler().emit(Op.ROL, a.bits(), b.bits()); }
    default void rol(Mem a, Gp b) { assembler().emit(Op.ROL, a.bits(), b.bits()); }
    default void ror(Gp a, long b) { assembler().emitImm(Op.ROR, a.bits(), b); }
    default void ror(Mem a, long b) { assembler().emitImm(Op.ROR, a.bits(), b); }
    default void ror(Gp a, Gp b) { assembler().emit(Op.ROR, a.bits(), b.bits()); }
    default void ror(Mem a, Gp b) { assembler().emit(Op.ROR, a.bits(), b.bits()); }
    default void rcl(Gp a, long b) { assembler().emitImm(Op.RCL, a.bits(), b); }
    default void rcl(Mem a, long b) { assembler().emitImm(Op.RCL, a.bits(), b); }
    default void rcl(Gp a, Gp b) { assembler().emit(Op.RCL, a.bits(), b.bits()); }
    default void rcl(Mem a, Gp b) { assembler().emit(Op.RCL, a.bits(), b.bits()); }
    default void rcr(Gp a, long b) { assembler().emitImm(Op.RCR, a.bits(), b); }
    default void rcr(Mem a, long b) { assembler().emitImm(Op.RCR, a.bits(), b); }
    default void rcr(Gp a, Gp b) { assembler().emit(Op.RCR, a.bits(), b.bits()); }
    default void rcr(Mem a, Gp b) { assembler().emit(Op.RCR, a.bits(), b.bits()); }
    default void shl(Gp a, long b) { assembler().emitImm(Op.SHL, a.bits(), b); }
    default void shl(Mem a, long b) { assembler().emitImm(Op.SHL, a.bits(), b); }
    default void shl(Gp a, Gp b) { assembler().emit(Op.SHL, a.bits(), b.bits()); }
    default void shl(Mem a, Gp b) { assembler().emit(Op.SHL, a.bits(), b.bits()); }
    default void sal(Gp a, long b) { assembler().emitImm(Op.SHL, a.bits(), b); }
    default void sal(Mem a, long b) { assembler().emitImm(Op.SHL, a.bits(), b); }
    default void sal(Gp a, Gp b) { assembler().emit(Op.SHL, a.bits(), b.bits()); }
    default void sal(Mem a, Gp b) { assembler().emit(Op.SHL, a.bits(), b.bits()); }
    default void shr(Gp a, long b) { assembler().emitImm(Op.SHR, a.bits(), b); }
    default void shr(Mem a, long b) { assembler().emitImm(Op.SHR, a.bits(), b); }
    default void shr(Gp a, Gp b) { assembler().emit(Op.SHR, a.bits(), b.bits()); }
    default void shr(Mem a, Gp b) { assembler().emit(Op.SHR, a.bits(), b.bits()); }
    default void sar(Gp a, long b) { assembler().emitImm(Op.SAR, a.bits(), b); }
    default void sar(Mem a, long b) { assembler().emitImm(Op.SAR, a.bits(), b); }
    default void sar(Gp a, Gp b) { assembler().emit(Op.SAR, a.bits(), b.bits()); }
    default void sar(Mem a, Gp b) { assembler().emit(Op.SAR, a.bits(), b.bits()); }
    default void shld(Gp a, Gp b, long c) { assembler().emitImm(Op.SHLD, a.bits(), b.bits(), c); }
    default void shld(Mem a, Gp b, long c) { assembler().emitImm(Op.SHLD, a.bits(), b.bits(), c); }
    default void shld(Gp a, Gp b, Gp c) { assembler().emit(Op.SHLD, a.bits(), b.bits(), c.bits()); }
    default void shld(Mem a, Gp b, Gp c) { assembler().emit(Op.SHLD, a.bits(), b.bits(), c.bits()); }
    default void shrd(Gp a, Gp b, long c) { assembler().emitImm(Op.SHRD, a.bits(), b.bits(), c); }
    default void shrd(Mem a, Gp b, long c) { assembler().emitImm(Op.SHRD, a.bits(), b.bits(), c); }
    default void shrd(Gp a, Gp b, Gp c) { assembler().emit(Op.SHRD, a.bits(), b.bits(), c.bits()); }
    default void shrd(Mem a, Gp b, Gp c) { assembler().emit(Op.SHRD, a.bits(), b.bits(), c.bits()); }
    default void bt(Gp a, Gp b) { assembler().emit(Op.BT, a.bits(), b.bits()); }
    default void bt(Mem a, Gp b) { assembler().emit(Op.BT, a.bits(), b.bits()); }
    default void bt(Gp a, long b) { assembler().emitImm(Op.BT, a.bits(), b); }
    default void bt(Mem a, long b) { assembler().emitImm(Op.BT, a.bits(), b); }
    default void bts(Gp a, Gp b) { assembler().emit(Op.BTS, a.bits(), b.bits()); }
    default void bts(Mem a, Gp b) { assembler().emit(Op.BTS, a.bits(), b.bits()); }
    default void bts(Gp a, long b) { assembler().emitImm(Op.BTS, a.bits(), b); }
    default void bts(Mem a, long b) { assembler().emitImm(Op.BTS, a.bits(), b); }
    default void btr(Gp a, Gp b) { assembler().emit(Op.BTR, a.bits(), b.bits()); }
    default void btr(Mem a, Gp b) { assembler().emit(Op.BTR, a.bits(), b.bits()); }
    default void btr(Gp a, long b) { assembler().emitImm(Op.BTR, a.bits(), b); }
    default void btr(Mem a, long b) { assembler().emitImm(Op.BTR, a.bits(), b); }
    default void btc(Gp a, Gp b) { assembler().emit(Op.BTC, a.bits(), b.bits()); }
    default void btc(Mem a, Gp b) { assembler().emit(Op.BTC, a.bits(), b.bits()); }
    default void btc(Gp a, long b) { assembler().emitImm(Op.BTC, a.bits(), b); }
    default void btc(Mem a, long b) { assembler().emitImm(Op.BTC, a.bits(), b); }
    default void bsf(Gp a, Gp b) { assembler().emit(Op.BSF, a.bits(), b.bits()); }
    default void bsf(Gp a, Mem b) { assembler().emit(Op.BSF, a.bits(), b.bits()); }
    default void bsr(Gp a, Gp b) { assembler().emit(Op.BSR, a.bits(), b.bits()); }
    default void bsr(Gp a, Mem b) { assembler().emit(Op.BSR, a.bits(), b.bits()); }
    default void popcnt(Gp a, Gp b) { assembler().emit(Op.POPCNT, a.bits(), b.bits()); }
    default void popcnt(Gp a, Mem b) { assembler().emit(Op.POPCNT, a.bits(), b.bits()); }
    default void tzcnt(Gp a, Gp b) { assembler().emit(Op.TZCNT, a.bits(), b.bits()); }
    default void tzcnt(Gp a, Mem b) { assembler().emit(Op.TZCNT, a.bits(), b.bits()); }
    default void lzcnt(Gp a, Gp b) { assembler().emit(Op.LZCNT, a.bits(), b.bits()); }
    default void lzcnt(Gp a, Mem b) { assembler().emit(Op.LZCNT, a.bits(), b.bits()); }
    default void bswap(Gp a) { assembler().emit(Op.BSWAP, a.bits()); }
    default void movbe(Gp a, Mem b) { assembler().emit(Op.MOVBE, a.bits(), b.bits()); }
    default void movbe(Mem a, Gp b) { assembler().emit(Op.MOVBE, a.bits(), b.bits()); }
    default void crc32(Gp a, Gp b) { assembler().emit(Op.CRC32, a.bits(), b.bits()); }
    default void crc32(Gp a, Mem b) { assembler().emit(Op.CRC32, a.bits(), b.bits()); }
    default void adcx(Gp a, Gp b) { assembler().emit(Op.ADCX, a.bits(), b.bits()); }
    default void adcx(Gp a, Mem b) { assembler().emit(Op.ADCX, a.bits(), b.bits()); }
    default void adox(Gp a, Gp b) { assembler().emit(Op.ADOX, a.bits(), b.bits()); }
    default void adox(Gp a, Mem b) { assembler().emit(Op.ADOX, a.bits(), b.bits()); }
    default void cmovo(Gp a, Gp b) { assembler().emit(Op.CMOVO, a.bits(), b.bits()); }
    default void cmovo(Gp a, Mem b) { assembler().emit(Op.CMOVO, a.bits(), b.bits()); }
    default void cmovno(Gp a, Gp b) { assembler().emit(Op.CMOVNO, a.bits(), b.bits()); }
    default void cmovno(Gp a, Mem b) { assembler().emit(Op.CMOVNO, a.bits(), b.bits()); }
    default void cmovb(Gp a, Gp b) { assembler().emit(Op.CMOVB, a.bits(), b.bits()); }
    default void cmovb(Gp a, Mem b) { assembler().emit(Op.CMOVB, a.bits(), b.bits()); }
    default void cmovc(Gp a, Gp b) { assembler().emit(Op.CMOVB, a.bits(), b.bits()); }
    default void cmovc(Gp a, Mem b) { assembler().emit(Op.CMOVB, a.bits(), b.bits()); }
    default void cmovnae(Gp a, Gp b) { assembler().emit(Op.CMOVB, a.bits(), b.bits()); }
    default void cmovnae(Gp a, Mem b) { assembler().emit(Op.CMOVB, a.bits(), b.bits()); }
    default void cmovae(Gp a, Gp b) { assembler().emit(Op.CMOVAE, a.bits(), b.bits()); }
    default void cmovae(Gp a, Mem b) { assembler().emit(Op.CMOVAE, a.bits(), b.bits()); }
    default void cmovnc(Gp a, Gp b) { assembler().emit(Op.CMOVAE, a.bits(), b.bits()); }
    default void cmovnc(Gp a, Mem b) { assembler().emit(Op.CMOVAE, a.bits(), b.bits()); }
    default void cmovnb(Gp a, Gp b) { assembler().emit(Op.CMOVAE, a.bits(), b.bits()); }
    default void cmovnb(Gp a, Mem b) { assembler().emit(Op.CMOVAE, a.bits(), b.bits()); }
    default void cmove(Gp a, Gp b) { assembler().emit(Op.CMOVE, a.bits(), b.bits()); }
    default void cmove(Gp a, Mem b) { assembler().emit(Op.CMOVE, a.bits(), b.bits()); }
    default void cmovz(Gp a, Gp b) { assembler().emit(Op.CMOVE, a.bits(), b.bits()); }
    default void cmovz(Gp a, Mem b) { assembler().emit(Op.CMOVE, a.bits(), b.bits()); }
    default void cmovne(Gp a, Gp b) { assembler().emit(Op.CMOVNE, a.bits(), b.bits()); }
    default void cmovne(Gp a, Mem b) { assembler().emit(Op.CMOVNE, a.bits(), b.bits()); }
    default void cmovnz(Gp a, Gp b) { assembler().emit(Op.CMOVNE, a.bits(), b.bits()); }
    default void cmovnz(Gp a, Mem b) { assembler().emit(Op.CMOVNE, a.bits(), b.bits()); }
    default void cmovbe(Gp a, Gp b) { assembler().emit(Op.CMOVBE, a.bits(), b.bits()); }
    default void cmovbe(Gp a, Mem b) { assembler().emit(Op.CMOVBE, a.bits(), b.bits()); }
    default void cmovna(Gp a, Gp b) { assembler().emit(Op.CMOVBE, a.bits(), b.bits()); }
    default void cmovna(Gp a, Mem b) { assembler().emit(Op.CMOVBE, a.bits(), b.bits()); }
    default void cmova(Gp a, Gp b) { assembler().emit(Op.CMOVA, a.bits(), b.bits()); }
    default void cmova(Gp a, Mem b) { assembler().emit(Op.CMOVA, a.bits(), b.bits()); }
    default void cmovnbe(Gp a, Gp b) { assembler().emit(Op.CMOVA, a.bits(), b.bits()); }
    default void cmovnbe(Gp a, Mem b) { assembler().emit(Op.CMOVA, a.bits(), b.bits()); }
    default void cmovs(Gp a, Gp b) { assembler().emit(Op.CMOVS, a.bits(), b.bits()); }
    default void cmovs(Gp a, Mem b) { assembler().emit(Op.CMOVS, a.bits(), b.bits()); }
    default void cmovns(Gp a, Gp b) { assembler().emit(Op.CMOVNS, a.bits(), b.bits()); }
    default void cmovns(Gp a, Mem b) { assembler().emit(Op.CMOVNS, a.bits(), b.bits()); }
    default void cmovp(Gp a, Gp b) { assembler().emit(Op.CMOVP, a.bits(), b.bits()); }
    default void cmovp(Gp a, Mem b) { assembler().emit(Op.CMOVP, a.bits(), b.bits()); }
    default void cmovpe(Gp a, Gp b) { assembler().emit(Op.CMOVP, a.bits(), b.bits()); }
    default void cmovpe(Gp a, Mem b) { assembler().emit(Op.CMOVP, a.bits(), b.bits()); }
    default void cmovnp(Gp a, Gp b) { assembler().emit(Op.CMOVNP, a.bits(), b.bits()); }
    default void cmovnp(Gp a, Mem b) { assembler().emit(Op.CMOVNP, a.bits(), b.bits()); }
    default void cmovpo(Gp a, Gp b) { assembler().emit(Op.CMOVNP, a.bits(), b.bits()); }
    default void cmovpo(Gp a, Mem b) { assembler().emit(Op.CMOVNP, a.bits(), b.bits()); }
    default void cmovl(Gp a, Gp b) { assembler().emit(Op.CMOVL, a.bits(), b.bits()); }
    default void cmovl(Gp a, Mem b) { assembler().emit(Op.CMOVL, a.bits(), b.bits()); }
    default void cmovnge(Gp a, Gp b) { assembler().emit(Op.CMOVL, a.bits(), b.bits()); }
    default void cmovnge(Gp a, Mem b) { assembler().emit(Op.CMOVL, a.bits(), b.bits()); }
    default void cmovge(Gp a, Gp b) { assembler().emit(Op.CMOVGE, a.bits(), b.bits()); }
    default void cmovge(Gp a, Mem b) { assembler().emit(Op.CMOVGE, a.bits(), b.bits()); }
    default void cmovnl(Gp a, Gp b) { assembler().emit(Op.CMOVGE, a.bits(), b.bits()); }
    default void cmovnl(Gp a, Mem b) { assembler().emit(Op.CMOVGE, a.bits(), b.bits()); }
    default void cmovle(Gp a, Gp b) { assembler().emit(Op.CMOVLE, a.bits(), b.bits()); }
    default void cmovle(Gp a, Mem b) { assembler().emit(Op.CMOVLE, a.bits(), b.bits()); }
    default void cmovng(Gp a, Gp b) { assembler().emit(Op.CMOVLE, a.bits(), b.bits()); }
    default void cmovng(Gp a, Mem b) { assembler().emit(Op.CMOVLE, a.bits(), b.bits()); }
    default void cmovg(Gp a, Gp b) { assembler().emit(Op.CMOVG, a.bits(), b.bits()); }
    default void cmovg(Gp a, Mem b) { assembler().emit(Op.CMOVG, a.bits(), b.bits()); }
    default void cmovnle(Gp a, Gp b) { assembler().emit(Op.CMOVG, a.bits(), b.bits()); }
    default void cmovnle(Gp a, Mem b) { assembler().emit(Op.CMOVG, a.bits(), b.bits()); }
    default void seto(Gp a) { assembler().emit(Op.SETO, a.bits()); }
    default void seto(Mem a) { assembler().emit(Op.SETO, a.bits()); }
    default void setno(Gp a) { assembler().emit(Op.SETNO, a.bits()); }
    default void setno(Mem a) { assembler().emit(Op.SETNO, a.bits()); }
    default void setb(Gp a) { assembler().emit(Op.SETB, a.bits()); }
    default void setb(Mem a) { assembler().emit(Op.SETB, a.bits()); }
    default void setc(Gp a) { assembler().emit(Op.SETB, a.bits()); }
    default void setc(Mem a) { assembler().emit(Op.SETB, a.bits()); }
    default void setnae(Gp a) { assembler().emit(Op.SETB, a.bits()); }
    default void setnae(Mem a) { assembler().emit(Op.SETB, a.bits()); }
    default void setae(Gp a) { assembler().emit(Op.SETAE, a.bits()); }
    default void setae(Mem a) { assembler().emit(Op.SETAE, a.bits()); }
    default void setnc(Gp a) { assembler().emit(Op.SETAE, a.bits()); }
    default void setnc(Mem a) { assembler().emit(Op.SETAE, a.bits()); }
    default void setnb(Gp a) { assembler().emit(Op.SETAE, a.bits()); }
    default void setnb(Mem a) { assembler().emit(Op.SETAE, a.bits()); }
    default void sete(Gp a) { assembler().emit(Op.SETE, a.bits()); }
    default void sete(Mem a) { assembler().emit(Op.SETE, a.bits()); }
    default void setz(Gp a) { assembler().emit(Op.SETE, a.bits()); }
    default void setz(Mem a) { assembler().emit(Op.SETE, a.bits()); }
    default void setne(Gp a) { assembler().emit(Op.SETNE, a.bits()); }
    default void setne(Mem a) { assembler().emit(Op.SETNE, a.bits()); }
    default void setnz(Gp a) { assembler().emit(Op.SETNE, a.bits()); }
    default void setnz(Mem a) { assembler().emit(Op.SETNE, a.bits()); }
    default void setbe(Gp a) { assembler().emit(Op.SETBE, a.bits()); }
    default void setbe(Mem a) { assembler().emit(Op.SETBE, a.bits()); }
    default void setna(Gp a) { assembler().emit(Op.SETBE, a.bits()); }
    default void setna(Mem a) { assembler().emit(Op.SETBE, a.bits()); }
    default void seta(Gp a) { assembler().emit(Op.SETA, a.bits()); }
    default void seta(Mem a) { assembler().emit(Op.SETA, a.bits()); }
    default void setnbe(Gp a) { assembler().emit(Op.SETA, a.bits()); }
    default void setnbe(Mem a) { assembler().emit(Op.SETA, a.bits()); }
    default void sets(Gp a) { assembler().emit(Op.SETS, a.bits()); }
    default void sets(Mem a) { assembler().emit(Op.SETS, a.bits()); }
    default void setns(Gp a) { assembler().emit(Op.SETNS, a.bits()); }
    default void setns(Mem a) { assembler().emit(Op.SETNS, a.bits()); }
    default void setp(Gp a) { assembler().emit(Op.SETP, a.bits()); }
    default void setp(Mem a) { assembler().emit(Op.SETP, a.bits()); }
    default void setpe(Gp a) { assembler().emit(Op.SETP, a.bits()); }
    default void setpe(Mem a) { assembler().emit(Op.SETP, a.bits()); }
    default void setnp(Gp a) { assembler().emit(Op.SETNP, a.bits()); }
    default void setnp(Mem a) { assembler().emit(Op.SETNP, a.bits()); }
    default void setpo(Gp a) { assembler().emit(Op.SETNP, a.bits()); }
    default void setpo(Mem a) { assembler().emit(Op.SETNP, a.bits()); }
    default void setl(Gp a) { assembler().emit(Op.SETL, a.bits()); }
    default void setl(Mem a) { assembler().emit(Op.SETL, a.bits()); }
    default void setnge(Gp a) { assembler().emit(Op.SETL, a.bits()); }
    default void setnge(Mem a) { assembler().emit(Op.SETL, a.bits()); }
    default void setge(Gp a) { assembler().emit(Op.SETGE, a.bits()); }
    default void setge(Mem a) { assembler().emit(Op.SETGE, a.bits()); }
    default void setnl(Gp a) { assembler().emit(Op.SETGE, a.bits()); }
    default void setnl(Mem a) { assembler().emit(Op.SETGE, a.bits()); }
    default void setle(Gp a) { assembler().emit(Op.SETLE, a.bits()); }
    default void setle(Mem a) { assembler().emit(Op.SETLE, a.bits()); }
    default void setng(Gp a) { assembler().emit(Op.SETLE, a.bits()); }
    default void setng(Mem a) { assembler().emit(Op.SETLE, a.bits()); }
    default void setg(Gp a) { assembler().emit(Op.SETG, a.bits()); }
    default void setg(Mem a) { assembler().emit(Op.SETG, a.bits()); }
    default void setnle(Gp a) { assembler().emit(Op.SETG, a.bits()); }
    default void setnle(Mem a) { assembler().emit(Op.SETG, a.bits()); }
    default void jo(Label a) { assembler().emit(Op.JO, a); }
    default void jno(Label a) { assembler().emit(Op.JNO, a); }
    default void jb(Label a) { assembler().emit(Op.JB, a); }
    default void jc(Label a) { assembler().emit(Op.JB, a); }
    default void jnae(Label a) { assembler().emit(Op.JB, a); }
    default void jae(Label a) { assembler().emit(Op.JAE, a); }
    default void jnc(Label a) { assembler().emit(Op.JAE, a); }
    default void jnb(Label a) { assembler().emit(Op.JAE, a); }
    default void je(Label a) { assembler().emit(Op.JE, a); }
    default void jz(Label a) { assembler().emit(Op.JE, a); }
    default void jne(Label a) { assembler().emit(Op.JNE, a); }
    default void jnz(Label a) { assembler().emit(Op.JNE, a); }
    default void jbe(Label a) { assembler().emit(Op.JBE, a); }
    default void jna(Label a) { assembler().emit(Op.JBE, a); }
    default void ja(Label a) { assembler().emit(Op.JA, a); }
    default void jnbe(Label a) { assembler().emit(Op.JA, a); }
    default void js(Label a) { assembler().emit(Op.JS, a); }
    default void jns(Label a) { assembler().emit(Op.JNS, a); }
    default void jp(Label a) { assembler().emit(Op.JP, a); }
    default void jpe(Label a) { assembler().emit(Op.JP, a); }
    default void jnp(Label a) { assembler().emit(Op.JNP, a); }
    default void jpo(Label a) { assembler().emit(Op.JNP, a); }
    default void jl(Label a) { assembler().emit(Op.JL, a); }
    default void jnge(Label a) { assembler().emit(Op.JL, a); }
    default void jge(Label a) { assembler().emit(Op.JGE, a); }
    default void jnl(Label a) { assembler().emit(Op.JGE, a); }
    default void jle(Label a) { assembler().emit(Op.JLE, a); }
    default void jng(Label a) { assembler().emit(Op.JLE, a); }
    default void jg(Label a) { assembler().emit(Op.JG, a); }
    default void jnle(Label a) { assembler().emit(Op.JG, a); }
    default void jcxz(Label a) { assembler().emit(Op.JCXZ, a); }
    default void jecxz(Label a) { assembler().emit(Op.JECXZ, a); }
    default void jrcxz(Label a) { assembler().emit(Op.JRCXZ, a); }
    default void loop(Label a) { assembler().emit(Op.LOOP, a); }
    default void loope(Label a) { assembler().emit(Op.LOOPE, a); }
    default void loopz(Label a) { assembler().emit(Op.LOOPE, a); }
    default void loopne(Label a) { assembler().emit(Op.LOOPNE, a); }
    default void loopnz(Label a) { assembler().emit(Op.LOOPNE, a); }
    default void jmp(Label a) { assembler().emit(Op.JMP, a); }
    default void jmp(Gp a) { assembler().emit(Op.JMP, a.bits()); }
    default void jmp(Mem a) { assembler().emit(Op.JMP, a.bits()); }
    default void call(Label a) { assembler().emit(Op.CALL, a); }
    default void call(Gp a) { assembler().emit(Op.CALL, a.bits()); }
    default void call(Mem a) { assembler().emit(Op.CALL, a.bits()); }
    default void ret() { assembler().emit(Op.RET); }
    default void ret(long a) { assembler().emitImm(Op.RET, a); }
    default void retn() { assembler().emit(Op.RET); }
    default void retn(long a) { assembler().emitImm(Op.RET, a); }
    default void retf() { assembler().emit(Op.RETF); }
    default void retf(long a) { assembler().emitImm(Op.RETF, a); }
    default void retw() { assembler().emit(Op.RETW); }
    default void retw(long a) { assembler().emitImm(Op.RETW, a); }
    default void retfw() { assembler().emit(Op.RETFW); }
    default void retfw(long a) { assembler().emitImm(Op.RETFW, a); }
    default void retfq() { assembler().emit(Op.RETFQ); }
    default void retfq(long a) { assembler().emitImm(Op.RETFQ, a); }
    default void iretw() { assembler().emit(Op.IRETW); }
    default void iretd() { assembler().emit(Op.IRETD); }
    default void iretq() { assembler().emit(Op.IRETQ); }
    default void iret() { assembler().emit(Op.IRET); }
    default void push(Gp a) { assembler().emit(Op.PUSH, a.bits()); }
    default void push(long a) { assembler().emitImm(Op.PUSH, a); }
    default void push(Mem a) { assembler().emit(Op.PUSH, a.bits()); }
    default void push(Seg a) { assembler().emit(Op.PUSH, a.bits()); }
    default void pushw(long a) { assembler().emitImm(Op.PUSHW, a); }
    default void pushw(Seg a) { assembler().emit(Op.PUSHW, a.bits()); }
    default void pop(Gp a) { assembler().emit(Op.POP, a.bits()); }
    default void pop(Mem a) { assembler().emit(Op.POP, a.bits()); }
    default void pop(Seg a) { assembler().emit(Op.POP, a.bits()); }
    default void popw(Seg a) { assembler().emit(Op.POPW, a.bits()); }
    default void pushaw() { assembler().emit(Op.PUSHAW); }
    default void pushad() { assembler().emit(Op.PUSHAD); }
    default void pusha() { assembler().emit(Op.PUSHA); }
    default void popaw() { assembler().emit(Op.POPAW); }
    default void popad() { assembler().emit(Op.POPAD); }
    default void popa() { assembler().emit(Op.POPA); }
    default void pushfw() { assembler().emit(Op.PUSHFW); }
    default void pushfd() { assembler().emit(Op.PUSHFD); }
    default void pushfq() { assembler().emit(Op.PUSHFQ); }
    default void pushf() { assembler().emit(Op.PUSHF); }
    default void popfw() { assembler().emit(Op.POPFW); }
    default void popfd() { assembler().emit(Op.POPFD); }
    default void popfq() { assembler().emit(Op.POPFQ); }
    default void popf() { assembler().emit(Op.POPF); }
    default void lahf() { assembler().emit(Op.LAHF); }
    default void sahf() { assembler().emit(Op.SAHF); }
    default void enter(long a, long b) { assembler().emitImm(Op.ENTER, a & 0xFFFF_FFFFL | b << 32); }
    default void enterw(long a, long b) { assembler().emitImm(Op.ENTERW, a & 0xFFFF_FFFFL | b << 32); }
    default void leave() { assembler().emit(Op.LEAVE); }
    default void leavew() { assembler().emit(Op.LEAVEW); }
    default void cbw() { assembler().emit(Op.CBW); }
    default void cwde() { assembler().emit(Op.CWDE); }
    default void cdqe() { assembler().emit(Op.CDQE); }
    default void cwd() { assembler().emit(Op.CWD); }
    default void cdq() { assembler().emit(Op.CDQ); }
    default void cqo() { assembler().emit(Op.CQO); }
    default void clc() { assembler().emit(Op.CLC); }
    default void stc() { assembler().emit(Op.STC); }
    default void cmc() { assembler().emit(Op.CMC); }
    default void cld() { assembler().emit(Op.CLD); }
    default void std() { assembler().emit(Op.STD); }
    default void cli() { assembler().emit(Op.CLI); }
    default void sti() { assembler().emit(Op.STI); }
    default void nop() { assembler().emit(Op.NOP); }
    default void nop(Gp a) { assembler().emit(Op.NOP, a.bits()); }
    default void nop(Mem a) { assembler().emit(Op.NOP, a.bits()); }
    default void nop(Gp a, Gp b) { assembler().emit(Op.NOP, a.bits(), b.bits()); }
    default void nop(Mem a, Gp b) { assembler().emit(Op.NOP, a.bits(), b.bits()); }
    default void pause() { assembler().emit(Op.PAUSE); }
    default void ud2() { assembler().emit(Op.UD2); }
    default void hlt() { assembler().emit(Op.HLT); }
    default void int3() { assembler().emit(Op.INT3); }
    default void int1() { assembler().emit(Op.INT1); }
    default void icebp() { assembler().emit(Op.INT1); }
    default void cpuid() { assembler().emit(Op.CPUID); }
    default void rdtsc() { assembler().emit(Op.RDTSC); }
    default void rdtscp() { assembler().emit(Op.RDTSCP); }
    default void rdpmc() { assembler().emit(Op.RDPMC); }
    default void xlat(Mem a) { assembler().emit(Op.XLAT, a.bits()); }
    default void xlatb() { assembler().emit(Op.XLATB); }
    default void ud0(Gp a, Gp b) { assembler().emit(Op.UD0, a.bits(), b.bits()); }
    default void ud0(Gp a, Mem b) { assembler().emit(Op.UD0, a.bits(), b.bits()); }
    default void ud1(Gp a, Gp b) { assembler().emit(Op.UD1, a.bits(), b.bits()); }
    default void ud1(Gp a, Mem b) { assembler().emit(Op.UD1, a.bits(), b.bits()); }
    default void int_(long a) { assembler().emitImm(Op.INT, a); }
    default void into() { assembler().emit(Op.INTO); }
    default void aaa() { assembler().emit(Op.AAA); }
    default void aas() { assembler().emit(Op.AAS); }
    default void daa() { assembler().emit(Op.DAA); }
    default void das() { assembler().emit(Op.DAS); }
    default void salc() { assembler().emit(Op.SALC); }
    default void aam() { assembler().emit(Op.AAM); }
    default void aam(long a) { assembler().emitImm(Op.AAM, a); }
    default void aad() { assembler().emit(Op.AAD); }
    default void aad(long a) { assembler().emitImm(Op.AAD, a); }
    default void bound(Gp a, Mem b) { assembler().emit(Op.BOUND, a.bits(), b.bits()); }
    default void arpl(Gp a, Gp b) { assembler().emit(Op.ARPL, a.bits(), b.bits()); }
    default void arpl(Mem a, Gp b) { assembler().emit(Op.ARPL, a.bits(), b.bits()); }
    default void wait_() { assembler().emit(Op.WAIT); }
    default void fwait() { assembler().emit(Op.WAIT); }
    default void endbr64() { assembler().emit(Op.ENDBR64); }
    default void endbr32() { assembler().emit(Op.ENDBR32); }
    default void movsb(Mem a, Mem b) { assembler().emit(Op.MOVSB, a.bits(), b.bits()); }
    default void movsb() { assembler().emit(Op.MOVSB); }
    default void cmpsb(Mem a, Mem b) { assembler().emit(Op.CMPSB, a.bits(), b.bits()); }
    default void cmpsb() { assembler().emit(Op.CMPSB); }
    default void stosb(Mem a, Gp b) { assembler().emit(Op.STOSB, a.bits(), b.bits()); }
    default void stosb() { assembler().emit(Op.STOSB); }
    default void stosb(Mem a) { assembler().emit(Op.STOSB, a.bits()); }
    default void lodsb(Gp a, Mem b) { assembler().emit(Op.LODSB, a.bits(), b.bits()); }
    default void lodsb() { assembler().emit(Op.LODSB); }
    default void lodsb(Mem a) { assembler().emit(Op.LODSB, a.bits()); }
    default void scasb(Gp a, Mem b) { assembler().emit(Op.SCASB, a.bits(), b.bits()); }
    default void scasb() { assembler().emit(Op.SCASB); }
    default void scasb(Mem a) { assembler().emit(Op.SCASB, a.bits()); }
    default void insb(Mem a, Gp b) { assembler().emit(Op.INSB, a.bits(), b.bits()); }
    default void insb() { assembler().emit(Op.INSB); }
    default void outsb(Gp a, Mem b) { assembler().emit(Op.OUTSB, a.bits(), b.bits()); }
    default void outsb() { assembler().emit(Op.OUTSB); }
    default void movsw(Mem a, Mem b) { assembler().emit(Op.MOVSW, a.bits(), b.bits()); }
    default void movsw() { assembler().emit(Op.MOVSW); }
    default void cmpsw(Mem a, Mem b) { assembler().emit(Op.CMPSW, a.bits(), b.bits()); }
    default void cmpsw() { assembler().emit(Op.CMPSW); }
    default void stosw(Mem a, Gp b) { assembler().emit(Op.STOSW, a.bits(), b.bits()); }
    default void stosw() { assembler().emit(Op.STOSW); }
    default void stosw(Mem a) { assembler().emit(Op.STOSW, a.bits()); }
    default void lodsw(Gp a, Mem b) { assembler().emit(Op.LODSW, a.bits(), b.bits()); }
    default void lodsw() { assembler().emit(Op.LODSW); }
    default void lodsw(Mem a) { assembler().emit(Op.LODSW, a.bits()); }
    default void scasw(Gp a, Mem b) { assembler().emit(Op.SCASW, a.bits(), b.bits()); }
    default void scasw() { assembler().emit(Op.SCASW); }
    default void scasw(Mem a) { assembler().emit(Op.SCASW, a.bits()); }
    default void insw(Mem a, Gp b) { assembler().emit(Op.INSW, a.bits(), b.bits()); }
    default void insw() { assembler().emit(Op.INSW); }
    default void outsw(Gp a, Mem b) { assembler().emit(Op.OUTSW, a.bits(), b.bits()); }
    default void outsw() { assembler().emit(Op.OUTSW); }
    default void stosd(Mem a, Gp b) { assembler().emit(Op.STOSD, a.bits(), b.bits()); }
    default void stosd() { assembler().emit(Op.STOSD); }
    default void stosd(Mem a) { assembler().emit(Op.STOSD, a.bits()); }
    default void lodsd(Gp a, Mem b) { assembler().emit(Op.LODSD, a.bits(), b.bits()); }
    default void lodsd() { assembler().emit(Op.LODSD); }
    default void lodsd(Mem a) { assembler().emit(Op.LODSD, a.bits()); }
    default void scasd(Gp a, Mem b) { assembler().emit(Op.SCASD, a.bits(), b.bits()); }
    default void scasd() { assembler().emit(Op.SCASD); }
    default void scasd(Mem a) { assembler().emit(Op.SCASD, a.bits()); }
    default void insd(Mem a, Gp b) { assembler().emit(Op.INSD, a.bits(), b.bits()); }
    default void insd() { assembler().emit(Op.INSD); }
    default void outsd(Gp a, Mem b) { assembler().emit(Op.OUTSD, a.bits(), b.bits()); }
    default void outsd() { assembler().emit(Op.OUTSD); }
    default void movsq(Mem a, Mem b) { assembler().emit(Op.MOVSQ, a.bits(), b.bits()); }
    default void movsq() { assembler().emit(Op.MOVSQ); }
    default void cmpsq(Mem a, Mem b) { assembler().emit(Op.CMPSQ, a.bits(), b.bits()); }
    default void cmpsq() { assembler().emit(Op.CMPSQ); }
    default void stosq(Mem a, Gp b) { assembler().emit(Op.STOSQ, a.bits(), b.bits()); }
    default void stosq() { assembler().emit(Op.STOSQ); }
    default void stosq(Mem a) { assembler().emit(Op.STOSQ, a.bits()); }
    default void lodsq(Gp a, Mem b) { assembler().emit(Op.LODSQ, a.bits(), b.bits()); }
    default void lodsq() { assembler().emit(Op.LODSQ); }
    default void lodsq(Mem a) { assembler().emit(Op.LODSQ, a.bits()); }
    default void scasq(Gp a, Mem b) { assembler().emit(Op.SCASQ, a.bits(), b.bits()); }
    default void scasq() { assembler().emit(Op.SCASQ); }
    default void scasq(Mem a) { assembler().emit(Op.SCASQ, a.bits()); }
    default void in(Gp a, long b) { assembler().emitImm(Op.IN, a.bits(), b); }
    default void in(Gp a, Gp b) { assembler().emit(Op.IN, a.bits(), b.bits()); }
    default void out(long a, Gp b) { assembler().emitImm(Op.OUT, b.bits(), a); }
    default void out(Gp a, Gp b) { assembler().emit(Op.OUT, a.bits(), b.bits()); }
    default void lds(Gp a, Mem b) { assembler().emit(Op.LDS, a.bits(), b.bits()); }
    default void les(Gp a, Mem b) { assembler().emit(Op.LES, a.bits(), b.bits()); }
    default void lss(Gp a, Mem b) { assembler().emit(Op.LSS, a.bits(), b.bits()); }
    default void lfs(Gp a, Mem b) { assembler().emit(Op.LFS, a.bits(), b.bits()); }
    default void lgs(Gp a, Mem b) { assembler().emit(Op.LGS, a.bits(), b.bits()); }
    default void andn(Gp a, Gp b, Gp c) { assembler().emit(Op.ANDN, a.bits(), b.bits(), c.bits()); }
    default void andn(Gp a, Gp b, Mem c) { assembler().emit(Op.ANDN, a.bits(), b.bits(), c.bits()); }
    default void blsr(Gp a, Gp b) { assembler().emit(Op.BLSR, a.bits(), b.bits()); }
    default void blsr(Gp a, Mem b) { assembler().emit(Op.BLSR, a.bits(), b.bits()); }
    default void blsmsk(Gp a, Gp b) { assembler().emit(Op.BLSMSK, a.bits(), b.bits()); }
    default void blsmsk(Gp a, Mem b) { assembler().emit(Op.BLSMSK, a.bits(), b.bits()); }
    default void blsi(Gp a, Gp b) { assembler().emit(Op.BLSI, a.bits(), b.bits()); }
    default void blsi(Gp a, Mem b) { assembler().emit(Op.BLSI, a.bits(), b.bits()); }
    default void bextr(Gp a, Gp b, Gp c) { assembler().emit(Op.BEXTR, a.bits(), b.bits(), c.bits()); }
    default void bextr(Gp a, Mem b, Gp c) { assembler().emit(Op.BEXTR, a.bits(), b.bits(), c.bits()); }
    default void bextr(Gp a, Gp b, long c) { assembler().emitImm(Op.BEXTR, a.bits(), b.bits(), c); }
    default void bextr(Gp a, Mem b, long c) { assembler().emitImm(Op.BEXTR, a.bits(), b.bits(), c); }
    default void bzhi(Gp a, Gp b, Gp c) { assembler().emit(Op.BZHI, a.bits(), b.bits(), c.bits()); }
    default void bzhi(Gp a, Mem b, Gp c) { assembler().emit(Op.BZHI, a.bits(), b.bits(), c.bits()); }
    default void sarx(Gp a, Gp b, Gp c) { assembler().emit(Op.SARX, a.bits(), b.bits(), c.bits()); }
    default void sarx(Gp a, Mem b, Gp c) { assembler().emit(Op.SARX, a.bits(), b.bits(), c.bits()); }
    default void shlx(Gp a, Gp b, Gp c) { assembler().emit(Op.SHLX, a.bits(), b.bits(), c.bits()); }
    default void shlx(Gp a, Mem b, Gp c) { assembler().emit(Op.SHLX, a.bits(), b.bits(), c.bits()); }
    default void shrx(Gp a, Gp b, Gp c) { assembler().emit(Op.SHRX, a.bits(), b.bits(), c.bits()); }
    default void shrx(Gp a, Mem b, Gp c) { assembler().emit(Op.SHRX, a.bits(), b.bits(), c.bits()); }
    default void pdep(Gp a, Gp b, Gp c) { assembler().emit(Op.PDEP, a.bits(), b.bits(), c.bits()); }
    default void pdep(Gp a, Gp b, Mem c) { assembler().emit(Op.PDEP, a.bits(), b.bits(), c.bits()); }
    default void pext(Gp a, Gp b, Gp c) { assembler().emit(Op.PEXT, a.bits(), b.bits(), c.bits()); }
    default void pext(Gp a, Gp b, Mem c) { assembler().emit(Op.PEXT, a.bits(), b.bits(), c.bits()); }
    default void mulx(Gp a, Gp b, Gp c) { assembler().emit(Op.MULX, a.bits(), b.bits(), c.bits()); }
    default void mulx(Gp a, Gp b, Mem c) { assembler().emit(Op.MULX, a.bits(), b.bits(), c.bits()); }
    default void rorx(Gp a, Gp b, long c) { assembler().emitImm(Op.RORX, a.bits(), b.bits(), c); }
    default void rorx(Gp a, Mem b, long c) { assembler().emitImm(Op.RORX, a.bits(), b.bits(), c); }
    default void rdrand(Gp a) { assembler().emit(Op.RDRAND, a.bits()); }
    default void rdseed(Gp a) { assembler().emit(Op.RDSEED, a.bits()); }
    default void lfence() { assembler().emit(Op.LFENCE); }
    default void mfence() { assembler().emit(Op.MFENCE); }
    default void sfence() { assembler().emit(Op.SFENCE); }
    default void clflush(Mem a) { assembler().emit(Op.CLFLUSH, a.bits()); }
    default void clflushopt(Mem a) { assembler().emit(Op.CLFLUSHOPT, a.bits()); }
    default void clwb(Mem a) { assembler().emit(Op.CLWB, a.bits()); }
    default void cldemote(Mem a) { assembler().emit(Op.CLDEMOTE, a.bits()); }
    default void prefetchnta(Mem a) { assembler().emit(Op.PREFETCHNTA, a.bits()); }
    default void prefetcht0(Mem a) { assembler().emit(Op.PREFETCHT0, a.bits()); }
    default void prefetcht1(Mem a) { assembler().emit(Op.PREFETCHT1, a.bits()); }
    default void prefetcht2(Mem a) { assembler().emit(Op.PREFETCHT2, a.bits()); }
    default void prefetchit1(Mem a) { assembler().emit(Op.PREFETCHIT1, a.bits()); }
    default void prefetchit0(Mem a) { assembler().emit(Op.PREFETCHIT0, a.bits()); }
    default void prefetch(Mem a) { assembler().emit(Op.PREFETCH, a.bits()); }
    default void prefetchw(Mem a) { assembler().emit(Op.PREFETCHW, a.bits()); }
    default void prefetchwt1(Mem a) { assembler().emit(Op.PREFETCHWT1, a.bits()); }
    default void movnti(Mem a, Gp b) { assembler().emit(Op.MOVNTI, a.bits(), b.bits()); }
    default void movdiri(Mem a, Gp b) { assembler().emit(Op.MOVDIRI, a.bits(), b.bits()); }
    default void rdfsbase(Gp a) { assembler().emit(Op.RDFSBASE, a.bits()); }
    default void rdgsbase(Gp a) { assembler().emit(Op.RDGSBASE, a.bits()); }
    default void wrfsbase(Gp a) { assembler().emit(Op.WRFSBASE, a.bits()); }
    default void wrgsbase(Gp a) { assembler().emit(Op.WRGSBASE, a.bits()); }
    default void rdpid(Gp a) { assembler().emit(Op.RDPID, a.bits()); }
    default void ptwrite(Gp a) { assembler().emit(Op.PTWRITE, a.bits()); }
    default void ptwrite(Mem a) { assembler().emit(Op.PTWRITE, a.bits()); }
    default void rdpkru() { assembler().emit(Op.RDPKRU); }
    default void wrpkru() { assembler().emit(Op.WRPKRU); }
    default void xgetbv() { assembler().emit(Op.XGETBV); }
    default void serialize() { assembler().emit(Op.SERIALIZE); }
    default void fxsave(Mem a) { assembler().emit(Op.FXSAVE, a.bits()); }
    default void fxsave64(Mem a) { assembler().emit(Op.FXSAVE64, a.bits()); }
    default void fxrstor(Mem a) { assembler().emit(Op.FXRSTOR, a.bits()); }
    default void fxrstor64(Mem a) { assembler().emit(Op.FXRSTOR64, a.bits()); }
    default void xsave(Mem a) { assembler().emit(Op.XSAVE, a.bits()); }
    default void xsave64(Mem a) { assembler().emit(Op.XSAVE64, a.bits()); }
    default void xrstor(Mem a) { assembler().emit(Op.XRSTOR, a.bits()); }
    default void xrstor64(Mem a) { assembler().emit(Op.XRSTOR64, a.bits()); }
    default void xsaveopt(Mem a) { assembler().emit(Op.XSAVEOPT, a.bits()); }
    default void xsaveopt64(Mem a) { assembler().emit(Op.XSAVEOPT64, a.bits()); }
    default void xsavec(Mem a) { assembler().emit(Op.XSAVEC, a.bits()); }
    default void xsavec64(Mem a) { assembler().emit(Op.XSAVEC64, a.bits()); }
    default void xsaves(Mem a) { assembler().emit(Op.XSAVES, a.bits()); }
    default void xsaves64(Mem a) { assembler().emit(Op.XSAVES64, a.bits()); }
    default void xrstors(Mem a) { assembler().emit(Op.XRSTORS, a.bits()); }
    default void xrstors64(Mem a) { assembler().emit(Op.XRSTORS64, a.bits()); }
    default void xbegin(Label a) { assembler().emit(Op.XBEGIN, a); }
    default void xabort(long a) { assembler().emitImm(Op.XABORT, a); }
    default void xend() { assembler().emit(Op.XEND); }
    default void xtest() { assembler().emit(Op.XTEST); }
    default void umonitor(Gp a) { assembler().emit(Op.UMONITOR, a.bits()); }
    default void umwait(Gp a) { assembler().emit(Op.UMWAIT, a.bits()); }
    default void tpause(Gp a) { assembler().emit(Op.TPAUSE, a.bits()); }
    default void incsspd(Gp a) { assembler().emit(Op.INCSSPD, a.bits()); }
    default void incsspq(Gp a) { assembler().emit(Op.INCSSPQ, a.bits()); }
    default void rdsspd(Gp a) { assembler().emit(Op.RDSSPD, a.bits()); }
    default void rdsspq(Gp a) { assembler().emit(Op.RDSSPQ, a.bits()); }
    // spotless:on
}
