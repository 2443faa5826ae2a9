/// ELF files: relocatable objects that linkers take, and static executables that run as they are.
///
/// A [dev.kiln.elf.Unit] is what goes into one file: sections, and the labels that others may name. It comes from
/// [dev.kiln.elf.UnitAssembler], which reads assembly text with sections, or from finished code:
///
/// ```java
/// byte[] object = Unit.of(Machine.X64, code, Set.of("main")).object();
/// ```
package dev.kiln.elf;
