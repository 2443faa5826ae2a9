package dev.kiln.bench;

import static dev.kiln.a64.Packed.SP;
import static dev.kiln.a64.Packed.cond;
import static dev.kiln.a64.Packed.d;
import static dev.kiln.a64.Packed.imm;
import static dev.kiln.a64.Packed.mem;
import static dev.kiln.a64.Packed.preIndex;
import static dev.kiln.a64.Packed.v;
import static dev.kiln.a64.Packed.w;
import static dev.kiln.a64.Packed.x;

import dev.kiln.a64.A64;
import dev.kiln.a64.A64Assembler;
import dev.kiln.a64.Address;
import dev.kiln.a64.Arrangement;
import dev.kiln.a64.Condition;
import dev.kiln.a64.D;
import dev.kiln.a64.Extend;
import dev.kiln.a64.Op;
import dev.kiln.a64.Sp;
import dev.kiln.a64.X;
import dev.kiln.code.CodeBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What an AArch64 instruction costs to write, on a mixed stream: by rows, by mnemonics; beside it the bare store
/// of a word, which is what the machine's speed comes down to. `-prof gc` shows the bytes allocated.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class A64Emission {
    private static final int ROUNDS = 64;
    private static final int STREAM = 16 * ROUNDS;

    private final CodeBuffer buffer = new CodeBuffer();
    private final A64Assembler assembler = new A64Assembler(buffer);
    private final A64 typed = new A64(assembler);
    private final X[] registers = new X[16];
    private final D[] floats = new D[16];

    /// Registers as a program holds them.
    public A64Emission() {
        for (int i = 0; i < 16; i++) {
            registers[i] = new X(i);
            floats[i] = new D(i);
        }
    }

    /// Sixteen kinds of instructions, operands packed.
    @Benchmark
    @OperationsPerInvocation(STREAM)
    public int rows() {
        buffer.reset();
        A64Assembler a = assembler;
        for (int i = 0; i < ROUNDS; i++) {
            int r = i & 15;
            a.emit(Op.ADD, x(r), x(1), x(2));
            a.emit(Op.SUB, x(r), x(1), imm(i));
            a.emit(Op.MOV, x(r), x(3));
            a.emit(Op.LDR, x(r), mem(SP, 8L * i));
            a.emit(Op.STR, d(r), mem(x(1), x(2), Extend.UXTX, 3));
            a.emit(Op.CMP, w(r), imm(7));
            a.emit(Op.CSET, w(r), cond(Condition.GT));
            a.emit(Op.MADD, x(r), x(1), x(2), x(3));
            a.emit(Op.FADD, d(r), d(1), d(2));
            a.emit(Op.LSL, x(r), x(1), imm(5));
            a.emit(Op.AND, x(r), x(1), imm(255));
            a.emit(Op.ADD, v(r, Arrangement.S4), v(1, Arrangement.S4), v(2, Arrangement.S4));
            a.emit(Op.MOVZ, x(r), imm(i));
            a.emit(Op.STP, x(29), x(30), preIndex(SP, -32));
            a.emit(Op.UBFX, x(r), x(2), imm(3), imm(9));
            a.emit(Op.SDIV, x(r), x(2), x(4));
        }
        return buffer.position();
    }

    /// Instructions by their typed mnemonics.
    @Benchmark
    @OperationsPerInvocation(STREAM)
    public int mnemonics() {
        buffer.reset();
        A64 a = typed;
        for (int i = 0; i < ROUNDS; i++) {
            X r = registers[i & 15];
            X n = registers[i >> 2 & 15];
            D f = floats[i & 15];
            a.add(r, n, X.X2);
            a.sub(r, n, i);
            a.mov(r, n);
            a.ldr(r, Address.at(Sp.SP, 8L * i));
            a.str(f, Address.at(X.X1, X.X2, 3));
            a.cmp(r, 7);
            a.cset(r, Condition.GT);
            a.madd(r, n, X.X2, X.X3);
            a.fadd(f, D.D1, D.D2);
            a.lsl(r, n, 5);
            a.and(r, n, 255);
            a.mul(r, n, X.X4);
            a.movz(r, i);
            a.stp(X.X29, X.X30, Address.pre(Sp.SP, -32));
            a.ubfx(r, n, 3, 9);
            a.sdiv(r, n, X.X4);
        }
        return buffer.position();
    }

    /// A word a time, of no meaning.
    @Benchmark
    @OperationsPerInvocation(STREAM)
    public int words() {
        buffer.reset();
        for (int i = 0; i < STREAM; i++) {
            buffer.dword(i);
        }
        return buffer.position();
    }
}
