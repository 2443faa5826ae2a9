package dev.kiln.ir;

/// The vector instructions of an [Emitter].
///
/// A vector has 64 to 512 bits, in the low bits of a [V]; what a register holds above the size of the last write to it
/// is not defined. Lane 0 is the lowest. `vmov`, `vload` and `vstore` keep the flags, the others end their life.
///
/// Calls preserve of a vector what they do of a float: nothing, or the low 64 bits of a saved register.
public interface VectorEmitter {
    /// d = s. Keeps the flags.
    void vmov(VecSize size, V d, V s);

    /// d = the vector at `[base + index << shift + displacement]`, however aligned. Keeps the flags.
    void vload(VecSize size, V d, R base, R index, int shift, long displacement);

    /// The vector at the address becomes s. Keeps the flags.
    void vstore(VecSize size, V s, R base, R index, int shift, long displacement);

    /// d = a op b, lane by lane.
    void vbinary(VecBinaryOp op, VecType type, V d, V a, V b);

    /// d = a shifted by `count` modulo the lane's width, every lane. Only for shifts.
    void vbinary(VecBinaryOp op, VecType type, V d, V a, long count);

    /// d = op a, lane by lane.
    void vunary(VecUnaryOp op, VecType type, V d, V a);

    /// Each lane of d becomes all ones where `cond` holds of a and b, else 0: an integer condition for integers,
    /// a float condition for floats.
    void vcmp(Cond cond, VecType type, V d, V a, V b);

    /// d = t where mask has ones, f where it has zeros, bit by bit.
    void vselect(VecSize size, V d, V mask, V t, V f);

    /// Every lane of d becomes the low bits of s.
    void vsplat(VecType type, V d, R s);

    /// Every lane of d becomes the scalar s. Only for floats.
    void vsplat(VecType type, V d, V s);

    /// d = the bits of a lane of a, zero-extended to 64. The lanes above it need not be defined, so that lane 0 reads
    /// what a reduction left.
    void vget(VecType type, R d, V a, int lane);

    /// d = a lane of a, as a scalar. Only for floats.
    void vget(VecType type, V d, V a, int lane);

    /// d = a, but for one lane, which is the low bits of s.
    void vset(VecType type, V d, V a, int lane, R s);

    /// d = a, but for one lane, which is the scalar s. Only for floats.
    void vset(VecType type, V d, V a, int lane, V s);

    /// Lane 0 of d = all lanes of a joined: a scalar, if they are floats; see [VecReduceOp] for the order. The other
    /// lanes of d are not defined afterwards.
    void vreduce(VecReduceOp op, VecType type, V d, V a);

    /// Byte i of d = byte b[i] of a, or 0 when there is no such one.
    void vshuffle(VecSize size, V d, V a, V b);

    /// Each lane of d = a lane of a, converted; see [Element]. `size` is that of a, and d has as many lanes: narrower
    /// ones leave a smaller vector, wider ones a larger one.
    void vcvt(Element to, Element from, VecSize size, V d, V a);

    /// d = a × b + c, rounded once, lane by lane. Only for floats.
    void vfma(VecType type, V d, V a, V b, V c);
}
