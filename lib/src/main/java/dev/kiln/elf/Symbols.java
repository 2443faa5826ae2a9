package dev.kiln.elf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// The symbol table of a file: the empty symbol, one for each section, the labels of the file's own, then those that
/// others see and those that are missing (gABI chapter 4: local symbols come first).
final class Symbols {
    private static final int GLOBAL = 1 << 4;
    private static final int FUNCTION = 2;
    private static final int SECTION = 3;

    private final Unit unit;
    private final StringTable strings = new StringTable();
    private final Map<String, Integer> indices = new HashMap<>();
    private final Fields table;
    private int count;
    private int locals;

    /// @param address where each section lies; 0 for all in an object
    Symbols(Unit unit, ToLongFunction<Section> address) {
        this.unit = unit;
        table = new Fields(unit.machine().wide);
        add("", 0, 0, 0);
        List<Section> sections = unit.sections();
        for (int i = 0; i < sections.size(); i++) {
            add("", SECTION, i + 1, address.applyAsLong(sections.get(i)));
        }
        labels(address, false);
        locals = count;
        labels(address, true);
        for (String name : unit.missing()) {
            indices.put(name, count);
            add(name, GLOBAL, 0, 0);
        }
    }

    private void labels(ToLongFunction<Section> address, boolean global) {
        int number = 0;
        for (Section section : unit.sections()) {
            number++;
            for (String name : section.code().names()) {
                if (unit.global().contains(name) == global) {
                    int info = !global ? 0 : section.kind() == Section.Kind.TEXT ? GLOBAL | FUNCTION : GLOBAL;
                    indices.put(name, count);
                    add(
                            name,
                            info,
                            number,
                            address.applyAsLong(section)
                                    + section.code().offset(name).orElseThrow());
                }
            }
        }
    }

    private void add(String name, int info, int section, long value) {
        count++;
        table.dword(strings.add(name));
        if (unit.machine().wide) {
            table.bytes(info, 0).half(section).word(value).word(0);
        } else {
            table.word(value).word(0).bytes(info, 0).half(section);
        }
    }

    /// The number of the symbol `name`; of the section numbered `section` for the empty name.
    int index(String name, int section) {
        return name.isEmpty() ? section : indices.get(name);
    }

    /// The number of the first symbol that others see.
    int locals() {
        return locals;
    }

    byte[] bytes() {
        return table.array();
    }

    byte[] strings() {
        return strings.bytes();
    }
}
