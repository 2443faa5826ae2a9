package dev.kiln.ir;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Reads one vector instruction: the operation, its conditions and types after dots, operands.
final class VectorParser {
    private static final Map<String, VecBinaryOp> BINARY = table(VecBinaryOp.values());
    private static final Map<String, VecUnaryOp> UNARY = table(VecUnaryOp.values());
    private static final Map<String, VecReduceOp> REDUCE = table(VecReduceOp.values());
    private static final Map<String, Cond> CONDITIONS = table(Cond.values());
    private static final Map<String, Lane> LANES = table(Lane.values());
    private static final Map<String, VecSize> SIZES = table(VecSize.values());
    private static final Map<String, Element> ELEMENTS = table(Element.values());

    private final Emitter out;
    private final Line line;
    private final String mnemonic;
    private final String[] suffixes;
    private int next;

    /// @param suffixes the parts of the mnemonic that follow its first dot
    VectorParser(Emitter out, Line line, String mnemonic, String... suffixes) {
        this.out = out;
        this.line = line;
        this.mnemonic = mnemonic;
        this.suffixes = suffixes;
    }

    private static <T extends Enum<T>> Map<String, T> table(T[] values) {
        Map<String, T> table = new HashMap<>();
        Stream.of(values).forEach(value -> table.put(value.toString(), value));
        return Map.copyOf(table);
    }

    /// Reads the instruction; false when `head`, the first part of its mnemonic, names none.
    boolean instruction(String head) {
        switch (head) {
            case "vmov" -> out.vmov(size(), definition(), line.floating());
            case "vld", "vst" -> memory(head.equals("vld"));
            case "vcmp" -> out.vcmp(part(CONDITIONS), type(), definition(), definition(), line.floating());
            case "vsel" -> out.vselect(size(), definition(), definition(), definition(), line.floating());
            case "vsplat" -> splat(type(), definition());
            case "vget" -> get(type());
            case "vset" -> set(type(), definition(), definition());
            case "vshuf" -> out.vshuffle(size(), definition(), definition(), line.floating());
            case "vcvt" -> out.vcvt(part(ELEMENTS), part(ELEMENTS), size(), definition(), line.floating());
            case "vfma" -> out.vfma(type(), definition(), definition(), definition(), line.floating());
            default -> {
                return operation(head);
            }
        }
        return true;
    }

    private boolean operation(String head) {
        if (BINARY.containsKey(head)) {
            binary(BINARY.get(head), type(), definition(), definition());
        } else if (UNARY.containsKey(head)) {
            out.vunary(UNARY.get(head), type(), definition(), line.floating());
        } else if (REDUCE.containsKey(head)) {
            out.vreduce(REDUCE.get(head), type(), definition(), line.floating());
        } else {
            return false;
        }
        return true;
    }

    // Parts of the mnemonic

    private <T> T part(Map<String, T> table) {
        String part = next < suffixes.length ? suffixes[next++] : "";
        T value = table.get(part);
        if (value == null) {
            throw line.error("`" + Line.shortened(mnemonic) + "`: expected one of "
                    + String.join(" ", table.keySet().stream().sorted().toList()) + " after a dot, found "
                    + (part.isEmpty() ? "nothing" : "`" + Line.shortened(part) + "`"));
        }
        return value;
    }

    /// The size, which comes last.
    private VecSize size() {
        VecSize size = part(SIZES);
        if (next < suffixes.length) {
            throw line.error("`" + Line.shortened(mnemonic) + "` is not an instruction: it ends after " + size
                    + ", not with `"
                    + Line.shortened(String.join(".", Arrays.asList(suffixes).subList(next, suffixes.length)))
                    + "`");
        }
        return size;
    }

    private VecType type() {
        Lane lane = part(LANES);
        return VecType.of(lane, size());
    }

    // Operands

    private V definition() {
        V d = line.floating();
        line.comma();
        return d;
    }

    private void binary(VecBinaryOp op, VecType type, V d, V a) {
        if (line.atNumber()) {
            out.vbinary(op, type, d, a, line.immediate());
        } else {
            out.vbinary(op, type, d, a, line.floating());
        }
    }

    private void memory(boolean load) {
        VecSize size = size();
        V register = definition();
        Mem m = line.memory();
        if (load) {
            out.vload(size, register, m.base(), m.index(), m.shift(), m.displacement());
        } else {
            out.vstore(size, register, m.base(), m.index(), m.shift(), m.displacement());
        }
    }

    private void splat(VecType type, V d) {
        if (line.atFloating()) {
            out.vsplat(type, d, line.floating());
        } else {
            out.vsplat(type, d, line.integer());
        }
    }

    private int lane() {
        return line.immediate("the lane", 0, VecType.I8_V512.lanes() - 1);
    }

    private void get(VecType type) {
        if (line.atFloating()) {
            out.vget(type, definition(), definition(), lane());
        } else {
            R d = line.integer();
            line.comma();
            out.vget(type, d, definition(), lane());
        }
    }

    private void set(VecType type, V d, V a) {
        int lane = lane();
        line.comma();
        if (line.atFloating()) {
            out.vset(type, d, a, lane, line.floating());
        } else {
            out.vset(type, d, a, lane, line.integer());
        }
    }
}
