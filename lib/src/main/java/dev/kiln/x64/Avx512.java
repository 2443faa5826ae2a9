package dev.kiln.x64;

/// The instructions that are AVX-512's alone as methods.
///
/// One line a shape of operands; sizes are checked by the rows. Numbers are signed or unsigned as the row says.
public interface Avx512 {
    /// Where the instructions go.
    Assembler assembler();

    // spotless:off
    default void kandb(Mask a, Mask b, Mask c) { assembler().emit(Op.KANDB, a.bits(), b.bits(), c.bits()); }
    default void kandw(Mask a, Mask b, Mask c) { assembler().emit(Op.KANDW, a.bits(), b.bits(), c.bits()); }
    default void kandd(Mask a, Mask b, Mask c) { assembler().emit(Op.KANDD, a.bits(), b.bits(), c.bits()); }
    default void kandq(Mask a, Mask b, Mask c) { assembler().emit(Op.KANDQ, a.bits(), b.bits(), c.bits()); }
    default void kandnb(Mask a, Mask b, Mask c) { assembler().emit(Op.KANDNB, a.bits(), b.bits(), c.bits()); }
    default void kandnw(Mask a, Mask b, Mask c) { assembler().emit(Op.KANDNW, a.bits(), b.bits(), c.bits()); }
    default void kandnd(Mask a, Mask b, Mask c) { assembler().emit(Op.KANDND, a.bits(), b.bits(), c.bits()); }
    default void kandnq(Mask a, Mask b, Mask c) { assembler().emit(Op.KANDNQ, a.bits(), b.bits(), c.bits()); }
    default void korb(Mask a, Mask b, Mask c) { assembler().emit(Op.KORB, a.bits(), b.bits(), c.bits()); }
    default void korw(Mask a, Mask b, Mask c) { assembler().emit(Op.KORW, a.bits(), b.bits(), c.bits()); }
    default void kord(Mask a, Mask b, Mask c) { assembler().emit(Op.KORD, a.bits(), b.bits(), c.bits()); }
    default void korq(Mask a, Mask b, Mask c) { assembler().emit(Op.KORQ, a.bits(), b.bits(), c.bits()); }
    default void kxnorb(Mask a, Mask b, Mask c) { assembler().emit(Op.KXNORB, a.bits(), b.bits(), c.bits()); }
    default void kxnorw(Mask a, Mask b, Mask c) { assembler().emit(Op.KXNORW, a.bits(), b.bits(), c.bits()); }
    default void kxnord(Mask a, Mask b, Mask c) { assembler().emit(Op.KXNORD, a.bits(), b.bits(), c.bits()); }
    default void kxnorq(Mask a, Mask b, Mask c) { assembler().emit(Op.KXNORQ, a.bits(), b.bits(), c.bits()); }
    default void kxorb(Mask a, Mask b, Mask c) { assembler().emit(Op.KXORB, a.bits(), b.bits(), c.bits()); }
    default void kxorw(Mask a, Mask b, Mask c) { assembler().emit(Op.KXORW, a.bits(), b.bits(), c.bits()); }
    default void kxord(Mask a, Mask b, Mask c) { assembler().emit(Op.KXORD, a.bits(), b.bits(), c.bits()); }
    default void kxorq(Mask a, Mask b, Mask c) { assembler().emit(Op.KXORQ, a.bits(), b.bits(), c.bits()); }
    default void kaddb(Mask a, Mask b, Mask c) { assembler().emit(Op.KADDB, a.bits(), b.bits(), c.bits()); }
    default void kaddw(Mask a, Mask b, Mask c) { assembler().emit(Op.KADDW, a.bits(), b.bits(), c.bits()); }
    default void kaddd(Mask a, Mask b, Mask c) { assembler().emit(Op.KADDD, a.bits(), b.bits(), c.bits()); }
    default void kaddq(Mask a, Mask b, Mask c) { assembler().emit(Op.KADDQ, a.bits(), b.bits(), c.bits()); }
    default void kunpckbw(Mask a, Mask b, Mask c) { assembler().emit(Op.KUNPCKBW, a.bits(), b.bits(), c.bits()); }
    default void kunpckwd(Mask a, Mask b, Mask c) { assembler().emit(Op.KUNPCKWD, a.bits(), b.bits(), c.bits()); }
    default void kunpckdq(Mask a, Mask b, Mask c) { assembler().emit(Op.KUNPCKDQ, a.bits(), b.bits(), c.bits()); }
    default void knotb(Mask a, Mask b) { assembler().emit(Op.KNOTB, a.bits(), b.bits()); }
    default void knotw(Mask a, Mask b) { assembler().emit(Op.KNOTW, a.bits(), b.bits()); }
    default void knotd(Mask a, Mask b) { assembler().emit(Op.KNOTD, a.bits(), b.bits()); }
    default void knotq(Mask a, Mask b) { assembler().emit(Op.KNOTQ, a.bits(), b.bits()); }
    default void kortestb(Mask a, Mask b) { assembler().emit(Op.KORTESTB, a.bits(), b.bits()); }
    default void kortestw(Mask a, Mask b) { assembler().emit(Op.KORTESTW, a.bits(), b.bits()); }
    default void kortestd(Mask a, Mask b) { assembler().emit(Op.KORTESTD, a.bits(), b.bits()); }
    default void kortestq(Mask a, Mask b) { assembler().emit(Op.KORTESTQ, a.bits(), b.bits()); }
    default void ktestb(Mask a, Mask b) { assembler().emit(Op.KTESTB, a.bits(), b.bits()); }
    default void ktestw(Mask a, Mask b) { assembler().emit(Op.KTESTW, a.bits(), b.bits()); }
    default void ktestd(Mask a, Mask b) { assembler().emit(Op.KTESTD, a.bits(), b.bits()); }
    default void ktestq(Mask a, Mask b) { assembler().emit(Op.KTESTQ, a.bits(), b.bits()); }
    default void kshiftrb(Mask a, Mask b, long c) { assembler().emitImm(Op.KSHIFTRB, a.bits(), b.bits(), c); }
    default void kshiftrw(Mask a, Mask b, long c) { assembler().emitImm(Op.KSHIFTRW, a.bits(), b.bits(), c); }
    default void kshiftrd(Mask a, Mask b, long c) { assembler().emitImm(Op.KSHIFTRD, a.bits(), b.bits(), c); }
    default void kshiftrq(Mask a, Mask b, long c) { assembler().emitImm(Op.KSHIFTRQ, a.bits(), b.bits(), c); }
    default void kshiftlb(Mask a, Mask b, long c) { assembler().emitImm(Op.KSHIFTLB, a.bits(), b.bits(), c); }
    default void kshiftlw(Mask a, Mask b, long c) { assembler().emitImm(Op.KSHIFTLW, a.bits(), b.bits(), c); }
    default void kshiftld(Mask a, Mask b, long c) { assembler().emitImm(Op.KSHIFTLD, a.bits(), b.bits(), c); }
    default void kshiftlq(Mask a, Mask b, long c) { assembler().emitImm(Op.KSHIFTLQ, a.bits(), b.bits(), c); }
    default void kmovb(Mask a, Mask b) { assembler().emit(Op.KMOVB, a.bits(), b.bits()); }
    default void kmovb(Mask a, Mem b) { assembler().emit(Op.KMOVB, a.bits(), b.bits()); }
    default void kmovb(Mem a, Mask b) { assembler().emit(Op.KMOVB, a.bits(), b.bits()); }
    default void kmovb(Mask a, Gp b) { assembler().emit(Op.KMOVB, a.bits(), b.bits()); }
    default void kmovb(Gp a, Mask b) { assembler().emit(Op.KMOVB, a.bits(), b.bits()); }
    default void kmovw(Mask a, Mask b) { assembler().emit(Op.KMOVW, a.bits(), b.bits()); }
    default void kmovw(Mask a, Mem b) { assembler().emit(Op.KMOVW, a.bits(), b.bits()); }
    default void kmovw(Mem a, Mask b) { assembler().emit(Op.KMOVW, a.bits(), b.bits()); }
    default void kmovw(Mask a, Gp b) { assembler().emit(Op.KMOVW, a.bits(), b.bits()); }
    default void kmovw(Gp a, Mask b) { assembler().emit(Op.KMOVW, a.bits(), b.bits()); }
    default void kmovd(Mask a, Mask b) { assembler().emit(Op.KMOVD, a.bits(), b.bits()); }
    default void kmovd(Mask a, Mem b) { assembler().emit(Op.KMOVD, a.bits(), b.bits()); }
    default void kmovd(Mem a, Mask b) { assembler().emit(Op.KMOVD, a.bits(), b.bits()); }
    default void kmovd(Mask a, Gp b) { assembler().emit(Op.KMOVD, a.bits(), b.bits()); }
    default void kmovd(Gp a, Mask b) { assembler().emit(Op.KMOVD, a.bits(), b.bits()); }
    default void kmovq(Mask a, Mask b) { assembler().emit(Op.KMOVQ, a.bits(), b.bits()); }
    default void kmovq(Mask a, Mem b) { assembler().emit(Op.KMOVQ, a.bits(), b.bits()); }
    default void kmovq(Mem a, Mask b) { assembler().emit(Op.KMOVQ, a.bits(), b.bits()); }
    default void kmovq(Mask a, Gp b) { assembler().emit(Op.KMOVQ, a.bits(), b.bits()); }
    default void kmovq(Gp a, Mask b) { assembler().emit(Op.KMOVQ, a.bits(), b.bits()); }
    default void vpandd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPANDD, a.bits(), b.bits(), c.bits()); }
    default void vpandd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPANDD, a.bits(), b.bits(), c.bits()); }
    default void vpandq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPANDQ, a.bits(), b.bits(), c.bits()); }
    default void vpandq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPANDQ, a.bits(), b.bits(), c.bits()); }
    default void vpandnd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPANDND, a.bits(), b.bits(), c.bits()); }
    default void vpandnd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPANDND, a.bits(), b.bits(), c.bits()); }
    default void vpandnq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPANDNQ, a.bits(), b.bits(), c.bits()); }
    default void vpandnq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPANDNQ, a.bits(), b.bits(), c.bits()); }
    default void vpord(Vec a, Vec b, Mem c) { assembler().emit(Op.VPORD, a.bits(), b.bits(), c.bits()); }
    default void vpord(Vec a, Vec b, Vec c) { assembler().emit(Op.VPORD, a.bits(), b.bits(), c.bits()); }
    default void vporq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPORQ, a.bits(), b.bits(), c.bits()); }
    default void vporq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPORQ, a.bits(), b.bits(), c.bits()); }
    default void vpxord(Vec a, Vec b, Mem c) { assembler().emit(Op.VPXORD, a.bits(), b.bits(), c.bits()); }
    default void vpxord(Vec a, Vec b, Vec c) { assembler().emit(Op.VPXORD, a.bits(), b.bits(), c.bits()); }
    default void vpxorq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPXORQ, a.bits(), b.bits(), c.bits()); }
    default void vpxorq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPXORQ, a.bits(), b.bits(), c.bits()); }
    default void vpminsq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMINSQ, a.bits(), b.bits(), c.bits()); }
    default void vpminsq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMINSQ, a.bits(), b.bits(), c.bits()); }
    default void vpminuq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMINUQ, a.bits(), b.bits(), c.bits()); }
    default void vpminuq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMINUQ, a.bits(), b.bits(), c.bits()); }
    default void vpmaxsq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMAXSQ, a.bits(), b.bits(), c.bits()); }
    default void vpmaxsq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMAXSQ, a.bits(), b.bits(), c.bits()); }
    default void vpmaxuq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMAXUQ, a.bits(), b.bits(), c.bits()); }
    default void vpmaxuq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMAXUQ, a.bits(), b.bits(), c.bits()); }
    default void vpmullq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMULLQ, a.bits(), b.bits(), c.bits()); }
    default void vpmullq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMULLQ, a.bits(), b.bits(), c.bits()); }
    default void vpabsq(Vec a, Mem b) { assembler().emit(Op.VPABSQ, a.bits(), b.bits()); }
    default void vpabsq(Vec a, Vec b) { assembler().emit(Op.VPABSQ, a.bits(), b.bits()); }
    default void vpternlogd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPTERNLOGD, a.bits(), b.bits(), c.bits(), d); }
    default void vpternlogd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPTERNLOGD, a.bits(), b.bits(), c.bits(), d); }
    default void vpternlogq(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPTERNLOGQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpternlogq(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPTERNLOGQ, a.bits(), b.bits(), c.bits(), d); }
    default void vdbpsadbw(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VDBPSADBW, a.bits(), b.bits(), c.bits(), d); }
    default void vdbpsadbw(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VDBPSADBW, a.bits(), b.bits(), c.bits(), d); }
    default void vpconflictd(Vec a, Mem b) { assembler().emit(Op.VPCONFLICTD, a.bits(), b.bits()); }
    default void vpconflictd(Vec a, Vec b) { assembler().emit(Op.VPCONFLICTD, a.bits(), b.bits()); }
    default void vpconflictq(Vec a, Mem b) { assembler().emit(Op.VPCONFLICTQ, a.bits(), b.bits()); }
    default void vpconflictq(Vec a, Vec b) { assembler().emit(Op.VPCONFLICTQ, a.bits(), b.bits()); }
    default void vplzcntd(Vec a, Mem b) { assembler().emit(Op.VPLZCNTD, a.bits(), b.bits()); }
    default void vplzcntd(Vec a, Vec b) { assembler().emit(Op.VPLZCNTD, a.bits(), b.bits()); }
    default void vplzcntq(Vec a, Mem b) { assembler().emit(Op.VPLZCNTQ, a.bits(), b.bits()); }
    default void vplzcntq(Vec a, Vec b) { assembler().emit(Op.VPLZCNTQ, a.bits(), b.bits()); }
    default void vpopcntb(Vec a, Mem b) { assembler().emit(Op.VPOPCNTB, a.bits(), b.bits()); }
    default void vpopcntb(Vec a, Vec b) { assembler().emit(Op.VPOPCNTB, a.bits(), b.bits()); }
    default void vpopcntw(Vec a, Mem b) { assembler().emit(Op.VPOPCNTW, a.bits(), b.bits()); }
    default void vpopcntw(Vec a, Vec b) { assembler().emit(Op.VPOPCNTW, a.bits(), b.bits()); }
    default void vpopcntd(Vec a, Mem b) { assembler().emit(Op.VPOPCNTD, a.bits(), b.bits()); }
    default void vpopcntd(Vec a, Vec b) { assembler().emit(Op.VPOPCNTD, a.bits(), b.bits()); }
    default void vpopcntq(Vec a, Mem b) { assembler().emit(Op.VPOPCNTQ, a.bits(), b.bits()); }
    default void vpopcntq(Vec a, Vec b) { assembler().emit(Op.VPOPCNTQ, a.bits(), b.bits()); }
    default void vpshufbitqmb(Mask a, Vec b, Mem c) { assembler().emit(Op.VPSHUFBITQMB, a.bits(), b.bits(), c.bits()); }
    default void vpshufbitqmb(Mask a, Vec b, Vec c) { assembler().emit(Op.VPSHUFBITQMB, a.bits(), b.bits(), c.bits()); }
    default void vpmultishiftqb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPMULTISHIFTQB, a.bits(), b.bits(), c.bits()); }
    default void vpmultishiftqb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPMULTISHIFTQB, a.bits(), b.bits(), c.bits()); }
    default void vp2intersectd(Mask a, Vec b, Mem c) { assembler().emit(Op.VP2INTERSECTD, a.bits(), b.bits(), c.bits()); }
    default void vp2intersectd(Mask a, Vec b, Vec c) { assembler().emit(Op.VP2INTERSECTD, a.bits(), b.bits(), c.bits()); }
    default void vp2intersectq(Mask a, Vec b, Mem c) { assembler().emit(Op.VP2INTERSECTQ, a.bits(), b.bits(), c.bits()); }
    default void vp2intersectq(Mask a, Vec b, Vec c) { assembler().emit(Op.VP2INTERSECTQ, a.bits(), b.bits(), c.bits()); }
    default void vpsraq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRAQ, a.bits(), b.bits(), c.bits()); }
    default void vpsraq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRAQ, a.bits(), b.bits(), c.bits()); }
    default void vpsraq(Vec a, Mem b, long c) { assembler().emitImm(Op.VPSRAQ, a.bits(), b.bits(), c); }
    default void vpsraq(Vec a, Vec b, long c) { assembler().emitImm(Op.VPSRAQ, a.bits(), b.bits(), c); }
    default void vprord(Vec a, Mem b, long c) { assembler().emitImm(Op.VPRORD, a.bits(), b.bits(), c); }
    default void vprord(Vec a, Vec b, long c) { assembler().emitImm(Op.VPRORD, a.bits(), b.bits(), c); }
    default void vprorq(Vec a, Mem b, long c) { assembler().emitImm(Op.VPRORQ, a.bits(), b.bits(), c); }
    default void vprorq(Vec a, Vec b, long c) { assembler().emitImm(Op.VPRORQ, a.bits(), b.bits(), c); }
    default void vprold(Vec a, Mem b, long c) { assembler().emitImm(Op.VPROLD, a.bits(), b.bits(), c); }
    default void vprold(Vec a, Vec b, long c) { assembler().emitImm(Op.VPROLD, a.bits(), b.bits(), c); }
    default void vprolq(Vec a, Mem b, long c) { assembler().emitImm(Op.VPROLQ, a.bits(), b.bits(), c); }
    default void vprolq(Vec a, Vec b, long c) { assembler().emitImm(Op.VPROLQ, a.bits(), b.bits(), c); }
    default void vprorvd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPRORVD, a.bits(), b.bits(), c.bits()); }
    default void vprorvd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPRORVD, a.bits(), b.bits(), c.bits()); }
    default void vprorvq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPRORVQ, a.bits(), b.bits(), c.bits()); }
    default void vprorvq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPRORVQ, a.bits(), b.bits(), c.bits()); }
    default void vprolvd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPROLVD, a.bits(), b.bits(), c.bits()); }
    default void vprolvd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPROLVD, a.bits(), b.bits(), c.bits()); }
    default void vprolvq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPROLVQ, a.bits(), b.bits(), c.bits()); }
    default void vprolvq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPROLVQ, a.bits(), b.bits(), c.bits()); }
    default void vpsravq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRAVQ, a.bits(), b.bits(), c.bits()); }
    default void vpsravq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRAVQ, a.bits(), b.bits(), c.bits()); }
    default void vpsrlvw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRLVW, a.bits(), b.bits(), c.bits()); }
    default void vpsrlvw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRLVW, a.bits(), b.bits(), c.bits()); }
    default void vpsravw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSRAVW, a.bits(), b.bits(), c.bits()); }
    default void vpsravw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSRAVW, a.bits(), b.bits(), c.bits()); }
    default void vpsllvw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSLLVW, a.bits(), b.bits(), c.bits()); }
    default void vpsllvw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSLLVW, a.bits(), b.bits(), c.bits()); }
    default void vpshldw(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPSHLDW, a.bits(), b.bits(), c.bits(), d); }
    default void vpshldw(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPSHLDW, a.bits(), b.bits(), c.bits(), d); }
    default void vpshldd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPSHLDD, a.bits(), b.bits(), c.bits(), d); }
    default void vpshldd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPSHLDD, a.bits(), b.bits(), c.bits(), d); }
    default void vpshldq(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPSHLDQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpshldq(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPSHLDQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpshldvw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHLDVW, a.bits(), b.bits(), c.bits()); }
    default void vpshldvw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHLDVW, a.bits(), b.bits(), c.bits()); }
    default void vpshldvd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHLDVD, a.bits(), b.bits(), c.bits()); }
    default void vpshldvd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHLDVD, a.bits(), b.bits(), c.bits()); }
    default void vpshldvq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHLDVQ, a.bits(), b.bits(), c.bits()); }
    default void vpshldvq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHLDVQ, a.bits(), b.bits(), c.bits()); }
    default void vpshrdw(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPSHRDW, a.bits(), b.bits(), c.bits(), d); }
    default void vpshrdw(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPSHRDW, a.bits(), b.bits(), c.bits(), d); }
    default void vpshrdd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPSHRDD, a.bits(), b.bits(), c.bits(), d); }
    default void vpshrdd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPSHRDD, a.bits(), b.bits(), c.bits(), d); }
    default void vpshrdq(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPSHRDQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpshrdq(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPSHRDQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpshrdvw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHRDVW, a.bits(), b.bits(), c.bits()); }
    default void vpshrdvw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHRDVW, a.bits(), b.bits(), c.bits()); }
    default void vpshrdvd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHRDVD, a.bits(), b.bits(), c.bits()); }
    default void vpshrdvd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHRDVD, a.bits(), b.bits(), c.bits()); }
    default void vpshrdvq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPSHRDVQ, a.bits(), b.bits(), c.bits()); }
    default void vpshrdvq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPSHRDVQ, a.bits(), b.bits(), c.bits()); }
    default void vpcmpub(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCMPUB, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpub(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCMPUB, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpb(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCMPB, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpb(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCMPB, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpuw(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCMPUW, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpuw(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCMPUW, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpw(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCMPW, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpw(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCMPW, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpud(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCMPUD, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpud(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCMPUD, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpd(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCMPD, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpd(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCMPD, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpuq(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCMPUQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpuq(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCMPUQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpq(Mask a, Vec b, Mem c, long d) { assembler().emitImm(Op.VPCMPQ, a.bits(), b.bits(), c.bits(), d); }
    default void vpcmpq(Mask a, Vec b, Vec c, long d) { assembler().emitImm(Op.VPCMPQ, a.bits(), b.bits(), c.bits(), d); }
    default void vptestmb(Mask a, Vec b, Mem c) { assembler().emit(Op.VPTESTMB, a.bits(), b.bits(), c.bits()); }
    default void vptestmb(Mask a, Vec b, Vec c) { assembler().emit(Op.VPTESTMB, a.bits(), b.bits(), c.bits()); }
    default void vptestmw(Mask a, Vec b, Mem c) { assembler().emit(Op.VPTESTMW, a.bits(), b.bits(), c.bits()); }
    default void vptestmw(Mask a, Vec b, Vec c) { assembler().emit(Op.VPTESTMW, a.bits(), b.bits(), c.bits()); }
    default void vptestmd(Mask a, Vec b, Mem c) { assembler().emit(Op.VPTESTMD, a.bits(), b.bits(), c.bits()); }
    default void vptestmd(Mask a, Vec b, Vec c) { assembler().emit(Op.VPTESTMD, a.bits(), b.bits(), c.bits()); }
    default void vptestmq(Mask a, Vec b, Mem c) { assembler().emit(Op.VPTESTMQ, a.bits(), b.bits(), c.bits()); }
    default void vptestmq(Mask a, Vec b, Vec c) { assembler().emit(Op.VPTESTMQ, a.bits(), b.bits(), c.bits()); }
    default void vptestnmb(Mask a, Vec b, Mem c) { assembler().emit(Op.VPTESTNMB, a.bits(), b.bits(), c.bits()); }
    default void vptestnmb(Mask a, Vec b, Vec c) { assembler().emit(Op.VPTESTNMB, a.bits(), b.bits(), c.bits()); }
    default void vptestnmw(Mask a, Vec b, Mem c) { assembler().emit(Op.VPTESTNMW, a.bits(), b.bits(), c.bits()); }
    default void vptestnmw(Mask a, Vec b, Vec c) { assembler().emit(Op.VPTESTNMW, a.bits(), b.bits(), c.bits()); }
    default void vptestnmd(Mask a, Vec b, Mem c) { assembler().emit(Op.VPTESTNMD, a.bits(), b.bits(), c.bits()); }
    default void vptestnmd(Mask a, Vec b, Vec c) { assembler().emit(Op.VPTESTNMD, a.bits(), b.bits(), c.bits()); }
    default void vptestnmq(Mask a, Vec b, Mem c) { assembler().emit(Op.VPTESTNMQ, a.bits(), b.bits(), c.bits()); }
    default void vptestnmq(Mask a, Vec b, Vec c) { assembler().emit(Op.VPTESTNMQ, a.bits(), b.bits(), c.bits()); }
    default void vpmovm2b(Vec a, Mask b) { assembler().emit(Op.VPMOVM2B, a.bits(), b.bits()); }
    default void vpmovm2w(Vec a, Mask b) { assembler().emit(Op.VPMOVM2W, a.bits(), b.bits()); }
    default void vpmovm2d(Vec a, Mask b) { assembler().emit(Op.VPMOVM2D, a.bits(), b.bits()); }
    default void vpmovm2q(Vec a, Mask b) { assembler().emit(Op.VPMOVM2Q, a.bits(), b.bits()); }
    default void vpmovb2m(Mask a, Vec b) { assembler().emit(Op.VPMOVB2M, a.bits(), b.bits()); }
    default void vpmovw2m(Mask a, Vec b) { assembler().emit(Op.VPMOVW2M, a.bits(), b.bits()); }
    default void vpmovd2m(Mask a, Vec b) { assembler().emit(Op.VPMOVD2M, a.bits(), b.bits()); }
    default void vpmovq2m(Mask a, Vec b) { assembler().emit(Op.VPMOVQ2M, a.bits(), b.bits()); }
    default void vpbroadcastmb2q(Vec a, Mask b) { assembler().emit(Op.VPBROADCASTMB2Q, a.bits(), b.bits()); }
    default void vpbroadcastmw2d(Vec a, Mask b) { assembler().emit(Op.VPBROADCASTMW2D, a.bits(), b.bits()); }
    default void vmovdqa32(Vec a, Mem b) { assembler().emit(Op.VMOVDQA32, a.bits(), b.bits()); }
    default void vmovdqa32(Vec a, Vec b) { assembler().emit(Op.VMOVDQA32, a.bits(), b.bits()); }
    default void vmovdqa32(Mem a, Vec b) { assembler().emit(Op.VMOVDQA32, a.bits(), b.bits()); }
    default void vmovdqa64(Vec a, Mem b) { assembler().emit(Op.VMOVDQA64, a.bits(), b.bits()); }
    default void vmovdqa64(Vec a, Vec b) { assembler().emit(Op.VMOVDQA64, a.bits(), b.bits()); }
    default void vmovdqa64(Mem a, Vec b) { assembler().emit(Op.VMOVDQA64, a.bits(), b.bits()); }
    default void vmovdqu8(Vec a, Mem b) { assembler().emit(Op.VMOVDQU8, a.bits(), b.bits()); }
    default void vmovdqu8(Vec a, Vec b) { assembler().emit(Op.VMOVDQU8, a.bits(), b.bits()); }
    default void vmovdqu8(Mem a, Vec b) { assembler().emit(Op.VMOVDQU8, a.bits(), b.bits()); }
    default void vmovdqu16(Vec a, Mem b) { assembler().emit(Op.VMOVDQU16, a.bits(), b.bits()); }
    default void vmovdqu16(Vec a, Vec b) { assembler().emit(Op.VMOVDQU16, a.bits(), b.bits()); }
    default void vmovdqu16(Mem a, Vec b) { assembler().emit(Op.VMOVDQU16, a.bits(), b.bits()); }
    default void vmovdqu32(Vec a, Mem b) { assembler().emit(Op.VMOVDQU32, a.bits(), b.bits()); }
    default void vmovdqu32(Vec a, Vec b) { assembler().emit(Op.VMOVDQU32, a.bits(), b.bits()); }
    default void vmovdqu32(Mem a, Vec b) { assembler().emit(Op.VMOVDQU32, a.bits(), b.bits()); }
    default void vmovdqu64(Vec a, Mem b) { assembler().emit(Op.VMOVDQU64, a.bits(), b.bits()); }
    default void vmovdqu64(Vec a, Vec b) { assembler().emit(Op.VMOVDQU64, a.bits(), b.bits()); }
    default void vmovdqu64(Mem a, Vec b) { assembler().emit(Op.VMOVDQU64, a.bits(), b.bits()); }
    default void vpmovuswb(Mem a, Vec b) { assembler().emit(Op.VPMOVUSWB, a.bits(), b.bits()); }
    default void vpmovuswb(Vec a, Vec b) { assembler().emit(Op.VPMOVUSWB, a.bits(), b.bits()); }
    default void vpmovusdb(Mem a, Vec b) { assembler().emit(Op.VPMOVUSDB, a.bits(), b.bits()); }
    default void vpmovusdb(Vec a, Vec b) { assembler().emit(Op.VPMOVUSDB, a.bits(), b.bits()); }
    default void vpmovusqb(Mem a, Vec b) { assembler().emit(Op.VPMOVUSQB, a.bits(), b.bits()); }
    default void vpmovusqb(Vec a, Vec b) { assembler().emit(Op.VPMOVUSQB, a.bits(), b.bits()); }
    default void vpmovusdw(Mem a, Vec b) { assembler().emit(Op.VPMOVUSDW, a.bits(), b.bits()); }
    default void vpmovusdw(Vec a, Vec b) { assembler().emit(Op.VPMOVUSDW, a.bits(), b.bits()); }
    default void vpmovusqw(Mem a, Vec b) { assembler().emit(Op.VPMOVUSQW, a.bits(), b.bits()); }
    default void vpmovusqw(Vec a, Vec b) { assembler().emit(Op.VPMOVUSQW, a.bits(), b.bits()); }
    default void vpmovusqd(Mem a, Vec b) { assembler().emit(Op.VPMOVUSQD, a.bits(), b.bits()); }
    default void vpmovusqd(Vec a, Vec b) { assembler().emit(Op.VPMOVUSQD, a.bits(), b.bits()); }
    default void vpmovswb(Mem a, Vec b) { assembler().emit(Op.VPMOVSWB, a.bits(), b.bits()); }
    default void vpmovswb(Vec a, Vec b) { assembler().emit(Op.VPMOVSWB, a.bits(), b.bits()); }
    default void vpmovsdb(Mem a, Vec b) { assembler().emit(Op.VPMOVSDB, a.bits(), b.bits()); }
    default void vpmovsdb(Vec a, Vec b) { assembler().emit(Op.VPMOVSDB, a.bits(), b.bits()); }
    default void vpmovsqb(Mem a, Vec b) { assembler().emit(Op.VPMOVSQB, a.bits(), b.bits()); }
    default void vpmovsqb(Vec a, Vec b) { assembler().emit(Op.VPMOVSQB, a.bits(), b.bits()); }
    default void vpmovsdw(Mem a, Vec b) { assembler().emit(Op.VPMOVSDW, a.bits(), b.bits()); }
    default void vpmovsdw(Vec a, Vec b) { assembler().emit(Op.VPMOVSDW, a.bits(), b.bits()); }
    default void vpmovsqw(Mem a, Vec b) { assembler().emit(Op.VPMOVSQW, a.bits(), b.bits()); }
    default void vpmovsqw(Vec a, Vec b) { assembler().emit(Op.VPMOVSQW, a.bits(), b.bits()); }
    default void vpmovsqd(Mem a, Vec b) { assembler().emit(Op.VPMOVSQD, a.bits(), b.bits()); }
    default void vpmovsqd(Vec a, Vec b) { assembler().emit(Op.VPMOVSQD, a.bits(), b.bits()); }
    default void vpmovwb(Mem a, Vec b) { assembler().emit(Op.VPMOVWB, a.bits(), b.bits()); }
    default void vpmovwb(Vec a, Vec b) { assembler().emit(Op.VPMOVWB, a.bits(), b.bits()); }
    default void vpmovdb(Mem a, Vec b) { assembler().emit(Op.VPMOVDB, a.bits(), b.bits()); }
    default void vpmovdb(Vec a, Vec b) { assembler().emit(Op.VPMOVDB, a.bits(), b.bits()); }
    default void vpmovqb(Mem a, Vec b) { assembler().emit(Op.VPMOVQB, a.bits(), b.bits()); }
    default void vpmovqb(Vec a, Vec b) { assembler().emit(Op.VPMOVQB, a.bits(), b.bits()); }
    default void vpmovdw(Mem a, Vec b) { assembler().emit(Op.VPMOVDW, a.bits(), b.bits()); }
    default void vpmovdw(Vec a, Vec b) { assembler().emit(Op.VPMOVDW, a.bits(), b.bits()); }
    default void vpmovqw(Mem a, Vec b) { assembler().emit(Op.VPMOVQW, a.bits(), b.bits()); }
    default void vpmovqw(Vec a, Vec b) { assembler().emit(Op.VPMOVQW, a.bits(), b.bits()); }
    default void vpmovqd(Mem a, Vec b) { assembler().emit(Op.VPMOVQD, a.bits(), b.bits()); }
    default void vpmovqd(Vec a, Vec b) { assembler().emit(Op.VPMOVQD, a.bits(), b.bits()); }
    default void vcompressps(Mem a, Vec b) { assembler().emit(Op.VCOMPRESSPS, a.bits(), b.bits()); }
    default void vcompressps(Vec a, Vec b) { assembler().emit(Op.VCOMPRESSPS, a.bits(), b.bits()); }
    default void vcompresspd(Mem a, Vec b) { assembler().emit(Op.VCOMPRESSPD, a.bits(), b.bits()); }
    default void vcompresspd(Vec a, Vec b) { assembler().emit(Op.VCOMPRESSPD, a.bits(), b.bits()); }
    default void vpcompressd(Mem a, Vec b) { assembler().emit(Op.VPCOMPRESSD, a.bits(), b.bits()); }
    default void vpcompressd(Vec a, Vec b) { assembler().emit(Op.VPCOMPRESSD, a.bits(), b.bits()); }
    default void vpcompressq(Mem a, Vec b) { assembler().emit(Op.VPCOMPRESSQ, a.bits(), b.bits()); }
    default void vpcompressq(Vec a, Vec b) { assembler().emit(Op.VPCOMPRESSQ, a.bits(), b.bits()); }
    default void vpcompressb(Mem a, Vec b) { assembler().emit(Op.VPCOMPRESSB, a.bits(), b.bits()); }
    default void vpcompressb(Vec a, Vec b) { assembler().emit(Op.VPCOMPRESSB, a.bits(), b.bits()); }
    default void vpcompressw(Mem a, Vec b) { assembler().emit(Op.VPCOMPRESSW, a.bits(), b.bits()); }
    default void vpcompressw(Vec a, Vec b) { assembler().emit(Op.VPCOMPRESSW, a.bits(), b.bits()); }
    default void vexpandps(Vec a, Mem b) { assembler().emit(Op.VEXPANDPS, a.bits(), b.bits()); }
    default void vexpandps(Vec a, Vec b) { assembler().emit(Op.VEXPANDPS, a.bits(), b.bits()); }
    default void vexpandpd(Vec a, Mem b) { assembler().emit(Op.VEXPANDPD, a.bits(), b.bits()); }
    default void vexpandpd(Vec a, Vec b) { assembler().emit(Op.VEXPANDPD, a.bits(), b.bits()); }
    default void vpexpandd(Vec a, Mem b) { assembler().emit(Op.VPEXPANDD, a.bits(), b.bits()); }
    default void vpexpandd(Vec a, Vec b) { assembler().emit(Op.VPEXPANDD, a.bits(), b.bits()); }
    default void vpexpandq(Vec a, Mem b) { assembler().emit(Op.VPEXPANDQ, a.bits(), b.bits()); }
    default void vpexpandq(Vec a, Vec b) { assembler().emit(Op.VPEXPANDQ, a.bits(), b.bits()); }
    default void vpexpandb(Vec a, Mem b) { assembler().emit(Op.VPEXPANDB, a.bits(), b.bits()); }
    default void vpexpandb(Vec a, Vec b) { assembler().emit(Op.VPEXPANDB, a.bits(), b.bits()); }
    default void vpexpandw(Vec a, Mem b) { assembler().emit(Op.VPEXPANDW, a.bits(), b.bits()); }
    default void vpexpandw(Vec a, Vec b) { assembler().emit(Op.VPEXPANDW, a.bits(), b.bits()); }
    default void vpscatterdd(Mem a, Vec b) { assembler().emit(Op.VPSCATTERDD, a.bits(), b.bits()); }
    default void vpscatterdq(Mem a, Vec b) { assembler().emit(Op.VPSCATTERDQ, a.bits(), b.bits()); }
    default void vpscatterqd(Mem a, Vec b) { assembler().emit(Op.VPSCATTERQD, a.bits(), b.bits()); }
    default void vpscatterqq(Mem a, Vec b) { assembler().emit(Op.VPSCATTERQQ, a.bits(), b.bits()); }
    default void vscatterdps(Mem a, Vec b) { assembler().emit(Op.VSCATTERDPS, a.bits(), b.bits()); }
    default void vscatterdpd(Mem a, Vec b) { assembler().emit(Op.VSCATTERDPD, a.bits(), b.bits()); }
    default void vscatterqps(Mem a, Vec b) { assembler().emit(Op.VSCATTERQPS, a.bits(), b.bits()); }
    default void vscatterqpd(Mem a, Vec b) { assembler().emit(Op.VSCATTERQPD, a.bits(), b.bits()); }
    default void vgatherpf0dps(Mem a) { assembler().emit(Op.VGATHERPF0DPS, a.bits()); }
    default void vgatherpf0dpd(Mem a) { assembler().emit(Op.VGATHERPF0DPD, a.bits()); }
    default void vgatherpf0qps(Mem a) { assembler().emit(Op.VGATHERPF0QPS, a.bits()); }
    default void vgatherpf0qpd(Mem a) { assembler().emit(Op.VGATHERPF0QPD, a.bits()); }
    default void vgatherpf1dps(Mem a) { assembler().emit(Op.VGATHERPF1DPS, a.bits()); }
    default void vgatherpf1dpd(Mem a) { assembler().emit(Op.VGATHERPF1DPD, a.bits()); }
    default void vgatherpf1qps(Mem a) { assembler().emit(Op.VGATHERPF1QPS, a.bits()); }
    default void vgatherpf1qpd(Mem a) { assembler().emit(Op.VGATHERPF1QPD, a.bits()); }
    default void vscatterpf0dps(Mem a) { assembler().emit(Op.VSCATTERPF0DPS, a.bits()); }
    default void vscatterpf0dpd(Mem a) { assembler().emit(Op.VSCATTERPF0DPD, a.bits()); }
    default void vscatterpf0qps(Mem a) { assembler().emit(Op.VSCATTERPF0QPS, a.bits()); }
    default void vscatterpf0qpd(Mem a) { assembler().emit(Op.VSCATTERPF0QPD, a.bits()); }
    default void vscatterpf1dps(Mem a) { assembler().emit(Op.VSCATTERPF1DPS, a.bits()); }
    default void vscatterpf1dpd(Mem a) { assembler().emit(Op.VSCATTERPF1DPD, a.bits()); }
    default void vscatterpf1qps(Mem a) { assembler().emit(Op.VSCATTERPF1QPS, a.bits()); }
    default void vscatterpf1qpd(Mem a) { assembler().emit(Op.VSCATTERPF1QPD, a.bits()); }
    default void valignd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VALIGND, a.bits(), b.bits(), c.bits(), d); }
    default void valignd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VALIGND, a.bits(), b.bits(), c.bits(), d); }
    default void valignq(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VALIGNQ, a.bits(), b.bits(), c.bits(), d); }
    default void valignq(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VALIGNQ, a.bits(), b.bits(), c.bits(), d); }
    default void vblendmps(Vec a, Vec b, Mem c) { assembler().emit(Op.VBLENDMPS, a.bits(), b.bits(), c.bits()); }
    default void vblendmps(Vec a, Vec b, Vec c) { assembler().emit(Op.VBLENDMPS, a.bits(), b.bits(), c.bits()); }
    default void vblendmpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VBLENDMPD, a.bits(), b.bits(), c.bits()); }
    default void vblendmpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VBLENDMPD, a.bits(), b.bits(), c.bits()); }
    default void vpblendmd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPBLENDMD, a.bits(), b.bits(), c.bits()); }
    default void vpblendmd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPBLENDMD, a.bits(), b.bits(), c.bits()); }
    default void vpblendmq(Vec a, Vec b, Mem c) { assembler().emit(Op.VPBLENDMQ, a.bits(), b.bits(), c.bits()); }
    default void vpblendmq(Vec a, Vec b, Vec c) { assembler().emit(Op.VPBLENDMQ, a.bits(), b.bits(), c.bits()); }
    default void vpblendmb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPBLENDMB, a.bits(), b.bits(), c.bits()); }
    default void vpblendmb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPBLENDMB, a.bits(), b.bits(), c.bits()); }
    default void vpblendmw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPBLENDMW, a.bits(), b.bits(), c.bits()); }
    default void vpblendmw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPBLENDMW, a.bits(), b.bits(), c.bits()); }
    default void vpermb(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMB, a.bits(), b.bits(), c.bits()); }
    default void vpermb(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMB, a.bits(), b.bits(), c.bits()); }
    default void vpermw(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMW, a.bits(), b.bits(), c.bits()); }
    default void vpermw(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMW, a.bits(), b.bits(), c.bits()); }
    default void vpermi2b(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMI2B, a.bits(), b.bits(), c.bits()); }
    default void vpermi2b(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMI2B, a.bits(), b.bits(), c.bits()); }
    default void vpermi2w(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMI2W, a.bits(), b.bits(), c.bits()); }
    default void vpermi2w(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMI2W, a.bits(), b.bits(), c.bits()); }
    default void vpermi2d(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMI2D, a.bits(), b.bits(), c.bits()); }
    default void vpermi2d(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMI2D, a.bits(), b.bits(), c.bits()); }
    default void vpermi2q(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMI2Q, a.bits(), b.bits(), c.bits()); }
    default void vpermi2q(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMI2Q, a.bits(), b.bits(), c.bits()); }
    default void vpermi2ps(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMI2PS, a.bits(), b.bits(), c.bits()); }
    default void vpermi2ps(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMI2PS, a.bits(), b.bits(), c.bits()); }
    default void vpermi2pd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMI2PD, a.bits(), b.bits(), c.bits()); }
    default void vpermi2pd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMI2PD, a.bits(), b.bits(), c.bits()); }
    default void vpermt2b(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMT2B, a.bits(), b.bits(), c.bits()); }
    default void vpermt2b(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMT2B, a.bits(), b.bits(), c.bits()); }
    default void vpermt2w(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMT2W, a.bits(), b.bits(), c.bits()); }
    default void vpermt2w(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMT2W, a.bits(), b.bits(), c.bits()); }
    default void vpermt2d(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMT2D, a.bits(), b.bits(), c.bits()); }
    default void vpermt2d(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMT2D, a.bits(), b.bits(), c.bits()); }
    default void vpermt2q(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMT2Q, a.bits(), b.bits(), c.bits()); }
    default void vpermt2q(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMT2Q, a.bits(), b.bits(), c.bits()); }
    default void vpermt2ps(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMT2PS, a.bits(), b.bits(), c.bits()); }
    default void vpermt2ps(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMT2PS, a.bits(), b.bits(), c.bits()); }
    default void vpermt2pd(Vec a, Vec b, Mem c) { assembler().emit(Op.VPERMT2PD, a.bits(), b.bits(), c.bits()); }
    default void vpermt2pd(Vec a, Vec b, Vec c) { assembler().emit(Op.VPERMT2PD, a.bits(), b.bits(), c.bits()); }
    default void vshuff32x4(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VSHUFF32X4, a.bits(), b.bits(), c.bits(), d); }
    default void vshuff32x4(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VSHUFF32X4, a.bits(), b.bits(), c.bits(), d); }
    default void vshuff64x2(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VSHUFF64X2, a.bits(), b.bits(), c.bits(), d); }
    default void vshuff64x2(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VSHUFF64X2, a.bits(), b.bits(), c.bits(), d); }
    default void vshufi32x4(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VSHUFI32X4, a.bits(), b.bits(), c.bits(), d); }
    default void vshufi32x4(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VSHUFI32X4, a.bits(), b.bits(), c.bits(), d); }
    default void vshufi64x2(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VSHUFI64X2, a.bits(), b.bits(), c.bits(), d); }
    default void vshufi64x2(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VSHUFI64X2, a.bits(), b.bits(), c.bits(), d); }
    default void vinsertf32x4(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTF32X4, a.bits(), b.bits(), c.bits(), d); }
    default void vinsertf32x4(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTF32X4, a.bits(), b.bits(), c.bits(), d); }
    default void vextractf32x4(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF32X4, a.bits(), b.bits(), c); }
    default void vextractf32x4(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF32X4, a.bits(), b.bits(), c); }
    default void vinsertf64x2(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTF64X2, a.bits(), b.bits(), c.bits(), d); }
    default void vinsertf64x2(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTF64X2, a.bits(), b.bits(), c.bits(), d); }
    default void vextractf64x2(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF64X2, a.bits(), b.bits(), c); }
    default void vextractf64x2(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF64X2, a.bits(), b.bits(), c); }
    default void vinsertf32x8(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTF32X8, a.bits(), b.bits(), c.bits(), d); }
    default void vinsertf32x8(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTF32X8, a.bits(), b.bits(), c.bits(), d); }
    default void vextractf32x8(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF32X8, a.bits(), b.bits(), c); }
    default void vextractf32x8(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF32X8, a.bits(), b.bits(), c); }
    default void vinsertf64x4(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTF64X4, a.bits(), b.bits(), c.bits(), d); }
    default void vinsertf64x4(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTF64X4, a.bits(), b.bits(), c.bits(), d); }
    default void vextractf64x4(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF64X4, a.bits(), b.bits(), c); }
    default void vextractf64x4(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTF64X4, a.bits(), b.bits(), c); }
    default void vinserti32x4(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTI32X4, a.bits(), b.bits(), c.bits(), d); }
    default void vinserti32x4(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTI32X4, a.bits(), b.bits(), c.bits(), d); }
    default void vextracti32x4(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI32X4, a.bits(), b.bits(), c); }
    default void vextracti32x4(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI32X4, a.bits(), b.bits(), c); }
    default void vinserti64x2(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTI64X2, a.bits(), b.bits(), c.bits(), d); }
    default void vinserti64x2(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTI64X2, a.bits(), b.bits(), c.bits(), d); }
    default void vextracti64x2(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI64X2, a.bits(), b.bits(), c); }
    default void vextracti64x2(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI64X2, a.bits(), b.bits(), c); }
    default void vinserti32x8(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTI32X8, a.bits(), b.bits(), c.bits(), d); }
    default void vinserti32x8(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTI32X8, a.bits(), b.bits(), c.bits(), d); }
    default void vextracti32x8(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI32X8, a.bits(), b.bits(), c); }
    default void vextracti32x8(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI32X8, a.bits(), b.bits(), c); }
    default void vinserti64x4(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VINSERTI64X4, a.bits(), b.bits(), c.bits(), d); }
    default void vinserti64x4(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VINSERTI64X4, a.bits(), b.bits(), c.bits(), d); }
    default void vextracti64x4(Mem a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI64X4, a.bits(), b.bits(), c); }
    default void vextracti64x4(Vec a, Vec b, long c) { assembler().emitImm(Op.VEXTRACTI64X4, a.bits(), b.bits(), c); }
    default void vbroadcastf32x2(Vec a, Mem b) { assembler().emit(Op.VBROADCASTF32X2, a.bits(), b.bits()); }
    default void vbroadcastf32x2(Vec a, Vec b) { assembler().emit(Op.VBROADCASTF32X2, a.bits(), b.bits()); }
    default void vbroadcastf32x4(Vec a, Mem b) { assembler().emit(Op.VBROADCASTF32X4, a.bits(), b.bits()); }
    default void vbroadcastf64x2(Vec a, Mem b) { assembler().emit(Op.VBROADCASTF64X2, a.bits(), b.bits()); }
    default void vbroadcastf32x8(Vec a, Mem b) { assembler().emit(Op.VBROADCASTF32X8, a.bits(), b.bits()); }
    default void vbroadcastf64x4(Vec a, Mem b) { assembler().emit(Op.VBROADCASTF64X4, a.bits(), b.bits()); }
    default void vbroadcasti32x2(Vec a, Mem b) { assembler().emit(Op.VBROADCASTI32X2, a.bits(), b.bits()); }
    default void vbroadcasti32x2(Vec a, Vec b) { assembler().emit(Op.VBROADCASTI32X2, a.bits(), b.bits()); }
    default void vbroadcasti32x4(Vec a, Mem b) { assembler().emit(Op.VBROADCASTI32X4, a.bits(), b.bits()); }
    default void vbroadcasti64x2(Vec a, Mem b) { assembler().emit(Op.VBROADCASTI64X2, a.bits(), b.bits()); }
    default void vbroadcasti32x8(Vec a, Mem b) { assembler().emit(Op.VBROADCASTI32X8, a.bits(), b.bits()); }
    default void vbroadcasti64x4(Vec a, Mem b) { assembler().emit(Op.VBROADCASTI64X4, a.bits(), b.bits()); }
    default void vgetexpps(Vec a, Mem b) { assembler().emit(Op.VGETEXPPS, a.bits(), b.bits()); }
    default void vgetexpps(Vec a, Vec b) { assembler().emit(Op.VGETEXPPS, a.bits(), b.bits()); }
    default void vgetexppd(Vec a, Mem b) { assembler().emit(Op.VGETEXPPD, a.bits(), b.bits()); }
    default void vgetexppd(Vec a, Vec b) { assembler().emit(Op.VGETEXPPD, a.bits(), b.bits()); }
    default void vgetexpss(Vec a, Vec b, Mem c) { assembler().emit(Op.VGETEXPSS, a.bits(), b.bits(), c.bits()); }
    default void vgetexpss(Vec a, Vec b, Vec c) { assembler().emit(Op.VGETEXPSS, a.bits(), b.bits(), c.bits()); }
    default void vgetexpsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VGETEXPSD, a.bits(), b.bits(), c.bits()); }
    default void vgetexpsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VGETEXPSD, a.bits(), b.bits(), c.bits()); }
    default void vgetmantps(Vec a, Mem b, long c) { assembler().emitImm(Op.VGETMANTPS, a.bits(), b.bits(), c); }
    default void vgetmantps(Vec a, Vec b, long c) { assembler().emitImm(Op.VGETMANTPS, a.bits(), b.bits(), c); }
    default void vgetmantpd(Vec a, Mem b, long c) { assembler().emitImm(Op.VGETMANTPD, a.bits(), b.bits(), c); }
    default void vgetmantpd(Vec a, Vec b, long c) { assembler().emitImm(Op.VGETMANTPD, a.bits(), b.bits(), c); }
    default void vgetmantss(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VGETMANTSS, a.bits(), b.bits(), c.bits(), d); }
    default void vgetmantss(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VGETMANTSS, a.bits(), b.bits(), c.bits(), d); }
    default void vgetmantsd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VGETMANTSD, a.bits(), b.bits(), c.bits(), d); }
    default void vgetmantsd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VGETMANTSD, a.bits(), b.bits(), c.bits(), d); }
    default void vrndscaleps(Vec a, Mem b, long c) { assembler().emitImm(Op.VRNDSCALEPS, a.bits(), b.bits(), c); }
    default void vrndscaleps(Vec a, Vec b, long c) { assembler().emitImm(Op.VRNDSCALEPS, a.bits(), b.bits(), c); }
    default void vrndscalepd(Vec a, Mem b, long c) { assembler().emitImm(Op.VRNDSCALEPD, a.bits(), b.bits(), c); }
    default void vrndscalepd(Vec a, Vec b, long c) { assembler().emitImm(Op.VRNDSCALEPD, a.bits(), b.bits(), c); }
    default void vrndscaless(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VRNDSCALESS, a.bits(), b.bits(), c.bits(), d); }
    default void vrndscaless(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VRNDSCALESS, a.bits(), b.bits(), c.bits(), d); }
    default void vrndscalesd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VRNDSCALESD, a.bits(), b.bits(), c.bits(), d); }
    default void vrndscalesd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VRNDSCALESD, a.bits(), b.bits(), c.bits(), d); }
    default void vreduceps(Vec a, Mem b, long c) { assembler().emitImm(Op.VREDUCEPS, a.bits(), b.bits(), c); }
    default void vreduceps(Vec a, Vec b, long c) { assembler().emitImm(Op.VREDUCEPS, a.bits(), b.bits(), c); }
    default void vreducepd(Vec a, Mem b, long c) { assembler().emitImm(Op.VREDUCEPD, a.bits(), b.bits(), c); }
    default void vreducepd(Vec a, Vec b, long c) { assembler().emitImm(Op.VREDUCEPD, a.bits(), b.bits(), c); }
    default void vreducess(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VREDUCESS, a.bits(), b.bits(), c.bits(), d); }
    default void vreducess(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VREDUCESS, a.bits(), b.bits(), c.bits(), d); }
    default void vreducesd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VREDUCESD, a.bits(), b.bits(), c.bits(), d); }
    default void vreducesd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VREDUCESD, a.bits(), b.bits(), c.bits(), d); }
    default void vrangeps(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VRANGEPS, a.bits(), b.bits(), c.bits(), d); }
    default void vrangeps(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VRANGEPS, a.bits(), b.bits(), c.bits(), d); }
    default void vrangepd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VRANGEPD, a.bits(), b.bits(), c.bits(), d); }
    default void vrangepd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VRANGEPD, a.bits(), b.bits(), c.bits(), d); }
    default void vrangess(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VRANGESS, a.bits(), b.bits(), c.bits(), d); }
    default void vrangess(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VRANGESS, a.bits(), b.bits(), c.bits(), d); }
    default void vrangesd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VRANGESD, a.bits(), b.bits(), c.bits(), d); }
    default void vrangesd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VRANGESD, a.bits(), b.bits(), c.bits(), d); }
    default void vfixupimmps(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VFIXUPIMMPS, a.bits(), b.bits(), c.bits(), d); }
    default void vfixupimmps(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VFIXUPIMMPS, a.bits(), b.bits(), c.bits(), d); }
    default void vfixupimmpd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VFIXUPIMMPD, a.bits(), b.bits(), c.bits(), d); }
    default void vfixupimmpd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VFIXUPIMMPD, a.bits(), b.bits(), c.bits(), d); }
    default void vfixupimmss(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VFIXUPIMMSS, a.bits(), b.bits(), c.bits(), d); }
    default void vfixupimmss(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VFIXUPIMMSS, a.bits(), b.bits(), c.bits(), d); }
    default void vfixupimmsd(Vec a, Vec b, Mem c, long d) { assembler().emitImm(Op.VFIXUPIMMSD, a.bits(), b.bits(), c.bits(), d); }
    default void vfixupimmsd(Vec a, Vec b, Vec c, long d) { assembler().emitImm(Op.VFIXUPIMMSD, a.bits(), b.bits(), c.bits(), d); }
    default void vscalefps(Vec a, Vec b, Mem c) { assembler().emit(Op.VSCALEFPS, a.bits(), b.bits(), c.bits()); }
    default void vscalefps(Vec a, Vec b, Vec c) { assembler().emit(Op.VSCALEFPS, a.bits(), b.bits(), c.bits()); }
    default void vscalefpd(Vec a, Vec b, Mem c) { assembler().emit(Op.VSCALEFPD, a.bits(), b.bits(), c.bits()); }
    default void vscalefpd(Vec a, Vec b, Vec c) { assembler().emit(Op.VSCALEFPD, a.bits(), b.bits(), c.bits()); }
    default void vscalefss(Vec a, Vec b, Mem c) { assembler().emit(Op.VSCALEFSS, a.bits(), b.bits(), c.bits()); }
    default void vscalefss(Vec a, Vec b, Vec c) { assembler().emit(Op.VSCALEFSS, a.bits(), b.bits(), c.bits()); }
    default void vscalefsd(Vec a, Vec b, Mem c) { assembler().emit(Op.VSCALEFSD, a.bits(), b.bits(), c.bits()); }
    default void vscalefsd(Vec a, Vec b, Vec c) { assembler().emit(Op.VSCALEFSD, a.bits(), b.bits(), c.bits()); }
    default void vrcp14ps(Vec a, Mem b) { assembler().emit(Op.VRCP14PS, a.bits(), b.bits()); }
    default void vrcp14ps(Vec a, Vec b) { assembler().emit(Op.VRCP14PS, a.bits(), b.bits()); }
    default void vrcp14pd(Vec a, Mem b) { assembler().emit(Op.VRCP14PD, a.bits(), b.bits()); }
    default void vrcp14pd(Vec a, Vec b) { assembler().emit(Op.VRCP14PD, a.bits(), b.bits()); }
    default void vrcp14ss(Vec a, Vec b, Mem c) { assembler().emit(Op.VRCP14SS, a.bits(), b.bits(), c.bits()); }
    default void vrcp14ss(Vec a, Vec b, Vec c) { assembler().emit(Op.VRCP14SS, a.bits(), b.bits(), c.bits()); }
    default void vrcp14sd(Vec a, Vec b, Mem c) { assembler().emit(Op.VRCP14SD, a.bits(), b.bits(), c.bits()); }
    default void vrcp14sd(Vec a, Vec b, Vec c) { assembler().emit(Op.VRCP14SD, a.bits(), b.bits(), c.bits()); }
    default void vrsqrt14ps(Vec a, Mem b) { assembler().emit(Op.VRSQRT14PS, a.bits(), b.bits()); }
    default void vrsqrt14ps(Vec a, Vec b) { assembler().emit(Op.VRSQRT14PS, a.bits(), b.bits()); }
    default void vrsqrt14pd(Vec a, Mem b) { assembler().emit(Op.VRSQRT14PD, a.bits(), b.bits()); }
    default void vrsqrt14pd(Vec a, Vec b) { assembler().emit(Op.VRSQRT14PD, a.bits(), b.bits()); }
    default void vrsqrt14ss(Vec a, Vec b, Mem c) { assembler().emit(Op.VRSQRT14SS, a.bits(), b.bits(), c.bits()); }
    default void vrsqrt14ss(Vec a, Vec b, Vec c) { assembler().emit(Op.VRSQRT14SS, a.bits(), b.bits(), c.bits()); }
    default void vrsqrt14sd(Vec a, Vec b, Mem c) { assembler().emit(Op.VRSQRT14SD, a.bits(), b.bits(), c.bits()); }
    default void vrsqrt14sd(Vec a, Vec b, Vec c) { assembler().emit(Op.VRSQRT14SD, a.bits(), b.bits(), c.bits()); }
    default void vrcp28ps(Vec a, Mem b) { assembler().emit(Op.VRCP28PS, a.bits(), b.bits()); }
    default void vrcp28ps(Vec a, Vec b) { assembler().emit(Op.VRCP28PS, a.bits(), b.bits()); }
    default void vrcp28pd(Vec a, Mem b) { assembler().emit(Op.VRCP28PD, a.bits(), b.bits()); }
    default void vrcp28pd(Vec a, Vec b) { assembler().emit(Op.VRCP28PD, a.bits(), b.bits()); }
    default void vrcp28ss(Vec a, Vec b, Mem c) { assembler().emit(Op.VRCP28SS, a.bits(), b.bits(), c.bits()); }
    default void vrcp28ss(Vec a, Vec b, Vec c) { assembler().emit(Op.VRCP28SS, a.bits(), b.bits(), c.bits()); }
    default void vrcp28sd(Vec a, Vec b, Mem c) { assembler().emit(Op.VRCP28SD, a.bits(), b.bits(), c.bits()); }
    default void vrcp28sd(Vec a, Vec b, Vec c) { assembler().emit(Op.VRCP28SD, a.bits(), b.bits(), c.bits()); }
    default void vrsqrt28ps(Vec a, Mem b) { assembler().emit(Op.VRSQRT28PS, a.bits(), b.bits()); }
    default void vrsqrt28ps(Vec a, Vec b) { assembler().emit(Op.VRSQRT28PS, a.bits(), b.bits()); }
    default void vrsqrt28pd(Vec a, Mem b) { assembler().emit(Op.VRSQRT28PD, a.bits(), b.bits()); }
    default void vrsqrt28pd(Vec a, Vec b) { assembler().emit(Op.VRSQRT28PD, a.bits(), b.bits()); }
    default void vrsqrt28ss(Vec a, Vec b, Mem c) { assembler().emit(Op.VRSQRT28SS, a.bits(), b.bits(), c.bits()); }
    default void vrsqrt28ss(Vec a, Vec b, Vec c) { assembler().emit(Op.VRSQRT28SS, a.bits(), b.bits(), c.bits()); }
    default void vrsqrt28sd(Vec a, Vec b, Mem c) { assembler().emit(Op.VRSQRT28SD, a.bits(), b.bits(), c.bits()); }
    default void vrsqrt28sd(Vec a, Vec b, Vec c) { assembler().emit(Op.VRSQRT28SD, a.bits(), b.bits(), c.bits()); }
    default void vexp2ps(Vec a, Mem b) { assembler().emit(Op.VEXP2PS, a.bits(), b.bits()); }
    default void vexp2ps(Vec a, Vec b) { assembler().emit(Op.VEXP2PS, a.bits(), b.bits()); }
    default void vexp2pd(Vec a, Mem b) { assembler().emit(Op.VEXP2PD, a.bits(), b.bits()); }
    default void vexp2pd(Vec a, Vec b) { assembler().emit(Op.VEXP2PD, a.bits(), b.bits()); }
    default void vfpclassps(Mask a, Mem b, long c) { assembler().emitImm(Op.VFPCLASSPS, a.bits(), b.bits(), c); }
    default void vfpclassps(Mask a, Vec b, long c) { assembler().emitImm(Op.VFPCLASSPS, a.bits(), b.bits(), c); }
    default void vfpclasspd(Mask a, Mem b, long c) { assembler().emitImm(Op.VFPCLASSPD, a.bits(), b.bits(), c); }
    default void vfpclasspd(Mask a, Vec b, long c) { assembler().emitImm(Op.VFPCLASSPD, a.bits(), b.bits(), c); }
    default void vfpclassss(Mask a, Mem b, long c) { assembler().emitImm(Op.VFPCLASSSS, a.bits(), b.bits(), c); }
    default void vfpclassss(Mask a, Vec b, long c) { assembler().emitImm(Op.VFPCLASSSS, a.bits(), b.bits(), c); }
    default void vfpclasssd(Mask a, Mem b, long c) { assembler().emitImm(Op.VFPCLASSSD, a.bits(), b.bits(), c); }
    default void vfpclasssd(Mask a, Vec b, long c) { assembler().emitImm(Op.VFPCLASSSD, a.bits(), b.bits(), c); }
    default void vcvtps2udq(Vec a, Mem b) { assembler().emit(Op.VCVTPS2UDQ, a.bits(), b.bits()); }
    default void vcvtps2udq(Vec a, Vec b) { assembler().emit(Op.VCVTPS2UDQ, a.bits(), b.bits()); }
    default void vcvtpd2udq(Vec a, Mem b) { assembler().emit(Op.VCVTPD2UDQ, a.bits(), b.bits()); }
    default void vcvtpd2udq(Vec a, Vec b) { assembler().emit(Op.VCVTPD2UDQ, a.bits(), b.bits()); }
    default void vcvttps2udq(Vec a, Mem b) { assembler().emit(Op.VCVTTPS2UDQ, a.bits(), b.bits()); }
    default void vcvttps2udq(Vec a, Vec b) { assembler().emit(Op.VCVTTPS2UDQ, a.bits(), b.bits()); }
    default void vcvttpd2udq(Vec a, Mem b) { assembler().emit(Op.VCVTTPD2UDQ, a.bits(), b.bits()); }
    default void vcvttpd2udq(Vec a, Vec b) { assembler().emit(Op.VCVTTPD2UDQ, a.bits(), b.bits()); }
    default void vcvtps2qq(Vec a, Mem b) { assembler().emit(Op.VCVTPS2QQ, a.bits(), b.bits()); }
    default void vcvtps2qq(Vec a, Vec b) { assembler().emit(Op.VCVTPS2QQ, a.bits(), b.bits()); }
    default void vcvtpd2qq(Vec a, Mem b) { assembler().emit(Op.VCVTPD2QQ, a.bits(), b.bits()); }
    default void vcvtpd2qq(Vec a, Vec b) { assembler().emit(Op.VCVTPD2QQ, a.bits(), b.bits()); }
    default void vcvttps2qq(Vec a, Mem b) { assembler().emit(Op.VCVTTPS2QQ, a.bits(), b.bits()); }
    default void vcvttps2qq(Vec a, Vec b) { assembler().emit(Op.VCVTTPS2QQ, a.bits(), b.bits()); }
    default void vcvttpd2qq(Vec a, Mem b) { assembler().emit(Op.VCVTTPD2QQ, a.bits(), b.bits()); }
    default void vcvttpd2qq(Vec a, Vec b) { assembler().emit(Op.VCVTTPD2QQ, a.bits(), b.bits()); }
    default void vcvtps2uqq(Vec a, Mem b) { assembler().emit(Op.VCVTPS2UQQ, a.bits(), b.bits()); }
    default void vcvtps2uqq(Vec a, Vec b) { assembler().emit(Op.VCVTPS2UQQ, a.bits(), b.bits()); }
    default void vcvtpd2uqq(Vec a, Mem b) { assembler().emit(Op.VCVTPD2UQQ, a.bits(), b.bits()); }
    default void vcvtpd2uqq(Vec a, Vec b) { assembler().emit(Op.VCVTPD2UQQ, a.bits(), b.bits()); }
    default void vcvttps2uqq(Vec a, Mem b) { assembler().emit(Op.VCVTTPS2UQQ, a.bits(), b.bits()); }
    default void vcvttps2uqq(Vec a, Vec b) { assembler().emit(Op.VCVTTPS2UQQ, a.bits(), b.bits()); }
    default void vcvttpd2uqq(Vec a, Mem b) { assembler().emit(Op.VCVTTPD2UQQ, a.bits(), b.bits()); }
    default void vcvttpd2uqq(Vec a, Vec b) { assembler().emit(Op.VCVTTPD2UQQ, a.bits(), b.bits()); }
    default void vcvtudq2ps(Vec a, Mem b) { assembler().emit(Op.VCVTUDQ2PS, a.bits(), b.bits()); }
    default void vcvtudq2ps(Vec a, Vec b) { assembler().emit(Op.VCVTUDQ2PS, a.bits(), b.bits()); }
    default void vcvtudq2pd(Vec a, Mem b) { assembler().emit(Op.VCVTUDQ2PD, a.bits(), b.bits()); }
    default void vcvtudq2pd(Vec a, Vec b) { assembler().emit(Op.VCVTUDQ2PD, a.bits(), b.bits()); }
    default void vcvtqq2ps(Vec a, Mem b) { assembler().emit(Op.VCVTQQ2PS, a.bits(), b.bits()); }
    default void vcvtqq2ps(Vec a, Vec b) { assembler().emit(Op.VCVTQQ2PS, a.bits(), b.bits()); }
    default void vcvtqq2pd(Vec a, Mem b) { assembler().emit(Op.VCVTQQ2PD, a.bits(), b.bits()); }
    default void vcvtqq2pd(Vec a, Vec b) { assembler().emit(Op.VCVTQQ2PD, a.bits(), b.bits()); }
    default void vcvtuqq2ps(Vec a, Mem b) { assembler().emit(Op.VCVTUQQ2PS, a.bits(), b.bits()); }
    default void vcvtuqq2ps(Vec a, Vec b) { assembler().emit(Op.VCVTUQQ2PS, a.bits(), b.bits()); }
    default void vcvtuqq2pd(Vec a, Mem b) { assembler().emit(Op.VCVTUQQ2PD, a.bits(), b.bits()); }
    default void vcvtuqq2pd(Vec a, Vec b) { assembler().emit(Op.VCVTUQQ2PD, a.bits(), b.bits()); }
    default void vcvtss2usi(Gp a, Mem b) { assembler().emit(Op.VCVTSS2USI, a.bits(), b.bits()); }
    default void vcvtss2usi(Gp a, Vec b) { assembler().emit(Op.VCVTSS2USI, a.bits(), b.bits()); }
    default void vcvttss2usi(Gp a, Mem b) { assembler().emit(Op.VCVTTSS2USI, a.bits(), b.bits()); }
    default void vcvttss2usi(Gp a, Vec b) { assembler().emit(Op.VCVTTSS2USI, a.bits(), b.bits()); }
    default void vcvtusi2ss(Vec a, Vec b, Gp c) { assembler().emit(Op.VCVTUSI2SS, a.bits(), b.bits(), c.bits()); }
    default void vcvtusi2ss(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTUSI2SS, a.bits(), b.bits(), c.bits()); }
    default void vcvtsd2usi(Gp a, Mem b) { assembler().emit(Op.VCVTSD2USI, a.bits(), b.bits()); }
    default void vcvtsd2usi(Gp a, Vec b) { assembler().emit(Op.VCVTSD2USI, a.bits(), b.bits()); }
    default void vcvttsd2usi(Gp a, Mem b) { assembler().emit(Op.VCVTTSD2USI, a.bits(), b.bits()); }
    default void vcvttsd2usi(Gp a, Vec b) { assembler().emit(Op.VCVTTSD2USI, a.bits(), b.bits()); }
    default void vcvtusi2sd(Vec a, Vec b, Gp c) { assembler().emit(Op.VCVTUSI2SD, a.bits(), b.bits(), c.bits()); }
    default void vcvtusi2sd(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTUSI2SD, a.bits(), b.bits(), c.bits()); }
    default void vcvtne2ps2bf16(Vec a, Vec b, Mem c) { assembler().emit(Op.VCVTNE2PS2BF16, a.bits(), b.bits(), c.bits()); }
    default void vcvtne2ps2bf16(Vec a, Vec b, Vec c) { assembler().emit(Op.VCVTNE2PS2BF16, a.bits(), b.bits(), c.bits()); }
    default void vdpbf16ps(Vec a, Vec b, Mem c) { assembler().emit(Op.VDPBF16PS, a.bits(), b.bits(), c.bits()); }
    default void vdpbf16ps(Vec a, Vec b, Vec c) { assembler().emit(Op.VDPBF16PS, a.bits(), b.bits(), c.bits()); }
    default void v4fmaddps(Vec a, Vec b, Mem c) { assembler().emit(Op.V4FMADDPS, a.bits(), b.bits(), c.bits()); }
    default void v4fmaddss(Vec a, Vec b, Mem c) { assembler().emit(Op.V4FMADDSS, a.bits(), b.bits(), c.bits()); }
    default void v4fnmaddps(Vec a, Vec b, Mem c) { assembler().emit(Op.V4FNMADDPS, a.bits(), b.bits(), c.bits()); }
    default void v4fnmaddss(Vec a, Vec b, Mem c) { assembler().emit(Op.V4FNMADDSS, a.bits(), b.bits(), c.bits()); }
    default void vp4dpwssd(Vec a, Vec b, Mem c) { assembler().emit(Op.VP4DPWSSD, a.bits(), b.bits(), c.bits()); }
    default void vp4dpwssds(Vec a, Vec b, Mem c) { assembler().emit(Op.VP4DPWSSDS, a.bits(), b.bits(), c.bits()); }
    // spotless:on
}
