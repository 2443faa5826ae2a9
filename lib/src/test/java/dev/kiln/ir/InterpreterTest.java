package dev.kiln.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What programs of each shape compute, and how those that leave the path end.
final class InterpreterTest {
    private static final Signature I_I = Signature.of(Type.I64, Type.I64);

    private static Interpreter interpreter(String text) {
        return new Interpreter(Program.parse("t.ir", text), Convention.PLAIN, MemorySegment.ofArray(new byte[4096]));
    }

    private static long run(String text, long... arguments) {
        return interpreter(text).limit(1_000_000).call("f", arguments)[0];
    }

    @Test
    void addsTheNumbersFrom10000Down() {
        assertEquals(50005000, run("""
                func f(i64) -> i64
                    mov tmp0, arg0
                    movi tmp1, 0
                again:
                    add.64 tmp1, tmp1, tmp0
                    sub.64 tmp0, tmp0, 1
                    b.ne.64 tmp0, 0, again
                    ret tmp1
                end
                """, 10000));
    }

    @Test
    void recursesWithRegistersOfItsOwn() {
        String fib = """
                func f(i64) -> i64
                    enter 0
                    params %0
                    b.sge.64 %0, 2, more
                    leave
                    ret %0
                more:
                    sub.64 %1, %0, 1
                    call f(%1) -> %1
                    sub.64 %0, %0, 2
                    call f(%0) -> %0
                    add.64 %0, %0, %1
                    leave
                    ret %0
                end
                """;
        assertEquals(6765, run(fib, 20));
    }

    @Test
    void passesArgumentsOnTheStackAndResultsOfBothKinds() {
        long[] results = interpreter("""
                func f(i64, f64) -> i64, f64
                    enter 0
                    params %0, $0
                    movi %1, 2
                    call g(%0, %1, %0, %1, %0, %1, $0, %0, %1) -> %2, $1
                    leave
                    ret %2, $1
                end
                func g(i64, i64, i64, i64, i64, i64, f64, i64, i64) -> i64, f64
                    params %0, %1, %2, %3, %4, %5, $0, %6, %7
                    sub.64 %0, %6, %7
                    fadd.f64 $0, $0, $0
                    ret %0, $0
                end
                """).call("f", 44, Double.doubleToRawLongBits(1.5));
        assertThat(results).containsExactly(42, Double.doubleToRawLongBits(3.0));
    }

    @Test
    void takesStackArgumentsWhereWindowsPutsThem() {
        Convention c = Convention.PLAIN;
        Convention windows = new Convention(
                "positional",
                c.arguments().subList(0, 4),
                c.results(),
                c.temps(),
                c.saved(),
                c.floatArguments().subList(0, 4),
                c.floatResults(),
                c.floatTemps(),
                c.floatSaved(),
                true,
                32);
        assertThat(windows.places(false, true, false, true, true, false)).containsExactly(0, 1, 2, 3, -1, -2);
        Interpreter interpreter =
                new Interpreter(Program.parse("t.ir", """
                func f(i64, f64, i64, f64, f64, i64) -> i64
                    enter 8
                    params %0, $0, %1, $1, $2, %2
                    call h($2, %0, %1, %2, %2, $1) -> %3
                    leave
                    ret %3
                end
                """), windows, MemorySegment.ofArray(new byte[4096]));
        List<long[]> seen = new ArrayList<>();
        interpreter.bind(
                "h",
                new Signature(List.of(Type.F64, Type.I64, Type.I64, Type.I64, Type.I64, Type.F64), List.of(Type.I64)),
                a -> {
                    seen.add(a);
                    return 7;
                });
        assertThat(interpreter.call("f", 1, 2, 3, 4, 5, 6)).containsExactly(7);
        assertThat(seen.getFirst()).containsExactly(5, 1, 3, 6, 6, 4);
    }

    @Test
    void abandonsCallsWhenTheStackPointerIsReset() {
        String jump = """
                func f(i64) -> i64
                    enter 16 [sav0, sav1]
                    mov sav0, arg0
                    mov tmp0, sp
                    st.64 tmp0, [sav0]
                    call deep
                    movi tmp0, 1
                    leave
                    ret tmp0
                escape:
                    movi tmp1, 2
                    leave
                    ret tmp1
                end
                func deep()
                    enter 32 [sav0, sav1]
                    movi sav1, 5
                    call deeper
                    leave
                    ret
                end
                func deeper()
                    movi sav0, 6
                    ld.64 tmp0, [arg0]
                    mov sp, tmp0
                    j escape
                end
                """;
        assertEquals(2, run(jump, 0x10000));
    }

    @Test
    void keepsCodeAddressesWhereverTheyAreKept() {
        String table = """
                func f(i64) -> i64
                    enter 16
                    addr tmp0, table
                    ld.64 tmp0, [tmp0 + arg0 << 3]
                    st.64 tmp0, [sp + 8]
                    ld.64 tmp1, [sp + 8]
                    jr tmp1
                two:
                    movi tmp0, 22
                    j out
                one:
                    movi tmp0, 11
                    addr tmp1, g
                    call tmp1(tmp0) -> tmp0
                out:
                    leave
                    ret tmp0
                end
                func g(i64) -> i64
                    add.64 arg0, arg0, 1
                    ret arg0
                end
                    data u8 1
                    align 8
                table:
                    data addr one, two
                """;
        String inMemory = table.replace("jr tmp1", "jm [sp + 8]");
        for (String text : List.of(table, inMemory)) {
            assertEquals(12, run(text, 0));
            assertEquals(22, run(text, 1));
        }
    }

    @Test
    void choosesByTable() {
        String text = """
                func f(i64) -> i64
                    jt arg0, a, b, c
                a:  movi tmp0, 10
                    ret tmp0
                b:  movi tmp0, 20
                    ret tmp0
                c:  movi tmp0, 30
                    ret tmp0
                end
                """;
        assertThat(new long[] {run(text, 0), run(text, 1), run(text, 2), run(text, -1)})
                .containsExactly(10, 20, 30, 30);
    }

    @Test
    void callsInsteadOfReturning() {
        String text = """
                func f(i64) -> i64
                    enter 0 [sav0]
                    movi sav0, 3
                    add.64 arg0, arg0, sav0
                    tail g(arg0)
                end
                func g(i64) -> i64
                    tail @host(arg0)
                end
                """;
        assertThat(interpreter(text).bind("host", I_I, a -> a[0] * 2).call("f", 4))
                .containsExactly(14);
    }

    @Test
    void addsWithCarryAcrossMoves() {
        assertEquals(1, run("""
                func f(i64) -> i64
                    movi tmp0, 0
                    add.64 arg0, arg0, -1
                    mov tmp1, tmp0
                    adc.64 tmp0, tmp0, 0
                    ret tmp0
                end
                """, 1));
    }

    @Test
    void readsAndWritesNativeMemoryUnderItsRealAddress() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(4096, 16);
            memory.set(ValueLayout.JAVA_INT, 8, -5);
            long result = new Interpreter(Program.parse("t.ir", """
                    func f(i64) -> i64
                        ld.s32 tmp0, [arg0 + 8]
                        st.u16 tmp0, [arg0 + 12]
                        ret tmp0
                    end
                    """), Convention.PLAIN, memory)
                    .call("f", memory.address())[0];
            assertEquals(-5, result);
            assertEquals((short) -5, memory.get(ValueLayout.JAVA_SHORT, 12));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ld.64 tmp0, [arg0 + 4089]            | lies outside the memory of 4096 bytes at 0x10000
            ld.64 tmp0, [arg0 - 1]               | `ld.64 tmp0, [arg0 - 1]` (instruction 1, line 2): address 0xffff lies
            unreachable                          | reaches what it says it never reaches
            jr arg0                              | jumps to 0x10000, which is no code
            movi sav0, 1                         | the function did not preserve r14
            b.eq.64 arg0, arg0, here; here:      | runs past its end
            again: j again                       | ran 1000000 instructions without an end
            call @nothing                        | symbol `nothing` is bound to nothing
            set.eq tmp0                          | the flags of no `cmp` or `test` are alive
            adc.64 tmp0, tmp0, tmp0              | the carry of no `add` is alive
            leave                                | no `enter` comes before it in its function
            mov tmp9, tmp0                       | register tmp9 does not exist in the convention plain
            sub.64 sp, sp, 16                    | 0x
            vld.v128 v0, [arg0]; vst.v256 v0, [arg0]   | v0 is read as 32 bytes, of which the low 16 are defined
            vld.v512 v0, [arg0]; fmov v0, v0; vmov.v128 v1, v0; vst.v128 v1, [arg0] | v1 is read as 16 bytes, of which the low 8 are defined
            vld.v64 v0, [arg0]; vsum.i8.v64 v0, v0; vst.v64 v0, [arg0] | v0 is read as 8 bytes, of which the low 1 are
            vld.v512 v0, [arg0 + 4033]           | lies outside the memory of 4096 bytes
            addr tmp0, d; vst.v64 v0, [tmp0 - 7] | the program's data at 0x
            again: enter 512; call again         | lies outside the memory
            addr tmp0, d; st.u8 tmp0, [tmp0]     | the program's data at 0x
            """)
    void saysWhichInstructionLeftThePath(String body, String message) {
        String text = "func f(i64) -> i64\n" + body.replace("; ", "\n") + "\nret arg0\nend\nd: data u8 1\n";
        String fixed = body.startsWith("b.eq") ? text.replace("ret arg0\n", "") : text;
        assertThatThrownBy(() -> run(fixed, 0x10000))
                .isInstanceOf(IrException.class)
                .hasMessageContaining(message);
    }
}
