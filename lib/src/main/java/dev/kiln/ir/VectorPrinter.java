package dev.kiln.ir;

/// The part of the [Printer] that writes vector instructions.
abstract class VectorPrinter implements Emitter {
    /// Writes a line.
    abstract void ins(String mnemonic, Object... operands);

    @Override
    public void vmov(VecSize size, V d, V s) {
        ins("vmov." + size, d, s);
    }

    @Override
    public void vload(VecSize size, V d, R base, R index, int shift, long displacement) {
        ins("vld." + size, d, new Mem(base, index, shift, displacement));
    }

    @Override
    public void vstore(VecSize size, V s, R base, R index, int shift, long displacement) {
        ins("vst." + size, s, new Mem(base, index, shift, displacement));
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        ins(op + "." + type, d, a, b);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        ins(op + "." + type, d, a, count);
    }

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {
        ins(op + "." + type, d, a);
    }

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {
        ins("vcmp." + cond + "." + type, d, a, b);
    }

    @Override
    public void vselect(VecSize size, V d, V mask, V t, V f) {
        ins("vsel." + size, d, mask, t, f);
    }

    @Override
    public void vsplat(VecType type, V d, R s) {
        ins("vsplat." + type, d, s);
    }

    @Override
    public void vsplat(VecType type, V d, V s) {
        ins("vsplat." + type, d, s);
    }

    @Override
    public void vget(VecType type, R d, V a, int lane) {
        ins("vget." + type, d, a, lane);
    }

    @Override
    public void vget(VecType type, V d, V a, int lane) {
        ins("vget." + type, d, a, lane);
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, R s) {
        ins("vset." + type, d, a, lane, s);
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, V s) {
        ins("vset." + type, d, a, lane, s);
    }

    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {
        ins(op + "." + type, d, a);
    }

    @Override
    public void vshuffle(VecSize size, V d, V a, V b) {
        ins("vshuf." + size, d, a, b);
    }

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {
        ins("vcvt." + to + "." + from + "." + size, d, a);
    }

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        ins("vfma." + type, d, a, b, c);
    }
}
