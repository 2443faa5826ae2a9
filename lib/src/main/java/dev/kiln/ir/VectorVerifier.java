package dev.kiln.ir;

/// The part of the [Verifier] that knows which vector instructions exist.
abstract class VectorVerifier extends Rewriter {
    VectorVerifier() {
        super(new Sink());
    }

    abstract IrException error(String message);

    abstract void address(R base, R index, int shift);

    private void require(String problem) {
        if (!problem.isEmpty()) {
            throw error(problem);
        }
    }

    @Override
    public void vload(VecSize size, V d, R base, R index, int shift, long displacement) {
        address(base, index, shift);
        def(d, size);
    }

    @Override
    public void vstore(VecSize size, V s, R base, R index, int shift, long displacement) {
        address(base, index, shift);
        use(s, size);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        require(VectorRules.binary(op, type));
        super.vbinary(op, type, d, a, b);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        require(VectorRules.shift(op, type));
        super.vbinary(op, type, d, a, count);
    }

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {
        require(VectorRules.unary(op, type));
        super.vunary(op, type, d, a);
    }

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {
        require(VectorRules.compare(cond, type));
        super.vcmp(cond, type, d, a, b);
    }

    @Override
    public void vsplat(VecType type, V d, V s) {
        require(VectorRules.floats("vsplat of a scalar float", type));
        super.vsplat(type, d, s);
    }

    @Override
    public void vget(VecType type, R d, V a, int lane) {
        require(VectorRules.lane(type, lane));
        super.vget(type, d, a, lane);
    }

    @Override
    public void vget(VecType type, V d, V a, int lane) {
        require(VectorRules.floats("vget of a scalar float", type));
        require(VectorRules.lane(type, lane));
        super.vget(type, d, a, lane);
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, R s) {
        require(VectorRules.lane(type, lane));
        super.vset(type, d, a, lane, s);
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, V s) {
        require(VectorRules.floats("vset of a scalar float", type));
        require(VectorRules.lane(type, lane));
        super.vset(type, d, a, lane, s);
    }

    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {
        require(VectorRules.reduce(op, type));
        super.vreduce(op, type, d, a);
    }

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {
        require(VectorRules.convert(to, from, size));
        super.vcvt(to, from, size, d, a);
    }

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        require(VectorRules.floats("vfma", type));
        super.vfma(type, d, a, b, c);
    }
}
