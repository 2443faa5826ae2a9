package dev.kiln.a64;

import static dev.kiln.a64.D.D0;
import static dev.kiln.a64.D.D1;
import static dev.kiln.a64.D.D2;
import static dev.kiln.a64.Sp.SP;
import static dev.kiln.a64.V.V0;
import static dev.kiln.a64.V.V1;
import static dev.kiln.a64.V.V2;
import static dev.kiln.a64.W.W0;
import static dev.kiln.a64.W.W1;
import static dev.kiln.a64.W.W2;
import static dev.kiln.a64.X.X0;
import static dev.kiln.a64.X.X1;
import static dev.kiln.a64.X.X2;
import static dev.kiln.a64.X.X29;
import static dev.kiln.a64.X.X30;
import static dev.kiln.a64.Xzr.XZR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import dev.kiln.code.Label;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The typed mnemonics.
final class A64Test {
    static String immediate(String before, long value) {
        return before + Formatter.operand(Packed.imm(value)).substring(1);
    }

    private static String listing(Consumer<A64> program) {
        A64 a = new A64();
        program.accept(a);
        return A64Listing.of(a.finish());
    }

    @Test
    void writesTheProgramOfThePackagePage() {
        A64 a = new A64();
        Label again = a.label("again");
        a.mov(X1, 1);
        a.bind(again);
        a.mul(X1, X1, X0);
        a.subs(X0, X0, 1);
        a.b(Condition.NE, again);
        a.mov(X0, X1);
        a.ret();
        Code code = a.finish();
        assertThat(A64Listing.of(code)).isEqualTo("""
                     0  d2800021  mov x1, #1
                again:
                     4  9b007c21  mul x1, x1, x0
                     8  f1000400  subs x0, x0, #1
                     c  54ffffc1  b.ne again
                    10  aa0103e0  mov x0, x1
                    14  d65f03c0  ret
                """);
    }

    @Test
    void tellsTheStackPointerFromZero() {
        assertThat(listing(a -> {
                    a.stp(X29, X30, Address.pre(SP, -16));
                    a.mov(X29, SP);
                    a.sub(SP, SP, 4096);
                    a.add(X0, SP, W1.uxtb(2));
                    a.add(X0, XZR, X1.lsl(3));
                    a.ldp(X29, X30, Address.post(SP, 16));
                }))
                .isEqualTo("""
                     0  a9bf7bfd  stp x29, x30, [sp, #-16]!
                     4  910003fd  mov x29, sp
                     8  d14007ff  sub sp, sp, #1, lsl #12
                     c  8b210be0  add x0, sp, w1, uxtb #2
                    10  8b010fe0  add x0, xzr, x1, lsl #3
                    14  a8c17bfd  ldp x29, x30, [sp], #16
                """);
    }

    @Test
    void takesAddressesAndFloatsAndVectors() {
        assertThat(listing(a -> {
                    a.ldr(D0, Address.at(X0, X1, 3));
                    a.ldr(W0, Address.at(X0, W1, Extend.SXTW, 2));
                    a.fmov(D1, 0.5);
                    a.fmadd(D0, D1, D2, D0);
                    a.fcmp(D0, 0.0);
                    a.csel(W0, W1, W2, Condition.MI);
                    a.fmla(V0.s4(), V1.s4(), V2.s(1));
                    a.ld1(V0.b16().list(2), Address.post(X0, 32));
                    a.st1(V1.s(3).list(1), Address.post(X0, X2));
                    a.mov(V0.d(1), X1);
                    a.movz(X0, 0x1234, 48);
                    a.dmb(Barrier.ISH);
                    a.mrs(X0, SystemRegister.of("NZCV"));
                }))
                .isEqualTo("""
                     0  fc617800  ldr d0, [x0, x1, lsl #3]
                     4  b861d800  ldr w0, [x0, w1, sxtw #2]
                     8  1e6c1001  fmov d1, #0.5
                     c  1f420020  fmadd d0, d1, d2, d0
                    10  1e602008  fcmp d0, #0.0
                    14  1a824020  csel w0, w1, w2, mi
                    18  4fa21020  fmla v0.4s, v1.4s, v2.s[1]
                    1c  4cdfa000  ld1 { v0.16b, v1.16b }, [x0], #32
                    20  4d829001  st1 { v1.s }[3], [x0], x2
                    24  4e181c20  mov v0.d[1], x1
                    28  d2e24680  mov x0, #0x1234000000000000
                    2c  d5033bbf  dmb ish
                    30  d53b4200  mrs x0, nzcv
                """);
    }

    @Test
    void rejectsRegistersThatDoNotExist() {
        assertThatExceptionOfType(CodeException.class).isThrownBy(() -> new X(31));
        assertThatExceptionOfType(CodeException.class).isThrownBy(() -> new V(32));
        assertThatExceptionOfType(CodeException.class).isThrownBy(() -> Packed.x(-1));
    }

    @Test
    void writesNothingWhenItRefuses() {
        A64 a = new A64();
        assertThatExceptionOfType(CodeException.class).isThrownBy(() -> a.add(X0, X1, 0x5001));
        assertThatExceptionOfType(CodeException.class).isThrownBy(() -> a.add(V0.s4(), V1.s4(), V2.h8()));
        assertThat(a.finish().size()).isZero();
    }
}
