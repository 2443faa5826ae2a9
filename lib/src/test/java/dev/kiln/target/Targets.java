package dev.kiln.target;

import java.util.List;

/// What this machine can run.
final class Targets {
    private Targets() {}

    /// The host's ABI with its CPU's extensions, and with none.
    static List<Target> host() {
        Target host = Target.host();
        return List.of(host, host.with(CpuFeatures.BASELINE));
    }
}
