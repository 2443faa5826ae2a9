package dev.kiln.vm;

/// An interpreter that can run: machine code, or the reference. Machines are made of it, as many as are wanted.
public abstract sealed class Engine implements AutoCloseable permits NativeEngine, ReferenceEngine {
    private final Woven woven;

    Engine(Woven woven) {
        this.woven = woven;
    }

    /// A machine at the beginning: roles and memory are zero, the table is that of the description.
    ///
    /// @param memory bytes of memory for bytecode and data
    public final Machine machine(long memory) {
        return new Machine(this, memory);
    }

    /// Gives up the code. Machines cannot run after that.
    @Override
    public abstract void close();

    /// What it was made of.
    final Woven woven() {
        return woven;
    }

    /// Bytes of memory that it needs for itself, after the machine's own.
    abstract long reserve();

    /// Enters `machine`.
    abstract void enter(Machine machine, long mode) throws Throwable;

    /// Copies addresses of routines to `to`: `count` of them from number `from` on.
    abstract void fill(Machine machine, long to, long from, long count) throws Throwable;
}
