package dev.kiln.a64;

import static dev.kiln.a64.Packed.imm;

import dev.kiln.code.Label;

/// Loads and stores of general and scalar floating-point registers.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `memory.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface MemoryInstructions extends Funnel {
    // spotless:off
    default void str(WOrZr t, Address address) { emit(Op.STR, t.bits(), address.bits()); }
    default void str(XOrZr t, Address address) { emit(Op.STR, t.bits(), address.bits()); }
    default void ldr(WOrZr t, Address address) { emit(Op.LDR, t.bits(), address.bits()); }
    default void ldr(XOrZr t, Address address) { emit(Op.LDR, t.bits(), address.bits()); }
    default void ldrsw(XOrZr t, Address address) { emit(Op.LDRSW, t.bits(), address.bits()); }
    default void stur(WOrZr t, Address address) { emit(Op.STUR, t.bits(), address.bits()); }
    default void stur(XOrZr t, Address address) { emit(Op.STUR, t.bits(), address.bits()); }
    default void ldur(WOrZr t, Address address) { emit(Op.LDUR, t.bits(), address.bits()); }
    default void ldur(XOrZr t, Address address) { emit(Op.LDUR, t.bits(), address.bits()); }
    default void ldursw(XOrZr t, Address address) { emit(Op.LDURSW, t.bits(), address.bits()); }
    default void strb(WOrZr t, Address address) { emit(Op.STRB, t.bits(), address.bits()); }
    default void ldrb(WOrZr t, Address address) { emit(Op.LDRB, t.bits(), address.bits()); }
    default void ldrsb(XOrZr t, Address address) { emit(Op.LDRSB, t.bits(), address.bits()); }
    default void ldrsb(WOrZr t, Address address) { emit(Op.LDRSB, t.bits(), address.bits()); }
    default void sturb(WOrZr t, Address address) { emit(Op.STURB, t.bits(), address.bits()); }
    default void ldurb(WOrZr t, Address address) { emit(Op.LDURB, t.bits(), address.bits()); }
    default void ldursb(XOrZr t, Address address) { emit(Op.LDURSB, t.bits(), address.bits()); }
    default void ldursb(WOrZr t, Address address) { emit(Op.LDURSB, t.bits(), address.bits()); }
    default void strh(WOrZr t, Address address) { emit(Op.STRH, t.bits(), address.bits()); }
    default void ldrh(WOrZr t, Address address) { emit(Op.LDRH, t.bits(), address.bits()); }
    default void ldrsh(XOrZr t, Address address) { emit(Op.LDRSH, t.bits(), address.bits()); }
    default void ldrsh(WOrZr t, Address address) { emit(Op.LDRSH, t.bits(), address.bits()); }
    default void sturh(WOrZr t, Address address) { emit(Op.STURH, t.bits(), address.bits()); }
    default void ldurh(WOrZr t, Address address) { emit(Op.LDURH, t.bits(), address.bits()); }
    default void ldursh(XOrZr t, Address address) { emit(Op.LDURSH, t.bits(), address.bits()); }
    default void ldursh(WOrZr t, Address address) { emit(Op.LDURSH, t.bits(), address.bits()); }
    default void str(B t, Address address) { emit(Op.STR, t.bits(), address.bits()); }
    default void str(H t, Address address) { emit(Op.STR, t.bits(), address.bits()); }
    default void str(S t, Address address) { emit(Op.STR, t.bits(), address.bits()); }
    default void str(D t, Address address) { emit(Op.STR, t.bits(), address.bits()); }
    default void str(Q t, Address address) { emit(Op.STR, t.bits(), address.bits()); }
    default void ldr(B t, Address address) { emit(Op.LDR, t.bits(), address.bits()); }
    default void ldr(H t, Address address) { emit(Op.LDR, t.bits(), address.bits()); }
    default void ldr(S t, Address address) { emit(Op.LDR, t.bits(), address.bits()); }
    default void ldr(D t, Address address) { emit(Op.LDR, t.bits(), address.bits()); }
    default void ldr(Q t, Address address) { emit(Op.LDR, t.bits(), address.bits()); }
    default void stur(B t, Address address) { emit(Op.STUR, t.bits(), address.bits()); }
    default void stur(H t, Address address) { emit(Op.STUR, t.bits(), address.bits()); }
    default void stur(S t, Address address) { emit(Op.STUR, t.bits(), address.bits()); }
    default void stur(D t, Address address) { emit(Op.STUR, t.bits(), address.bits()); }
    default void stur(Q t, Address address) { emit(Op.STUR, t.bits(), address.bits()); }
    default void ldur(B t, Address address) { emit(Op.LDUR, t.bits(), address.bits()); }
    default void ldur(H t, Address address) { emit(Op.LDUR, t.bits(), address.bits()); }
    default void ldur(S t, Address address) { emit(Op.LDUR, t.bits(), address.bits()); }
    default void ldur(D t, Address address) { emit(Op.LDUR, t.bits(), address.bits()); }
    default void ldur(Q t, Address address) { emit(Op.LDUR, t.bits(), address.bits()); }
    default void ldr(WOrZr t, Label target) { emit(Op.LDR, t.bits(), target); }
    default void ldr(XOrZr t, Label target) { emit(Op.LDR, t.bits(), target); }
    default void ldrsw(XOrZr t, Label target) { emit(Op.LDRSW, t.bits(), target); }
    default void ldr(S t, Label target) { emit(Op.LDR, t.bits(), target); }
    default void ldr(D t, Label target) { emit(Op.LDR, t.bits(), target); }
    default void ldr(Q t, Label target) { emit(Op.LDR, t.bits(), target); }
    default void stp(WOrZr t, WOrZr t2, Address address) { emit(Op.STP, t.bits(), t2.bits(), address.bits()); }
    default void stp(XOrZr t, XOrZr t2, Address address) { emit(Op.STP, t.bits(), t2.bits(), address.bits()); }
    default void stp(S t, S t2, Address address) { emit(Op.STP, t.bits(), t2.bits(), address.bits()); }
    default void stp(D t, D t2, Address address) { emit(Op.STP, t.bits(), t2.bits(), address.bits()); }
    default void stp(Q t, Q t2, Address address) { emit(Op.STP, t.bits(), t2.bits(), address.bits()); }
    default void ldp(WOrZr t, WOrZr t2, Address address) { emit(Op.LDP, t.bits(), t2.bits(), address.bits()); }
    default void ldp(XOrZr t, XOrZr t2, Address address) { emit(Op.LDP, t.bits(), t2.bits(), address.bits()); }
    default void ldp(S t, S t2, Address address) { emit(Op.LDP, t.bits(), t2.bits(), address.bits()); }
    default void ldp(D t, D t2, Address address) { emit(Op.LDP, t.bits(), t2.bits(), address.bits()); }
    default void ldp(Q t, Q t2, Address address) { emit(Op.LDP, t.bits(), t2.bits(), address.bits()); }
    default void ldpsw(XOrZr t, XOrZr t2, Address address) { emit(Op.LDPSW, t.bits(), t2.bits(), address.bits()); }
    default void stnp(WOrZr t, WOrZr t2, Address address) { emit(Op.STNP, t.bits(), t2.bits(), address.bits()); }
    default void stnp(XOrZr t, XOrZr t2, Address address) { emit(Op.STNP, t.bits(), t2.bits(), address.bits()); }
    default void stnp(S t, S t2, Address address) { emit(Op.STNP, t.bits(), t2.bits(), address.bits()); }
    default void stnp(D t, D t2, Address address) { emit(Op.STNP, t.bits(), t2.bits(), address.bits()); }
    default void stnp(Q t, Q t2, Address address) { emit(Op.STNP, t.bits(), t2.bits(), address.bits()); }
    default void ldnp(WOrZr t, WOrZr t2, Address address) { emit(Op.LDNP, t.bits(), t2.bits(), address.bits()); }
    default void ldnp(XOrZr t, XOrZr t2, Address address) { emit(Op.LDNP, t.bits(), t2.bits(), address.bits()); }
    default void ldnp(S t, S t2, Address address) { emit(Op.LDNP, t.bits(), t2.bits(), address.bits()); }
    default void ldnp(D t, D t2, Address address) { emit(Op.LDNP, t.bits(), t2.bits(), address.bits()); }
    default void ldnp(Q t, Q t2, Address address) { emit(Op.LDNP, t.bits(), t2.bits(), address.bits()); }
    default void sttrb(WOrZr t, Address address) { emit(Op.STTRB, t.bits(), address.bits()); }
    default void ldtrb(WOrZr t, Address address) { emit(Op.LDTRB, t.bits(), address.bits()); }
    default void ldtrsb(XOrZr t, Address address) { emit(Op.LDTRSB, t.bits(), address.bits()); }
    default void ldtrsb(WOrZr t, Address address) { emit(Op.LDTRSB, t.bits(), address.bits()); }
    default void sttrh(WOrZr t, Address address) { emit(Op.STTRH, t.bits(), address.bits()); }
    default void ldtrh(WOrZr t, Address address) { emit(Op.LDTRH, t.bits(), address.bits()); }
    default void ldtrsh(XOrZr t, Address address) { emit(Op.LDTRSH, t.bits(), address.bits()); }
    default void ldtrsh(WOrZr t, Address address) { emit(Op.LDTRSH, t.bits(), address.bits()); }
    default void sttr(WOrZr t, Address address) { emit(Op.STTR, t.bits(), address.bits()); }
    default void ldtr(WOrZr t, Address address) { emit(Op.LDTR, t.bits(), address.bits()); }
    default void ldtrsw(XOrZr t, Address address) { emit(Op.LDTRSW, t.bits(), address.bits()); }
    default void sttr(XOrZr t, Address address) { emit(Op.STTR, t.bits(), address.bits()); }
    default void ldtr(XOrZr t, Address address) { emit(Op.LDTR, t.bits(), address.bits()); }
    default void prfm(long operation, Address address) { emit(Op.PRFM, imm(operation), address.bits()); }
    default void prfm(long operation, Label target) { emit(Op.PRFM, imm(operation), target); }
    default void prfum(long operation, Address address) { emit(Op.PRFUM, imm(operation), address.bits()); }
    default void stxrb(WOrZr s, WOrZr t, Address address) { emit(Op.STXRB, s.bits(), t.bits(), address.bits()); }
    default void stxrh(WOrZr s, WOrZr t, Address address) { emit(Op.STXRH, s.bits(), t.bits(), address.bits()); }
    default void stxr(WOrZr s, WOrZr t, Address address) { emit(Op.STXR, s.bits(), t.bits(), address.bits()); }
    default void stxr(WOrZr s, XOrZr t, Address address) { emit(Op.STXR, s.bits(), t.bits(), address.bits()); }
    default void stlxrb(WOrZr s, WOrZr t, Address address) { emit(Op.STLXRB, s.bits(), t.bits(), address.bits()); }
    default void stlxrh(WOrZr s, WOrZr t, Address address) { emit(Op.STLXRH, s.bits(), t.bits(), address.bits()); }
    default void stlxr(WOrZr s, WOrZr t, Address address) { emit(Op.STLXR, s.bits(), t.bits(), address.bits()); }
    default void stlxr(WOrZr s, XOrZr t, Address address) { emit(Op.STLXR, s.bits(), t.bits(), address.bits()); }
    default void ldxrb(WOrZr t, Address address) { emit(Op.LDXRB, t.bits(), address.bits()); }
    default void ldxrh(WOrZr t, Address address) { emit(Op.LDXRH, t.bits(), address.bits()); }
    default void ldxr(WOrZr t, Address address) { emit(Op.LDXR, t.bits(), address.bits()); }
    default void ldxr(XOrZr t, Address address) { emit(Op.LDXR, t.bits(), address.bits()); }
    default void ldaxrb(WOrZr t, Address address) { emit(Op.LDAXRB, t.bits(), address.bits()); }
    default void ldaxrh(WOrZr t, Address address) { emit(Op.LDAXRH, t.bits(), address.bits()); }
    default void ldaxr(WOrZr t, Address address) { emit(Op.LDAXR, t.bits(), address.bits()); }
    default void ldaxr(XOrZr t, Address address) { emit(Op.LDAXR, t.bits(), address.bits()); }
    default void stxp(WOrZr s, WOrZr t, WOrZr t2, Address address) { emit(Op.STXP, s.bits(), t.bits(), t2.bits(), address.bits()); }
    default void stxp(WOrZr s, XOrZr t, XOrZr t2, Address address) { emit(Op.STXP, s.bits(), t.bits(), t2.bits(), address.bits()); }
    default void stlxp(WOrZr s, WOrZr t, WOrZr t2, Address address) { emit(Op.STLXP, s.bits(), t.bits(), t2.bits(), address.bits()); }
    default void stlxp(WOrZr s, XOrZr t, XOrZr t2, Address address) { emit(Op.STLXP, s.bits(), t.bits(), t2.bits(), address.bits()); }
    default void ldxp(WOrZr t, WOrZr t2, Address address) { emit(Op.LDXP, t.bits(), t2.bits(), address.bits()); }
    default void ldxp(XOrZr t, XOrZr t2, Address address) { emit(Op.LDXP, t.bits(), t2.bits(), address.bits()); }
    default void ldaxp(WOrZr t, WOrZr t2, Address address) { emit(Op.LDAXP, t.bits(), t2.bits(), address.bits()); }
    default void ldaxp(XOrZr t, XOrZr t2, Address address) { emit(Op.LDAXP, t.bits(), t2.bits(), address.bits()); }
    default void stllrb(WOrZr t, Address address) { emit(Op.STLLRB, t.bits(), address.bits()); }
    default void stllrh(WOrZr t, Address address) { emit(Op.STLLRH, t.bits(), address.bits()); }
    default void stllr(WOrZr t, Address address) { emit(Op.STLLR, t.bits(), address.bits()); }
    default void stllr(XOrZr t, Address address) { emit(Op.STLLR, t.bits(), address.bits()); }
    default void stlrb(WOrZr t, Address address) { emit(Op.STLRB, t.bits(), address.bits()); }
    default void stlrh(WOrZr t, Address address) { emit(Op.STLRH, t.bits(), address.bits()); }
    default void stlr(WOrZr t, Address address) { emit(Op.STLR, t.bits(), address.bits()); }
    default void stlr(XOrZr t, Address address) { emit(Op.STLR, t.bits(), address.bits()); }
    default void ldlarb(WOrZr t, Address address) { emit(Op.LDLARB, t.bits(), address.bits()); }
    default void ldlarh(WOrZr t, Address address) { emit(Op.LDLARH, t.bits(), address.bits()); }
    default void ldlar(WOrZr t, Address address) { emit(Op.LDLAR, t.bits(), address.bits()); }
    default void ldlar(XOrZr t, Address address) { emit(Op.LDLAR, t.bits(), address.bits()); }
    default void ldarb(WOrZr t, Address address) { emit(Op.LDARB, t.bits(), address.bits()); }
    default void ldarh(WOrZr t, Address address) { emit(Op.LDARH, t.bits(), address.bits()); }
    default void ldar(WOrZr t, Address address) { emit(Op.LDAR, t.bits(), address.bits()); }
    default void ldar(XOrZr t, Address address) { emit(Op.LDAR, t.bits(), address.bits()); }
    default void ldaprb(WOrZr t, Address address) { emit(Op.LDAPRB, t.bits(), address.bits()); }
    default void ldaprh(WOrZr t, Address address) { emit(Op.LDAPRH, t.bits(), address.bits()); }
    default void ldapr(WOrZr t, Address address) { emit(Op.LDAPR, t.bits(), address.bits()); }
    default void ldapr(XOrZr t, Address address) { emit(Op.LDAPR, t.bits(), address.bits()); }
    default void stlurb(WOrZr t, Address address) { emit(Op.STLURB, t.bits(), address.bits()); }
    default void ldapurb(WOrZr t, Address address) { emit(Op.LDAPURB, t.bits(), address.bits()); }
    default void ldapursb(XOrZr t, Address address) { emit(Op.LDAPURSB, t.bits(), address.bits()); }
    default void ldapursb(WOrZr t, Address address) { emit(Op.LDAPURSB, t.bits(), address.bits()); }
    default void stlurh(WOrZr t, Address address) { emit(Op.STLURH, t.bits(), address.bits()); }
    default void ldapurh(WOrZr t, Address address) { emit(Op.LDAPURH, t.bits(), address.bits()); }
    default void ldapursh(XOrZr t, Address address) { emit(Op.LDAPURSH, t.bits(), address.bits()); }
    default void ldapursh(WOrZr t, Address address) { emit(Op.LDAPURSH, t.bits(), address.bits()); }
    default void stlur(WOrZr t, Address address) { emit(Op.STLUR, t.bits(), address.bits()); }
    default void ldapur(WOrZr t, Address address) { emit(Op.LDAPUR, t.bits(), address.bits()); }
    default void ldapursw(XOrZr t, Address address) { emit(Op.LDAPURSW, t.bits(), address.bits()); }
    default void stlur(XOrZr t, Address address) { emit(Op.STLUR, t.bits(), address.bits()); }
    default void ldapur(XOrZr t, Address address) { emit(Op.LDAPUR, t.bits(), address.bits()); }
    default void stlur(B t, Address address) { emit(Op.STLUR, t.bits(), address.bits()); }
    default void ldapur(B t, Address address) { emit(Op.LDAPUR, t.bits(), address.bits()); }
    default void stlur(Q t, Address address) { emit(Op.STLUR, t.bits(), address.bits()); }
    default void ldapur(Q t, Address address) { emit(Op.LDAPUR, t.bits(), address.bits()); }
    default void stlur(H t, Address address) { emit(Op.STLUR, t.bits(), address.bits()); }
    default void ldapur(H t, Address address) { emit(Op.LDAPUR, t.bits(), address.bits()); }
    default void stlur(S t, Address address) { emit(Op.STLUR, t.bits(), address.bits()); }
    default void ldapur(S t, Address address) { emit(Op.LDAPUR, t.bits(), address.bits()); }
    default void stlur(D t, Address address) { emit(Op.STLUR, t.bits(), address.bits()); }
    default void ldapur(D t, Address address) { emit(Op.LDAPUR, t.bits(), address.bits()); }
    default void stilp(WOrZr t, WOrZr t2, Address address) { emit(Op.STILP, t.bits(), t2.bits(), address.bits()); }
    default void stilp(XOrZr t, XOrZr t2, Address address) { emit(Op.STILP, t.bits(), t2.bits(), address.bits()); }
    default void ldiapp(WOrZr t, WOrZr t2, Address address) { emit(Op.LDIAPP, t.bits(), t2.bits(), address.bits()); }
    default void ldiapp(XOrZr t, XOrZr t2, Address address) { emit(Op.LDIAPP, t.bits(), t2.bits(), address.bits()); }
    default void ld64b(XOrZr t, Address address) { emit(Op.LD64B, t.bits(), address.bits()); }
    default void st64b(XOrZr t, Address address) { emit(Op.ST64B, t.bits(), address.bits()); }
    default void st64bv(XOrZr s, XOrZr t, Address address) { emit(Op.ST64BV, s.bits(), t.bits(), address.bits()); }
    default void st64bv0(XOrZr s, XOrZr t, Address address) { emit(Op.ST64BV0, s.bits(), t.bits(), address.bits()); }
    default void ldraa(XOrZr t, Address address) { emit(Op.LDRAA, t.bits(), address.bits()); }
    default void ldrab(XOrZr t, Address address) { emit(Op.LDRAB, t.bits(), address.bits()); }
    // spotless:on
}
