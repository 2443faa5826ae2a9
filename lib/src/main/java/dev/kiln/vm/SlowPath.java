package dev.kiln.vm;

/// What a routine does in Java.
@FunctionalInterface
public interface SlowPath {
    /// Computes the result from the arguments. All roles that survive calls lie in the machine, to be read and
    /// written; what is thrown leaves the interpreter, at the bytecode that called.
    long apply(Machine machine, long... arguments) throws Throwable;
}
