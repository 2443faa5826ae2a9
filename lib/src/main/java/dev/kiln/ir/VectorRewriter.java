package dev.kiln.ir;

/// The part of a [Rewriter] that knows what vector instructions read and write.
abstract class VectorRewriter implements Emitter {
    /// Where calls go.
    protected abstract Emitter out();

    /// See [Rewriter#use(R)].
    protected abstract R use(R register);

    /// See [Rewriter#def(R)].
    protected abstract R def(R register);

    /// See [Rewriter#use(V)].
    protected abstract V use(V register);

    /// See [Rewriter#def(V)].
    protected abstract V def(V register);

    /// The replacement of a register that is read as a vector of `size`.
    protected V use(V register, VecSize size) {
        return use(register);
    }

    /// The replacement of a register that is written as a vector of `size`.
    protected V def(V register, VecSize size) {
        return def(register);
    }

    /// The replacement of an index, if there is one.
    final R index(R register) {
        return register == R.NONE ? register : use(register);
    }

    @Override
    public void vmov(VecSize size, V d, V s) {
        V sIn = use(s, size);
        out().vmov(size, def(d, size), sIn);
    }

    @Override
    public void vload(VecSize size, V d, R base, R index, int shift, long displacement) {
        R baseIn = use(base);
        R indexIn = index(index);
        out().vload(size, def(d, size), baseIn, indexIn, shift, displacement);
    }

    @Override
    public void vstore(VecSize size, V s, R base, R index, int shift, long displacement) {
        V sIn = use(s, size);
        R baseIn = use(base);
        R indexIn = index(index);
        out().vstore(size, sIn, baseIn, indexIn, shift, displacement);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        V aIn = use(a, type.size());
        V bIn = use(b, type.size());
        out().vbinary(op, type, def(d, type.size()), aIn, bIn);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        V aIn = use(a, type.size());
        out().vbinary(op, type, def(d, type.size()), aIn, count);
    }

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {
        V aIn = use(a, type.size());
        out().vunary(op, type, def(d, type.size()), aIn);
    }

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {
        V aIn = use(a, type.size());
        V bIn = use(b, type.size());
        out().vcmp(cond, type, def(d, type.size()), aIn, bIn);
    }

    @Override
    public void vselect(VecSize size, V d, V mask, V t, V f) {
        V maskIn = use(mask, size);
        V tIn = use(t, size);
        V fIn = use(f, size);
        out().vselect(size, def(d, size), maskIn, tIn, fIn);
    }

    @Override
    public void vsplat(VecType type, V d, R s) {
        R sIn = use(s);
        out().vsplat(type, def(d, type.size()), sIn);
    }

    @Override
    public void vsplat(VecType type, V d, V s) {
        V sIn = use(s);
        out().vsplat(type, def(d, type.size()), sIn);
    }

    @Override
    public void vget(VecType type, R d, V a, int lane) {
        V aIn = use(a, type.size());
        out().vget(type, def(d), aIn, lane);
    }

    @Override
    public void vget(VecType type, V d, V a, int lane) {
        V aIn = use(a, type.size());
        out().vget(type, def(d), aIn, lane);
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, R s) {
        V aIn = use(a, type.size());
        R sIn = use(s);
        out().vset(type, def(d, type.size()), aIn, lane, sIn);
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, V s) {
        V aIn = use(a, type.size());
        V sIn = use(s);
        out().vset(type, def(d, type.size()), aIn, lane, sIn);
    }

    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {
        V aIn = use(a, type.size());
        out().vreduce(op, type, def(d), aIn);
    }

    @Override
    public void vshuffle(VecSize size, V d, V a, V b) {
        V aIn = use(a, size);
        V bIn = use(b, size);
        out().vshuffle(size, def(d, size), aIn, bIn);
    }

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {
        V aIn = use(a, size);
        out().vcvt(to, from, size, def(d, to.size(from, size)), aIn);
    }

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        V aIn = use(a, type.size());
        V bIn = use(b, type.size());
        V cIn = use(c, type.size());
        out().vfma(type, def(d, type.size()), aIn, bIn, cIn);
    }
}
