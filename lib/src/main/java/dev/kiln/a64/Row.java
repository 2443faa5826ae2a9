package dev.kiln.a64;

import java.util.List;

/// A line of the tables, its variables replaced: what the encoder, the parser, the decoder and the listing read.
///
/// The columns are explained in `legend.ops`.
///
/// @param mnemonic as text writes it
/// @param operands each with its access, `w Xd`
/// @param pattern the word, field by field
/// @param feature what the CPU must have
/// @param flags the flags read and written, `r:C w:NZCV`; `-` for none
/// @param printedFor the mnemonic in whose stead this alias is printed; empty when it is no alias, or never printed
/// @param acceptedFor the mnemonic this alias is understood for and never printed; empty for all others
public record Row(
        String mnemonic,
        List<String> operands,
        String pattern,
        Feature feature,
        String flags,
        String printedFor,
        String acceptedFor) {
    /// The operands without their accesses, as messages show them: `add Xd|SP, Xn|SP, #imm12{lsl12}`.
    public String shape() {
        StringBuilder shape = new StringBuilder(mnemonic);
        for (int i = 0; i < operands.size(); i++) {
            shape.append(i == 0 ? " " : ", ").append(operands.get(i).substring(2));
        }
        return shape.toString();
    }

    /// True when operand `i` is read.
    public boolean reads(int i) {
        return operands.get(i).charAt(0) != 'w';
    }

    /// True when operand `i` is written.
    public boolean writes(int i) {
        return operands.get(i).charAt(0) != 'r';
    }
}
