package dev.kiln.llo;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kiln.guard.Context;
import dev.kiln.guard.Gates;
import dev.kiln.guard.Sites;
import dev.kiln.guard.Trap;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Interpreter;
import dev.kiln.ir.Program;
import dev.kiln.ir.R;
import dev.kiln.ir.Recorder;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Roles;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What [LloCompiler] makes, run by the IR's interpreter: tells the compiler's mistakes from the back ends'.
final class IrEngine implements LloEngine {
    private static final int STACK = 1 << 18;
    private static final String EXIT = "the exit";
    private static final String ADDRESS_OF = "address of ";

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
            addresses(recorder);
            ir = recorder.program();
            all = Arena.ofAuto().allocate(2 * STACK + Context.SIZE + program.regionSize(), 4096);
            memory = all.asSlice(STACK + Context.SIZE, program.regionSize());
            program.writeData(memory);
            set(Context.STACK_LIMIT, all.address() + STACK / 2);
            set(Context.STACK_TOP, all.address() + STACK);
            interpreter = new Interpreter(ir, Convention.PLAIN, all);
            set(Context.EXIT, address(EXIT));
            for (LloHost host : program.hosts()) {
                MethodHandle target = hosts.bind(program.file(), host, memory);
                bind(LloCompiler.hostSymbol(host.name()), host.signature(), target);
            }
            for (LloType type : List.of(LloType.F, LloType.D)) {
                bind(LloCompiler.remainderSymbol(type), LloSignature.of(type, type, type), Remainder.handle(type));
            }
        }

        /// Writes, beside the program, the ways in and out, and functions that give the address of each function.
        private void addresses(Recorder recorder) {
            Roles roles = Convention.PLAIN.roles();
            Gates gates = new Gates(recorder, roles);
            gates.exit(EXIT);
            List<String> names = new ArrayList<>(List.of(EXIT));
            Set<String> entries = new HashSet<>();
            for (LloFunction function : program.functions()) {
                names.add(function.name());
                if (entries.add(entry(function))) {
                    gates.entry(entry(function), registers(function, false), registers(function, true));
                }
            }
            for (String name : names) {
                recorder.function(ADDRESS_OF + name, Signature.of(Type.I64));
                recorder.addr(R.result(0), recorder.label(name));
                recorder.ret(Regs.of(R.result(0)));
                recorder.end();
            }
        }

        private long address(String name) {
            return interpreter.call(ADDRESS_OF + name)[0];
        }

        private static String entry(LloFunction function) {
            return "entry of " + registers(function, false) + " integers and " + registers(function, true) + " floats";
        }

        private static int registers(LloFunction function, boolean floats) {
            var places = Homes.incoming(function.signature().parameters(), Convention.PLAIN.roles());
            return (int) Arrays.stream(places)
                    .filter(place -> place != R.NONE && place instanceof V == floats)
                    .count();
        }

        private void bind(String symbol, LloSignature signature, MethodHandle target) {
            List<Type> types = new ArrayList<>(List.of(Type.I64));
            List<LloType> parameters = signature.parameters();
            for (boolean floats : new boolean[] {false, true}) {
                for (LloType type : parameters) {
                    if (type.isFloat() == floats
                            && count(types, floats) < Context.NATIVE_ARGUMENTS + (floats ? 0 : 1)) {
                        types.add(floats ? Type.F64 : Type.I64);
                    }
                }
            }
            List<Type> results = signature.result().stream()
                    .map(type -> type.isFloat() ? Type.F64 : Type.I64)
                    .toList();
            int firstFloat = count(types, false);
            interpreter.bind(symbol, new Signature(types, results), bits -> {
                Object[] arguments = new Object[parameters.size()];
                int[] next = new int[2];
                for (int i = 0; i < arguments.length; i++) {
                    boolean isFloat = parameters.get(i).isFloat();
                    int n = next[isFloat ? 1 : 0]++;
                    int field = field(i, isFloat, n);
                    arguments[i] = Arguments.value(
                            parameters.get(i), field != 0 ? get(field) : bits[n + (isFloat ? firstFloat : 1)]);
                }
                try {
                    Object result = target.invokeWithArguments(arguments);
                    return signature.result().isEmpty()
                            ? 0
                            : bits(signature.result().get(), result);
                } catch (RuntimeException e) {
                    thrown = e;
                    set(Context.STATUS, 1);
                    return 0;
                } catch (Throwable e) {
                    throw new AssertionError(e);
                }
            });
        }

        private static int count(List<Type> types, boolean floats) {
            return (int) types.stream().filter(type -> type.isFloat() == floats).count();
        }

        /// Where argument `i`, the `n`th of its kind, lies in the context; 0 when it comes in a register.
        private static int field(int i, boolean isFloat, int n) {
            Roles roles = Convention.PLAIN.roles();
            return n < Context.NATIVE_ARGUMENTS
                    ? 0
                    : n < (isFloat ? roles.floatArguments() : roles.arguments())
                            ? Context.register(isFloat, n)
                            : Context.argument(i);
        }

        private static long bits(LloType type, Object value) {
            long slot = Arguments.slot(type, value);
            return type == LloType.I ? slot & 0xFFFF_FFFFL : slot;
        }

        private void set(int field, long value) {
            all.set(JAVA_LONG, STACK + Context.SIZE + field, value);
        }

        private long get(int field) {
            return all.get(JAVA_LONG, STACK + Context.SIZE + field);
        }

        private Object run(LloFunction function, Object[] arguments) {
            List<Long> integers = new ArrayList<>(List.of(memory.address(), address(function.name())));
            List<Long> floats = new ArrayList<>();
            int[] next = new int[2];
            for (int i = 0; i < arguments.length; i++) {
                LloType type = function.signature().parameters().get(i);
                int field = field(i, type.isFloat(), next[type.isFloat() ? 1 : 0]++);
                if (field != 0) {
                    set(field, bits(type, arguments[i]));
                } else {
                    (type.isFloat() ? floats : integers).add(bits(type, arguments[i]));
                }
            }
            integers.addAll(floats);
            set(Context.FUEL, options.fuel());
            set(Context.STATUS, 0);
            thrown = null;
            long[] results;
            try {
                results = interpreter.call(
                        entry(function),
                        integers.stream().mapToLong(Long::longValue).toArray());
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
            return function.signature()
                    .result()
                    .map(type -> Arguments.value(type, results[type.isFloat() ? 1 : 0]))
                    .orElse(null);
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
