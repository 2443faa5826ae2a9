package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.ChildJvm;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallModeTest {
    private static final FunctionDescriptor ANSWER = FunctionDescriptor.of(JAVA_INT);

    private final Arena arena = Arena.ofShared();
    private final CodeHeap heap = CodeHeap.create(arena);

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void everyModeThatIsPossibleCallsTheSameCode() throws Throwable {
        LoadedCode loaded = heap.load(Assembled.answer(42));
        for (CallMode mode : List.of(CallMode.AUTOMATIC, CallMode.FFM, CallMode.FFM_CRITICAL)) {
            EntryPoint entry = loaded.entry("answer", ANSWER, mode);

            assertThat((int) entry.handle().invokeExact()).isEqualTo(42);
            assertThat(entry.as(IntSupplier.class).getAsInt()).isEqualTo(42);
            assertThat(entry.callMode()).isNotEqualTo(CallMode.AUTOMATIC);
        }
    }

    @Test
    void saysWhyItDoesNotCallDirectly() {
        assumeTrue(ModuleLayer.boot().findModule("jdk.internal.vm.ci").isEmpty(), "this JVM may call directly");
        LoadedCode loaded = heap.load(Assembled.answer(42));
        EntryPoint entry = loaded.entry("answer", ANSWER, CallMode.AUTOMATIC);

        assertThat(entry.callMode()).isEqualTo(CallMode.FFM_CRITICAL);
        assertThat(entry.whyNotDirect().orElseThrow())
                .contains(
                        Machine.host() == Machine.X64
                                ? "--add-modules jdk.internal.vm.ci"
                                : "direct calls are made on x86-64");
        assertThatThrownBy(() -> loaded.entry("answer", ANSWER, CallMode.DIRECT))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(entry.whyNotDirect().orElseThrow());
    }

    @Test
    void codeThatMayCallJavaLeavesTheJvm() {
        Host host = Host.of(IntSupplier.class, () -> 7);
        LoadedCode loaded = heap.load(Assembled.call("f", "host"), SymbolResolver.of(Map.of("host", host)));
        EntryPoint entry = loaded.entry("f", ANSWER, CallMode.AUTOMATIC);

        assertThat(entry.callMode()).isEqualTo(CallMode.FFM);
        assertThat(entry.whyNotDirect().orElseThrow()).contains("linked to a host");
        assertThat(entry.as(IntSupplier.class).getAsInt()).isEqualTo(7);
        for (CallMode mode : List.of(CallMode.FFM_CRITICAL, CallMode.DIRECT)) {
            assertThatThrownBy(() -> loaded.entry("f", ANSWER, mode)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"UseG1GC, 48m", "UseSerialGC, 2000m", "UseParallelGC, 48m", "UseZGC, 48m"})
    void callsDirectlyWhereTheJvmWasStartedForIt(String collector, String codeCache) throws Exception {
        assumeTrue(Machine.host() == Machine.X64 && !(Os.host() instanceof Windows), "direct calls are not made here");
        List<String> options = new ArrayList<>(List.of(
                "-XX:+" + collector,
                "-XX:ReservedCodeCacheSize=" + codeCache, // out of a large one, near jumps do not reach
                "-Xmx256m",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+EnableJVMCI",
                "--add-modules",
                "jdk.internal.vm.ci"));
        for (String name : List.of("code", "code.site", "hotspot", "meta", "runtime")) {
            options.add("--add-exports");
            options.add("jdk.internal.vm.ci/jdk.vm.ci." + name + "=ALL-UNNAMED");
        }
        assertThat(ChildJvm.run("dev.kiln.exec.DirectProgram", options)).isEqualTo("all well\n");
    }

    /// What runs when HotSpot takes the body of a direct call away.
    @Test
    void theMethodBehindADirectCallCallsInAnotherWay() throws Throwable {
        MethodHandle weigh = MethodHandles.lookup()
                .findStatic(
                        CallModeTest.class,
                        "weigh",
                        MethodType.methodType(double.class, int.class, double.class, long.class, float.class));
        MethodHandles.Lookup lookup = Direct.define(weigh);

        assertThat((double) lookup.findStatic(lookup.lookupClass(), Direct.METHOD, weigh.type())
                        .invokeExact(1, 0.5, 3L, 4f))
                .isEqualTo(1 + 2 * 0.5 + 3 * 3 + 4 * 4);
    }

    private static double weigh(int a, double b, long c, float d) {
        return a + 2 * b + 3 * c + 4 * d;
    }
}
