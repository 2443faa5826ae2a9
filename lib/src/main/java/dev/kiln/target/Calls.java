package dev.kiln.target;

import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import java.util.Arrays;

/// What frames and calls have in common on all machines: which values move where.
///
/// Values bound for the stack are stored first, while their registers still hold them; those that come from the
/// stack are loaded last. In between all registers move at once.
abstract class Calls {
    static final int SLOT = 8;

    final MachineEmitter emitter;
    final Abi abi;
    final ParallelMove integerMoves = new ParallelMove();
    final ParallelMove floatMoves = new ParallelMove();
    private final ParallelMove.Mover integers = new Integers();
    private final ParallelMove.Mover floats = new Floats();

    /// True between `enter` and the end of the function.
    boolean framed;

    int[] saved = new int[16];
    int savedCount;
    int[] savedFloats = new int[16];
    int savedFloatCount;
    /// The frame's own bytes, a multiple of 16.
    int ownBytes;

    Calls(MachineEmitter emitter) {
        this.emitter = emitter;
        this.abi = emitter.abi;
    }

    abstract void move(int d, int s);

    abstract void exchange(int a, int b);

    abstract void moveFloat(int d, int s);

    abstract void exchangeFloats(int a, int b);

    /// Loads the 64 bits at `sp + offset`.
    abstract void load(int d, int offset);

    abstract void loadFloat(int d, int offset);

    abstract void store(int s, int offset);

    abstract void storeFloat(int s, int offset);

    /// Bytes from `sp` to what it was when the function was entered.
    abstract int frameBytes();

    private final class Integers implements ParallelMove.Mover {
        @Override
        public void move(int d, int s) {
            Calls.this.move(d, s);
        }

        @Override
        public void exchange(int a, int b) {
            Calls.this.exchange(a, b);
        }
    }

    private final class Floats implements ParallelMove.Mover {
        @Override
        public void move(int d, int s) {
            moveFloat(d, s);
        }

        @Override
        public void exchange(int a, int b) {
            exchangeFloats(a, b);
        }
    }

    // Frames

    final void begin() {
        framed = false;
        savedCount = 0;
        savedFloatCount = 0;
        ownBytes = 0;
    }

    /// Notes what a frame holds.
    final void begin(int bytes, Regs registers) {
        if (bytes < 0 || bytes > 1 << 30) {
            throw emitter.error("a frame has 0 to 2^30 bytes, not " + bytes);
        }
        begin();
        framed = true;
        ownBytes = bytes + 15 & -16;
        for (int i = 0; i < registers.size(); i++) {
            Reg register = registers.get(i);
            if (register instanceof R r) {
                saved = add(saved, savedCount++, emitter.r(r));
            } else if (register instanceof V v) {
                savedFloats = add(savedFloats, savedFloatCount++, emitter.v(v));
            }
        }
    }

    private static int[] add(int[] array, int count, int value) {
        int[] room = count < array.length ? array : Arrays.copyOf(array, count * 2);
        room[count] = value;
        return room;
    }

    final boolean isSaved(int register) {
        for (int i = 0; i < savedCount; i++) {
            if (saved[i] == register) {
                return true;
            }
        }
        return false;
    }

    /// Moves the function's parameters to `destinations`, but for those whose destination is no register.
    final void parameters(Regs destinations) {
        int count = destinations.size();
        if (count != emitter.signature().parameters().size()) {
            throw emitter.error(
                    "the function has " + emitter.signature().parameters().size() + " parameters, and params names "
                            + count + " registers");
        }
        emitter.assignParameters();
        for (int i = 0; i < count; i++) {
            Reg d = destinations.get(i);
            Type type = emitter.signature().parameters().get(i);
            if (type.isFloat() != d instanceof V) {
                throw emitter.error("parameter " + i + " is of type " + type + ", which " + d + " cannot hold");
            }
            if (emitter.place(i) >= 0 && d.code() != Reg.ABSENT) {
                moveTo(d, emitter.place(i));
            }
        }
        runMoves();
        int start = frameBytes() + abi.stackArguments();
        for (int i = 0; i < count; i++) {
            if (emitter.place(i) < 0 && destinations.get(i).code() != Reg.ABSENT) {
                load(destinations.get(i), start + SLOT * ~emitter.place(i));
            }
        }
    }

    private void load(Reg d, int offset) {
        if (d instanceof R r) {
            load(emitter.r(r), offset);
        } else if (d instanceof V v) {
            loadFloat(emitter.v(v), offset);
        }
    }

    // Moves

    private void moveTo(Reg d, int s) {
        if (d instanceof R r) {
            integerMoves.add(emitter.r(r), s);
        } else if (d instanceof V v) {
            floatMoves.add(emitter.v(v), s);
        }
    }

    private void moveFrom(int d, Reg s) {
        if (s instanceof R r) {
            integerMoves.add(d, emitter.r(r));
        } else if (s instanceof V v) {
            floatMoves.add(d, emitter.v(v));
        }
    }

    final void runMoves() {
        integerMoves.run(integers);
        floatMoves.run(floats);
    }

    /// Bytes of the stack that a call with `arguments`, whose places it finds, needs.
    final int stackBytes(Regs arguments) {
        int slots = emitter.assign(arguments);
        return abi.convention().shadow() + SLOT * slots + 15 & -16;
    }

    /// Stores the arguments that go to the stack, and notes the moves of the others.
    final void place(Regs arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            int place = emitter.place(i);
            Reg s = arguments.get(i);
            if (place >= 0) {
                moveFrom(place, s);
            } else if (s instanceof R r) {
                store(emitter.r(r), abi.convention().shadow() + SLOT * ~place);
            } else if (s instanceof V v) {
                storeFloat(emitter.v(v), abi.convention().shadow() + SLOT * ~place);
            }
        }
    }

    /// Moves a call's results to `results`.
    final void take(Regs results) {
        emitter.assignResults(results);
        for (int i = 0; i < results.size(); i++) {
            moveTo(results.get(i), emitter.place(i));
        }
        runMoves();
    }

    /// Moves `values` to where a function's results belong.
    final void give(Regs values) {
        emitter.assignResults(values);
        for (int i = 0; i < values.size(); i++) {
            moveFrom(emitter.place(i), values.get(i));
        }
        runMoves();
    }

    final void checkTail(Regs arguments) {
        if (emitter.assign(arguments) > 0) {
            throw emitter.error("the arguments of a tail call must fit in registers");
        }
    }
}
