package dev.kiln.llo;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.util.Arrays;

/// The operand stack while code is generated: not values, but where each value is.
///
/// *The idea.* Pushing a constant or a variable makes no code: the entry only says what it is, and the op that uses
/// it takes it from there. Computed values sit in registers of a pool. Entries go to their slots in the frame when
/// the pool runs dry, and all of them do at the ends of blocks that jump, so that every way to a label finds the
/// stack at the same place.
///
/// *Invariants.* A pool register is free exactly when no entry refers to it (`refs`); several entries may share
/// one, as no op works in place. An `I` in a register has a zero upper half. Registers handed out for the op at
/// hand are locked until [#unlock()]: they are not given away to make room. The index register of an indexed entry
/// is its alone, and of the integer pool at least [#PLAIN] are no such ones: to move those to the frame is
/// arithmetic, which ends the life of flags.
///
/// Registers are told apart by `instanceof`: a `switch` over their types, which is a call that the JVM links at run
/// time, took a twentieth of all compiling.
final class Operands {
    /// What an entry is.
    enum Kind {
        /// The constant of the bits in `value`.
        CONSTANT,
        /// The variable numbered `value`.
        VARIABLE,
        /// In the pool register `place`.
        REGISTER,
        /// In the frame slot of its place on the stack.
        SLOT,
        /// The address `value + (index << shift)`, where the index is the `I` in pool register `place` or, when
        /// that is -1, in the home register of `variable`.
        INDEXED
    }

    private static final class Entry {
        private Kind kind;
        private LloType type;
        private long value;
        private int place;
        private int shift;
        private int variable;

        void set(Kind kind, LloType type, long value, int place) {
            this.kind = kind;
            this.type = type;
            this.value = value;
            this.place = place;
        }

        void set(Entry other) {
            set(other.kind, other.type, other.value, other.place);
            shift = other.shift;
            variable = other.variable;
        }

        boolean inPool() {
            return kind == Kind.REGISTER || kind == Kind.INDEXED && place >= 0;
        }

        /// True when it depends on a variable: [#variableNumber()].
        boolean onVariable() {
            return kind == Kind.VARIABLE || kind == Kind.INDEXED && place < 0;
        }

        int variableNumber() {
            return kind == Kind.VARIABLE ? (int) value : variable;
        }
    }

    /// Integer registers that a select, with its flags already made, can count on: two for what it reads, and one
    /// more that is free or can be stored.
    private static final int PLAIN = 3;

    private static final int FLOAT_CODES = Reg.VIRTUAL;

    private final Emitter out;
    private final Homes homes;
    private final Entry[] entries;
    private int height;

    /// The integer pool (destroyed by calls, then crossing registers), then the float pool, as one row of places.
    private final Reg[] pool = new Reg[Long.SIZE];

    private int places;
    private int crossingFrom;
    private int floatsFrom;
    /// The place of each register by its code, [#FLOAT_CODES] higher for floats; -1 for those that have none.
    private final byte[] placeOf = new byte[2 * FLOAT_CODES];
    /// How many entries refer to each place, and as bits, the places that none refers to.
    private final int[] refs = new int[Long.SIZE];

    private long free;
    private long locked;
    /// The number of indexed entries with a pool register.
    private int indexed;

    /// How many entries depend on each variable.
    private final int[] variableRefs;
    /// Of the entries at the bottom, how many are sure to be in their slots.
    private int settled;
    /// Of the entries at the bottom, how many are sure to be out of the registers that calls destroy.
    private int safe;

    /// @param greatestHeight the most slots that the stack of a function of the program has
    /// @param variables the most variables that one has
    Operands(Emitter out, Homes homes, int greatestHeight, int variables) {
        this.out = out;
        this.homes = homes;
        entries = new Entry[greatestHeight + 1];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new Entry();
        }
        variableRefs = new int[variables];
        Arrays.fill(placeOf, (byte) -1);
    }

    /// Begins a function, for which `homes` has found the homes: with an empty stack.
    void begin() {
        for (int i = 0; i < places; i++) {
            placeOf[index(pool[i])] = -1;
        }
        places = 0;
        for (int i = 0; i < homes.integers.count; i++) {
            add(homes.integers.registers[i]);
        }
        crossingFrom = places;
        for (int i = homes.crossingFrom; i < homes.crossingTo; i++) {
            add(R.saved(i));
        }
        floatsFrom = places;
        for (int i = 0; i < homes.floats.count; i++) {
            add(homes.floats.registers[i]);
        }
        free = (1L << places) - 1;
        locked = 0;
        indexed = 0;
        height = 0;
        settled = 0;
        safe = 0;
        Arrays.fill(refs, 0, places, 0);
        Arrays.fill(variableRefs, 0, homes.variables, 0);
    }

    private void add(Reg r) {
        placeOf[index(r)] = (byte) places;
        pool[places++] = r;
    }

    private static int index(Reg r) {
        return r instanceof V v ? FLOAT_CODES + v.code() : ((R) r).code();
    }

    private void hold(int place) {
        refs[place]++;
        free &= ~(1L << place);
    }

    private void release(int place) {
        if (--refs[place] == 0) {
            free |= 1L << place;
        }
    }

    // The stack

    int height() {
        return height;
    }

    LloType type(int at) {
        return entries[at].type;
    }

    boolean isConstant(int at) {
        return entries[at].kind == Kind.CONSTANT;
    }

    boolean isIndexed(int at) {
        return entries[at].kind == Kind.INDEXED;
    }

    /// The variable that entry `at` is, -1 when it is something else.
    int variable(int at) {
        return entries[at].kind == Kind.VARIABLE ? (int) entries[at].value : -1;
    }

    /// The bits of a constant, the address of an indexed entry.
    long value(int at) {
        return entries[at].value;
    }

    /// How far the index of an indexed entry is shifted.
    int shift(int at) {
        return entries[at].shift;
    }

    /// The index of an indexed entry; locked.
    R index(int at) {
        Entry e = entries[at];
        if (e.place < 0) {
            return (R) homes.home[e.variable];
        }
        locked |= 1L << e.place;
        return (R) pool[e.place];
    }

    /// Empties the stack and refills it with `count` entries of the given type codes, all in their slots.
    void reset(byte[] types, int count) {
        while (height > 0) {
            drop();
        }
        for (int i = 0; i < count; i++) {
            entries[height++].set(Kind.SLOT, LloType.of(types[i]), 0, -1);
        }
        settled = height;
        safe = height;
    }

    void pushConstant(LloType type, long bits) {
        entries[height++].set(Kind.CONSTANT, type, bits, -1);
    }

    void pushVariable(LloType type, int variable) {
        entries[height++].set(Kind.VARIABLE, type, variable, -1);
        variableRefs[variable]++;
    }

    /// Pushes a pool register that [#allocate] gave.
    void push(LloType type, Reg r) {
        int place = place(r);
        entries[height++].set(Kind.REGISTER, type, 0, place);
        hold(place);
    }

    /// Turns the top, an `I`, and the constant address below it into the one entry `address + (top << shift)`; false,
    /// and leaves them as they are, when the pool has no register for that.
    boolean index(long address, int shift) {
        Entry top = entries[height - 1];
        boolean atHome = top.kind == Kind.VARIABLE && homes.home[(int) top.value] != R.NONE;
        if (!atHome && (indexed >= floatsFrom - PLAIN || top.kind == Kind.REGISTER && refs[top.place] > 1)) {
            return false;
        }
        indexTop(address, shift, atHome);
        return true;
    }

    private void indexTop(long address, int shift, boolean atHome) {
        Entry e = entries[height - 1];
        if (atHome) {
            e.variable = (int) e.value;
            e.place = -1;
        } else {
            register(height - 1);
            e.variable = -1;
            indexed++;
        }
        height--;
        Entry below = entries[height - 1];
        entries[height - 1] = e;
        entries[height] = below;
        touch(height - 1);
        e.kind = Kind.INDEXED;
        e.type = LloType.P;
        e.value = address;
        e.shift = shift;
    }

    /// Takes the top away; its register may be reused at once, unless locked.
    void drop() {
        release(entries[--height]);
        touch(height);
    }

    /// Entry `at`, and those above it, are no longer what they were.
    private void touch(int at) {
        settled = Math.min(settled, at);
        safe = Math.min(safe, at);
    }

    void drop(int count) {
        for (int i = 0; i < count; i++) {
            drop();
        }
    }

    private void release(Entry e) {
        if (e.inPool()) {
            release(e.place);
            indexed -= e.kind == Kind.INDEXED ? 1 : 0;
        }
        if (e.onVariable()) {
            variableRefs[e.variableNumber()]--;
        }
    }

    /// Says that the top is of `type` now: the same bits under another name.
    void retype(LloType type) {
        entries[height - 1].type = type;
    }

    /// Pushes a copy of entry `at`.
    void copy(int at) {
        Entry e = movable(at);
        if (e.kind == Kind.INDEXED && e.inPool()) {
            load(at);
        }
        entries[height++].set(e);
        if (e.inPool()) {
            hold(e.place);
        }
        if (e.onVariable()) {
            variableRefs[e.variableNumber()]++;
        }
    }

    /// Exchanges two entries.
    void swap(int a, int b) {
        Entry e = movable(a);
        Entry f = movable(b);
        touch(Math.min(a, b));
        entries[a] = f;
        entries[b] = e;
    }

    private Entry movable(int at) {
        if (entries[at].kind == Kind.SLOT) {
            load(at);
        }
        return entries[at];
    }

    // Registers

    /// Makes entry `at`, a pointer, one that an access can use as it is: a constant, indexed, or in a register,
    /// which is locked.
    ///
    /// @return that register, of an indexed entry the index; [R#NONE] for a constant
    Reg settleAddress(int at) {
        return switch (entries[at].kind) {
            case CONSTANT -> R.NONE;
            case INDEXED -> index(at);
            default -> register(at);
        };
    }

    /// The register of entry `at`, loaded if need be; locked until [#unlock()]. Integers.
    R integer(int at) {
        return (R) register(at);
    }

    /// The register of entry `at`, likewise. Floats.
    V floating(int at) {
        return (V) register(at);
    }

    private Reg register(int at) {
        Entry e = entries[at];
        if (e.kind == Kind.VARIABLE && homes.home[(int) e.value] != R.NONE) {
            return homes.home[(int) e.value];
        }
        if (e.kind != Kind.REGISTER) {
            load(at);
        }
        locked |= 1L << e.place;
        return pool[e.place];
    }

    /// Makes entry `at` one that has a register of the pool.
    private void load(int at) {
        Entry e = entries[at];
        Reg d = e.kind == Kind.INDEXED && e.inPool() ? pool[e.place] : allocate(e.type, R.NONE);
        copyTo(at, d);
        release(e);
        touch(at);
        e.kind = Kind.REGISTER;
        e.place = place(d);
        hold(e.place);
    }

    /// Copies the value of entry `at` to `d`, wherever it is; the entry stays as it is.
    void copyTo(int at, Reg d) {
        Entry e = entries[at];
        switch (e.kind) {
            case CONSTANT -> constant(e.type, d, e.value);
            case VARIABLE -> variableTo((int) e.value, e.type, d);
            case REGISTER -> move(d, pool[e.place]);
            case SLOT -> loadFrame(e.type, d, at);
            case INDEXED -> address((R) d, e);
        }
    }

    private void address(R d, Entry e) {
        R index = (R) (e.place < 0 ? homes.home[e.variable] : pool[e.place]);
        out.unary(UnaryOp.SEXT32, Width.W64, d, index);
        if (e.shift > 0) {
            out.binary(BinaryOp.SHL, Width.W64, d, d, e.shift);
        }
        if (e.value != 0) {
            out.binary(BinaryOp.ADD, Width.W64, d, d, e.value);
        }
    }

    /// The register that entry `at` has now without making code, [R#NONE] when it has none.
    Reg current(int at) {
        Entry e = entries[at];
        return switch (e.kind) {
            case VARIABLE -> homes.home[(int) e.value];
            case REGISTER -> pool[e.place];
            default -> R.NONE;
        };
    }

    /// A free register of the pool for a value of `type`: `preferred` when it is one and free. Something moves to
    /// the frame when there is none.
    Reg allocate(LloType type, Reg preferred) {
        if (isFree(preferred)) {
            return preferred;
        }
        int from = type.isFloat() ? floatsFrom : 0;
        int to = type.isFloat() ? places : floatsFrom;
        long wanted = (1L << to) - (1L << from);
        while ((free & ~locked & wanted) == 0) {
            spillOne(from, to);
        }
        return pool[Long.numberOfTrailingZeros(free & ~locked & wanted)];
    }

    private void spillOne(int from, int to) {
        for (int at = 0; at < height; at++) {
            Entry e = entries[at];
            int place = e.place;
            if (e.kind == Kind.REGISTER && place >= from && place < to && (locked & 1L << place) == 0) {
                for (int i = at; i < height; i++) {
                    if (entries[i].inPool() && entries[i].place == place) {
                        spill(i);
                    }
                }
                return;
            }
        }
        for (int at = 0; at < height; at++) {
            Entry e = entries[at];
            if (e.kind == Kind.INDEXED
                    && e.inPool()
                    && e.place >= from
                    && e.place < to
                    && (locked & 1L << e.place) == 0) {
                spill(at);
                return;
            }
        }
        throw new IllegalStateException("no register can be freed");
    }

    /// Lets the registers of the op that is done be given away again.
    void unlock() {
        locked = 0;
    }

    /// Keeps `r` from being given away until [#unlock()].
    void lock(Reg r) {
        int place = place(r);
        if (place >= 0) {
            locked |= 1L << place;
        }
    }

    /// True when `r` is a pool register that no entry and no op holds.
    boolean isFree(Reg r) {
        int place = place(r);
        return place >= 0 && (free & ~locked & 1L << place) != 0;
    }

    /// True when `r` is a pool register that no entry holds, though the op at hand may be reading it.
    boolean isUnreferenced(Reg r) {
        int place = place(r);
        return place >= 0 && (free & 1L << place) != 0;
    }

    private int place(Reg r) {
        return placeOf[index(r)];
    }

    // Memory

    /// Moves entry `at` to its slot.
    void spill(int at) {
        Entry e = entries[at];
        if (e.kind != Kind.SLOT) {
            long held = locked;
            storeFrame(e.type, register(at), at);
            locked = held;
            release(e);
            e.kind = Kind.SLOT;
        }
    }

    /// Moves every entry to its slot.
    void spillAll() {
        spillAll(R.NONE, R.NONE);
    }

    /// Moves every entry to its slot, without giving away `a` or `b`.
    void spillAll(Reg a, Reg b) {
        for (int at = settled; at < height; at++) {
            unlock();
            lock(a);
            lock(b);
            spill(at);
        }
        unlock();
        settled = height;
    }

    /// Makes every entry but the top `arguments` safe from a call: out of the registers that calls destroy.
    void protect(int arguments) {
        for (int at = safe; at < height - arguments; at++) {
            Entry e = entries[at];
            if (e.kind == Kind.INDEXED && e.place >= 0) {
                load(at); // a register will do, and the frame may have no slot for it
            }
            if (e.inPool() && (e.place < crossingFrom || e.place >= floatsFrom)) {
                int crossing = e.kind == Kind.REGISTER && !e.type.isFloat() ? freeCrossing() : -1;
                if (crossing < 0) {
                    spill(at);
                } else {
                    move(pool[crossing], pool[e.place]);
                    release(e.place);
                    hold(crossing);
                    e.place = crossing;
                }
                unlock();
            }
        }
        safe = Math.max(safe, height - arguments);
    }

    private int freeCrossing() {
        long crossing = free & (1L << floatsFrom) - (1L << crossingFrom);
        return crossing == 0 ? -1 : Long.numberOfTrailingZeros(crossing);
    }

    /// Makes a copy for every entry that depends on variable `v`, which is about to change.
    void detach(int v) {
        for (int at = 0; at < height && variableRefs[v] > 0; at++) {
            if (entries[at].onVariable() && entries[at].variableNumber() == v) {
                load(at);
            }
        }
    }

    /// True when an entry depends on variable `v`.
    boolean refersTo(int v) {
        return variableRefs[v] > 0;
    }

    /// Loads `d` from frame slot `slot`.
    void loadFrame(LloType type, Reg d, int slot) {
        if (d instanceof R r) {
            out.load(type == LloType.I ? MemType.U32 : MemType.I64, r, R.SP, R.NONE, 0, 8L * slot);
        } else {
            out.fload(floatType(type), (V) d, R.SP, R.NONE, 0, 8L * slot);
        }
    }

    /// Stores `s` to frame slot `slot`: all of it, for the zero upper half of an `I` is part of what `CVTU` reads.
    void storeFrame(LloType type, Reg s, int slot) {
        if (s instanceof R r) {
            out.store(MemType.I64, r, R.SP, R.NONE, 0, 8L * slot);
        } else {
            out.fstore(floatType(type), (V) s, R.SP, R.NONE, 0, 8L * slot);
        }
    }

    private void variableTo(int v, LloType type, Reg d) {
        if (homes.home[v] != R.NONE) {
            move(d, homes.home[v]);
        } else {
            loadFrame(type, d, homes.slot[v]);
        }
    }

    /// d = the constant of the given bits.
    void constant(LloType type, Reg d, long bits) {
        if (d instanceof R r) {
            out.movi(r, type == LloType.I ? bits & 0xFFFF_FFFFL : bits);
        } else if (type == LloType.F) {
            out.fmovi(FloatType.F32, (V) d, Float.intBitsToFloat((int) bits));
        } else {
            out.fmovi(FloatType.F64, (V) d, Double.longBitsToDouble(bits));
        }
    }

    /// d = s, nothing when they are the same.
    void move(Reg d, Reg s) {
        if (d == s) {
            return;
        }
        if (d instanceof R r) {
            out.mov(r, (R) s);
        } else {
            out.fmov((V) d, (V) s);
        }
    }

    /// The IR's name for `F` or `D`.
    static FloatType floatType(LloType type) {
        return type == LloType.F ? FloatType.F32 : FloatType.F64;
    }
}
