package dev.kiln.target;

import static dev.kiln.target.X64Code.RAX;
import static dev.kiln.target.X64Code.RSP;
import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.code.Label;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.V;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Frames, parameters, calls and returns.
///
/// A frame, from high addresses to low:
///
/// ```
/// arguments on the stack, above the callee's shadow space (Windows)
/// return address
/// saved integer registers, pushed
/// padding, so that sp is a multiple of 16
/// saved float registers, 16 bytes each
/// the function's own bytes             ← sp
/// ```
final class X64Calls extends Calls {
    private static final int PAGE = 4096;

    private final X64Code code;

    X64Calls(MachineEmitter emitter, X64Code code) {
        super(emitter);
        this.code = code;
    }

    @Override
    void move(int d, int s) {
        code.move(8, d, s);
    }

    @Override
    void exchange(int a, int b) {
        code.rr(Op.XCHG, 8, a, b);
    }

    @Override
    void moveFloat(int d, int s) {
        code.moveFloat(d, s);
    }

    @Override
    void exchangeFloats(int a, int b) {
        code.moveFloat(code.floatScratch, a);
        code.moveFloat(a, b);
        code.moveFloat(b, code.floatScratch);
    }

    @Override
    void load(int d, int offset) {
        code.rm(Op.MOV, 8, d, Packed.mem(Packed.M64, RSP, offset));
    }

    @Override
    void loadFloat(int d, int offset) {
        code.xm(Op.MOVSD, d, Packed.mem(Packed.M64, RSP, offset));
    }

    @Override
    void store(int s, int offset) {
        code.mr(Op.MOV, 8, Packed.mem(Packed.M64, RSP, offset), s);
    }

    @Override
    void storeFloat(int s, int offset) {
        code.mx(Op.MOVSD, Packed.mem(Packed.M64, RSP, offset), s);
    }

    // Frames

    @Override
    int frameBytes() {
        return framed ? SLOT * savedCount + lowered() : 0;
    }

    /// Bytes by which the stack is lowered after the pushes.
    private int lowered() {
        return ownBytes + 16 * savedFloatCount + (savedCount % 2 == 0 ? SLOT : 0);
    }

    void enter(int bytes, Regs registers) {
        begin(bytes, registers);
        for (int i = 0; i < savedCount; i++) {
            code.push(saved[i]);
        }
        lowerStack(lowered());
        int returnAddress = lowered() + SLOT * savedCount;
        emitter.buffer.frame(returnAddress, returnAddress + SLOT);
        for (int i = 0; i < savedFloatCount; i++) {
            code.mx(Op.MOVAPS, savedFloat(i), savedFloats[i]);
        }
    }

    private long savedFloat(int i) {
        return Packed.mem(Packed.M128, RSP, ownBytes + 16 * i);
    }

    /// Windows adds pages to a stack one by one, as each is touched.
    private void lowerStack(int bytes) {
        int rest = bytes;
        if (abi.probedPages() && bytes >= PAGE) {
            Label again = code.label();
            code.constant(SCRATCH, bytes / PAGE);
            code.bind(again);
            code.ri(Op.SUB, 8, RSP, PAGE);
            code.mr(Op.TEST, 8, Packed.mem(Packed.M64, RSP, 0), RSP);
            code.ri(Op.SUB, 4, SCRATCH, 1);
            code.jcc(X64Code.NE, again);
            rest = bytes % PAGE;
        }
        code.addToStack(-rest);
    }

    void leave() {
        if (!framed) {
            throw emitter.error("leave without enter");
        }
        for (int i = 0; i < savedFloatCount; i++) {
            code.xm(Op.MOVAPS, savedFloats[i], savedFloat(i));
        }
        code.addToStack(lowered());
        for (int i = savedCount - 1; i >= 0; i--) {
            code.pop(saved[i]);
        }
    }

    // Calls

    /// Puts the arguments in their places, those on the stack first.
    ///
    /// @param target the register that the call goes through, or -1
    /// @param known true when the callee is ours, so that it is not variadic
    /// @param restored true when the registers that the frame saved are restored before the call
    /// @return where the target is now
    private int arguments(Regs arguments, int target, boolean known, boolean restored) {
        place(arguments);
        boolean counted = !known && abi.variadicCount() && arguments.size() > 0;
        boolean copied = !known && abi.variadicCopy();
        int through = target;
        if (target >= 0
                && (integerMoves.writes(target)
                        || counted && target == RAX
                        || copied && copies(arguments, target)
                        || restored && isSaved(target))) {
            code.move(8, SCRATCH, target);
            through = SCRATCH;
        }
        runMoves();
        if (counted) {
            code.constant(RAX, emitter.floatsInRegisters());
        }
        if (copied) {
            copyFloats(arguments);
        }
        return through;
    }

    private boolean copies(Regs arguments, int register) {
        for (int i = 0; i < arguments.size(); i++) {
            if (isCopied(arguments, i) && emitter.r(R.argument(i)) == register) {
                return true;
            }
        }
        return false;
    }

    private boolean isCopied(Regs arguments, int i) {
        return arguments.get(i) instanceof V && emitter.place(i) >= 0;
    }

    private void copyFloats(Regs arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (isCopied(arguments, i)) {
                code.rx(Op.MOVQ, 8, emitter.r(R.argument(i)), emitter.place(i));
            }
        }
    }

    private int open(Regs arguments) {
        int bytes = stackBytes(arguments);
        code.addToStack(-bytes);
        return bytes;
    }

    private void close(int bytes, Regs results) {
        code.addToStack(bytes);
        take(results);
    }

    void call(Label target, Regs arguments, Regs results) {
        int bytes = open(arguments);
        arguments(arguments, -1, true, false);
        clearUpperHalves(arguments, results);
        code.call(target);
        close(bytes, results);
    }

    void call(String symbol, Regs arguments, Regs results) {
        int bytes = open(arguments);
        arguments(arguments, -1, false, false);
        clearUpperHalves(arguments, results);
        code.call(symbol);
        close(bytes, results);
    }

    void call(int target, Regs arguments, Regs results) {
        int bytes = open(arguments);
        int through = arguments(arguments, target, false, false);
        clearUpperHalves(arguments, results);
        code.r(Op.CALL, 8, through);
        close(bytes, results);
    }

    void tail(Label target, Regs arguments) {
        prepareTail(arguments, -1, true);
        code.jmp(target);
    }

    void tail(String symbol, Regs arguments) {
        prepareTail(arguments, -1, false);
        code.jmp(symbol);
    }

    void tail(int target, Regs arguments) {
        code.r(Op.JMP, 8, prepareTail(arguments, target, false));
    }

    private int prepareTail(Regs arguments, int target, boolean known) {
        checkTail(arguments);
        int through = arguments(arguments, target, known, framed);
        if (framed) {
            leave();
        }
        clearUpperHalves(arguments);
        return through;
    }

    void ret(Regs values) {
        give(values);
        clearUpperHalves(values);
        code.op(Op.RET);
    }

    // Wide vectors

    /// Before a call, unless it takes registers as they are, which may hold wide vectors.
    private void clearUpperHalves(Regs arguments, Regs results) {
        if (arguments.size() + results.size() > 0) {
            code.clearUpperHalves();
        }
    }

    /// Before the end of a function, unless nothing says what it takes and gives.
    private void clearUpperHalves(Regs values) {
        if (values.size() > 0 || !emitter.signature().equals(Signature.NONE)) {
            code.clearUpperHalves();
        }
    }
}
