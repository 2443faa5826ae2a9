package dev.kiln.target.alloc;

/// The life of every variable of a function, built by one walk from its end to its start.
final class Intervals {
    private final Body body;
    private final Flow flow;
    private final Operands operands;
    private final Variables variables;
    private final Liveness liveness;
    private final Spans spans;
    private final Chains loopEnds = new Chains();

    Intervals(Body body, Liveness liveness) {
        this.body = body;
        this.liveness = liveness;
        flow = body.flow;
        operands = body.operands;
        variables = body.variables;
        spans = variables.spans();
    }

    /// Builds the lives of the function that the body has.
    void build() {
        makeRoom();
        for (int b = flow.count() - 1; b >= 0; b--) {
            block(b);
        }
        for (int v = 0; v < variables.count(); v++) {
            if (variables.named(v)) {
                Life life = variables.life(v);
                life.first.begin(spans.from(life.range), life.range);
            }
        }
        loops();
        slots();
    }

    /// Gives each variable room for its uses, those at loops' ends included.
    private void makeRoom() {
        for (int head = 0; head < flow.count(); head++) {
            if (flow.loopEnd(head) != 0) {
                for (int i = liveness.inFrom(head); i < liveness.inTo(head); i++) {
                    variables.life(liveness.in(i)).uses++;
                }
            }
        }
        int uses = 0;
        for (int v = 0; v < variables.count(); v++) {
            if (variables.named(v)) {
                Life life = variables.life(v);
                uses += life.uses;
                life.uses = uses;
                life.usesEnd = uses;
            }
        }
        spans.clear(variables.count(), uses);
    }

    private void block(int b) {
        int start = 4 * flow.start(b);
        int end = 4 * flow.start(b + 1);
        for (int s = flow.successorsFrom(b); s < flow.successorsTo(b); s++) {
            int next = flow.successor(s);
            for (int i = liveness.inFrom(next); i < liveness.inTo(next); i++) {
                range(variables.life(liveness.in(i)), start, end);
            }
        }
        for (int i = flow.start(b + 1) - 1; i >= flow.start(b); i--) {
            int first = operands.start(i);
            int last = operands.start(i + 1) - 1;
            for (int o = last; o >= first; o--) {
                int operand = operands.get(o);
                if ((operand & Body.DEF) != 0) {
                    define(variables.life(operand >> Body.SHIFT), start, 4 * i + 2, register(operand));
                }
            }
            for (int o = last; o >= first; o--) {
                int operand = operands.get(o);
                if ((operand & Body.DEF) == 0) {
                    Life life = variables.life(operand >> Body.SHIFT);
                    range(life, start, 4 * i + 1);
                    spans.use(life, 4 * i, register(operand));
                }
            }
        }
    }

    /// 1 when the operand has to be in a register.
    private static int register(int operand) {
        return (operand & Body.ANYWHERE) == 0 ? 1 : 0;
    }

    private void range(Life life, int from, int to) {
        int head = life.range;
        if (head == 0) {
            life.first = new Interval(life, from, to);
            life.range = spans.range(from, to, 0);
        } else if (spans.from(head) <= to) {
            spans.from(head, Math.min(from, spans.from(head)));
        } else {
            life.range = spans.range(from, to, head);
        }
    }

    private void define(Life life, int blockStart, int position, int register) {
        int head = life.range;
        if (head != 0 && spans.from(head) == blockStart && spans.to(head) > position) {
            spans.from(head, position);
        } else {
            range(life, position, position + 1);
        }
        spans.use(life, position, register);
    }

    /// What a loop uses and takes from one round to the next is used at the loop's end too: it should rather keep its
    /// register than what the loop does not use.
    private void loops() {
        loopEnds.clear();
        for (int head = 0; head < flow.count(); head++) {
            if (flow.loopEnd(head) == 0) {
                continue;
            }
            int from = 4 * flow.start(head);
            int end = 4 * flow.start(flow.loopEnd(head)) - 1;
            for (int i = liveness.inFrom(head); i < liveness.inTo(head); i++) {
                if (liveness.in(i) >= Body.VIRTUAL) {
                    Life life = variables.life(liveness.in(i));
                    if (life.first.nextUse(from) < end) {
                        life.list = loopEnds.add(end, life.list);
                    }
                }
            }
        }
        if (!loopEnds.isEmpty()) {
            for (int v = Body.VIRTUAL; v < variables.count(); v++) {
                if (variables.life(v).list != 0) {
                    spans.uses(variables.life(v), loopEnds);
                }
            }
        }
    }

    /// What a jump to an address may reach finds its variables in the frame, as such a jump cannot choose its moves.
    private void slots() {
        for (int b = 0; b < flow.count(); b++) {
            if (flow.isComputed(b)) {
                for (int s = flow.successorsFrom(b); s < flow.successorsTo(b); s++) {
                    beginInSlots(flow.successor(s));
                }
                return; // all such jumps share their targets
            }
        }
    }

    private void beginInSlots(int block) {
        int position = 4 * flow.start(block);
        for (int i = liveness.inFrom(block); i < liveness.inTo(block); i++) {
            if (liveness.in(i) >= Body.VIRTUAL) {
                Interval interval = variables.life(liveness.in(i)).at(position);
                (interval.from < position ? interval.split(position) : interval).place = Interval.SLOT;
            }
        }
    }
}
