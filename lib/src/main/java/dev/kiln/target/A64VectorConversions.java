package dev.kiln.target;

import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.ir.Element;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;

/// Conversions of lanes. The machine truncates, saturates and makes 0 of NaN.
final class A64VectorConversions {
    private final A64VectorCode vectors;
    private final A64Code code;
    private final A64SmallLanes small;

    A64VectorConversions(A64VectorCode vectors, A64SmallLanes small) {
        this.vectors = vectors;
        this.small = small;
        code = vectors.code();
    }

    void convert(Element to, Element from, VecSize size, int d, int a) {
        if (to.lane().bits() > from.lane().bits()) {
            widen(to, from, d, a);
        } else if (to.lane().bits() < from.lane().bits()) {
            narrow(to, from, d, a);
        } else if (from.lane().isFloat()) {
            toIntegers(to, VecType.of(from.lane(), size), d, a);
        } else {
            toFloats(VecType.of(to.lane(), size), from, d, a);
        }
    }

    private void widen(Element to, Element from, int d, int a) {
        long wide = A64VectorCode.lanes(to.lane().bytes(), VecSize.V128, d);
        long narrow = A64VectorCode.lanes(from.lane().bytes(), VecSize.V64, a);
        if (from == Element.F8) {
            code.emit(Op.SHLL, wide, narrow, Packed.imm(8));
        } else {
            code.emit(from.lane().isFloat() ? Op.FCVTL : from.isSigned() ? Op.SXTL : Op.UXTL, wide, narrow);
        }
    }

    private void narrow(Element to, Element from, int d, int a) {
        if (to == Element.F8) {
            small.toF8(d, a);
        } else {
            code.emit(
                    to.lane().isFloat() ? Op.FCVTN : to.isSigned() ? Op.SQXTN : Op.UQXTN,
                    A64VectorCode.lanes(to.lane().bytes(), VecSize.V64, d),
                    A64VectorCode.lanes(from.lane().bytes(), VecSize.V128, a));
        }
    }

    private void toIntegers(Element to, VecType type, int d, int a) {
        Op op = to.isSigned() ? Op.FCVTZS : Op.FCVTZU;
        if (vectors.computes(type.lane())) {
            vectors.vv(op, type, d, a);
        } else {
            small.convert(
                    type,
                    A64SmallLanes.Widening.FLOAT,
                    to.isSigned() ? A64SmallLanes.Narrowing.SIGNED : A64SmallLanes.Narrowing.UNSIGNED,
                    d,
                    a,
                    (wide, x, y, z) -> vectors.vv(op, wide, x, y));
        }
    }

    private void toFloats(VecType type, Element from, int d, int a) {
        Op op = from.isSigned() ? Op.SCVTF : Op.UCVTF;
        if (vectors.computes(type.lane())) {
            vectors.vv(op, type, d, a);
        } else {
            small.convert(
                    type,
                    from.isSigned() ? A64SmallLanes.Widening.SIGNED : A64SmallLanes.Widening.UNSIGNED,
                    A64SmallLanes.Narrowing.FLOAT,
                    d,
                    a,
                    (wide, x, y, z) -> vectors.vv(op, wide, x, y));
        }
    }
}
