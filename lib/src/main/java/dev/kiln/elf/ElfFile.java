package dev.kiln.elf;

import java.util.ArrayList;
import java.util.List;

/// The frame of an ELF file: header, program headers, contents, section headers (gABI chapters 4 and 5).
final class ElfFile {
    static final int RELOCATABLE = 1;
    static final int EXECUTABLE = 2;

    static final int PROGBITS = 1;
    static final int SYMTAB = 2;
    static final int STRTAB = 3;
    static final int RELA = 4;
    static final int NOBITS = 8;
    static final int REL = 9;

    /// A line of the table of sections, and the bytes it speaks of.
    ///
    /// @param size its bytes, in the file or, of NOBITS, in memory
    record Part(
            String name,
            int type,
            long flags,
            long address,
            byte[] content,
            long size,
            int link,
            int info,
            int alignment,
            int entry) {
        /// A part without address, whose content is all.
        static Part of(String name, int type, long flags, byte[] content, int link, int info, int align, int entry) {
            return new Part(name, type, flags, 0, content, content.length, link, info, align, entry);
        }
    }

    /// A piece of memory that the system fills from the file.
    ///
    /// @param flags 4 read, 2 write, 1 execute
    record Segment(int type, int flags, long offset, long address, long fileSize, long size, long alignment) {}

    private final Machine machine;
    private final List<Part> parts = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    ElfFile(Machine machine) {
        this.machine = machine;
        parts.add(Part.of("", 0, 0, new byte[0], 0, 0, 0, 0));
    }

    /// Adds a part; the answer is its number.
    int add(Part part) {
        parts.add(part);
        return parts.size() - 1;
    }

    void add(Segment segment) {
        segments.add(segment);
    }

    int header() {
        return machine.wide ? 64 : 52;
    }

    int programHeader() {
        return machine.wide ? 56 : 32;
    }

    private int sectionHeader() {
        return machine.wide ? 64 : 40;
    }

    /// Where a part of this alignment lies when what comes before it ends at `end`.
    static long aligned(long end, int alignment) {
        int multiple = Math.max(alignment, 1);
        return end + multiple - 1 & -multiple;
    }

    /// The whole file. The table of names is added to its parts, as the last.
    byte[] bytes(int type, long entry) {
        StringTable names = new StringTable();
        List<Integer> nameOffsets = new ArrayList<>();
        parts.add(Part.of(".shstrtab", STRTAB, 0, new byte[0], 0, 0, 1, 0));
        parts.forEach(part -> nameOffsets.add(names.add(part.name)));
        byte[] nameBytes = names.bytes();
        parts.set(parts.size() - 1, Part.of(".shstrtab", STRTAB, 0, nameBytes, 0, 0, 1, 0));

        Fields contents = new Fields(machine.wide);
        contents.upTo(header() + (long) segments.size() * programHeader());
        long[] offsets = new long[parts.size()];
        for (int i = 1; i < parts.size(); i++) {
            Part part = parts.get(i);
            offsets[i] = part.type == NOBITS ? contents.size() : aligned(contents.size(), part.alignment);
            contents.upTo(offsets[i]).raw(part.content);
        }
        contents.upTo(aligned(contents.size(), 8));
        int table = contents.size();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            contents.dword(nameOffsets.get(i)).dword(part.type).word(part.flags).word(part.address);
            contents.word(offsets[i]).word(part.size).dword(part.link).dword(part.info);
            contents.word(part.alignment).word(part.entry);
        }
        byte[] file = contents.array();
        byte[] head = head(type, entry, table);
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }

    private byte[] head(int type, long entry, int table) {
        Fields head = new Fields(machine.wide);
        head.bytes(0x7F, 'E', 'L', 'F', machine.wide ? 2 : 1, 1, 1).upTo(16);
        head.half(type).half(machine.number).dword(1);
        head.word(entry).word(segments.isEmpty() ? 0 : header()).word(table).dword(0);
        head.half(header()).half(segments.isEmpty() ? 0 : programHeader()).half(segments.size());
        head.half(sectionHeader()).half(parts.size()).half(parts.size() - 1);
        for (Segment s : segments) {
            head.dword(s.type);
            if (machine.wide) {
                head.dword(s.flags);
            }
            head.word(s.offset).word(s.address).word(s.address).word(s.fileSize).word(s.size);
            if (!machine.wide) {
                head.dword(s.flags);
            }
            head.word(s.alignment);
        }
        return head.array();
    }
}
