package dev.kiln.x64;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Mnemonics by name, second names (`aliases.ops`) included.
final class Mnemonics {
    private static final Map<String, Op> BY_NAME = read();

    private Mnemonics() {}

    private static Map<String, Op> read() {
        Map<String, Op> map = new HashMap<>(4096);
        for (Op op : Op.values()) {
            map.put(op.mnemonic(), op);
        }
        for (String line : Rows.read("aliases.ops").split("\n")) {
            int bar = line.indexOf('|');
            if (bar > 0 && line.charAt(0) != '#') {
                Op op = map.get(line.substring(bar + 1).trim());
                if (op == null) {
                    throw new IllegalStateException("aliases.ops: no mnemonic for `" + line + "`");
                }
                map.putIfAbsent(line.substring(0, bar).trim(), op);
            }
        }
        return Map.copyOf(map);
    }

    static Optional<Op> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// All names.
    static Iterable<String> names() {
        return BY_NAME.keySet();
    }
}
