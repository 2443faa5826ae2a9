package dev.kiln.llo;

import dev.kiln.guard.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Proves that a function uses its stack as its ops, its labels and its signature say.
///
/// *The idea.* A first pass over all ops checks what needs no stack (arguments, locals, labels) and marks where
/// blocks begin. A second one walks the blocks that control can reach, each once, from op 0, carrying the stack as
/// a number of [Shapes]; wherever a block is entered again, the number must be the same. Both are linear.
///
/// Code that control cannot reach is allowed. Its operands are checked as all others; its stack is not, for it has
/// none, and compilers leave it out.
final class Verifier {
    /// The most slots a stack may have.
    static final int MAX_HEIGHT = 8191;

    private static final int UNSEEN = -1;
    private static final int SHOWN = 6;

    private final String file;
    private final List<Body> functions;
    private final List<LloHost> hosts;
    private final List<LloSignature> signatures;
    private final Shapes shapes;

    // Of the function at hand
    private Body body;
    private int[] codes;
    private final int[] entry; // by op: the shape where a block begins, UNSEEN before it is reached
    private final boolean[] starts; // by op: whether a block begins
    private final boolean[] heads; // by op: whether a jump leads back to it
    private final IntList work = new IntList();
    private int maxHeight;
    private boolean leaf;
    private boolean callsHosts;

    /// A verifier of functions of one program.
    ///
    /// @param functions those that are called, itself among them
    /// @param signatures those of indirect calls
    Verifier(String file, List<Body> functions, List<LloHost> hosts, List<LloSignature> signatures, Shapes shapes) {
        this.file = file;
        this.functions = functions;
        this.hosts = hosts;
        this.signatures = signatures;
        this.shapes = shapes;
        int most = 0;
        for (Body function : functions) {
            most = Math.max(most, function.codes().length);
        }
        entry = new int[most];
        starts = new boolean[most + 1];
        heads = new boolean[most + 1];
    }

    /// Verifies `body`.
    ///
    /// @throws LloException at the first op that is wrong
    Facts verify(Body body) {
        this.body = body;
        codes = body.codes();
        int n = codes.length;
        if (n == 0) {
            throw new LloException(file, body.line(), "function " + body.name() + " has no op; expected at least RET");
        }
        Arrays.fill(entry, 0, n, UNSEEN);
        Arrays.fill(starts, 0, n + 1, false);
        Arrays.fill(heads, 0, n + 1, false);
        maxHeight = 0;
        leaf = true;
        callsHosts = false;
        checkOperands();
        if (body.labelOps().length > 0 && body.labelOps()[body.labelOps().length - 1] == n) {
            throw wrong(n - 1, "label " + Words.quote(body.labelAt(n)) + " has no op after it");
        }
        enter(0, 0, Shapes.EMPTY);
        while (work.size() > 0) {
            walk(work.removeLast());
        }
        return facts(n);
    }

    private Facts facts(int n) {
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            blocks += starts[i] ? 1 : 0;
        }
        int[] blockStarts = new int[blocks];
        int[] blockShapes = new int[blocks];
        boolean[] loopHeads = new boolean[blocks];
        int block = 0;
        for (int i = 0; i < n; i++) {
            if (starts[i]) {
                blockStarts[block] = i;
                blockShapes[block] = entry[i];
                loopHeads[block++] = heads[i];
            }
        }
        return new Facts(shapes, blockStarts, blockShapes, loopHeads, maxHeight, leaf, callsHosts);
    }

    // First pass

    private void checkOperands() {
        starts[0] = true;
        for (int i = 0; i < codes.length; i++) {
            LloOp op = LloOp.of(codes[i]);
            switch (op.operand()) {
                case ARGUMENT -> checkArgument(i);
                case LOCAL -> checkLocal(i);
                case LABEL -> target(i, (int) body.immediates()[i]);
                case LABELS -> {
                    for (int target : body.tables()[(int) body.immediates()[i]]) {
                        target(i, target);
                    }
                }
                case FUNCTION -> leaf &= op != LloOp.CALL;
                case SIGNATURE -> leaf = false;
                case HOST -> callsHosts = true;
                default -> {}
            }
            if (op.isJump() || op == LloOp.RET) {
                starts[i + 1] = true;
            }
        }
    }

    private void target(int op, int target) {
        starts[target] = true;
        heads[target] |= target <= op;
    }

    private void checkArgument(int op) {
        List<LloType> parameters = body.signature().parameters();
        long n = body.immediates()[op];
        if (n < 0 || n >= parameters.size()) {
            throw wrong(
                    op,
                    "there is no argument " + n + ": " + body.name() + body.signature() + " has " + parameters.size());
        }
        checkType(op, "argument", n, parameters.get((int) n).code());
    }

    private void checkLocal(int op) {
        byte[] locals = body.locals();
        long n = body.immediates()[op];
        if (n < 0 || n >= locals.length) {
            throw wrong(op, "there is no local " + n + ": " + body.name() + " has " + locals.length);
        }
        checkType(op, "local", n, locals[(int) n]);
    }

    private void checkType(int op, String kind, long n, int type) {
        if ((codes[op] & 15) != type) {
            throw wrong(op, kind + " " + n + " is " + LloType.of(type) + ", not " + LloOp.type(codes[op]));
        }
    }

    // Second pass

    private void enter(int from, int op, int shape) {
        int known = entry[op];
        if (known == UNSEEN) {
            entry[op] = shape;
            work.add(op);
        } else if (known != shape) {
            throw differ(from, op, shape);
        }
    }

    private LloException differ(int from, int op, int shape) {
        int known = entry[op];
        int height = shapes.height(shape);
        int expected = shapes.height(known);
        return wrong(
                from,
                "on the way to " + place(op) + " the stack is " + shapes.text(shape, SHOWN) + ", "
                        + (height == expected ? "" : height + " deep, ")
                        + "but on another way it is " + shapes.text(known, SHOWN)
                        + (height == expected ? "" : ", " + expected + " deep"));
    }

    private String place(int op) {
        String label = body.labelAt(op);
        return label.startsWith("op ") ? "the op after it" : "label " + Words.quote(label);
    }

    private void walk(int first) {
        int shape = entry[first];
        for (int i = first; ; i++) {
            if (i == codes.length) {
                throw wrong(i - 1, "control falls off the end of " + body.name() + "; expected RET or JMP");
            }
            if (i != first && starts[i]) {
                enter(i - 1, i, shape);
                return;
            }
            shape = apply(i, shape);
            int code = codes[i];
            LloOp op = LloOp.of(code);
            if (op.isJump()) {
                jump(i, op, shape);
            }
            if (op.isLast()) {
                return;
            }
        }
    }

    private void jump(int i, LloOp op, int shape) {
        int immediate = (int) body.immediates()[i];
        if (op == LloOp.SWITCH) {
            for (int target : body.tables()[immediate]) {
                enter(i, target, shape);
            }
        } else {
            enter(i, immediate, shape);
        }
    }

    private int apply(int i, int shape) {
        Effect effect = LloOp.effect(codes[i]);
        if (!effect.fixed()) {
            return applyFree(i, shape);
        }
        int below = shape;
        for (byte type : effect.pops()) {
            if (shapes.top(below) != type) {
                throw mismatch(i, effect, shape);
            }
            below = shapes.pop(below);
        }
        return effect.push() == 0 ? below : push(i, below, effect.push());
    }

    private int push(int i, int shape, int type) {
        int above = shapes.push(shape, type);
        int height = shapes.height(above);
        if (height > maxHeight) {
            if (height > MAX_HEIGHT) {
                throw wrong(i, "the stack is deeper than " + MAX_HEIGHT);
            }
            maxHeight = height;
        }
        return above;
    }

    private LloException mismatch(int i, Effect effect, int shape) {
        StringBuilder needed = new StringBuilder();
        for (byte type : effect.pops()) {
            needed.insert(0, LloType.of(type) + (needed.isEmpty() ? "" : " "));
        }
        return wrong(i, needs(i, "(" + needed + ")", shape, effect.pops().length));
    }

    private String needs(int i, String types, int shape, int count) {
        return LloOp.mnemonic(codes[i]) + " needs " + types + " on top of the stack, found "
                + shapes.text(shape, Math.max(count, 1));
    }

    private int applyFree(int i, int shape) {
        return switch (LloOp.of(codes[i])) {
            case DUP -> {
                int x = any(i, shape, 0, 1);
                yield push(i, shape, x);
            }
            case DROP -> {
                any(i, shape, 0, 1);
                yield shapes.pop(shape);
            }
            case SWAP -> {
                int y = any(i, shape, 0, 2);
                int x = any(i, shape, 1, 2);
                yield push(i, push(i, below(shape, 2), y), x);
            }
            case OVER -> push(i, shape, any(i, shape, 1, 2));
            case ROT -> {
                int x = any(i, shape, 2, 3);
                int y = any(i, shape, 1, 3);
                int z = any(i, shape, 0, 3);
                yield push(i, push(i, push(i, below(shape, 3), y), z), x);
            }
            case CALL ->
                call(i, shape, functions.get((int) body.immediates()[i]).signature());
            case HOST -> call(i, shape, hosts.get((int) body.immediates()[i]).signature());
            case CALLP -> callPointer(i, shape);
            case RET -> ret(i, shape);
            default -> throw new IllegalStateException(LloOp.mnemonic(codes[i]));
        };
    }

    private int below(int shape, int slots) {
        int at = shape;
        for (int k = 0; k < slots; k++) {
            at = shapes.pop(at);
        }
        return at;
    }

    /// The type code of slot `slot`, 0 being the top, of a stack that must have `count`.
    private int any(int i, int shape, int slot, int count) {
        if (shapes.height(shape) < count) {
            throw wrong(i, needs(i, count + (count == 1 ? " slot" : " slots"), shape, count));
        }
        return shapes.top(below(shape, slot));
    }

    private int call(int i, int shape, LloSignature signature) {
        List<LloType> parameters = signature.parameters();
        int below = shape;
        for (int k = parameters.size() - 1; k >= 0; k--) {
            if (shapes.top(below) != parameters.get(k).code()) {
                throw wrong(i, needs(i, types(parameters), shape, parameters.size()));
            }
            below = shapes.pop(below);
        }
        return signature.result().isPresent()
                ? push(i, below, signature.result().get().code())
                : below;
    }

    private int callPointer(int i, int shape) {
        LloSignature signature = signatures.get((int) body.immediates()[i]);
        if (shapes.top(shape) != LloType.P.code()) {
            throw wrong(i, needs(i, "(P)", shape, 1));
        }
        return call(i, shapes.pop(shape), signature);
    }

    private int ret(int i, int shape) {
        Optional<LloType> result = body.signature().result();
        int expected =
                result.isPresent() ? shapes.push(Shapes.EMPTY, result.get().code()) : Shapes.EMPTY;
        if (shape != expected) {
            throw wrong(
                    i,
                    "RET needs the stack to be " + shapes.text(expected, SHOWN) + ", the result of " + body.name()
                            + body.signature() + ", found " + shapes.text(shape, SHOWN));
        }
        return Shapes.EMPTY;
    }

    private static String types(List<LloType> types) {
        return "(" + String.join(" ", types.stream().map(LloType::name).toList()) + ")";
    }

    private LloException wrong(int op, String problem) {
        int line = body.lines()[op];
        String where = line == 0 ? "function " + body.name() + ", op " + op + ": " : "";
        return new LloException(file, line, where + problem);
    }
}
