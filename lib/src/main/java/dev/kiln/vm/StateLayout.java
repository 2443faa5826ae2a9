package dev.kiln.vm;

/// How the memory around the state register lies.
///
/// ```
/// state - …      a slot of 8 bytes for each role
/// state - …      the structure of the description
/// state - 32     THROWN, DETAIL, TRAP, STATUS
/// state          the dispatch table
/// ```
///
/// The table is what every bytecode needs: it has the register to itself, no displacement and no register of its
/// own.
///
/// @param structure bytes of the description's structure
/// @param roles how many slots
/// @param opcodes how many entries of the table
record StateLayout(long structure, int roles, int opcodes) {
    /// What an exit says.
    static final int STATUS = -8;
    /// 0, or the number of a trap, from 1.
    static final int TRAP = -16;
    /// The opcode that has no routine.
    static final int DETAIL = -24;
    /// Not 0 when Java has thrown; 32 bits.
    static final int THROWN = -32;

    private static final int HEADER = 32;
    private static final int ALIGNMENT = 64;

    /// Where the description's structure begins.
    long structureOffset() {
        return -HEADER - (structure + 15 & -16);
    }

    /// The slot of role `index`.
    long slot(int index) {
        return structureOffset() - 8L * (index + 1);
    }

    /// Bytes below the state register.
    long below() {
        return -slot(roles - 1) + ALIGNMENT - 1 & -ALIGNMENT;
    }

    /// Bytes from the state register on.
    long table() {
        return 8L * opcodes;
    }
}
