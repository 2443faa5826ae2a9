package dev.kiln.llo;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// A host function, bound, as an interpreter calls it: with slots, as [Arguments] describes them.
sealed interface HostOnSlots {
    /// Calls it with the slots from `at` on; gives its result, if any.
    long call(long[] slots, int at) throws Throwable;

    /// A lambda is called as it is: an interpreter that calls it once is done before there is a method handle.
    record OfLambda(HostShape shape, Object lambda) implements HostOnSlots {
        @Override
        public long call(long[] slots, int at) {
            return shape.call(lambda, slots, at);
        }
    }

    /// A method handle, of which arguments and result are boxed.
    record OfHandle(MethodHandle boxed, LloSignature signature) implements HostOnSlots {
        /// Boxes those of `handle`, which is of the signature's type.
        static OfHandle of(MethodHandle handle, LloSignature signature) {
            return new OfHandle(
                    handle.asSpreader(Object[].class, signature.parameters().size())
                            .asType(MethodType.methodType(Object.class, Object[].class)),
                    signature);
        }

        @Override
        public long call(long[] slots, int at) throws Throwable {
            Object[] arguments = new Object[signature.parameters().size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = Arguments.value(signature.parameters().get(i), slots[at + i]);
            }
            Object result = boxed.invokeExact(arguments);
            return signature.result().isPresent()
                    ? Arguments.slot(signature.result().get(), result)
                    : 0;
        }
    }
}
