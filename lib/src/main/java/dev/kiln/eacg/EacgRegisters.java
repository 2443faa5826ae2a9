package dev.kiln.eacg;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The registers of a program that waits for a host function.
public final class EacgRegisters {
    private static final ValueLayout.OfLong CELL = ValueLayout.JAVA_LONG;

    /// 64 bits for each register, by index.
    private final MemorySegment cells;

    EacgRegisters(MemorySegment cells) {
        this.cells = cells;
    }

    /// The register, zero-extended.
    ///
    /// @throws EacgException for the status word, which hosts do not see
    public long get(Register register) {
        return register.size().zeroExtend(cells.get(CELL, cell(register)));
    }

    /// Sets the register as an instruction would: 8 and 16 bits keep the rest, 32 zero the upper half.
    ///
    /// @throws EacgException for rsp and the status word
    public void set(Register register, long value) {
        if (register.index() == Register.RSP.index()) {
            throw new EacgException("rsp may not be written");
        }
        long cell = cell(register);
        cells.set(CELL, cell, merged(register.size(), cells.get(CELL, cell), value));
    }

    private static long cell(Register register) {
        if (register.isFlags()) {
            throw new EacgException("the status word is the program's own");
        }
        return 8L * register.index();
    }

    /// What a register that held `old` holds after `value` was written to its low part.
    static long merged(Size size, long old, long value) {
        return switch (size) {
            case B8, B16 -> old & ~size.zeroExtend(-1) | size.zeroExtend(value);
            case B32, B64, B128 -> size.zeroExtend(value);
        };
    }
}
