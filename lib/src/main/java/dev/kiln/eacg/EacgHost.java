package dev.kiln.eacg;

import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/// A host function: Java that programs call by its number. It finds its arguments in the program's registers, by
/// custom rdi, rsi, rdx, rcx, r8, r9, and leaves its result in rax.
///
/// What it throws goes through to the caller of the program.
@FunctionalInterface
public interface EacgHost {
    /// Does it.
    void call(EacgRegisters registers) throws Throwable;

    /// rax = `function`().
    static EacgHost supplier(LongSupplier function) {
        return registers -> registers.set(Register.RAX, function.getAsLong());
    }

    /// rax = `function`(rdi).
    static EacgHost unary(LongUnaryOperator function) {
        return registers -> registers.set(Register.RAX, function.applyAsLong(registers.get(Register.RDI)));
    }

    /// rax = `function`(rdi, rsi).
    static EacgHost binary(LongBinaryOperator function) {
        return registers -> registers.set(
                Register.RAX, function.applyAsLong(registers.get(Register.RDI), registers.get(Register.RSI)));
    }

    /// `function`(rdi); registers stay as they are.
    static EacgHost consumer(LongConsumer function) {
        return registers -> function.accept(registers.get(Register.RDI));
    }
}
