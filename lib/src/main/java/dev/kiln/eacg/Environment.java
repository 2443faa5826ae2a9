package dev.kiln.eacg;

import dev.kiln.guard.Output;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// What programs run in: what they may use, the memory they may touch, the host functions they may call.
///
/// It may be tightened and loosened, from any thread, while programs live: an execution has the [Rights] that there
/// were when it began. A program that uses what is excluded by then is refused; nothing is compiled again.
public final class Environment {
    /// Where [#standard(OutputStream)] has its region.
    public static final long STANDARD_BASE = 0x10000;

    private static final int STANDARD_SIZE = 1 << 20;
    private static final int ALIGNMENT = 16;

    private final AtomicReference<Rights> rights = new AtomicReference<>(Rights.ALL);
    private final Optional<Output> output;
    private volatile boolean audited;

    /// Everything is allowed; there are neither memory nor host functions.
    public Environment() {
        this(Optional.empty());
    }

    private Environment(Optional<Output> output) {
        this.output = output;
    }

    /// What programs on the command line get: a region of 1 MB at [#STANDARD_BASE], and the host functions 1
    /// `putchar` (the low byte of rdi), 2 `puti` (rdi as a signed decimal number) and 3 `clock` (rax = nanoseconds
    /// since some moment), which write to `out` through a buffer that is emptied when an execution ends.
    public static Environment standard(OutputStream out) {
        Output output = new Output(out);
        Environment environment = new Environment(Optional.of(output));
        environment.region(STANDARD_BASE, STANDARD_SIZE);
        environment.host(1, "putchar", EacgHost.unary(c -> output.putchar((int) c)));
        environment.host(2, "puti", EacgHost.consumer(output::putl));
        environment.host(3, "clock", EacgHost.supplier(System::nanoTime));
        return environment;
    }

    /// What programs may use now.
    public Rights rights() {
        return rights.get();
    }

    /// Changes what programs may use, all at once: an execution has either what was before or what is after.
    ///
    /// @param change may be called several times, when others change at the same time
    public Environment update(UnaryOperator<Rights> change) {
        rights.updateAndGet(change);
        return this;
    }

    /// Excludes operations.
    public Environment exclude(EacgOp... ops) {
        return update(r -> r.exclude(ops));
    }

    /// Allows operations again.
    public Environment allow(EacgOp... ops) {
        return update(r -> r.allow(ops));
    }

    /// Gives every execution `units` of fuel.
    public Environment fuel(long units) {
        return update(r -> r.fuel(units));
    }

    /// Gives programs `bytes` of stack.
    public Environment stack(long bytes) {
        return update(r -> r.stack(bytes));
    }

    /// Adds a host function.
    ///
    /// @throws EacgException when the number is negative, or another one has the name
    public Environment host(int number, String name, EacgHost function) {
        return update(r -> r.host(number, name, function));
    }

    /// The numbers of the host functions, by name: for [EacgProgram#parse(String, String, Map)].
    public Map<String, Integer> hostNumbers() {
        return rights().hostNumbers();
    }

    /// Adds `size` bytes of zeroed memory that programs know by the address `base`, to be read and written, and
    /// gives them for the host to use. They live as long as anyone holds them.
    ///
    /// @throws EacgException when it overlaps another region or passes the end of addresses
    public MemorySegment region(long base, long size) {
        MemorySegment memory = memory(size);
        update(r -> r.region(new Region(base, memory, true, true)));
        return memory;
    }

    /// The same, known by its own address, which [MemorySegment#address()] tells.
    public MemorySegment region(long size) {
        MemorySegment memory = memory(size);
        update(r -> r.region(new Region(memory.address(), memory, true, true)));
        return memory;
    }

    private static MemorySegment memory(long size) {
        if (size < 1) {
            throw new EacgException("a region of " + size + " bytes, expected at least 1");
        }
        return Arena.ofAuto().allocate(size, ALIGNMENT);
    }

    /// Has the machine code of programs that are loaded from now on read back and checked: it must hold nothing but
    /// the instructions, branch targets and memory accesses that the compiler may emit. Takes longer than
    /// to compile.
    public Environment audited() {
        audited = true;
        return this;
    }

    boolean isAudited() {
        return audited;
    }

    void flush() {
        output.ifPresent(Output::flush);
    }
}
