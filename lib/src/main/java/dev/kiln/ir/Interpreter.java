package dev.kiln.ir;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The reference: runs any program that stays inside a given memory, in plain Java, one instruction after the other.
///
/// Addresses are those of the program: `base` is what the program sees as the address of the memory's first byte
/// (for native memory its real address, unless told otherwise). The caller owns the low end of the memory; the
/// stack grows down from the high end, above which the program's data lie, readable and not writable. An access
/// outside is an [IrException].
///
/// Code has no address: `addr` of a label before an instruction gives a token, which `jr`, `call` and `ret`
/// understand wherever it has been kept (a data directive, memory, a register). A call keeps its return token on
/// the stack, and 16 bytes for it; resetting `sp` therefore abandons calls as it does on a machine. Each call of a
/// function has virtual registers of its own.
///
/// Registers hold a recognisable pattern until they are written, as do those that a host function does not preserve
/// after its call. Whoever called from outside finds `sp` and the registers that calls preserve as they were, or an
/// error.
public final class Interpreter {
    private final Program program;
    private final Convention convention;
    private final MemorySegment memory;
    private final Map<String, Host> hosts = new HashMap<>();
    private long base;
    private long limit = Long.MAX_VALUE;

    /// A function outside the program.
    @FunctionalInterface
    public interface Function {
        /// Computes the result from arguments in the order of the signature, floats as their bits; the result
        /// likewise, ignored when the signature has none.
        long apply(long... arguments);
    }

    /// A symbol's function.
    record Host(Signature signature, Function function) {}

    /// An interpreter of `program` under `convention`, in `memory`.
    public Interpreter(Program program, Convention convention, MemorySegment memory) {
        this.program = program;
        this.convention = convention;
        this.memory = memory;
        this.base = memory.isNative() ? memory.address() : 0x10000;
    }

    /// Makes the program see the memory's first byte at address `base`; a multiple of 16.
    public Interpreter base(long base) {
        this.base = base;
        return this;
    }

    /// Stops with an error after `steps` instructions of one [#call].
    public Interpreter limit(long steps) {
        this.limit = steps;
        return this;
    }

    /// Binds `symbol` to a function of Java.
    public Interpreter bind(String symbol, Signature signature, Function function) {
        if (signature.results().size() > 1) {
            throw new IrException(
                    "a function bound to a symbol has at most one result; " + symbol + " has " + signature);
        }
        hosts.put(symbol, new Host(signature, function));
        return this;
    }

    /// Calls `function` with `arguments` (floats as their bits) and returns its results likewise.
    ///
    /// @throws IrException when the program does what no program may, naming the instruction
    public long[] call(String function, long... arguments) {
        Layout layout = new Layout(program);
        int index = layout.function(function);
        Signature signature = ((Ins.Function) program.instructions().get(index)).signature();
        List<Type> types = signature.parameters();
        if (types.size() != arguments.length) {
            throw new IrException(
                    function + signature + " takes " + types.size() + " arguments, not " + arguments.length);
        }
        Machine machine = new Machine(program, layout, convention, memory, base, hosts);
        return machine.call(index, signature, arguments, limit);
    }
}
