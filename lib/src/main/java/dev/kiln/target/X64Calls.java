package dev.kiln.target;

import static dev.kiln.target.X64Code.RAX;
import static dev.kiln.target.X64Code.RSP;
import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.code.Label;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.V;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;
import java.util.Arrays;

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
final class X64Calls {
    private static final int PAGE = 4096;
    private static final int SLOT = 8;

    private final MachineEmitter emitter;
    private final X64Code code;
    private final Abi abi;
    private final ParallelMove integerMoves = new ParallelMove();
    private final ParallelMove floatMoves = new ParallelMove();
    private final Integers integers = new Integers();
    private final Floats floats = new Floats();

    private boolean framed;
    private int[] saved = new int[16];
    private int savedCount;
    private int[] savedFloats = new int[16];
    private int savedFloatCount;
    private int ownBytes;
    private int subtracted;

    X64Calls(MachineEmitter emitter, X64Code code) {
        this.emitter = emitter;
        this.code = code;
        this.abi = emitter.abi;
    }

    private final class Integers implements ParallelMove.Mover {
        @Override
        public void move(int d, int s) {
            code.move(8, d, s);
        }

        @Override
        public void exchange(int a, int b) {
            code.rr(Op.XCHG, 8, a, b);
        }
    }

    private final class Floats implements ParallelMove.Mover {
        @Override
        public void move(int d, int s) {
            code.moveFloat(d, s);
        }

        @Override
        public void exchange(int a, int b) {
            code.moveFloat(code.floatScratch, a);
            code.moveFloat(a, b);
            code.moveFloat(b, code.floatScratch);
        }
    }

    // Frames

    void begin() {
        framed = false;
        savedCount = 0;
        savedFloatCount = 0;
        subtracted = 0;
    }

    void enter(int bytes, Regs registers) {
        if (bytes < 0 || bytes > 1 << 30) {
            throw emitter.error("a frame has 0 to 2^30 bytes, not " + bytes);
        }
        begin();
        framed = true;
        for (int i = 0; i < registers.size(); i++) {
            Reg register = registers.get(i);
            if (register instanceof R r) {
                saved = add(saved, savedCount++, emitter.r(r));
            } else if (register instanceof V v) {
                savedFloats = add(savedFloats, savedFloatCount++, emitter.v(v));
            }
        }
        for (int i = 0; i < savedCount; i++) {
            code.push(saved[i]);
        }
        ownBytes = bytes + 15 & -16;
        int padding = savedCount % 2 == 0 ? SLOT : 0;
        subtracted = ownBytes + 16 * savedFloatCount + padding;
        lowerStack(subtracted);
        for (int i = 0; i < savedFloatCount; i++) {
            code.mx(
                    Op.MOVAPS,
                    X64Code.sized(X64Code.mem(RSP, MachineEmitter.NONE, 0, ownBytes + 16 * i), 16),
                    savedFloats[i]);
        }
    }

    private static int[] add(int[] array, int count, int value) {
        int[] room = count < array.length ? array : Arrays.copyOf(array, count * 2);
        room[count] = value;
        return room;
    }

    /// Windows adds pages to a stack one by one, as each is touched.
    private void lowerStack(int bytes) {
        int rest = bytes;
        if (abi.probedPages() && bytes >= PAGE) {
            Label again = code.label();
            code.constant(SCRATCH, bytes / PAGE);
            code.bind(again);
            code.ri(Op.SUB, 8, RSP, PAGE);
            code.mr(Op.TEST, 8, Packed.sized(X64Code.mem(RSP, MachineEmitter.NONE, 0, 0), Packed.M64), RSP);
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
            code.xm(
                    Op.MOVAPS,
                    savedFloats[i],
                    X64Code.sized(X64Code.mem(RSP, MachineEmitter.NONE, 0, ownBytes + 16 * i), 16));
        }
        code.addToStack(subtracted);
        for (int i = savedCount - 1; i >= 0; i--) {
            code.pop(saved[i]);
        }
    }

    void parameters(Regs destinations) {
        if (destinations.size() != emitter.signature().parameters().size()) {
            throw emitter.error(
                    "the function has " + emitter.signature().parameters().size() + " parameters, and params names "
                            + destinations.size() + " registers");
        }
        emitter.assignParameters();
        int onStack = 0;
        for (int i = 0; i < destinations.size(); i++) {
            Reg d = destinations.get(i);
            if (emitter.signature().parameters().get(i).isFloat() != d instanceof V) {
                throw emitter.error("parameter " + i + " is of type "
                        + emitter.signature().parameters().get(i) + ", which " + d + " cannot hold");
            }
            int place = emitter.place(i);
            if (place < 0) {
                onStack++;
            } else {
                move(d, place);
            }
        }
        runMoves();
        if (onStack > 0) {
            loadParameters(destinations);
        }
    }

    private void loadParameters(Regs destinations) {
        int start = subtracted + SLOT * savedCount + abi.stackArguments();
        for (int i = 0; i < destinations.size(); i++) {
            int place = emitter.place(i);
            if (place < 0) {
                long memory = Packed.mem(Packed.M64, RSP, start + SLOT * ~place);
                Reg d = destinations.get(i);
                if (d instanceof R r) {
                    code.rm(Op.MOV, 8, emitter.r(r), memory);
                } else if (d instanceof V v) {
                    code.xm(Op.MOVSD, emitter.v(v), memory);
                }
            }
        }
    }

    // Moves

    private void move(Reg d, int s) {
        if (d instanceof R r) {
            integerMoves.add(emitter.r(r), s);
        } else if (d instanceof V v) {
            floatMoves.add(emitter.v(v), s);
        }
    }

    private void move(int d, Reg s) {
        if (s instanceof R r) {
            integerMoves.add(d, emitter.r(r));
        } else if (s instanceof V v) {
            floatMoves.add(d, emitter.v(v));
        }
    }

    private void runMoves() {
        integerMoves.run(integers);
        floatMoves.run(floats);
    }

    // Calls

    /// Puts the arguments in their places, those on the stack first.
    ///
    /// @param target the register that the call goes through, or -1
    /// @param known true when the callee is ours, so that it is not variadic
    /// @param restored true when the registers that the frame saved are restored before the call
    /// @return where the target is now
    private int arguments(Regs arguments, int target, boolean known, boolean restored) {
        for (int i = 0; i < arguments.size(); i++) {
            int place = emitter.place(i);
            Reg s = arguments.get(i);
            if (place >= 0) {
                move(place, s);
                continue;
            }
            long memory = Packed.mem(Packed.M64, RSP, abi.convention().shadow() + SLOT * ~place);
            if (s instanceof R r) {
                code.mr(Op.MOV, 8, memory, emitter.r(r));
            } else if (s instanceof V v) {
                code.mx(Op.MOVSD, memory, emitter.v(v));
            }
        }
        boolean counted = !known && abi.variadicCount() && arguments.size() > 0;
        int through = target;
        if (target >= 0 && (integerMoves.writes(target) || counted && target == RAX || restored && isSaved(target))) {
            code.move(8, SCRATCH, target);
            through = SCRATCH;
        }
        runMoves();
        if (counted) {
            code.constant(RAX, emitter.floatsInRegisters());
        }
        if (!known && abi.variadicCopy()) {
            copyFloats(arguments);
        }
        return through;
    }

    private boolean isSaved(int register) {
        for (int i = 0; i < savedCount; i++) {
            if (saved[i] == register) {
                return true;
            }
        }
        return false;
    }

    private void copyFloats(Regs arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof V && emitter.place(i) >= 0) {
                code.rx(Op.MOVQ, 8, emitter.r(R.argument(i)), emitter.place(i));
            }
        }
    }

    void call(Label target, Regs arguments, Regs results) {
        int stackBytes = open(arguments);
        arguments(arguments, -1, true, false);
        code.call(target);
        close(stackBytes, results);
    }

    void call(String symbol, Regs arguments, Regs results) {
        int stackBytes = open(arguments);
        arguments(arguments, -1, false, false);
        code.call(symbol);
        close(stackBytes, results);
    }

    void call(int target, Regs arguments, Regs results) {
        int stackBytes = open(arguments);
        code.r(Op.CALL, 8, arguments(arguments, target, false, false));
        close(stackBytes, results);
    }

    private int open(Regs arguments) {
        int slots = emitter.assign(arguments);
        int bytes = abi.convention().shadow() + SLOT * slots + 15 & -16;
        code.addToStack(-bytes);
        return bytes;
    }

    private void close(int stackBytes, Regs results) {
        code.addToStack(stackBytes);
        emitter.assignResults(results);
        for (int i = 0; i < results.size(); i++) {
            move(results.get(i), emitter.place(i));
        }
        runMoves();
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
        if (emitter.assign(arguments) > 0) {
            throw emitter.error("the arguments of a tail call must fit in registers");
        }
        int through = arguments(arguments, target, known, framed);
        if (framed) {
            leave();
        }
        return through;
    }

    void ret(Regs values) {
        emitter.assignResults(values);
        for (int i = 0; i < values.size(); i++) {
            move(emitter.place(i), values.get(i));
        }
        runMoves();
        code.op(Op.RET);
    }
}
