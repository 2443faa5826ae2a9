package dev.kiln.bench;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Width;
import dev.kiln.vm.Interpreter;
import dev.kiln.vm.Routine;
import java.util.List;

/// A machine with an accumulator and slots, as routines for Kiln and as a `switch` of Java. `dispatch.c` is the same
/// once more.
final class AccumulatorMachine {
    static final byte HALT = 0;
    static final byte LOAD = 1;
    static final byte STORE = 2;
    static final byte ADD = 3;
    static final byte SUB = 4;
    static final byte ADDI = 5;
    static final byte MULI = 6;
    static final byte SHRI = 7;
    static final byte ANDI = 8;
    static final byte JNZ = 9;
    static final byte JZ = 10;
    static final byte JUMP = 11;

    final Interpreter vm = new Interpreter("accumulator", dev.kiln.vm.Format.bytes());
    final R acc = vm.kept("ACC", "the accumulator");
    final R slots = vm.kept("SLOTS", "slot 0");
    private final R tmp = vm.scratch("TMP", "an operand");

    AccumulatorMachine() {
        vm.routine(HALT, "halt", r -> r.exit(acc));
        slot(LOAD, "load", r -> r.load(MemType.I64, acc, slots, tmp, 3, 0));
        slot(STORE, "store", r -> r.store(MemType.I64, acc, slots, tmp, 3, 0));
        slot(ADD, "add", r -> {
            r.load(MemType.I64, tmp, slots, tmp, 3, 0);
            r.binary(BinaryOp.ADD, Width.W64, acc, acc, tmp);
        });
        slot(SUB, "sub", r -> {
            r.load(MemType.I64, tmp, slots, tmp, 3, 0);
            r.binary(BinaryOp.SUB, Width.W64, acc, acc, tmp);
        });
        immediate(ADDI, "addi", BinaryOp.ADD);
        immediate(MULI, "muli", BinaryOp.MUL);
        immediate(SHRI, "shri", BinaryOp.SHR);
        immediate(ANDI, "andi", BinaryOp.AND);
        jump(JNZ, "jnz", Cond.EQ);
        jump(JZ, "jz", Cond.NE);
        vm.routine(JUMP, "jump", List.of(MemType.S8), r -> {
            r.operand(0, tmp);
            r.next(tmp);
        });
    }

    private void slot(int opcode, String name, java.util.function.Consumer<Routine> body) {
        vm.routine(opcode, name, List.of(MemType.U8), r -> {
            r.operand(0, tmp);
            body.accept(r);
            r.next();
        });
    }

    private void immediate(int opcode, String name, BinaryOp op) {
        vm.routine(opcode, name, List.of(MemType.S8), r -> {
            r.operand(0, tmp);
            r.binary(op, Width.W64, acc, acc, tmp);
            r.next();
        });
    }

    private void jump(int opcode, String name, Cond unless) {
        vm.routine(opcode, name, List.of(MemType.S8), r -> {
            var out = r.label();
            r.branch(unless, Width.W64, acc, 0, out);
            r.operand(0, tmp);
            r.next(tmp);
            r.bind(out);
            r.next();
        });
    }

    /// Superinstructions for what the programs of the benchmark have side by side.
    void fuse() {
        vm.fuse(20, "load+add", LOAD, ADD);
        vm.fuse(21, "load+add+store", LOAD, ADD, STORE);
        vm.fuse(22, "load+addi+store", LOAD, ADDI, STORE);
        vm.fuse(23, "load+andi", LOAD, ANDI);
        vm.fuse(24, "load+shri+store", LOAD, SHRI, STORE);
        vm.fuse(25, "load+muli+addi+store", LOAD, MULI, ADDI, STORE);
        vm.fuse(26, "load+addi+store+jnz", LOAD, ADDI, STORE, JNZ);
        vm.fuse(27, "load+andi+jz", LOAD, ANDI, JZ);
    }

    /// The same in Java. HotSpot compiles a switch to a jump table.
    static long run(byte[] code, long[] slots) {
        long acc = 0;
        int pc = 0;
        while (true) {
            switch (code[pc]) {
                case HALT -> {
                    return acc;
                }
                case LOAD -> {
                    acc = slots[code[pc + 1]];
                    pc += 2;
                }
                case STORE -> {
                    slots[code[pc + 1]] = acc;
                    pc += 2;
                }
                case ADD -> {
                    acc += slots[code[pc + 1]];
                    pc += 2;
                }
                case SUB -> {
                    acc -= slots[code[pc + 1]];
                    pc += 2;
                }
                case ADDI -> {
                    acc += code[pc + 1];
                    pc += 2;
                }
                case MULI -> {
                    acc *= code[pc + 1];
                    pc += 2;
                }
                case SHRI -> {
                    acc >>>= code[pc + 1];
                    pc += 2;
                }
                case ANDI -> {
                    acc &= code[pc + 1];
                    pc += 2;
                }
                case JNZ -> pc += acc != 0 ? 2 + code[pc + 1] : 2;
                case JZ -> pc += acc == 0 ? 2 + code[pc + 1] : 2;
                case JUMP -> pc += 2 + code[pc + 1];
                default -> {
                    return -1;
                }
            }
        }
    }

    /// How many bytecodes a run executes; leaves `slots` alone.
    static long count(byte[] code, long[] slots) {
        long[] copy = slots.clone();
        long acc = 0;
        long count = 0;
        for (int pc = 0; code[pc] != HALT; count++) {
            byte operand = code[pc + 1];
            switch (code[pc]) {
                case LOAD -> acc = copy[operand];
                case STORE -> copy[operand] = acc;
                case ADD -> acc += copy[operand];
                case SUB -> acc -= copy[operand];
                case ADDI -> acc += operand;
                case MULI -> acc *= operand;
                case SHRI -> acc >>>= operand;
                case ANDI -> acc &= operand;
                case JNZ -> pc += acc != 0 ? operand : 0;
                case JZ -> pc += acc == 0 ? operand : 0;
                default -> pc += operand;
            }
            pc += 2;
        }
        return count + 1;
    }
}
