package dev.kiln.x64;

import static dev.kiln.x64.Gp.*;
import static dev.kiln.x64.Vec.XMM1;
import static dev.kiln.x64.Vec.XMM9;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Label;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class AssemblerTest {
    private static String hex(Consumer<Assembler> program) {
        Assembler a = new Assembler();
        program.accept(a);
        return HexFormat.of().withUpperCase().formatHex(a.finish().bytes());
    }

    @Test
    void takesTheShortestEncoding() {
        assertThat(hex(a -> a.emitImm(Op.ADD, R9.bits(), 5))).isEqualTo("4983C105");
        assertThat(hex(a -> a.emitImm(Op.ADD, RAX.bits(), 500))).isEqualTo("4805F4010000");
        assertThat(hex(a -> a.emitImm(Op.MOV, RAX.bits(), -1))).isEqualTo("48C7C0FFFFFFFF");
        assertThat(hex(a -> a.emitImm(Op.SHL, EAX.bits(), 1))).isEqualTo("D1E0");
        assertThat(hex(a -> a.emit(Op.XCHG, EAX.bits(), EAX.bits()))).isEqualTo("87C0");
        assertThat(hex(a -> a.emit(Op.MOV, SIL.bits(), AL.bits()))).isEqualTo("4088C6");
    }

    @Test
    void encodesMemory() {
        assertThat(hex(a -> a.emit(Op.MOV, Mem.at(RSP, 16).bits(), RCX.bits()))).isEqualTo("48894C2410");
        assertThat(hex(a -> a.emit(Op.MOV, Mem.at(RBP, RCX, 8, 0x1000).bits(), R12D.bits())))
                .isEqualTo("4489A4CD00100000");
        assertThat(hex(a -> a.emit(Op.MOVSD, XMM9.bits(), Mem.at(RAX).bits()))).isEqualTo("F2440F1008");
        assertThat(hex(a -> a.emit(
                        Op.MOV, EAX.bits(), Mem.absolute(64).segment(Seg.FS).bits())))
                .isEqualTo("648B042540000000");
        assertThat(hex(a -> a.emit(Op.LEA, EAX.bits(), Mem.at(R13D, R12D, 2, 0).bits())))
                .isEqualTo("67438D446500");
    }

    @Test
    void branchesShortWhereItReaches() {
        assertThat(hex(a -> {
                    Label start = a.label();
                    Label end = a.label();
                    a.bind(start);
                    a.emit(Op.JE, end);
                    a.emit(Op.JMP, start);
                    a.emit(Op.CALL, end);
                    a.bind(end);
                }))
                .isEqualTo("7407EBFCE800000000");
        assertThat(hex(a -> {
                    Label start = a.label();
                    a.hint(Hint.LONG).emit(Op.JNE, start);
                    a.bind(start);
                    a.emit(Op.LEA, RAX.bits(), Mem.at(start).bits());
                }))
                .isEqualTo("0F8500000000488D05F9FFFFFF");
    }

    @Test
    void encodesIa32() {
        Assembler a = new Assembler(new CodeBuffer(), Mode.IA32);
        a.emit(Op.PUSH, EBX.bits());
        a.emit(Op.INC, ESI.bits());
        a.emit(Op.MOV, EAX.bits(), Mem.absolute(0x1234).bits());
        a.emit(Op.MOV, ECX.bits(), Mem.at(BX, SI, 1, 0).bits());
        assertThat(a.finish().bytes()).isEqualTo(HexFormat.of().parseHex("5346A134120000678B08"));
        assertThatThrownBy(() -> a.emit(Op.ADD, RAX.bits(), RBX.bits())).isInstanceOf(CodeException.class);
        assertThatThrownBy(() -> a.emit(Op.ADD, R8D.bits(), EBX.bits())).isInstanceOf(CodeException.class);
    }

    @Test
    void saysWhichOperandDidNotFit() {
        Assembler a = new Assembler();
        assertThatThrownBy(() -> a.emit(Op.ADD, RAX.bits(), EBX.bits()))
                .isInstanceOf(CodeException.class)
                .hasMessageContaining("add rax, ebx: operand 1 of `add rm32, r32` is rm32, not rax");
        assertThatThrownBy(() -> a.emit(Op.INC, Mem.at(RAX).bits())).hasMessageContaining("size of the memory operand");
        assertThatThrownBy(() -> a.emitImm(Op.ADD, RAX.bits(), 1L << 40)).hasMessageContaining("0x10000000000");
        assertThatThrownBy(() -> a.emit(Op.MOV, AH.bits(), R8B.bits())).hasMessageContaining("REX");
        assertThatThrownBy(() -> a.emit(Op.ADDSD, Vec.XMM16.bits(), XMM1.bits()))
                .isInstanceOf(CodeException.class);
        assertThatThrownBy(() -> a.prefix(Prefix.LOCK).emit(Op.MOV, Mem.at(RAX).bits(), RCX.bits()))
                .hasMessageContaining("lock");
        assertThat(a.position()).isZero();
    }
}
