package dev.kiln.target;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What this machine can run.
final class Targets {
    private Targets() {}

    /// The host's ABI with its CPU's extensions, and with none.
    static List<Target> host() {
        Target host = Target.host();
        return List.of(host, host.with(CpuFeatures.BASELINE));
    }

    /// The host's ABI at each level of vectors that its CPU has: on x86-64 SSE2, SSE4.1, AVX2 and AVX-512.
    static List<Target> vectors() {
        Target host = Target.host();
        if (host.abi().isa() == Isa.A64) {
            return host();
        }
        List<Target> levels = new ArrayList<>(List.of(
                host.with(CpuFeatures.BASELINE),
                host.with(CpuFeatures.of(CpuFeature.SSSE3, CpuFeature.SSE4_1, CpuFeature.POPCNT))));
        Set<CpuFeature> avx2 = EnumSet.noneOf(CpuFeature.class);
        host.features().set().stream()
                .filter(feature -> !feature.name().startsWith("AVX512"))
                .forEach(avx2::add);
        levels.add(host.with(new CpuFeatures(avx2)));
        levels.add(host);
        return levels.stream()
                .filter(target ->
                        host.features().set().containsAll(target.features().set()))
                .distinct()
                .toList();
    }
}
