package dev.kiln.llo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A function as values: each computed once, from other values (SSA form), in arrays; no object stands for a value.
///
/// A value has a *code*: that of the op that makes it, or one of the codes below. Pointers are `L` here, as they are
/// the same 64 bits, so no code of a value has type `P`. Values that do something or end a block are values as well;
/// those that nothing can read have type 0. Constants belong to no block: they are where they are needed.
final class Graph {
    private static final int OWN = 1 << 16;

    /// One of several values, by the block that control came from: operand i goes with `before[block][i]`.
    static final int PHI = OWN;
    /// Argument `immediate`.
    static final int PARAMETER = OWN + 1;
    /// Continues at the block's only successor.
    static final int JUMP = OWN + 2;
    /// Continues at the first successor when the comparison coded `immediate` holds of the operands, else at the
    /// second; with [#NEGATED] added, the other way round.
    static final int BRANCH = OWN + 3;
    /// The first operand when the comparison coded `immediate` holds of the third and fourth, else the second.
    static final int SELECT = OWN + 4;
    /// Stops when another thread asks for it.
    static final int POLL = OWN + 5;
    /// Takes a unit of fuel.
    static final int BURN = OWN + 6;
    /// The address `immediate + (operand << shift)`, the operand an `I` and the shift, up to 3, added to the code.
    static final int INDEX = OWN + 8;
    /// The address `first + (second << shift) + immediate`, both operands `L` and the shift, up to 3, added to the
    /// code.
    static final int SUM = OWN + 16;
    /// A constant in a register, its bits `immediate`.
    static final int PLACED = OWN + 24;

    /// Added to the comparison of a [#BRANCH] to go the other way.
    static final long NEGATED = 1L << 32;

    private static final int I = LloType.I.code();
    private static final int L = LloType.L.code();

    /// What an access or a division has to check.
    enum Guard {
        /// Nothing: it cannot fail.
        NONE,
        /// Its own operand.
        CHECKED,
        /// Nothing: what came before checked as much.
        IMPLIED;

        private static final Guard[] VALUES = values();
    }

    /// A constant, by type and bits.
    private record Constant(int type, long bits) {}

    private int size;
    private int[] codes = new int[256];
    private byte[] types = new byte[256];
    private int[] first = new int[256];
    private int[] counts = new int[256];
    private long[] immediates = new long[256];
    private int[] blocks = new int[256];
    private int[] ops = new int[256];
    private int[] pool = new int[512];
    private int pooled;
    private byte[] guards = new byte[256];
    private final Map<Constant, Integer> constants = new HashMap<>();
    /// The values of each block, in order.
    final IntList[] lists;

    Graph(int blockCount) {
        lists = new IntList[blockCount];
        for (int b = 0; b < blockCount; b++) {
            lists[b] = new IntList();
        }
    }

    /// The number of values.
    int size() {
        return size;
    }

    /// Makes a value that is in no list yet.
    ///
    /// @param block its block, -1 for constants
    /// @param op the index of the op that it comes from
    int add(int code, int type, long immediate, int block, int op, int... operands) {
        if (size == codes.length) {
            int more = size * 2;
            codes = Arrays.copyOf(codes, more);
            types = Arrays.copyOf(types, more);
            first = Arrays.copyOf(first, more);
            counts = Arrays.copyOf(counts, more);
            immediates = Arrays.copyOf(immediates, more);
            blocks = Arrays.copyOf(blocks, more);
            ops = Arrays.copyOf(ops, more);
            guards = Arrays.copyOf(guards, more);
        }
        if (pooled + operands.length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, pooled + operands.length));
        }
        codes[size] = code;
        types[size] = (byte) type;
        first[size] = pooled;
        counts[size] = operands.length;
        immediates[size] = immediate;
        blocks[size] = block;
        ops[size] = op;
        System.arraycopy(operands, 0, pool, pooled, operands.length);
        pooled += operands.length;
        return size++;
    }

    /// The constant of a type and the bits of a slot.
    int constant(int type, long bits) {
        Constant key = new Constant(type, bits);
        Integer known = constants.get(key);
        if (known == null) {
            known = add(LloOp.LDC.ordinal() << 8 | type, type, bits, -1, 0);
            constants.put(key, known);
        }
        return known;
    }

    int constant(int number) {
        return constant(I, number);
    }

    // Of a value

    /// Whether an access or a division checks its operand; [Guard#NONE] before that is looked into.
    Guard guard(int v) {
        return Guard.VALUES[guards[v]];
    }

    void guard(int v, Guard guard) {
        guards[v] = (byte) guard.ordinal();
    }

    int code(int v) {
        return codes[v];
    }

    /// True when `v` is made by an op of the language, not by one of the codes above.
    boolean isOp(int v) {
        return codes[v] < OWN;
    }

    /// The op of a value of which [#isOp] holds.
    LloOp op(int v) {
        return LloOp.of(codes[v]);
    }

    boolean is(int v, LloOp op) {
        return isOp(v) && op(v) == op;
    }

    /// The code of its type, 0 when there is nothing to read.
    int type(int v) {
        return types[v];
    }

    boolean isFloat(int v) {
        return types[v] != 0 && LloType.of(types[v]).isFloat();
    }

    long immediate(int v) {
        return immediates[v];
    }

    void immediate(int v, long value) {
        immediates[v] = value;
    }

    int block(int v) {
        return blocks[v];
    }

    void block(int v, int block) {
        blocks[v] = block;
    }

    /// The index of the op that the value comes from.
    int at(int v) {
        return ops[v];
    }

    int count(int v) {
        return counts[v];
    }

    int operand(int v, int i) {
        return pool[first[v] + i];
    }

    void operand(int v, int i, int value) {
        pool[first[v] + i] = value;
    }

    /// A copy of all operands.
    int[] operands(int v) {
        return Arrays.copyOfRange(pool, first[v], first[v] + counts[v]);
    }

    boolean isConstant(int v) {
        return is(v, LloOp.LDC);
    }

    boolean isConstant(int v, long bits) {
        return isConstant(v) && immediates[v] == bits;
    }

    /// True when only its result matters: it may be dropped, moved and shared.
    boolean isPure(int v) {
        int code = codes[v];
        if (code >= OWN) {
            return code >= INDEX || code == SELECT;
        }
        LloOp op = LloOp.of(code);
        return switch (op) {
            case DIV, MOD, UDIV, UMOD ->
                LloType.of(types[v]).isFloat()
                        ? op != LloOp.MOD
                        : isConstant(operand(v, 1)) && immediates[operand(v, 1)] != 0;
            case LEA -> true;
            default -> op.compareTo(LloOp.ADD) >= 0 && op.compareTo(LloOp.BITS) <= 0;
        };
    }

    /// True when it divides and traps on zero.
    boolean divides(int v) {
        if (!isOp(v) || LloType.of(Math.max(1, types[v])).isFloat()) {
            return false;
        }
        LloOp op = LloOp.of(codes[v]);
        return op == LloOp.DIV || op == LloOp.MOD || op == LloOp.UDIV || op == LloOp.UMOD;
    }

    /// True when it must be, even when nothing reads it.
    boolean isRoot(int v) {
        if (codes[v] == PHI || codes[v] == PARAMETER || isConstant(v) || isPure(v)) {
            return false;
        }
        return !(isLoad(v) || divides(v)) || guard(v) == Guard.CHECKED;
    }

    /// True when it reads memory.
    boolean isLoad(int v) {
        return isOp(v) && isLoad(LloOp.of(codes[v]));
    }

    static boolean isLoad(LloOp op) {
        return op.compareTo(LloOp.LD) >= 0 && op.compareTo(LloOp.LDUW) <= 0;
    }

    /// True when it writes memory.
    boolean isStore(int v) {
        return isOp(v) && op(v).compareTo(LloOp.ST) >= 0 && op(v).compareTo(LloOp.STW) <= 0;
    }

    /// True when functions or hosts run: registers and memory are what they make of them.
    boolean isCall(int v) {
        if (!isOp(v)) {
            return false;
        }
        LloOp op = op(v);
        return op == LloOp.CALL || op == LloOp.CALLP || op == LloOp.HOST || op == LloOp.MOD && isFloat(v);
    }

    /// How many bytes a load or store accesses.
    int bytes(int v) {
        return switch (op(v)) {
            case LDB, LDUB, STB -> 1;
            case LDW, LDUW, STW -> 2;
            default -> LloOp.type(codes[v]).size();
        };
    }

    /// The code with `P` replaced by `L`, which is the same to a machine.
    static int withoutPointers(int code) {
        int first = code & 15;
        return first == LloType.P.code() ? code & ~15 | L : code;
    }

    /// The type code with `P` replaced by `L`.
    static int withoutPointers(LloType type) {
        return type == LloType.P ? L : type.code();
    }
}
