package dev.kiln.a64;

import dev.kiln.code.CodeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/// Instructions of every row: registers low, high and 31, the ends of every immediate, every extension.
///
/// The operands of a row vary one after another while the others keep a middle value, then all at random.
final class Samples {
    private static final int RANDOM = 4;

    private Samples() {}

    /// Every family's rows, compiled.
    static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (Family family : Family.values()) {
            family.sheet().rows().forEach(row -> forms.add(new Form(row)));
        }
        return forms;
    }

    /// Calls `into` with a word and the operands it was encoded from.
    static void of(Form form, SplittableRandom random, BiConsumer<Integer, long[]> into) {
        List<List<Long>> choices = new ArrayList<>();
        for (int i = 0; i < form.count; i++) {
            choices.add(List.copyOf(operands(form.step(i), 3 * i + 2 & ~1)));
        }
        A64Assembler assembler = new A64Assembler();
        Set<List<Long>> seen = new LinkedHashSet<>();
        for (int i = 0; i < Math.max(1, form.count); i++) {
            for (int j = 0; j < (form.count == 0 ? 1 : choices.get(i).size()); j++) {
                List<Long> operands = new ArrayList<>();
                for (int k = 0; k < form.count; k++) {
                    operands.add(choices.get(k).get(k == i ? j : 0));
                }
                seen.add(operands);
            }
        }
        for (int n = 0; n < RANDOM * form.count; n++) {
            List<Long> operands = new ArrayList<>();
            choices.forEach(choice -> operands.add(choice.get(random.nextInt(choice.size()))));
            seen.add(operands);
        }
        for (List<Long> operands : seen) {
            long[] packed = operands.stream().mapToLong(Long::longValue).toArray();
            follow(form, packed);
            if (encode(form, packed) >= 0) {
                into.accept(emitted(assembler, form, packed), packed);
            }
        }
    }

    /// A register that must follow the one before does.
    private static void follow(Form form, long[] operands) {
        for (int i = 1; i < operands.length; i++) {
            if (Step.code(form.step(i)) == Step.REGISTER_NEXT) {
                operands[i] = operands[i - 1] + 1;
            }
        }
    }

    /// The word that the funnel makes of the operands: this row's, or that of one that comes before.
    private static int emitted(A64Assembler assembler, Form form, long[] operands) {
        assembler.buffer().reset();
        new Instruction(Op.of(form.row.mnemonic()).orElseThrow(), operands).emit(assembler);
        return Words.get(assembler.finish().bytes(), 0);
    }

    private static long encode(Form form, long[] operands) {
        long word = form.word & 0xFFFF_FFFFL;
        for (int i = 0; i < operands.length && word >= 0; i++) {
            word = StepEncoder.encode(form.step(i), operands[i], word);
        }
        return word;
    }

    /// Operands for a step, the middle one first.
    private static Set<Long> operands(long step, int middle) {
        Set<Long> operands = new LinkedHashSet<>();
        int kind = Step.kind(step);
        switch (Step.code(step)) {
            case Step.REGISTER, Step.REGISTER_TWICE, Step.REGISTER_SP -> registers(operands, step, kind, middle);
            case Step.REGISTER_EVEN -> List.of(middle, 0, 30, 28).forEach(n -> operands.add(pack(kind, n)));
            case Step.REGISTER_BLOCK -> List.of(middle, 0, 22).forEach(n -> operands.add(pack(kind, n)));
            case Step.REGISTER_NEXT -> operands.add(pack(kind, 0));
            case Step.REGISTER_FIXED -> operands.add(pack(kind, Step.parameter(step) >>> 8));
            case Step.STACK_POINTER -> operands.add(pack(kind, 31));
            case Step.ELEMENT -> elements(operands, step, kind, middle);
            case Step.SHIFTED -> shifted(operands, step, kind, middle);
            case Step.EXTENDED -> extended(operands, kind, middle);
            case Step.BASE, Step.WRITEBACK -> bases(operands, Step.kinds(step)[0], 0, middle);
            case Step.OFFSET -> offsets(operands, step, middle);
            case Step.FIXED_OFFSET -> bases(operands, Step.kinds(step)[0], Step.parameter(step) << 19 >> 19, middle);
            case Step.INDEXED -> indexed(operands, step, middle);
            case Step.POST_REGISTER -> {
                operands.add(Packed.postIndexRegister(Packed.x(middle), Packed.x(7)));
                operands.add(Packed.postIndexRegister(Packed.SP, Packed.x(0)));
                operands.add(Packed.postIndexRegister(Packed.x(0), Packed.x(30)));
            }
            default -> immediates(operands, step);
        }
        return operands;
    }

    private static long pack(int kind, long content) {
        return (long) kind << 56 | content;
    }

    private static void registers(Set<Long> operands, long step, int kind, int middle) {
        int limit = 1 << Step.width(step, 0);
        for (int n : new int[] {middle, 0, 15, 30, 31}) {
            if (n < limit && !(n == 31 && Step.code(step) == Step.REGISTER_SP)) {
                operands.add(pack(kind, n));
            }
        }
        if (Step.code(step) == Step.REGISTER_SP) {
            operands.add(pack(kind + 2, 31));
        }
    }

    private static void elements(Set<Long> operands, long step, int kind, int middle) {
        int limit = 1 << Step.width(step, 0);
        int fixed = Step.parameter(step) >>> 8;
        int indexes = 1 << Step.totalWidth(step) - Step.width(step, 0);
        for (int n : new int[] {middle, 0, 15, 31}) {
            for (int index : new int[] {0, 1, indexes / 2, indexes - 1}) {
                if (n < limit && (fixed == 0 ? index < indexes : index == fixed - 1)) {
                    operands.add(pack(kind, n | index << 5));
                }
            }
        }
    }

    private static void shifted(Set<Long> operands, long step, int kind, int middle) {
        registers(operands, step, kind, middle);
        int top = (1 << Step.width(step, 2)) - 1;
        for (Shift shift : Shift.values()) {
            if (shift != Shift.ROR || (Step.parameter(step) & 0x100) != 0) {
                operands.add(Packed.shifted(pack(kind, middle), shift, 1));
                operands.add(Packed.shifted(pack(kind, 31), shift, top));
            }
        }
    }

    private static void extended(Set<Long> operands, int kind, int middle) {
        operands.add(pack(kind, middle));
        for (Extend extend : Extend.values()) {
            boolean wide = kind == Kind.X && (extend.ordinal() & 3) == 3;
            operands.add(Packed.extended(wide ? Packed.x(middle) : Packed.w(middle), extend, 0));
            operands.add(Packed.extended(wide ? Packed.XZR : Packed.WZR, extend, 4));
        }
    }

    private static void bases(Set<Long> operands, int kind, int offset, int middle) {
        for (int n : new int[] {middle, 0, 30, 31}) {
            operands.add(pack(kind, n | (offset & 0xFFFF_FFFFL) << 8));
        }
    }

    private static void offsets(Set<Long> operands, long step, int middle) {
        int width = Step.totalWidth(step) - Step.width(step, 0);
        int low = Step.signed(step) ? -1 << width - 1 : 0;
        int high = low + (1 << width) - 1;
        int kind = Step.kinds(step)[0];
        for (int units : new int[] {1, 0, low, high, high / 2}) {
            bases(operands, kind, units * Step.scale(step), middle);
        }
    }

    private static void indexed(Set<Long> operands, long step, int middle) {
        int log = Step.parameter(step);
        for (Extend extend : new Extend[] {Extend.UXTX, Extend.UXTW, Extend.SXTW, Extend.SXTX}) {
            boolean wide = (extend.ordinal() & 3) == 3;
            long index = wide ? Packed.x(9) : Packed.w(9);
            operands.add(Packed.indexed(Packed.x(middle), index, extend, 0, false));
            operands.add(Packed.indexed(Packed.SP, wide ? Packed.XZR : Packed.WZR, extend, log, true));
        }
    }

    private static void immediates(Set<Long> operands, long step) {
        int parameter = Step.parameter(step);
        int width = Step.totalWidth(step);
        switch (Step.code(step)) {
            case Step.IMM, Step.DISTANCE -> {
                long low = Step.signed(step) ? -1L << width - 1 : 0;
                long high = low + (1L << width) - 1;
                for (long units : new long[] {Math.min(1, high), 0, low, high, high / 2}) {
                    operands.add(Packed.imm(units * Step.scale(step) + Step.bias(step)));
                }
            }
            case Step.COMPLEMENT ->
                List.of(1, 2, parameter / 2, parameter - 1, parameter).forEach(v -> operands.add(Packed.imm(v)));
            case Step.CONSTANT -> operands.add(Packed.imm(parameter));
            case Step.ZERO -> operands.add(Packed.fp(0));
            case Step.IMM12 -> {
                int sign = 1 - 2 * parameter;
                for (int v : new int[] {1, 0, 2047, 4095, 4096, 0xFFF000}) {
                    if (v != 0 || sign == 1) {
                        operands.add(Packed.imm((long) v * sign));
                    }
                }
            }
            case Step.IMM16 -> wide(operands, width);
            case Step.MASK, Step.MOVMASK -> masks(operands, parameter);
            case Step.MOVZ, Step.MOVN ->
                List.of(1L, 0L, -1L, 0xFFFFL, 0x1234_0000L, -0x1_0001L, ~0x1234_0000L & 0xFFFF_FFFFL, 5L << 48)
                        .forEach(v -> operands.add(Packed.imm(v)));
            case Step.LSL, Step.LSB -> List.of(1, 0, 7, 31, 63).forEach(v -> operands.add(Packed.imm(v)));
            case Step.INSERT, Step.EXTRACT -> List.of(4, 1, 8, 31, 32, 64).forEach(v -> operands.add(Packed.imm(v)));
            case Step.FP8 -> {
                for (int bits : new int[] {0x70, 0, 0x80, 0xFF, 0x3F, 0x40, 0x1A}) {
                    operands.add(Packed.fp(Immediates.unfp8(bits)));
                }
            }
            case Step.IMM8_LSL -> {
                operands.add(Packed.imm(1));
                for (int amount = 0; amount < 32; amount += 8) {
                    operands.add(Packed.immLsl(0xA5, amount));
                }
                operands.add(Packed.imm(255));
            }
            case Step.IMM8_MSL ->
                List.of(0, 255).forEach(v -> {
                    operands.add(Packed.immMsl(v, 8));
                    operands.add(Packed.immMsl(v, 16));
                });
            case Step.BYTES ->
                List.of(0xFFL, 0L, -1L, 0xFF00_FFFF_0000_00FFL, 0x00FF_00FF_00FF_00FFL)
                        .forEach(v -> operands.add(Packed.imm(v)));
            case Step.CONDITION, Step.INVERSE -> {
                for (Condition condition : Condition.values()) {
                    operands.add(Packed.cond(condition));
                }
            }
            case Step.SYSTEM -> {
                operands.add(Packed.system(3, 3, 4, 2, 0));
                operands.add(Packed.system(3, 0, 15, 15, 7));
                operands.add(Packed.system(2, 7, 0, 0, 0));
            }
            case Step.WORD -> operands.add(pack(Kind.NAME + (parameter & 0xFF), parameter >>> 8));
            case Step.NAME -> {
                for (int v = 0; v < 1 << width; v++) {
                    if (NameLists.takes(parameter, v)) {
                        operands.add(pack(Kind.NAME + parameter, v));
                    }
                }
            }
            default -> throw new IllegalStateException("no samples for step " + Step.code(step));
        }
    }

    private static void wide(Set<Long> operands, int width) {
        for (int amount = 0; amount < 16 << width - 16; amount += 16) {
            for (int v : new int[] {1, 0, 0xFFFF}) {
                operands.add(amount == 0 ? Packed.imm(v) : Packed.immLsl(v, amount));
            }
        }
    }

    private static void masks(Set<Long> operands, int size) {
        for (long v : new long[] {
            0xFF0,
            1,
            -2,
            0x5555_5555_5555_5555L,
            0xFFFF_0000_FFFF_0000L,
            1L << 63,
            Long.MAX_VALUE,
            0x8000_0001L,
            0x7FFFFFFE
        }) {
            try {
                operands.add(Packed.imm(size == 32 ? v & 0xFFFF_FFFFL : v));
            } catch (CodeException e) {
                throw new AssertionError("a sample is no logical immediate: " + Long.toHexString(v), e);
            }
        }
    }
}
