package dev.kiln.elf;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import dev.kiln.code.Relocation;
import java.util.List;

/// A unit as a relocatable object, which `ld` and compilers link (System V gABI, chapter 4).
///
/// Our fixups count like ELF's: the distance from the field to the symbol, plus the addend. So relocations carry
/// over as they are, and only their kinds get numbers. On IA-32 the addend stands in the field.
final class ElfObject {
    private final Unit unit;
    private final Machine machine;
    private final Symbols symbols;

    ElfObject(Unit unit) {
        this.unit = unit;
        machine = unit.machine();
        symbols = new Symbols(unit, section -> 0);
    }

    byte[] bytes() {
        ElfFile file = new ElfFile(machine);
        List<Section> sections = unit.sections();
        for (Section section : sections) {
            file.add(part(section, 0, content(section)));
        }
        int fields = (int) sections.stream()
                .filter(section -> !section.code().relocations().isEmpty())
                .count();
        int table = sections.size() + 1 + fields;
        int number = 0;
        for (Section section : sections) {
            number++;
            if (!section.code().relocations().isEmpty()) {
                file.add(relocations(section, number, table));
            }
        }
        file.add(ElfFile.Part.of(
                ".symtab", ElfFile.SYMTAB, 0, symbols.bytes(), table + 1, symbols.locals(), 8, machine.wide ? 24 : 16));
        file.add(ElfFile.Part.of(".strtab", ElfFile.STRTAB, 0, symbols.strings(), 0, 0, 1, 0));
        file.add(ElfFile.Part.of(".note.GNU-stack", ElfFile.PROGBITS, 0, new byte[0], 0, 0, 1, 0));
        return file.bytes(ElfFile.RELOCATABLE, 0);
    }

    /// The section's line of the table, for an address and filled fields.
    static ElfFile.Part part(Section section, long address, byte[] content, Machine machine) {
        boolean bss = section.kind() == Section.Kind.BSS;
        return new ElfFile.Part(
                section.name(),
                bss ? ElfFile.NOBITS : ElfFile.PROGBITS,
                2 | section.kind().flags, // SHF_ALLOC
                address,
                bss ? new byte[0] : content,
                content.length,
                0,
                0,
                section.alignment(machine),
                0);
    }

    private ElfFile.Part part(Section section, long address, byte[] content) {
        return part(section, address, content, machine);
    }

    private byte[] content(Section section) {
        byte[] bytes = section.code().bytes();
        if (!machine.wide) {
            for (Relocation r : section.code().relocations()) {
                if (!r.kind().fits(r.addend())) {
                    throw new CodeException("the field " + r.kind().name() + " at " + r.offset() + " of "
                            + section.name() + " cannot hold the addend " + r.addend());
                }
                r.kind().patch(bytes, r.offset(), r.addend());
            }
        }
        return bytes;
    }

    private ElfFile.Part relocations(Section section, int number, int table) {
        Fields fields = new Fields(machine.wide);
        Code code = section.code();
        for (Relocation r : code.relocations()) {
            int symbol = symbols.index(r.symbol(), number);
            int type = machine.relocation(r.kind());
            fields.word(r.offset());
            if (machine.wide) {
                fields.word((long) symbol << 32 | type).word(r.addend());
            } else {
                fields.word((long) symbol << 8 | type);
            }
        }
        return ElfFile.Part.of(
                (machine.wide ? ".rela" : ".rel") + section.name(),
                machine.wide ? ElfFile.RELA : ElfFile.REL,
                0x40, // SHF_INFO_LINK
                fields.array(),
                table,
                number,
                8,
                machine.wide ? 24 : 8);
    }
}
