package dev.kiln.llo;

import static dev.kiln.llo.LloType.D;
import static dev.kiln.llo.LloType.I;
import static dev.kiln.llo.LloType.L;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/// The functional interfaces whose lambdas may be host functions.
enum HostShape {
    INT_UNARY(IntUnaryOperator.class, "applyAsInt", LloSignature.of(I, I)),
    INT_BINARY(IntBinaryOperator.class, "applyAsInt", LloSignature.of(I, I, I)),
    INT_SUPPLIER(IntSupplier.class, "getAsInt", LloSignature.of(I)),
    INT_CONSUMER(IntConsumer.class, "accept", LloSignature.ofVoid(I)),
    LONG_UNARY(LongUnaryOperator.class, "applyAsLong", LloSignature.of(L, L)),
    LONG_BINARY(LongBinaryOperator.class, "applyAsLong", LloSignature.of(L, L, L)),
    LONG_SUPPLIER(LongSupplier.class, "getAsLong", LloSignature.of(L)),
    LONG_CONSUMER(LongConsumer.class, "accept", LloSignature.ofVoid(L)),
    DOUBLE_UNARY(DoubleUnaryOperator.class, "applyAsDouble", LloSignature.of(D, D)),
    DOUBLE_BINARY(DoubleBinaryOperator.class, "applyAsDouble", LloSignature.of(D, D, D)),
    DOUBLE_CONSUMER(DoubleConsumer.class, "accept", LloSignature.ofVoid(D));

    private final Class<?> type;
    private final String method;
    private final LloSignature signature;

    HostShape(Class<?> type, String method, LloSignature signature) {
        this.type = type;
        this.method = method;
        this.signature = signature;
    }

    /// What such a function takes and gives.
    LloSignature signature() {
        return signature;
    }

    /// `lambda`, of this shape, as a method handle.
    MethodHandle handle(Object lambda) {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(type, method, signature.methodType())
                    .bindTo(lambda);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no method " + method + signature, e);
        }
    }

    /// Calls `lambda`, of this shape, with the slots from `at` on; gives its result, if any.
    long call(Object lambda, long[] slots, int at) {
        return switch (this) {
            case INT_UNARY -> ((IntUnaryOperator) lambda).applyAsInt((int) slots[at]);
            case INT_BINARY -> ((IntBinaryOperator) lambda).applyAsInt((int) slots[at], (int) slots[at + 1]);
            case INT_SUPPLIER -> ((IntSupplier) lambda).getAsInt();
            case INT_CONSUMER -> {
                ((IntConsumer) lambda).accept((int) slots[at]);
                yield 0;
            }
            case LONG_UNARY -> ((LongUnaryOperator) lambda).applyAsLong(slots[at]);
            case LONG_BINARY -> ((LongBinaryOperator) lambda).applyAsLong(slots[at], slots[at + 1]);
            case LONG_SUPPLIER -> ((LongSupplier) lambda).getAsLong();
            case LONG_CONSUMER -> {
                ((LongConsumer) lambda).accept(slots[at]);
                yield 0;
            }
            case DOUBLE_UNARY -> bits(((DoubleUnaryOperator) lambda).applyAsDouble(real(slots[at])));
            case DOUBLE_BINARY ->
                bits(((DoubleBinaryOperator) lambda).applyAsDouble(real(slots[at]), real(slots[at + 1])));
            case DOUBLE_CONSUMER -> {
                ((DoubleConsumer) lambda).accept(real(slots[at]));
                yield 0;
            }
        };
    }

    private static double real(long slot) {
        return Double.longBitsToDouble(slot);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
