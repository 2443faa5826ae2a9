package dev.kiln.ir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the verifier rejects, with its message, and what it lets pass. A semicolon stands for a new line.
final class VerifierTest {
    private static void check(String text) {
        Verifier.check(Program.parse("v.ir", text.replace("; ", "\n")), Convention.PLAIN.roles());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            func f(); set.eq tmp0; ret; end                     | `set.eq tmp0` (instruction 1, line 2): no flags of `cmp` or `test` are alive
            func f(); cmp tmp0, 1; add.64 tmp0, tmp0, 1; b.eq l; l: ret; end | `b.eq l` (instruction 3, line 4): no flags
            func f(); cmp tmp0, 1; l: b.eq l; ret; end          | no flags of `cmp` or `test` are alive
            func f(); cmp tmp0, 1; set.feq tmp0; ret; end       | no flags of `cmpf` are alive
            func f(); cmpf.f64 farg0, farg0; set.eq tmp0; ret; end | no flags of `cmp` or `test` are alive
            func f(); cmp tmp0, 1; fmovi.f64 farg0, 1; set.eq tmp0; ret; end | no flags
            func f(); adc.64 tmp0, tmp0, 1; ret; end            | no carry of `add` or `adc` is alive
            func f(); sub.64 tmp0, tmp0, 1; adc.64 tmp0, tmp0, 1; ret; end | no carry of `add` or `adc` is alive
            func f(); add.64 tmp0, tmp0, 1; xor.64 tmp1, tmp1, 1; adc.64 tmp0, tmp0, 1; ret; end | no carry
            func f(); add.64 tmp0, tmp0, 1; sbb.64 tmp0, tmp0, 1; ret; end | no borrow of `sub` or `sbb` is alive
            func f(); mov tmp8, tmp0; ret; end                  | there is no tmp8: the machine has 8 temporary registers
            func f(); fmov fsav8, farg0; ret; end               | there is no fsav8: the machine has 8 float saved registers
            func f(); mul.64 sp, sp, 2; ret; end                | sp cannot stand here
            func f(); st.64 sp, [tmp0]; ret; end                | sp cannot stand here
            func f(); mov tmp0, tmp1; end                       | `end` (instruction 2, line 3): the function may run past its end
            ret; func f(); ret; end; mov tmp0, tmp1; func g(); ret; end | the code before runs into the function
            func f(); enter 0; ret; end                         | the frame is still there
            func f(); leave; ret; end                           | no `enter` comes before it in its function
            func f(); enter 0; leave; leave; ret; end           | the frame is left already
            func f(); enter 0; enter 0; leave; ret; end         | the function has entered its frame already
            func f(); enter 0; leave; tail f; end               | `tail` leaves the frame itself
            func f(); call f; ret; end                          | a function that calls needs a frame
            func f(); enter 0 [sav0, sav0]; leave; ret; end     | a register is saved twice
            func f(); enter 0 [%0]; leave; ret; end             | %0 is virtual: the allocator saves what it uses
            func f() -> i64; ret tmp0, tmp1; end                | the function gives 1 results, not 2
            func f() -> i64; ret farg0; end                     | result 0 is of type i64, and farg0 is a float register
            func f(i64); mov tmp0, arg0; params tmp0; ret; end  | `params` comes first in a function
            func f(i64); params tmp0, tmp1; ret; end            | the function has 1 parameters, not 2
            func f(f32); params tmp0; ret; end                  | parameter 0 is of type f32, and tmp0 is an integer register
            func f(i64, i64); params tmp0, tmp0; ret; end       | a register is written twice
            func f(i64); enter 0; call f(tmp0, tmp1); leave; ret; end | f(i64) takes 1 arguments, not 2
            func f(i64); enter 0; call f(farg0); leave; ret; end | argument 0 is of type i64, and farg0 is a float register
            func f(); enter 0; call f -> tmp0, tmp1, tmp2; leave; ret; end | the machine has 2 integer and 2 float results
            func f(); tail f(tmp0, tmp0, tmp0, tmp0, tmp0, tmp0, tmp0); end | the arguments of a tail call must fit in registers
            func f(); ld.u8 tmp0, [%0]; ret; end                | `ld.u8 tmp0, [%0]` (instruction 1, line 2): %0 is read before it is written
            func f(); b.eq.64 tmp0, 0, l; movi %0, 1; l: mov tmp0, %0; ret; end | `mov tmp0, %0` (instruction 4, line 4): %0 is read before it is written
            func f(); movi %0, 1; j g; end; func g(); ret; end  | label g is outside the function, which has virtual registers
            func f(); movi $0, 1; ret; end                      | v.ir:2: `$0` is not an integer register
            func f(); vudiv.f32.v128 v0, v1, v2; ret; end       | `vudiv.f32.v128 v0, v1, v2` (instruction 1, line 2): `vudiv` does not exist for f32 lanes
            func f(); vshl.f8.v64 v0, v1, 2; ret; end           | `vshl` does not exist for f8 lanes
            func f(); vadd.i8.v64 v0, v1, 2; ret; end           | `vadd` takes no number: only shifts do
            func f(); vsqrt.i32.v128 v0, v1; ret; end           | `vsqrt` does not exist for i32 lanes
            func f(); vrumin.f64.v128 v0, v1; ret; end          | `vrumin` does not exist for f64 lanes
            func f(); vrand.f16.v128 v0, v1; ret; end           | `vrand` does not exist for f16 lanes
            func f(); vcmp.flt.i32.v128 v0, v1, v2; ret; end    | `flt` does not exist for i32 lanes
            func f(); vcmp.slt.f32.v128 v0, v1, v2; ret; end    | `slt` does not exist for f32 lanes
            func f(); vfma.i32.v128 v0, v1, v2, v3; ret; end    | `vfma` does not exist for i32 lanes
            func f(); vsplat.i32.v128 v0, v1; ret; end          | `vsplat of a scalar float` does not exist for i32 lanes
            func f(); vget.i32.v128 v0, v1, 0; ret; end         | `vget of a scalar float` does not exist for i32 lanes
            func f(); vget.i32.v128 tmp0, v1, 4; ret; end       | there is no lane 4: i32.v128 has 4 lanes
            func f(); vset.f64.v64 v0, v1, 1, v2; ret; end      | there is no lane 1: f64.v64 has 1 lane
            func f(); vcvt.f64.s32.v128 v0, v1; ret; end        | no vector of s32 becomes one of f64
            func f(); vcvt.u16.s8.v128 v0, v1; ret; end         | no vector of s8 becomes one of u16
            func f(); vcvt.f32.f32.v128 v0, v1; ret; end        | no vector of f32 becomes one of f32
            func f(); vcvt.f64.f16.v128 v0, v1; ret; end        | no vector of f16 becomes one of f64
            func f(); vcvt.f64.f32.v512 v0, v1; ret; end        | v512 of f32 would become 1024 bits of f64: vectors have 64 to 512
            func f(); vcvt.s8.s16.v64 v0, v1; ret; end          | v64 of s16 would become 32 bits of s8
            func f(); vadd.i8.v64 $0, $1, v2; ret; end          | $1 is read before it is written
            func f(); vld.v128 v0, [%0]; ret; end               | %0 is read before it is written
            func f(); vmov.v64 ftmp8, v0; ret; end              | there is no ftmp8
            func f(); cmp tmp0, 1; vadd.i8.v64 v0, v1, v2; set.eq tmp0; ret; end | no flags
            movi %0, 1                                          | %0 is a virtual register outside a function
            data u8 256                                         | 256 does not fit in 8 bits
            data s16 -32769                                     | -32769 does not fit in 16 bits
            """)
    void rejects(String text, String message) {
        assertThatThrownBy(() -> check(text)).isInstanceOf(IrException.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "func f(); cmp tmp0, 1; movi tmp1, 2; set.eq tmp0; ld.64 tmp0, [sp]; b.ne l; sel.ult tmp0, tmp0, tmp1; l: ret; end",
                "func f(); add.64 tmp0, tmp0, 1; mov tmp1, tmp0; adc.32 tmp0, tmp0, 1; adc.64 tmp1, tmp1, tmp1; ret; end",
                "func f() -> i64; enter 8 [sav0, r14]; b.eq.64 tmp0, 0, l; leave; ret tmp0; l: leave; ret tmp1; end",
                "func f(); enter 8; mov tmp0, sp; add.64 sp, sp, -16; sub.64 sp, sp, tmp0; b.ult.64 sp, tmp0, l; l: leave; ret; end",
                "func f(); movi %0, 3; l: sub.64 %0, %0, 1; movi %1, 2; b.ne.64 %0, 0, l; mov %0, %1; ret; end",
                "func f(); b.eq.64 tmp0, 0, a; movi %0, 1; j l; a: movi %0, 2; l: mov tmp0, %0; ret; end",
                "func f(); ret; end; l: data addr l, f; align 8; data u8 255, -128",
                "again: j again",
                "func f(); cmp tmp0, 1; vmov.v128 v0, v1; vld.v64 v2, [sp]; vst.v512 v2, [sp + 8]; set.eq tmp0; ret; end",
                "func f(); vcvt.f64.f32.v256 $0, v1; vcvt.f32.f64.v512 v2, $0; vcvt.u8.u16.v128 v1, v1; ret; end",
                "func f(); unreachable; end",
                "func f(i64, f64); enter 0; params %0, $0; call f; tail f(%0, $0); end",
            })
    void accepts(String text) {
        assertThatCode(() -> check(text)).doesNotThrowAnyException();
    }
}
