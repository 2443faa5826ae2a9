package dev.kiln.eacg;

import java.util.Optional;

/// The front end: a buffer that instructions are put into, one call each, sources first.
///
/// Errors stick: the first one makes every later call do nothing, and [#program()] reports it.
///
/// ```java
/// Eacg buffer = new Eacg(8);
/// buffer.mov(i32(1), EAX);
/// int again = buffer.setLabel();
/// buffer.mul(EAX, EDI, EAX);
/// buffer.sub(EDI, i32(1), EDI);
/// buffer.jnz(again);
/// buffer.ret();
/// try (EacgInstance factorial = buffer.compile(new Environment())) {
///     long result = factorial.execute(10); // 3628800
/// }
/// ```
public final class Eacg implements AutoCloseable {
    private static final int USUAL_BYTES = 10;
    private static final Vector KEEPER = new Vector(15);

    private final Bytes bytes;
    private Optional<EacgException> error = Optional.empty();
    private int instructions;
    private int labels;

    /// An empty buffer.
    ///
    /// @param instructions how many there will be, about
    public Eacg(int instructions) {
        bytes = new Bytes(Math.clamp(instructions, 1, 1 << 20) * USUAL_BYTES);
    }

    private Eacg emit(EacgOp op, Operand... operands) {
        for (int k = 0; k < operands.length && error.isEmpty(); k++) {
            check(op, k, operands[k]);
        }
        if (error.isEmpty()) {
            instructions++;
            bytes.put(op, operands);
        }
        return this;
    }

    private void check(EacgOp op, int k, Operand operand) {
        if (operand == null) {
            fail(op, "operand " + (k + 1) + " is null");
        } else if (!Kind.of(operand).fits(op.operand(k))) {
            fail(op, operand + " is operand " + (k + 1) + ", expected " + Kind.expected(op.operand(k)));
        } else if (op.operand(k) == 'd'
                && operand instanceof Register r
                && r.as(Size.B64).equals(Register.RSP)) {
            fail(op, "rsp may not be written");
        }
    }

    private void fail(EacgOp op, String problem) {
        error = Optional.of(
                new EacgException("", 0, bytes.size(), op + ", instruction " + instructions + ": " + problem));
    }

    /// The first error; empty while all is well.
    public Optional<EacgException> error() {
        return error;
    }

    /// The bytecode so far.
    ///
    /// @throws EacgException the first error, when there is one
    public byte[] bytes() {
        if (error.isPresent()) {
            throw error.get();
        }
        return bytes.toArray();
    }

    /// The program, verified.
    ///
    /// @throws EacgException the first error of the calls, else what the verifier says
    public EacgProgram program() {
        return EacgProgram.of(bytes());
    }

    /// The program as machine code for this machine, in `environment`.
    ///
    /// @throws EacgException as [#program()] does, or when the environment excludes what it uses
    public EacgInstance compile(Environment environment) {
        return new EacgCompiled(program(), environment);
    }

    /// Lets go of the buffer: whatever is called after it fails.
    @Override
    public void close() {
        if (error.isEmpty()) {
            error = Optional.of(new EacgException("the buffer is closed"));
        }
    }

    // Places

    /// Sets the next label, numbered in the order of these calls from 0, and gives its number.
    public int setLabel() {
        int number = labels++;
        emit(EacgOp.SET_LABEL, new Target(number));
        return number;
    }

    /// Sets label `number`, which the calls above are not to give as well.
    public Eacg setLabel(int number) {
        return emit(EacgOp.SET_LABEL, new Target(number));
    }

    /// The routine that begins at the label set just before may push `size` bytes.
    public Eacg stackSize(int size) {
        if (size < 0 && error.isEmpty()) {
            fail(EacgOp.STACK_SIZE, size + " bytes of stack, expected at least 0");
            return this;
        }
        return emit(EacgOp.STACK_SIZE, Operand.i32(size));
    }

    // Moves

    /// destination = source, truncated or extended with zeros.
    public Eacg mov(Operand source, Destination destination) {
        return emit(EacgOp.MOV, source, destination);
    }

    /// destination = source, truncated or extended with the sign.
    public Eacg movsx(Operand source, Destination destination) {
        return emit(EacgOp.MOVSX, source, destination);
    }

    // Arithmetic

    /// destination = a + b.
    public Eacg add(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.ADD, a, b, destination);
    }

    /// destination = a - b.
    public Eacg sub(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.SUB, a, b, destination);
    }

    /// destination = the low half of a × b.
    public Eacg mul(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.MUL, a, b, destination);
    }

    /// destination = a ÷ b, unsigned.
    public Eacg div(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.DIV, a, b, destination);
    }

    /// destination = the remainder of a ÷ b, unsigned.
    public Eacg mod(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.MOD, a, b, destination);
    }

    /// destination = a ÷ b, signed, truncated.
    public Eacg sdiv(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.SDIV, a, b, destination);
    }

    /// destination = the remainder of a ÷ b, signed.
    public Eacg smod(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.SMOD, a, b, destination);
    }

    /// destination = the bits that a and b have.
    public Eacg and(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.AND, a, b, destination);
    }

    /// destination = the bits that a or b has.
    public Eacg or(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.OR, a, b, destination);
    }

    /// destination = the bits that just one has.
    public Eacg xor(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.XOR, a, b, destination);
    }

    /// destination = a shifted left by b.
    public Eacg shl(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.SHL, a, b, destination);
    }

    /// destination = a shifted right by b, zeros coming in.
    public Eacg shr(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.SHR, a, b, destination);
    }

    /// destination = a shifted right by b, the sign coming in.
    public Eacg sar(Operand a, Operand b, Destination destination) {
        return emit(EacgOp.SAR, a, b, destination);
    }

    // Calls

    /// Calls host function `number`.
    public Eacg call(int number) {
        if (number < 0 && error.isEmpty()) {
            fail(EacgOp.CALL, number + " is no host function: they have numbers from 0");
            return this;
        }
        return emit(EacgOp.CALL, Operand.i32(number));
    }

    /// Calls a host function, when `routine` is an immediate; the routine at a label; the routine whose label's
    /// number a register or memory holds.
    public Eacg call(Operand routine) {
        return emit(EacgOp.CALL, routine);
    }

    /// Returns.
    public Eacg ret() {
        return emit(EacgOp.RET);
    }

    // Stack

    /// Pushes `source`.
    public Eacg push(Operand source) {
        return emit(EacgOp.PUSH, source);
    }

    /// Pushes the 64 bits at the address that `address` is, or holds. An address in memory goes through rax, which
    /// xmm15 keeps meanwhile: four instructions.
    public Eacg pushi(Operand address) {
        return switch (address) {
            case Register r -> push(new Memory(Size.B64, r));
            case Immediate i -> push(new Absolute(Size.B64, i.low()));
            case Memory m -> pushThrough(m);
            case Absolute m -> pushThrough(m);
            case Vector v -> notAnAddress(EacgOp.PUSH, v);
            case Target t -> notAnAddress(EacgOp.PUSH, t);
            case null -> emit(EacgOp.PUSH, address);
        };
    }

    private Eacg pushThrough(Operand pointer) {
        return mov(Register.RAX, KEEPER)
                .mov(pointer, Register.RAX)
                .push(new Memory(Size.B64, Register.RAX))
                .mov(KEEPER, Register.RAX);
    }

    private Eacg notAnAddress(EacgOp op, Operand operand) {
        if (error.isEmpty()) {
            fail(
                    op,
                    operand + " is operand 1, expected a register or an immediate"
                            + (op == EacgOp.PUSH ? ", or memory" : ""));
        }
        return this;
    }

    /// Pops into `destination`.
    public Eacg pop(Destination destination) {
        return emit(EacgOp.POP, destination);
    }

    /// Pops into the 64 bits at the address that `address` is, or holds.
    public Eacg popi(Operand address) {
        return switch (address) {
            case Register r -> pop(new Memory(Size.B64, r));
            case Immediate i -> pop(new Absolute(Size.B64, i.low()));
            case Memory m -> notAnAddress(EacgOp.POP, m);
            case Absolute m -> notAnAddress(EacgOp.POP, m);
            case Vector v -> notAnAddress(EacgOp.POP, v);
            case Target t -> notAnAddress(EacgOp.POP, t);
            case null -> emit(EacgOp.POP, address);
        };
    }

    // Comparison and jumps

    /// Compares a with b, at the larger of their sizes.
    public Eacg cmp(Operand a, Operand b) {
        return emit(EacgOp.CMP, a, b);
    }

    /// Jumps to label `label`.
    public Eacg jmp(int label) {
        return emit(EacgOp.JMP, new Target(label));
    }

    /// Jumps to label `label` when equal.
    public Eacg je(int label) {
        return emit(EacgOp.JE, new Target(label));
    }

    /// Jumps to label `label` when zero: the same as [#je].
    public Eacg jz(int label) {
        return emit(EacgOp.JE, new Target(label));
    }

    /// Jumps to label `label` when not equal.
    public Eacg jne(int label) {
        return emit(EacgOp.JNE, new Target(label));
    }

    /// Jumps to label `label` when not zero: the same as [#jne].
    public Eacg jnz(int label) {
        return emit(EacgOp.JNE, new Target(label));
    }

    /// Jumps to label `label` when lower, unsigned.
    public Eacg jlt(int label) {
        return emit(EacgOp.JLT, new Target(label));
    }

    /// Jumps to label `label` when greater, unsigned.
    public Eacg jgt(int label) {
        return emit(EacgOp.JGT, new Target(label));
    }

    /// Jumps to label `label` when lower or equal, unsigned.
    public Eacg jlte(int label) {
        return emit(EacgOp.JLTE, new Target(label));
    }

    /// Jumps to label `label` when greater or equal, unsigned.
    public Eacg jgte(int label) {
        return emit(EacgOp.JGTE, new Target(label));
    }

    /// Jumps to label `label` when lower, signed.
    public Eacg jslt(int label) {
        return emit(EacgOp.JSLT, new Target(label));
    }

    /// Jumps to label `label` when greater, signed.
    public Eacg jsgt(int label) {
        return emit(EacgOp.JSGT, new Target(label));
    }

    /// Jumps to label `label` when lower or equal, signed.
    public Eacg jslte(int label) {
        return emit(EacgOp.JSLTE, new Target(label));
    }

    /// Jumps to label `label` when greater or equal, signed.
    public Eacg jsgte(int label) {
        return emit(EacgOp.JSGTE, new Target(label));
    }
}
