package dev.kiln.llo;

import static dev.kiln.llo.LloType.D;
import static dev.kiln.llo.LloType.F;
import static dev.kiln.llo.LloType.I;
import static dev.kiln.llo.LloType.L;
import static dev.kiln.llo.LloType.P;

import java.util.Random;

/// A random loop over memory, as a part of [RandomCode]: it counts up or down, to a constant or a variable; indexes
/// arrays by its counter, and at times runs off their ends; has pointers that walk along and pointers that stay;
/// divides by what does not change; stores to what it loads, or to a part of it.
///
/// What it computes ends in memory, where the tests see it.
final class RandomWalk {
    private static final LloType[] TYPES = {I, L, P, F, D};

    private final RandomLlo program;
    private final RandomCode body;
    private final LloCode code;
    private final Random random;
    private final int counter;
    private final int limit;
    private final int fixed; // a pointer that stays
    private final int walking; // one that does not
    private final int divisor;
    private final int sum;
    private final boolean down;
    private final int step;

    RandomWalk(RandomLlo program, RandomCode body, LloCode code) {
        this.program = program;
        this.body = body;
        this.code = code;
        random = program.random;
        counter = body.local(I);
        limit = body.local(I);
        fixed = body.local(P);
        walking = body.local(P);
        divisor = body.local(L);
        sum = body.local(L);
        down = one(4);
        step = one(2) ? 1 : 1 + random.nextInt(4);
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    /// Writes it.
    void loop(String end) {
        String again = code.fresh();
        prepare();
        boolean constant = one(2);
        int last = one(10) ? random.nextInt(300) : 3 + random.nextInt(8);
        boolean early = one(2);
        code.label(again);
        if (early) {
            test(true, constant, last, end);
        }
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            part(true);
        }
        code.ldloc(I, counter).ldc(down ? -step : step).add(I).stloc(I, counter);
        if (early) {
            code.jmp(again);
        } else {
            test(false, constant, last, again);
        }
        code.label(end).lda("heap").ldloc(L, sum).st(L, random.nextInt(40));
    }

    private void prepare() {
        from(down ? 3 + random.nextInt(8) : random.nextInt(3));
        code.stloc(I, counter);
        body.expression(I);
        if (!one(20)) {
            code.ldc(one(10) ? 127 : 7).and(I);
            hide();
        }
        code.stloc(I, limit);
        array();
        if (one(2)) {
            body.expression(I, 1);
            code.ldc(7).and(I);
            hide();
            if (one(2)) {
                code.lea(random.nextInt(3), 0);
            } else {
                code.cvt(I, L).cvt(L, P).add(P);
            }
        }
        code.stloc(P, fixed);
        array();
        if (one(2)) {
            code.ldc(random.nextInt(4));
            hide();
            code.lea(0, 0);
        }
        code.stloc(P, walking);
        body.expression(L);
        if (!one(20)) {
            code.ldc(1L).or(L);
        }
        code.stloc(L, divisor);
    }

    private void from(int start) {
        if (one(3)) {
            body.expression(I);
            code.ldc(3).and(I);
            hide();
        } else {
            code.ldc(start);
        }
    }

    /// Makes more of a small number than a compiler can know, often.
    private void hide() {
        if (one(2)) {
            code.host("putchar").ldc(random.nextInt(2)).rotl(I);
        }
    }

    private void array() {
        code.lda(one(3) ? "heap" : "d" + random.nextInt(RandomLlo.DATA));
    }

    /// Jumps to `label` if the counter is at its end, or if it is not.
    private void test(boolean atEnd, boolean constant, int last, String label) {
        code.ldloc(I, counter);
        if (down) {
            code.ldc(one(3) ? 1 : 0);
        } else if (constant) {
            code.ldc(last);
        } else {
            code.ldloc(I, limit);
        }
        LloOp ends = down ? LloOp.JLT : one(3) ? LloOp.JGT : one(3) ? LloOp.JUGE : LloOp.JGE;
        LloOp goes = down ? LloOp.JGE : one(3) ? LloOp.JLE : one(3) ? LloOp.JULT : LloOp.JLT;
        code.jump((atEnd ? ends : goes).code(I), label);
    }

    // What a round does

    private void part(boolean mayBranch) {
        switch (random.nextInt(mayBranch ? 12 : 9)) {
            case 0, 1 -> load(this::element);
            case 2, 3 -> store(this::element);
            case 4 -> load(this::place);
            case 5 -> store(this::place);
            case 6 -> divide();
            case 7 -> walk();
            case 8 -> overlap();
            case 9, 10 -> sometimes();
            default -> body.statement();
        }
    }

    /// Leaves a pointer and gives an offset.
    private interface Address {
        int make();
    }

    private int element() {
        if (one(2)) {
            code.ldloc(P, fixed);
        } else {
            array();
        }
        code.ldloc(I, counter);
        if (one(3)) {
            code.ldc(random.nextInt(5) - 1).add(I);
        }
        code.lea(random.nextInt(4), random.nextInt(8));
        return random.nextInt(8);
    }

    private int place() {
        if (one(3)) {
            array();
        } else {
            code.ldloc(P, fixed);
        }
        return random.nextInt(24);
    }

    private void load(Address address) {
        int off = address.make();
        LloType type = TYPES[random.nextInt(5)];
        switch (random.nextInt(6)) {
            case 0 -> code.ldub(off).cvt(I, L);
            case 1 -> code.ldw(off).cvt(I, L);
            default -> {
                code.ld(type, off);
                number(type);
            }
        }
        add();
    }

    private void number(LloType type) {
        body.number(type);
        switch (type) {
            case I -> code.cvt(I, L);
            case L -> {}
            case P -> code.cvt(P, L);
            case F -> code.bits(F, I).cvt(I, L);
            case D -> code.bits(D, L);
        }
    }

    private void add() {
        code.ldloc(L, sum).ldc(31L).mul(L).add(L).stloc(L, sum);
    }

    private void store(Address address) {
        int off = address.make();
        if (one(2)) {
            code.ldloc(L, sum).st(L, off);
        } else if (one(2)) {
            code.ldloc(I, counter).stb(off);
        } else {
            code.ldloc(I, counter).st(I, off);
        }
    }

    private void divide() {
        code.ldc(random.nextInt(1000) - 500L).ldloc(L, divisor);
        code.emit((one(2) ? LloOp.DIV : LloOp.UMOD).code(L), 0);
        add();
    }

    private void walk() {
        load(() -> {
            code.ldloc(P, walking);
            return random.nextInt(4);
        });
        code.ldloc(P, walking).ldcP(1 + random.nextInt(8)).add(P).stloc(P, walking);
    }

    /// Stores, stores a part of that or what is beside it, and loads it.
    private void overlap() {
        int off = random.nextInt(24);
        boolean real = one(3);
        code.ldloc(P, fixed);
        if (real) {
            code.ldloc(L, sum).cvt(L, D).st(D, off);
        } else {
            code.ldloc(L, sum).st(L, off);
        }
        if (one(2)) {
            code.ldloc(P, fixed).ldloc(I, counter).stb(off + random.nextInt(12) - 2);
        }
        code.ldloc(P, fixed).ld(real ? D : L, off);
        number(real ? D : L);
        add();
    }

    private void sometimes() {
        String skip = code.fresh();
        code.ldloc(I, counter).ldc(1 + random.nextInt(3)).and(I).jf(skip);
        part(false);
        if (one(2)) {
            String other = code.fresh();
            code.jmp(other).label(skip);
            part(false);
            code.label(other);
        } else {
            code.label(skip);
        }
    }
}
