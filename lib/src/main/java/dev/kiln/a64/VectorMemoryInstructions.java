package dev.kiln.a64;

/// Vector structure loads and stores.
///
/// A method for each mnemonic and shape of operands, one line over the funnel, in the order of
/// `simd-memory.ops`, whose rows say what values fit. They throw what the funnel throws.
public interface VectorMemoryInstructions extends Funnel {
    // spotless:off
    default void st1(VectorList t, Address address) { emit(Op.ST1, t.bits(), address.bits()); }
    default void ld1(VectorList t, Address address) { emit(Op.LD1, t.bits(), address.bits()); }
    default void st2(VectorList t, Address address) { emit(Op.ST2, t.bits(), address.bits()); }
    default void ld2(VectorList t, Address address) { emit(Op.LD2, t.bits(), address.bits()); }
    default void st3(VectorList t, Address address) { emit(Op.ST3, t.bits(), address.bits()); }
    default void ld3(VectorList t, Address address) { emit(Op.LD3, t.bits(), address.bits()); }
    default void st4(VectorList t, Address address) { emit(Op.ST4, t.bits(), address.bits()); }
    default void ld4(VectorList t, Address address) { emit(Op.LD4, t.bits(), address.bits()); }
    default void st1(ElementList t, Address address) { emit(Op.ST1, t.bits(), address.bits()); }
    default void ld1(ElementList t, Address address) { emit(Op.LD1, t.bits(), address.bits()); }
    default void st2(ElementList t, Address address) { emit(Op.ST2, t.bits(), address.bits()); }
    default void ld2(ElementList t, Address address) { emit(Op.LD2, t.bits(), address.bits()); }
    default void st3(ElementList t, Address address) { emit(Op.ST3, t.bits(), address.bits()); }
    default void ld3(ElementList t, Address address) { emit(Op.LD3, t.bits(), address.bits()); }
    default void st4(ElementList t, Address address) { emit(Op.ST4, t.bits(), address.bits()); }
    default void ld4(ElementList t, Address address) { emit(Op.LD4, t.bits(), address.bits()); }
    default void ld1r(VectorList t, Address address) { emit(Op.LD1R, t.bits(), address.bits()); }
    default void ld2r(VectorList t, Address address) { emit(Op.LD2R, t.bits(), address.bits()); }
    default void ld3r(VectorList t, Address address) { emit(Op.LD3R, t.bits(), address.bits()); }
    default void ld4r(VectorList t, Address address) { emit(Op.LD4R, t.bits(), address.bits()); }
    default void stl1(ElementList t, Address address) { emit(Op.STL1, t.bits(), address.bits()); }
    default void ldap1(ElementList t, Address address) { emit(Op.LDAP1, t.bits(), address.bits()); }
    // spotless:on
}
