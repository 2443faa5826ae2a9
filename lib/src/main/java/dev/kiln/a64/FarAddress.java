package dev.kiln.a64;

import dev.kiln.code.Branch;

/// The address of a label. Out of the reach of `adr`, ±1 MB, it takes an `add` or `sub` of whole pages of 4 KB too,
/// which
/// makes that ±17 MB.
///
/// The detail is the word of the `adr` with a distance of 0.
enum FarAddress implements Branch {
    ADR;

    private static final int ADD = 0x9140_0000; // add x0, x0, #0, lsl #12
    private static final int SUB = 0xD140_0000;
    private static final int MOST_PAGES = 4095;

    @Override
    public Far far() {
        return new Far(0, A64Fixup.ADR21, 0);
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
        return A64Fixup.ADR21.fits(displacement);
    }

    @Override
    public boolean reachesLong(long displacement) {
        return reaches(displacement - ((long) pages(displacement) << 12));
    }

    private static int pages(long displacement) {
        return Math.clamp(displacement >> 12, -MOST_PAGES, MOST_PAGES);
    }

    @Override
    public void write(byte[] code, int at, int detail, boolean longForm, long displacement) {
        int pages = longForm ? pages(displacement) : 0;
        Words.set(code, at, detail);
        A64Fixup.ADR21.patch(code, at, displacement - ((long) pages << 12));
        if (longForm) {
            int d = detail & 31;
            Words.set(code, at + 4, (pages < 0 ? SUB : ADD) | Math.abs(pages) << 10 | d << 5 | d);
        }
    }
}
