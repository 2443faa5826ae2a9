package dev.kiln.target;

import java.util.List;

/// What this machine can run.
final class Targets {
    /// How many times as much as usual the tests do.
    static final int SCALE = Integer.getInteger("kiln.tests.scale", 1);

    private Targets() {}

    /// The host's ABI with its CPU's extensions, and with none.
    static List<Target> host() {
        Target host = Target.host();
        return List.of(host, host.with(CpuFeatures.BASELINE));
    }
}
