package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kiln.code.Code;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/// Calls machine code directly, in a JVM that was started for it. Ends with a message and status 1 when a result is
/// wrong.
final class DirectProgram {
    private static final FunctionDescriptor LONG_LONG = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG);

    private DirectProgram() {}

    public static void main(String[] arguments) throws Throwable {
        try (Arena arena = Arena.ofShared()) {
            CodeHeap heap = CodeHeap.create(arena);
            callsInARow(heap);
            passesArgumentsInRegisters(heap);
            saysWhatItCannot(heap);
            many(heap);
            threads(heap);
            closed(heap);
            closedUnderThreads(heap);
        }
        System.out.println("all well");
    }

    private static MethodHandle direct(LoadedCode loaded, String name, FunctionDescriptor descriptor) {
        EntryPoint entry = loaded.entry(name, descriptor, CallMode.AUTOMATIC);
        require(entry.callMode() == CallMode.DIRECT, entry);
        require(entry.whyNotDirect().isEmpty(), entry);
        return entry.handle();
    }

    private static void callsInARow(CodeHeap heap) throws Throwable {
        MethodHandle add = direct(heap.load(Assembled.add()), "add", LONG_LONG);
        long sum = 0;
        for (int i = 0; i < 300_000; i++) { // interpreted, then compiled by C1, then by C2
            sum = (long) add.invokeExact(sum, 3L);
            if (i % 100_000 == 0) {
                System.gc(); // arms the entry barrier
            }
        }
        require(sum == 900_000, sum);
    }

    /// Six integers weighed by shifts, and eight floats added.
    private static void passesArgumentsInRegisters(CodeHeap heap) throws Throwable {
        String integers = // lea rax, [rdi+rsi*2]; lea rax, [rax+rdx*4]; lea rax, [rax+rcx*8]; shl r8, 4; add rax, r8;
                // shl r9, 5; add rax, r9; ret
                "488D0477 488D0490 488D04C8 49C1E004 4C01C0 49C1E105 4C01C8 C3";
        for (int count = 0; count <= 6; count++) {
            MemoryLayout[] layouts =
                    Stream.generate(() -> JAVA_LONG).limit(count).toArray(MemoryLayout[]::new);
            Code code = Assembled.function("f", clear(count) + integers, "");
            MethodHandle f = direct(heap.load(code), "f", FunctionDescriptor.of(JAVA_LONG, layouts));
            Random random = new Random(count);
            for (int i = 0; i < 1000; i++) {
                List<Object> values = new ArrayList<>();
                long expected = 0;
                for (int k = 0; k < count; k++) {
                    long value = random.nextLong();
                    values.add(value);
                    expected += value << k;
                }
                require((long) f.invokeWithArguments(values) == expected, count);
            }
        }
        Code code = Assembled.function(
                "f",
                // addsd xmm0, xmm1; … ; addsd xmm0, xmm7; cvtsi2sd xmm1, edi; addsd xmm0, xmm1; ret
                "F20F58C1 F20F58C2 F20F58C3 F20F58C4 F20F58C5 F20F58C6 F20F58C7 F20F2ACF F20F58C1 C3",
                "");
        MethodHandle f = direct(
                heap.load(code),
                "f",
                FunctionDescriptor.of(
                        JAVA_DOUBLE,
                        JAVA_DOUBLE,
                        JAVA_DOUBLE,
                        JAVA_INT,
                        JAVA_DOUBLE,
                        JAVA_DOUBLE,
                        JAVA_DOUBLE,
                        JAVA_DOUBLE,
                        JAVA_DOUBLE,
                        JAVA_DOUBLE));
        require((double) f.invokeExact(1.0, 2.0, -7, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0) == 248, "floats");
        MethodHandle half = direct(
                heap.load(Assembled.function("half", "F30F58C0 C3", "")), // addss xmm0, xmm0; ret
                "half",
                FunctionDescriptor.of(JAVA_FLOAT, JAVA_FLOAT));
        require((float) half.invokeExact(1.25f) == 2.5f, "float");
        direct(heap.load(Assembled.function("nothing", "C3", "")), "nothing", FunctionDescriptor.ofVoid())
                .invokeExact();
    }

    /// Zeroes the argument registers from `count` on: xor of rdi rsi rdx rcx r8 r9 with themselves.
    private static String clear(int count) {
        String[] zero = {"31FF", "31F6", "31D2", "31C9", "4531C0", "4531C9"};
        return String.join("", List.of(zero).subList(count, zero.length));
    }

    private static void saysWhatItCannot(CodeHeap heap) {
        LoadedCode add = heap.load(Assembled.add());
        MemoryLayout[] seven = Stream.generate(() -> JAVA_LONG).limit(7).toArray(MemoryLayout[]::new);
        EntryPoint entry = add.entry("add", FunctionDescriptor.of(JAVA_LONG, seven), CallMode.AUTOMATIC);
        require(entry.callMode() == CallMode.FFM_CRITICAL, entry);
        require(entry.whyNotDirect().orElseThrow().contains("up to 6 integers"), entry);
        EntryPoint asked = add.entry("add", LONG_LONG, CallMode.FFM);
        require(asked.whyNotDirect().orElseThrow().contains("FFM was asked for"), asked);
    }

    private static void many(CodeHeap heap) throws Throwable {
        for (int i = 0; i < 100; i++) {
            try (LoadedCode loaded = heap.load(Assembled.answer(i))) {
                MethodHandle answer = direct(loaded, "answer", FunctionDescriptor.of(JAVA_INT));
                require((int) answer.invokeExact() == i, i);
            }
            if (i % 50 == 0) {
                System.gc(); // unloads classes that are no longer used
            }
        }
    }

    private static void threads(CodeHeap heap) throws Exception {
        MethodHandle add = direct(heap.load(Assembled.add()), "add", LONG_LONG);
        List<FutureTask<Long>> tasks = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            FutureTask<Long> task = new FutureTask<>(() -> {
                long sum = 0;
                for (int i = 0; i < 200_000; i++) {
                    sum = call(add, sum, i);
                }
                return sum;
            });
            tasks.add(task);
            new Thread(task).start();
        }
        for (int i = 0; i < 5; i++) {
            byte[] garbage = new byte[1 << 20];
            require(garbage.length > 0, garbage);
            System.gc();
        }
        for (FutureTask<Long> task : tasks) {
            require(task.get() == 199_999L * 200_000 / 2, task.get());
        }
    }

    private static long call(MethodHandle handle, long a, long b) {
        try {
            return (long) handle.invokeExact(a, b);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void closed(CodeHeap heap) throws Throwable {
        LoadedCode loaded = heap.load(Assembled.add());
        MethodHandle add = direct(loaded, "add", LONG_LONG);
        for (int i = 0; i < 100_000; i++) { // until compiled code calls it
            require(call(add, i, 1) == i + 1, i);
        }
        loaded.close();
        refuses(add, "this code is closed");

        Arena arena = Arena.ofConfined();
        MethodHandle other = direct(CodeHeap.create(arena).load(Assembled.add()), "add", LONG_LONG);
        require(call(other, 1, 2) == 3, other);
        arena.close();
        refuses(other, "the code heap's arena is closed");
    }

    /// Threads call while the code is closed and its memory used again: each sees results, then an exception.
    private static void closedUnderThreads(CodeHeap heap) throws Exception {
        for (int round = 0; round < 5; round++) {
            int expected = round;
            LoadedCode loaded = heap.load(Assembled.answer(round));
            MethodHandle answer = direct(loaded, "answer", FunctionDescriptor.of(JAVA_INT));
            List<FutureTask<Integer>> tasks = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                FutureTask<Integer> task = new FutureTask<>(() -> {
                    for (int calls = 0; ; calls++) {
                        try {
                            require((int) answer.invokeExact() == expected, expected);
                        } catch (IllegalStateException e) {
                            return calls;
                        } catch (Throwable e) {
                            throw new AssertionError(e);
                        }
                    }
                });
                tasks.add(task);
                new Thread(task).start();
            }
            Thread.sleep(5);
            loaded.close();
            for (int i = 0; i < 2; i++) {
                System.gc();
                for (int k = 0; k < 20; k++) {
                    heap.load(Assembled.answer(-1)).close();
                }
            }
            for (FutureTask<Integer> task : tasks) {
                require(task.get() >= 0, task);
            }
        }
    }

    private static void refuses(MethodHandle add, String message) {
        for (int i = 0; i < 3; i++) {
            try {
                require(false, call(add, 1, 2));
            } catch (IllegalStateException e) {
                require(e.getMessage().equals(message), e);
            }
        }
    }

    private static void require(boolean condition, Object seen) {
        if (!condition) {
            throw new AssertionError("unexpected: " + seen);
        }
    }
}
