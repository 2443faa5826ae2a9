package dev.kiln.vm;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Rewriter;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.util.Optional;
import java.util.function.Consumer;

/// What writes one routine: the IR over roles, and the macros of threaded code.
///
/// A routine begins with `PC` at its instruction, and with what the dispatch decoded: `OP`, and in words `WORD` and
/// the fields of [Interpreter#decoded]. Scratch roles hold nothing else.
public final class Routine extends Rewriter {
    private final Weaver weaver;
    private final Instruction instruction;
    /// Where this part of a superinstruction goes on; empty when it dispatches.
    private final Optional<Label> following;

    Routine(Weaver weaver, Emitter out, Instruction instruction, Optional<Label> following) {
        super(out);
        this.weaver = weaver;
        this.instruction = instruction;
        this.following = following;
    }

    // Roles

    @Override
    protected R use(R register) {
        return weaver.binding().get(register);
    }

    @Override
    protected R def(R register) {
        return weaver.binding().get(register);
    }

    @Override
    protected V use(V register) {
        return weaver.binding().get(register);
    }

    @Override
    protected V def(V register) {
        return weaver.binding().get(register);
    }

    private R pc() {
        return use(weaver.vm().pc());
    }

    // Operands

    /// d = operand `index` of this instruction, counted from 0; in a stream of bytes.
    public void operand(int index, R d) {
        out().load(instruction.operands().get(index), def(d), pc(), R.NONE, 0, instruction.operandOffset(index));
    }

    /// d = `field` of this instruction, from `WORD`.
    public void decode(Field field, R d) {
        weaver.dispatch().decode(out(), field, def(d));
    }

    /// Decodes the instruction at `PC` once more: after a call of Java, which leaves no scratch role as it was.
    public void refetch() {
        weaver.dispatch().refetch(out());
    }

    /// Bytes of this instruction.
    public int length() {
        return instruction.length();
    }

    // Memory

    /// d = the member of the structure at `base`.
    public void load(R d, R base, Structure.Member member) {
        load(member.type(), d, base, R.NONE, 0, member.offset());
    }

    /// The member of the structure at `base` = s.
    public void store(R s, R base, Structure.Member member) {
        store(member.type(), s, base, R.NONE, 0, member.offset());
    }

    /// d = the member of the structure at `base`, a float.
    public void load(V d, R base, Structure.Member member) {
        fload(member.floatType(), d, base, R.NONE, 0, member.offset());
    }

    /// The member of the structure at `base`, a float, = s.
    public void store(V s, R base, Structure.Member member) {
        fstore(member.floatType(), s, base, R.NONE, 0, member.offset());
    }

    // Tails

    /// Continues with the instruction after this one.
    public void next() {
        if (following.isPresent()) {
            out().binary(BinaryOp.ADD, Width.W64, pc(), pc(), instruction.length());
            weaver.dispatch().refetch(out());
            out().jump(following.get());
        } else {
            next(0);
        }
    }

    /// Continues `distance` bytes after the end of this instruction.
    public void next(long distance) {
        weaver.dispatch().fetch(out(), R.NONE, instruction.length() + distance);
        out().binary(BinaryOp.ADD, Width.W64, pc(), pc(), instruction.length() + distance);
        weaver.dispatch().decode(out());
        weaver.dispatch().go(out());
    }

    /// Continues `distance` bytes after the end of this instruction.
    public void next(R distance) {
        R by = use(distance);
        weaver.dispatch().fetch(out(), by, instruction.length());
        out().lea(pc(), pc(), by, 0, instruction.length());
        weaver.dispatch().decode(out());
        weaver.dispatch().go(out());
    }

    /// Continues with the instruction that `PC` points to.
    public void dispatch() {
        weaver.dispatch().fetch(out(), R.NONE, 0);
        weaver.dispatch().decode(out());
        weaver.dispatch().go(out());
    }

    /// Executes the instruction that `PC` points to, by the routine that the description has for its opcode, whatever
    /// the table says now.
    public void original() {
        weaver.original(out());
    }

    // Ways out

    /// Leaves the interpreter; [Machine#run] returns `status`.
    public void exit(long status) {
        out().movi(weaver.binding().spare(), status);
        weaver.exit(out(), weaver.binding().spare());
    }

    /// Leaves the interpreter; [Machine#run] returns what `status` holds.
    public void exit(R status) {
        weaver.exit(out(), use(status));
    }

    /// Leaves the interpreter by a [VmTrap].
    public void trap(String reason) {
        out().jump(weaver.trap(reason));
    }

    /// Where to branch to for a [VmTrap] of `reason`.
    public Label trapping(String reason) {
        return weaver.trap(reason);
    }

    /// A label for what rarely happens to this instruction: `body` is written after all routines, out of the way. It
    /// finds registers as they are at the branch and ends as a routine does.
    public Label rarely(Consumer<Routine> body) {
        return weaver.rarely(instruction, following, body);
    }

    // Java

    /// result = `function` of `arguments`. Roles that survive calls lie in the machine meanwhile, and come back as
    /// they are there afterwards, `PC` too; all others are undefined. When the function throws, the interpreter is
    /// left, and [Machine#run] throws the same.
    ///
    /// @param result [R#NONE] when it is not wanted; not `PC` or `STATE`
    public void call(JavaFunction function, R result, R... arguments) {
        Reg[] bound = new Reg[arguments.length];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = use(arguments[i]);
        }
        weaver.call(out(), function, result == R.NONE ? Regs.NONE : Regs.of(def(result)), bound);
    }
}
