package dev.kiln.target.alloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kiln.ir.Convention;
import dev.kiln.ir.Interpreter;
import dev.kiln.ir.IrException;
import dev.kiln.ir.Program;
import dev.kiln.target.Abi;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of virtual registers.
final class AllocatorTest {
    private static final Convention SYSV = Abi.SYSV.convention();

    private static String allocate(String text) {
        Program program = Program.parse("a.ir", text);
        Allocation allocation = Allocator.trace(program, SYSV);
        AllocationChecker.check(program, allocation, SYSV);
        return allocation.program().toString();
    }

    private static long run(String text, long... arguments) {
        return new Interpreter(Program.parse("b.ir", text), SYSV, MemorySegment.ofArray(new byte[1 << 16]))
                .limit(100_000)
                .call("f", arguments)[0];
    }

    @Test
    void leavesProgramsWithoutVirtualRegistersAlone() {
        Program program = Program.parse("a.ir", "func f()\nret\nend");
        assertSame(program, Allocator.allocate(program, SYSV));
    }

    @Test
    void usesArgumentAndResultRegistersWhereTheyAre() {
        assertEquals("""
                func f(i64, i64) -> i64
                    params r0, r1
                    add.64 r6, r0, r1
                    ret r6
                end
                """, allocate("func f(i64, i64) -> i64\nparams %0, %1\nadd.64 %2, %0, %1\nret %2\nend"));
    }

    @Test
    void keepsALoopInRegistersThatNeedNoSaving() {
        String sum = allocate("""
                func f(i64) -> i64
                    params %0
                    movi %1, 0
                again:
                    add.64 %1, %1, %0
                    sub.64 %0, %0, 1
                    b.ne.64 %0, 0, again
                    ret %1
                end
                """);
        assertThat(sum).doesNotContain("enter", "mov ", "[sp");
        assertEquals(50005000, run(sum, 10000));
    }

    @Test
    void keepsValuesAcrossACallInSavedRegistersOrTheFrame() {
        String text = allocate("""
                func f(i64) -> i64
                    enter 0
                    params %0
                    add.64 %1, %0, 5
                    call g(%0) -> %2
                    add.64 %2, %2, %1
                    leave
                    ret %2
                end
                func g(i64) -> i64
                    movi tmp0, 1
                    movi arg1, 1
                    add.64 arg0, arg0, 100
                    ret arg0
                end
                """);
        assertThat(text).contains("enter 0 [r8]");
        assertEquals(2 + 100 + 2 + 5, run(text, 2));
    }

    @Test
    void storesWhereItIsWrittenWhatIsReadInABlockBefore() {
        String text = """
                func f(i64) -> i64
                    enter 0
                    params %0
                    cvt.f64.s64 $1, %0
                    j start
                body:
                    fadd.f64 $4, $1, $0
                    call g(%0) -> %1
                    fadd.f64 $2, $0, $1
                    fadd.f64 $2, $2, $4
                    cvt.s64.f64 %2, $2
                    add.64 %2, %2, %1
                    leave
                    ret %2
                start:
                    fadd.f64 $3, $1, $1
                    fadd.f64 $0, $3, $1
                    j body
                end
                func g(i64) -> i64
                    fmovi.f64 v0, 0.5
                    fmovi.f64 v1, 0.5
                    fmovi.f64 v2, 0.5
                    fmovi.f64 v3, 0.5
                    ret arg0
                end
                """;
        assertEquals(run(text, 2), run(allocate(text), 2));
    }

    @Test
    void exchangesRegistersWithoutTouchingTheFlags() {
        // the arguments of g are f's, each where the other belongs
        String text = allocate("""
                func f(i64, i64) -> i64
                    enter 0
                    params %0, %1
                    call g(%1, %0) -> %2
                    leave
                    ret %2
                end
                func g(i64, i64) -> i64
                    params %0, %1
                    sub.64 %0, %0, %1
                    ret %0
                end
                """);
        assertEquals(5, run(text, 2, 7));
    }

    @Test
    void passesMoreArgumentsThanThereAreRegisters() {
        int count = 24;
        String types = IntStream.range(0, count).mapToObj(i -> "i64").collect(Collectors.joining(", "));
        String all = IntStream.range(0, count).mapToObj(i -> "%" + i).collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        lines.add("func f(i64) -> i64\nenter 0\nparams %0");
        for (int i = 1; i < count; i++) {
            lines.add("add.64 %" + i + ", %" + (i - 1) + ", " + i);
        }
        lines.add("call g(" + all + ") -> %30\nleave\nret %30\nend");
        lines.add("func g(" + types + ") -> i64\nparams " + all + "\nmovi %30, 0");
        for (int i = 0; i < count; i++) {
            lines.add("mul.64 %30, %30, 3\nadd.64 %30, %30, %" + i);
        }
        lines.add("ret %30\nend");
        String text = String.join("\n", lines);
        assertEquals(run(text, 9), run(allocate(text), 9));
    }

    @Test
    void makesConstantsAgainInsteadOfReloadingThem() {
        StringBuilder text = new StringBuilder("func f(i64) -> i64\nparams %0\nmovi %1, 77\n");
        for (int i = 2; i < 22; i++) {
            text.append("mul.64 %").append(i).append(", %0, ").append(i).append('\n');
        }
        text.append("movi %30, 0\n");
        for (int i = 2; i < 22; i++) {
            text.append("add.64 %30, %30, %").append(i).append('\n');
        }
        text.append("add.64 %30, %30, %1\nret %30\nend\n");
        String allocated = allocate(text.toString());
        assertThat(allocated.split("movi r[0-9]+, 77")).hasSize(3);
        assertEquals(run(text.toString(), 3), run(allocated, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mov %0, %1; ret                          | %1 may be read before it is written
            movi %0, 1; enter 0; leave; ret          | the frame of a function with virtual registers is its first instruction
            movi %0, 1; add.64 sp, sp, 8; ret        | sp cannot be changed in a function with virtual registers
            enter 0; movi %0, 1; leave; mov r0, %0; ret | `leave` is followed by `ret`
            enter 0 [sav0]; movi %0, 1; leave; ret sav0 | sav0 is what it was before the frame
            movi %0, 1; mov tmp5, %0; ret            | register tmp5 does not exist under sysv
            """)
    void refuses(String body, String message) {
        String result = body.endsWith("ret sav0") ? " -> i64" : "";
        assertThatThrownBy(() -> allocate("func f()" + result + "\n" + body.replace("; ", "\n") + "\nend\n"))
                .isInstanceOf(IrException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysWhenThePhysicalRegistersOfTheProgramLeaveNone() {
        StringBuilder text = new StringBuilder("func f() -> i64\nenter 0 [r8, r9, r10, r11, r12, r13]\n");
        IntStream.range(0, 14).forEach(i -> text.append("movi r").append(i).append(", 1\n"));
        text.append("movi %0, 1\nadd.64 r0, r0, %0\n");
        IntStream.range(1, 14)
                .forEach(i -> text.append("add.64 r0, r0, r").append(i).append('\n'));
        text.append("leave\nret r0\nend\n");
        assertThatThrownBy(() -> allocate(text.toString()))
                .isInstanceOf(IrException.class)
                .hasMessageContaining("no register is left for %0");
    }

    /// Two vectors that a loop exchanges, and as many as fit into no machine, across a call.
    private static String vectors(String size) {
        StringBuilder text = new StringBuilder("func f(i64) -> i64\nenter 128\nparams %0\nmov %1, sp\nmovi %2, 0\n");
        IntStream.range(0, 40)
                .forEach(i -> text.append("add.64 %2, %2, 3\nvsplat.i8.")
                        .append(size)
                        .append(" $")
                        .append(i)
                        .append(", %2\n"));
        text.append("call g\n");
        IntStream.range(2, 40)
                .forEach(i -> text.append("vadd.i8.S $0, $0, $").append(i).append('\n'));
        text.append("""
                again:
                    vmov.S $50, $0
                    vmov.S $0, $1
                    vmov.S $1, $50
                    vadd.i8.S $0, $0, $1
                    sub.64 %0, %0, 1
                    b.ne.64 %0, 0, again
                    vst.S $0, [%1]
                    vst.S $1, [%1 + 64]
                    ld.64 %3, [%1 + BYTES]
                    ld.64 %4, [%1 + BYTES + 64]
                    xor.64 %3, %3, %4
                    leave
                    ret %3
                end
                func g()
                    movi tmp0, 0
                    vsplat.i8.S v4, tmp0
                    ret
                end
                """.replace("BYTES + 64", "" + (bytes(size) + 56)).replace("BYTES", "" + (bytes(size) - 8)));
        return text.toString().replace(".S", "." + size);
    }

    private static int bytes(String size) {
        return Integer.parseInt(size.substring(1)) / 8;
    }

    @ParameterizedTest
    @ValueSource(strings = {"v128", "v256", "v512"})
    void keepsVectorsWhole(String size) {
        for (Convention convention : List.of(SYSV, Abi.WIN64.convention(), Abi.AAPCS64.convention())) {
            Program program = Program.parse("a.ir", vectors(size));
            Allocation allocation = Allocator.trace(program, convention);
            AllocationChecker.check(program, allocation, convention);
            assertThat(allocation.program().toString())
                    .containsPattern("vst\\." + size + " v[0-9]+, \\[sp")
                    .containsPattern("vld\\." + size + " v[0-9]+, \\[sp");
            long[] results = Stream.of(program, allocation.program())
                    .mapToLong(p ->
                            new Interpreter(p, convention, MemorySegment.ofArray(new byte[1 << 16])).call("f", 7)[0])
                    .toArray();
            assertEquals(results[0], results[1]);
        }
    }

    @Test
    void theCheckerFindsAMoveOfHalfAVector() {
        Program program = Program.parse("a.ir", vectors("v128"));
        Allocation right = Allocator.trace(program, SYSV);
        String text = right.program().toString();
        String wrong = text.replaceFirst("vst\\.v128 (v[0-9]+, \\[sp)", "st.f64 $1");
        assertThat(wrong).isNotEqualTo(text);
        assertThatThrownBy(() -> AllocationChecker.check(
                        program, new Allocation(Program.parse("b.ir", wrong), right.origins()), SYSV))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not surely hold $");
    }

    @Test
    void theCheckerFindsAWrongRegister() {
        Program program =
                Program.parse("a.ir", "func f(i64, i64) -> i64\nparams %0, %1\nsub.64 %2, %0, %1\nret %2\nend");
        Allocation right = Allocator.trace(program, SYSV);
        Program wrong = Program.parse("b.ir", right.program().toString().replace("r0, r1\n    ret", "r1, r0\n    ret"));
        assertThatThrownBy(() -> AllocationChecker.check(program, new Allocation(wrong, right.origins()), SYSV))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not surely hold %0");
    }
}
