package dev.kiln.guard;

import dev.kiln.code.CodeBuffer;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.Roles;
import dev.kiln.target.Target;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What Java calls to get into guarded code: one entry for each number of integers and of floats, one exit for all,
/// shared by all programs and never closed. A program has no code for it.
final class Entries {
    private static final String ENTRY = "entry";
    /// So many signatures are remembered; it takes thousands of different ones to get there.
    private static final int MOST = 1000;

    private final Target target = Target.host();
    private final Roles roles = target.roles();
    private final LoadedCode exit = load((out, gates) -> gates.exit(ENTRY));
    private final Map<Integer, LoadedCode> entries = new ConcurrentHashMap<>();
    /// By the type of the function.
    private final Map<MethodType, MethodHandle> callers = new ConcurrentHashMap<>();

    /// Writes what is at [#ENTRY].
    @FunctionalInterface
    private interface Writer {
        void write(Emitter out, Gates gates);
    }

    private LoadedCode load(Writer writer) {
        CodeBuffer buffer = new CodeBuffer();
        Emitter out = target.emitter(buffer, false);
        writer.write(out, new Gates(out, roles));
        return CodeHeap.shared().load(buffer.finish());
    }

    /// The address of the exit.
    long exit() {
        return exit.address();
    }

    /// What calls functions of `type`: it takes an [Entrance] first.
    MethodHandle caller(MethodType type) {
        MethodHandle known = callers.get(type);
        if (known != null) {
            return known;
        }
        if (callers.size() >= MOST) {
            callers.clear();
        }
        return callers.computeIfAbsent(type, this::make);
    }

    private MethodHandle make(MethodType type) {
        Passage passage = new Passage(type, roles);
        int key = passage.integers() << 8 | passage.floats();
        LoadedCode entry = entries.computeIfAbsent(
                key, k -> load((out, gates) -> gates.entry(ENTRY, passage.integers(), passage.floats())));
        MethodType full = passage.nativeType().insertParameterTypes(0, long.class, long.class);
        return Adapters.entering(passage, entry.handle(ENTRY, Sandbox.descriptor(full)));
    }
}
