package dev.kiln.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kiln.a64.A64Fixup;
import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.code.Relocation;
import dev.kiln.x64.X64Fixup;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Code as an ELF relocatable object, which `ld` and compilers link (System V gABI, chapters 4 and 5; the psABIs of
/// x86-64, 4.4, and AArch64, 5.7, for the relocations).
///
/// Our fixups count like ELF's: the distance from the field to the symbol, plus the addend. So relocations carry
/// over as they are, and only their kinds get numbers.
public final class ElfObject {
    /// The sections, in the order of the file.
    private enum Section {
        NULL(""),
        TEXT(".text"),
        RELA(".rela.text"),
        SYMBOLS(".symtab"),
        STRINGS(".strtab"),
        NAMES(".shstrtab"),
        STACK(".note.GNU-stack");

        private final String text;

        Section(String text) {
            this.text = text;
        }
    }

    private static final int HEADER = 64;
    private static final int SECTION_HEADER = 64;
    private static final int SYMBOL = 24;
    private static final int RELA = 24;
    private static final int GLOBAL = 1 << 4;
    private static final int FUNCTION = 2;
    private static final int SECTION_SYMBOL = 3;
    /// Pages that `adrp` counts in must stay pages.
    private static final int TEXT_ALIGNMENT = 4096;

    private final Code code;
    private final Isa isa;
    private final Set<String> global;
    private final Strings strings = new Strings();
    private final Map<String, Integer> symbolIndices = new HashMap<>();

    private ElfObject(Code code, Isa isa, Set<String> global) {
        this.code = code;
        this.isa = isa;
        this.global = global;
    }

    /// The object file that holds `code` as its section `.text`.
    ///
    /// @param global the labels that other objects see, functions; other named labels are local symbols
    /// @throws CodeException when the code has a field that ELF has no relocation for
    public static byte[] of(Code code, Isa isa, Set<String> global) {
        return new ElfObject(code, isa, global).bytes();
    }

    private byte[] bytes() {
        int locals = 2
                + (int) code.names().stream()
                        .filter(name -> !global.contains(name))
                        .count();
        byte[] symbols = symbols();
        byte[] relocations = relocations();
        Strings names = new Strings();
        int[] nameOffsets = new int[Section.values().length];
        for (Section section : Section.values()) {
            nameOffsets[section.ordinal()] = names.add(section.text);
        }
        byte[][] contents = {
            {}, code.bytes(), relocations, symbols, strings.bytes(), names.bytes(), {},
        };
        int[] offsets = new int[contents.length];
        int end = HEADER;
        for (int i = 1; i < contents.length; i++) {
            offsets[i] = aligned(end);
            end = offsets[i] + contents[i].length;
        }
        ByteBuffer file = little(aligned(end) + SECTION_HEADER * contents.length);
        header(file, aligned(end));
        for (int i = 0; i < contents.length; i++) {
            file.put(offsets[i], contents[i]);
        }
        for (Section section : Section.values()) {
            int i = section.ordinal();
            file.position(aligned(end) + SECTION_HEADER * i);
            sectionHeader(file, section, nameOffsets[i], offsets[i], contents[i].length, locals);
        }
        return file.array();
    }

    private void header(ByteBuffer file, int sectionHeaders) {
        file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}); // 64 bits, little-endian, version 1
        file.position(16);
        file.putShort((short) 1); // ET_REL
        file.putShort((short) (isa == Isa.X64 ? 62 : 183)); // EM_X86_64, EM_AARCH64
        file.putInt(1);
        file.putLong(0).putLong(0).putLong(sectionHeaders);
        file.putInt(0);
        file.putShort((short) HEADER).putShort((short) 0).putShort((short) 0);
        file.putShort((short) SECTION_HEADER);
        file.putShort((short) Section.values().length);
        file.putShort((short) Section.NAMES.ordinal());
    }

    private static void sectionHeader(ByteBuffer file, Section section, int name, int offset, int size, int locals) {
        file.putInt(name);
        switch (section) {
            case NULL -> {}
            case TEXT -> rest(file, 1, 2 | 4, offset, size, 0, 0, TEXT_ALIGNMENT, 0);
            case RELA -> rest(file, 4, 0x40, offset, size, Section.SYMBOLS.ordinal(), Section.TEXT.ordinal(), 8, RELA);
            case SYMBOLS -> rest(file, 2, 0, offset, size, Section.STRINGS.ordinal(), locals, 8, SYMBOL);
            case STRINGS, NAMES -> rest(file, 3, 0, offset, size, 0, 0, 1, 0);
            case STACK -> rest(file, 1, 0, offset, size, 0, 0, 1, 0);
        }
    }

    private static void rest(
            ByteBuffer file, int type, long flags, int offset, int size, int link, int info, int align, int entry) {
        file.putInt(type).putLong(flags).putLong(0).putLong(offset).putLong(size);
        file.putInt(link).putInt(info).putLong(align).putLong(entry);
    }

    /// The symbol table: the empty symbol, the section, then local labels, global ones, and what is missing.
    private byte[] symbols() {
        List<String> names = code.names();
        Set<String> missing = new LinkedHashSet<>();
        for (Relocation relocation : code.relocations()) {
            if (!relocation.local()) {
                missing.add(relocation.symbol());
            }
        }
        names.forEach(missing::remove);
        ByteBuffer table = little(SYMBOL * (2 + names.size() + missing.size()));
        table.position(SYMBOL);
        symbol(table, 0, SECTION_SYMBOL, Section.TEXT, 0);
        names.stream().filter(name -> !global.contains(name)).forEach(name -> label(table, name, 0));
        names.stream().filter(global::contains).forEach(name -> label(table, name, GLOBAL | FUNCTION));
        for (String name : missing) {
            symbolIndices.put(name, table.position() / SYMBOL);
            symbol(table, strings.add(name), GLOBAL, Section.NULL, 0);
        }
        return table.array();
    }

    private void label(ByteBuffer table, String name, int info) {
        symbolIndices.put(name, table.position() / SYMBOL);
        symbol(table, strings.add(name), info, Section.TEXT, code.offset(name).orElseThrow());
    }

    private static void symbol(ByteBuffer table, int name, int info, Section section, long value) {
        table.putInt(name).put((byte) info).put((byte) 0).putShort((short) section.ordinal());
        table.putLong(value).putLong(0);
    }

    private byte[] relocations() {
        ByteBuffer table = little(RELA * code.relocations().size());
        for (Relocation relocation : code.relocations()) {
            long symbol = relocation.local() ? 1 : symbolIndices.get(relocation.symbol());
            table.putLong(relocation.offset());
            table.putLong(symbol << 32 | type(relocation.kind()));
            table.putLong(relocation.addend());
        }
        return table.array();
    }

    private int type(Fixup kind) {
        return switch (kind) {
            case Fixup.Data data ->
                switch (data) {
                    case REL32 -> isa == Isa.X64 ? 2 : 261;
                    case REL64 -> isa == Isa.X64 ? 24 : 260;
                    case ABS32 -> isa == Isa.X64 ? 10 : 258;
                    case ABS64 -> isa == Isa.X64 ? 1 : 257;
                };
            case X64Fixup x64 ->
                switch (x64) {
                    case PC8 -> 15;
                    case PC32 -> 2;
                    case PLT32 -> 4;
                    case ABS32 -> 10;
                    case ABS32S -> 11;
                };
            case A64Fixup a64 ->
                switch (a64) {
                    case JUMP26 -> 282;
                    case CALL26 -> 283;
                    case BRANCH19 -> 280;
                    case BRANCH14 -> 279;
                    case LITERAL19 -> 273;
                    case ADR21 -> 274;
                    case ADRP_PAGE -> 275;
                    case ADD_LO12 -> 277;
                    case MEM8_LO12 -> 278;
                    case MEM16_LO12 -> 284;
                    case MEM32_LO12 -> 285;
                    case MEM64_LO12 -> 286;
                    case MEM128_LO12 -> 299;
                };
            default -> throw new CodeException("ELF has no relocation for the field " + kind.name());
        };
    }

    private static int aligned(int offset) {
        return offset + 15 & -16;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// A string table.
    private static final class Strings {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Strings() {
            bytes.write(0);
        }

        /// The offset of `text`.
        int add(String text) {
            if (text.isEmpty()) {
                return 0;
            }
            int offset = bytes.size();
            bytes.writeBytes(text.getBytes(UTF_8));
            bytes.write(0);
            return offset;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
