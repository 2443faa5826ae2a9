package dev.kiln.target;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.ir.Program;
import dev.kiln.x64.Assembler;
import dev.kiln.x64.Mode;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Makes code for Windows callable here: a function of System V calls `f`, of one or two integers, as Windows does.
/// Each preserves what the other wants.
final class Bridge {
    private Bridge() {}

    /// The code of `program`, with the bridge if it is for Windows.
    static Code code(Target target, Program program) {
        if (target.abi() != Abi.WIN64) {
            return target.compile(program);
        }
        CodeBuffer buffer = new CodeBuffer();
        target.allocate(program).emit(target.emitter(buffer));
        Assembler out = new Assembler(buffer, Mode.X64);
        out.bind("bridge");
        out.emitImm(Op.SUB, Packed.gp64(4), 40);
        out.emit(Op.MOV, Packed.gp64(1), Packed.gp64(7));
        out.emit(Op.MOV, Packed.gp64(2), Packed.gp64(6));
        out.call("f");
        out.emitImm(Op.ADD, Packed.gp64(4), 40);
        out.emit(Op.RET);
        return buffer.finish();
    }

    /// The name of what to call in place of `f`.
    static String entry(Target target) {
        return target.abi() == Abi.WIN64 ? "bridge" : "f";
    }
}
