package dev.kiln.cli;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;

/// An assembler that is fed lines of text.
interface Assembly {
    /// Assembles line `number`, counted from 1.
    ///
    /// @throws dev.kiln.code.CodeException when it is wrong
    void line(String line, int number);

    /// Where the bytes go.
    CodeBuffer buffer();

    /// The code of all lines.
    ///
    /// @throws dev.kiln.code.CodeException when a label is missing or out of reach
    Code finish();
}
