package dev.kiln.exec;

import dev.kiln.code.Code;
import dev.kiln.code.Fixup;
import dev.kiln.code.Relocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One code on its way into memory: its symbols resolved, its fields filled for the address it will run at.
final class Linking {
    private static final int VENEER_ALIGNMENT = 16;

    private final Store store;
    private final Machine machine;
    private final Code code;
    private final Map<String, Symbol> symbols;
    private final Map<String, Integer> veneers;
    private final List<Object> keeps = new ArrayList<>(1);
    private final int size;

    /// @throws ExecException naming every symbol that `resolver` does not know
    Linking(Store store, Machine machine, Code code, SymbolResolver resolver) {
        this.store = store;
        this.machine = machine;
        this.code = code;
        if (code.relocations().isEmpty()) { // what a JIT compiler loads most, and in a hurry
            this.symbols = Map.of();
            this.veneers = Map.of();
            this.size = code.size();
            return;
        }
        this.symbols = new HashMap<>();
        this.veneers = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Relocation relocation : code.relocations()) {
            String name = relocation.symbol();
            if (!relocation.local() && !symbols.containsKey(name)) {
                resolver.find(name).ifPresentOrElse(symbol -> add(name, symbol), () -> missing.add(name));
            }
        }
        if (!missing.isEmpty()) {
            throw new ExecException("symbols that nobody knows: " + String.join(", ", missing));
        }
        this.size = sizeWithVeneers();
    }

    private void add(String name, Symbol symbol) {
        symbols.put(name, symbol);
        if (!(symbol instanceof Symbol.Address)) {
            keeps.add(store.keep(symbol));
        }
    }

    /// Adds to [#keeps].
    void keep(Object kept) {
        keeps.add(kept);
    }

    /// What must stay as long as the code can run.
    List<Object> keeps() {
        return List.copyOf(keeps);
    }

    /// Bytes of the code with room for a veneer to each symbol that is branched to.
    int size() {
        return size;
    }

    private int sizeWithVeneers() {
        long branches = code.relocations().stream()
                .filter(relocation -> !relocation.local() && relocation.kind().branch())
                .map(Relocation::symbol)
                .distinct()
                .count();
        return branches == 0 ? code.size() : aligned(code.size()) + Math.toIntExact(branches) * veneerSize();
    }

    private int veneerSize() {
        return aligned(machine.jump(0).length);
    }

    private static int aligned(int size) {
        return size + VENEER_ALIGNMENT - 1 & -VENEER_ALIGNMENT;
    }

    /// The bytes to run at `base`.
    ///
    /// @throws ExecException when a field cannot hold its value
    byte[] bytes(long base) {
        byte[] bytes = new byte[size];
        code.copyTo(0, bytes, 0, code.size());
        for (Relocation relocation : code.relocations()) {
            fill(bytes, base, relocation);
        }
        return bytes;
    }

    private void fill(byte[] bytes, long base, Relocation relocation) {
        Fixup kind = relocation.kind();
        int at = relocation.offset();
        long target =
                relocation.local() ? base : symbols.get(relocation.symbol()).address();
        long value = target + relocation.addend() - (kind.absolute() ? 0 : base + at);
        if (!kind.fits(value) && kind.branch() && !kind.absolute() && !relocation.local()) {
            int veneer = veneers.computeIfAbsent(relocation.symbol(), name -> addVeneer(bytes, target));
            value = veneer + relocation.addend() - at;
        }
        if (!kind.fits(value)) {
            throw new ExecException("field " + kind.name() + " at " + at + " cannot hold "
                    + (kind.absolute()
                            ? "the address 0x" + Long.toHexString(value)
                            : "the distance " + value + " from 0x" + Long.toHexString(base + at))
                    + " of " + (relocation.local() ? "the code itself" : "symbol " + relocation.symbol())
                    + ": use a 64-bit address");
        }
        kind.patch(bytes, at, value);
    }

    private int addVeneer(byte[] bytes, long target) {
        int at = aligned(code.size()) + veneers.size() * veneerSize();
        byte[] jump = machine.jump(target);
        System.arraycopy(jump, 0, bytes, at, jump.length);
        return at;
    }
}
