package dev.kiln.a64;

import dev.kiln.code.Branch;

/// The branches that can be inverted. Out of reach, `cbz x0, far` becomes `cbnz x0, .+8` and `b far`.
///
/// The detail is the word with a distance of 0.
enum ConditionalBranch implements Branch {
    /// `b.cond`, `bc.cond`, `cbz`, `cbnz`: ±1 MB.
    COMPARE(19),
    /// `tbz`, `tbnz`: ±32 KB.
    TEST(14);

    private static final int B = 0x1400_0000;
    private static final int NOP = 0xD503_201F;

    private final int width;

    ConditionalBranch(int width) {
        this.width = width;
    }

    @Override
    public Far far() {
        return new Far(4, A64Fixup.JUMP26, 0);
    }

    @Override
    public int shortLength() {
        return 4;
    }

    @Override
    public int longLength() {
        return 8;
    }

    @Override
    public int emittedLength() {
        return 4;
    }

    @Override
    public boolean reaches(long displacement) {
        return Words.reaches(displacement, width);
    }

    @Override
    public boolean reachesLong(long displacement) {
        return Words.reaches(displacement, 26) && Words.reaches(displacement - 4, 26);
    }

    @Override
    public void write(byte[] code, int at, int detail, boolean longForm, long displacement) {
        if (!longForm) {
            Words.set(code, at, detail | Words.distance(displacement, width) << 5);
        } else if (always(detail)) {
            Words.set(code, at, NOP);
            Words.set(code, at + 4, B | Words.distance(displacement - 4, 26));
        } else {
            Words.set(code, at, invert(detail) | 2 << 5);
            Words.set(code, at + 4, B | Words.distance(displacement - 4, 26));
        }
    }

    private static boolean conditional(int word) {
        return word >>> 24 == 0x54;
    }

    private static boolean always(int word) {
        return conditional(word) && (word & 14) == 14;
    }

    private static int invert(int word) {
        return conditional(word) ? word ^ 1 : word ^ 1 << 24;
    }
}
