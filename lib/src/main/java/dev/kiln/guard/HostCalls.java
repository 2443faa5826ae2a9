package dev.kiln.guard;

import dev.kiln.exec.Host;
import dev.kiln.exec.Symbol;
import dev.kiln.ir.Roles;
import dev.kiln.target.Target;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How machine code reaches the host functions of its sandbox.
///
/// *The problem.* What machine code can call in Java is a stub that the JVM makes for a method handle, which takes it
/// longer than we need for a whole program. *The idea.* One stub for each native signature serves all sandboxes, and
/// of those there are few ([Passage]). The machine code passes its memory's address, by which the sandbox is found,
/// and has left the number of the host function in the context, by which the sandbox finds its handle.
final class HostCalls {
    private static final MethodHandle FIND =
            find("handle", MethodType.methodType(MethodHandle.class, MemorySegment.class));
    private static final MethodHandle THROWN =
            find("thrown", MethodType.methodType(void.class, Throwable.class, MemorySegment.class));

    /// So many types of host functions are remembered; it takes thousands of different ones to get there.
    private static final int MOST = 1000;

    private final Roles roles = Target.host().roles();
    /// By the native signature.
    private final Map<MethodType, Host> stubs = new ConcurrentHashMap<>();
    /// By the type of the host function.
    private final Map<MethodType, MethodHandle> adapters = new ConcurrentHashMap<>();
    /// By the address of the memory. Those inside, for which this is asked, are reachable.
    private final Map<Long, Inside> sandboxes = new ConcurrentHashMap<>();
    private final ReferenceQueue<Sandbox> unreachable = new ReferenceQueue<>();

    private static final class Inside extends WeakReference<Sandbox> {
        private final long memory;

        Inside(Sandbox sandbox, ReferenceQueue<Sandbox> queue) {
            super(sandbox, queue);
            memory = sandbox.memory().address();
        }
    }

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findVirtual(HostCalls.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// The code of `sandbox` is going to call hosts.
    void add(Sandbox sandbox) {
        for (Reference<?> gone = unreachable.poll(); gone != null; gone = unreachable.poll()) {
            sandboxes.remove(((Inside) gone).memory, gone);
        }
        sandboxes.put(sandbox.memory().address(), new Inside(sandbox, unreachable));
    }

    /// The code of `sandbox` is gone.
    void remove(Sandbox sandbox) {
        sandboxes.remove(sandbox.memory().address());
    }

    /// What code calls that calls a host function of type `type`. It is there for ever.
    Symbol stub(MethodType type) {
        Host host = stubs.computeIfAbsent(new Passage(type, roles).nativeType(), this::make);
        return new Symbol.Address(host.address());
    }

    /// `target`, a host function of `sandbox`, as a handle of the native signature.
    MethodHandle adapted(MethodHandle target, Sandbox sandbox) {
        if (adapters.size() >= MOST) {
            adapters.clear();
        }
        return adapters.computeIfAbsent(target.type(), type -> Adapters.leaving(new Passage(type, roles)))
                .bindTo(new HostCall(sandbox, target));
    }

    private Host make(MethodType type) {
        MethodHandle call = MethodHandles.filterArguments(MethodHandles.exactInvoker(type), 0, FIND.bindTo(this));
        MethodHandle rethrow = MethodHandles.throwException(type.returnType(), Throwable.class);
        MethodHandle thrown = MethodHandles.foldArguments(
                MethodHandles.dropArguments(rethrow, 1, MemorySegment.class), THROWN.bindTo(this));
        FunctionDescriptor descriptor = Sandbox.descriptor(type);
        return Host.withContext(
                MethodHandles.catchException(call, Throwable.class, thrown), descriptor, Context.STATUS);
    }

    private Sandbox sandbox(MemorySegment memory) {
        return sandboxes.get(memory.address()).get();
    }

    private MethodHandle handle(MemorySegment memory) {
        return sandbox(memory).host();
    }

    /// Notes where the program was when a host threw.
    private void thrown(Throwable thrown, MemorySegment memory) {
        sandbox(memory).thrown(thrown);
    }
}
