package dev.kiln.code;

/// A kind of branch that has a short and a long encoding.
///
/// An assembler's branches are an enum of its own that implements this. The buffer holds room for [#emittedLength]
/// bytes until `finish()`, which takes the short form wherever the target is in reach and the long form elsewhere.
public interface Branch {
    /// The field of a long form whose target is elsewhere, a symbol.
    ///
    /// @param at where it starts, in bytes from the branch's first
    /// @param kind what it is
    /// @param addend what its relocation adds
    record Far(int at, Fixup kind, long addend) {
        /// The displacement with which the field holds zero.
        long zero() {
            return at - addend;
        }
    }

    /// The field of the long form.
    Far far();

    /// The bytes of the short form.
    int shortLength();

    /// The bytes of the long form, more than those of the short form.
    int longLength();

    /// The bytes held in the buffer before the choice: one of the two lengths, the likelier one.
    int emittedLength();

    /// True when the short form reaches a target `displacement` bytes after the branch's first byte.
    boolean reaches(long displacement);

    /// True when the long form reaches it.
    boolean reachesLong(long displacement);

    /// Writes the chosen form at `code[at]`.
    ///
    /// @param detail what the assembler gave with the branch: a condition, an instruction word
    /// @param longForm which form
    /// @param displacement bytes from the branch's first byte to its target
    void write(byte[] code, int at, int detail, boolean longForm, long displacement);
}
