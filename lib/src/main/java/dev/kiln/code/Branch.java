package dev.kiln.code;

/// A kind of branch that has a short and a long encoding.
///
/// An assembler's branches are an enum of its own that implements this. The buffer holds room for [#emittedLength]
/// bytes until `finish()`, which takes the short form wherever the target is in reach and the long form elsewhere.
public interface Branch {
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
