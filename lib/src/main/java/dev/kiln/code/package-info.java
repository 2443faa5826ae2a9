/// Machine code in the making: bytes, labels, fixups, and the finished, immutable [dev.kiln.code.Code].
///
/// Nothing here knows a machine. An assembler writes bytes into a [dev.kiln.code.CodeBuffer], names places with
/// [dev.kiln.code.Label]s and leaves behind *sites*: fields that depend on a label ([dev.kiln.code.Fixup]) and
/// branches whose length depends on their distance ([dev.kiln.code.Branch]). `finish()` chooses every length once,
/// patches every field and returns the [dev.kiln.code.Code]. The same calls always give the same bytes.
package dev.kiln.code;
