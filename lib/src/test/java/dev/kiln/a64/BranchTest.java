package dev.kiln.a64;

import static dev.kiln.a64.Packed.cond;
import static dev.kiln.a64.Packed.imm;
import static dev.kiln.a64.Packed.w;
import static dev.kiln.a64.Packed.x;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import dev.kiln.code.Label;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Branches reach their targets, near and far.
final class BranchTest {
    /// The branches that have a reach of their own, and what they are when they are inverted.
    enum Kind {
        B_COND(1 << 20, "b.eq", "b.ne", (a, l) -> a.emit(Op.B_COND, cond(Condition.EQ), l)),
        CBZ(1 << 20, "cbz x3,", "cbnz x3,", (a, l) -> a.emit(Op.CBZ, x(3), l)),
        CBNZ(1 << 20, "cbnz w3,", "cbz w3,", (a, l) -> a.emit(Op.CBNZ, w(3), l)),
        TBZ(1 << 15, "tbz x3, #33,", "tbnz x3, #33,", (a, l) -> a.emit(Op.TBZ, x(3), imm(33), l)),
        TBNZ(1 << 15, "tbnz w3, #1,", "tbz w3, #1,", (a, l) -> a.emit(Op.TBNZ, w(3), imm(1), l));

        final int reach;
        final String plain;
        final String inverted;
        final BiConsumer<A64Assembler, Label> emit;

        Kind(int reach, String plain, String inverted, BiConsumer<A64Assembler, Label> emit) {
            this.reach = reach;
            this.plain = plain;
            this.inverted = inverted;
            this.emit = emit;
        }
    }

    private static String text(Code code, int offset) {
        return A64Decoder.text(Words.get(code.bytes(), offset));
    }

    private static Code forward(Kind kind, int distance) {
        A64Assembler assembler = new A64Assembler();
        Label far = assembler.label();
        kind.emit.accept(assembler, far);
        assembler.buffer().zero(distance - 4);
        assembler.bind(far);
        assembler.emit(Op.RET);
        return assembler.finish();
    }

    private static Code backward(Kind kind, int distance) {
        A64Assembler assembler = new A64Assembler();
        Label far = assembler.label();
        assembler.bind(far);
        assembler.buffer().zero(distance);
        kind.emit.accept(assembler, far);
        return assembler.finish();
    }

    @ParameterizedTest
    @EnumSource
    void reachesForward(Kind kind) {
        int last = kind.reach - 4;
        assertThat(text(forward(kind, last), 0)).isEqualTo(A64Test.immediate(kind.plain + " #", last));
        Code code = forward(kind, last + 4);
        assertThat(text(code, 0)).isEqualTo(kind.inverted + " #8");
        assertThat(text(code, 4)).isEqualTo(A64Test.immediate("b #", last + 4));
        assertThat(text(code, last + 8)).isEqualTo("ret");
    }

    @ParameterizedTest
    @EnumSource
    void reachesBackward(Kind kind) {
        assertThat(text(backward(kind, kind.reach), kind.reach))
                .isEqualTo(A64Test.immediate(kind.plain + " #", -kind.reach));
        Code code = backward(kind, kind.reach + 4);
        assertThat(text(code, kind.reach + 4)).isEqualTo(kind.inverted + " #8");
        assertThat(text(code, kind.reach + 8)).isEqualTo(A64Test.immediate("b #", -kind.reach - 8));
    }

    @Test
    void replacesABranchThatIsAlwaysTaken() {
        A64Assembler assembler = new A64Assembler();
        Label far = assembler.label();
        assembler.emit(Op.B_COND, cond(Condition.AL), far);
        assembler.buffer().zero(1 << 20);
        assembler.bind(far);
        Code code = assembler.finish();
        assertThat(text(code, 0)).isEqualTo("nop");
        assertThat(text(code, 4)).isEqualTo("b #0x100004");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1048575   | adr x3, #0xfffff  | ret
            1048580   | adr x3, #4        | add x3, x3, #256, lsl #12
            5000000   | adr x3, #2880     | add x3, x3, #1220, lsl #12
            17000000  | adr x3, #0x37640  | add x3, x3, #4095, lsl #12
            17821695  | adr x3, #0xfffff  | add x3, x3, #4095, lsl #12
            -1048576  | adr x3, #0xfffffffffff00000 | ret
            -1048577  | adr x3, #4095     | sub x3, x3, #257, lsl #12
            -17000000 | adr x3, #0xfffffffffffc89c0 | sub x3, x3, #4095, lsl #12
            """)
    void givesAddressesNearAndFar(int distance, String adr, String second) {
        Code code = address(distance);
        int at = Math.max(0, -distance);
        assertThat(text(code, at)).isEqualTo(adr);
        assertThat(text(code, at + 4)).isEqualTo(second);
    }

    @Test
    void saysWhenAnAddressIsOutOfReach() {
        assertThatExceptionOfType(CodeException.class)
                .isThrownBy(() -> address(17_821_696))
                .withMessageContaining("out of range");
    }

    /// The address of what is `distance` bytes away, and `ret` behind it.
    private static Code address(int distance) {
        A64Assembler assembler = new A64Assembler();
        Label far = assembler.label();
        if (distance < 0) {
            assembler.bind(far);
            assembler.buffer().zero(-distance);
        }
        assembler.address(x(3), far);
        assembler.emit(Op.RET);
        if (distance > 0) {
            assembler.buffer().zero(distance - (distance < 1 << 20 ? 8 : 12));
            assembler.bind(far);
        }
        return assembler.finish();
    }

    @Test
    void saysWhenALiteralIsOutOfReach() {
        A64Assembler assembler = new A64Assembler();
        Label far = assembler.label("far");
        assembler.emit(Op.LDR, x(0), far);
        assembler.buffer().zero(1 << 20);
        assembler.bind(far);
        assertThatExceptionOfType(CodeException.class)
                .isThrownBy(assembler::finish)
                .withMessageContaining("LITERAL19");
    }

    @Test
    void leavesSymbolsToTheLinker() {
        A64Assembler assembler = new A64Assembler();
        assembler.emitSymbol(Op.BL, "puts", 0);
        assembler.emitSymbol(Op.ADRP, x(0), "data", 8);
        assembler.fix(A64Fixup.ADD_LO12, "data", 8);
        assembler.emit(Op.ADD, x(0), x(0), imm(0));
        Code code = assembler.finish();
        assertThat(code.relocations().toString())
                .contains("CALL26", "puts", "ADRP_PAGE", "ADD_LO12", "addend=8", "offset=8");
        assertThat(text(code, 0)).isEqualTo("bl #0");
    }
}
