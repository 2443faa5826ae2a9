package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegionTest {
    private static List<Region> regions() {
        List<Region> regions = new ArrayList<>(List.of(Os.host().mapCode(100_000, false)));
        if (Os.host() instanceof Linux) {
            regions.add(new Linux(false).mapCode(100_000, false));
        }
        return regions;
    }

    /// Fails on AArch64 when the instruction cache is not told.
    @Test
    void runsWhatWasWrittenLast() throws Throwable {
        for (Region region : regions()) {
            MethodHandle answer = Native.downcall(FunctionDescriptor.of(JAVA_INT))
                    .bindTo(MemorySegment.ofAddress(region.run() + region.granule()));
            for (int i = 0; i < 500; i++) {
                byte[] code = Assembled.answer(i).bytes();
                region.write(region.granule(), code, code.length);

                assertThat((int) answer.invokeExact()).isEqualTo(i);
            }
        }
    }

    @Test
    void isWholePages() {
        for (Region region : regions()) {
            assertThat(region.size()).isGreaterThanOrEqualTo(100_000);
            assertThat(region.size() % Os.host().pageSize()).isZero();
            assertThat(region.run() % Os.host().pageSize()).isZero();
        }
    }
}
