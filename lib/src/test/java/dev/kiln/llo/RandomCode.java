package dev.kiln.llo;

import static dev.kiln.llo.LloType.D;
import static dev.kiln.llo.LloType.F;
import static dev.kiln.llo.LloType.I;
import static dev.kiln.llo.LloType.L;
import static dev.kiln.llo.LloType.P;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The random body of one function of a [RandomLlo].
///
/// Statements leave the stack as it was, expressions leave one value more. Statements also happen amid expressions,
/// so that values wait on the stack over branches, loops and calls.
final class RandomCode {
    private static final LloOp[] COMPARISONS = {
        LloOp.EQ, LloOp.NE, LloOp.LT, LloOp.LE, LloOp.GT, LloOp.GE, LloOp.ULT, LloOp.ULE, LloOp.UGT, LloOp.UGE
    };
    private static final LloOp[] BINARY = {
        LloOp.ADD,
        LloOp.SUB,
        LloOp.MUL,
        LloOp.AND,
        LloOp.OR,
        LloOp.XOR,
        LloOp.MIN,
        LloOp.MAX,
        LloOp.DIV,
        LloOp.MOD,
        LloOp.UDIV,
        LloOp.UMOD
    };
    private static final LloOp[] SHIFTS = {LloOp.SHL, LloOp.SHR, LloOp.USHR, LloOp.ROTL, LloOp.ROTR};
    private static final LloOp[] UNARY = {
        LloOp.NEG,
        LloOp.NOT,
        LloOp.ABS,
        LloOp.SQRT,
        LloOp.FLOOR,
        LloOp.CEIL,
        LloOp.TRUNC,
        LloOp.CLZ,
        LloOp.CTZ,
        LloOp.POPCNT,
        LloOp.BSWAP
    };
    private static final LloOp[] NARROW_LOADS = {LloOp.LDB, LloOp.LDUB, LloOp.LDW, LloOp.LDUW};

    /// A place that statements may jump on to while `waiting` values are on the stack.
    private record Exit(String label, int waiting) {}

    private final RandomLlo program;
    private final Random random;
    private final int index;
    private final LloCode code;
    private final List<LloType> locals = new ArrayList<>(); // those that statements may set
    private final List<Exit> exits = new ArrayList<>();
    private int declared; // locals, the loops' counters among them
    private int waiting; // values on the stack
    private int budget;
    private int loops; // that this is in
    private int line;

    RandomCode(RandomLlo program, int index, LloCode code) {
        this.program = program;
        this.random = program.random;
        this.index = index;
        this.code = code;
    }

    void body() {
        line = 1000 * index;
        for (int i = random.nextInt(7); i > 0; i--) {
            locals.add(program.type());
        }
        declared = locals.size();
        code.locals(locals.toArray(LloType[]::new));
        budget = 20 + random.nextInt(150);
        statements();
        ret();
        if (one(8)) {
            junk();
        }
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private void step() {
        budget--;
        code.line(++line);
    }

    private void ret() {
        step();
        signature().result().ifPresent(this::expression);
        code.ret();
    }

    private LloSignature signature() {
        return program.functions.get(index);
    }

    /// What control never reaches, and the verifier does not type.
    private void junk() {
        code.add(D).drop().ldc(1).sub(L).ret();
    }

    // Statements

    private void statements() {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            statement();
        }
    }

    void statement() {
        step();
        if (budget <= 0) {
            return;
        }
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> assign();
            case 3, 4 -> store();
            case 5 -> call().ifPresent(type -> code.drop());
            case 6 -> host().ifPresent(type -> code.drop());
            case 7, 8 -> branch();
            case 9 -> loop();
            case 10 -> choose();
            case 11 -> walk();
            default -> leave();
        }
    }

    private void assign() {
        int arguments = signature().parameters().size();
        int n = arguments + locals.size();
        if (n == 0) {
            return;
        }
        int i = random.nextInt(n);
        LloType type = i < arguments ? signature().parameters().get(i) : locals.get(i - arguments);
        expression(type);
        if (i < arguments) {
            code.starg(type, i);
        } else {
            code.stloc(type, i - arguments);
        }
    }

    private void store() {
        int off = address();
        waiting++;
        if (one(3)) {
            expression(I);
            if (one(2)) {
                code.stb(off);
            } else {
                code.stw(off);
            }
        } else {
            LloType type = program.type();
            expression(type);
            number(type);
            code.st(type, off);
        }
        waiting--;
    }

    /// Jumps over what follows or not, on any condition.
    private void condition(String label) {
        if (one(3)) {
            expression(I);
            if (one(2)) {
                code.jt(label);
            } else {
                code.jf(label);
            }
            return;
        }
        LloOp comparison = pick(COMPARISONS);
        LloType type = typeOf(comparison);
        expression(type);
        expression(type, 1);
        code.jump(LloOp.values()[comparison.ordinal() - LloOp.EQ.ordinal() + LloOp.JEQ.ordinal()].code(type), label);
    }

    private void branch() {
        String otherwise = code.fresh();
        String end = code.fresh();
        exits.add(new Exit(end, waiting));
        condition(otherwise);
        statements();
        if (one(6) && waiting == 0) {
            ret();
        } else {
            code.jmp(end);
        }
        if (one(10)) {
            junk();
        }
        code.label(otherwise);
        if (one(2)) {
            statements();
        }
        code.label(end);
        exits.removeLast();
    }

    private void loop() {
        if (loops == 3) {
            return;
        }
        loops++;
        int counter = local(I);
        code.ldc(1 + random.nextInt(5)).stloc(I, counter);
        String again = code.fresh();
        String end = code.fresh();
        code.label(again);
        exits.add(new Exit(end, waiting));
        boolean early = one(2);
        if (early) {
            down(counter);
            code.ldc(0).jlt(I, end);
        }
        statements();
        if (early) {
            code.jmp(again);
        } else {
            down(counter);
            if (one(4)) {
                code.ldc(0).le(I).switch_(List.of(again), end);
            } else {
                code.ldc(0).jgt(I, again);
            }
        }
        code.label(end);
        exits.removeLast();
        loops--;
    }

    private void walk() {
        if (loops == 2) {
            return;
        }
        loops++;
        RandomWalk walk = new RandomWalk(program, this, code);
        String end = code.fresh();
        exits.add(new Exit(end, waiting));
        walk.loop(end);
        exits.removeLast();
        loops--;
    }

    /// A new local that no statement sets.
    int local(LloType type) {
        code.locals(type);
        return declared++;
    }

    private void down(int counter) {
        code.ldloc(I, counter).ldc(1).sub(I).dup().stloc(I, counter);
    }

    private void choose() {
        int cases = random.nextInt(4);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            labels.add(code.fresh());
        }
        String end = code.fresh();
        expression(I);
        if (one(2)) {
            code.ldc(3).and(I);
        }
        List<String> targets = new ArrayList<>(labels);
        if (!targets.isEmpty() && one(2)) {
            targets.add(targets.getFirst());
        }
        code.switch_(targets, labels.isEmpty() || one(2) ? end : labels.getLast());
        exits.add(new Exit(end, waiting));
        for (String label : labels) {
            code.label(label);
            statements();
            if (one(2)) {
                code.jmp(end);
            }
        }
        code.label(end);
        exits.removeLast();
    }

    /// Out of whatever this is in, if a condition holds.
    private void leave() {
        for (Exit exit : exits) {
            if (exit.waiting == waiting && one(2)) {
                condition(exit.label);
                return;
            }
        }
    }

    // Calls

    private Optional<LloType> call() {
        int callee = index + 1 + random.nextInt(3);
        if (callee >= program.functions.size()) {
            return Optional.empty();
        }
        LloSignature signature = program.functions.get(callee);
        arguments(signature);
        if (one(2)) {
            code.call("f" + callee);
        } else {
            if (one(25)) {
                code.ldcP(new long[] {0, -1, 1000, 1L << 32 | 1}[random.nextInt(4)]);
            } else {
                code.ldfn("f" + callee);
            }
            code.callp(signature);
        }
        return signature.result();
    }

    private Optional<LloType> host() {
        LloHost host = program.host();
        arguments(host.signature());
        code.host(host.name());
        return host.signature().result();
    }

    private void arguments(LloSignature signature) {
        List<LloType> parameters = signature.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            expression(parameters.get(i), i);
        }
    }

    // Expressions

    /// A value of `type` above `more` that are not counted as waiting.
    void expression(LloType type, int more) {
        waiting += more;
        expression(type);
        waiting -= more;
    }

    void expression(LloType type) {
        step();
        if (budget <= 0 || one(4)) {
            leaf(type);
            return;
        }
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> binary(type);
            case 4 -> unary(type);
            case 5 -> convert(type);
            case 6 -> load(type);
            case 7 -> select(type);
            case 8 -> either(type);
            case 9 -> shuffle(type);
            case 10 -> {
                statement();
                expression(type);
            }
            case 11 -> called(type);
            case 12 -> special(type);
            default -> leaf(type);
        }
    }

    private void leaf(LloType type) {
        List<LloType> parameters = signature().parameters();
        int from = random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt(parameters.size() + locals.size() + 1);
        for (int i = from; i < parameters.size() + locals.size(); i++) {
            if (i < parameters.size() && parameters.get(i) == type) {
                code.ldarg(type, i);
                return;
            }
            if (i >= parameters.size() && locals.get(i - parameters.size()) == type) {
                code.ldloc(type, i - parameters.size());
                return;
            }
        }
        if (type == P && one(2)) {
            code.lda(one(2) ? "heap" : "d" + random.nextInt(RandomLlo.DATA));
        } else {
            code.emit(LloOp.LDC.code(type), program.constant(type));
        }
    }

    private void binary(LloType type) {
        LloOp op = pick(BINARY);
        if (!has(op, type)) {
            op = LloOp.ADD;
        }
        if (one(6)) {
            expression(type);
            code.dup();
        } else {
            expression(type);
            expression(type, 1);
        }
        boolean divides = op.compareTo(LloOp.DIV) >= 0 && op.compareTo(LloOp.UMOD) <= 0;
        if (divides && !type.isFloat() && !one(30)) {
            code.emit(LloOp.LDC.code(type), 1).or(type);
        } else if (one(5)) {
            code.swap();
        }
        code.emit(op.code(type), 0);
    }

    private void unary(LloType type) {
        LloOp op = pick(UNARY);
        expression(type);
        if (has(op, type)) {
            code.emit(op.code(type), 0);
        } else if (type == P) {
            expression(I, 1);
            code.lea(random.nextInt(4), random.nextInt(16) - 8);
        }
    }

    private void convert(LloType type) {
        LloType from = program.type();
        if (has(LloOp.CVT, from, type)) {
            expression(from);
            code.cvt(from, type);
        } else {
            leaf(type);
        }
    }

    /// What only one type has: comparisons, shifts, zero-extension, bits.
    private void special(LloType type) {
        switch (type) {
            case I -> {
                if (one(4)) {
                    expression(F);
                    number(F);
                    code.bits(F, I);
                    return;
                }
                LloOp op = pick(COMPARISONS);
                LloType operands = typeOf(op);
                expression(operands);
                expression(operands, 1);
                code.emit(op.code(operands), 0);
            }
            case L -> {
                if (one(2)) {
                    expression(I);
                    code.cvtu();
                } else {
                    expression(D);
                    number(D);
                    code.bits(D, L);
                }
            }
            case P -> leaf(P);
            case F -> {
                expression(I);
                code.bits(I, F);
            }
            case D -> {
                expression(L);
                code.bits(L, D);
            }
        }
        if (type == I || type == L) {
            if (one(2)) {
                expression(I, 1);
                code.emit(pick(SHIFTS).code(type), 0);
            }
        }
    }

    private void load(LloType type) {
        int off = address();
        if (type == I && one(2)) {
            code.emit(pick(NARROW_LOADS).code(), off);
        } else {
            code.ld(type, off);
        }
    }

    /// Leaves a pointer and gives an offset: together they nearly always have room for 8 bytes.
    private int address() {
        if (one(60)) {
            expression(P);
            return random.nextInt();
        }
        if (one(3)) {
            code.ldcP(random.nextInt(RandomLlo.ROOM));
        } else {
            code.lda(one(2) ? "heap" : "d" + random.nextInt(RandomLlo.DATA));
        }
        if (one(2)) {
            expression(I, 1);
            code.ldc(7).and(I).lea(random.nextInt(3), random.nextInt(8));
        }
        return random.nextInt(16);
    }

    /// Puts a number in the place of a NaN on top of the stack.
    void number(LloType type) {
        if (type.isFloat()) {
            code.dup().dup().eq(type);
            if (type == F) {
                code.ldc(1.25f);
            } else {
                code.ldc(1.25);
            }
            code.swap().sel(type);
        }
    }

    private void select(LloType type) {
        expression(type);
        expression(type, 1);
        expression(I, 2);
        code.sel(type);
    }

    /// A value from one of two branches.
    private void either(LloType type) {
        String otherwise = code.fresh();
        String end = code.fresh();
        condition(otherwise);
        expression(type);
        code.jmp(end).label(otherwise);
        expression(type);
        code.label(end);
    }

    /// A value by way of `OVER`, `ROT`, `SWAP`.
    private void shuffle(LloType type) {
        expression(type);
        expression(program.type(), 1);
        if (one(2)) {
            code.over().swap().drop();
            if (type == P || one(2)) {
                code.swap();
            }
            code.add(type);
        } else {
            expression(program.type(), 2);
            code.rot().swap().drop().swap().drop();
        }
    }

    private void called(LloType type) {
        Optional<LloType> given = one(2) ? call() : host();
        if (given.isEmpty()) {
            expression(type);
        } else if (given.get() != type) {
            code.drop();
            expression(type);
        }
    }

    // Choices

    private LloOp pick(LloOp[] ops) {
        return ops[random.nextInt(ops.length)];
    }

    private LloType typeOf(LloOp op) {
        LloType type = program.type();
        return has(op, type) ? type : I;
    }

    private static boolean has(LloOp op, LloType type) {
        return LloOp.isCode(op.ordinal() << 8 | type.code());
    }

    private static boolean has(LloOp op, LloType from, LloType to) {
        return LloOp.isCode(op.ordinal() << 8 | to.code() << 4 | from.code());
    }
}
