package dev.kiln.a64;

import static dev.kiln.a64.Packed.imm;

/// Cryptography.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `crypto.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface CryptoInstructions extends Funnel {
    // spotless:off
    default void aese(Vector d, Vector n) { emit(Op.AESE, d.bits(), n.bits()); }
    default void aesd(Vector d, Vector n) { emit(Op.AESD, d.bits(), n.bits()); }
    default void aesmc(Vector d, Vector n) { emit(Op.AESMC, d.bits(), n.bits()); }
    default void aesimc(Vector d, Vector n) { emit(Op.AESIMC, d.bits(), n.bits()); }
    default void sha1c(Q d, S n, Vector m) { emit(Op.SHA1C, d.bits(), n.bits(), m.bits()); }
    default void sha1p(Q d, S n, Vector m) { emit(Op.SHA1P, d.bits(), n.bits(), m.bits()); }
    default void sha1m(Q d, S n, Vector m) { emit(Op.SHA1M, d.bits(), n.bits(), m.bits()); }
    default void sha1su0(Vector d, Vector n, Vector m) { emit(Op.SHA1SU0, d.bits(), n.bits(), m.bits()); }
    default void sha256h(Q d, Q n, Vector m) { emit(Op.SHA256H, d.bits(), n.bits(), m.bits()); }
    default void sha256h2(Q d, Q n, Vector m) { emit(Op.SHA256H2, d.bits(), n.bits(), m.bits()); }
    default void sha256su1(Vector d, Vector n, Vector m) { emit(Op.SHA256SU1, d.bits(), n.bits(), m.bits()); }
    default void sha1h(S d, S n) { emit(Op.SHA1H, d.bits(), n.bits()); }
    default void sha1su1(Vector d, Vector n) { emit(Op.SHA1SU1, d.bits(), n.bits()); }
    default void sha256su0(Vector d, Vector n) { emit(Op.SHA256SU0, d.bits(), n.bits()); }
    default void sha512h(Q d, Q n, Vector m) { emit(Op.SHA512H, d.bits(), n.bits(), m.bits()); }
    default void sha512h2(Q d, Q n, Vector m) { emit(Op.SHA512H2, d.bits(), n.bits(), m.bits()); }
    default void sha512su1(Vector d, Vector n, Vector m) { emit(Op.SHA512SU1, d.bits(), n.bits(), m.bits()); }
    default void sha512su0(Vector d, Vector n) { emit(Op.SHA512SU0, d.bits(), n.bits()); }
    default void rax1(Vector d, Vector n, Vector m) { emit(Op.RAX1, d.bits(), n.bits(), m.bits()); }
    default void eor3(Vector d, Vector n, Vector m, Vector a) { emit(Op.EOR3, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void bcax(Vector d, Vector n, Vector m, Vector a) { emit(Op.BCAX, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void xar(Vector d, Vector n, Vector m, long immediate) { emit(Op.XAR, d.bits(), n.bits(), m.bits(), imm(immediate)); }
    default void sm3ss1(Vector d, Vector n, Vector m, Vector a) { emit(Op.SM3SS1, d.bits(), n.bits(), m.bits(), a.bits()); }
    default void sm3tt1a(Vector d, Vector n, Element m) { emit(Op.SM3TT1A, d.bits(), n.bits(), m.bits()); }
    default void sm3tt1b(Vector d, Vector n, Element m) { emit(Op.SM3TT1B, d.bits(), n.bits(), m.bits()); }
    default void sm3tt2a(Vector d, Vector n, Element m) { emit(Op.SM3TT2A, d.bits(), n.bits(), m.bits()); }
    default void sm3tt2b(Vector d, Vector n, Element m) { emit(Op.SM3TT2B, d.bits(), n.bits(), m.bits()); }
    default void sm3partw1(Vector d, Vector n, Vector m) { emit(Op.SM3PARTW1, d.bits(), n.bits(), m.bits()); }
    default void sm3partw2(Vector d, Vector n, Vector m) { emit(Op.SM3PARTW2, d.bits(), n.bits(), m.bits()); }
    default void sm4ekey(Vector d, Vector n, Vector m) { emit(Op.SM4EKEY, d.bits(), n.bits(), m.bits()); }
    default void sm4e(Vector d, Vector n) { emit(Op.SM4E, d.bits(), n.bits()); }
    // spotless:on
}
