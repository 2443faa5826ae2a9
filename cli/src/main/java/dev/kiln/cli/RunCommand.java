package dev.kiln.cli;

import dev.kiln.Executable;
import dev.kiln.eacg.EacgCompiled;
import dev.kiln.eacg.EacgInstance;
import dev.kiln.eacg.EacgProgram;
import dev.kiln.eacg.EacgReference;
import dev.kiln.eacg.Environment;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.Interpreter;
import dev.kiln.ir.Program;
import dev.kiln.ir.Type;
import dev.kiln.llo.LloCompiled;
import dev.kiln.llo.LloEngine;
import dev.kiln.llo.LloFunction;
import dev.kiln.llo.LloHosts;
import dev.kiln.llo.LloInstance;
import dev.kiln.llo.LloOptions;
import dev.kiln.llo.LloProgram;
import dev.kiln.llo.LloReference;
import dev.kiln.llo.LloTiered;
import dev.kiln.llo.LloType;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `kiln run FILE [ARG…]`: calls `main`, or the first function, and prints its result.
final class RunCommand implements Command {
    /// How many bytes of memory the reference gives an IR program: its stack and its data.
    private static final int IR_MEMORY = 1 << 20;

    private final Streams streams;
    private final OptionSpec engine = Choice.option("--engine", List.of(Engine.values()))
            .description("what runs the program: machine code, or the reference interpreter")
            .defaultValue(Engine.JIT.toString())
            .build();
    private final OptionSpec quick = OptionSpec.builder("--quick")
            .type(boolean.class)
            .defaultValue("false")
            .description("compile LLO quickly, not to good code")
            .build();
    private final OptionSpec tiered = OptionSpec.builder("--tiered")
            .type(boolean.class)
            .defaultValue("false")
            .description("interpret LLO first, and compile it when that is worth it")
            .build();
    private final OptionSpec fuel = OptionSpec.builder("--fuel")
            .type(long.class)
            .defaultValue(Long.toString(LloOptions.UNLIMITED))
            .showDefaultValue(Help.Visibility.NEVER)
            .paramLabel("N")
            .description(
                    "how many functions a program may enter and jumps it may take backward; without it, any number")
            .build();
    private final OptionSpec language = Language.option();
    private final PositionalParamSpec file = PositionalParamSpec.builder()
            .index("0")
            .type(String.class)
            .required(true)
            .paramLabel("FILE")
            .description("the program; - is standard input")
            .build();
    private final PositionalParamSpec arguments = PositionalParamSpec.builder()
            .index("1..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("ARG")
            .description("arguments of the function, by its types")
            .build();

    RunCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Callable<Integer>) this::run)
                .name("run")
                .addOption(engine)
                .addOption(quick)
                .addOption(tiered)
                .addOption(fuel)
                .addOption(language)
                .addPositional(file)
                .addPositional(arguments);
        spec.usageMessage().description("Runs a program and prints its result.");
        return spec;
    }

    private int run() {
        String argument = file.getValue();
        List<String> words = arguments.getValue() == null ? List.of() : arguments.getValue();
        Language written = Language.of(language, argument);
        Source source = Source.read(argument, streams);
        return source.located(() -> {
            switch (written) {
                case LLO -> runLlo(LloProgram.parse(source.name(), source.text()), words);
                case LLOB -> runLlo(LloProgram.read(source.name(), source.bytes()), words);
                case EACG, EACGB -> runEacg(source, written, words);
                case IR -> runIr(source, words);
            }
            return 0;
        });
    }

    private void runLlo(LloProgram program, List<String> words) {
        LloFunction function = program.entry();
        Object[] values = Values.parse(
                function.name(),
                function.signature().parameters().stream()
                        .map(LloType::javaType)
                        .toList(),
                words);
        LloHosts hosts = LloHosts.standard(streams.out());
        if (quick.<Boolean>getValue() && tiered.<Boolean>getValue()) {
            throw new Misuse("--quick and --tiered: expected one of them");
        }
        LloEngine loader = switch (engine.<Engine>getValue()) {
            case JIT -> tiered.<Boolean>getValue() ? LloTiered::new : LloCompiled::new;
            case REF -> LloReference::new;
        };
        LloOptions options = LloOptions.DEFAULT.quick(quick.getValue()).fuel(fuel.getValue());
        try (LloInstance instance = loader.load(program, hosts, options)) {
            Object result = instance.call(function.name(), values);
            if (result != LloInstance.Nothing.NOTHING) {
                streams.out().println(result);
            }
        }
    }

    private void runEacg(Source source, Language written, List<String> words) {
        if (words.size() > EacgInstance.MOST_ARGUMENTS) {
            throw new Misuse(
                    "a program takes at most " + EacgInstance.MOST_ARGUMENTS + " arguments, given " + words.size());
        }
        Object[] values = Values.parse("the program", Collections.nCopies(words.size(), long.class), words);
        Environment environment = Environment.standard(streams.out()).fuel(fuel.getValue());
        EacgProgram program = written == Language.EACG
                ? EacgProgram.parse(source.name(), source.text(), environment.hostNumbers())
                : EacgProgram.of(source.name(), source.bytes());
        try (EacgInstance instance = switch (engine.<Engine>getValue()) {
            case JIT -> new EacgCompiled(program, environment);
            case REF -> new EacgReference(program, environment);
        }) {
            long[] arguments = new long[values.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = (long) values[i];
            }
            streams.out().println(instance.execute(arguments));
        }
    }

    private void runIr(Source source, List<String> words) {
        Program program = Program.parse(source.name(), source.text());
        List<Ins.Function> functions = program.functions();
        if (functions.isEmpty()) {
            throw Failure.in(source.name(), "there is no function to call");
        }
        Ins.Function function = functions.stream()
                .filter(f -> f.name().equals("main"))
                .findFirst()
                .orElse(functions.getFirst());
        List<Type> parameters = function.signature().parameters();
        Object[] values = Values.parse(
                function.name(), parameters.stream().map(RunCommand::javaType).toList(), words);
        switch (engine.<Engine>getValue()) {
            case JIT -> callMachineCode(program, function, values);
            case REF -> interpret(program, function, values);
        }
    }

    private void callMachineCode(Program program, Ins.Function function, Object[] values) {
        try (Executable code = Executable.of(program)) {
            Object result = code.handle(function.name()).invokeWithArguments(values);
            if (!function.signature().results().isEmpty()) {
                streams.out().println(result);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void interpret(Program program, Ins.Function function, Object[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Values.bits(values[i]);
        }
        MemorySegment memory = MemorySegment.ofArray(new long[IR_MEMORY / Long.BYTES]);
        long[] results = new Interpreter(program, Convention.PLAIN, memory).call(function.name(), bits);
        for (int i = 0; i < results.length; i++) {
            streams.out()
                    .println(Values.ofBits(
                            javaType(function.signature().results().get(i)), results[i]));
        }
    }

    private static Class<?> javaType(Type type) {
        return switch (type) {
            case I32 -> int.class;
            case I64 -> long.class;
            case F32 -> float.class;
            case F64 -> double.class;
        };
    }
}
