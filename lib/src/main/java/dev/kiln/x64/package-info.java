/// The x86 assembler: x86-64 and IA-32.
///
/// Everything is driven by the tables of rows beside this package's classes, one row a line of the manual
/// (`legend.ops` says how to read them). The encoder, the text reader, the decoder, the formatter and the tests read
/// the same rows.
///
/// *By mnemonics*, for people, in [dev.kiln.x64.X64Assembler]:
///
/// ```java
/// X64Assembler a = new X64Assembler();
/// a.cvtsi2sd(XMM0, EDI);
/// a.mulsd(XMM0, a.constant(0.5));
/// a.ret();
/// Code code = a.finish();
/// ```
///
/// *By rows*, for back ends, in [dev.kiln.x64.Assembler]: operands are packed in `long`s by [dev.kiln.x64.Packed], and
/// nothing is allocated.
///
/// *As text*, in [dev.kiln.x64.TextAssembler]; and back, in [dev.kiln.x64.Decoder] and [dev.kiln.x64.Formatter], in
/// Intel's syntax or AT&T's. Files of text, with sections, are [dev.kiln.elf.UnitAssembler]'s.
///
/// The shortest encoding is taken, and branches are short where that reaches; a [dev.kiln.x64.Hint] before an
/// instruction asks for another form, a [dev.kiln.x64.Prefix] for a prefix. Constants lie beside the code, each once.
/// What no row takes is refused with the nearest row and what it wants. What is covered, and what outsiders say about
/// it, is in `docs/x86-coverage.md`.
package dev.kiln.x64;
