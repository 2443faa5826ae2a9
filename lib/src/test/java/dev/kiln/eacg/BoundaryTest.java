package dev.kiln.eacg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.guard.Trap;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every operation on boundary values, in every size and every kind of operand: the compiler against the reference.
final class BoundaryTest {
    private static final long A = 0x100;
    private static final long B = 0x120;
    private static final long D = 0x140;
    private static final long[] VALUES = {
        0, 1, 2, 63, 0x7f, 0x80, 0xff, 0x8000, 0x7fffffffL, 0x80000000L, -1, Long.MIN_VALUE
    };

    private static final List<EacgOp> OPS = Arrays.stream(EacgOp.values())
            .filter(op -> op.isArithmetic() || op == EacgOp.MOV || op == EacgOp.MOVSX || op == EacgOp.CMP)
            .toList();

    /// Operand number `k`, of kind `kind`: 0 register, 1 memory by register, 2 memory by address, 3 immediate.
    private static Operand operand(int kind, Size size, int k, long value) {
        long address = k == 0 ? A : k == 1 ? B : D;
        return switch (kind) {
            case 0 ->
                size == Size.B128
                        ? new Vector(k)
                        : (k == 0 ? Register.RDX : k == 1 ? Register.RCX : Register.R12).as(size);
            case 1 -> new Memory(size, k == 0 ? Register.R8 : k == 1 ? Register.R9 : Register.R10);
            case 2 -> new Absolute(size, address);
            default -> new Immediate(size, size.zeroExtend(value), 0);
        };
    }

    /// A program that gives the operands their values, does `op`, and leaves the result and the status word in memory.
    private static Eacg program(EacgOp op, Size a, Size b, Size d, int kinds, long x, long y) {
        Eacg buffer = new Eacg(32);
        buffer.mov(Operand.i64(A), Register.R8).mov(Operand.i64(B), Register.R9).mov(Operand.i64(D), Register.R10);
        buffer.mov(Operand.i64(x), Register.RDX)
                .mov(Operand.i64(y), Register.RCX)
                .mov(Operand.i64(-2), Register.R12);
        buffer.movsx(Operand.i64(x), new Vector(0)).mov(Operand.i64(y), new Vector(1));
        buffer.movsx(Operand.i64(x), Operand.m128(A)).mov(Operand.i64(y), Operand.m128(B));
        buffer.mov(Operand.i64(-1), Operand.m128(D));
        Operand first = operand(kinds & 3, a, 0, x);
        Operand second = operand(kinds >> 2 & 3, b, 1, y);
        Destination third = (Destination) operand((kinds >> 4) % 3, d, 2, 0);
        emit(buffer, op, first, second, third);
        buffer.mov(Register.RFLAGS, Operand.m64(0x160L));
        buffer.mov(Register.R12, Operand.m64(0x168L)).mov(new Vector(2), Operand.m128(0x170L));
        return buffer.ret();
    }

    private static void emit(Eacg buffer, EacgOp op, Operand a, Operand b, Destination d) {
        switch (op) {
            case MOV -> buffer.mov(a, d);
            case MOVSX -> buffer.movsx(a, d);
            case CMP -> buffer.cmp(a, b);
            case ADD -> buffer.add(a, b, d);
            case SUB -> buffer.sub(a, b, d);
            case MUL -> buffer.mul(a, b, d);
            case DIV -> buffer.div(a, b, d);
            case MOD -> buffer.mod(a, b, d);
            case SDIV -> buffer.sdiv(a, b, d);
            case SMOD -> buffer.smod(a, b, d);
            case AND -> buffer.and(a, b, d);
            case OR -> buffer.or(a, b, d);
            case XOR -> buffer.xor(a, b, d);
            case SHL -> buffer.shl(a, b, d);
            case SHR -> buffer.shr(a, b, d);
            default -> buffer.sar(a, b, d);
        }
    }

    private static String run(Engines engine, EacgProgram program) {
        Environment environment = new Environment();
        var memory = environment.region(0x100, 0x80);
        try (EacgInstance instance = engine.load(program, environment)) {
            instance.execute();
        } catch (Trap trap) {
            return trap.getMessage();
        }
        return Arrays.toString(memory.toArray(ValueLayout.JAVA_LONG));
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void enginesAgree(Size d) {
        Size[] sizes = Size.values();
        int n = 0;
        for (EacgOp op : OPS) {
            for (int kinds = 0; kinds < 48; kinds++) {
                // every pair of sizes for every kind, values in turn
                for (int pair = 0; pair < 25; pair += 1 + n % 3) {
                    Size a = sizes[pair / 5];
                    Size b = sizes[pair % 5];
                    long x = VALUES[n % VALUES.length];
                    long y = VALUES[n / 5 % VALUES.length];
                    n++;
                    EacgProgram program = program(op, a, b, d, kinds, x, y).program();
                    assertThat(run(Engines.COMPILED, program))
                            .as("%s %s %s %s kinds %d of 0x%x and 0x%x", op, a, b, d, kinds, x, y)
                            .isEqualTo(run(Engines.REFERENCE, program));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void enginesAgreeOnEveryPairOfValues(Size size) {
        for (EacgOp op : OPS) {
            for (long x : VALUES) {
                Eacg buffer = new Eacg(32);
                long at = 0x100;
                for (long y : VALUES) {
                    if (Arithmetic.divides(op) && size.zeroExtend(y) == 0) {
                        continue;
                    }
                    buffer.mov(Operand.i64(x), Register.RDX).mov(Operand.i64(y), Register.RCX);
                    buffer.movsx(Operand.i64(x), new Vector(0)).movsx(Operand.i64(y), new Vector(1));
                    Destination d = (Destination) operand(0, size, 2, 0);
                    emit(buffer, op, operand(0, size, 0, x), operand(0, size, 1, y), d);
                    buffer.mov(Register.RFLAGS, Operand.m64(at)).mov(d, Operand.m128(at + 8));
                    at += 24;
                }
                EacgProgram program = buffer.ret().program();
                Environment[] environments = {new Environment(), new Environment()};
                String[] memory = new String[2];
                for (int e = 0; e < 2; e++) {
                    var region = environments[e].region(0x100, 24L * VALUES.length);
                    try (EacgInstance instance = Engines.values()[e].load(program, environments[e])) {
                        instance.execute();
                    }
                    memory[e] = Arrays.toString(region.toArray(ValueLayout.JAVA_LONG));
                }
                assertThat(memory[1]).as("%s of 0x%x", op, x).isEqualTo(memory[0]);
            }
        }
    }
}
