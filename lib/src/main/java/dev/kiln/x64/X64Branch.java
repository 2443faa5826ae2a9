package dev.kiln.x64;

import dev.kiln.code.Branch;

/// The branches that are short where they reach and near where not. The detail is the short form's opcode.
enum X64Branch implements Branch {
    /// `jmp`: EB cb, E9 cd.
    JUMP(5),
    /// `jcc`: 70+cc cb, 0F 80+cc cd.
    CONDITIONAL(6);

    private final int longLength;

    X64Branch(int longLength) {
        this.longLength = longLength;
    }

    @Override
    public Far far() {
        return new Far(longLength - 4, X64Fixup.PLT32, -4);
    }

    @Override
    public int shortLength() {
        return 2;
    }

    @Override
    public int longLength() {
        return longLength;
    }

    @Override
    public int emittedLength() {
        return 2;
    }

    @Override
    public boolean reaches(long displacement) {
        return displacement - 2 == (byte) (displacement - 2);
    }

    @Override
    public boolean reachesLong(long displacement) {
        return displacement - longLength == (int) (displacement - longLength);
    }

    @Override
    public void write(byte[] code, int at, int detail, boolean longForm, long displacement) {
        if (!longForm) {
            code[at] = (byte) detail;
            code[at + 1] = (byte) (displacement - 2);
            return;
        }
        int field = at + 1;
        if (this == CONDITIONAL) {
            code[at] = 0x0F;
            code[at + 1] = (byte) (detail + 0x10);
            field++;
        } else {
            code[at] = (byte) 0xE9;
        }
        X64Fixup.PC32.patch(code, field, displacement - longLength);
    }
}
