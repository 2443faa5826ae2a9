package dev.kiln.llo;

import java.util.Arrays;

/// A verified function: its ops in arrays, and what a compiler wants to know before it walks them.
///
/// Op `i` is [#code(int)] (see [LloOp]) and [#immediate(int)] (see [LloOperand]). No object stands for an op. Basic
/// blocks begin at op 0, at the targets of jumps and after jumps and returns; block `b` is the ops from
/// [#blockStart(int)] up to, not including, [#blockEnd(int)], and between those the stack is what the effects of
/// the ops make of [#height(int)] and [#slot(int, int)].
public final class LloFunction {
    private final int index;
    private final Body body;
    private final Facts facts;
    private final boolean recursive;

    LloFunction(int index, Body body, Facts facts, boolean recursive) {
        this.index = index;
        this.body = body;
        this.facts = facts;
        this.recursive = recursive;
    }

    /// Its place in [LloProgram#functions()].
    public int index() {
        return index;
    }

    /// Its name.
    public String name() {
        return body.name();
    }

    /// What it takes and gives.
    public LloSignature signature() {
        return body.signature();
    }

    /// The place of its signature in [LloProgram#signatures()]: equal numbers are equal signatures.
    public int signatureIndex() {
        return body.signatureIndex();
    }

    /// The source line of its declaration, 0 when it is not known.
    public int line() {
        return body.line();
    }

    /// The number of locals, arguments not counted.
    public int localCount() {
        return body.locals().length;
    }

    /// The type of local `n`.
    public LloType local(int n) {
        return LloType.of(body.locals()[n]);
    }

    // Ops

    /// The number of ops.
    public int opCount() {
        return body.codes().length;
    }

    /// The code of op `i`.
    public int code(int i) {
        return body.codes()[i];
    }

    /// The op of op `i`.
    public LloOp op(int i) {
        return LloOp.of(body.codes()[i]);
    }

    /// The immediate of op `i`: what it means, [LloOperand] says.
    public long immediate(int i) {
        return body.immediates()[i];
    }

    /// The source line of op `i`, 0 when it is not known.
    public int line(int i) {
        return body.lines()[i];
    }

    /// The number of switch tables.
    public int tableCount() {
        return body.tables().length;
    }

    /// The number of targets of switch table `table`, the default, which is the last, among them.
    public int tableSize(int table) {
        return body.tables()[table].length;
    }

    /// Target `i` of switch table `table`: the index of an op.
    public int target(int table, int i) {
        return body.tables()[table][i];
    }

    /// The name of the first label before op `i`, `op i` when there is none.
    public String labelAt(int i) {
        return body.labelAt(i);
    }

    // Facts

    /// The number of basic blocks.
    public int blockCount() {
        return facts.blockStarts().length;
    }

    /// The first op of block `b`.
    public int blockStart(int b) {
        return facts.blockStarts()[b];
    }

    /// The op after the last of block `b`.
    public int blockEnd(int b) {
        return b + 1 < facts.blockStarts().length ? facts.blockStarts()[b + 1] : opCount();
    }

    /// The block that begins at op `i`, which is op 0 or the target of a jump; negative when none does.
    public int blockAt(int i) {
        return Arrays.binarySearch(facts.blockStarts(), i);
    }

    /// True when control may reach block `b`. The stack of other blocks has no types; a compiler leaves them out.
    public boolean isReached(int b) {
        return facts.blockShapes()[b] >= 0;
    }

    /// True when a jump in block `b` or in a later one leads to `b`.
    public boolean isLoopHead(int b) {
        return facts.loopHeads()[b];
    }

    /// The number of slots on the stack at the start of block `b`; 0 when it is never reached.
    public int height(int b) {
        int shape = facts.blockShapes()[b];
        return shape < 0 ? 0 : facts.shapes().height(shape);
    }

    /// The type of slot `slot` at the start of block `b`, 0 being the top. Takes time in proportion to `slot`.
    public LloType slot(int b, int slot) {
        Shapes shapes = facts.shapes();
        int shape = facts.blockShapes()[b];
        for (int i = 0; i < slot; i++) {
            shape = shapes.pop(shape);
        }
        return LloType.of(shapes.top(shape));
    }

    /// Writes the type codes of the stack at the start of block `b` into `types`, the bottom first; returns its
    /// height.
    public int stack(int b, byte[] types) {
        Shapes shapes = facts.shapes();
        int height = height(b);
        int shape = facts.blockShapes()[b];
        for (int i = height - 1; i >= 0; i--) {
            types[i] = (byte) shapes.top(shape);
            shape = shapes.pop(shape);
        }
        return height;
    }

    /// The most slots its stack ever has.
    public int maxHeight() {
        return facts.maxHeight();
    }

    /// True when it calls no function; it may call hosts.
    public boolean isLeaf() {
        return facts.leaf();
    }

    /// True when it calls a host function.
    public boolean callsHosts() {
        return facts.callsHosts();
    }

    /// True when it may come to call itself, through however many others. An indirect call counts as a call of
    /// every function of its signature.
    public boolean isRecursive() {
        return recursive;
    }

    Body body() {
        return body;
    }

    /// Its name and signature.
    @Override
    public String toString() {
        return body.name() + body.signature();
    }
}
