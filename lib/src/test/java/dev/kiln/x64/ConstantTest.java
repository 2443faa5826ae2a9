package dev.kiln.x64;

import static dev.kiln.x64.Gp.EAX;
import static dev.kiln.x64.Gp.EDI;
import static dev.kiln.x64.Gp.RAX;
import static dev.kiln.x64.Vec.XMM0;
import static dev.kiln.x64.Vec.XMM1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Relocation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/// Constants beside the code: each once, aligned, and where the instruction looks.
final class ConstantTest {
    @Test
    void readsAConstantRelativeToTheInstructionPointer() {
        X64Assembler a = new X64Assembler();
        a.mov(RAX, a.constant(0x1122334455667788L));
        a.ret();
        Code code = a.finish();
        assertThat(text(code, Mode.X64, 0)).isEqualTo("mov rax, qword ptr [rip+1]");
        assertThat(code.size()).isEqualTo(16);
        assertThat(little(code).getLong(8)).isEqualTo(0x1122334455667788L);
    }

    @Test
    void writesEqualConstantsOnceAndTheLargestFirst() {
        X64Assembler a = new X64Assembler();
        byte[] sixteen = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        a.mov(EAX, a.constant(7));
        a.addsd(XMM0, a.constant(0.5));
        a.addss(XMM0, a.constant(0.25f));
        a.pxor(XMM1, a.constant(sixteen.clone()));
        a.mov(RAX, a.constant(Double.doubleToRawLongBits(0.5)));
        a.pxor(XMM1, a.constant(sixteen.clone()));
        a.mov(EAX, a.constant(7));
        a.ret();
        int end = a.assembler().position();
        Code code = a.finish();
        int pool = end + 15 & -16;
        assertThat(code.alignment()).isEqualTo(16);
        assertThat(code.size()).isEqualTo(pool + 16 + 8 + 4 + 4);
        assertThat(target(code, 0)).isEqualTo(pool + 24);
        ByteBuffer bytes = little(code);
        assertThat(bytes.get(pool)).isEqualTo((byte) 1);
        assertThat(bytes.getDouble(pool + 16)).isEqualTo(0.5);
        assertThat(bytes.getInt(pool + 24)).isEqualTo(7);
        assertThat(bytes.getFloat(pool + 28)).isEqualTo(0.25f);
    }

    /// As the package's page has it.
    @Test
    void keepsWhatThePackagePagePromises() {
        X64Assembler a = new X64Assembler();
        a.cvtsi2sd(XMM0, EDI);
        a.mulsd(XMM0, a.constant(0.5));
        a.ret();
        Code code = a.finish();
        assertThat(text(code, Mode.X64, 4)).isEqualTo("mulsd xmm0, qword ptr [rip+4]");
        assertThat(little(code).getDouble(16)).isEqualTo(0.5);
    }

    @Test
    void writesThePoolWhereItIsAskedFor() {
        X64Assembler a = new X64Assembler();
        a.mov(RAX, a.constant(5L));
        a.ret();
        a.pool();
        int second = a.assembler().position();
        a.mov(RAX, a.constant(5L));
        Code code = a.finish();
        assertThat(second).isEqualTo(16);
        assertThat(target(code, 0)).isEqualTo(8);
        assertThat(target(code, 16)).isEqualTo(24);
    }

    @Test
    void reachesConstantsByTheirAddressInIa32() {
        X64Assembler a = new X64Assembler(new CodeBuffer(), Mode.IA32);
        a.addsd(XMM0, a.constant(2.0));
        Code code = a.finish();
        assertThat(code.relocations()).containsExactly(new Relocation(4, X64Fixup.ABS32, "", 8));
        assertThat(little(code).getDouble(8)).isEqualTo(2.0);
    }

    @Test
    void refusesSizesThatNoOperandHas() {
        X64Assembler a = new X64Assembler();
        assertThatThrownBy(() -> a.constant(new byte[3]))
                .isInstanceOf(CodeException.class)
                .hasMessage("a constant has 1, 2, 4, 8, 16, 32 or 64 bytes, not 3");
    }

    private static String text(Code code, Mode mode, int offset) {
        return new Decoder(mode).decode(code.bytes(), offset).toString();
    }

    /// What the instruction at `offset` reads.
    private static long target(Code code, int offset) {
        Instruction instruction = new Decoder(Mode.X64).decode(code.bytes(), offset);
        long memory = Packed.isMemory(instruction.operand(1)) ? instruction.operand(1) : instruction.operand(0);
        return offset + instruction.length() + Packed.displacement(memory);
    }

    private static ByteBuffer little(Code code) {
        return ByteBuffer.wrap(code.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
}
