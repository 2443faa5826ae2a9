package dev.kiln.a64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Words back to instructions.
///
/// The rows are spread over 2,048 buckets by bits 31 to 21 (a row with fields there is in several). Within a bucket
/// come the aliases, as the manual prefers them, then the rows with more literal bits before those with fewer; the
/// first row of which every operand decodes is the instruction.
public final class A64Decoder {
    private static final int SHIFT = 21;
    private static final Form[][] BUCKETS = buckets();

    private A64Decoder() {}

    private static Form[][] buckets() {
        List<Form> forms = new ArrayList<>();
        for (Family family : Family.values()) {
            for (Row row : family.sheet().rows()) {
                Form form = new Form(row);
                if (form.printed()) {
                    forms.add(form);
                }
            }
        }
        forms.sort(Comparator.comparing((Form form) -> !form.alias())
                .thenComparing(form -> form.alias() ? 0 : -Integer.bitCount(form.mask)));
        List<List<Form>> lists = new ArrayList<>();
        for (int i = 0; i < 1 << 32 - SHIFT; i++) {
            lists.add(new ArrayList<>());
        }
        for (Form form : forms) {
            int free = ~form.mask >>> SHIFT;
            int fixed = form.word >>> SHIFT;
            for (int bits = free; ; bits = bits - 1 & free) {
                lists.get(fixed | bits).add(form);
                if (bits == 0) {
                    break;
                }
            }
        }
        return lists.stream().map(list -> list.toArray(Form[]::new)).toArray(Form[][]::new);
    }

    /// The instruction that `word` is; empty when it is none that the tables know.
    public static Optional<Instruction> decode(int word) {
        for (Form form : BUCKETS[word >>> SHIFT]) {
            if ((word & form.mask) == form.word) {
                long[] operands = operands(form, word);
                if (operands.length == form.count) {
                    return Optional.of(
                            new Instruction(Op.of(form.row.mnemonic()).orElseThrow(), operands));
                }
            }
        }
        return Optional.empty();
    }

    /// The operands; fewer when one does not decode.
    private static long[] operands(Form form, int word) {
        long[] operands = new long[form.count];
        for (int i = 0; i < form.count; i++) {
            operands[i] = StepDecoder.decode(form.step(i), word);
            if (operands[i] == StepDecoder.NONE) {
                return Arrays.copyOf(operands, i);
            }
        }
        return operands;
    }

    /// The text of `word`: an instruction, or `.word 0x…`.
    public static String text(int word) {
        return decode(word).map(Instruction::toString).orElseGet(() -> String.format(".word 0x%08x", word));
    }
}
