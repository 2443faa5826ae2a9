package dev.kiln.bench;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Fixup;
import dev.kiln.exec.CallMode;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.EntryPoint;
import dev.kiln.exec.Host;
import dev.kiln.exec.LoadedCode;
import dev.kiln.exec.StackRoom;
import dev.kiln.exec.SymbolResolver;
import dev.kiln.llo.LloCompiled;
import dev.kiln.llo.LloHosts;
import dev.kiln.llo.LloInstance;
import dev.kiln.llo.LloOptions;
import dev.kiln.llo.LloProgram;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/// What a call of machine code costs from Java, beside a downcall written by hand; what a call of Java costs from
/// machine code; what loading costs. x86-64 only.
///
/// All ways are measured in turn, in many short rounds of one run. Printed is the lower quartile of the rounds, in
/// nanoseconds of the thread's CPU time: on a machine that does other things besides, the slower rounds measure
/// those. Beside it stands the median, over the rounds, of its ratio to the downcall written by hand.
public final class CallCosts {
    private static final int ROUNDS = 40;
    private static final int CALLS = 500_000;
    private static final int LOADS = 2_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Linker LINKER = Linker.nativeLinker();
    private static final FunctionDescriptor ADD = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final CodeHeap HEAP = CodeHeap.create(Arena.global());
    private static final LoadedCode LOADED = HEAP.load(add());

    private static final MethodHandle BY_HAND = byHand(MemorySegment.ofAddress(LOADED.address()));
    private static final MethodHandle BY_HAND_CRITICAL =
            byHand(MemorySegment.ofAddress(LOADED.address()), Linker.Option.critical(false));
    private static final MethodHandle BY_HAND_SHARED = byHand(shared(LOADED.address()));
    private static final MethodHandle FFM = LOADED.handle("add", ADD);
    private static final MethodHandle CRITICAL = LOADED.handle("add", ADD, CallMode.FFM_CRITICAL);
    private static final EntryPoint FASTEST = LOADED.entry("add", ADD, CallMode.AUTOMATIC);
    private static final MethodHandle AUTOMATIC = FASTEST.handle();
    private static final LongBinaryOperator INTERFACE = LOADED.as("add", LongBinaryOperator.class);
    private static final LongBinaryOperator[] EIGHT = Stream.generate(() -> LOADED.as("add", LongBinaryOperator.class))
            .limit(8)
            .toArray(LongBinaryOperator[]::new);
    private static final MethodHandle REDIRECT =
            HEAP.redirect(LOADED.symbol("add")).handle(ADD);

    private static final LongUnaryOperator NEXT = x -> x + 1;
    private static final LongUnaryOperator HOST = calling(Map.of("next", Host.of(LongUnaryOperator.class, NEXT)));

    /// What a guarded program asks for.
    private static final long ROOM_BYTES = 32 << 10;

    private static final StackRoom ROOM = new StackRoom(ROOM_BYTES);
    private static final LloInstance LLO =
            new LloCompiled(LloProgram.parse("calls.llo", """
                    host next(L) L
                    func add(L L) L
                        LDARG_L 0
                        LDARG_L 1
                        ADD_L
                        RET
                    end
                    func call(L) L
                        LDARG_L 0
                        HOST next
                        RET
                    end
                    """), LloHosts.NONE.with("next", NEXT), LloOptions.DEFAULT);
    private static final MethodHandle LLO_ADD = LLO.function("add");
    private static final MethodHandle LLO_HOST = LLO.function("call");

    private CallCosts() {}

    /// Prints the table.
    ///
    /// @param arguments none
    public static void main(String[] arguments) throws Throwable {
        Map<String, Loop> loops = new LinkedHashMap<>();
        loops.put("downcall by hand", CallCosts::byHand);
        loops.put("downcall by hand, of a shared arena", CallCosts::byHandShared);
        loops.put("FFM", CallCosts::ffm);
        loops.put("FFM, functional interface", CallCosts::functional);
        loops.put("FFM, interface in a variable", CallCosts::variable);
        loops.put("FFM, eight interfaces in turn", CallCosts::eight);
        loops.put("FFM, through a redirect", CallCosts::redirect);
        loops.put("downcall by hand, critical", CallCosts::byHandCritical);
        loops.put("FFM_CRITICAL", CallCosts::critical);
        loops.put("AUTOMATIC: " + FASTEST.callMode(), CallCosts::automatic);
        loops.put("FFM and back into a host", CallCosts::host);
        loops.put("load", CallCosts::load);
        loops.put("load, handle, close", CallCosts::loadAndHandle);
        loops.put("LLO", CallCosts::llo);
        loops.put("LLO and back into a host", CallCosts::lloHost);
        loops.put("StackRoom, seen before", CallCosts::room);
        loops.put("StackRoom, shown anew", CallCosts::roomAnew);
        double[][] times = new double[loops.size()][ROUNDS];
        for (int round = -10; round < ROUNDS; round++) {
            int i = 0;
            for (Loop loop : loops.values()) {
                long start = THREADS.getCurrentThreadCpuTime();
                int count = loop.run();
                long time = THREADS.getCurrentThreadCpuTime() - start;
                if (round >= 0) {
                    times[i][round] = (double) time / count;
                }
                i++;
            }
        }
        System.out.printf("%-38s %11s %8s%n", "", "ns", "ratio");
        double[][] ratios = new double[times.length][ROUNDS];
        for (int row = 0; row < times.length; row++) {
            for (int round = 0; round < ROUNDS; round++) {
                ratios[row][round] = times[row][round] / times[0][round];
            }
        }
        int row = 0;
        for (String name : loops.keySet()) {
            Arrays.sort(times[row]);
            Arrays.sort(ratios[row]);
            System.out.printf("%-38s %11.2f %8.2f%n", name, times[row][ROUNDS / 4], ratios[row][ROUNDS / 2]);
            row++;
        }
        FASTEST.whyNotDirect().ifPresent(why -> System.out.println("not direct: " + why));
    }

    /// Runs the measured thing and says how many times.
    @FunctionalInterface
    private interface Loop {
        int run() throws Throwable;
    }

    private static int byHand() throws Throwable {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += (long) BY_HAND.invokeExact((long) i, 3L);
        }
        return checked(sum);
    }

    private static int byHandShared() throws Throwable {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += (long) BY_HAND_SHARED.invokeExact((long) i, 3L);
        }
        return checked(sum);
    }

    private static int byHandCritical() throws Throwable {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += (long) BY_HAND_CRITICAL.invokeExact((long) i, 3L);
        }
        return checked(sum);
    }

    private static int ffm() throws Throwable {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += (long) FFM.invokeExact((long) i, 3L);
        }
        return checked(sum);
    }

    private static int functional() {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += INTERFACE.applyAsLong(i, 3);
        }
        return checked(sum);
    }

    private static int variable() {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += EIGHT[0].applyAsLong(i, 3);
        }
        return checked(sum);
    }

    private static int eight() {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += EIGHT[i & 7].applyAsLong(i, 3);
        }
        return checked(sum);
    }

    private static int redirect() throws Throwable {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += (long) REDIRECT.invokeExact((long) i, 3L);
        }
        return checked(sum);
    }

    private static int critical() throws Throwable {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += (long) CRITICAL.invokeExact((long) i, 3L);
        }
        return checked(sum);
    }

    private static int automatic() throws Throwable {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += (long) AUTOMATIC.invokeExact((long) i, 3L);
        }
        return checked(sum);
    }

    private static int checked(long sum) {
        long expected = (long) CALLS * (CALLS - 1) / 2 + 3L * CALLS;
        if (sum != expected) {
            throw new AssertionError(sum + " instead of " + expected);
        }
        return CALLS;
    }

    private static int host() {
        long value = 0;
        for (int i = 0; i < CALLS / 4; i++) {
            value = HOST.applyAsLong(value);
        }
        if (value != CALLS / 4) {
            throw new AssertionError(value);
        }
        return CALLS / 4;
    }

    private static int llo() throws Throwable {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += (long) LLO_ADD.invokeExact((long) i, 3L);
        }
        return checked(sum);
    }

    private static int lloHost() throws Throwable {
        long value = 0;
        for (int i = 0; i < CALLS / 4; i++) {
            value = (long) LLO_HOST.invokeExact(value);
        }
        if (value != CALLS / 4) {
            throw new AssertionError(value);
        }
        return CALLS / 4;
    }

    private static int room() {
        for (int i = 0; i < CALLS; i++) {
            ROOM.require();
        }
        return CALLS;
    }

    private static int roomAnew() {
        for (int i = 0; i < LOADS; i++) {
            new StackRoom(ROOM_BYTES).require();
        }
        return LOADS;
    }

    private static int load() {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            Code code = add();
            for (int i = 0; i < LOADS; i++) {
                LoadedCode ignored = heap.load(code);
            }
        }
        return LOADS;
    }

    private static int loadAndHandle() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            Code code = add();
            for (int i = 0; i < LOADS; i++) {
                try (LoadedCode loaded = heap.load(code)) {
                    if (loaded.handle("add", ADD) == null) {
                        throw new AssertionError();
                    }
                }
            }
        }
        return LOADS;
    }

    private static Code add() {
        CodeBuffer buffer = new CodeBuffer();
        buffer.bind(buffer.label("add"));
        buffer.bytes(HexFormat.of().parseHex("488D0437C3")); // lea rax, [rdi+rsi]; ret
        return buffer.finish();
    }

    private static LongUnaryOperator calling(Map<String, Host> hosts) {
        CodeBuffer buffer = new CodeBuffer();
        buffer.bind(buffer.label("call"));
        buffer.bytes(HexFormat.of().parseHex("48B8")); // mov rax, next
        buffer.relocation(buffer.position(), Fixup.Data.ABS64, "next", 0);
        buffer.zero(8);
        buffer.bytes(HexFormat.of().parseHex("FFE0")); // jmp rax
        return HEAP.load(buffer.finish(), SymbolResolver.of(hosts)).as("call", LongUnaryOperator.class);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle byHand(MemorySegment address, Linker.Option... options) {
        return LINKER.downcallHandle(address, ADD, options);
    }

    @SuppressWarnings("restricted")
    private static MemorySegment shared(long address) {
        return MemorySegment.ofAddress(address).reinterpret(16, Arena.ofShared(), ignored -> {});
    }
}
