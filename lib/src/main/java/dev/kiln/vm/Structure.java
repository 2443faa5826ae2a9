package dev.kiln.vm;

import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// A structure in memory as routines see it: a layout of `java.lang.foreign`, and displacements from a register.
///
/// Java reaches the same fields through the layout, so the two never disagree.
///
/// @param layout how it is laid out
/// @param origin where it begins, in bytes from what the register points to
public record Structure(MemoryLayout layout, long origin) {
    /// A field.
    ///
    /// @param name its path
    /// @param layout its type
    /// @param offset its displacement from the structure's register
    public record Member(String name, ValueLayout layout, long offset) {
        /// How integer registers hold it: `char` and `boolean` without a sign, the others of Java with theirs.
        MemType type() {
            return switch (layout) {
                case ValueLayout.OfBoolean b -> MemType.U8;
                case ValueLayout.OfByte b -> MemType.S8;
                case ValueLayout.OfShort s -> MemType.S16;
                case ValueLayout.OfChar c -> MemType.U16;
                case ValueLayout.OfInt i -> MemType.S32;
                case ValueLayout.OfFloat f -> MemType.U32;
                case ValueLayout.OfLong l -> MemType.I64;
                case ValueLayout.OfDouble d -> MemType.I64;
                default -> MemType.I64; // an address
            };
        }

        /// How float registers hold it.
        FloatType floatType() {
            return switch (layout) {
                case ValueLayout.OfFloat f -> FloatType.F32;
                case ValueLayout.OfDouble d -> FloatType.F64;
                default -> throw new VmException("member " + name + " is no float: " + layout);
            };
        }
    }

    /// A structure that a register points to the first byte of.
    public static Structure of(MemoryLayout layout) {
        return new Structure(layout, 0);
    }

    private PathElement[] path(String name) {
        return Arrays.stream(name.split("\\.")).map(PathElement::groupElement).toArray(PathElement[]::new);
    }

    /// The displacement of the member at `name`, names joined by dots.
    ///
    /// @throws IllegalArgumentException when there is none
    public long offset(String name) {
        return origin + layout.byteOffset(path(name));
    }

    /// The member at `name`, names joined by dots: a value, not a structure.
    ///
    /// @throws IllegalArgumentException when there is none
    public Member member(String name) {
        if (layout.select(path(name)) instanceof ValueLayout value) {
            return new Member(name, value, offset(name));
        }
        throw new VmException("member " + name + " is not a value: " + layout);
    }

    /// Bytes from one such structure to the next.
    public long size() {
        return layout.byteSize();
    }
}
