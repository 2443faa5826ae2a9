package dev.kiln.elf;

import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.code.Relocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A unit as a static executable (gABI chapter 5): every section is a segment of its own, on pages of its own, that
/// may be written or run but never both.
final class ElfExecutable {
    private static final long BASE = 0x40_0000;
    /// Sections start on pages: a page of the file is a page of memory.
    private static final int PAGE = 4096;

    private static final int LOAD = 1;
    private static final int STACK = 0x6474_E551; // PT_GNU_STACK

    private final Unit unit;
    private final Machine machine;
    private final Map<Section, Long> addresses = new HashMap<>();
    private final Map<String, Long> symbols = new HashMap<>();

    ElfExecutable(Unit unit) {
        this.unit = unit;
        machine = unit.machine();
    }

    byte[] bytes(String entry) {
        Set<String> missing = unit.missing();
        if (!missing.isEmpty()) {
            throw new CodeException("symbols that are nowhere: " + String.join(", ", missing));
        }
        List<Section> sections = new ArrayList<>(unit.sections());
        sections.removeIf(section -> section.code().size() == 0);
        ElfFile file = new ElfFile(machine);
        lay(file, sections);
        Long start = symbols.get(entry);
        if (start == null) {
            throw new CodeException("there is no label " + entry + " to start at");
        }
        Unit laid = new Unit(machine, sections, Set.of());
        for (Section section : sections) {
            ElfFile.Part part = ElfObject.part(section, addresses.get(section), content(section), machine);
            file.add(section.kind() == Section.Kind.BSS ? part : paged(part));
        }
        Symbols table = new Symbols(laid, addresses::get);
        file.add(ElfFile.Part.of(
                ".symtab",
                ElfFile.SYMTAB,
                0,
                table.bytes(),
                sections.size() + 2,
                table.locals(),
                8,
                machine.wide ? 24 : 16));
        file.add(ElfFile.Part.of(".strtab", ElfFile.STRTAB, 0, table.strings(), 0, 0, 1, 0));
        return file.bytes(ElfFile.EXECUTABLE, start);
    }

    private static ElfFile.Part paged(ElfFile.Part part) {
        return new ElfFile.Part(
                part.name(),
                part.type(),
                part.flags(),
                part.address(),
                part.content(),
                part.size(),
                part.link(),
                part.info(),
                Math.max(part.alignment(), PAGE),
                part.entry());
    }

    /// Gives every section its place in the file and in memory: offset and address are equal but for whole pages of
    /// the largest size that the system may have.
    private void lay(ElfFile file, List<Section> sections) {
        long offset = file.header() + (sections.size() + 1L) * file.programHeader();
        long free = BASE;
        for (Section section : sections) {
            boolean bss = section.kind() == Section.Kind.BSS;
            int alignment = Math.max(PAGE, section.alignment(machine));
            int step = Math.max(machine.page, alignment);
            offset = bss ? offset : ElfFile.aligned(offset, alignment);
            long address = ElfFile.aligned(free, step) + (bss ? 0 : offset & step - 1);
            int size = section.code().size();
            addresses.put(section, address);
            for (String name : section.code().names()) {
                symbols.put(name, address + section.code().offset(name).orElseThrow());
            }
            int flags = section.kind().flags;
            file.add(new ElfFile.Segment(
                    LOAD,
                    4 | (flags & 1) << 1 | flags >> 2,
                    bss ? 0 : offset,
                    address,
                    bss ? 0 : size,
                    size,
                    bss ? PAGE : step));
            offset += bss ? 0 : size;
            free = address + size;
        }
        file.add(new ElfFile.Segment(STACK, 6, 0, 0, 0, 0, 16));
    }

    private byte[] content(Section section) {
        byte[] bytes = section.code().bytes();
        long base = addresses.get(section);
        for (Relocation relocation : section.code().relocations()) {
            Fixup kind = relocation.kind();
            int at = relocation.offset();
            long target = (relocation.local() ? base : symbols.get(relocation.symbol())) + relocation.addend();
            long value = target - (kind.absolute() ? 0 : base + at);
            if (!kind.fits(value)) {
                throw new CodeException("the field " + kind.name() + " at " + at + " of " + section.name()
                        + " cannot hold "
                        + (kind.absolute() ? "the address of " : "the distance to ")
                        + (relocation.local() ? "a place in it" : relocation.symbol()));
            }
            kind.patch(bytes, at, value);
        }
        return bytes;
    }
}
