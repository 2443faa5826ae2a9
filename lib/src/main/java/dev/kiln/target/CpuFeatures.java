package dev.kiln.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The extensions that code may use. Without any it is the baseline, x86-64-v1 or Armv8.0, which runs everywhere.
///
/// @param set the extensions
public record CpuFeatures(Set<CpuFeature> set) {
    /// None.
    public static final CpuFeatures BASELINE = new CpuFeatures(Set.of());

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /// Holds an immutable copy.
    public CpuFeatures {
        set = Set.copyOf(set);
    }

    /// The given extensions.
    public static CpuFeatures of(CpuFeature... features) {
        return new CpuFeatures(Set.of(features));
    }

    /// All extensions of `isa` that the lowering knows.
    public static CpuFeatures all(Isa isa) {
        return new CpuFeatures(Arrays.stream(CpuFeature.values())
                .filter(feature -> feature.isa() == isa)
                .collect(Collectors.toSet()));
    }

    /// Those of the CPU that this runs on, as far as Linux says; elsewhere none.
    public static CpuFeatures detect(Isa isa) {
        return of(isa, Lines.OF_THIS_CPU);
    }

    /// Read once: it takes longer than compiling a small program.
    private static final class Lines {
        static final List<String> OF_THIS_CPU = read();

        private static List<String> read() {
            try {
                return Files.isReadable(CPU_INFO) ? Files.readAllLines(CPU_INFO) : List.of();
            } catch (IOException e) {
                return List.of();
            }
        }
    }

    /// Those named by the first line of flags in the text of `/proc/cpuinfo`.
    static CpuFeatures of(Isa isa, List<String> cpuInfo) {
        String heading = isa == Isa.X64 ? "flags" : "Features";
        Set<CpuFeature> found = EnumSet.noneOf(CpuFeature.class);
        cpuInfo.stream().filter(line -> line.startsWith(heading)).findFirst().ifPresent(line -> {
            Set<String> names =
                    Set.of(Arrays.stream(line.substring(line.indexOf(':') + 1).split("\\s+"))
                            .distinct()
                            .toArray(String[]::new));
            for (CpuFeature feature : CpuFeature.values()) {
                if (feature.isa() == isa && names.contains(feature.linuxName())) {
                    found.add(feature);
                }
            }
        });
        return new CpuFeatures(found);
    }

    /// True when `feature` may be used.
    public boolean has(CpuFeature feature) {
        return set.contains(feature);
    }

    /// The names, in order.
    @Override
    public String toString() {
        return set.isEmpty()
                ? "baseline"
                : set.stream()
                        .sorted()
                        .map(feature -> feature.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }
}
