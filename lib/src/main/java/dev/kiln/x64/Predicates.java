package dev.kiln.x64;

import java.util.List;
import java.util.Optional;

/// Mnemonics that say their immediate: `cmpltps`, `vcmpneq_oqsd`, `vpcmpleuw`, `vpcomgtd`, `pclmulhqlqdq`.
///
/// Assemblers know them (SDM 2A, tables of CMPPS and VPCMPB; APM 6 on VPCOMB) beside the instructions they stand for;
/// the tables have the instructions only.
final class Predicates {
    /// What such a mnemonic stands for.
    record Predicate(Op op, int immediate) {}

    private static final List<String> FLOATS = List.of(
            "eq",
            "lt",
            "le",
            "unord",
            "neq",
            "nlt",
            "nle",
            "ord",
            "eq_uq",
            "nge",
            "ngt",
            "false",
            "neq_oq",
            "ge",
            "gt",
            "true",
            "eq_os",
            "lt_oq",
            "le_oq",
            "unord_s",
            "neq_us",
            "nlt_uq",
            "nle_uq",
            "ord_s",
            "eq_us",
            "nge_uq",
            "ngt_uq",
            "false_os",
            "neq_os",
            "ge_oq",
            "gt_oq",
            "true_us");
    /// SSE has just the first eight.
    private static final List<String> SSE_FLOATS = FLOATS.subList(0, 8);

    private static final List<String> INTEGERS = List.of("eq", "lt", "le", "?", "neq", "nlt", "nle", "?");
    private static final List<String> XOP = List.of("lt", "le", "gt", "ge", "eq", "neq", "false", "true");
    private static final List<String> HALVES = List.of("lqlq", "hqlq", "lqhq", "hqhq");
    private static final List<String> FLOAT_TYPES = List.of("ps", "pd", "ss", "sd", "ph", "sh");
    private static final List<String> INTEGER_TYPES = List.of("ub", "uw", "ud", "uq", "b", "w", "d", "q");

    private Predicates() {}

    static Optional<Predicate> find(String word) {
        return of(word, "vpcmp", INTEGERS, INTEGER_TYPES)
                .or(() -> of(word, "vpcom", XOP, INTEGER_TYPES))
                .or(() -> of(word, "vcmp", FLOATS, FLOAT_TYPES))
                .or(() -> of(word, "cmp", SSE_FLOATS, FLOAT_TYPES.subList(0, 4)))
                .or(() -> of(word, "vpclmul", HALVES, List.of("dq")).map(Predicates::halves))
                .or(() -> of(word, "pclmul", HALVES, List.of("dq")).map(Predicates::halves));
    }

    /// A stem, a predicate by its number, a type.
    private static Optional<Predicate> of(String word, String stem, List<String> predicates, List<String> types) {
        for (String type : types) {
            if (word.startsWith(stem) && word.endsWith(type) && word.length() > stem.length() + type.length()) {
                int number = predicates.indexOf(word.substring(stem.length(), word.length() - type.length()));
                String mnemonic = type.equals("dq") ? stem + "qdq" : stem + type;
                if (number >= 0) {
                    return Mnemonics.find(mnemonic).map(op -> new Predicate(op, number));
                }
            }
        }
        return Optional.empty();
    }

    /// The high half of the second operand is bit 4, of the first bit 0.
    private static Predicate halves(Predicate number) {
        return new Predicate(number.op(), number.immediate() & 1 | (number.immediate() & 2) << 3);
    }
}
