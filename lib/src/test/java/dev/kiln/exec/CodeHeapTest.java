package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CodeHeapTest {
    private static final FunctionDescriptor LONG_LONG = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG);

    private final Arena arena = Arena.ofShared();
    private final CodeHeap heap = CodeHeap.create(arena);

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void callsThroughAHandle() throws Throwable {
        MethodHandle add = heap.load(Assembled.add()).handle("add", LONG_LONG);

        assertThat((long) add.invokeExact(40L, 2L)).isEqualTo(42);
    }

    @Test
    void callsInTheCriticalMode() throws Throwable {
        MethodHandle add = heap.load(Assembled.add()).handle("add", LONG_LONG, CallMode.FFM_CRITICAL);

        assertThat((long) add.invokeExact(40L, 2L)).isEqualTo(42);
    }

    @Test
    void callsThroughAFunctionalInterface() {
        LongBinaryOperator add = heap.load(Assembled.add()).as("add", LongBinaryOperator.class);

        assertThat(add.applyAsLong(Long.MAX_VALUE, 1)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void callsByLabel() {
        CodeBuffer buffer = new CodeBuffer();
        buffer.bytes(Assembled.bytes("CC", "000020D4")); // int3; brk #0
        Label label = buffer.label();
        buffer.bind(label);
        buffer.bytes(Assembled.bytes("B807000000 C3", "E0008052 C0035FD6")); // return 7
        LoadedCode loaded = heap.load(buffer.finish());

        assertThat(loaded.as(label, IntSupplier.class).getAsInt()).isEqualTo(7);
        assertThat(loaded.address(label)).isGreaterThan(loaded.address());
    }

    /// Every type that a functional interface may pass.
    public interface Mixed {
        double call(int a, double b, long c, float d);
    }

    @Test
    void passesIntegersAndFloats() {
        Code code = Assembled.function(
                "mixed",
                // movsxd rax, edi; add rax, rsi; cvtsi2sd xmm2, rax; cvtss2sd xmm1, xmm1; addsd xmm0, xmm1;
                // addsd xmm0, xmm2; ret
                "4863C7 4801F0 F2480F2AD0 F30F5AC9 F20F58C1 F20F58C2 C3",
                // add x8, x1, w0, sxtw; scvtf d2, x8; fcvt d1, s1; fadd d0, d0, d1; fadd d0, d0, d2; ret
                "28C0208B 0201629E 21C0221E 0028611E 0028621E C0035FD6");

        assertThat(heap.load(code).as("mixed", Mixed.class).call(-1, 0.5, 1L << 40, 0.25f))
                .isEqualTo((1L << 40) - 0.25);
    }

    @FunctionalInterface
    public interface FromMemory {
        int at(MemorySegment address);
    }

    @Test
    void passesMemorySegments() {
        MemorySegment word = arena.allocateFrom(JAVA_INT, 1234);

        assertThat(heap.load(Assembled.spin()).as("spin", FromMemory.class).at(word))
                .isEqualTo(1234);
    }

    @Test
    void passesTwelveMixedArguments() throws Throwable {
        Code code = Assembled.function(
                "stacked",
                "488B442408 482B442410 C3", // mov rax, [rsp+8]; sub rax, [rsp+16]; ret: 7th less 8th
                "C00007CB C0035FD6"); // sub x0, x6, x7; ret
        MethodHandle stacked = heap.load(code)
                .handle(
                        "stacked",
                        FunctionDescriptor.of(
                                JAVA_LONG,
                                JAVA_LONG,
                                JAVA_DOUBLE,
                                JAVA_LONG,
                                JAVA_FLOAT,
                                JAVA_LONG,
                                JAVA_DOUBLE,
                                JAVA_LONG,
                                JAVA_LONG,
                                JAVA_FLOAT,
                                JAVA_LONG,
                                JAVA_LONG,
                                JAVA_LONG));

        assertThat((long) stacked.invokeExact(1L, 0.5, 2L, 0.5f, 3L, 0.5, 4L, 5L, 0.5f, 6L, 700L, 8L))
                .isEqualTo(692);
    }

    @Test
    void fillsAbsoluteAddressesOfTheCodeItself() throws Throwable {
        CodeBuffer buffer = new CodeBuffer();
        Label table = buffer.label("table");
        buffer.bind(table);
        buffer.fixup(0, Fixup.Data.ABS64, table, 8);
        buffer.zero(8);
        buffer.bind(buffer.label("load"));
        buffer.bytes(Assembled.bytes("488B07 C3", "000040F9 C0035FD6")); // return *(long*) argument
        LoadedCode loaded = heap.load(buffer.finish());
        MethodHandle load = loaded.handle("load", FunctionDescriptor.of(JAVA_LONG, ADDRESS));

        assertThat((long) load.invokeExact(MemorySegment.ofAddress(loaded.address("table"))))
                .isEqualTo(loaded.address() + 8);
    }

    @Test
    void linksToOtherCode() {
        LoadedCode add = heap.load(Assembled.add());
        LoadedCode caller = heap.load(Assembled.call("sum", "add"), SymbolResolver.of(add));

        assertThat(caller.as("sum", LongBinaryOperator.class).applyAsLong(40, 2))
                .isEqualTo(42);
    }

    @Test
    void linksToAddresses() {
        LoadedCode add = heap.load(Assembled.add());
        SymbolResolver resolver = SymbolResolver.of(Map.of("plus", new Symbol.Address(add.address())));

        assertThat(heap.load(
                                Assembled.forward("sum", "plus"),
                                SymbolResolver.none().or(resolver))
                        .as("sum", LongBinaryOperator.class)
                        .applyAsLong(40, 2))
                .isEqualTo(42);
    }

    @Test
    void codeThatIsLinkedToKeepsWorkingAfterItIsClosed() {
        LoadedCode add = heap.load(Assembled.add());
        LoadedCode caller = heap.load(Assembled.forward("sum", "add"), SymbolResolver.of(add));
        long place = add.address();
        add.close();
        System.gc();
        LoadedCode[] others = new LoadedCode[100];
        for (int i = 0; i < others.length; i++) {
            others[i] = heap.load(Assembled.answer(i));
            assertThat(others[i].address()).isNotEqualTo(place);
        }

        assertThat(caller.as("sum", LongBinaryOperator.class).applyAsLong(40, 2))
                .isEqualTo(42);
    }

    @Test
    void namesEverySymbolThatIsMissing() {
        Code code = new Assembled()
                .address("putchar")
                .address("exit")
                .address("putchar")
                .finish();

        assertThatThrownBy(() -> heap.load(code))
                .isInstanceOf(ExecException.class)
                .hasMessage("symbols that nobody knows: putchar, exit");
    }

    /// A 32-bit distance, for a branch or for data.
    private record Rel32(boolean branch) implements Fixup {
        @Override
        public String name() {
            return "rel32";
        }

        @Override
        public boolean absolute() {
            return false;
        }

        @Override
        public boolean fits(long value) {
            return value == (int) value;
        }

        @Override
        public void patch(byte[] code, int at, long value) {
            Fixup.Data.REL32.patch(code, at, value);
        }
    }

    @Test
    void refusesATargetOutOfReach() {
        SymbolResolver far = name -> Optional.of(new Symbol.Address(0x10));
        Code code = new Assembled().field(new Rel32(false), "far", 0).finish();

        assertThatThrownBy(() -> heap.load(code, far))
                .isInstanceOf(ExecException.class)
                .hasMessageStartingWith("field rel32 at 0 cannot hold the distance -")
                .hasMessageEndingWith("of symbol far: use a 64-bit address");
        assertThat(heap.usedBytes()).isZero();
    }

    @Test
    void refusesAnAddressThatDoesNotFit() {
        SymbolResolver high = name -> Optional.of(new Symbol.Address(1L << 40));
        Code code = new Assembled().field(Fixup.Data.ABS32, "high", 0).finish();

        assertThatThrownBy(() -> heap.load(code, high))
                .isInstanceOf(ExecException.class)
                .hasMessage("field ABS32 at 0 cannot hold the address 0x10000000000 of symbol high: "
                        + "use a 64-bit address");
    }

    @Test
    void detoursABranchThatDoesNotReach() {
        long labs = Linker.nativeLinker().defaultLookup().findOrThrow("labs").address();
        Fixup near = new Near();
        Code code = new Assembled()
                .label("magnitude")
                .add("E9", "")
                .field(near, "labs", Machine.host() == Machine.X64 ? -4 : 0)
                .finish();
        LoadedCode loaded = heap.load(code, name -> Optional.of(new Symbol.Address(labs)));

        assertThat(loaded.as("magnitude", LongUnaryOperator.class).applyAsLong(-5))
                .isEqualTo(5);
    }

    /// A branch field that claims to reach 4 KB only: `jmp rel32` on x86-64, `b` on AArch64.
    private record Near() implements Fixup {
        @Override
        public String name() {
            return "near";
        }

        @Override
        public boolean absolute() {
            return false;
        }

        @Override
        public boolean branch() {
            return true;
        }

        @Override
        public boolean fits(long value) {
            return Math.abs(value) < 4096;
        }

        @Override
        public void patch(byte[] code, int at, long value) {
            Fixup.Data.REL32.patch(
                    code, at, Machine.host() == Machine.X64 ? value : 0x14000000 | value >> 2 & 0x3FFFFFF);
        }
    }

    @Test
    void namesTheLabelsThereAre() {
        LoadedCode add = heap.load(Assembled.add());

        assertThatThrownBy(() -> add.address("sub"))
                .isInstanceOf(CodeException.class)
                .hasMessage("no label named sub: there are add");
    }

    @Test
    void refusesAnInterfaceOfTwoMethods() {
        LoadedCode add = heap.load(Assembled.add());

        assertThatThrownBy(() -> add.as("add", Iterator.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a functional interface");
        assertThatThrownBy(() -> add.as("add", Function.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object cannot be passed");
    }

    @Test
    void sharesOneMapping() {
        heap.load(Assembled.add());
        long mapped = heap.mappedBytes();
        for (int i = 0; i < 1000; i++) {
            assertThat(heap.load(Assembled.answer(i))
                            .as("answer", IntSupplier.class)
                            .getAsInt())
                    .isEqualTo(i);
        }

        assertThat(heap.mappedBytes()).isEqualTo(mapped);
    }

    @Test
    void loadsACodeLargerThanARegion() throws Throwable {
        CodeBuffer buffer = new CodeBuffer();
        buffer.zero(40 << 20);
        buffer.bind(buffer.label("answer"));
        buffer.bytes(Assembled.answer(5).bytes());

        assertThat(heap.load(buffer.finish()).as("answer", IntSupplier.class).getAsInt())
                .isEqualTo(5);
    }

    @Test
    void fillsPagesBeforeTheyBecomeExecutableWhereMemoryCannotBeMappedTwice() {
        assumeTrue(Os.host() instanceof Linux, "not on Linux");
        CodeHeap filled = CodeHeap.create(arena, new Linux(false));
        LoadedCode add = filled.load(Assembled.add());
        LoadedCode answer = filled.load(Assembled.answer(3));

        assertThat(add.as("add", DoubleToo.class).apply(1, 2)).isEqualTo(3);
        assertThat(answer.as("answer", IntSupplier.class).getAsInt()).isEqualTo(3);
        assertThat(answer.address() - add.address()).isEqualTo(Os.host().pageSize());
    }

    @FunctionalInterface
    public interface DoubleToo extends LongBinaryOperator {
        default long apply(long a, long b) {
            return applyAsLong(a, b);
        }
    }

    @Test
    void neverMapsWritableAndExecutable() throws Exception {
        Path maps = Path.of("/proc/self/maps");
        assumeTrue(Files.exists(maps), "no /proc here");
        heap.load(Assembled.add());
        CodeHeap filled = CodeHeap.create(arena, new Linux(false));
        LoadedCode loaded = filled.load(Assembled.add());
        filled.load(Assembled.answer(1));

        assertThat(Files.readAllLines(maps).stream()
                        .filter(line ->
                                line.contains("kiln-code") || line.startsWith(Long.toHexString(loaded.address())))
                        .map(line -> line.split(" ")[1]))
                .isNotEmpty()
                .containsOnly("rw-s", "r-xs", "r-xp");
    }
}
