package dev.kiln.eacg;

/// What lies where in the memory of a compiled program, in bytes from [dev.kiln.guard.Context#BASE]. None of it can
/// be reached by the program itself.
///
/// First comes the first region, as the quick check wants it: its base, where it is, and for each size how many
/// addresses may be read, and how many written: none when
/// that is forbidden. Fields used often come before those used rarely: near ones have short displacements.
final class Layout {
    /// The base that programs know a region by.
    static final int REGION_BASE = 0;
    /// Where it is.
    static final int REGION_ADDRESS = 8;

    private static final int READS = 16;
    private static final int WRITES = 56;
    /// The bytes of one region.
    static final int REGION_SIZE = 96;

    /// 1 when the status word says equal, else 0.
    static final int EQUAL = 96;
    /// 1 when it says lower, unsigned.
    static final int LOWER = 104;
    /// 1 when it says lower, signed.
    static final int SIGNED_LOWER = 112;
    /// What rsp was when the routine was entered.
    static final int FRAME = 120;
    /// What rsp may not go below.
    static final int LIMIT = 128;
    /// Two values of 128 bits, while an instruction works on them.
    static final int WIDE_A = 144;

    static final int WIDE_B = 160;
    /// Each register that has no machine register, and all of them while the program waits or is over.
    static final int REGISTERS = 176;

    static final int VECTORS = REGISTERS + 8 * Register.COUNT;
    /// How many regions there are.
    static final int REGION_COUNT = VECTORS + 16 * Vector.COUNT;
    /// All regions.
    static final int REGIONS = REGION_COUNT + 16;
    /// The program's stack: the slot that rsp names is at STACK + rsp.
    static final int STACK = REGIONS + REGION_SIZE * Rights.MOST_REGIONS;

    private Layout() {}

    /// How many addresses of a region may be accessed.
    static int bound(Size size, boolean writes) {
        return (writes ? WRITES : READS) + 8 * size.ordinal();
    }

    static int register(int index) {
        return REGISTERS + 8 * index;
    }

    static int vector(int number) {
        return VECTORS + 16 * number;
    }
}
