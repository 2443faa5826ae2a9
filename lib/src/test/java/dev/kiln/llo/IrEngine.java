package dev.kiln.llo;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kiln.guard.Context;
import dev.kiln.guard.Sites;
import dev.kiln.guard.Trap;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Interpreter;
import dev.kiln.ir.Program;
import dev.kiln.ir.R;
import dev.kiln.ir.Recorder;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/// What [LloCompiler] makes, run by the IR's interpreter: tells the compiler's mistakes from the back ends'.
final class IrEngine implements LloEngine {
    private static final int STACK = 1 << 18;

    @Override
    public LloInstance load(LloProgram program, LloHosts hosts, LloOptions options) {
        return new Instance(program, hosts, options);
    }

    private static final class Instance implements LloInstance {
        private final LloProgram program;
        private final Program ir;
        private final Sites sites;
        private final MemorySegment all;
        private final MemorySegment memory;
        private final Interpreter interpreter;
        private final LloOptions options;
        private final LloHosts hosts;
        private RuntimeException thrown;

        Instance(LloProgram program, LloHosts hosts, LloOptions options) {
            this.program = program;
            this.options = options;
            this.hosts = hosts;
            Recorder recorder = new Recorder();
            boolean fuel = options.fuel() != LloOptions.UNLIMITED;
            sites = LloCompiler.compile(program, recorder, Convention.PLAIN.roles(), fuel, options.quick());
            ir = recorder.program();
            all = Arena.ofAuto().allocate(2 * STACK + Context.SIZE + program.regionSize(), 4096);
            memory = all.asSlice(STACK + Context.SIZE, program.regionSize());
            program.writeData(memory);
            set(Context.STACK_LIMIT, all.address() + STACK / 2);
            set(Context.STACK_TOP, all.address() + STACK);
            interpreter = new Interpreter(ir, Convention.PLAIN, all);
            for (LloHost host : program.hosts()) {
                MethodHandle target = hosts.bind(program.file(), host, memory);
                bind(LloCompiler.hostSymbol(host.name()), host.signature(), target);
            }
            for (LloType type : List.of(LloType.F, LloType.D)) {
                bind(LloCompiler.remainderSymbol(type), LloSignature.of(type, type, type), Remainder.handle(type));
            }
        }

        private void bind(String symbol, LloSignature signature, MethodHandle target) {
            List<Type> types = new ArrayList<>(List.of(Type.I64));
            var places = Homes.incoming(signature.parameters(), Convention.PLAIN.roles());
            for (int i = 0; i < places.length; i++) {
                if (places[i] != R.NONE) {
                    types.add(LloCompiler.type(signature.parameters().get(i)));
                }
            }
            List<Type> results =
                    signature.result().stream().map(LloCompiler::type).toList();
            interpreter.bind(symbol, new Signature(types, results), bits -> {
                Object[] arguments = new Object[places.length];
                int next = 1;
                for (int i = 0; i < arguments.length; i++) {
                    long slot = places[i] == R.NONE ? get(Context.ARGUMENTS - 8 * i) : bits[next++];
                    arguments[i] = Arguments.value(signature.parameters().get(i), slot);
                }
                try {
                    Object result = target.invokeWithArguments(arguments);
                    return signature.result().isEmpty()
                            ? 0
                            : Arguments.slot(signature.result().get(), result);
                } catch (RuntimeException e) {
                    thrown = e;
                    set(Context.STATUS, 1);
                    return 0;
                } catch (Throwable e) {
                    throw new AssertionError(e);
                }
            });
        }

        private void set(int field, long value) {
            all.set(JAVA_LONG, STACK + Context.SIZE + field, value);
        }

        private long get(int field) {
            return all.get(JAVA_LONG, STACK + Context.SIZE + field);
        }

        private Object run(LloFunction function, Object[] arguments) {
            List<Long> bits = new ArrayList<>(List.of(memory.address()));
            var places = Homes.incoming(function.signature().parameters(), Convention.PLAIN.roles());
            for (int i = 0; i < arguments.length; i++) {
                LloType type = function.signature().parameters().get(i);
                long slot = Arguments.slot(type, arguments[i]);
                if (places[i] == R.NONE) {
                    set(Context.ARGUMENTS - 8 * i, type == LloType.I ? slot & 0xFFFF_FFFFL : slot);
                } else {
                    bits.add(slot);
                }
            }
            set(Context.FUEL, options.fuel());
            set(Context.STATUS, 0);
            thrown = null;
            long[] results;
            try {
                results = interpreter.call(
                        LloCompiler.entryName(function.name()),
                        bits.stream().mapToLong(Long::longValue).toArray());
            } finally {
                hosts.flush();
            }
            if (thrown != null) {
                throw thrown;
            }
            int status = (int) get(Context.STATUS);
            if (status != 0) {
                Trap.Kind kind = sites.kind(status);
                throw program.trap(kind, program.functions().get(sites.function(status)), sites.op(status));
            }
            return results.length == 0
                    ? null
                    : Arguments.value(function.signature().result().orElseThrow(), results[0]);
        }

        @Override
        public LloProgram program() {
            return program;
        }

        @Override
        public MethodHandle function(String name) {
            LloFunction function = program.function(name).orElseThrow();
            MethodType type = MethodType.methodType(Object.class, LloFunction.class, Object[].class);
            try {
                return MethodHandles.lookup()
                        .findVirtual(Instance.class, "run", type)
                        .bindTo(this)
                        .bindTo(function)
                        .asCollector(
                                Object[].class,
                                function.signature().parameters().size())
                        .asType(function.signature().methodType());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public MemorySegment memory() {
            return memory;
        }

        @Override
        public void cancel() {
            set(Context.CANCEL, 1);
        }

        @Override
        public long fuelLeft() {
            return get(Context.FUEL);
        }

        @Override
        public void close() {}
    }
}
