package dev.kiln.bench;

import static dev.kiln.eacg.Operand.i8;
import static dev.kiln.eacg.Operand.m64;

import dev.kiln.eacg.Eacg;
import dev.kiln.eacg.EacgCompiled;
import dev.kiln.eacg.EacgInstance;
import dev.kiln.eacg.EacgProgram;
import dev.kiln.eacg.Environment;
import dev.kiln.eacg.Register;
import dev.kiln.llo.LloCompiled;
import dev.kiln.llo.LloHosts;
import dev.kiln.llo.LloInstance;
import dev.kiln.llo.LloOptions;
import dev.kiln.llo.LloProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// EACG's examples as machine code, in turn with the same programs in LLO, compiled quickly, and in C: run by
/// `bench/eacg`.
@SuppressWarnings("restricted") // it calls a C library
public final class EacgRaces {
    /// A program that both languages have, and its arguments.
    private record Pair(String name, long... arguments) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("fib", 30),
            new Pair("sieve", 1_000_000),
            new Pair("gcd", 1_836_311_903, 1_134_903_170),
            new Pair("ackermann", 2, 9));
    private static final List<Pair> IN_C = List.of(new Pair("fib", 30), new Pair("sieve", 1_000_000));
    private static final Environment ENVIRONMENT = Environment.standard(OutputStream.nullOutputStream());
    private static final int LONG_PROGRAM = 10_000;

    private EacgRaces() {}

    /// Takes the directory of the examples and the C library; prints a row for each race.
    public static void main(String[] arguments) throws Throwable {
        Path examples = Path.of(arguments[0]);
        Race.heading("run", "LLO quick");
        for (Pair pair : PAIRS) {
            EacgInstance ours = eacg(program(examples, pair.name));
            Race.run(pair.name, () -> ours.execute(pair.arguments), llo(examples, pair));
        }
        Race.heading("run", "gcc");
        SymbolLookup library = SymbolLookup.libraryLookup(Path.of(arguments[1]), Arena.global());
        FunctionDescriptor unary = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        for (Pair pair : IN_C) {
            EacgInstance ours = eacg(program(examples, pair.name));
            MethodHandle c = Linker.nativeLinker().downcallHandle(library.findOrThrow(pair.name), unary);
            int argument = (int) pair.arguments[0];
            Race.run(pair.name, () -> ours.execute(pair.arguments), () -> {
                int result = (int) c.invokeExact(argument);
            });
        }
        Race.heading("load and close", "LLO quick");
        for (Pair pair : PAIRS) {
            EacgProgram program = program(examples, pair.name);
            LloProgram other = llo(examples, pair.name);
            Race.run(
                    pair.name, () -> eacg(program).close(), () -> quickly(other).close());
        }
        EacgProgram program = longProgram();
        Race race = Race.of(() -> eacg(program).close(), () -> EacgProgram.of(program.toBytes()));
        System.out.printf(
                "a program of %d instructions: %.1f ns an instruction to load, %.1f to verify%n",
                program.size(), race.kiln() / program.size(), race.other() / program.size());
    }

    private static EacgProgram program(Path examples, String name) throws IOException {
        return EacgProgram.parse(name, Files.readString(examples.resolve("eacg").resolve(name + ".eacg")));
    }

    private static EacgInstance eacg(EacgProgram program) {
        return new EacgCompiled(program, ENVIRONMENT);
    }

    private static LloProgram llo(Path examples, String name) throws IOException {
        return LloProgram.parse(name, Files.readString(examples.resolve("llo").resolve(name + ".llo")));
    }

    private static LloInstance quickly(LloProgram program) {
        return new LloCompiled(
                program, LloHosts.standard(OutputStream.nullOutputStream()), LloOptions.DEFAULT.quick(true));
    }

    /// The same call in LLO, whose numbers are smaller, and whose sieve has its own argument or none.
    private static Race.Work llo(Path examples, Pair pair) throws IOException {
        LloInstance instance = quickly(llo(examples, pair.name));
        var function =
                instance.program().function(pair.name).orElse(instance.program().entry());
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < function.signature().parameters().size(); i++) {
            boolean wide = function.signature().methodType().parameterType(i) == long.class;
            values.add(wide ? (Object) pair.arguments[i] : (Object) (int) pair.arguments[i]);
        }
        MethodHandle handle = instance.function(function.name());
        MethodHandle bound =
                MethodHandles.insertArguments(handle, 0, values.toArray()).asType(MethodType.methodType(void.class));
        return bound::invoke;
    }

    private static EacgProgram longProgram() {
        Eacg buffer = new Eacg(LONG_PROGRAM);
        for (int i = 0; i < LONG_PROGRAM / 5; i++) {
            int label = buffer.setLabel();
            buffer.add(Register.RAX, m64(Register.RDI), Register.RAX)
                    .add(Register.RDI, i8(8), Register.RDI)
                    .sub(Register.RSI, i8(1), Register.RSI)
                    .jnz(label);
        }
        return buffer.ret().program();
    }
}
