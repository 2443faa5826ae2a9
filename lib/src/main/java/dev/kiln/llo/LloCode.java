package dev.kiln.llo;

import dev.kiln.guard.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A function in the making: one method an op, in the op's own name in lower case, its type first.
///
/// Every method is one line over the funnel `emit(code, immediate)`. Labels are names, known within the function,
/// and may be jumped to before they are bound. Nothing is verified before [LloBuilder#build()], except that an op
/// has the form asked for.
public final class LloCode {
    /// The mention of the heap, which is no data.
    static final int HEAP = -1;

    private static final int UNBOUND = -1;
    private static final int MAX_LOCALS = 8191;

    private final LloBuilder program;
    private final String name;
    private final LloSignature signature;
    private final int declared;

    private byte[] locals = {};
    private int localCount;

    private OpRows ops;

    /// Ops whose immediate is the number of a label, and ops whose immediate is a mention.
    private final IntList jumps = new IntList();
    private final IntList mentions = new IntList();

    private final Map<String, Integer> labels = new HashMap<>();
    private String[] labelNames = {};
    private int[] labelOps = {};
    private int[] labelLines = {}; // of the binding, or of the first mention while unbound
    private int labelCount;
    private final IntList bound = new IntList(); // labels, in the order of their places
    private int fresh;

    private int[][] tables = {};
    private int tableCount;

    LloCode(LloBuilder program, String name, LloSignature signature) {
        this.program = program;
        this.name = name;
        this.signature = signature;
        this.declared = program.line();
        this.ops = program.room();
    }

    /// Declares locals, numbered after those declared before; they start as zero.
    ///
    /// @throws LloException when there are more than 8,191
    public LloCode locals(LloType... types) {
        for (LloType type : types) {
            if (localCount == MAX_LOCALS) {
                throw wrong("more locals than " + MAX_LOCALS);
            }
            if (localCount == locals.length) {
                locals = Arrays.copyOf(locals, localCount * 2 + 4);
            }
            locals[localCount++] = (byte) type.code();
        }
        return this;
    }

    /// Says that the ops that follow are written on `line`, counted from 1; 0: nowhere.
    public LloCode line(int line) {
        program.line(line);
        return this;
    }

    // The funnel

    /// Appends the op of `code`; its immediate is what a finished function holds, as long as it is no name, label
    /// or signature.
    LloCode emit(int code, long immediate) {
        ops.add(code, immediate, program.line());
        return this;
    }

    /// Appends an op that is followed by the name of a function, a host or a data.
    LloCode name(int code, String name) {
        LloOperand kind = LloOp.of(code).operand();
        boolean heap = kind == LloOperand.DATA && name.equals("heap");
        mentions.add(ops.count());
        return emit(code, heap ? HEAP : symbols(kind).mention(name, program.line()));
    }

    private Symbols symbols(LloOperand kind) {
        return switch (kind) {
            case DATA -> program.dataNames;
            case HOST -> program.hostNames;
            default -> program.functionNames;
        };
    }

    /// Appends an op that is followed by a name, by the place of the name in the order of declaration: for programs
    /// that declare all of a kind before they mention one.
    LloCode declared(int code, int index) {
        mentions.add(ops.count());
        return emit(code, index);
    }

    LloCode signature(LloSignature signature) {
        mentions.add(ops.count());
        return emit(LloOp.CALLP.code(), program.mention(signature));
    }

    LloCode jump(int code, String label) {
        jumps.add(ops.count());
        return emit(code, mention(label));
    }

    LloCode table(List<String> labels, String otherwise) {
        int[] table = new int[labels.size() + 1];
        for (int i = 0; i < labels.size(); i++) {
            table[i] = mention(labels.get(i));
        }
        table[labels.size()] = mention(otherwise);
        if (tableCount == tables.length) {
            tables = Arrays.copyOf(tables, tableCount * 2 + 2);
        }
        tables[tableCount] = table;
        return emit(LloOp.SWITCH.code(), tableCount++);
    }

    // Labels

    /// Binds `label` to the place before the next op.
    ///
    /// @throws LloException when it is bound already
    public LloCode label(String label) {
        int id = mention(label);
        if (labelOps[id] != UNBOUND) {
            throw wrong("label " + Words.quote(label) + " is bound twice"
                    + (labelLines[id] == 0 ? "" : ", first on line " + labelLines[id]));
        }
        labelOps[id] = ops.count();
        labelLines[id] = program.line();
        bound.add(id);
        return this;
    }

    /// The name of a label that is not used yet: `L0`, `L1` …
    public String fresh() {
        while (labels.containsKey("L" + fresh)) {
            fresh++;
        }
        return "L" + fresh++;
    }

    private int mention(String label) {
        Integer known = labels.get(label);
        if (known != null) {
            return known;
        }
        if (!Names.valid(label) || label.equals("SWITCH")) {
            throw wrong(Names.wrong("label", label));
        }
        int id = labelCount++;
        if (id == labelNames.length) {
            labelNames = Arrays.copyOf(labelNames, id * 2 + 4);
            labelOps = Arrays.copyOf(labelOps, id * 2 + 4);
            labelLines = Arrays.copyOf(labelLines, id * 2 + 4);
        }
        labels.put(label, id);
        labelNames[id] = label;
        labelOps[id] = UNBOUND;
        labelLines[id] = program.line();
        return id;
    }

    private LloException wrong(String problem) {
        return new LloException(program.file, program.line(), problem);
    }

    // The end

    /// Says that the function is complete, so that the next one may have the room. It is not held to that.
    void complete() {
        OpRows trimmed = ops.trimmed();
        if (trimmed != ops) {
            program.giveBack(ops);
            ops = trimmed;
        }
    }

    /// What was written, names and labels resolved.
    Body body() {
        complete();
        int signatureIndex = program.signatureIndex(signature);
        long[] resolved = ops.immediates().clone();
        for (int i = 0; i < mentions.size(); i++) {
            int op = mentions.get(i);
            resolved[op] = resolve(LloOp.of(ops.code(op)).operand(), op);
        }
        for (int i = 0; i < jumps.size(); i++) {
            int op = jumps.get(i);
            resolved[op] = place((int) ops.immediate(op));
        }
        int[][] targets = new int[tableCount][];
        for (int i = 0; i < tableCount; i++) {
            targets[i] = tables[i].clone();
            for (int j = 0; j < targets[i].length; j++) {
                targets[i][j] = place(targets[i][j]);
            }
        }
        String[] names = new String[bound.size()];
        int[] places = new int[bound.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = labelNames[bound.get(i)];
            places[i] = labelOps[bound.get(i)];
        }
        return new Body(
                name,
                declared,
                signature,
                signatureIndex,
                Arrays.copyOf(locals, localCount),
                ops.codes(),
                resolved,
                ops.lines(),
                targets,
                names,
                places);
    }

    private int resolve(LloOperand kind, int op) {
        int id = (int) ops.immediate(op);
        return switch (kind) {
            case SIGNATURE -> program.signatureIndex(id);
            case DATA -> {
                if (id == HEAP && !program.hasHeap()) {
                    throw new LloException(
                            program.file, ops.line(op), "there is no heap; expected at top level: heap n");
                }
                yield program.dataIndex(id);
            }
            case HOST -> program.hostNames.index(id);
            default -> program.functionNames.index(id);
        };
    }

    private int place(int label) {
        if (labelOps[label] == UNBOUND) {
            List<String> known = labels.keySet().stream().filter(this::isBound).toList();
            throw new LloException(
                    program.file,
                    labelLines[label],
                    "there is no label " + Words.quote(labelNames[label]) + " in function " + name
                            + Words.nearest(labelNames[label], known));
        }
        return labelOps[label];
    }

    private boolean isBound(String label) {
        return labelOps[labels.get(label)] != UNBOUND;
    }

    // Ops, in the order of the table

    /// `LDC_I`: a constant.
    public LloCode ldc(int value) {
        return emit(LloOp.LDC.code(LloType.I), value);
    }

    /// `LDC_L`: a constant.
    public LloCode ldc(long value) {
        return emit(LloOp.LDC.code(LloType.L), value);
    }

    /// `LDC_F`: a constant.
    public LloCode ldc(float value) {
        return emit(LloOp.LDC.code(LloType.F), Float.floatToRawIntBits(value) & 0xFFFFFFFFL);
    }

    /// `LDC_D`: a constant.
    public LloCode ldc(double value) {
        return emit(LloOp.LDC.code(LloType.D), Double.doubleToRawLongBits(value));
    }

    /// `LDC_P`: a constant.
    public LloCode ldcP(long value) {
        return emit(LloOp.LDC.code(LloType.P), value);
    }

    /// `LDARG_t`: argument n.
    public LloCode ldarg(LloType t, int n) {
        return emit(LloOp.LDARG.code(t), n);
    }

    /// `STARG_t`: argument n becomes t.
    public LloCode starg(LloType t, int n) {
        return emit(LloOp.STARG.code(t), n);
    }

    /// `LDLOC_t`: local n.
    public LloCode ldloc(LloType t, int n) {
        return emit(LloOp.LDLOC.code(t), n);
    }

    /// `STLOC_t`: local n becomes t.
    public LloCode stloc(LloType t, int n) {
        return emit(LloOp.STLOC.code(t), n);
    }

    /// `LDA`: the address of a data.
    public LloCode lda(String data) {
        return name(LloOp.LDA.code(), data);
    }

    /// `LDFN`: the token of a function: its index + 1.
    public LloCode ldfn(String function) {
        return name(LloOp.LDFN.code(), function);
    }

    /// `DUP`: the top again.
    public LloCode dup() {
        return emit(LloOp.DUP.code(), 0);
    }

    /// `DROP`: the top goes.
    public LloCode drop() {
        return emit(LloOp.DROP.code(), 0);
    }

    /// `SWAP`: the top two change places.
    public LloCode swap() {
        return emit(LloOp.SWAP.code(), 0);
    }

    /// `OVER`: the second again.
    public LloCode over() {
        return emit(LloOp.OVER.code(), 0);
    }

    /// `ROT`: the third comes to the top.
    public LloCode rot() {
        return emit(LloOp.ROT.code(), 0);
    }

    /// `ADD_t`: sum.
    public LloCode add(LloType t) {
        return emit(LloOp.ADD.code(t), 0);
    }

    /// `SUB_t`: first - second.
    public LloCode sub(LloType t) {
        return emit(LloOp.SUB.code(t), 0);
    }

    /// `MUL_t`: product.
    public LloCode mul(LloType t) {
        return emit(LloOp.MUL.code(t), 0);
    }

    /// `DIV_t`: first / second, truncated; MIN / -1 is MIN.
    public LloCode div(LloType t) {
        return emit(LloOp.DIV.code(t), 0);
    }

    /// `MOD_t`: remainder, signed as the first (floats: C's fmod).
    public LloCode mod(LloType t) {
        return emit(LloOp.MOD.code(t), 0);
    }

    /// `UDIV_t`: first / second, unsigned.
    public LloCode udiv(LloType t) {
        return emit(LloOp.UDIV.code(t), 0);
    }

    /// `UMOD_t`: remainder, unsigned.
    public LloCode umod(LloType t) {
        return emit(LloOp.UMOD.code(t), 0);
    }

    /// `NEG_t`: -t; a float's sign bit flips.
    public LloCode neg(LloType t) {
        return emit(LloOp.NEG.code(t), 0);
    }

    /// `AND_t`: bitwise and.
    public LloCode and(LloType t) {
        return emit(LloOp.AND.code(t), 0);
    }

    /// `OR_t`: bitwise or.
    public LloCode or(LloType t) {
        return emit(LloOp.OR.code(t), 0);
    }

    /// `XOR_t`: bitwise exclusive or.
    public LloCode xor(LloType t) {
        return emit(LloOp.XOR.code(t), 0);
    }

    /// `NOT_t`: bitwise complement.
    public LloCode not(LloType t) {
        return emit(LloOp.NOT.code(t), 0);
    }

    /// `SHL_t`: shifted left; count modulo the width.
    public LloCode shl(LloType t) {
        return emit(LloOp.SHL.code(t), 0);
    }

    /// `SHR_t`: shifted right, the sign comes in; count modulo the width.
    public LloCode shr(LloType t) {
        return emit(LloOp.SHR.code(t), 0);
    }

    /// `USHR_t`: shifted right, zeros come in; count modulo the width.
    public LloCode ushr(LloType t) {
        return emit(LloOp.USHR.code(t), 0);
    }

    /// `MIN_t`: the lesser, signed; NaN if either is; -0 < +0.
    public LloCode min(LloType t) {
        return emit(LloOp.MIN.code(t), 0);
    }

    /// `MAX_t`: the greater, signed; NaN if either is; -0 < +0.
    public LloCode max(LloType t) {
        return emit(LloOp.MAX.code(t), 0);
    }

    /// `ABS_t`: magnitude; of MIN is MIN; a float's sign bit clears.
    public LloCode abs(LloType t) {
        return emit(LloOp.ABS.code(t), 0);
    }

    /// `SQRT_t`: square root, correctly rounded.
    public LloCode sqrt(LloType t) {
        return emit(LloOp.SQRT.code(t), 0);
    }

    /// `FLOOR_t`: rounded down to a whole number.
    public LloCode floor(LloType t) {
        return emit(LloOp.FLOOR.code(t), 0);
    }

    /// `CEIL_t`: rounded up to a whole number.
    public LloCode ceil(LloType t) {
        return emit(LloOp.CEIL.code(t), 0);
    }

    /// `TRUNC_t`: rounded toward zero to a whole number.
    public LloCode trunc(LloType t) {
        return emit(LloOp.TRUNC.code(t), 0);
    }

    /// `CLZ_t`: leading zeros; of 0 the width.
    public LloCode clz(LloType t) {
        return emit(LloOp.CLZ.code(t), 0);
    }

    /// `CTZ_t`: trailing zeros; of 0 the width.
    public LloCode ctz(LloType t) {
        return emit(LloOp.CTZ.code(t), 0);
    }

    /// `POPCNT_t`: bits that are 1.
    public LloCode popcnt(LloType t) {
        return emit(LloOp.POPCNT.code(t), 0);
    }

    /// `BSWAP_t`: bytes in reverse order.
    public LloCode bswap(LloType t) {
        return emit(LloOp.BSWAP.code(t), 0);
    }

    /// `ROTL_t`: rotated left; count modulo the width.
    public LloCode rotl(LloType t) {
        return emit(LloOp.ROTL.code(t), 0);
    }

    /// `ROTR_t`: rotated right; count modulo the width.
    public LloCode rotr(LloType t) {
        return emit(LloOp.ROTR.code(t), 0);
    }

    /// `EQ_t`: 1 if first = second, else 0.
    public LloCode eq(LloType t) {
        return emit(LloOp.EQ.code(t), 0);
    }

    /// `NE_t`: 1 if first ≠ second (NaN: 1), else 0.
    public LloCode ne(LloType t) {
        return emit(LloOp.NE.code(t), 0);
    }

    /// `LT_t`: 1 if first < second, signed, else 0.
    public LloCode lt(LloType t) {
        return emit(LloOp.LT.code(t), 0);
    }

    /// `LE_t`: 1 if first ≤ second, signed, else 0.
    public LloCode le(LloType t) {
        return emit(LloOp.LE.code(t), 0);
    }

    /// `GT_t`: 1 if first > second, signed, else 0.
    public LloCode gt(LloType t) {
        return emit(LloOp.GT.code(t), 0);
    }

    /// `GE_t`: 1 if first ≥ second, signed, else 0.
    public LloCode ge(LloType t) {
        return emit(LloOp.GE.code(t), 0);
    }

    /// `ULT_t`: 1 if first < second, unsigned, else 0.
    public LloCode ult(LloType t) {
        return emit(LloOp.ULT.code(t), 0);
    }

    /// `ULE_t`: 1 if first ≤ second, unsigned, else 0.
    public LloCode ule(LloType t) {
        return emit(LloOp.ULE.code(t), 0);
    }

    /// `UGT_t`: 1 if first > second, unsigned, else 0.
    public LloCode ugt(LloType t) {
        return emit(LloOp.UGT.code(t), 0);
    }

    /// `UGE_t`: 1 if first ≥ second, unsigned, else 0.
    public LloCode uge(LloType t) {
        return emit(LloOp.UGE.code(t), 0);
    }

    /// `CVT_t_u`: converted; to integers truncated, saturated, NaN 0.
    public LloCode cvt(LloType from, LloType to) {
        return emit(LloOp.CVT.code(from, to), 0);
    }

    /// `CVTU_I_L`: zero-extended.
    public LloCode cvtu() {
        return emit(LloOp.CVTU.code(LloType.I, LloType.L), 0);
    }

    /// `BITS_t_u`: the same bits.
    public LloCode bits(LloType from, LloType to) {
        return emit(LloOp.BITS.code(from, to), 0);
    }

    /// `SEL_t`: the first if I ≠ 0, else the second.
    public LloCode sel(LloType t) {
        return emit(LloOp.SEL.code(t), 0);
    }

    /// `JMP`: goes to label.
    public LloCode jmp(String label) {
        return jump(LloOp.JMP.code(), label);
    }

    /// `JT`: goes to label if I ≠ 0.
    public LloCode jt(String label) {
        return jump(LloOp.JT.code(), label);
    }

    /// `JF`: goes to label if I = 0.
    public LloCode jf(String label) {
        return jump(LloOp.JF.code(), label);
    }

    /// `JEQ_t`: goes to label if EQ.
    public LloCode jeq(LloType t, String label) {
        return jump(LloOp.JEQ.code(t), label);
    }

    /// `JNE_t`: goes to label if NE.
    public LloCode jne(LloType t, String label) {
        return jump(LloOp.JNE.code(t), label);
    }

    /// `JLT_t`: goes to label if LT.
    public LloCode jlt(LloType t, String label) {
        return jump(LloOp.JLT.code(t), label);
    }

    /// `JLE_t`: goes to label if LE.
    public LloCode jle(LloType t, String label) {
        return jump(LloOp.JLE.code(t), label);
    }

    /// `JGT_t`: goes to label if GT.
    public LloCode jgt(LloType t, String label) {
        return jump(LloOp.JGT.code(t), label);
    }

    /// `JGE_t`: goes to label if GE.
    public LloCode jge(LloType t, String label) {
        return jump(LloOp.JGE.code(t), label);
    }

    /// `JULT_t`: goes to label if ULT.
    public LloCode jult(LloType t, String label) {
        return jump(LloOp.JULT.code(t), label);
    }

    /// `JULE_t`: goes to label if ULE.
    public LloCode jule(LloType t, String label) {
        return jump(LloOp.JULE.code(t), label);
    }

    /// `JUGT_t`: goes to label if UGT.
    public LloCode jugt(LloType t, String label) {
        return jump(LloOp.JUGT.code(t), label);
    }

    /// `JUGE_t`: goes to label if UGE.
    public LloCode juge(LloType t, String label) {
        return jump(LloOp.JUGE.code(t), label);
    }

    /// `SWITCH`: goes to label number I, unsigned, or the default.
    public LloCode switch_(List<String> labels, String otherwise) {
        return table(labels, otherwise);
    }

    /// `LD_t`: loads t from P + off.
    public LloCode ld(LloType t, int off) {
        return emit(LloOp.LD.code(t), off);
    }

    /// `LDB`: loads a byte, sign-extended.
    public LloCode ldb(int off) {
        return emit(LloOp.LDB.code(), off);
    }

    /// `LDUB`: loads a byte, zero-extended.
    public LloCode ldub(int off) {
        return emit(LloOp.LDUB.code(), off);
    }

    /// `LDW`: loads 16 bits, sign-extended.
    public LloCode ldw(int off) {
        return emit(LloOp.LDW.code(), off);
    }

    /// `LDUW`: loads 16 bits, zero-extended.
    public LloCode lduw(int off) {
        return emit(LloOp.LDUW.code(), off);
    }

    /// `ST_t`: stores t at P + off.
    public LloCode st(LloType t, int off) {
        return emit(LloOp.ST.code(t), off);
    }

    /// `STB`: stores the low byte.
    public LloCode stb(int off) {
        return emit(LloOp.STB.code(), off);
    }

    /// `STW`: stores the low 16 bits.
    public LloCode stw(int off) {
        return emit(LloOp.STW.code(), off);
    }

    /// `LEA`: P + (I sign-extended << s) + off.
    public LloCode lea(int s, int off) {
        if (s < 0 || s > 31) {
            throw wrong("LEA shifts by 0 to 31, not by " + s);
        }
        return emit(LloOp.LEA.code(), (long) s << 32 | off & 0xFFFFFFFFL);
    }

    /// `CALL`: calls a function.
    public LloCode call(String function) {
        return name(LloOp.CALL.code(), function);
    }

    /// `CALLP`: calls the function whose token is on top.
    public LloCode callp(LloSignature signature) {
        return signature(signature);
    }

    /// `HOST`: calls a host function.
    public LloCode host(String host) {
        return name(LloOp.HOST.code(), host);
    }

    /// `RET`: returns, with the declared result or none.
    public LloCode ret() {
        return emit(LloOp.RET.code(), 0);
    }
}
