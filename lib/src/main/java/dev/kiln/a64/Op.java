package dev.kiln.a64;

import static dev.kiln.a64.Family.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The mnemonics, each with the families that have rows of it, the likelier one first.
///
/// `B_COND` is `b.eq` and the like: the condition is its first operand.
public enum Op {
    /// `abs`
    ABS(BASE),
    /// `adc`
    ADC(BASE),
    /// `adcs`
    ADCS(BASE),
    /// `add`
    ADD(BASE),
    /// `adds`
    ADDS(BASE),
    /// `adr`
    ADR(BASE),
    /// `adrp`
    ADRP(BASE),
    /// `and`
    AND(BASE),
    /// `ands`
    ANDS(BASE),
    /// `asr`
    ASR(BASE),
    /// `asrv`
    ASRV(BASE),
    /// `b`
    B(BRANCHES),
    /// `b.cond`
    B_COND(BRANCHES),
    /// `bc.cond`
    BC_COND(BRANCHES),
    /// `bfc`
    BFC(BASE),
    /// `bfcvt`
    BFCVT(FP),
    /// `bfi`
    BFI(BASE),
    /// `bfm`
    BFM(BASE),
    /// `bfxil`
    BFXIL(BASE),
    /// `bic`
    BIC(BASE),
    /// `bics`
    BICS(BASE),
    /// `bl`
    BL(BRANCHES),
    /// `blr`
    BLR(BRANCHES),
    /// `blraa`
    BLRAA(BRANCHES),
    /// `blraaz`
    BLRAAZ(BRANCHES),
    /// `blrab`
    BLRAB(BRANCHES),
    /// `blrabz`
    BLRABZ(BRANCHES),
    /// `br`
    BR(BRANCHES),
    /// `braa`
    BRAA(BRANCHES),
    /// `braaz`
    BRAAZ(BRANCHES),
    /// `brab`
    BRAB(BRANCHES),
    /// `brabz`
    BRABZ(BRANCHES),
    /// `brk`
    BRK(BRANCHES),
    /// `cas`
    CAS(ATOMICS),
    /// `casa`
    CASA(ATOMICS),
    /// `casab`
    CASAB(ATOMICS),
    /// `casah`
    CASAH(ATOMICS),
    /// `casal`
    CASAL(ATOMICS),
    /// `casalb`
    CASALB(ATOMICS),
    /// `casalh`
    CASALH(ATOMICS),
    /// `casb`
    CASB(ATOMICS),
    /// `cash`
    CASH(ATOMICS),
    /// `casl`
    CASL(ATOMICS),
    /// `caslb`
    CASLB(ATOMICS),
    /// `caslh`
    CASLH(ATOMICS),
    /// `casp`
    CASP(ATOMICS),
    /// `caspa`
    CASPA(ATOMICS),
    /// `caspal`
    CASPAL(ATOMICS),
    /// `caspl`
    CASPL(ATOMICS),
    /// `cbnz`
    CBNZ(BRANCHES),
    /// `cbz`
    CBZ(BRANCHES),
    /// `ccmn`
    CCMN(BASE),
    /// `ccmp`
    CCMP(BASE),
    /// `cinc`
    CINC(BASE),
    /// `cinv`
    CINV(BASE),
    /// `cls`
    CLS(BASE),
    /// `clz`
    CLZ(BASE),
    /// `cmn`
    CMN(BASE),
    /// `cmp`
    CMP(BASE),
    /// `cneg`
    CNEG(BASE),
    /// `cnt`
    CNT(BASE),
    /// `crc32b`
    CRC32B(BASE),
    /// `crc32cb`
    CRC32CB(BASE),
    /// `crc32ch`
    CRC32CH(BASE),
    /// `crc32cw`
    CRC32CW(BASE),
    /// `crc32cx`
    CRC32CX(BASE),
    /// `crc32h`
    CRC32H(BASE),
    /// `crc32w`
    CRC32W(BASE),
    /// `crc32x`
    CRC32X(BASE),
    /// `csel`
    CSEL(BASE),
    /// `cset`
    CSET(BASE),
    /// `csetm`
    CSETM(BASE),
    /// `csinc`
    CSINC(BASE),
    /// `csinv`
    CSINV(BASE),
    /// `csneg`
    CSNEG(BASE),
    /// `ctz`
    CTZ(BASE),
    /// `dcps1`
    DCPS1(BRANCHES),
    /// `dcps2`
    DCPS2(BRANCHES),
    /// `dcps3`
    DCPS3(BRANCHES),
    /// `drps`
    DRPS(BRANCHES),
    /// `eon`
    EON(BASE),
    /// `eor`
    EOR(BASE),
    /// `eret`
    ERET(BRANCHES),
    /// `eretaa`
    ERETAA(BRANCHES),
    /// `eretab`
    ERETAB(BRANCHES),
    /// `extr`
    EXTR(BASE),
    /// `fabs`
    FABS(FP),
    /// `fadd`
    FADD(FP),
    /// `fccmp`
    FCCMP(FP),
    /// `fccmpe`
    FCCMPE(FP),
    /// `fcmp`
    FCMP(FP),
    /// `fcmpe`
    FCMPE(FP),
    /// `fcsel`
    FCSEL(FP),
    /// `fcvt`
    FCVT(FP),
    /// `fcvtas`
    FCVTAS(FP),
    /// `fcvtau`
    FCVTAU(FP),
    /// `fcvtms`
    FCVTMS(FP),
    /// `fcvtmu`
    FCVTMU(FP),
    /// `fcvtns`
    FCVTNS(FP),
    /// `fcvtnu`
    FCVTNU(FP),
    /// `fcvtps`
    FCVTPS(FP),
    /// `fcvtpu`
    FCVTPU(FP),
    /// `fcvtzs`
    FCVTZS(FP),
    /// `fcvtzu`
    FCVTZU(FP),
    /// `fdiv`
    FDIV(FP),
    /// `fjcvtzs`
    FJCVTZS(FP),
    /// `fmadd`
    FMADD(FP),
    /// `fmax`
    FMAX(FP),
    /// `fmaxnm`
    FMAXNM(FP),
    /// `fmin`
    FMIN(FP),
    /// `fminnm`
    FMINNM(FP),
    /// `fmov`
    FMOV(FP),
    /// `fmsub`
    FMSUB(FP),
    /// `fmul`
    FMUL(FP),
    /// `fneg`
    FNEG(FP),
    /// `fnmadd`
    FNMADD(FP),
    /// `fnmsub`
    FNMSUB(FP),
    /// `fnmul`
    FNMUL(FP),
    /// `frint32x`
    FRINT32X(FP),
    /// `frint32z`
    FRINT32Z(FP),
    /// `frint64x`
    FRINT64X(FP),
    /// `frint64z`
    FRINT64Z(FP),
    /// `frinta`
    FRINTA(FP),
    /// `frinti`
    FRINTI(FP),
    /// `frintm`
    FRINTM(FP),
    /// `frintn`
    FRINTN(FP),
    /// `frintp`
    FRINTP(FP),
    /// `frintx`
    FRINTX(FP),
    /// `frintz`
    FRINTZ(FP),
    /// `fsqrt`
    FSQRT(FP),
    /// `fsub`
    FSUB(FP),
    /// `hlt`
    HLT(BRANCHES),
    /// `hvc`
    HVC(BRANCHES),
    /// `ld64b`
    LD64B(MEMORY),
    /// `ldadd`
    LDADD(ATOMICS),
    /// `ldadda`
    LDADDA(ATOMICS),
    /// `ldaddab`
    LDADDAB(ATOMICS),
    /// `ldaddah`
    LDADDAH(ATOMICS),
    /// `ldaddal`
    LDADDAL(ATOMICS),
    /// `ldaddalb`
    LDADDALB(ATOMICS),
    /// `ldaddalh`
    LDADDALH(ATOMICS),
    /// `ldaddb`
    LDADDB(ATOMICS),
    /// `ldaddh`
    LDADDH(ATOMICS),
    /// `ldaddl`
    LDADDL(ATOMICS),
    /// `ldaddlb`
    LDADDLB(ATOMICS),
    /// `ldaddlh`
    LDADDLH(ATOMICS),
    /// `ldapr`
    LDAPR(MEMORY),
    /// `ldaprb`
    LDAPRB(MEMORY),
    /// `ldaprh`
    LDAPRH(MEMORY),
    /// `ldapur`
    LDAPUR(MEMORY),
    /// `ldapurb`
    LDAPURB(MEMORY),
    /// `ldapurh`
    LDAPURH(MEMORY),
    /// `ldapursb`
    LDAPURSB(MEMORY),
    /// `ldapursh`
    LDAPURSH(MEMORY),
    /// `ldapursw`
    LDAPURSW(MEMORY),
    /// `ldar`
    LDAR(MEMORY),
    /// `ldarb`
    LDARB(MEMORY),
    /// `ldarh`
    LDARH(MEMORY),
    /// `ldaxp`
    LDAXP(MEMORY),
    /// `ldaxr`
    LDAXR(MEMORY),
    /// `ldaxrb`
    LDAXRB(MEMORY),
    /// `ldaxrh`
    LDAXRH(MEMORY),
    /// `ldclr`
    LDCLR(ATOMICS),
    /// `ldclra`
    LDCLRA(ATOMICS),
    /// `ldclrab`
    LDCLRAB(ATOMICS),
    /// `ldclrah`
    LDCLRAH(ATOMICS),
    /// `ldclral`
    LDCLRAL(ATOMICS),
    /// `ldclralb`
    LDCLRALB(ATOMICS),
    /// `ldclralh`
    LDCLRALH(ATOMICS),
    /// `ldclrb`
    LDCLRB(ATOMICS),
    /// `ldclrh`
    LDCLRH(ATOMICS),
    /// `ldclrl`
    LDCLRL(ATOMICS),
    /// `ldclrlb`
    LDCLRLB(ATOMICS),
    /// `ldclrlh`
    LDCLRLH(ATOMICS),
    /// `ldclrp`
    LDCLRP(ATOMICS),
    /// `ldclrpa`
    LDCLRPA(ATOMICS),
    /// `ldclrpal`
    LDCLRPAL(ATOMICS),
    /// `ldclrpl`
    LDCLRPL(ATOMICS),
    /// `ldeor`
    LDEOR(ATOMICS),
    /// `ldeora`
    LDEORA(ATOMICS),
    /// `ldeorab`
    LDEORAB(ATOMICS),
    /// `ldeorah`
    LDEORAH(ATOMICS),
    /// `ldeoral`
    LDEORAL(ATOMICS),
    /// `ldeoralb`
    LDEORALB(ATOMICS),
    /// `ldeoralh`
    LDEORALH(ATOMICS),
    /// `ldeorb`
    LDEORB(ATOMICS),
    /// `ldeorh`
    LDEORH(ATOMICS),
    /// `ldeorl`
    LDEORL(ATOMICS),
    /// `ldeorlb`
    LDEORLB(ATOMICS),
    /// `ldeorlh`
    LDEORLH(ATOMICS),
    /// `ldiapp`
    LDIAPP(MEMORY),
    /// `ldlar`
    LDLAR(MEMORY),
    /// `ldlarb`
    LDLARB(MEMORY),
    /// `ldlarh`
    LDLARH(MEMORY),
    /// `ldnp`
    LDNP(MEMORY),
    /// `ldp`
    LDP(MEMORY),
    /// `ldpsw`
    LDPSW(MEMORY),
    /// `ldr`
    LDR(MEMORY),
    /// `ldraa`
    LDRAA(MEMORY),
    /// `ldrab`
    LDRAB(MEMORY),
    /// `ldrb`
    LDRB(MEMORY),
    /// `ldrh`
    LDRH(MEMORY),
    /// `ldrsb`
    LDRSB(MEMORY),
    /// `ldrsh`
    LDRSH(MEMORY),
    /// `ldrsw`
    LDRSW(MEMORY),
    /// `ldset`
    LDSET(ATOMICS),
    /// `ldseta`
    LDSETA(ATOMICS),
    /// `ldsetab`
    LDSETAB(ATOMICS),
    /// `ldsetah`
    LDSETAH(ATOMICS),
    /// `ldsetal`
    LDSETAL(ATOMICS),
    /// `ldsetalb`
    LDSETALB(ATOMICS),
    /// `ldsetalh`
    LDSETALH(ATOMICS),
    /// `ldsetb`
    LDSETB(ATOMICS),
    /// `ldseth`
    LDSETH(ATOMICS),
    /// `ldsetl`
    LDSETL(ATOMICS),
    /// `ldsetlb`
    LDSETLB(ATOMICS),
    /// `ldsetlh`
    LDSETLH(ATOMICS),
    /// `ldsetp`
    LDSETP(ATOMICS),
    /// `ldsetpa`
    LDSETPA(ATOMICS),
    /// `ldsetpal`
    LDSETPAL(ATOMICS),
    /// `ldsetpl`
    LDSETPL(ATOMICS),
    /// `ldsmax`
    LDSMAX(ATOMICS),
    /// `ldsmaxa`
    LDSMAXA(ATOMICS),
    /// `ldsmaxab`
    LDSMAXAB(ATOMICS),
    /// `ldsmaxah`
    LDSMAXAH(ATOMICS),
    /// `ldsmaxal`
    LDSMAXAL(ATOMICS),
    /// `ldsmaxalb`
    LDSMAXALB(ATOMICS),
    /// `ldsmaxalh`
    LDSMAXALH(ATOMICS),
    /// `ldsmaxb`
    LDSMAXB(ATOMICS),
    /// `ldsmaxh`
    LDSMAXH(ATOMICS),
    /// `ldsmaxl`
    LDSMAXL(ATOMICS),
    /// `ldsmaxlb`
    LDSMAXLB(ATOMICS),
    /// `ldsmaxlh`
    LDSMAXLH(ATOMICS),
    /// `ldsmin`
    LDSMIN(ATOMICS),
    /// `ldsmina`
    LDSMINA(ATOMICS),
    /// `ldsminab`
    LDSMINAB(ATOMICS),
    /// `ldsminah`
    LDSMINAH(ATOMICS),
    /// `ldsminal`
    LDSMINAL(ATOMICS),
    /// `ldsminalb`
    LDSMINALB(ATOMICS),
    /// `ldsminalh`
    LDSMINALH(ATOMICS),
    /// `ldsminb`
    LDSMINB(ATOMICS),
    /// `ldsminh`
    LDSMINH(ATOMICS),
    /// `ldsminl`
    LDSMINL(ATOMICS),
    /// `ldsminlb`
    LDSMINLB(ATOMICS),
    /// `ldsminlh`
    LDSMINLH(ATOMICS),
    /// `ldtr`
    LDTR(MEMORY),
    /// `ldtrb`
    LDTRB(MEMORY),
    /// `ldtrh`
    LDTRH(MEMORY),
    /// `ldtrsb`
    LDTRSB(MEMORY),
    /// `ldtrsh`
    LDTRSH(MEMORY),
    /// `ldtrsw`
    LDTRSW(MEMORY),
    /// `ldumax`
    LDUMAX(ATOMICS),
    /// `ldumaxa`
    LDUMAXA(ATOMICS),
    /// `ldumaxab`
    LDUMAXAB(ATOMICS),
    /// `ldumaxah`
    LDUMAXAH(ATOMICS),
    /// `ldumaxal`
    LDUMAXAL(ATOMICS),
    /// `ldumaxalb`
    LDUMAXALB(ATOMICS),
    /// `ldumaxalh`
    LDUMAXALH(ATOMICS),
    /// `ldumaxb`
    LDUMAXB(ATOMICS),
    /// `ldumaxh`
    LDUMAXH(ATOMICS),
    /// `ldumaxl`
    LDUMAXL(ATOMICS),
    /// `ldumaxlb`
    LDUMAXLB(ATOMICS),
    /// `ldumaxlh`
    LDUMAXLH(ATOMICS),
    /// `ldumin`
    LDUMIN(ATOMICS),
    /// `ldumina`
    LDUMINA(ATOMICS),
    /// `lduminab`
    LDUMINAB(ATOMICS),
    /// `lduminah`
    LDUMINAH(ATOMICS),
    /// `lduminal`
    LDUMINAL(ATOMICS),
    /// `lduminalb`
    LDUMINALB(ATOMICS),
    /// `lduminalh`
    LDUMINALH(ATOMICS),
    /// `lduminb`
    LDUMINB(ATOMICS),
    /// `lduminh`
    LDUMINH(ATOMICS),
    /// `lduminl`
    LDUMINL(ATOMICS),
    /// `lduminlb`
    LDUMINLB(ATOMICS),
    /// `lduminlh`
    LDUMINLH(ATOMICS),
    /// `ldur`
    LDUR(MEMORY),
    /// `ldurb`
    LDURB(MEMORY),
    /// `ldurh`
    LDURH(MEMORY),
    /// `ldursb`
    LDURSB(MEMORY),
    /// `ldursh`
    LDURSH(MEMORY),
    /// `ldursw`
    LDURSW(MEMORY),
    /// `ldxp`
    LDXP(MEMORY),
    /// `ldxr`
    LDXR(MEMORY),
    /// `ldxrb`
    LDXRB(MEMORY),
    /// `ldxrh`
    LDXRH(MEMORY),
    /// `lsl`
    LSL(BASE),
    /// `lslv`
    LSLV(BASE),
    /// `lsr`
    LSR(BASE),
    /// `lsrv`
    LSRV(BASE),
    /// `madd`
    MADD(BASE),
    /// `maddpt`
    MADDPT(BASE),
    /// `mneg`
    MNEG(BASE),
    /// `mov`
    MOV(BASE),
    /// `movk`
    MOVK(BASE),
    /// `movn`
    MOVN(BASE),
    /// `movz`
    MOVZ(BASE),
    /// `msub`
    MSUB(BASE),
    /// `msubpt`
    MSUBPT(BASE),
    /// `mul`
    MUL(BASE),
    /// `mvn`
    MVN(BASE),
    /// `neg`
    NEG(BASE),
    /// `negs`
    NEGS(BASE),
    /// `ngc`
    NGC(BASE),
    /// `ngcs`
    NGCS(BASE),
    /// `orn`
    ORN(BASE),
    /// `orr`
    ORR(BASE),
    /// `prfm`
    PRFM(MEMORY),
    /// `prfum`
    PRFUM(MEMORY),
    /// `rbit`
    RBIT(BASE),
    /// `ret`
    RET(BRANCHES),
    /// `retaa`
    RETAA(BRANCHES),
    /// `retab`
    RETAB(BRANCHES),
    /// `rev`
    REV(BASE),
    /// `rev16`
    REV16(BASE),
    /// `rev32`
    REV32(BASE),
    /// `rev64`
    REV64(BASE),
    /// `rmif`
    RMIF(BASE),
    /// `ror`
    ROR(BASE),
    /// `rorv`
    RORV(BASE),
    /// `rprfm`
    RPRFM(MEMORY),
    /// `sbc`
    SBC(BASE),
    /// `sbcs`
    SBCS(BASE),
    /// `sbfiz`
    SBFIZ(BASE),
    /// `sbfm`
    SBFM(BASE),
    /// `sbfx`
    SBFX(BASE),
    /// `scvtf`
    SCVTF(FP),
    /// `sdiv`
    SDIV(BASE),
    /// `setf16`
    SETF16(BASE),
    /// `setf8`
    SETF8(BASE),
    /// `smaddl`
    SMADDL(BASE),
    /// `smax`
    SMAX(BASE),
    /// `smc`
    SMC(BRANCHES),
    /// `smin`
    SMIN(BASE),
    /// `smnegl`
    SMNEGL(BASE),
    /// `smsubl`
    SMSUBL(BASE),
    /// `smulh`
    SMULH(BASE),
    /// `smull`
    SMULL(BASE),
    /// `st64b`
    ST64B(MEMORY),
    /// `st64bv`
    ST64BV(MEMORY),
    /// `st64bv0`
    ST64BV0(MEMORY),
    /// `stadd`
    STADD(ATOMICS),
    /// `staddb`
    STADDB(ATOMICS),
    /// `staddh`
    STADDH(ATOMICS),
    /// `staddl`
    STADDL(ATOMICS),
    /// `staddlb`
    STADDLB(ATOMICS),
    /// `staddlh`
    STADDLH(ATOMICS),
    /// `stclr`
    STCLR(ATOMICS),
    /// `stclrb`
    STCLRB(ATOMICS),
    /// `stclrh`
    STCLRH(ATOMICS),
    /// `stclrl`
    STCLRL(ATOMICS),
    /// `stclrlb`
    STCLRLB(ATOMICS),
    /// `stclrlh`
    STCLRLH(ATOMICS),
    /// `steor`
    STEOR(ATOMICS),
    /// `steorb`
    STEORB(ATOMICS),
    /// `steorh`
    STEORH(ATOMICS),
    /// `steorl`
    STEORL(ATOMICS),
    /// `steorlb`
    STEORLB(ATOMICS),
    /// `steorlh`
    STEORLH(ATOMICS),
    /// `stilp`
    STILP(MEMORY),
    /// `stllr`
    STLLR(MEMORY),
    /// `stllrb`
    STLLRB(MEMORY),
    /// `stllrh`
    STLLRH(MEMORY),
    /// `stlr`
    STLR(MEMORY),
    /// `stlrb`
    STLRB(MEMORY),
    /// `stlrh`
    STLRH(MEMORY),
    /// `stlur`
    STLUR(MEMORY),
    /// `stlurb`
    STLURB(MEMORY),
    /// `stlurh`
    STLURH(MEMORY),
    /// `stlxp`
    STLXP(MEMORY),
    /// `stlxr`
    STLXR(MEMORY),
    /// `stlxrb`
    STLXRB(MEMORY),
    /// `stlxrh`
    STLXRH(MEMORY),
    /// `stnp`
    STNP(MEMORY),
    /// `stp`
    STP(MEMORY),
    /// `str`
    STR(MEMORY),
    /// `strb`
    STRB(MEMORY),
    /// `strh`
    STRH(MEMORY),
    /// `stset`
    STSET(ATOMICS),
    /// `stsetb`
    STSETB(ATOMICS),
    /// `stseth`
    STSETH(ATOMICS),
    /// `stsetl`
    STSETL(ATOMICS),
    /// `stsetlb`
    STSETLB(ATOMICS),
    /// `stsetlh`
    STSETLH(ATOMICS),
    /// `stsmax`
    STSMAX(ATOMICS),
    /// `stsmaxb`
    STSMAXB(ATOMICS),
    /// `stsmaxh`
    STSMAXH(ATOMICS),
    /// `stsmaxl`
    STSMAXL(ATOMICS),
    /// `stsmaxlb`
    STSMAXLB(ATOMICS),
    /// `stsmaxlh`
    STSMAXLH(ATOMICS),
    /// `stsmin`
    STSMIN(ATOMICS),
    /// `stsminb`
    STSMINB(ATOMICS),
    /// `stsminh`
    STSMINH(ATOMICS),
    /// `stsminl`
    STSMINL(ATOMICS),
    /// `stsminlb`
    STSMINLB(ATOMICS),
    /// `stsminlh`
    STSMINLH(ATOMICS),
    /// `sttr`
    STTR(MEMORY),
    /// `sttrb`
    STTRB(MEMORY),
    /// `sttrh`
    STTRH(MEMORY),
    /// `stumax`
    STUMAX(ATOMICS),
    /// `stumaxb`
    STUMAXB(ATOMICS),
    /// `stumaxh`
    STUMAXH(ATOMICS),
    /// `stumaxl`
    STUMAXL(ATOMICS),
    /// `stumaxlb`
    STUMAXLB(ATOMICS),
    /// `stumaxlh`
    STUMAXLH(ATOMICS),
    /// `stumin`
    STUMIN(ATOMICS),
    /// `stuminb`
    STUMINB(ATOMICS),
    /// `stuminh`
    STUMINH(ATOMICS),
    /// `stuminl`
    STUMINL(ATOMICS),
    /// `stuminlb`
    STUMINLB(ATOMICS),
    /// `stuminlh`
    STUMINLH(ATOMICS),
    /// `stur`
    STUR(MEMORY),
    /// `sturb`
    STURB(MEMORY),
    /// `sturh`
    STURH(MEMORY),
    /// `stxp`
    STXP(MEMORY),
    /// `stxr`
    STXR(MEMORY),
    /// `stxrb`
    STXRB(MEMORY),
    /// `stxrh`
    STXRH(MEMORY),
    /// `sub`
    SUB(BASE),
    /// `subs`
    SUBS(BASE),
    /// `svc`
    SVC(BRANCHES),
    /// `swp`
    SWP(ATOMICS),
    /// `swpa`
    SWPA(ATOMICS),
    /// `swpab`
    SWPAB(ATOMICS),
    /// `swpah`
    SWPAH(ATOMICS),
    /// `swpal`
    SWPAL(ATOMICS),
    /// `swpalb`
    SWPALB(ATOMICS),
    /// `swpalh`
    SWPALH(ATOMICS),
    /// `swpb`
    SWPB(ATOMICS),
    /// `swph`
    SWPH(ATOMICS),
    /// `swpl`
    SWPL(ATOMICS),
    /// `swplb`
    SWPLB(ATOMICS),
    /// `swplh`
    SWPLH(ATOMICS),
    /// `swpp`
    SWPP(ATOMICS),
    /// `swppa`
    SWPPA(ATOMICS),
    /// `swppal`
    SWPPAL(ATOMICS),
    /// `swppl`
    SWPPL(ATOMICS),
    /// `sxtb`
    SXTB(BASE),
    /// `sxth`
    SXTH(BASE),
    /// `sxtw`
    SXTW(BASE),
    /// `tbnz`
    TBNZ(BRANCHES),
    /// `tbz`
    TBZ(BRANCHES),
    /// `tst`
    TST(BASE),
    /// `ubfiz`
    UBFIZ(BASE),
    /// `ubfm`
    UBFM(BASE),
    /// `ubfx`
    UBFX(BASE),
    /// `ucvtf`
    UCVTF(FP),
    /// `udf`
    UDF(BRANCHES),
    /// `udiv`
    UDIV(BASE),
    /// `umaddl`
    UMADDL(BASE),
    /// `umax`
    UMAX(BASE),
    /// `umin`
    UMIN(BASE),
    /// `umnegl`
    UMNEGL(BASE),
    /// `umsubl`
    UMSUBL(BASE),
    /// `umulh`
    UMULH(BASE),
    /// `umull`
    UMULL(BASE),
    /// `uxtb`
    UXTB(BASE),
    /// `uxth`
    UXTH(BASE);

    private static final Map<String, Op> BY_MNEMONIC =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Op::mnemonic, op -> op));

    private final String mnemonic = name().toLowerCase(Locale.ROOT).replace('_', '.');
    private final List<Family> families;

    Op(Family... families) {
        this.families = List.of(families);
    }

    /// The mnemonic as text writes it, in lower case.
    public String mnemonic() {
        return mnemonic;
    }

    /// The op that text writes as `mnemonic`, in lower case.
    public static Optional<Op> of(String mnemonic) {
        return Optional.ofNullable(BY_MNEMONIC.get(mnemonic));
    }

    /// The families that have rows of this mnemonic.
    public List<Family> families() {
        return families;
    }

    /// The rows of this mnemonic.
    public List<Row> rows() {
        return Tables.all(this).all.stream().map(form -> form.row).toList();
    }
}
