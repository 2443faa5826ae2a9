package dev.kiln.eacg;

import dev.kiln.code.Code;
import dev.kiln.guard.Context;
import dev.kiln.guard.Disassembly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads emitted machine code back with the house's own decoder, and looks whether it is what the compiler may emit:
/// known instructions; branches to instructions of this code; memory in the context, the frame, the program's own
/// stack and tables; and in regions, each access right after the check that lets it through, or reached from the
/// search that found its place.
///
/// It trusts the compiler in nothing but where the tables begin, and the decoder in everything.
final class Audit {
    /// The name of the place where code ends and tables begin.
    static final String TABLES = "the tables";

    /// What a call under Windows leaves to its callee.
    private static final String SHADOW = "sub rsp, 0x20";

    /// Between the check and the second half of an access of 128 bits.
    private static final int MOST_BETWEEN = 5;

    private final Dialect dialect;
    private final List<Disassembly.Line> lines;
    private final Map<Integer, Integer> places = new HashMap<>();
    /// The jumps to each instruction.
    private final Map<Integer, List<Integer>> jumps = new HashMap<>();

    private final List<String> findings = new ArrayList<>();

    private Audit(Dialect dialect, Code code) {
        this.dialect = dialect;
        lines = dialect.lines(code.bytes(), code.offset(TABLES).orElse(code.size()));
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i).offset(), i);
        }
    }

    /// What is not as it should be, a sentence each.
    static List<String> findings(Dialect dialect, Code code) {
        Audit audit = new Audit(dialect, code);
        for (int i = 0; i < audit.lines.size(); i++) {
            audit.branch(i);
        }
        for (int i = 0; i < audit.lines.size(); i++) {
            audit.instruction(i);
        }
        return audit.findings;
    }

    private String text(int i) {
        return i < 0 ? "" : lines.get(i).text();
    }

    private void find(int i, String problem) {
        findings.add("0x%x: %s: %s".formatted(lines.get(i).offset(), text(i), problem));
    }

    // Branches

    private void branch(int i) {
        Matcher branch = dialect.branch().matcher(text(i));
        if (!branch.matches()) {
            return;
        }
        int at = dialect.relative()
                ? lines.get(i).offset() + Integer.parseInt(branch.group("at"))
                : Integer.parseInt(branch.group("at"), 16);
        Integer target = places.get(at);
        if (target == null) {
            find(i, "goes to 0x%x, where no instruction begins".formatted(at));
        } else {
            jumps.computeIfAbsent(target, t -> new ArrayList<>()).add(i);
        }
    }

    private void instruction(int i) {
        String text = text(i);
        if (dialect.branch().matcher(text).matches()) {
            return;
        }
        if (dialect.through().matcher(text).matches()) {
            int before = text(i - 1).equals(SHADOW) ? i - 2 : i - 1;
            if (!dialect.guarded().matcher(text(before)).matches()) {
                find(i, "goes where the instruction before does not say");
            }
            return;
        }
        String mnemonic = text.split(" ")[0];
        if (!dialect.mnemonics().contains(mnemonic)) {
            find(i, "is no instruction that the compiler emits");
            return;
        }
        Matcher memory = dialect.memory().matcher(text);
        if (memory.matches()) {
            memory(i, memory.group("in"));
        }
    }

    // Memory

    private void memory(int i, String in) {
        Matcher context = dialect.context().matcher(in);
        if (context.matches()) {
            String at = context.group("at");
            long displacement = at == null ? 0 : Long.decode(at);
            if (displacement < -Context.SIZE || displacement >= Layout.STACK) {
                find(i, "is outside of the context");
            }
            return;
        }
        Matcher region = dialect.region().matcher(in);
        if (region.matches()) {
            region(i, region.group("base"));
        } else if (!dialect.own().matcher(in).matches()) {
            find(i, "touches memory that the compiler does not");
        }
    }

    private void region(int i, String base) {
        List<String> check = dialect.check();
        Pattern last = pattern(check.getFirst(), base);
        int first = i - 1;
        while (first >= 0
                && i - first <= MOST_BETWEEN
                && !last.matcher(text(first)).matches()) {
            first--;
        }
        for (int k = 0; k < check.size(); k++) {
            if (!pattern(check.get(k), base).matcher(text(first - k)).matches()) {
                find(i, "is not checked");
                return;
            }
        }
        for (int j = first - check.size() + 2; j <= i; j++) {
            for (int jump : jumps.getOrDefault(j, List.of())) {
                if (j != first + 1 || !isFound(jump, base)) {
                    find(
                            i,
                            "is reached past its check, from 0x%x"
                                    .formatted(lines.get(jump).offset()));
                }
            }
        }
    }

    private boolean isFound(int jump, String base) {
        List<String> found = dialect.found();
        for (int k = 0; k < found.size(); k++) {
            if (!pattern(found.get(k), base).matcher(text(jump - 1 - k)).matches()) {
                return false;
            }
        }
        return true;
    }

    private static Pattern pattern(String form, String base) {
        return Pattern.compile(form.formatted(base));
    }
}
