package dev.kiln.target.alloc;

import dev.kiln.ir.Ins;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import java.util.ArrayList;
import java.util.List;

/// The life of every variable of a function, built by one walk from its end to its start.
final class Intervals {
    private final Body body;
    private final Interval.Life[] lives;
    /// While building: ranges (end, begin) and uses, from the last to the first.
    private final Ints[] ranges;

    private final Ints[] uses;

    Intervals(Body body, Liveness liveness) {
        this.body = body;
        int count = body.variables.count();
        lives = new Interval.Life[count];
        ranges = new Ints[count];
        uses = new Ints[count];
        for (int b = body.blocks.count() - 1; b >= 0; b--) {
            block(b, liveness.out(b));
        }
        for (int v = 0; v < count; v++) {
            if (lives[v] != null) {
                finish(lives[v], ranges[v].reversed(), uses[v].reversed());
            }
        }
        loops(liveness);
        hints();
    }

    /// What a loop uses and takes from one round to the next is used at the loop's end too: it should rather keep its
    /// register than what the loop does not use.
    private void loops(Liveness liveness) {
        Ints[] ends = new Ints[lives.length];
        for (int head = 0; head < body.blocks.count(); head++) {
            if (body.loopEnds[head] == 0) {
                continue;
            }
            int from = 4 * body.start(head);
            int end = 4 * body.start(body.loopEnds[head]) - 1;
            Ints alive = liveness.in(head);
            for (int i = 0; i < alive.size(); i++) {
                int variable = alive.get(i);
                if (variable >= Body.VIRTUAL && lives[variable].first.nextUse(from) < end) {
                    ends[variable] = ends[variable] == null ? new Ints(4) : ends[variable];
                    ends[variable].add(end << 1);
                }
            }
        }
        for (int v = Body.VIRTUAL; v < lives.length; v++) {
            if (ends[v] != null) {
                lives[v].addUses(ends[v]);
            }
        }
    }

    /// The life of a variable, null when it never lives.
    Interval.Life life(int variable) {
        return variable < lives.length ? lives[variable] : null;
    }

    /// The lives of all virtual registers that have one.
    List<Interval.Life> virtual() {
        List<Interval.Life> list = new ArrayList<>(lives.length);
        for (int v = Body.VIRTUAL; v < lives.length; v++) {
            if (lives[v] != null) {
                list.add(lives[v]);
            }
        }
        return list;
    }

    /// Makes what is alive at the start of `block` begin there in the frame.
    void beginInSlots(int block, Ints alive) {
        int position = 4 * body.start(block);
        for (int i = 0; i < alive.size(); i++) {
            if (alive.get(i) >= Body.VIRTUAL) {
                Interval interval = lives[alive.get(i)].at(position);
                (interval.from < position ? interval.split(position) : interval).beginsInSlot = true;
            }
        }
    }

    private static void finish(Interval.Life life, int[] ranges, int[] uses) {
        life.ranges = ranges;
        life.uses = uses;
        life.first = new Interval(life, ranges[0], ranges[ranges.length - 1]);
        if (life.def < 0) {
            life.constant = null;
        }
    }

    private void block(int b, Ints out) {
        int start = 4 * body.start(b);
        int end = 4 * body.start(b + 1);
        for (int i = 0; i < out.size(); i++) {
            range(out.get(i), start, end);
        }
        for (int i = body.start(b + 1) - 1; i >= body.start(b); i--) {
            int last = body.starts[i + 1] - 1;
            for (int o = last; o >= body.starts[i]; o--) {
                int operand = body.operands.get(o);
                if ((operand & Body.DEF) != 0) {
                    define(operand >> Body.SHIFT, start, i, (operand & Body.ANYWHERE) == 0);
                }
            }
            for (int o = last; o >= body.starts[i]; o--) {
                int operand = body.operands.get(o);
                if ((operand & Body.DEF) == 0) {
                    range(operand >> Body.SHIFT, start, 4 * i + 1);
                    use(operand >> Body.SHIFT, 4 * i, (operand & Body.ANYWHERE) == 0);
                }
            }
        }
    }

    private void range(int variable, int from, int to) {
        if (lives[variable] == null) {
            lives[variable] = new Interval.Life(
                    variable,
                    body.variables.isFloat(variable),
                    variable < Body.VIRTUAL ? Long.BYTES : body.variables.bytes(variable));
            ranges[variable] = new Ints(2);
            uses[variable] = new Ints(4);
        }
        Ints list = ranges[variable];
        if (list.size() > 0 && list.last() <= to) {
            list.set(list.size() - 1, Math.min(from, list.last()));
        } else {
            list.add(to);
            list.add(from);
        }
    }

    private void use(int variable, int position, boolean register) {
        Ints list = uses[variable];
        if (list.size() > 0 && list.last() >> 1 == position) {
            list.set(list.size() - 1, list.last() | (register ? 1 : 0));
        } else {
            list.add(position << 1 | (register ? 1 : 0));
        }
    }

    private void define(int variable, int blockStart, int i, boolean register) {
        int position = 4 * i + 2;
        Ints list = lives[variable] == null ? null : ranges[variable];
        boolean alive = list != null && list.last() == blockStart && list.get(list.size() - 2) > position;
        if (alive) {
            list.set(list.size() - 1, position);
        } else {
            range(variable, position, position + 1);
        }
        use(variable, position, register);
        constant(lives[variable], i);
        lives[variable].defs++;
    }

    /// Notes whether every write of the variable writes the same constant; `def` is -1 when not.
    private void constant(Interval.Life life, int i) {
        Ins.MovImm value = body.instruction(i) instanceof Ins.MovImm m ? m : null;
        boolean same = life.defs == 0
                ? value != null
                : life.constant != null && value != null && life.constant.value() == value.value();
        life.constant = same ? value : null;
        life.def = 4 * i + 2;
    }

    // Hints

    private void hints() {
        for (int i = 0; i < body.size(); i++) {
            switch (body.instruction(i)) {
                case Ins.Mov m -> both(m.d(), m.s());
                case Ins.MovFloat m -> both(m.d(), m.s());
                case Ins.Binary b -> both(b.d(), b.a());
                case Ins.BinaryImm b -> both(b.d(), b.a());
                case Ins.Unary u -> both(u.d(), u.a());
                case Ins.FloatBinary f -> both(f.d(), f.a());
                case Ins.Select s -> both(s.d(), s.f());
                case Ins.SelectFloat s -> both(s.d(), s.f());
                case Ins.VecMov m -> both(m.d(), m.s());
                case Ins.VecBinary b -> both(b.d(), b.a());
                case Ins.VecFma f -> both(f.d(), f.c());
                case Ins.Call c -> call(c.arguments().list(), c.results().list());
                case Ins.CallSymbol c -> call(c.arguments().list(), c.results().list());
                case Ins.CallRegister c ->
                    call(c.arguments().list(), c.results().list());
                case Ins.Tail t -> call(t.arguments().list(), List.of());
                case Ins.TailSymbol t -> call(t.arguments().list(), List.of());
                case Ins.TailRegister t -> call(t.arguments().list(), List.of());
                case Ins.Params p -> arguments(p.destinations().list());
                case Ins.Ret r -> results(r.values().list());
                default -> {}
            }
        }
    }

    private void both(Reg d, Reg s) {
        if (d.code() == Reg.STACK_POINTER || s.code() == Reg.STACK_POINTER) {
            return;
        }
        int to = body.variable(d);
        int from = body.variable(s);
        if (to == from) {
            return;
        }
        if (to >= Body.VIRTUAL) {
            lives[to].hint(from);
        }
        if (from >= Body.VIRTUAL) {
            lives[from].hint(to);
        }
    }

    private void call(List<Reg> arguments, List<Reg> results) {
        arguments(arguments);
        results(results);
    }

    private void arguments(List<Reg> registers) {
        int[] places = body.convention.places(new Regs(registers));
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0 && registers.get(i).code() != Reg.ABSENT) {
                hint(registers.get(i), places[i]);
            }
        }
    }

    private void results(List<Reg> registers) {
        int integer = 0;
        int floating = 0;
        for (Reg register : registers) {
            hint(
                    register,
                    Body.isFloat(register)
                            ? body.convention.floatResults().get(floating++).code()
                            : body.convention.results().get(integer++).code());
        }
    }

    private void hint(Reg register, int code) {
        int variable = body.variable(register);
        if (variable >= Body.VIRTUAL) {
            lives[variable].hint(Body.isFloat(register) ? code + Body.FLOATS : code);
        }
    }
}
