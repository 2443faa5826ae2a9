package dev.kiln.a64;

/// What an instruction works on: a typed face of the packed form that [Packed] makes.
public sealed interface Operand
        permits XOrZr,
                XOrSp,
                WOrZr,
                WOrSp,
                ShiftedX,
                ShiftedW,
                ExtendedForX,
                Scalar,
                Vector,
                Element,
                VectorList,
                ElementList,
                Address,
                SystemRegister {
    /// The operand as [Packed] lays it out.
    long bits();
}
