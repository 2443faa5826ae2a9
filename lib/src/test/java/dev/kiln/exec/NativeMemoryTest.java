package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class NativeMemoryTest {
    @Test
    void viewsWhatIsThere() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment owner = arena.allocateFrom(JAVA_LONG, 7, 8);
            MemorySegment view = NativeMemory.view(owner.address(), 16, arena);

            assertThat(view.getAtIndex(JAVA_LONG, 1)).isEqualTo(8);
            assertThatThrownBy(() -> view.getAtIndex(JAVA_LONG, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void reservesWholePagesOfZerosBelowWhichNobodyMayGo() throws IOException {
        MemorySegment stack;
        try (Arena arena = Arena.ofShared()) {
            stack = NativeMemory.reserve(100_000, arena);
            int page = NativeMemory.pageSize();
            assertThat(stack.byteSize()).isGreaterThanOrEqualTo(100_000).matches(size -> size % page == 0);
            assertThat(stack.address() % page).isZero();
            assertThat(stack.get(JAVA_LONG, stack.byteSize() - 8)).isZero();
            stack.fill((byte) 1);
            assertThat(protection(stack.address())).startsWith("rw-p");
            assertThat(protection(stack.address() - 1)).startsWith("---p");
        }
        MemorySegment gone = stack;
        assertThatThrownBy(() -> gone.get(JAVA_BYTE, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void discardsWhatIsThereAndKeepsTheAddresses() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = NativeMemory.reserve(100_000, arena);
            memory.fill((byte) 1);
            NativeMemory.discard(memory);
            assertThat(memory.get(JAVA_BYTE, 50_000)).isBetween((byte) 0, (byte) 1);
            memory.fill((byte) 2);
            assertThat(memory.get(JAVA_BYTE, 50_000)).isEqualTo((byte) 2);
        }
    }

    @Test
    void refusesAClosedArena() {
        Arena arena = Arena.ofConfined();
        arena.close();

        assertThatThrownBy(() -> NativeMemory.reserve(1, arena)).isInstanceOf(IllegalStateException.class);
    }

    /// The protection of the mapping that holds `address`, as Linux lists it.
    private static String protection(long address) throws IOException {
        Path maps = Path.of("/proc/self/maps");
        assumeTrue(Files.exists(maps), "no /proc here");
        for (String line : Files.readAllLines(maps)) {
            String[] range = line.split("[- ]");
            if (Long.compareUnsigned(Long.parseUnsignedLong(range[0], 16), address) <= 0
                    && Long.compareUnsigned(address, Long.parseUnsignedLong(range[1], 16)) < 0) {
                return line.split(" ")[1];
            }
        }
        return "not mapped";
    }
}
