package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.List;

/// The IR as calls: one method for each shape of instruction, in the order of a program.
///
/// A back end makes machine code of the calls, a [Recorder] keeps them as a [Program], the verifier checks them.
/// The same instruction as a value is an [Ins]; `ins.emit(emitter)` makes the call.
///
/// Flags live from `cmp`, `cmpf` or `test` to the next instruction that is not `branch(cond, label)`, `select`,
/// `set`, `mov`, `movi`, `load`, `store`, `fload`, `fstore`, `fmov`, `vload`, `vstore` or `vmov`; a carry lives the
/// same way from `add` or `adc` to `adc`, and from `sub` or `sbb` to `sbb`.
public interface Emitter extends VectorEmitter {
    // Places

    /// A new label, to be bound once.
    Label label();

    /// The label named `name`; the same name gives the same label.
    Label label(String name);

    /// Says that what follows comes from source line `line` (from 1; 0: unknown), for listings and error messages.
    void line(int line);

    /// Begins a function: an entry point named `name`, which binds the label of that name, `label(name)`.
    void function(String name, Signature signature);

    /// Ends the function.
    void end();

    /// Binds `label` here.
    void bind(Label label);

    /// Continues at the next multiple of `bytes`, a power of two.
    void align(int bytes);

    /// Lays down integers of `type`'s size.
    void data(MemType type, long... values);

    /// Lays down the 64-bit addresses of labels: a dispatch table.
    void data(Label... labels);

    // Frame

    /// Makes a frame of `bytes` bytes (any number, from 0) at the new `sp`, 16-aligned, and saves `saved` beside
    /// it. A function that calls needs one.
    void enter(int bytes, Regs saved);

    /// Moves the function's parameters from where the ABI puts them, registers or stack, to `destinations`, in one
    /// parallel move: the first instruction of the function, or the one right after its `enter`. Without it the
    /// parameters that come in registers stay there. A parameter whose destination is [R#NONE] or [V#NONE] is left
    /// where it is; another `params` may take it, as long as only stores and `bits` come in between.
    void params(Regs destinations);

    /// Undoes the function's `enter`, given that `sp` is what it was right after it.
    void leave();

    // Moves

    /// d = s. Keeps the flags.
    void mov(R d, R s);

    /// d = value. Keeps the flags.
    void movi(R d, long value);

    /// d = the address of `label`.
    void addr(R d, Label label);

    /// d = the address of `symbol`, found when the code is loaded.
    void addr(R d, String symbol);

    /// d = base + (index << shift) + displacement: an address computed and not accessed.
    void lea(R d, R base, R index, int shift, long displacement);

    // Integers

    /// d = a op b.
    void binary(BinaryOp op, Width width, R d, R a, R b);

    /// d = a op b, for any b.
    void binary(BinaryOp op, Width width, R d, R a, long b);

    /// d = op a.
    void unary(UnaryOp op, Width width, R d, R a);

    // Comparison and use

    /// Sets the flags to the comparison of a with b.
    void cmp(Width width, R a, R b);

    /// Sets the flags to the comparison of a with b.
    void cmp(Width width, R a, long b);

    /// Sets the flags to the comparison of a & b with 0.
    void test(Width width, R a, R b);

    /// Sets the flags to the comparison of a & b with 0.
    void test(Width width, R a, long b);

    /// Sets the flags to the comparison of two floats.
    void cmpf(FloatType type, V a, V b);

    /// d = t when the flags say `cond`, else f; all 64 bits.
    void select(Cond cond, R d, R t, R f);

    /// d = t when the flags say `cond`, else f; the scalar float in it.
    void select(Cond cond, V d, V t, V f);

    /// d = 1 when the flags say `cond`, else 0.
    void set(Cond cond, R d);

    /// Continues at `target` when the flags say `cond`.
    void branch(Cond cond, Label target);

    /// Compares a with b and continues at `target` when `cond`, an integer condition, holds.
    void branch(Cond cond, Width width, R a, R b, Label target);

    /// Compares a with b and continues at `target` when `cond`, an integer condition, holds.
    void branch(Cond cond, Width width, R a, long b, Label target);

    // Jumps and calls

    /// Continues at `target`.
    void jump(Label target);

    /// Continues at the address in `target`.
    void jump(R target);

    /// Continues at the address that is kept at `[base + index << shift + displacement]`: in a dispatch table, say.
    void jump(R base, R index, int shift, long displacement);

    /// Continues at `targets[index]`, or at `otherwise` when index (64 bits, unsigned) is not below their number.
    void jumpTable(R index, List<Label> targets, Label otherwise);

    /// Calls the function at `target`. `arguments` are moved to the ABI's argument registers and stack slots in one
    /// parallel move, the ABI's results to `results`; with both empty the registers are taken as they are.
    void call(Label target, Regs arguments, Regs results);

    /// Calls the function whose address `symbol` has when the code is loaded.
    void call(String symbol, Regs arguments, Regs results);

    /// Calls the function at the address in `target`.
    void call(R target, Regs arguments, Regs results);

    /// Undoes the frame, when there is one, and continues in the function at `target` with `arguments`, which must
    /// all fit in registers.
    void tail(Label target, Regs arguments);

    /// Likewise, with a symbol.
    void tail(String symbol, Regs arguments);

    /// Likewise, with an address.
    void tail(R target, Regs arguments);

    /// Moves `values` to the ABI's result registers and returns. Does not undo the frame: `leave` does.
    void ret(Regs values);

    // Memory

    /// d = the value at `[base + index << shift + displacement]`. Keeps the flags.
    void load(MemType type, R d, R base, R index, int shift, long displacement);

    /// The value at the address becomes s. Keeps the flags.
    void store(MemType type, R s, R base, R index, int shift, long displacement);

    /// d = the float at the address. Keeps the flags.
    void fload(FloatType type, V d, R base, R index, int shift, long displacement);

    /// The float at the address becomes s. Keeps the flags.
    void fstore(FloatType type, V s, R base, R index, int shift, long displacement);

    /// Asks for the cache line at the address; never faults.
    void prefetch(R base, R index, int shift, long displacement);

    /// d = the value at `[address]`, which becomes value op s, atomically. `size` is one of u8 u16 u32 64.
    void atomic(AtomicOp op, MemType size, R d, R address, R s);

    /// d = the value at `[address]`, which becomes `replacement` if it was `expected`, atomically.
    void cas(MemType size, R d, R address, R expected, R replacement);

    /// Orders every access before it before every access after it.
    void fence();

    // Floats

    /// d = s.
    void fmov(V d, V s);

    /// d = value rounded to the type.
    void fmovi(FloatType type, V d, double value);

    /// d = a op b.
    void fbinary(FloatBinaryOp op, FloatType type, V d, V a, V b);

    /// d = op a.
    void funary(FloatUnaryOp op, FloatType type, V d, V a);

    /// d = a × b + c, rounded once.
    void fma(FloatType type, V d, V a, V b, V c);

    /// d = s as a float, rounded to nearest even.
    void cvt(FloatType to, IntType from, V d, R s);

    /// d = s as an integer: truncated, saturated, 0 for NaN.
    void cvt(IntType to, FloatType from, R d, V s);

    /// d = s as another float type.
    void cvt(FloatType to, FloatType from, V d, V s);

    /// d = the float whose bits s holds.
    void bits(FloatType type, V d, R s);

    /// d = the bits of s, zero-extended.
    void bits(FloatType type, R d, V s);

    // The end

    /// Is never reached; stops the process if it is.
    void unreachable();
}
