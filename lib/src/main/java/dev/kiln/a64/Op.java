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
    ABS(BASE, SIMD, SIMD_SCALAR),
    /// `adc`
    ADC(BASE),
    /// `adcs`
    ADCS(BASE),
    /// `add`
    ADD(BASE, SIMD, SIMD_SCALAR),
    /// `addg`
    ADDG(TAGS),
    /// `addhn`
    ADDHN(SIMD),
    /// `addhn2`
    ADDHN2(SIMD),
    /// `addp`
    ADDP(SIMD, SIMD_SCALAR),
    /// `adds`
    ADDS(BASE),
    /// `addv`
    ADDV(SIMD),
    /// `adr`
    ADR(BASE),
    /// `adrp`
    ADRP(BASE),
    /// `aesd`
    AESD(CRYPTO),
    /// `aese`
    AESE(CRYPTO),
    /// `aesimc`
    AESIMC(CRYPTO),
    /// `aesmc`
    AESMC(CRYPTO),
    /// `and`
    AND(BASE, SIMD),
    /// `ands`
    ANDS(BASE),
    /// `asr`
    ASR(BASE),
    /// `asrv`
    ASRV(BASE),
    /// `at`
    AT(SYSTEM),
    /// `autda`
    AUTDA(POINTERS),
    /// `autdb`
    AUTDB(POINTERS),
    /// `autdza`
    AUTDZA(POINTERS),
    /// `autdzb`
    AUTDZB(POINTERS),
    /// `autia`
    AUTIA(POINTERS),
    /// `autia1716`
    AUTIA1716(POINTERS),
    /// `autia171615`
    AUTIA171615(POINTERS),
    /// `autiasp`
    AUTIASP(POINTERS),
    /// `autiasppc`
    AUTIASPPC(POINTERS),
    /// `autiaz`
    AUTIAZ(POINTERS),
    /// `autib`
    AUTIB(POINTERS),
    /// `autib1716`
    AUTIB1716(POINTERS),
    /// `autib171615`
    AUTIB171615(POINTERS),
    /// `autibsp`
    AUTIBSP(POINTERS),
    /// `autibsppc`
    AUTIBSPPC(POINTERS),
    /// `autibz`
    AUTIBZ(POINTERS),
    /// `autiza`
    AUTIZA(POINTERS),
    /// `autizb`
    AUTIZB(POINTERS),
    /// `axflag`
    AXFLAG(SYSTEM),
    /// `b`
    B(BRANCHES),
    /// `b.cond`
    B_COND(BRANCHES),
    /// `bc.cond`
    BC_COND(BRANCHES),
    /// `bcax`
    BCAX(CRYPTO),
    /// `bfc`
    BFC(BASE),
    /// `bfcvt`
    BFCVT(FP),
    /// `bfcvtn`
    BFCVTN(SIMD),
    /// `bfcvtn2`
    BFCVTN2(SIMD),
    /// `bfdot`
    BFDOT(SIMD, SIMD_ELEMENT),
    /// `bfi`
    BFI(BASE),
    /// `bfm`
    BFM(BASE),
    /// `bfmlalb`
    BFMLALB(SIMD, SIMD_ELEMENT),
    /// `bfmlalt`
    BFMLALT(SIMD, SIMD_ELEMENT),
    /// `bfmmla`
    BFMMLA(SIMD),
    /// `bfxil`
    BFXIL(BASE),
    /// `bic`
    BIC(BASE, SIMD),
    /// `bics`
    BICS(BASE),
    /// `bif`
    BIF(SIMD),
    /// `bit`
    BIT(SIMD),
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
    /// `brb`
    BRB(SYSTEM),
    /// `brk`
    BRK(BRANCHES),
    /// `bsl`
    BSL(SIMD),
    /// `bti`
    BTI(SYSTEM),
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
    /// `cfinv`
    CFINV(SYSTEM),
    /// `cfp`
    CFP(SYSTEM),
    /// `chkfeat`
    CHKFEAT(SYSTEM),
    /// `cinc`
    CINC(BASE),
    /// `cinv`
    CINV(BASE),
    /// `clrbhb`
    CLRBHB(SYSTEM),
    /// `clrex`
    CLREX(SYSTEM),
    /// `cls`
    CLS(BASE, SIMD),
    /// `clz`
    CLZ(BASE, SIMD),
    /// `cmeq`
    CMEQ(SIMD, SIMD_SCALAR),
    /// `cmge`
    CMGE(SIMD, SIMD_SCALAR),
    /// `cmgt`
    CMGT(SIMD, SIMD_SCALAR),
    /// `cmhi`
    CMHI(SIMD, SIMD_SCALAR),
    /// `cmhs`
    CMHS(SIMD, SIMD_SCALAR),
    /// `cmle`
    CMLE(SIMD, SIMD_SCALAR),
    /// `cmlo`
    CMLO(SIMD),
    /// `cmls`
    CMLS(SIMD),
    /// `cmlt`
    CMLT(SIMD, SIMD_SCALAR),
    /// `cmn`
    CMN(BASE),
    /// `cmp`
    CMP(BASE),
    /// `cmpp`
    CMPP(TAGS),
    /// `cmtst`
    CMTST(SIMD, SIMD_SCALAR),
    /// `cneg`
    CNEG(BASE),
    /// `cnt`
    CNT(BASE, SIMD),
    /// `cosp`
    COSP(SYSTEM),
    /// `cpp`
    CPP(SYSTEM),
    /// `cpye`
    CPYE(COPY),
    /// `cpyen`
    CPYEN(COPY),
    /// `cpyern`
    CPYERN(COPY),
    /// `cpyert`
    CPYERT(COPY),
    /// `cpyertn`
    CPYERTN(COPY),
    /// `cpyertrn`
    CPYERTRN(COPY),
    /// `cpyertwn`
    CPYERTWN(COPY),
    /// `cpyet`
    CPYET(COPY),
    /// `cpyetn`
    CPYETN(COPY),
    /// `cpyetrn`
    CPYETRN(COPY),
    /// `cpyetwn`
    CPYETWN(COPY),
    /// `cpyewn`
    CPYEWN(COPY),
    /// `cpyewt`
    CPYEWT(COPY),
    /// `cpyewtn`
    CPYEWTN(COPY),
    /// `cpyewtrn`
    CPYEWTRN(COPY),
    /// `cpyewtwn`
    CPYEWTWN(COPY),
    /// `cpyfe`
    CPYFE(COPY),
    /// `cpyfen`
    CPYFEN(COPY),
    /// `cpyfern`
    CPYFERN(COPY),
    /// `cpyfert`
    CPYFERT(COPY),
    /// `cpyfertn`
    CPYFERTN(COPY),
    /// `cpyfertrn`
    CPYFERTRN(COPY),
    /// `cpyfertwn`
    CPYFERTWN(COPY),
    /// `cpyfet`
    CPYFET(COPY),
    /// `cpyfetn`
    CPYFETN(COPY),
    /// `cpyfetrn`
    CPYFETRN(COPY),
    /// `cpyfetwn`
    CPYFETWN(COPY),
    /// `cpyfewn`
    CPYFEWN(COPY),
    /// `cpyfewt`
    CPYFEWT(COPY),
    /// `cpyfewtn`
    CPYFEWTN(COPY),
    /// `cpyfewtrn`
    CPYFEWTRN(COPY),
    /// `cpyfewtwn`
    CPYFEWTWN(COPY),
    /// `cpyfm`
    CPYFM(COPY),
    /// `cpyfmn`
    CPYFMN(COPY),
    /// `cpyfmrn`
    CPYFMRN(COPY),
    /// `cpyfmrt`
    CPYFMRT(COPY),
    /// `cpyfmrtn`
    CPYFMRTN(COPY),
    /// `cpyfmrtrn`
    CPYFMRTRN(COPY),
    /// `cpyfmrtwn`
    CPYFMRTWN(COPY),
    /// `cpyfmt`
    CPYFMT(COPY),
    /// `cpyfmtn`
    CPYFMTN(COPY),
    /// `cpyfmtrn`
    CPYFMTRN(COPY),
    /// `cpyfmtwn`
    CPYFMTWN(COPY),
    /// `cpyfmwn`
    CPYFMWN(COPY),
    /// `cpyfmwt`
    CPYFMWT(COPY),
    /// `cpyfmwtn`
    CPYFMWTN(COPY),
    /// `cpyfmwtrn`
    CPYFMWTRN(COPY),
    /// `cpyfmwtwn`
    CPYFMWTWN(COPY),
    /// `cpyfp`
    CPYFP(COPY),
    /// `cpyfpn`
    CPYFPN(COPY),
    /// `cpyfprn`
    CPYFPRN(COPY),
    /// `cpyfprt`
    CPYFPRT(COPY),
    /// `cpyfprtn`
    CPYFPRTN(COPY),
    /// `cpyfprtrn`
    CPYFPRTRN(COPY),
    /// `cpyfprtwn`
    CPYFPRTWN(COPY),
    /// `cpyfpt`
    CPYFPT(COPY),
    /// `cpyfptn`
    CPYFPTN(COPY),
    /// `cpyfptrn`
    CPYFPTRN(COPY),
    /// `cpyfptwn`
    CPYFPTWN(COPY),
    /// `cpyfpwn`
    CPYFPWN(COPY),
    /// `cpyfpwt`
    CPYFPWT(COPY),
    /// `cpyfpwtn`
    CPYFPWTN(COPY),
    /// `cpyfpwtrn`
    CPYFPWTRN(COPY),
    /// `cpyfpwtwn`
    CPYFPWTWN(COPY),
    /// `cpym`
    CPYM(COPY),
    /// `cpymn`
    CPYMN(COPY),
    /// `cpymrn`
    CPYMRN(COPY),
    /// `cpymrt`
    CPYMRT(COPY),
    /// `cpymrtn`
    CPYMRTN(COPY),
    /// `cpymrtrn`
    CPYMRTRN(COPY),
    /// `cpymrtwn`
    CPYMRTWN(COPY),
    /// `cpymt`
    CPYMT(COPY),
    /// `cpymtn`
    CPYMTN(COPY),
    /// `cpymtrn`
    CPYMTRN(COPY),
    /// `cpymtwn`
    CPYMTWN(COPY),
    /// `cpymwn`
    CPYMWN(COPY),
    /// `cpymwt`
    CPYMWT(COPY),
    /// `cpymwtn`
    CPYMWTN(COPY),
    /// `cpymwtrn`
    CPYMWTRN(COPY),
    /// `cpymwtwn`
    CPYMWTWN(COPY),
    /// `cpyp`
    CPYP(COPY),
    /// `cpypn`
    CPYPN(COPY),
    /// `cpyprn`
    CPYPRN(COPY),
    /// `cpyprt`
    CPYPRT(COPY),
    /// `cpyprtn`
    CPYPRTN(COPY),
    /// `cpyprtrn`
    CPYPRTRN(COPY),
    /// `cpyprtwn`
    CPYPRTWN(COPY),
    /// `cpypt`
    CPYPT(COPY),
    /// `cpyptn`
    CPYPTN(COPY),
    /// `cpyptrn`
    CPYPTRN(COPY),
    /// `cpyptwn`
    CPYPTWN(COPY),
    /// `cpypwn`
    CPYPWN(COPY),
    /// `cpypwt`
    CPYPWT(COPY),
    /// `cpypwtn`
    CPYPWTN(COPY),
    /// `cpypwtrn`
    CPYPWTRN(COPY),
    /// `cpypwtwn`
    CPYPWTWN(COPY),
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
    /// `csdb`
    CSDB(SYSTEM),
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
    /// `dc`
    DC(SYSTEM),
    /// `dcps1`
    DCPS1(BRANCHES),
    /// `dcps2`
    DCPS2(BRANCHES),
    /// `dcps3`
    DCPS3(BRANCHES),
    /// `dfb`
    DFB(SYSTEM),
    /// `dgh`
    DGH(SYSTEM),
    /// `dmb`
    DMB(SYSTEM),
    /// `drps`
    DRPS(BRANCHES),
    /// `dsb`
    DSB(SYSTEM),
    /// `dup`
    DUP(SIMD, SIMD_SCALAR),
    /// `dvp`
    DVP(SYSTEM),
    /// `eon`
    EON(BASE),
    /// `eor`
    EOR(BASE, SIMD),
    /// `eor3`
    EOR3(CRYPTO),
    /// `eret`
    ERET(BRANCHES),
    /// `eretaa`
    ERETAA(BRANCHES),
    /// `eretab`
    ERETAB(BRANCHES),
    /// `esb`
    ESB(SYSTEM),
    /// `ext`
    EXT(SIMD),
    /// `extr`
    EXTR(BASE),
    /// `fabd`
    FABD(SIMD, SIMD_SCALAR),
    /// `fabs`
    FABS(FP, SIMD),
    /// `facge`
    FACGE(SIMD, SIMD_SCALAR),
    /// `facgt`
    FACGT(SIMD, SIMD_SCALAR),
    /// `facle`
    FACLE(SIMD),
    /// `faclt`
    FACLT(SIMD),
    /// `fadd`
    FADD(FP, SIMD),
    /// `faddp`
    FADDP(SIMD, SIMD_SCALAR),
    /// `famax`
    FAMAX(SIMD),
    /// `famin`
    FAMIN(SIMD),
    /// `fcadd`
    FCADD(SIMD),
    /// `fccmp`
    FCCMP(FP),
    /// `fccmpe`
    FCCMPE(FP),
    /// `fcmeq`
    FCMEQ(SIMD, SIMD_SCALAR),
    /// `fcmge`
    FCMGE(SIMD, SIMD_SCALAR),
    /// `fcmgt`
    FCMGT(SIMD, SIMD_SCALAR),
    /// `fcmla`
    FCMLA(SIMD, SIMD_ELEMENT),
    /// `fcmle`
    FCMLE(SIMD, SIMD_SCALAR),
    /// `fcmlt`
    FCMLT(SIMD, SIMD_SCALAR),
    /// `fcmp`
    FCMP(FP),
    /// `fcmpe`
    FCMPE(FP),
    /// `fcsel`
    FCSEL(FP),
    /// `fcvt`
    FCVT(FP),
    /// `fcvtas`
    FCVTAS(FP, SIMD, SIMD_SCALAR),
    /// `fcvtau`
    FCVTAU(FP, SIMD, SIMD_SCALAR),
    /// `fcvtl`
    FCVTL(SIMD),
    /// `fcvtl2`
    FCVTL2(SIMD),
    /// `fcvtms`
    FCVTMS(FP, SIMD, SIMD_SCALAR),
    /// `fcvtmu`
    FCVTMU(FP, SIMD, SIMD_SCALAR),
    /// `fcvtn`
    FCVTN(SIMD),
    /// `fcvtn2`
    FCVTN2(SIMD),
    /// `fcvtns`
    FCVTNS(FP, SIMD, SIMD_SCALAR),
    /// `fcvtnu`
    FCVTNU(FP, SIMD, SIMD_SCALAR),
    /// `fcvtps`
    FCVTPS(FP, SIMD, SIMD_SCALAR),
    /// `fcvtpu`
    FCVTPU(FP, SIMD, SIMD_SCALAR),
    /// `fcvtxn`
    FCVTXN(SIMD, SIMD_SCALAR),
    /// `fcvtxn2`
    FCVTXN2(SIMD),
    /// `fcvtzs`
    FCVTZS(FP, SIMD, SIMD_SCALAR),
    /// `fcvtzu`
    FCVTZU(FP, SIMD, SIMD_SCALAR),
    /// `fdiv`
    FDIV(FP, SIMD),
    /// `fjcvtzs`
    FJCVTZS(FP),
    /// `fmadd`
    FMADD(FP),
    /// `fmax`
    FMAX(FP, SIMD),
    /// `fmaxnm`
    FMAXNM(FP, SIMD),
    /// `fmaxnmp`
    FMAXNMP(SIMD, SIMD_SCALAR),
    /// `fmaxnmv`
    FMAXNMV(SIMD),
    /// `fmaxp`
    FMAXP(SIMD, SIMD_SCALAR),
    /// `fmaxv`
    FMAXV(SIMD),
    /// `fmin`
    FMIN(FP, SIMD),
    /// `fminnm`
    FMINNM(FP, SIMD),
    /// `fminnmp`
    FMINNMP(SIMD, SIMD_SCALAR),
    /// `fminnmv`
    FMINNMV(SIMD),
    /// `fminp`
    FMINP(SIMD, SIMD_SCALAR),
    /// `fminv`
    FMINV(SIMD),
    /// `fmla`
    FMLA(SIMD, SIMD_ELEMENT),
    /// `fmlal`
    FMLAL(SIMD, SIMD_ELEMENT),
    /// `fmlal2`
    FMLAL2(SIMD, SIMD_ELEMENT),
    /// `fmls`
    FMLS(SIMD, SIMD_ELEMENT),
    /// `fmlsl`
    FMLSL(SIMD, SIMD_ELEMENT),
    /// `fmlsl2`
    FMLSL2(SIMD, SIMD_ELEMENT),
    /// `fmov`
    FMOV(FP, SIMD),
    /// `fmsub`
    FMSUB(FP),
    /// `fmul`
    FMUL(FP, SIMD, SIMD_ELEMENT),
    /// `fmulx`
    FMULX(SIMD, SIMD_SCALAR, SIMD_ELEMENT),
    /// `fneg`
    FNEG(FP, SIMD),
    /// `fnmadd`
    FNMADD(FP),
    /// `fnmsub`
    FNMSUB(FP),
    /// `fnmul`
    FNMUL(FP),
    /// `frecpe`
    FRECPE(SIMD, SIMD_SCALAR),
    /// `frecps`
    FRECPS(SIMD, SIMD_SCALAR),
    /// `frecpx`
    FRECPX(SIMD_SCALAR),
    /// `frint32x`
    FRINT32X(FP, SIMD),
    /// `frint32z`
    FRINT32Z(FP, SIMD),
    /// `frint64x`
    FRINT64X(FP, SIMD),
    /// `frint64z`
    FRINT64Z(FP, SIMD),
    /// `frinta`
    FRINTA(FP, SIMD),
    /// `frinti`
    FRINTI(FP, SIMD),
    /// `frintm`
    FRINTM(FP, SIMD),
    /// `frintn`
    FRINTN(FP, SIMD),
    /// `frintp`
    FRINTP(FP, SIMD),
    /// `frintx`
    FRINTX(FP, SIMD),
    /// `frintz`
    FRINTZ(FP, SIMD),
    /// `frsqrte`
    FRSQRTE(SIMD, SIMD_SCALAR),
    /// `frsqrts`
    FRSQRTS(SIMD, SIMD_SCALAR),
    /// `fsqrt`
    FSQRT(FP, SIMD),
    /// `fsub`
    FSUB(FP, SIMD),
    /// `gcsb`
    GCSB(SYSTEM),
    /// `gcspopcx`
    GCSPOPCX(SYSTEM),
    /// `gcspopm`
    GCSPOPM(SYSTEM),
    /// `gcspopx`
    GCSPOPX(SYSTEM),
    /// `gcspushm`
    GCSPUSHM(SYSTEM),
    /// `gcspushx`
    GCSPUSHX(SYSTEM),
    /// `gcsss1`
    GCSSS1(SYSTEM),
    /// `gcsss2`
    GCSSS2(SYSTEM),
    /// `gcsstr`
    GCSSTR(SYSTEM),
    /// `gcssttr`
    GCSSTTR(SYSTEM),
    /// `gmi`
    GMI(TAGS),
    /// `hint`
    HINT(SYSTEM),
    /// `hlt`
    HLT(BRANCHES),
    /// `hvc`
    HVC(BRANCHES),
    /// `ic`
    IC(SYSTEM),
    /// `ins`
    INS(SIMD),
    /// `irg`
    IRG(TAGS),
    /// `isb`
    ISB(SYSTEM),
    /// `ld1`
    LD1(SIMD_MEMORY),
    /// `ld1r`
    LD1R(SIMD_MEMORY),
    /// `ld2`
    LD2(SIMD_MEMORY),
    /// `ld2r`
    LD2R(SIMD_MEMORY),
    /// `ld3`
    LD3(SIMD_MEMORY),
    /// `ld3r`
    LD3R(SIMD_MEMORY),
    /// `ld4`
    LD4(SIMD_MEMORY),
    /// `ld4r`
    LD4R(SIMD_MEMORY),
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
    /// `ldap1`
    LDAP1(SIMD_MEMORY),
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
    /// `ldg`
    LDG(TAGS),
    /// `ldgm`
    LDGM(TAGS),
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
    /// `mla`
    MLA(SIMD, SIMD_ELEMENT),
    /// `mls`
    MLS(SIMD, SIMD_ELEMENT),
    /// `mneg`
    MNEG(BASE),
    /// `mov`
    MOV(BASE, SIMD, SIMD_SCALAR),
    /// `movi`
    MOVI(SIMD),
    /// `movk`
    MOVK(BASE),
    /// `movn`
    MOVN(BASE),
    /// `movz`
    MOVZ(BASE),
    /// `mrrs`
    MRRS(SYSTEM),
    /// `mrs`
    MRS(SYSTEM),
    /// `msr`
    MSR(SYSTEM),
    /// `msrr`
    MSRR(SYSTEM),
    /// `msub`
    MSUB(BASE),
    /// `msubpt`
    MSUBPT(BASE),
    /// `mul`
    MUL(BASE, SIMD, SIMD_ELEMENT),
    /// `mvn`
    MVN(BASE, SIMD),
    /// `mvni`
    MVNI(SIMD),
    /// `neg`
    NEG(BASE, SIMD, SIMD_SCALAR),
    /// `negs`
    NEGS(BASE),
    /// `ngc`
    NGC(BASE),
    /// `ngcs`
    NGCS(BASE),
    /// `nop`
    NOP(SYSTEM),
    /// `not`
    NOT(SIMD),
    /// `orn`
    ORN(BASE, SIMD),
    /// `orr`
    ORR(BASE, SIMD),
    /// `pacda`
    PACDA(POINTERS),
    /// `pacdb`
    PACDB(POINTERS),
    /// `pacdza`
    PACDZA(POINTERS),
    /// `pacdzb`
    PACDZB(POINTERS),
    /// `pacga`
    PACGA(POINTERS),
    /// `pacia`
    PACIA(POINTERS),
    /// `pacia1716`
    PACIA1716(POINTERS),
    /// `pacia171615`
    PACIA171615(POINTERS),
    /// `paciasp`
    PACIASP(POINTERS),
    /// `paciasppc`
    PACIASPPC(POINTERS),
    /// `paciaz`
    PACIAZ(POINTERS),
    /// `pacib`
    PACIB(POINTERS),
    /// `pacib1716`
    PACIB1716(POINTERS),
    /// `pacib171615`
    PACIB171615(POINTERS),
    /// `pacibsp`
    PACIBSP(POINTERS),
    /// `pacibsppc`
    PACIBSPPC(POINTERS),
    /// `pacibz`
    PACIBZ(POINTERS),
    /// `paciza`
    PACIZA(POINTERS),
    /// `pacizb`
    PACIZB(POINTERS),
    /// `pacm`
    PACM(POINTERS),
    /// `pacnbiasppc`
    PACNBIASPPC(POINTERS),
    /// `pacnbibsppc`
    PACNBIBSPPC(POINTERS),
    /// `pmul`
    PMUL(SIMD),
    /// `pmull`
    PMULL(SIMD),
    /// `pmull2`
    PMULL2(SIMD),
    /// `prfm`
    PRFM(MEMORY),
    /// `prfum`
    PRFUM(MEMORY),
    /// `psb`
    PSB(SYSTEM),
    /// `pssbb`
    PSSBB(SYSTEM),
    /// `raddhn`
    RADDHN(SIMD),
    /// `raddhn2`
    RADDHN2(SIMD),
    /// `rax1`
    RAX1(CRYPTO),
    /// `rbit`
    RBIT(BASE, SIMD),
    /// `ret`
    RET(BRANCHES),
    /// `retaa`
    RETAA(BRANCHES),
    /// `retaasppc`
    RETAASPPC(POINTERS),
    /// `retab`
    RETAB(BRANCHES),
    /// `retabsppc`
    RETABSPPC(POINTERS),
    /// `rev`
    REV(BASE),
    /// `rev16`
    REV16(BASE, SIMD),
    /// `rev32`
    REV32(BASE, SIMD),
    /// `rev64`
    REV64(BASE, SIMD),
    /// `rmif`
    RMIF(BASE),
    /// `ror`
    ROR(BASE),
    /// `rorv`
    RORV(BASE),
    /// `rprfm`
    RPRFM(MEMORY),
    /// `rshrn`
    RSHRN(SIMD),
    /// `rshrn2`
    RSHRN2(SIMD),
    /// `rsubhn`
    RSUBHN(SIMD),
    /// `rsubhn2`
    RSUBHN2(SIMD),
    /// `saba`
    SABA(SIMD),
    /// `sabal`
    SABAL(SIMD),
    /// `sabal2`
    SABAL2(SIMD),
    /// `sabd`
    SABD(SIMD),
    /// `sabdl`
    SABDL(SIMD),
    /// `sabdl2`
    SABDL2(SIMD),
    /// `sadalp`
    SADALP(SIMD),
    /// `saddl`
    SADDL(SIMD),
    /// `saddl2`
    SADDL2(SIMD),
    /// `saddlp`
    SADDLP(SIMD),
    /// `saddlv`
    SADDLV(SIMD),
    /// `saddw`
    SADDW(SIMD),
    /// `saddw2`
    SADDW2(SIMD),
    /// `sb`
    SB(SYSTEM),
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
    SCVTF(FP, SIMD, SIMD_SCALAR),
    /// `sdiv`
    SDIV(BASE),
    /// `sdot`
    SDOT(SIMD, SIMD_ELEMENT),
    /// `sete`
    SETE(COPY),
    /// `seten`
    SETEN(COPY),
    /// `setet`
    SETET(COPY),
    /// `setetn`
    SETETN(COPY),
    /// `setf16`
    SETF16(BASE),
    /// `setf8`
    SETF8(BASE),
    /// `setge`
    SETGE(COPY),
    /// `setgen`
    SETGEN(COPY),
    /// `setget`
    SETGET(COPY),
    /// `setgetn`
    SETGETN(COPY),
    /// `setgm`
    SETGM(COPY),
    /// `setgmn`
    SETGMN(COPY),
    /// `setgmt`
    SETGMT(COPY),
    /// `setgmtn`
    SETGMTN(COPY),
    /// `setgp`
    SETGP(COPY),
    /// `setgpn`
    SETGPN(COPY),
    /// `setgpt`
    SETGPT(COPY),
    /// `setgptn`
    SETGPTN(COPY),
    /// `setm`
    SETM(COPY),
    /// `setmn`
    SETMN(COPY),
    /// `setmt`
    SETMT(COPY),
    /// `setmtn`
    SETMTN(COPY),
    /// `setp`
    SETP(COPY),
    /// `setpn`
    SETPN(COPY),
    /// `setpt`
    SETPT(COPY),
    /// `setptn`
    SETPTN(COPY),
    /// `sev`
    SEV(SYSTEM),
    /// `sevl`
    SEVL(SYSTEM),
    /// `sha1c`
    SHA1C(CRYPTO),
    /// `sha1h`
    SHA1H(CRYPTO),
    /// `sha1m`
    SHA1M(CRYPTO),
    /// `sha1p`
    SHA1P(CRYPTO),
    /// `sha1su0`
    SHA1SU0(CRYPTO),
    /// `sha1su1`
    SHA1SU1(CRYPTO),
    /// `sha256h`
    SHA256H(CRYPTO),
    /// `sha256h2`
    SHA256H2(CRYPTO),
    /// `sha256su0`
    SHA256SU0(CRYPTO),
    /// `sha256su1`
    SHA256SU1(CRYPTO),
    /// `sha512h`
    SHA512H(CRYPTO),
    /// `sha512h2`
    SHA512H2(CRYPTO),
    /// `sha512su0`
    SHA512SU0(CRYPTO),
    /// `sha512su1`
    SHA512SU1(CRYPTO),
    /// `shadd`
    SHADD(SIMD),
    /// `shl`
    SHL(SIMD, SIMD_SCALAR),
    /// `shll`
    SHLL(SIMD),
    /// `shll2`
    SHLL2(SIMD),
    /// `shrn`
    SHRN(SIMD),
    /// `shrn2`
    SHRN2(SIMD),
    /// `shsub`
    SHSUB(SIMD),
    /// `sli`
    SLI(SIMD, SIMD_SCALAR),
    /// `sm3partw1`
    SM3PARTW1(CRYPTO),
    /// `sm3partw2`
    SM3PARTW2(CRYPTO),
    /// `sm3ss1`
    SM3SS1(CRYPTO),
    /// `sm3tt1a`
    SM3TT1A(CRYPTO),
    /// `sm3tt1b`
    SM3TT1B(CRYPTO),
    /// `sm3tt2a`
    SM3TT2A(CRYPTO),
    /// `sm3tt2b`
    SM3TT2B(CRYPTO),
    /// `sm4e`
    SM4E(CRYPTO),
    /// `sm4ekey`
    SM4EKEY(CRYPTO),
    /// `smaddl`
    SMADDL(BASE),
    /// `smax`
    SMAX(BASE, SIMD),
    /// `smaxp`
    SMAXP(SIMD),
    /// `smaxv`
    SMAXV(SIMD),
    /// `smc`
    SMC(BRANCHES),
    /// `smin`
    SMIN(BASE, SIMD),
    /// `sminp`
    SMINP(SIMD),
    /// `sminv`
    SMINV(SIMD),
    /// `smlal`
    SMLAL(SIMD, SIMD_ELEMENT),
    /// `smlal2`
    SMLAL2(SIMD, SIMD_ELEMENT),
    /// `smlsl`
    SMLSL(SIMD, SIMD_ELEMENT),
    /// `smlsl2`
    SMLSL2(SIMD, SIMD_ELEMENT),
    /// `smmla`
    SMMLA(SIMD),
    /// `smnegl`
    SMNEGL(BASE),
    /// `smov`
    SMOV(SIMD),
    /// `smsubl`
    SMSUBL(BASE),
    /// `smulh`
    SMULH(BASE),
    /// `smull`
    SMULL(BASE, SIMD, SIMD_ELEMENT),
    /// `smull2`
    SMULL2(SIMD, SIMD_ELEMENT),
    /// `sqabs`
    SQABS(SIMD, SIMD_SCALAR),
    /// `sqadd`
    SQADD(SIMD, SIMD_SCALAR),
    /// `sqdmlal`
    SQDMLAL(SIMD, SIMD_SCALAR, SIMD_ELEMENT),
    /// `sqdmlal2`
    SQDMLAL2(SIMD, SIMD_ELEMENT),
    /// `sqdmlsl`
    SQDMLSL(SIMD, SIMD_SCALAR, SIMD_ELEMENT),
    /// `sqdmlsl2`
    SQDMLSL2(SIMD, SIMD_ELEMENT),
    /// `sqdmulh`
    SQDMULH(SIMD, SIMD_SCALAR, SIMD_ELEMENT),
    /// `sqdmull`
    SQDMULL(SIMD, SIMD_SCALAR, SIMD_ELEMENT),
    /// `sqdmull2`
    SQDMULL2(SIMD, SIMD_ELEMENT),
    /// `sqneg`
    SQNEG(SIMD, SIMD_SCALAR),
    /// `sqrdmlah`
    SQRDMLAH(SIMD, SIMD_SCALAR, SIMD_ELEMENT),
    /// `sqrdmlsh`
    SQRDMLSH(SIMD, SIMD_SCALAR, SIMD_ELEMENT),
    /// `sqrdmulh`
    SQRDMULH(SIMD, SIMD_SCALAR, SIMD_ELEMENT),
    /// `sqrshl`
    SQRSHL(SIMD, SIMD_SCALAR),
    /// `sqrshrn`
    SQRSHRN(SIMD, SIMD_SCALAR),
    /// `sqrshrn2`
    SQRSHRN2(SIMD),
    /// `sqrshrun`
    SQRSHRUN(SIMD, SIMD_SCALAR),
    /// `sqrshrun2`
    SQRSHRUN2(SIMD),
    /// `sqshl`
    SQSHL(SIMD, SIMD_SCALAR),
    /// `sqshlu`
    SQSHLU(SIMD, SIMD_SCALAR),
    /// `sqshrn`
    SQSHRN(SIMD, SIMD_SCALAR),
    /// `sqshrn2`
    SQSHRN2(SIMD),
    /// `sqshrun`
    SQSHRUN(SIMD, SIMD_SCALAR),
    /// `sqshrun2`
    SQSHRUN2(SIMD),
    /// `sqsub`
    SQSUB(SIMD, SIMD_SCALAR),
    /// `sqxtn`
    SQXTN(SIMD, SIMD_SCALAR),
    /// `sqxtn2`
    SQXTN2(SIMD),
    /// `sqxtun`
    SQXTUN(SIMD, SIMD_SCALAR),
    /// `sqxtun2`
    SQXTUN2(SIMD),
    /// `srhadd`
    SRHADD(SIMD),
    /// `sri`
    SRI(SIMD, SIMD_SCALAR),
    /// `srshl`
    SRSHL(SIMD, SIMD_SCALAR),
    /// `srshr`
    SRSHR(SIMD, SIMD_SCALAR),
    /// `srsra`
    SRSRA(SIMD, SIMD_SCALAR),
    /// `ssbb`
    SSBB(SYSTEM),
    /// `sshl`
    SSHL(SIMD, SIMD_SCALAR),
    /// `sshll`
    SSHLL(SIMD),
    /// `sshll2`
    SSHLL2(SIMD),
    /// `sshr`
    SSHR(SIMD, SIMD_SCALAR),
    /// `ssra`
    SSRA(SIMD, SIMD_SCALAR),
    /// `ssubl`
    SSUBL(SIMD),
    /// `ssubl2`
    SSUBL2(SIMD),
    /// `ssubw`
    SSUBW(SIMD),
    /// `ssubw2`
    SSUBW2(SIMD),
    /// `st1`
    ST1(SIMD_MEMORY),
    /// `st2`
    ST2(SIMD_MEMORY),
    /// `st2g`
    ST2G(TAGS),
    /// `st3`
    ST3(SIMD_MEMORY),
    /// `st4`
    ST4(SIMD_MEMORY),
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
    /// `stg`
    STG(TAGS),
    /// `stgm`
    STGM(TAGS),
    /// `stgp`
    STGP(TAGS),
    /// `stilp`
    STILP(MEMORY),
    /// `stl1`
    STL1(SIMD_MEMORY),
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
    /// `stz2g`
    STZ2G(TAGS),
    /// `stzg`
    STZG(TAGS),
    /// `stzgm`
    STZGM(TAGS),
    /// `sub`
    SUB(BASE, SIMD, SIMD_SCALAR),
    /// `subg`
    SUBG(TAGS),
    /// `subhn`
    SUBHN(SIMD),
    /// `subhn2`
    SUBHN2(SIMD),
    /// `subp`
    SUBP(TAGS),
    /// `subps`
    SUBPS(TAGS),
    /// `subs`
    SUBS(BASE),
    /// `sudot`
    SUDOT(SIMD_ELEMENT),
    /// `suqadd`
    SUQADD(SIMD, SIMD_SCALAR),
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
    /// `sxtl`
    SXTL(SIMD),
    /// `sxtl2`
    SXTL2(SIMD),
    /// `sxtw`
    SXTW(BASE),
    /// `sys`
    SYS(SYSTEM),
    /// `sysl`
    SYSL(SYSTEM),
    /// `tbl`
    TBL(SIMD),
    /// `tbnz`
    TBNZ(BRANCHES),
    /// `tbx`
    TBX(SIMD),
    /// `tbz`
    TBZ(BRANCHES),
    /// `tcancel`
    TCANCEL(SYSTEM),
    /// `tcommit`
    TCOMMIT(SYSTEM),
    /// `tlbi`
    TLBI(SYSTEM),
    /// `trcit`
    TRCIT(SYSTEM),
    /// `trn1`
    TRN1(SIMD),
    /// `trn2`
    TRN2(SIMD),
    /// `tsb`
    TSB(SYSTEM),
    /// `tst`
    TST(BASE),
    /// `tstart`
    TSTART(SYSTEM),
    /// `ttest`
    TTEST(SYSTEM),
    /// `uaba`
    UABA(SIMD),
    /// `uabal`
    UABAL(SIMD),
    /// `uabal2`
    UABAL2(SIMD),
    /// `uabd`
    UABD(SIMD),
    /// `uabdl`
    UABDL(SIMD),
    /// `uabdl2`
    UABDL2(SIMD),
    /// `uadalp`
    UADALP(SIMD),
    /// `uaddl`
    UADDL(SIMD),
    /// `uaddl2`
    UADDL2(SIMD),
    /// `uaddlp`
    UADDLP(SIMD),
    /// `uaddlv`
    UADDLV(SIMD),
    /// `uaddw`
    UADDW(SIMD),
    /// `uaddw2`
    UADDW2(SIMD),
    /// `ubfiz`
    UBFIZ(BASE),
    /// `ubfm`
    UBFM(BASE),
    /// `ubfx`
    UBFX(BASE),
    /// `ucvtf`
    UCVTF(FP, SIMD, SIMD_SCALAR),
    /// `udf`
    UDF(BRANCHES),
    /// `udiv`
    UDIV(BASE),
    /// `udot`
    UDOT(SIMD, SIMD_ELEMENT),
    /// `uhadd`
    UHADD(SIMD),
    /// `uhsub`
    UHSUB(SIMD),
    /// `umaddl`
    UMADDL(BASE),
    /// `umax`
    UMAX(BASE, SIMD),
    /// `umaxp`
    UMAXP(SIMD),
    /// `umaxv`
    UMAXV(SIMD),
    /// `umin`
    UMIN(BASE, SIMD),
    /// `uminp`
    UMINP(SIMD),
    /// `uminv`
    UMINV(SIMD),
    /// `umlal`
    UMLAL(SIMD, SIMD_ELEMENT),
    /// `umlal2`
    UMLAL2(SIMD, SIMD_ELEMENT),
    /// `umlsl`
    UMLSL(SIMD, SIMD_ELEMENT),
    /// `umlsl2`
    UMLSL2(SIMD, SIMD_ELEMENT),
    /// `ummla`
    UMMLA(SIMD),
    /// `umnegl`
    UMNEGL(BASE),
    /// `umov`
    UMOV(SIMD),
    /// `umsubl`
    UMSUBL(BASE),
    /// `umulh`
    UMULH(BASE),
    /// `umull`
    UMULL(BASE, SIMD, SIMD_ELEMENT),
    /// `umull2`
    UMULL2(SIMD, SIMD_ELEMENT),
    /// `uqadd`
    UQADD(SIMD, SIMD_SCALAR),
    /// `uqrshl`
    UQRSHL(SIMD, SIMD_SCALAR),
    /// `uqrshrn`
    UQRSHRN(SIMD, SIMD_SCALAR),
    /// `uqrshrn2`
    UQRSHRN2(SIMD),
    /// `uqshl`
    UQSHL(SIMD, SIMD_SCALAR),
    /// `uqshrn`
    UQSHRN(SIMD, SIMD_SCALAR),
    /// `uqshrn2`
    UQSHRN2(SIMD),
    /// `uqsub`
    UQSUB(SIMD, SIMD_SCALAR),
    /// `uqxtn`
    UQXTN(SIMD, SIMD_SCALAR),
    /// `uqxtn2`
    UQXTN2(SIMD),
    /// `urecpe`
    URECPE(SIMD),
    /// `urhadd`
    URHADD(SIMD),
    /// `urshl`
    URSHL(SIMD, SIMD_SCALAR),
    /// `urshr`
    URSHR(SIMD, SIMD_SCALAR),
    /// `ursqrte`
    URSQRTE(SIMD),
    /// `ursra`
    URSRA(SIMD, SIMD_SCALAR),
    /// `usdot`
    USDOT(SIMD, SIMD_ELEMENT),
    /// `ushl`
    USHL(SIMD, SIMD_SCALAR),
    /// `ushll`
    USHLL(SIMD),
    /// `ushll2`
    USHLL2(SIMD),
    /// `ushr`
    USHR(SIMD, SIMD_SCALAR),
    /// `usmmla`
    USMMLA(SIMD),
    /// `usqadd`
    USQADD(SIMD, SIMD_SCALAR),
    /// `usra`
    USRA(SIMD, SIMD_SCALAR),
    /// `usubl`
    USUBL(SIMD),
    /// `usubl2`
    USUBL2(SIMD),
    /// `usubw`
    USUBW(SIMD),
    /// `usubw2`
    USUBW2(SIMD),
    /// `uxtb`
    UXTB(BASE),
    /// `uxth`
    UXTH(BASE),
    /// `uxtl`
    UXTL(SIMD),
    /// `uxtl2`
    UXTL2(SIMD),
    /// `uzp1`
    UZP1(SIMD),
    /// `uzp2`
    UZP2(SIMD),
    /// `wfe`
    WFE(SYSTEM),
    /// `wfet`
    WFET(SYSTEM),
    /// `wfi`
    WFI(SYSTEM),
    /// `wfit`
    WFIT(SYSTEM),
    /// `xaflag`
    XAFLAG(SYSTEM),
    /// `xar`
    XAR(CRYPTO),
    /// `xpacd`
    XPACD(POINTERS),
    /// `xpaci`
    XPACI(POINTERS),
    /// `xpaclri`
    XPACLRI(POINTERS),
    /// `xtn`
    XTN(SIMD),
    /// `xtn2`
    XTN2(SIMD),
    /// `yield`
    YIELD(SYSTEM),
    /// `zip1`
    ZIP1(SIMD),
    /// `zip2`
    ZIP2(SIMD);

    private final Family[] families;
    /// What [Tables] made of the rows; null before the first use.
    Forms forms;

    Op(Family... families) {
        this.families = families;
    }

    /// Made when text is first read or printed: emission does without.
    private static final class ByMnemonic {
        static final Map<String, Op> OPS =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Op::mnemonic, op -> op));
    }

    /// The mnemonic as text writes it, in lower case.
    public String mnemonic() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /// The op that text writes as `mnemonic`, in lower case.
    public static Optional<Op> of(String mnemonic) {
        return Optional.ofNullable(ByMnemonic.OPS.get(mnemonic));
    }

    /// The families that have rows of this mnemonic.
    public List<Family> families() {
        return List.of(families);
    }

    /// How many families have rows of this mnemonic, and which is the one at `i`.
    int familyCount() {
        return families.length;
    }

    Family family(int i) {
        return families[i];
    }

    /// The rows of this mnemonic.
    public List<Row> rows() {
        return Tables.all(this).all.stream().map(form -> form.row).toList();
    }
}
