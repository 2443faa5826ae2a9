package dev.kiln.ir;

/// The type of a vector: what its lanes are, and how many bits it has.
public enum VecType {
    /// 8 integers of 8 bits.
    I8_V64(Lane.I8, VecSize.V64),
    /// 16 integers of 8 bits.
    I8_V128(Lane.I8, VecSize.V128),
    /// 32 integers of 8 bits.
    I8_V256(Lane.I8, VecSize.V256),
    /// 64 integers of 8 bits.
    I8_V512(Lane.I8, VecSize.V512),
    /// 4 integers of 16 bits.
    I16_V64(Lane.I16, VecSize.V64),
    /// 8 integers of 16 bits.
    I16_V128(Lane.I16, VecSize.V128),
    /// 16 integers of 16 bits.
    I16_V256(Lane.I16, VecSize.V256),
    /// 32 integers of 16 bits.
    I16_V512(Lane.I16, VecSize.V512),
    /// 2 integers of 32 bits.
    I32_V64(Lane.I32, VecSize.V64),
    /// 4 integers of 32 bits.
    I32_V128(Lane.I32, VecSize.V128),
    /// 8 integers of 32 bits.
    I32_V256(Lane.I32, VecSize.V256),
    /// 16 integers of 32 bits.
    I32_V512(Lane.I32, VecSize.V512),
    /// 1 integer of 64 bits.
    I64_V64(Lane.I64, VecSize.V64),
    /// 2 integers of 64 bits.
    I64_V128(Lane.I64, VecSize.V128),
    /// 4 integers of 64 bits.
    I64_V256(Lane.I64, VecSize.V256),
    /// 8 integers of 64 bits.
    I64_V512(Lane.I64, VecSize.V512),
    /// 8 floats of 8 bits.
    F8_V64(Lane.F8, VecSize.V64),
    /// 16 floats of 8 bits.
    F8_V128(Lane.F8, VecSize.V128),
    /// 32 floats of 8 bits.
    F8_V256(Lane.F8, VecSize.V256),
    /// 64 floats of 8 bits.
    F8_V512(Lane.F8, VecSize.V512),
    /// 4 floats of 16 bits.
    F16_V64(Lane.F16, VecSize.V64),
    /// 8 floats of 16 bits.
    F16_V128(Lane.F16, VecSize.V128),
    /// 16 floats of 16 bits.
    F16_V256(Lane.F16, VecSize.V256),
    /// 32 floats of 16 bits.
    F16_V512(Lane.F16, VecSize.V512),
    /// 2 floats of 32 bits.
    F32_V64(Lane.F32, VecSize.V64),
    /// 4 floats of 32 bits.
    F32_V128(Lane.F32, VecSize.V128),
    /// 8 floats of 32 bits.
    F32_V256(Lane.F32, VecSize.V256),
    /// 16 floats of 32 bits.
    F32_V512(Lane.F32, VecSize.V512),
    /// 1 float of 64 bits.
    F64_V64(Lane.F64, VecSize.V64),
    /// 2 floats of 64 bits.
    F64_V128(Lane.F64, VecSize.V128),
    /// 4 floats of 64 bits.
    F64_V256(Lane.F64, VecSize.V256),
    /// 8 floats of 64 bits.
    F64_V512(Lane.F64, VecSize.V512);

    private static final VecType[] ALL = values();

    private final Lane lane;
    private final VecSize size;
    private final String text;

    VecType(Lane lane, VecSize size) {
        this.lane = lane;
        this.size = size;
        text = lane + "." + size;
    }

    /// The vector of `size` bits made of `lane`s.
    public static VecType of(Lane lane, VecSize size) {
        return ALL[4 * lane.ordinal() + size.ordinal()];
    }

    /// What it is made of.
    public Lane lane() {
        return lane;
    }

    /// How large it is.
    public VecSize size() {
        return size;
    }

    /// How many lanes it has; lane 0 is the lowest, and first in memory.
    public int lanes() {
        return size.bytes() / lane.bytes();
    }

    /// The text form: `i32.v128`.
    @Override
    public String toString() {
        return text;
    }
}
