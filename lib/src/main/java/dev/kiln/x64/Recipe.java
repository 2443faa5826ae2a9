package dev.kiln.x64;

/// What a form comes to for operands of known types, as numbers: where these bits of the operands are so, and the
/// immediate lies in this range, the instruction is these bytes, with the registers' numbers at these places.
///
/// *The problem.* The general way asks at every instruction what its row and the types of its operands have settled
/// long ago. *The idea.* Ask once, when the forms are chosen for these types, and leave a list of recipes. A form has
/// two: the one without REX, or with the short VEX prefix; then the one with all that registers above 7 need. The
/// first that is right for the operands wins. The list ends where a form needs more than a recipe can say, and no
/// recipe is right for operands that are out of the ordinary (a mask, a segment, a label): those take the general
/// way, which is also the one to say what is wrong with them.
///
/// Of three operands the one in the middle, VEX.vvvv most of the time, is kept apart as the *extra*.
final class Recipe {
    /// What no memory operand of a recipe has: an address other than of the mode's own size, a segment, a label, a
    /// broadcast, a mask, no base or the instruction pointer, a vector of indices.
    private static final int UNUSUAL = Packed.ADDRESSES
            | Packed.SEGMENTS
            | Packed.LABEL
            | Packed.BROADCASTS
            | (int) Packed.MASKS
            | 0x60 << Packed.INDEX_AT
            | 16 << Packed.NUMBER_AT;
    /// What no register of a recipe has: a mask, zeroing, rounding, a number above 15.
    private static final int DECORATED =
            (int) Packed.MASKS | Packed.ROUNDINGS | Packed.ZEROING | 16 << Packed.NUMBER_AT;
    /// A number above 7.
    private static final int ABOVE = 8 << Packed.NUMBER_AT;
    /// An index above 7.
    private static final int INDEX_ABOVE = 8 << Packed.INDEX_AT;

    /// The next to try; null when the general way is next.
    Recipe next;

    /// The first and the last operand, the last × 2³², are to be as `want` in the bits of `mask`.
    private long mask = (long) Packed.TYPE << 32 | Packed.TYPE;

    private long want;
    /// Likewise the extra.
    private int extraMask = Packed.TYPE;

    private int extraWant;
    /// The immediate is to be at least this, and by no more than `span` above, unsigned; or likewise the other.
    private long least = Long.MIN_VALUE;

    private long span = -1;
    private long otherLeast = Long.MIN_VALUE;
    private long otherSpan = -1;

    /// The bytes up to ModRM, or the opcode where there is none, for registers numbered 0.
    private long head;

    int length;
    int immediateBytes;
    /// The bit where ModRM starts, and the one of the highest bit of an index.
    private int modrmAt;

    private int indexHighAt;
    /// The bits where the operands' numbers go.
    private int firstAt;

    private int lastAt;
    private int extraAt;
    /// What to turn where a number is above 7, for the highest of its four bits is not beside the others.
    private long firstFlip;

    private long lastFlip;
    private long extraFlip;

    private Recipe(Form form, Recipe next) {
        this.next = next;
        immediateBytes = form.immediateBytes;
        for (Spec spec : form.operands) {
            immediate(spec.immediate, form.operandBits);
        }
    }

    // Following it. The methods are small, and without branches: HotSpot makes constants of what they do with
    // constant operands.

    /// True when it is not for these operands: the first and the last × 2³².
    boolean differs(long pair) {
        return ((pair ^ want) & mask) != 0;
    }

    boolean differsInExtra(long operand) {
        return (((int) operand ^ extraWant) & extraMask) != 0;
    }

    /// True when the immediate is in range.
    boolean takes(long imm) {
        return Long.compareUnsigned(imm - least, span) <= 0 || Long.compareUnsigned(imm - otherLeast, otherSpan) <= 0;
    }

    /// The bytes up to ModRM for these registers; of memory, with the number of its base alone.
    long head(long first, long last) {
        return head
                ^ (first >>> Packed.NUMBER_AT & 15) << firstAt
                ^ (last >>> Packed.NUMBER_AT & 15) << lastAt
                ^ above(first) & firstFlip
                ^ above(last) & lastFlip;
    }

    /// What the extra turns in the head.
    long extra(long operand) {
        return (operand >>> Packed.NUMBER_AT & 15) << extraAt ^ above(operand) & extraFlip;
    }

    /// The head with what [PlainAddress] says of memory `m`.
    long addressed(long head, long m, long address) {
        return head ^ (long) PlainAddress.bits(address) << modrmAt ^ (m >>> Packed.INDEX_AT + 3 & 1) << indexHighAt;
    }

    /// All bits where the number is above 7, else none.
    private static long above(long operand) {
        return operand << 60 - Packed.NUMBER_AT >> 63;
    }

    // Making it

    /// The recipes of `choices` in their order, up to the first form that has none; null when there are none.
    static Recipe of(Choice choices, Mode mode) {
        if (choices == null || choices.special || !simple(choices.form, (int) choices.key)) {
            return null;
        }
        Recipe next = of(choices.next, mode);
        Form form = choices.form;
        int types = (int) choices.key;
        boolean wide = mode == Mode.X64 && form.values.length > 0; // else there is nothing above 7
        Encoding e = form.encoding;
        if (e.kind == Encoding.LEGACY) {
            Recipe rex = wide ? legacy(form, mode, types, true, next) : next;
            return legacy(form, mode, types, false, rex);
        }
        boolean two = e.kind == Encoding.VEX && e.map == 1 && e.w <= 0;
        Recipe long_ = wide || !two ? vex(form, mode, types, false, choices.defers(), next) : next;
        return two ? vex(form, mode, types, true, false, long_) : long_;
    }

    private static boolean simple(Form form, int types) {
        Encoding e = form.encoding;
        boolean legacy = e.kind == Encoding.LEGACY;
        boolean simple = (legacy ? form.vectorAt < 0 && e.address == 0 && !e.wait : form.lowAt < 0)
                && e.kind != Encoding.EVEX
                && e.kind != Encoding.NOW
                && !(e.sib || e.is4 || e.far || e.moffs || form.indexed)
                && form.immediate2At < 0
                && form.values.length <= 3;
        for (int i = 0; i < form.values.length; i++) {
            Spec spec = form.values[i];
            boolean extra = i == 1 && form.values.length == 3;
            simple &= spec.fixedBase < 0 && !spec.notZero && type(types, i) != Packed.GP8H;
            simple &= !(extra && Packed.isMemory(type(types, i)));
        }
        return simple;
    }

    private static int type(int types, int i) {
        return types >>> 6 * i & Packed.TYPE;
    }

    private static Recipe legacy(Form form, Mode mode, int types, boolean rex, Recipe next) {
        Recipe r = new Recipe(form, next);
        int rexAt = 8 * form.prefixLength;
        int at = rexAt;
        r.head = form.prefix;
        if (rex || form.rexW != 0) {
            r.head |= (0x40L | form.rexW) << at;
            at += 8;
        }
        r.head |= form.opcode << at;
        at += 8 * form.opcodeLength;
        r.modrm(form, types, at);
        r.indexHighAt = rexAt + 1;
        for (int i = 0; i < form.values.length; i++) {
            Spec spec = form.values[i];
            int without = spec.register == Packed.GP8 ? ABOVE | 4 << Packed.NUMBER_AT : ABOVE; // 4 to 7: spl to dil
            int place = i == form.regAt ? at + 3 : i == form.rmAt ? at : at - 8;
            r.operand(form, mode, types, i, place, i == form.regAt ? rexAt + 2 : rexAt, rex ? 0 : without);
        }
        return r;
    }

    /// @param two with two bytes of VEX
    /// @param deferring not for what a later form does with two bytes: ModRM.rm above 7, and not ModRM.reg
    private static Recipe vex(Form form, Mode mode, int types, boolean two, boolean deferring, Recipe next) {
        Encoding e = form.encoding;
        Recipe r = new Recipe(form, next);
        int last = (e.w == 1 ? 0x80 : 0) | 0x78 | (e.length == 256 ? 4 : 0) | e.pp();
        int at = two ? 16 : 24;
        int vectorAt = at - 5;
        r.head = two
                ? 0xC5 | (0x80 | last) << 8
                : (e.kind == Encoding.XOP ? 0x8F : 0xC4) | (0xE0 | e.map) << 8 | last << 16;
        r.head |= (long) e.opcode << at;
        at += 8;
        if (!e.modrm && e.second >= 0) {
            r.head |= (long) e.second << at;
            at += 8;
        }
        r.modrm(form, types, at);
        r.indexHighAt = 14;
        int narrow = mode == Mode.X64 ? 0 : ABOVE;
        for (int i = 0; i < form.values.length; i++) {
            if (i == form.regAt) {
                r.operand(form, mode, types, i, at + 3, 15, narrow);
            } else if (i == form.rmAt) {
                r.operand(form, mode, types, i, at, 13, two ? ABOVE : narrow);
            } else {
                r.operand(form, mode, types, i, vectorAt, vectorAt + 3, narrow);
            }
        }
        if (deferring) {
            r.mask |= (long) ABOVE << 32 | ABOVE;
            r.want |= (long) ABOVE << 32 | ABOVE;
        }
        return r;
    }

    private void modrm(Form form, int types, int at) {
        modrmAt = at;
        length = at / 8;
        if (form.encoding.modrm) {
            boolean memory = form.rmAt >= 0 && Packed.isMemory(type(types, form.rmAt));
            head |= ((memory ? 0L : 0xC0L) | form.digit << 3) << at;
            length++;
        }
    }

    /// @param at where the low three bits of the number go
    /// @param highAt where the fourth goes
    /// @param never the bits of the number that are to be 0
    private void operand(Form form, Mode mode, int types, int i, int at, int highAt, int never) {
        int type = type(types, i);
        int fixed = form.values[i].fixed;
        int mask = Packed.TYPE;
        int want = type;
        long flip = 1L << at + 3 ^ 1L << highAt;
        if (Packed.isMemory(type)) {
            mask |= UNUSUAL | never & ABOVE | (never == 0 ? 0 : INDEX_ABOVE);
            want |= mode == Mode.X64 ? Packed.ADDRESS64 : Packed.ADDRESS32;
        } else if (fixed >= 0) {
            mask |= DECORATED | 15 << Packed.NUMBER_AT;
            want |= fixed << Packed.NUMBER_AT;
            head ^= fixed; // which the number, being known, takes back: it has no place
            at = 0;
            flip = 0;
        } else {
            mask |= DECORATED | never;
        }
        if (i == 0) {
            this.mask |= mask & 0xFFFF_FFFFL;
            this.want |= want;
            firstAt = at;
            firstFlip = flip;
        } else if (i == 1 && form.values.length == 3) {
            extraMask = mask;
            extraWant = want;
            extraAt = at;
            extraFlip = flip;
        } else {
            this.mask |= (long) mask << 32;
            this.want |= (long) want << 32;
            lastAt = at;
            lastFlip = flip;
        }
    }

    /// What [Choice#fits] says, as ranges.
    private void immediate(int kind, int operandBits) {
        switch (kind) {
            case Spec.IMM8 -> range(-128, 255);
            case Spec.IMM8S -> {
                range(-128, 127);
                if (operandBits == 16 || operandBits == 32) { // the same, unsigned
                    otherLeast = (1L << operandBits) - 128;
                    otherSpan = 127;
                }
            }
            case Spec.IMM8U -> range(0, 255);
            case Spec.IMM16 -> range(-32768, 65535);
            case Spec.IMM32 -> range(Integer.MIN_VALUE, 0xFFFF_FFFFL);
            case Spec.IMM32S -> range(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case Spec.IMM4 -> range(0, 15);
            case Spec.ONE -> range(1, 1);
            default -> {}
        }
    }

    private void range(long least, long most) {
        this.least = least;
        span = most - least;
        otherLeast = least;
        otherSpan = span;
    }

    /// This and those that follow it, before `others`.
    Recipe before(Recipe others) {
        Recipe last = this;
        while (last.next != null) {
            last = last.next;
        }
        last.next = others;
        return this;
    }
}
