package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.code.CodeException;
import dev.kiln.x64.Trials.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Operands out of range are refused.
///
/// Each row is offered what it does not take: immediates too large, registers that its prefix cannot name, masks,
/// zeroing, roundings and broadcasts where there are none. Another row may take it; then the bytes must decode to just
/// what was asked. Anything else is a silent error.
final class RefusalTest {
    private static final long[] IMMEDIATES = {
        16, 128, 256, -129, 32768, 65536, -32769, 1L << 31, 1L << 32, -(1L << 31) - 1, Long.MAX_VALUE, Long.MIN_VALUE
    };

    /// One row of how many is tried: all with `-Dkiln.tests.scale=4` and above.
    private static final int STRIDE =
            (int) Math.max(1, 4 / Double.parseDouble(System.getProperty("kiln.tests.scale", "1")));

    private int refused;
    private int taken;
    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whatIsOutOfRangeIsRefused(Mode mode) {
        int count = 0;
        for (Op op : Op.values()) {
            for (Form form : op.forms()) {
                if (count++ % STRIDE != 0) {
                    continue;
                }
                List<Trial> trials = Trials.of(form, mode);
                if (!trials.isEmpty() && !form.has("alt")) {
                    offer(mode, trials.getFirst());
                    offer(mode, trials.getLast());
                }
            }
        }
        System.out.printf(
                "x86 %s: %d instructions with operands out of range: %d refused, %d taken by another row as they are%n",
                mode, refused + taken, refused, taken);
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(80_000 / STRIDE);
    }

    private void offer(Mode mode, Trial trial) {
        Form form = trial.form();
        for (int i = 0; i < trial.immediates().size(); i++) {
            for (long value : IMMEDIATES) {
                List<Long> immediates = new ArrayList<>(trial.immediates());
                immediates.set(i, value);
                if (immediates.size() == 1 || value == (int) value) {
                    immediate(mode, new Trial(form, trial.operands(), immediates, trial.text()), i, value);
                }
            }
        }
        for (int i = 0; i < trial.operands().size(); i++) {
            long operand = trial.operands().get(i);
            if (form.vector) {
                decorations(mode, trial, i, operand);
            }
            if (!Packed.isMemory(operand)) {
                int type = Packed.type(operand);
                int count = type >= Packed.XMM && type <= Packed.ZMM
                        ? 32
                        : type == Packed.BND ? 4 : type < Packed.XMM ? 16 : 8;
                for (int number : new int[] {8, 15, 16, 31}) {
                    if (number < count) {
                        operand(mode, trial, i, operand & ~(long) Packed.NUMBERS | (long) number << Packed.NUMBER_AT);
                    }
                }
            }
        }
    }

    private void decorations(Mode mode, Trial trial, int position, long operand) {
        operand(mode, trial, position, operand | 3L << Packed.MASK_AT);
        if (Packed.isMemory(operand)) {
            for (int log = 1; log <= 5; log++) {
                operand(mode, trial, position, operand & ~(long) Packed.BROADCASTS | (long) log << Packed.BROADCAST_AT);
            }
        } else {
            operand(mode, trial, position, operand & ~Packed.MASKS | Packed.ZEROING);
            operand(mode, trial, position, operand | Packed.ZEROING | 3L << Packed.MASK_AT);
            for (Rounding rounding : Rounding.values()) {
                operand(mode, trial, position, operand & ~(long) Packed.ROUNDINGS | rounding.bits());
            }
        }
    }

    private void immediate(Mode mode, Trial trial, int which, long value) {
        Instruction instruction = encoded(mode, trial);
        if (instruction == null) {
            refused++;
            return;
        }
        taken++;
        long got = trial.immediates().size() == 1
                ? instruction.immediate()
                : which == 0 ? (int) instruction.immediate() : instruction.immediate() >> 32;
        if (got != value && !fits(instruction, value, got)) {
            wrong.add(trial.text() + " with " + value + ": taken for " + instruction);
        }
    }

    /// A value that is the same bits of the operand, and within its signed or unsigned range.
    private static boolean fits(Instruction instruction, long value, long got) {
        for (Spec spec : instruction.form().operands) {
            int bits = switch (spec.immediate) {
                case Spec.IMM8, Spec.IMM8U -> 8;
                case Spec.IMM8S -> Math.max(8, instruction.form().operandBits);
                case Spec.IMM16 -> 16;
                case Spec.IMM32 -> 32;
                default -> 0;
            };
            if (bits > 0
                    && bits < 64
                    && value >= -1L << bits - 1
                    && value < 1L << bits
                    && (value - got & (1L << bits) - 1) == 0) {
                return true;
            }
        }
        return false;
    }

    private void operand(Mode mode, Trial trial, int position, long operand) {
        if (operand == trial.operands().get(position)) {
            return;
        }
        List<Long> operands = new ArrayList<>(trial.operands());
        operands.set(position, operand);
        Trial other = new Trial(trial.form(), operands, trial.immediates(), "");
        Instruction instruction = encoded(mode, other);
        if (instruction == null) {
            refused++;
            return;
        }
        taken++;
        if (!same(instruction, other)) {
            wrong.add(trial.text() + " with " + Names.operand(operand) + " at " + position + ": taken for "
                    + instruction);
        }
    }

    private static boolean same(Instruction instruction, Trial trial) {
        long decorations = 0;
        long asked = 0;
        for (int i = 0; i < trial.operands().size(); i++) {
            long wanted = trial.operands().get(i);
            long got = instruction.operand(i);
            if (!Packed.isMemory(wanted)
                    && (Packed.type(wanted) != Packed.type(got) || Packed.number(wanted) != Packed.number(got))) {
                return false;
            }
            if (Packed.isMemory(wanted) && ((wanted ^ got) & Packed.BROADCASTS) != 0) {
                return false;
            }
            asked |= added(wanted);
            decorations |= added(got);
        }
        return decorations == asked;
    }

    private static long added(long operand) {
        return operand & Packed.MASKS | (Packed.isMemory(operand) ? 0 : operand & (Packed.ZEROING | Packed.ROUNDINGS));
    }

    /// What the bytes decode to; null when the operands were refused.
    private static Instruction encoded(Mode mode, Trial trial) {
        try {
            return new Decoder(mode).decode(trial.encode(mode), 0);
        } catch (CodeException e) {
            return null;
        }
    }
}
