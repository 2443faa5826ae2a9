package dev.kiln.llo;

import static dev.kiln.guard.Trap.Kind.BAD_CALL;
import static dev.kiln.guard.Trap.Kind.CANCELLED;
import static dev.kiln.guard.Trap.Kind.DIVISION_BY_ZERO;
import static dev.kiln.guard.Trap.Kind.OUT_OF_BOUNDS;
import static dev.kiln.guard.Trap.Kind.OUT_OF_FUEL;
import static dev.kiln.guard.Trap.Kind.STACK_OVERFLOW;
import static dev.kiln.llo.LloOperand.ARGUMENT;
import static dev.kiln.llo.LloOperand.CONSTANT;
import static dev.kiln.llo.LloOperand.DATA;
import static dev.kiln.llo.LloOperand.FUNCTION;
import static dev.kiln.llo.LloOperand.LABEL;
import static dev.kiln.llo.LloOperand.LABELS;
import static dev.kiln.llo.LloOperand.LOCAL;
import static dev.kiln.llo.LloOperand.NONE;
import static dev.kiln.llo.LloOperand.OFFSET;
import static dev.kiln.llo.LloOperand.SCALED;
import static dev.kiln.llo.LloOperand.SIGNATURE;

import dev.kiln.guard.Trap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The op table: one row an op, read by the text parser, the printer, the builder, the binary form, the verifier,
/// the reference interpreter and the documentation.
///
/// *Legend.* The name; the *forms*, the types that may be tacked onto it (`ADD` has `ADD_I` … `ADD_D`; a pair of
/// letters is two types, `IL` for `CVT_I_L`; no forms: the name alone); what follows it; the effect on the stack;
/// the meaning; the traps. In an effect the top of the stack is on the right, `t` is the form's type, `u` the
/// second of a pair, a capital letter that type, `x y z` any types, and `…` whatever the signature named says.
///
/// An op and its form make one number, the *code*, which functions hold in an `int[]`: the op's place in this table
/// × 256 + the second type's code × 16 + the first type's code, 0 where there is no type. Places are part of the
/// binary form: new rows go to the end.
public enum LloOp {
    // spotless:off
    LDC   ("I L P F D", CONSTANT,  "→ t",           "a constant"),
    LDARG ("I L P F D", ARGUMENT,  "→ t",           "argument n"),
    STARG ("I L P F D", ARGUMENT,  "t →",           "argument n becomes t"),
    LDLOC ("I L P F D", LOCAL,     "→ t",           "local n"),
    STLOC ("I L P F D", LOCAL,     "t →",           "local n becomes t"),
    LDA   ("",          DATA,      "→ P",           "the address of a data"),
    LDFN  ("",          FUNCTION,  "→ P",           "the token of a function: its index + 1"),

    DUP   ("",          NONE,      "x → x x",       "the top again"),
    DROP  ("",          NONE,      "x →",           "the top goes"),
    SWAP  ("",          NONE,      "x y → y x",     "the top two change places"),
    OVER  ("",          NONE,      "x y → x y x",   "the second again"),
    ROT   ("",          NONE,      "x y z → y z x", "the third comes to the top"),

    ADD   ("I L P F D", NONE,      "t t → t",       "sum"),
    SUB   ("I L P F D", NONE,      "t t → t",       "first - second"),
    MUL   ("I L P F D", NONE,      "t t → t",       "product"),
    DIV   ("I L F D",   NONE,      "t t → t",       "first / second, truncated; MIN / -1 is MIN", DIVISION_BY_ZERO),
    MOD   ("I L F D",   NONE,      "t t → t",       "remainder, signed as the first (floats: C's fmod)",
                                                    DIVISION_BY_ZERO),
    UDIV  ("I L",       NONE,      "t t → t",       "first / second, unsigned", DIVISION_BY_ZERO),
    UMOD  ("I L",       NONE,      "t t → t",       "remainder, unsigned", DIVISION_BY_ZERO),
    NEG   ("I L F D",   NONE,      "t → t",         "-t; a float's sign bit flips"),

    AND   ("I L",       NONE,      "t t → t",       "bitwise and"),
    OR    ("I L",       NONE,      "t t → t",       "bitwise or"),
    XOR   ("I L",       NONE,      "t t → t",       "bitwise exclusive or"),
    NOT   ("I L",       NONE,      "t → t",         "bitwise complement"),
    SHL   ("I L",       NONE,      "t I → t",       "shifted left; count modulo the width"),
    SHR   ("I L",       NONE,      "t I → t",       "shifted right, the sign comes in; count modulo the width"),
    USHR  ("I L",       NONE,      "t I → t",       "shifted right, zeros come in; count modulo the width"),
    MIN   ("I L F D",   NONE,      "t t → t",       "the lesser, signed; NaN if either is; -0 < +0"),
    MAX   ("I L F D",   NONE,      "t t → t",       "the greater, signed; NaN if either is; -0 < +0"),
    ABS   ("I L F D",   NONE,      "t → t",         "magnitude; of MIN is MIN; a float's sign bit clears"),
    SQRT  ("F D",       NONE,      "t → t",         "square root, correctly rounded"),
    FLOOR ("F D",       NONE,      "t → t",         "rounded down to a whole number"),
    CEIL  ("F D",       NONE,      "t → t",         "rounded up to a whole number"),
    TRUNC ("F D",       NONE,      "t → t",         "rounded toward zero to a whole number"),
    CLZ   ("I L",       NONE,      "t → t",         "leading zeros; of 0 the width"),
    CTZ   ("I L",       NONE,      "t → t",         "trailing zeros; of 0 the width"),
    POPCNT("I L",       NONE,      "t → t",         "bits that are 1"),
    BSWAP ("I L",       NONE,      "t → t",         "bytes in reverse order"),
    ROTL  ("I L",       NONE,      "t I → t",       "rotated left; count modulo the width"),
    ROTR  ("I L",       NONE,      "t I → t",       "rotated right; count modulo the width"),

    EQ    ("I L P F D", NONE,      "t t → I",       "1 if first = second, else 0"),
    NE    ("I L P F D", NONE,      "t t → I",       "1 if first ≠ second (NaN: 1), else 0"),
    LT    ("I L P F D", NONE,      "t t → I",       "1 if first < second, signed, else 0"),
    LE    ("I L P F D", NONE,      "t t → I",       "1 if first ≤ second, signed, else 0"),
    GT    ("I L P F D", NONE,      "t t → I",       "1 if first > second, signed, else 0"),
    GE    ("I L P F D", NONE,      "t t → I",       "1 if first ≥ second, signed, else 0"),
    ULT   ("I L P",     NONE,      "t t → I",       "1 if first < second, unsigned, else 0"),
    ULE   ("I L P",     NONE,      "t t → I",       "1 if first ≤ second, unsigned, else 0"),
    UGT   ("I L P",     NONE,      "t t → I",       "1 if first > second, unsigned, else 0"),
    UGE   ("I L P",     NONE,      "t t → I",       "1 if first ≥ second, unsigned, else 0"),

    CVT   ("IL IF ID LI LF LD FI FL FD DI DL DF LP PL",
                        NONE,      "t → u",         "converted; to integers truncated, saturated, NaN 0"),
    CVTU  ("IL",        NONE,      "t → u",         "zero-extended"),
    BITS  ("IF FI LD DL", NONE,    "t → u",         "the same bits"),
    SEL   ("I L P F D", NONE,      "t t I → t",     "the first if I ≠ 0, else the second"),

    JMP   ("",          LABEL,     "→",             "goes to label", OUT_OF_FUEL, CANCELLED),
    JT    ("",          LABEL,     "I →",           "goes to label if I ≠ 0", OUT_OF_FUEL, CANCELLED),
    JF    ("",          LABEL,     "I →",           "goes to label if I = 0", OUT_OF_FUEL, CANCELLED),
    JEQ   ("I L P F D", LABEL,     "t t →",         "goes to label if EQ", OUT_OF_FUEL, CANCELLED),
    JNE   ("I L P F D", LABEL,     "t t →",         "goes to label if NE", OUT_OF_FUEL, CANCELLED),
    JLT   ("I L P F D", LABEL,     "t t →",         "goes to label if LT", OUT_OF_FUEL, CANCELLED),
    JLE   ("I L P F D", LABEL,     "t t →",         "goes to label if LE", OUT_OF_FUEL, CANCELLED),
    JGT   ("I L P F D", LABEL,     "t t →",         "goes to label if GT", OUT_OF_FUEL, CANCELLED),
    JGE   ("I L P F D", LABEL,     "t t →",         "goes to label if GE", OUT_OF_FUEL, CANCELLED),
    JULT  ("I L P",     LABEL,     "t t →",         "goes to label if ULT", OUT_OF_FUEL, CANCELLED),
    JULE  ("I L P",     LABEL,     "t t →",         "goes to label if ULE", OUT_OF_FUEL, CANCELLED),
    JUGT  ("I L P",     LABEL,     "t t →",         "goes to label if UGT", OUT_OF_FUEL, CANCELLED),
    JUGE  ("I L P",     LABEL,     "t t →",         "goes to label if UGE", OUT_OF_FUEL, CANCELLED),
    SWITCH("",          LABELS,    "I →",           "goes to label number I, unsigned, or the default",
                                                    OUT_OF_FUEL, CANCELLED),

    LD    ("I L P F D", OFFSET,    "P → t",         "loads t from P + off", OUT_OF_BOUNDS),
    LDB   ("",          OFFSET,    "P → I",         "loads a byte, sign-extended", OUT_OF_BOUNDS),
    LDUB  ("",          OFFSET,    "P → I",         "loads a byte, zero-extended", OUT_OF_BOUNDS),
    LDW   ("",          OFFSET,    "P → I",         "loads 16 bits, sign-extended", OUT_OF_BOUNDS),
    LDUW  ("",          OFFSET,    "P → I",         "loads 16 bits, zero-extended", OUT_OF_BOUNDS),
    ST    ("I L P F D", OFFSET,    "P t →",         "stores t at P + off", OUT_OF_BOUNDS),
    STB   ("",          OFFSET,    "P I →",         "stores the low byte", OUT_OF_BOUNDS),
    STW   ("",          OFFSET,    "P I →",         "stores the low 16 bits", OUT_OF_BOUNDS),
    LEA   ("",          SCALED,    "P I → P",       "P + (I sign-extended << s) + off"),

    CALL  ("",          FUNCTION,  "… → …",         "calls a function", STACK_OVERFLOW, OUT_OF_FUEL, CANCELLED),
    CALLP ("",          SIGNATURE, "… P → …",       "calls the function whose token is on top",
                                                    BAD_CALL, STACK_OVERFLOW, OUT_OF_FUEL, CANCELLED),
    HOST  ("",          LloOperand.HOST, "… → …",         "calls a host function"),
    RET   ("",          NONE,      "… →",           "returns, with the declared result or none");
    // spotless:on

    private static final LloOp[] VALUES = values();
    private static final Effect[] EFFECTS = new Effect[VALUES.length << 8];
    private static final Map<String, Integer> CODES;

    static {
        Map<String, Integer> codes = new HashMap<>();
        for (LloOp op : VALUES) {
            for (int code : op.codes) {
                codes.put(mnemonic(code), code);
                EFFECTS[code] = Effect.parse(op.effect, code);
            }
        }
        CODES = Map.copyOf(codes);
    }

    private final List<Integer> codes;
    private final LloOperand operand;
    private final String effect;
    private final String meaning;
    private final Set<Trap.Kind> traps;

    LloOp(String forms, LloOperand operand, String effect, String meaning, Trap.Kind... traps) {
        List<Integer> all = new ArrayList<>();
        for (String form : forms.split(" ")) {
            all.add(code(form));
        }
        this.codes = List.copyOf(all);
        this.operand = operand;
        this.effect = effect;
        this.meaning = meaning;
        this.traps = Set.of(traps);
    }

    private int code(String form) {
        int first = form.isEmpty() ? 0 : LloType.codeOf(form.charAt(0));
        int second = form.length() < 2 ? 0 : LloType.codeOf(form.charAt(1));
        return ordinal() << 8 | second << 4 | first;
    }

    // Rows

    /// The codes of all its forms, in the order of the table.
    public List<Integer> codes() {
        return codes;
    }

    /// What follows the mnemonic.
    public LloOperand operand() {
        return operand;
    }

    /// The effect on the stack, in the legend's letters.
    public String effect() {
        return effect;
    }

    /// What it does, in a few words.
    public String meaning() {
        return meaning;
    }

    /// The traps it may end in. Division by zero is of `I` and `L` alone; see [#mayTrap(int, Trap.Kind)].
    public Set<Trap.Kind> traps() {
        return traps;
    }

    /// True for `JMP`, the conditional jumps and `SWITCH`.
    public boolean isJump() {
        return operand == LABEL || operand == LABELS;
    }

    /// True when the op after it is never reached through it: `JMP`, `SWITCH`, `RET`.
    public boolean isLast() {
        return this == JMP || this == SWITCH || this == RET;
    }

    /// The comparison that a conditional jump on two operands makes: `LT` for `JLT`; the op itself for all others.
    public LloOp comparison() {
        return compareTo(JEQ) >= 0 && compareTo(JUGE) <= 0 ? VALUES[ordinal() - JEQ.ordinal() + EQ.ordinal()] : this;
    }

    // Codes

    /// The code of the op without a type.
    ///
    /// @throws LloException when it needs one
    public int code() {
        return known(ordinal() << 8);
    }

    /// The code of the op of type `t`.
    ///
    /// @throws LloException when there is no such form
    public int code(LloType t) {
        return known(ordinal() << 8 | t.code());
    }

    /// The code of the conversion from `from` to `to`.
    ///
    /// @throws LloException when there is no such form
    public int code(LloType from, LloType to) {
        return known(ordinal() << 8 | to.code() << 4 | from.code());
    }

    private int known(int code) {
        if (!isCode(code)) {
            throw new LloException("there is no op " + mnemonic(code) + ", but " + forms());
        }
        return code;
    }

    /// The mnemonics of all forms, in a row.
    String forms() {
        StringBuilder text = new StringBuilder();
        for (int code : codes) {
            text.append(text.isEmpty() ? "" : " ").append(mnemonic(code));
        }
        return text.toString();
    }

    /// True when `code` is one of the table's.
    public static boolean isCode(int code) {
        return code >= 0 && code < EFFECTS.length && EFFECTS[code] != null;
    }

    /// The op of `code`.
    public static LloOp of(int code) {
        return VALUES[code >> 8];
    }

    /// The first type of `code`: `I` of `ADD_I` and of `CVT_I_L`.
    ///
    /// @throws ArrayIndexOutOfBoundsException when it has none
    public static LloType type(int code) {
        return LloType.of(code & 15);
    }

    /// The second type of `code`: `L` of `CVT_I_L`.
    ///
    /// @throws ArrayIndexOutOfBoundsException when it has none
    public static LloType second(int code) {
        return LloType.of(code >> 4 & 15);
    }

    /// True when an op of `code` may end in `kind`.
    public static boolean mayTrap(int code, Trap.Kind kind) {
        return of(code).traps.contains(kind)
                && (kind != DIVISION_BY_ZERO || !type(code).isFloat());
    }

    /// How `code` is written: `ADD_I`.
    public static String mnemonic(int code) {
        StringBuilder text = new StringBuilder(of(code).name());
        for (int types = code & 255; types != 0; types >>= 4) {
            text.append('_').append(LloType.of(types & 15));
        }
        return text.toString();
    }

    /// The code written as `mnemonic`, -1 when there is none.
    public static int codeOf(String mnemonic) {
        return CODES.getOrDefault(mnemonic, -1);
    }

    /// Every mnemonic there is.
    static Set<String> mnemonics() {
        return CODES.keySet();
    }

    /// What `code` does to the stack.
    static Effect effect(int code) {
        return EFFECTS[code];
    }
}
