/// The x86 assembler: x86-64 and IA-32.
///
/// Everything is driven by the tables of rows beside this package's classes (`legend.ops` says how to read them).
package dev.kiln.x64;
