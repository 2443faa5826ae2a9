package dev.kiln.eacg;

import java.util.Arrays;

/// The labels of a program, sorted by number: each binds the instruction that sets it.
final class Labels {
    /// The number in the upper half, the instruction in the lower.
    private final long[] sorted;

    /// Those of `instructions`.
    ///
    /// @throws EacgException when one is bound twice
    Labels(Instructions instructions, Source source) {
        int count = 0;
        for (int i = 0; i < instructions.count(); i++) {
            count += instructions.op(i) == EacgOp.SET_LABEL ? 1 : 0;
        }
        sorted = new long[count];
        count = 0;
        for (int i = 0; i < instructions.count(); i++) {
            if (instructions.op(i) == EacgOp.SET_LABEL) {
                sorted[count++] = key(instructions.label(i)) | i;
            }
        }
        Arrays.sort(sorted);
        for (int j = 1; j < count; j++) {
            if (number(j) == number(j - 1)) {
                int i = instruction(j);
                throw source.error(
                        i,
                        instructions.offset(i),
                        Target.text(number(j)) + " is set twice, first at offset 0x"
                                + Integer.toHexString(instructions.offset(instruction(j - 1))));
            }
        }
    }

    /// Signed order of what this gives is the unsigned order of numbers.
    private static long key(int number) {
        return (long) (number ^ Integer.MIN_VALUE) << 32;
    }

    int count() {
        return sorted.length;
    }

    /// The number of the label that is number `j` in order.
    int number(int j) {
        return (int) (sorted[j] >> 32) ^ Integer.MIN_VALUE;
    }

    /// The instruction that sets it.
    int instruction(int j) {
        return (int) sorted[j];
    }

    /// The instruction that sets the label with `number`, -1 when none does.
    int find(int number) {
        int j = Arrays.binarySearch(sorted, key(number));
        int at = j < 0 ? ~j : j;
        return at < sorted.length && number(at) == number ? instruction(at) : -1;
    }
}
