package dev.kiln.llo;

import dev.kiln.guard.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names of one kind, mentioned and declared in any order.
final class Symbols {
    private static final int UNDECLARED = -1;

    private final String kind;
    private final String file;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] mentioned = new int[8]; // by id: the line of the first mention
    private int[] declared = new int[8]; // by id: the line of the declaration
    private int[] index = new int[8]; // by id: the place in the order of declaration
    private int declarations;

    Symbols(String kind, String file) {
        this.kind = kind;
        this.file = file;
    }

    /// The number of `name`, new when it is first mentioned.
    int mention(String name, int line) {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        if (!Names.valid(name)) {
            throw new LloException(file, line, Names.wrong(kind, name));
        }
        int id = names.size();
        if (id == index.length) {
            mentioned = Arrays.copyOf(mentioned, id * 2);
            declared = Arrays.copyOf(declared, id * 2);
            index = Arrays.copyOf(index, id * 2);
        }
        names.add(name);
        ids.put(name, id);
        mentioned[id] = line;
        index[id] = UNDECLARED;
        return id;
    }

    /// Declares `name` as the next of its kind.
    void declare(String name, int line) {
        int id = mention(name, line);
        if (index[id] != UNDECLARED) {
            throw new LloException(
                    file,
                    line,
                    kind + " " + Words.quote(name) + " is declared twice"
                            + (declared[id] == 0 ? "" : ", first on line " + declared[id]));
        }
        declared[id] = line;
        index[id] = declarations++;
    }

    /// The place of number `id` in the order of declaration.
    ///
    /// @throws LloException when it was never declared
    int index(int id) {
        if (index[id] == UNDECLARED) {
            List<String> declared = names.stream()
                    .filter(name -> index[ids.get(name)] != UNDECLARED)
                    .toList();
            throw new LloException(
                    file,
                    mentioned[id],
                    "there is no " + kind + " " + Words.quote(names.get(id)) + Words.nearest(names.get(id), declared));
        }
        return index[id];
    }
}
