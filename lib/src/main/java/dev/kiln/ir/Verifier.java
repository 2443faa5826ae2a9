package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Says what is wrong with a program before anything is made of it.
///
/// Checked: flags and carries are used while they live (a label ends their life); labels are bound once; roles
/// exist; `sp` stands only where it may; functions begin, end and do not run past their end; `enter`, `leave`,
/// `ret`, `tail` and calls fit together along each straight stretch; values fit signatures; virtual registers are
/// written before they are read; vector instructions exist for their types.
public final class Verifier extends VectorVerifier {
    /// What flags or a carry come from.
    private enum Source {
        NOTHING,
        INTEGERS,
        FLOATS,
        ADDITION,
        SUBTRACTION
    }

    /// What is known of the frame here.
    private enum Frame {
        NONE,
        HERE,
        LEFT,
        UNKNOWN
    }

    private static final Signature OUTSIDE = Signature.NONE;

    private final Program program;
    private final Places places;
    private final Roles roles;
    private final Map<String, Signature> signatures = new HashMap<>();
    private int index;
    private Source source = Source.NOTHING;
    private Frame frame = Frame.NONE;
    private boolean entered;
    private boolean inFunction;
    private boolean reachable;
    private boolean virtual;
    private int function;
    private Signature signature = OUTSIDE;

    private Verifier(Program program, Roles roles) {
        this.program = program;
        this.places = new Places(program);
        this.roles = roles;
        program.functions().forEach(f -> signatures.put(f.name(), f.signature()));
    }

    /// Checks `program` for a machine with `roles`.
    ///
    /// @throws IrException naming the first instruction that is wrong
    public static void check(Program program, Roles roles) {
        new Verifier(program, roles).run();
    }

    private void run() {
        List<Ins> instructions = program.instructions();
        for (index = 0; index < instructions.size(); index++) {
            Ins instruction = instructions.get(index);
            Source before = source;
            instruction.emit(this);
            if (source == before && !keepsFlags(instruction)) {
                source = Source.NOTHING;
            }
            reachable = Blocks.fallsThrough(instruction);
        }
        if (inFunction) {
            index = function;
            throw error("the function lacks its `end`");
        }
    }

    @Override
    IrException error(String message) {
        return new IrException(program.describe(index) + ": " + message);
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw error(message);
        }
    }

    private static boolean keepsFlags(Ins instruction) {
        return switch (instruction) {
            case Ins.Branch i -> true;
            case Ins.Select i -> true;
            case Ins.SelectFloat i -> true;
            case Ins.Set i -> true;
            case Ins.Mov i -> true;
            case Ins.MovImm i -> true;
            case Ins.MovFloat i -> true;
            case Ins.Load i -> true;
            case Ins.Store i -> true;
            case Ins.LoadFloat i -> true;
            case Ins.StoreFloat i -> true;
            case Ins.VecMov i -> true;
            case Ins.VecLoad i -> true;
            case Ins.VecStore i -> true;
            case Ins.Cmp i -> true;
            case Ins.CmpImm i -> true;
            case Ins.Test i -> true;
            case Ins.TestImm i -> true;
            case Ins.CmpFloat i -> true;
            case Ins.Binary i -> i.op() == BinaryOp.ADD || i.op() == BinaryOp.SUB || i.op().usesCarry();
            case Ins.BinaryImm i -> i.op() == BinaryOp.ADD || i.op() == BinaryOp.SUB || i.op().usesCarry();
            default -> false;
        };
    }

    // Registers

    private void exists(Reg register, int integers, int floats, String what) {
        boolean floating = register instanceof V;
        int count = floating ? floats : integers;
        require(
                register.index() < count,
                "there is no " + register + ": the machine has " + count + " " + (floating ? "float " : "") + what
                        + " registers");
    }

    private void check(Reg register) {
        int code = register.code();
        if (code >= Reg.VIRTUAL) {
            require(inFunction, register + " is a virtual register outside a function");
            virtual = true;
        } else if (code == Reg.STACK_POINTER) {
            throw error(
                    "sp cannot stand here: it may be the base of an address, and an operand of `mov`, `add`, `sub`, "
                            + "`cmp` and `b`");
        } else if (code == Reg.ABSENT) {
            throw error("a register is missing");
        } else if (code >= Reg.SAVED) {
            exists(register, roles.saved(), roles.floatSaved(), "saved");
        } else if (code >= Reg.TEMP) {
            exists(register, roles.temps(), roles.floatTemps(), "temporary");
        } else if (code >= Reg.RESULT) {
            exists(register, roles.results(), roles.floatResults(), "result");
        } else if (code >= Reg.ARGUMENT) {
            exists(register, roles.arguments(), roles.floatArguments(), "argument");
        }
    }

    private void checkOrSp(R register) {
        if (register != R.SP) {
            check(register);
        }
    }

    @Override
    protected R use(R register) {
        check(register);
        return register;
    }

    @Override
    protected R def(R register) {
        check(register);
        return register;
    }

    @Override
    protected V use(V register) {
        check(register);
        return register;
    }

    @Override
    protected V def(V register) {
        check(register);
        return register;
    }

    @Override
    protected Regs defs(Regs registers) {
        List<Reg> written =
                registers.list().stream().filter(r -> r.code() != Reg.ABSENT).toList();
        require(new HashSet<>(written).size() == written.size(), "a register is written twice");
        return super.defs(registers);
    }

    @Override
    protected Label target(Label label) {
        require(places.find(label) >= 0, "label " + label + " is bound nowhere");
        return label;
    }

    @Override
    void address(R base, R index, int shift) {
        checkOrSp(base);
        if (index != R.NONE) {
            check(index);
        }
        require(shift >= 0 && shift <= 3, "the index is shifted by " + shift + ": 0 to 3 are possible");
    }

    // Places

    @Override
    public void function(String name, Signature signature) {
        require(!inFunction, "the function begins inside another one, which lacks its `end`");
        require(!reachable || !codeBefore(), "the code before runs into the function");
        for (boolean floating : new boolean[] {false, true}) {
            long results = signature.results().stream()
                    .filter(type -> type.isFloat() == floating)
                    .count();
            int exist = floating ? roles.floatResults() : roles.results();
            require(results <= exist, "the machine has " + exist + (floating ? " float" : " integer") + " results");
        }
        inFunction = true;
        virtual = false;
        this.signature = signature;
        function = index;
        startStretch();
    }

    /// True when something that executes stands right before this instruction.
    private boolean codeBefore() {
        return switch (program.instructions().get(index - 1)) {
            case Ins.Bind b -> false;
            case Ins.Align a -> false;
            case Ins.Data d -> false;
            case Ins.Addresses a -> false;
            default -> true;
        };
    }

    private void startStretch() {
        frame = Frame.NONE;
        entered = false;
        source = Source.NOTHING;
    }

    @Override
    public void end() {
        require(inFunction, "no function has begun");
        require(!reachable, "the function may run past its end: `ret`, a jump or `unreachable` is expected before");
        inFunction = false;
        if (virtual) {
            Assignment.check(program, places, function, index);
        }
        signature = OUTSIDE;
        startStretch();
    }

    @Override
    public void bind(Label label) {
        source = Source.NOTHING;
        frame = entered ? Frame.UNKNOWN : Frame.NONE;
    }

    @Override
    public void align(int bytes) {
        require(Integer.bitCount(bytes) == 1 && bytes > 0, "a power of two is expected");
    }

    @Override
    public void data(MemType type, long... values) {
        int bits = type.bytes() * 8;
        for (long value : values) {
            require(
                    bits == 64 || value >= -1L << bits - 1 && value < 1L << bits,
                    value + " does not fit in " + bits + " bits");
        }
    }

    // Frames

    @Override
    public void enter(int bytes, Regs saved) {
        require(!entered, "the function has entered its frame already");
        require(bytes >= 0, "the frame has " + bytes + " bytes");
        require(new HashSet<>(saved.list()).size() == saved.size(), "a register is saved twice");
        for (Reg register : saved.list()) {
            check(register);
            require(!register.virtual(), register + " is virtual: the allocator saves what it uses");
        }
        entered = true;
        frame = Frame.HERE;
    }

    @Override
    public void params(Regs destinations) {
        require(early(), "`params` comes first in a function, after `enter` if it has one");
        List<Type> types = signature.parameters();
        require(
                destinations.size() == types.size(),
                "the function has " + types.size() + " parameters, not " + destinations.size());
        for (int i = 0; i < destinations.size(); i++) {
            kind(destinations.get(i), types.get(i), "parameter", i);
        }
        super.params(destinations);
    }

    /// True when only the function's `enter`, and what may stand between two `params`, comes before.
    private boolean early() {
        int i = index - 1;
        while (i > function
                && switch (program.instructions().get(i)) {
                    case Ins.Params p -> true;
                    case Ins.Store s -> true;
                    case Ins.StoreFloat s -> true;
                    case Ins.BitsToInt b -> true;
                    default -> false;
                }) {
            i--;
        }
        return inFunction && (i == function || i == function + 1 && entered);
    }

    private void kind(Reg register, Type type, String what, int i) {
        require(
                register instanceof V == type.isFloat(),
                what + " " + i + " is of type " + type + ", and " + register + " is "
                        + (type.isFloat() ? "an integer" : "a float") + " register");
    }

    @Override
    public void leave() {
        require(entered, "no `enter` comes before it in its function");
        require(frame != Frame.LEFT, "the frame is left already");
        frame = Frame.LEFT;
    }

    @Override
    public void ret(Regs values) {
        require(frame != Frame.HERE, "the frame is still there: `leave` comes before `ret`");
        if (values.size() != 0 && inFunction) {
            List<Type> types = signature.results();
            require(
                    values.size() == types.size(),
                    "the function gives " + types.size() + " results, not " + values.size());
            for (int i = 0; i < values.size(); i++) {
                kind(values.get(i), types.get(i), "result", i);
            }
        }
        super.ret(values);
    }

    // Calls

    private void calls() {
        require(entered, "a function that calls needs a frame: no `enter` comes before");
        require(frame != Frame.LEFT, "the frame is left already");
    }

    private void arguments(Label target, Regs arguments) {
        Signature callee = signatures.get(target.name());
        if (callee == null || arguments.size() == 0) {
            return;
        }
        List<Type> types = callee.parameters();
        require(
                arguments.size() == types.size(),
                target + callee.toString() + " takes " + types.size() + " arguments, not " + arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            kind(arguments.get(i), types.get(i), "argument", i);
        }
    }

    private void results(Regs results) {
        long floats = results.list().stream().filter(V.class::isInstance).count();
        require(
                floats <= roles.floatResults() && results.size() - floats <= roles.results(),
                "the machine has " + roles.results() + " integer and " + roles.floatResults() + " float results");
    }

    @Override
    public void call(Label target, Regs arguments, Regs results) {
        calls();
        arguments(target, arguments);
        results(results);
        super.call(target, arguments, results);
    }

    @Override
    public void call(String symbol, Regs arguments, Regs results) {
        calls();
        results(results);
        super.call(symbol, arguments, results);
    }

    @Override
    public void call(R target, Regs arguments, Regs results) {
        calls();
        results(results);
        super.call(target, arguments, results);
    }

    private void tail(Regs arguments) {
        require(frame != Frame.LEFT, "`tail` leaves the frame itself: no `leave` comes before it");
        long floats = arguments.list().stream().filter(V.class::isInstance).count();
        require(
                floats <= roles.floatArguments() && arguments.size() - floats <= roles.arguments(),
                "the arguments of a tail call must fit in registers: " + roles.arguments() + " integers and "
                        + roles.floatArguments() + " floats do");
    }

    @Override
    public void tail(Label target, Regs arguments) {
        tail(arguments);
        arguments(target, arguments);
        super.tail(target, arguments);
    }

    @Override
    public void tail(String symbol, Regs arguments) {
        tail(arguments);
        super.tail(symbol, arguments);
    }

    @Override
    public void tail(R target, Regs arguments) {
        tail(arguments);
        super.tail(target, arguments);
    }

    // Operands that may be sp

    @Override
    public void mov(R d, R s) {
        checkOrSp(d);
        checkOrSp(s);
    }

    private void carry(BinaryOp op) {
        switch (op) {
            case ADC -> require(source == Source.ADDITION, "no carry of `add` or `adc` is alive");
            case SBB -> require(source == Source.SUBTRACTION, "no borrow of `sub` or `sbb` is alive");
            default -> {}
        }
        source = switch (op) {
            case ADD, ADC -> Source.ADDITION;
            case SUB, SBB -> Source.SUBTRACTION;
            default -> Source.NOTHING;
        };
    }

    private void sums(BinaryOp op, Width width, R d, R a) {
        if (op == BinaryOp.ADD || op == BinaryOp.SUB) {
            checkOrSp(d);
            checkOrSp(a);
            require(width == Width.W64 || d != R.SP, "sp has 64 bits");
        } else {
            check(d);
            check(a);
        }
        carry(op);
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, R b) {
        sums(op, width, d, a);
        check(b);
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, long b) {
        sums(op, width, d, a);
    }

    @Override
    public void cmp(Width width, R a, R b) {
        checkOrSp(a);
        checkOrSp(b);
        source = Source.INTEGERS;
    }

    @Override
    public void cmp(Width width, R a, long b) {
        checkOrSp(a);
        source = Source.INTEGERS;
    }

    @Override
    public void test(Width width, R a, R b) {
        super.test(width, a, b);
        source = Source.INTEGERS;
    }

    @Override
    public void test(Width width, R a, long b) {
        super.test(width, a, b);
        source = Source.INTEGERS;
    }

    @Override
    public void cmpf(FloatType type, V a, V b) {
        super.cmpf(type, a, b);
        source = Source.FLOATS;
    }

    private void flags(Cond cond) {
        if (cond.isFloat()) {
            require(source == Source.FLOATS, "no flags of `cmpf` are alive");
        } else {
            require(source == Source.INTEGERS, "no flags of `cmp` or `test` are alive");
        }
    }

    @Override
    public void select(Cond cond, R d, R t, R f) {
        flags(cond);
        super.select(cond, d, t, f);
    }

    @Override
    public void select(Cond cond, V d, V t, V f) {
        flags(cond);
        super.select(cond, d, t, f);
    }

    @Override
    public void set(Cond cond, R d) {
        flags(cond);
        super.set(cond, d);
    }

    @Override
    public void branch(Cond cond, Label target) {
        flags(cond);
        super.branch(cond, target);
    }

    private void fused(Cond cond, R a, Label target) {
        require(!cond.isFloat(), "only integers are compared and branched on at once");
        checkOrSp(a);
        target(target);
    }

    @Override
    public void branch(Cond cond, Width width, R a, R b, Label target) {
        fused(cond, a, target);
        checkOrSp(b);
    }

    @Override
    public void branch(Cond cond, Width width, R a, long b, Label target) {
        fused(cond, a, target);
    }

    // Memory

    @Override
    public void lea(R d, R base, R index, int shift, long displacement) {
        address(base, index, shift);
        check(d);
    }

    @Override
    public void load(MemType type, R d, R base, R index, int shift, long displacement) {
        address(base, index, shift);
        check(d);
    }

    @Override
    public void store(MemType type, R s, R base, R index, int shift, long displacement) {
        address(base, index, shift);
        check(s);
    }

    @Override
    public void fload(FloatType type, V d, R base, R index, int shift, long displacement) {
        address(base, index, shift);
        check(d);
    }

    @Override
    public void fstore(FloatType type, V s, R base, R index, int shift, long displacement) {
        address(base, index, shift);
        check(s);
    }

    @Override
    public void prefetch(R base, R index, int shift, long displacement) {
        address(base, index, shift);
    }

    @Override
    public void jump(R base, R index, int shift, long displacement) {
        address(base, index, shift);
    }

    private void size(MemType size) {
        boolean signed = size == MemType.S8 || size == MemType.S16 || size == MemType.S32;
        require(!signed, "the size is " + size + ": u8 u16 u32 64 are possible");
    }

    @Override
    public void atomic(AtomicOp op, MemType size, R d, R address, R s) {
        size(size);
        super.atomic(op, size, d, address, s);
    }

    @Override
    public void cas(MemType size, R d, R address, R expected, R replacement) {
        size(size);
        super.cas(size, d, address, expected, replacement);
    }
}
