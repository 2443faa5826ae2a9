package dev.kiln.llo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/// The engines that every suite runs on. A new one is a line here.
final class LloEngines {
    private LloEngines() {}

    /// Every engine by its name, the reference first.
    static Map<String, LloEngine> byName() {
        Map<String, LloEngine> engines = new LinkedHashMap<>();
        engines.put("reference", LloReference::new);
        engines.put("quick", (program, hosts, options) -> new LloCompiled(program, hosts, options.quick(true)));
        engines.put("good", (program, hosts, options) -> new LloCompiled(program, hosts, options.quick(false)));
        engines.put("tiered", LloTiered::new);
        engines.put("tiered at once", tiered(0, 1));
        engines.put("tiered soon", tiered(17, 3));
        return engines;
    }

    /// Tiered, in quick code after `ops` ops and in good code after so many `calls` more.
    static LloEngine tiered(int ops, int calls) {
        return (program, hosts, options) ->
                new LloTiered(program, hosts, options, new LloTiered.Patience(ops, calls, Long.MAX_VALUE));
    }

    /// Every engine but the reference, for a parameterised test.
    static Stream<Named<LloEngine>> withMachineCode() {
        return all().skip(1);
    }

    /// Every engine, for a parameterised test.
    static Stream<Named<LloEngine>> all() {
        return byName().entrySet().stream().map(engine -> Named.of(engine.getKey(), engine.getValue()));
    }
}
