package dev.kiln.x64;

import static dev.kiln.x64.Gp.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.code.CodeBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Walks the table of `docs/llo-assembler-api.md`: each of its rows has its call here, and writes what it says.
final class SeedTest {
    private static String run(Assembler a, Runnable call) {
        call.run();
        return HexFormat.of().withUpperCase().formatHex(a.finish().bytes());
    }

    private static Map<String, Function<Assembler, String>> calls() {
        Map<String, Function<Assembler, String>> calls = new LinkedHashMap<>();
        values(calls);
        branches(calls);
        return calls;
    }

    private static void values(Map<String, Function<Assembler, String>> calls) {
        calls.put("ASM_NewContext", a -> "");
        calls.put("ASM_OutByte", a -> run(a, () -> a.byte_(0x12)));
        calls.put("ASM_OutWord", a -> run(a, () -> a.word(0x1234)));
        calls.put("ASM_OutDWord", a -> run(a, () -> a.dword(0x12345678)));
        calls.put("ASM_Sib", a -> run(a, () -> a.sib(4, 1, 3)));
        calls.put("ASM_ModRM", a -> run(a, () -> a.modrm(2, Mem.at(EBX, ECX, 4, 8))));
        calls.put("ASM_OutOpStr", a -> run(a, () -> a.op("ret")));
        calls.put("ASM_OutOpStrReg", a -> run(a, () -> a.op("inc", EDX)));
        calls.put("ASM_OutOpStrImm", a -> run(a, () -> a.op("push", new Imm(5))));
        calls.put(
                "ASM_OutOpStrMem",
                a -> run(a, () -> a.op("not", Mem.at(EBX, ECX, 4, 8).dword())));
        calls.put("ASM_OutOpStrRegReg", a -> run(a, () -> a.op("add", EAX, EDX)));
        calls.put("ASM_OutOpStrRegImm", a -> run(a, () -> a.op("add", EDX, new Imm(5))));
        calls.put("ASM_OutOpStrRegMem", a -> run(a, () -> a.op("mov", EDX, Mem.at(EBX, ECX, 4, 8))));
        calls.put("ASM_OpSingleP", a -> "" + Op.RET.accepts(Mode.IA32));
        calls.put("ASM_OpRegP", a -> "" + Op.INC.accepts(Mode.IA32, OperandKind.REG32));
        calls.put("ASM_OpImmP", a -> "" + Op.PUSH.accepts(Mode.IA32, OperandKind.IMM));
        calls.put("ASM_OpMemP", a -> "" + Op.NOT.accepts(Mode.IA32, OperandKind.MEM));
        calls.put("ASM_OpRegRegP", a -> "" + Op.ADD.accepts(Mode.IA32, OperandKind.REG32, OperandKind.REG32));
        calls.put("ASM_OpRegImmP", a -> "" + Op.NOT.accepts(Mode.IA32, OperandKind.REG32, OperandKind.IMM));
        calls.put("ASM_OpRegMemP", a -> "" + Op.LEA.accepts(Mode.IA32, OperandKind.REG32, OperandKind.MEM));
        calls.put("ASM_OpMemRegP", a -> "" + Op.LEA.accepts(Mode.IA32, OperandKind.MEM, OperandKind.REG32));
        calls.put("ASM_OutOpSingle", a -> run(a, () -> a.op(Op.RET)));
        calls.put("ASM_OutOpReg", a -> run(a, () -> a.op(Op.NEG, ECX)));
        calls.put("ASM_OutOpImm", a -> run(a, () -> a.op(Op.PUSH, new Imm(500))));
        calls.put("ASM_OutOpMem", a -> run(a, () -> a.op(Op.INC, Mem.at(EBX, 8).dword())));
        calls.put(
                "ASM_OutOpMem2",
                a -> run(a, () -> a.op(Op.INC, Mem.at(EBX, ECX, 4, 8).dword())));
        calls.put("ASM_OutOpRegReg", a -> run(a, () -> a.op(Op.SUB, EAX, EDX)));
        calls.put("ASM_OutOpRegImm", a -> run(a, () -> a.op(Op.CMP, EAX, new Imm(500))));
        calls.put("ASM_OutOpRegMem", a -> run(a, () -> a.op(Op.ADD, EAX, Mem.at(EBP, 8))));
        calls.put("ASM_OutOpMemReg", a -> run(a, () -> a.op(Op.ADD, Mem.at(EBP, 8), EAX)));
        calls.put("ASM_OutOpRegMem2", a -> run(a, () -> a.op(Op.LEA, EAX, Mem.at(EBX, ECX, 4, 8))));
        calls.put("ASM_OutOpMem2Reg", a -> run(a, () -> a.op(Op.MOV, Mem.at(EBX, ECX, 4, 8), EDX)));
        calls.put("ASM_OutOpRegPtr", a -> run(a, () -> a.op(Op.ADD, EDX, Mem.absolute(0x1234))));
        calls.put("ASM_OutOpPtrReg", a -> run(a, () -> a.op(Op.ADD, Mem.absolute(0x1234), EDX)));
        calls.put("ASM_MovRegReg", a -> run(a, () -> a.op(Op.MOV, EAX, EDX)));
        calls.put("ASM_MovRegImm", a -> run(a, () -> a.op(Op.MOV, EAX, new Imm(5))));
        calls.put("ASM_MovRegMem", a -> run(a, () -> a.op(Op.MOV, EAX, Mem.at(EBP, -4))));
        calls.put("ASM_MovMemReg", a -> run(a, () -> a.op(Op.MOV, Mem.at(EBP, -4), EAX)));
        calls.put("ASM_MovRegPtr", a -> run(a, () -> a.op(Op.MOV, EAX, Mem.absolute(0x1234))));
        calls.put("ASM_MovPtrReg", a -> run(a, () -> a.op(Op.MOV, Mem.absolute(0x1234), EAX)));
        calls.put("ASM_PushReg", a -> run(a, () -> a.op(Op.PUSH, EBX)));
        calls.put("ASM_PushImm", a -> run(a, () -> a.op(Op.PUSH, new Imm(-1))));
        calls.put("ASM_PushMem", a -> run(a, () -> a.op(Op.PUSH, Mem.at(EBP, 8).dword())));
        calls.put(
                "ASM_PushPtr",
                a -> run(a, () -> a.op(Op.PUSH, Mem.absolute(0x1234).dword())));
        calls.put("ASM_PopReg", a -> run(a, () -> a.op(Op.POP, EBX)));
        calls.put("ASM_PopImm", a -> run(a, () -> a.discard(8)));
        calls.put("ASM_PopMem", a -> run(a, () -> a.op(Op.POP, Mem.at(EBP, 8).dword())));
        calls.put(
                "ASM_PopPtr",
                a -> run(a, () -> a.op(Op.POP, Mem.absolute(0x1234).dword())));
    }

    private static void branches(Map<String, Function<Assembler, String>> calls) {
        calls.put("ASM_EmitLabel", a -> run(a, () -> a.bind("here")));
        calls.put("ASM_EmitGoto", a -> run(a, () -> a.jmp("here", Hint.LONG)));
        calls.put("ASM_EmitJmpLabel", a -> run(a, () -> a.jmp("here")));
        calls.put("ASM_EmitJmpCondLabel", a -> run(a, () -> a.jcc(Condition.L, "here")));
        calls.put("ASM_EmitJmpLabelE", a -> run(a, () -> a.jcc(Condition.E, "here")));
        calls.put("ASM_EmitJmpLabelNE", a -> run(a, () -> a.jcc(Condition.NE, "here")));
        calls.put("ASM_EmitCallLabel", a -> run(a, () -> a.call("here")));
    }

    @Test
    void everyFunctionOfTheSeedHasItsCounterpart() throws IOException {
        Path doc = Path.of("").toAbsolutePath().resolveSibling("docs/llo-assembler-api.md");
        if (!Files.exists(doc)) {
            doc = Path.of("docs/llo-assembler-api.md");
        }
        Map<String, Function<Assembler, String>> calls = calls();
        List<String> walked = new ArrayList<>();
        for (String line : Files.readAllLines(doc)) {
            if (!line.startsWith("| `ASM_")) {
                continue;
            }
            String[] cells = line.split("\\|");
            String name = cells[1].strip().replace("`", "");
            walked.add(name);
            Assembler a = new Assembler(new CodeBuffer(), Mode.IA32);
            if (!name.equals("ASM_EmitLabel")) {
                a.bind("here");
            }
            assertThat(calls.get(name).apply(a))
                    .as(name)
                    .isEqualTo(cells[3].strip().replace("`", ""));
        }
        assertThat(walked).containsExactlyElementsOf(calls.keySet()).hasSize(55);
    }

    @Test
    void addsLongsAsTheSeedLists() {
        Assembler a = new Assembler(new CodeBuffer(), Mode.IA32);
        String listing = "pop eax\npop edx\npop ecx\nadd eax, ecx\npop ecx\nadc edx, ecx\npush edx\npush eax";
        new TextAssembler(a).assemble(listing);
        byte[] code = a.finish().bytes();
        assertThat(HexFormat.of().formatHex(code)).isEqualTo("585a5901c85911ca5250");
        List<String> texts = new ArrayList<>();
        for (Instruction instruction : new Decoder(Mode.IA32).decode(code)) {
            texts.add(instruction.toString());
        }
        assertThat(String.join("\n", texts)).isEqualTo(listing);
    }
}
