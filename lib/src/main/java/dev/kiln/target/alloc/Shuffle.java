package dev.kiln.target.alloc;

import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.V;
import dev.kiln.ir.VecSize;
import dev.kiln.target.ParallelMove;
import java.util.ArrayList;
import java.util.List;

/// Moves between places that happen all at once, as instructions: they keep the flags.
///
/// A place is the variable of a physical register, or [#SLOTS] and the number of a slot.
final class Shuffle implements ParallelMove.Mover {
    static final int SLOTS = Body.VIRTUAL;
    private static final VecSize[] SIZES = VecSize.values();

    private final Emitter out;
    private final Frame frame;
    private final ParallelMove parallel = new ParallelMove();
    private final List<Life> constants = new ArrayList<>();
    private final Ints constantPlaces = new Ints();
    /// How far `sp` is below the frame while arguments are on the stack.
    private int pushed;
    /// The most bytes of what moves at once.
    private int moved = Long.BYTES;

    private boolean exchanged;

    Shuffle(Emitter out, Frame frame) {
        this.out = out;
        this.frame = frame;
    }

    /// Says that `sp` is `bytes` below the frame.
    void pushed(int bytes) {
        pushed = bytes;
    }

    /// True when registers were exchanged since this was asked for last.
    boolean exchanged() {
        boolean result = exchanged;
        exchanged = false;
        return result;
    }

    /// Adds the move of a variable from `from` to `to`, places of an [Interval].
    void add(Life life, int to, int from) {
        moved = Math.max(moved, life.bytes);
        int target = to == Interval.SLOT ? SLOTS + life.slot : to;
        if (from != Interval.SLOT) {
            parallel.add(target, from);
        } else if (life.constant == null) {
            parallel.add(target, SLOTS + life.slot);
        } else {
            constants.add(life);
            constantPlaces.add(target);
        }
    }

    /// Adds a move between places.
    void add(int to, int from) {
        parallel.add(to, from);
    }

    /// Carries out what was added.
    void run() {
        parallel.run(this);
        if (!constants.isEmpty()) {
            for (int i = 0; i < constants.size(); i++) {
                out.movi(
                        R.physical(constantPlaces.get(i)),
                        constants.get(i).constant.value());
            }
            constants.clear();
            constantPlaces.clear();
        }
        moved = Long.BYTES;
    }

    /// One move.
    @Override
    public void move(int d, int s) {
        if (d >= SLOTS) {
            save(s, offset(d), frame.size(d - SLOTS));
        } else if (s >= SLOTS) {
            restore(d, offset(s), frame.size(s - SLOTS));
        } else if (d < Body.FLOATS) {
            out.mov(R.physical(d), R.physical(s));
        } else if (moved == Long.BYTES) {
            out.fmov(V.physical(d - Body.FLOATS), V.physical(s - Body.FLOATS));
        } else {
            out.vmov(size(moved), V.physical(d - Body.FLOATS), V.physical(s - Body.FLOATS));
        }
    }

    /// Through memory, which keeps the flags. While the frame has no room for it this only notes that it needs some.
    @Override
    public void exchange(int a, int b) {
        exchanged = true;
        if (frame.exchanges()) {
            int offset = pushed + frame.exchangeOffset();
            save(a, offset, moved);
            move(a, b);
            restore(b, offset, moved);
        }
    }

    /// The offset from `sp` of a place that is a slot.
    int offset(int place) {
        return pushed + frame.offset(place - SLOTS);
    }

    private static VecSize size(int bytes) {
        return SIZES[Integer.numberOfTrailingZeros(bytes) - 3];
    }

    /// Stores a register in the frame.
    void save(int register, int offset, int bytes) {
        if (register < Body.FLOATS) {
            out.store(MemType.I64, R.physical(register), R.SP, R.NONE, 0, offset);
        } else if (bytes == Long.BYTES) {
            out.fstore(FloatType.F64, V.physical(register - Body.FLOATS), R.SP, R.NONE, 0, offset);
        } else {
            out.vstore(size(bytes), V.physical(register - Body.FLOATS), R.SP, R.NONE, 0, offset);
        }
    }

    /// Loads a register from the frame.
    void restore(int register, int offset, int bytes) {
        if (register < Body.FLOATS) {
            out.load(MemType.I64, R.physical(register), R.SP, R.NONE, 0, offset);
        } else if (bytes == Long.BYTES) {
            out.fload(FloatType.F64, V.physical(register - Body.FLOATS), R.SP, R.NONE, 0, offset);
        } else {
            out.vload(size(bytes), V.physical(register - Body.FLOATS), R.SP, R.NONE, 0, offset);
        }
    }
}
