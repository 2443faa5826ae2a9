package dev.kiln.elf;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import dev.kiln.code.Relocation;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one object file is made of: sections, and the labels in them that other files may name.
///
/// A label of one section is a symbol in the others: [dev.kiln.code.CodeBuffer#finish(Set)] leaves its fields to be
/// filled. Symbols that no section has are for the linker.
///
/// @param machine what it runs on
/// @param sections the sections, each name once
/// @param global the labels that other files see; all others are the file's own
public record Unit(Machine machine, List<Section> sections, Set<String> global) {
    /// Checks names: each section and each label once, and no global label that there is not.
    ///
    /// @throws CodeException when they do not come together
    public Unit {
        sections = List.copyOf(sections);
        global = Set.copyOf(global);
        Map<String, String> owners = new HashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (Section section : sections) {
            if (!names.add(section.name())) {
                throw new CodeException("there are two sections " + section.name());
            }
            for (String label : section.code().names()) {
                String other = owners.put(label, section.name());
                if (other != null) {
                    throw new CodeException("label " + label + " is in " + other + " and in " + section.name());
                }
            }
        }
        for (String name : global) {
            if (!owners.containsKey(name)) {
                throw new CodeException("the global label " + name + " is nowhere");
            }
        }
    }

    /// A unit of code alone.
    ///
    /// @throws CodeException as the constructor
    public static Unit of(Machine machine, Code code, Set<String> global) {
        return new Unit(machine, List.of(new Section(".text", code)), global);
    }

    /// This with the sections and global labels of `other`, which is of the same machine.
    ///
    /// @throws CodeException when a name is in both
    public Unit with(Unit other) {
        if (other.machine != machine) {
            throw new CodeException("a unit for " + other.machine + " does not go with one for " + machine);
        }
        List<Section> all = new java.util.ArrayList<>(sections);
        all.addAll(other.sections);
        Set<String> names = new LinkedHashSet<>(global);
        names.addAll(other.global);
        return new Unit(machine, all, names);
    }

    /// The relocatable object, which `ld` and compilers link.
    ///
    /// @throws CodeException when there is a field that ELF has no relocation for
    public byte[] object() {
        return new ElfObject(this).bytes();
    }

    /// The program that starts at the label `entry`, complete: nothing is linked when it starts.
    ///
    /// @throws CodeException naming the symbols that no section has, or a field that cannot hold its value
    public byte[] executable(String entry) {
        return new ElfExecutable(this).bytes(entry);
    }

    /// The symbols that no section has, in the order of their use.
    Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>();
        for (Section section : sections) {
            for (Relocation relocation : section.code().relocations()) {
                if (!relocation.local()) {
                    missing.add(relocation.symbol());
                }
            }
        }
        sections.forEach(section -> section.code().names().forEach(missing::remove));
        return missing;
    }
}
