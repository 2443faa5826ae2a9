package dev.kiln.a64;

/// Atomic memory operations.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `atomics.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface AtomicInstructions extends Funnel {
    // spotless:off
    default void casb(WOrZr s, WOrZr t, Address address) { emit(Op.CASB, s.bits(), t.bits(), address.bits()); }
    default void cash(WOrZr s, WOrZr t, Address address) { emit(Op.CASH, s.bits(), t.bits(), address.bits()); }
    default void cas(WOrZr s, WOrZr t, Address address) { emit(Op.CAS, s.bits(), t.bits(), address.bits()); }
    default void cas(XOrZr s, XOrZr t, Address address) { emit(Op.CAS, s.bits(), t.bits(), address.bits()); }
    default void casab(WOrZr s, WOrZr t, Address address) { emit(Op.CASAB, s.bits(), t.bits(), address.bits()); }
    default void casah(WOrZr s, WOrZr t, Address address) { emit(Op.CASAH, s.bits(), t.bits(), address.bits()); }
    default void casa(WOrZr s, WOrZr t, Address address) { emit(Op.CASA, s.bits(), t.bits(), address.bits()); }
    default void casa(XOrZr s, XOrZr t, Address address) { emit(Op.CASA, s.bits(), t.bits(), address.bits()); }
    default void caslb(WOrZr s, WOrZr t, Address address) { emit(Op.CASLB, s.bits(), t.bits(), address.bits()); }
    default void caslh(WOrZr s, WOrZr t, Address address) { emit(Op.CASLH, s.bits(), t.bits(), address.bits()); }
    default void casl(WOrZr s, WOrZr t, Address address) { emit(Op.CASL, s.bits(), t.bits(), address.bits()); }
    default void casl(XOrZr s, XOrZr t, Address address) { emit(Op.CASL, s.bits(), t.bits(), address.bits()); }
    default void casalb(WOrZr s, WOrZr t, Address address) { emit(Op.CASALB, s.bits(), t.bits(), address.bits()); }
    default void casalh(WOrZr s, WOrZr t, Address address) { emit(Op.CASALH, s.bits(), t.bits(), address.bits()); }
    default void casal(WOrZr s, WOrZr t, Address address) { emit(Op.CASAL, s.bits(), t.bits(), address.bits()); }
    default void casal(XOrZr s, XOrZr t, Address address) { emit(Op.CASAL, s.bits(), t.bits(), address.bits()); }
    default void casp(WOrZr s, WOrZr s2, WOrZr t, WOrZr t2, Address address) { emit(Op.CASP, s.bits(), s2.bits(), t.bits(), t2.bits(), address.bits()); }
    default void casp(XOrZr s, XOrZr s2, XOrZr t, XOrZr t2, Address address) { emit(Op.CASP, s.bits(), s2.bits(), t.bits(), t2.bits(), address.bits()); }
    default void caspa(WOrZr s, WOrZr s2, WOrZr t, WOrZr t2, Address address) { emit(Op.CASPA, s.bits(), s2.bits(), t.bits(), t2.bits(), address.bits()); }
    default void caspa(XOrZr s, XOrZr s2, XOrZr t, XOrZr t2, Address address) { emit(Op.CASPA, s.bits(), s2.bits(), t.bits(), t2.bits(), address.bits()); }
    default void caspl(WOrZr s, WOrZr s2, WOrZr t, WOrZr t2, Address address) { emit(Op.CASPL, s.bits(), s2.bits(), t.bits(), t2.bits(), address.bits()); }
    default void caspl(XOrZr s, XOrZr s2, XOrZr t, XOrZr t2, Address address) { emit(Op.CASPL, s.bits(), s2.bits(), t.bits(), t2.bits(), address.bits()); }
    default void caspal(WOrZr s, WOrZr s2, WOrZr t, WOrZr t2, Address address) { emit(Op.CASPAL, s.bits(), s2.bits(), t.bits(), t2.bits(), address.bits()); }
    default void caspal(XOrZr s, XOrZr s2, XOrZr t, XOrZr t2, Address address) { emit(Op.CASPAL, s.bits(), s2.bits(), t.bits(), t2.bits(), address.bits()); }
    default void staddb(WOrZr s, Address address) { emit(Op.STADDB, s.bits(), address.bits()); }
    default void staddh(WOrZr s, Address address) { emit(Op.STADDH, s.bits(), address.bits()); }
    default void stadd(WOrZr s, Address address) { emit(Op.STADD, s.bits(), address.bits()); }
    default void stadd(XOrZr s, Address address) { emit(Op.STADD, s.bits(), address.bits()); }
    default void staddlb(WOrZr s, Address address) { emit(Op.STADDLB, s.bits(), address.bits()); }
    default void staddlh(WOrZr s, Address address) { emit(Op.STADDLH, s.bits(), address.bits()); }
    default void staddl(WOrZr s, Address address) { emit(Op.STADDL, s.bits(), address.bits()); }
    default void staddl(XOrZr s, Address address) { emit(Op.STADDL, s.bits(), address.bits()); }
    default void stclrb(WOrZr s, Address address) { emit(Op.STCLRB, s.bits(), address.bits()); }
    default void stclrh(WOrZr s, Address address) { emit(Op.STCLRH, s.bits(), address.bits()); }
    default void stclr(WOrZr s, Address address) { emit(Op.STCLR, s.bits(), address.bits()); }
    default void stclr(XOrZr s, Address address) { emit(Op.STCLR, s.bits(), address.bits()); }
    default void stclrlb(WOrZr s, Address address) { emit(Op.STCLRLB, s.bits(), address.bits()); }
    default void stclrlh(WOrZr s, Address address) { emit(Op.STCLRLH, s.bits(), address.bits()); }
    default void stclrl(WOrZr s, Address address) { emit(Op.STCLRL, s.bits(), address.bits()); }
    default void stclrl(XOrZr s, Address address) { emit(Op.STCLRL, s.bits(), address.bits()); }
    default void steorb(WOrZr s, Address address) { emit(Op.STEORB, s.bits(), address.bits()); }
    default void steorh(WOrZr s, Address address) { emit(Op.STEORH, s.bits(), address.bits()); }
    default void steor(WOrZr s, Address address) { emit(Op.STEOR, s.bits(), address.bits()); }
    default void steor(XOrZr s, Address address) { emit(Op.STEOR, s.bits(), address.bits()); }
    default void steorlb(WOrZr s, Address address) { emit(Op.STEORLB, s.bits(), address.bits()); }
    default void steorlh(WOrZr s, Address address) { emit(Op.STEORLH, s.bits(), address.bits()); }
    default void steorl(WOrZr s, Address address) { emit(Op.STEORL, s.bits(), address.bits()); }
    default void steorl(XOrZr s, Address address) { emit(Op.STEORL, s.bits(), address.bits()); }
    default void stsetb(WOrZr s, Address address) { emit(Op.STSETB, s.bits(), address.bits()); }
    default void stseth(WOrZr s, Address address) { emit(Op.STSETH, s.bits(), address.bits()); }
    default void stset(WOrZr s, Address address) { emit(Op.STSET, s.bits(), address.bits()); }
    default void stset(XOrZr s, Address address) { emit(Op.STSET, s.bits(), address.bits()); }
    default void stsetlb(WOrZr s, Address address) { emit(Op.STSETLB, s.bits(), address.bits()); }
    default void stsetlh(WOrZr s, Address address) { emit(Op.STSETLH, s.bits(), address.bits()); }
    default void stsetl(WOrZr s, Address address) { emit(Op.STSETL, s.bits(), address.bits()); }
    default void stsetl(XOrZr s, Address address) { emit(Op.STSETL, s.bits(), address.bits()); }
    default void stsmaxb(WOrZr s, Address address) { emit(Op.STSMAXB, s.bits(), address.bits()); }
    default void stsmaxh(WOrZr s, Address address) { emit(Op.STSMAXH, s.bits(), address.bits()); }
    default void stsmax(WOrZr s, Address address) { emit(Op.STSMAX, s.bits(), address.bits()); }
    default void stsmax(XOrZr s, Address address) { emit(Op.STSMAX, s.bits(), address.bits()); }
    default void stsmaxlb(WOrZr s, Address address) { emit(Op.STSMAXLB, s.bits(), address.bits()); }
    default void stsmaxlh(WOrZr s, Address address) { emit(Op.STSMAXLH, s.bits(), address.bits()); }
    default void stsmaxl(WOrZr s, Address address) { emit(Op.STSMAXL, s.bits(), address.bits()); }
    default void stsmaxl(XOrZr s, Address address) { emit(Op.STSMAXL, s.bits(), address.bits()); }
    default void stsminb(WOrZr s, Address address) { emit(Op.STSMINB, s.bits(), address.bits()); }
    default void stsminh(WOrZr s, Address address) { emit(Op.STSMINH, s.bits(), address.bits()); }
    default void stsmin(WOrZr s, Address address) { emit(Op.STSMIN, s.bits(), address.bits()); }
    default void stsmin(XOrZr s, Address address) { emit(Op.STSMIN, s.bits(), address.bits()); }
    default void stsminlb(WOrZr s, Address address) { emit(Op.STSMINLB, s.bits(), address.bits()); }
    default void stsminlh(WOrZr s, Address address) { emit(Op.STSMINLH, s.bits(), address.bits()); }
    default void stsminl(WOrZr s, Address address) { emit(Op.STSMINL, s.bits(), address.bits()); }
    default void stsminl(XOrZr s, Address address) { emit(Op.STSMINL, s.bits(), address.bits()); }
    default void stumaxb(WOrZr s, Address address) { emit(Op.STUMAXB, s.bits(), address.bits()); }
    default void stumaxh(WOrZr s, Address address) { emit(Op.STUMAXH, s.bits(), address.bits()); }
    default void stumax(WOrZr s, Address address) { emit(Op.STUMAX, s.bits(), address.bits()); }
    default void stumax(XOrZr s, Address address) { emit(Op.STUMAX, s.bits(), address.bits()); }
    default void stumaxlb(WOrZr s, Address address) { emit(Op.STUMAXLB, s.bits(), address.bits()); }
    default void stumaxlh(WOrZr s, Address address) { emit(Op.STUMAXLH, s.bits(), address.bits()); }
    default void stumaxl(WOrZr s, Address address) { emit(Op.STUMAXL, s.bits(), address.bits()); }
    default void stumaxl(XOrZr s, Address address) { emit(Op.STUMAXL, s.bits(), address.bits()); }
    default void stuminb(WOrZr s, Address address) { emit(Op.STUMINB, s.bits(), address.bits()); }
    default void stuminh(WOrZr s, Address address) { emit(Op.STUMINH, s.bits(), address.bits()); }
    default void stumin(WOrZr s, Address address) { emit(Op.STUMIN, s.bits(), address.bits()); }
    default void stumin(XOrZr s, Address address) { emit(Op.STUMIN, s.bits(), address.bits()); }
    default void stuminlb(WOrZr s, Address address) { emit(Op.STUMINLB, s.bits(), address.bits()); }
    default void stuminlh(WOrZr s, Address address) { emit(Op.STUMINLH, s.bits(), address.bits()); }
    default void stuminl(WOrZr s, Address address) { emit(Op.STUMINL, s.bits(), address.bits()); }
    default void stuminl(XOrZr s, Address address) { emit(Op.STUMINL, s.bits(), address.bits()); }
    default void ldaddb(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDB, s.bits(), t.bits(), address.bits()); }
    default void ldaddh(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDH, s.bits(), t.bits(), address.bits()); }
    default void ldadd(WOrZr s, WOrZr t, Address address) { emit(Op.LDADD, s.bits(), t.bits(), address.bits()); }
    default void ldadd(XOrZr s, XOrZr t, Address address) { emit(Op.LDADD, s.bits(), t.bits(), address.bits()); }
    default void ldaddab(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDAB, s.bits(), t.bits(), address.bits()); }
    default void ldaddah(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDAH, s.bits(), t.bits(), address.bits()); }
    default void ldadda(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDA, s.bits(), t.bits(), address.bits()); }
    default void ldadda(XOrZr s, XOrZr t, Address address) { emit(Op.LDADDA, s.bits(), t.bits(), address.bits()); }
    default void ldaddlb(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDLB, s.bits(), t.bits(), address.bits()); }
    default void ldaddlh(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDLH, s.bits(), t.bits(), address.bits()); }
    default void ldaddl(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDL, s.bits(), t.bits(), address.bits()); }
    default void ldaddl(XOrZr s, XOrZr t, Address address) { emit(Op.LDADDL, s.bits(), t.bits(), address.bits()); }
    default void ldaddalb(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDALB, s.bits(), t.bits(), address.bits()); }
    default void ldaddalh(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDALH, s.bits(), t.bits(), address.bits()); }
    default void ldaddal(WOrZr s, WOrZr t, Address address) { emit(Op.LDADDAL, s.bits(), t.bits(), address.bits()); }
    default void ldaddal(XOrZr s, XOrZr t, Address address) { emit(Op.LDADDAL, s.bits(), t.bits(), address.bits()); }
    default void ldclrb(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRB, s.bits(), t.bits(), address.bits()); }
    default void ldclrh(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRH, s.bits(), t.bits(), address.bits()); }
    default void ldclr(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLR, s.bits(), t.bits(), address.bits()); }
    default void ldclr(XOrZr s, XOrZr t, Address address) { emit(Op.LDCLR, s.bits(), t.bits(), address.bits()); }
    default void ldclrab(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRAB, s.bits(), t.bits(), address.bits()); }
    default void ldclrah(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRAH, s.bits(), t.bits(), address.bits()); }
    default void ldclra(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRA, s.bits(), t.bits(), address.bits()); }
    default void ldclra(XOrZr s, XOrZr t, Address address) { emit(Op.LDCLRA, s.bits(), t.bits(), address.bits()); }
    default void ldclrlb(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRLB, s.bits(), t.bits(), address.bits()); }
    default void ldclrlh(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRLH, s.bits(), t.bits(), address.bits()); }
    default void ldclrl(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRL, s.bits(), t.bits(), address.bits()); }
    default void ldclrl(XOrZr s, XOrZr t, Address address) { emit(Op.LDCLRL, s.bits(), t.bits(), address.bits()); }
    default void ldclralb(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRALB, s.bits(), t.bits(), address.bits()); }
    default void ldclralh(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRALH, s.bits(), t.bits(), address.bits()); }
    default void ldclral(WOrZr s, WOrZr t, Address address) { emit(Op.LDCLRAL, s.bits(), t.bits(), address.bits()); }
    default void ldclral(XOrZr s, XOrZr t, Address address) { emit(Op.LDCLRAL, s.bits(), t.bits(), address.bits()); }
    default void ldeorb(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORB, s.bits(), t.bits(), address.bits()); }
    default void ldeorh(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORH, s.bits(), t.bits(), address.bits()); }
    default void ldeor(WOrZr s, WOrZr t, Address address) { emit(Op.LDEOR, s.bits(), t.bits(), address.bits()); }
    default void ldeor(XOrZr s, XOrZr t, Address address) { emit(Op.LDEOR, s.bits(), t.bits(), address.bits()); }
    default void ldeorab(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORAB, s.bits(), t.bits(), address.bits()); }
    default void ldeorah(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORAH, s.bits(), t.bits(), address.bits()); }
    default void ldeora(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORA, s.bits(), t.bits(), address.bits()); }
    default void ldeora(XOrZr s, XOrZr t, Address address) { emit(Op.LDEORA, s.bits(), t.bits(), address.bits()); }
    default void ldeorlb(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORLB, s.bits(), t.bits(), address.bits()); }
    default void ldeorlh(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORLH, s.bits(), t.bits(), address.bits()); }
    default void ldeorl(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORL, s.bits(), t.bits(), address.bits()); }
    default void ldeorl(XOrZr s, XOrZr t, Address address) { emit(Op.LDEORL, s.bits(), t.bits(), address.bits()); }
    default void ldeoralb(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORALB, s.bits(), t.bits(), address.bits()); }
    default void ldeoralh(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORALH, s.bits(), t.bits(), address.bits()); }
    default void ldeoral(WOrZr s, WOrZr t, Address address) { emit(Op.LDEORAL, s.bits(), t.bits(), address.bits()); }
    default void ldeoral(XOrZr s, XOrZr t, Address address) { emit(Op.LDEORAL, s.bits(), t.bits(), address.bits()); }
    default void ldsetb(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETB, s.bits(), t.bits(), address.bits()); }
    default void ldseth(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETH, s.bits(), t.bits(), address.bits()); }
    default void ldset(WOrZr s, WOrZr t, Address address) { emit(Op.LDSET, s.bits(), t.bits(), address.bits()); }
    default void ldset(XOrZr s, XOrZr t, Address address) { emit(Op.LDSET, s.bits(), t.bits(), address.bits()); }
    default void ldsetab(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETAB, s.bits(), t.bits(), address.bits()); }
    default void ldsetah(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETAH, s.bits(), t.bits(), address.bits()); }
    default void ldseta(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETA, s.bits(), t.bits(), address.bits()); }
    default void ldseta(XOrZr s, XOrZr t, Address address) { emit(Op.LDSETA, s.bits(), t.bits(), address.bits()); }
    default void ldsetlb(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETLB, s.bits(), t.bits(), address.bits()); }
    default void ldsetlh(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETLH, s.bits(), t.bits(), address.bits()); }
    default void ldsetl(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETL, s.bits(), t.bits(), address.bits()); }
    default void ldsetl(XOrZr s, XOrZr t, Address address) { emit(Op.LDSETL, s.bits(), t.bits(), address.bits()); }
    default void ldsetalb(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETALB, s.bits(), t.bits(), address.bits()); }
    default void ldsetalh(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETALH, s.bits(), t.bits(), address.bits()); }
    default void ldsetal(WOrZr s, WOrZr t, Address address) { emit(Op.LDSETAL, s.bits(), t.bits(), address.bits()); }
    default void ldsetal(XOrZr s, XOrZr t, Address address) { emit(Op.LDSETAL, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxb(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXB, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxh(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXH, s.bits(), t.bits(), address.bits()); }
    default void ldsmax(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAX, s.bits(), t.bits(), address.bits()); }
    default void ldsmax(XOrZr s, XOrZr t, Address address) { emit(Op.LDSMAX, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxab(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXAB, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxah(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXAH, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxa(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXA, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxa(XOrZr s, XOrZr t, Address address) { emit(Op.LDSMAXA, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxlb(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXLB, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxlh(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXLH, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxl(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXL, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxl(XOrZr s, XOrZr t, Address address) { emit(Op.LDSMAXL, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxalb(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXALB, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxalh(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXALH, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxal(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMAXAL, s.bits(), t.bits(), address.bits()); }
    default void ldsmaxal(XOrZr s, XOrZr t, Address address) { emit(Op.LDSMAXAL, s.bits(), t.bits(), address.bits()); }
    default void ldsminb(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINB, s.bits(), t.bits(), address.bits()); }
    default void ldsminh(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINH, s.bits(), t.bits(), address.bits()); }
    default void ldsmin(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMIN, s.bits(), t.bits(), address.bits()); }
    default void ldsmin(XOrZr s, XOrZr t, Address address) { emit(Op.LDSMIN, s.bits(), t.bits(), address.bits()); }
    default void ldsminab(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINAB, s.bits(), t.bits(), address.bits()); }
    default void ldsminah(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINAH, s.bits(), t.bits(), address.bits()); }
    default void ldsmina(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINA, s.bits(), t.bits(), address.bits()); }
    default void ldsmina(XOrZr s, XOrZr t, Address address) { emit(Op.LDSMINA, s.bits(), t.bits(), address.bits()); }
    default void ldsminlb(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINLB, s.bits(), t.bits(), address.bits()); }
    default void ldsminlh(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINLH, s.bits(), t.bits(), address.bits()); }
    default void ldsminl(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINL, s.bits(), t.bits(), address.bits()); }
    default void ldsminl(XOrZr s, XOrZr t, Address address) { emit(Op.LDSMINL, s.bits(), t.bits(), address.bits()); }
    default void ldsminalb(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINALB, s.bits(), t.bits(), address.bits()); }
    default void ldsminalh(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINALH, s.bits(), t.bits(), address.bits()); }
    default void ldsminal(WOrZr s, WOrZr t, Address address) { emit(Op.LDSMINAL, s.bits(), t.bits(), address.bits()); }
    default void ldsminal(XOrZr s, XOrZr t, Address address) { emit(Op.LDSMINAL, s.bits(), t.bits(), address.bits()); }
    default void ldumaxb(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXB, s.bits(), t.bits(), address.bits()); }
    default void ldumaxh(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXH, s.bits(), t.bits(), address.bits()); }
    default void ldumax(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAX, s.bits(), t.bits(), address.bits()); }
    default void ldumax(XOrZr s, XOrZr t, Address address) { emit(Op.LDUMAX, s.bits(), t.bits(), address.bits()); }
    default void ldumaxab(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXAB, s.bits(), t.bits(), address.bits()); }
    default void ldumaxah(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXAH, s.bits(), t.bits(), address.bits()); }
    default void ldumaxa(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXA, s.bits(), t.bits(), address.bits()); }
    default void ldumaxa(XOrZr s, XOrZr t, Address address) { emit(Op.LDUMAXA, s.bits(), t.bits(), address.bits()); }
    default void ldumaxlb(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXLB, s.bits(), t.bits(), address.bits()); }
    default void ldumaxlh(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXLH, s.bits(), t.bits(), address.bits()); }
    default void ldumaxl(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXL, s.bits(), t.bits(), address.bits()); }
    default void ldumaxl(XOrZr s, XOrZr t, Address address) { emit(Op.LDUMAXL, s.bits(), t.bits(), address.bits()); }
    default void ldumaxalb(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXALB, s.bits(), t.bits(), address.bits()); }
    default void ldumaxalh(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXALH, s.bits(), t.bits(), address.bits()); }
    default void ldumaxal(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMAXAL, s.bits(), t.bits(), address.bits()); }
    default void ldumaxal(XOrZr s, XOrZr t, Address address) { emit(Op.LDUMAXAL, s.bits(), t.bits(), address.bits()); }
    default void lduminb(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINB, s.bits(), t.bits(), address.bits()); }
    default void lduminh(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINH, s.bits(), t.bits(), address.bits()); }
    default void ldumin(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMIN, s.bits(), t.bits(), address.bits()); }
    default void ldumin(XOrZr s, XOrZr t, Address address) { emit(Op.LDUMIN, s.bits(), t.bits(), address.bits()); }
    default void lduminab(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINAB, s.bits(), t.bits(), address.bits()); }
    default void lduminah(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINAH, s.bits(), t.bits(), address.bits()); }
    default void ldumina(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINA, s.bits(), t.bits(), address.bits()); }
    default void ldumina(XOrZr s, XOrZr t, Address address) { emit(Op.LDUMINA, s.bits(), t.bits(), address.bits()); }
    default void lduminlb(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINLB, s.bits(), t.bits(), address.bits()); }
    default void lduminlh(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINLH, s.bits(), t.bits(), address.bits()); }
    default void lduminl(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINL, s.bits(), t.bits(), address.bits()); }
    default void lduminl(XOrZr s, XOrZr t, Address address) { emit(Op.LDUMINL, s.bits(), t.bits(), address.bits()); }
    default void lduminalb(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINALB, s.bits(), t.bits(), address.bits()); }
    default void lduminalh(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINALH, s.bits(), t.bits(), address.bits()); }
    default void lduminal(WOrZr s, WOrZr t, Address address) { emit(Op.LDUMINAL, s.bits(), t.bits(), address.bits()); }
    default void lduminal(XOrZr s, XOrZr t, Address address) { emit(Op.LDUMINAL, s.bits(), t.bits(), address.bits()); }
    default void swpb(WOrZr s, WOrZr t, Address address) { emit(Op.SWPB, s.bits(), t.bits(), address.bits()); }
    default void swph(WOrZr s, WOrZr t, Address address) { emit(Op.SWPH, s.bits(), t.bits(), address.bits()); }
    default void swp(WOrZr s, WOrZr t, Address address) { emit(Op.SWP, s.bits(), t.bits(), address.bits()); }
    default void swp(XOrZr s, XOrZr t, Address address) { emit(Op.SWP, s.bits(), t.bits(), address.bits()); }
    default void swpab(WOrZr s, WOrZr t, Address address) { emit(Op.SWPAB, s.bits(), t.bits(), address.bits()); }
    default void swpah(WOrZr s, WOrZr t, Address address) { emit(Op.SWPAH, s.bits(), t.bits(), address.bits()); }
    default void swpa(WOrZr s, WOrZr t, Address address) { emit(Op.SWPA, s.bits(), t.bits(), address.bits()); }
    default void swpa(XOrZr s, XOrZr t, Address address) { emit(Op.SWPA, s.bits(), t.bits(), address.bits()); }
    default void swplb(WOrZr s, WOrZr t, Address address) { emit(Op.SWPLB, s.bits(), t.bits(), address.bits()); }
    default void swplh(WOrZr s, WOrZr t, Address address) { emit(Op.SWPLH, s.bits(), t.bits(), address.bits()); }
    default void swpl(WOrZr s, WOrZr t, Address address) { emit(Op.SWPL, s.bits(), t.bits(), address.bits()); }
    default void swpl(XOrZr s, XOrZr t, Address address) { emit(Op.SWPL, s.bits(), t.bits(), address.bits()); }
    default void swpalb(WOrZr s, WOrZr t, Address address) { emit(Op.SWPALB, s.bits(), t.bits(), address.bits()); }
    default void swpalh(WOrZr s, WOrZr t, Address address) { emit(Op.SWPALH, s.bits(), t.bits(), address.bits()); }
    default void swpal(WOrZr s, WOrZr t, Address address) { emit(Op.SWPAL, s.bits(), t.bits(), address.bits()); }
    default void swpal(XOrZr s, XOrZr t, Address address) { emit(Op.SWPAL, s.bits(), t.bits(), address.bits()); }
    default void ldclrp(XOrZr t, XOrZr t2, Address address) { emit(Op.LDCLRP, t.bits(), t2.bits(), address.bits()); }
    default void ldclrpa(XOrZr t, XOrZr t2, Address address) { emit(Op.LDCLRPA, t.bits(), t2.bits(), address.bits()); }
    default void ldclrpl(XOrZr t, XOrZr t2, Address address) { emit(Op.LDCLRPL, t.bits(), t2.bits(), address.bits()); }
    default void ldclrpal(XOrZr t, XOrZr t2, Address address) { emit(Op.LDCLRPAL, t.bits(), t2.bits(), address.bits()); }
    default void ldsetp(XOrZr t, XOrZr t2, Address address) { emit(Op.LDSETP, t.bits(), t2.bits(), address.bits()); }
    default void ldsetpa(XOrZr t, XOrZr t2, Address address) { emit(Op.LDSETPA, t.bits(), t2.bits(), address.bits()); }
    default void ldsetpl(XOrZr t, XOrZr t2, Address address) { emit(Op.LDSETPL, t.bits(), t2.bits(), address.bits()); }
    default void ldsetpal(XOrZr t, XOrZr t2, Address address) { emit(Op.LDSETPAL, t.bits(), t2.bits(), address.bits()); }
    default void swpp(XOrZr t, XOrZr t2, Address address) { emit(Op.SWPP, t.bits(), t2.bits(), address.bits()); }
    default void swppa(XOrZr t, XOrZr t2, Address address) { emit(Op.SWPPA, t.bits(), t2.bits(), address.bits()); }
    default void swppl(XOrZr t, XOrZr t2, Address address) { emit(Op.SWPPL, t.bits(), t2.bits(), address.bits()); }
    default void swppal(XOrZr t, XOrZr t2, Address address) { emit(Op.SWPPAL, t.bits(), t2.bits(), address.bits()); }
    // spotless:on
}
