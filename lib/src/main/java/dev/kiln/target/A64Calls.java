package dev.kiln.target;

import static dev.kiln.target.A64Code.FLOAT_SCRATCH;
import static dev.kiln.target.A64Code.FRAME;
import static dev.kiln.target.A64Code.LINK;
import static dev.kiln.target.A64Code.SCRATCH;
import static dev.kiln.target.A64Code.SCRATCH2;
import static dev.kiln.target.A64Code.SP;

import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.code.Label;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.Regs;

/// Frames, parameters, calls and returns.
///
/// A frame, from high addresses to low:
///
/// ```
/// arguments on the stack
/// saved float registers, in pairs
/// saved integer registers, in pairs
/// frame record: x29, x30               ← x29
/// the function's own bytes             ← sp
/// ```
final class A64Calls extends Calls {
    /// What `stp` with write-back can lower the stack by, and reach.
    private static final int FARTHEST = 504;

    private final A64Code code;
    private final A64Memory memory;

    A64Calls(MachineEmitter emitter, A64Code code, A64Memory memory) {
        super(emitter);
        this.code = code;
        this.memory = memory;
    }

    @Override
    void move(int d, int s) {
        code.move(8, d, s);
    }

    @Override
    void exchange(int a, int b) {
        code.move(8, SCRATCH, a);
        code.move(8, a, b);
        code.move(8, b, SCRATCH);
    }

    @Override
    void moveFloat(int d, int s) {
        code.moveFloat(d, s);
    }

    @Override
    void exchangeFloats(int a, int b) {
        code.moveFloat(FLOAT_SCRATCH, a);
        code.moveFloat(a, b);
        code.moveFloat(b, FLOAT_SCRATCH);
    }

    @Override
    void load(int d, int offset) {
        memory.load(MemType.I64, d, SP, MachineEmitter.NONE, 0, offset);
    }

    @Override
    void loadFloat(int d, int offset) {
        memory.load(FloatType.F64, d, SP, MachineEmitter.NONE, 0, offset);
    }

    @Override
    void store(int s, int offset) {
        memory.store(MemType.I64, s, SP, MachineEmitter.NONE, 0, offset);
    }

    @Override
    void storeFloat(int s, int offset) {
        memory.store(FloatType.F64, s, SP, MachineEmitter.NONE, 0, offset);
    }

    // Frames

    @Override
    int frameBytes() {
        return framed ? ownBytes + recordBytes() : 0;
    }

    /// The frame record and what is saved above it, a multiple of 16.
    private int recordBytes() {
        return 16 + SLOT * (even(savedCount) + even(savedFloatCount));
    }

    private static int even(int count) {
        return count + (count & 1);
    }

    void enter(int bytes, Regs registers) {
        begin(bytes, registers);
        if (recordBytes() > FARTHEST) {
            throw emitter.error("a frame saves each register once");
        }
        code.memory(Op.STP, Packed.x(FRAME), Packed.x(LINK), Packed.preIndex(Packed.SP, -recordBytes()));
        code.move(8, FRAME, SP);
        saved(Op.STP, Op.STR);
        code.addTo(SP, -ownBytes);
        emitter.buffer.frame(ownBytes + SLOT, ownBytes + recordBytes());
    }

    void leave() {
        if (!framed) {
            throw emitter.error("leave without enter");
        }
        code.addTo(SP, ownBytes);
        saved(Op.LDP, Op.LDR);
        code.memory(Op.LDP, Packed.x(FRAME), Packed.x(LINK), Packed.postIndex(Packed.SP, recordBytes()));
    }

    private void saved(Op pair, Op single) {
        int offset = 16;
        for (int i = 0; i < savedCount; i += 2) {
            if (i + 1 < savedCount) {
                code.memory(pair, Packed.x(saved[i]), Packed.x(saved[i + 1]), A64Code.mem(SP, offset));
            } else {
                code.memory(single, 8, saved[i], A64Code.mem(SP, offset));
            }
            offset += 2 * SLOT;
        }
        for (int i = 0; i < savedFloatCount; i += 2) {
            if (i + 1 < savedFloatCount) {
                code.memory(pair, Packed.d(savedFloats[i]), Packed.d(savedFloats[i + 1]), A64Code.mem(SP, offset));
            } else {
                code.memory(single, FloatType.F64, savedFloats[i], A64Code.mem(SP, offset));
            }
            offset += 2 * SLOT;
        }
    }

    // Calls

    /// Puts the arguments in their places and returns where the call's target, a register or -1, is now.
    private int arguments(Regs arguments, int target, boolean restored) {
        place(arguments);
        int through = target;
        if (target >= 0 && (integerMoves.writes(target) || restored)) {
            code.move(8, SCRATCH2, target);
            through = SCRATCH2;
        }
        runMoves();
        return through;
    }

    private int open(Regs arguments) {
        int bytes = stackBytes(arguments);
        code.addTo(SP, -bytes);
        return bytes;
    }

    private void close(int bytes, Regs results) {
        code.addTo(SP, bytes);
        take(results);
    }

    void call(Label target, Regs arguments, Regs results) {
        int bytes = open(arguments);
        arguments(arguments, -1, false);
        code.call(target);
        close(bytes, results);
    }

    void call(String symbol, Regs arguments, Regs results) {
        int bytes = open(arguments);
        arguments(arguments, -1, false);
        code.call(symbol);
        close(bytes, results);
    }

    void call(int target, Regs arguments, Regs results) {
        int bytes = open(arguments);
        code.r(Op.BLR, arguments(arguments, target, false));
        close(bytes, results);
    }

    void tail(Label target, Regs arguments) {
        prepareTail(arguments, -1);
        code.branch(target);
    }

    void tail(String symbol, Regs arguments) {
        prepareTail(arguments, -1);
        code.branch(symbol);
    }

    void tail(int target, Regs arguments) {
        code.r(Op.BR, prepareTail(arguments, target));
    }

    private int prepareTail(Regs arguments, int target) {
        checkTail(arguments);
        int through = arguments(arguments, target, framed);
        if (framed) {
            leave();
        }
        return through;
    }

    void ret(Regs values) {
        give(values);
        code.op(Op.RET);
    }
}
