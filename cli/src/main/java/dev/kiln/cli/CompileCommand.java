package dev.kiln.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import dev.kiln.eacg.EacgCompiler;
import dev.kiln.eacg.EacgProgram;
import dev.kiln.eacg.Environment;
import dev.kiln.elf.Unit;
import dev.kiln.ir.Ins;
import dev.kiln.ir.Program;
import dev.kiln.ir.Recorder;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.llo.LloCompiler;
import dev.kiln.llo.LloProgram;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `kiln compile FILE`: a program to machine code, or to one of the forms on the way, for this machine or another.
final class CompileCommand implements Command {
    private enum Form {
        LISTING,
        HEX,
        ELF,
        EXE,
        IR,
        LLO,
        LLOB,
        EACG,
        EACGB;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Streams streams;
    private final OptionSpec isa = Choice.option("--isa", List.of(Isa.X64, Isa.A64))
            .description("the instruction set; this machine's unless given")
            .build();
    private final OptionSpec abi = Choice.option("--abi", List.of(Abi.values()))
            .description("the calling convention; the usual one of the instruction set unless given")
            .build();
    private final OptionSpec emit = Choice.option("--emit", List.of(Form.values()))
            .defaultValue(Form.LISTING.toString())
            .description("what to write")
            .build();
    private final OptionSpec quick = OptionSpec.builder("--quick")
            .type(boolean.class)
            .defaultValue("false")
            .description("compile LLO quickly, not to good code")
            .build();
    private final OptionSpec language = Language.option();
    private final OptionSpec output = Output.option();
    private final OptionSpec entry = OptionSpec.builder("--entry")
            .type(String.class)
            .paramLabel("FUNCTION")
            .description("the function that a program (exe) calls; main unless given")
            .build();
    private final PositionalParamSpec file = PositionalParamSpec.builder()
            .index("0")
            .type(String.class)
            .required(true)
            .paramLabel("FILE")
            .description("the program; - is standard input")
            .build();

    CompileCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Callable<Integer>) this::run)
                .name("compile")
                .addOption(isa)
                .addOption(abi)
                .addOption(emit)
                .addOption(quick)
                .addOption(language)
                .addOption(output)
                .addOption(entry)
                .addPositional(file);
        spec.usageMessage().description("Compiles a program, for this machine or another.");
        return spec;
    }

    private int run() {
        if (emit.getValue() != Form.EXE && entry.getValue() != null) {
            throw new Misuse("--entry goes with --emit exe");
        }
        Language written = Language.of(language, file.getValue());
        Abi convention = Abi.of(abi.getValue(), isa.getValue());
        Source source = Source.read(file.getValue(), streams);
        byte[] result = source.located(() -> switch (written) {
            case LLO -> compile(LloProgram.parse(source.name(), source.text()), convention, lines(source));
            case LLOB -> compile(LloProgram.read(source.name(), source.bytes()), convention, List.of());
            case EACG -> {
                Environment environment = Environment.standard(streams.out());
                EacgProgram program = EacgProgram.parse(source.name(), source.text(), environment.hostNumbers());
                yield compile(program, convention, lines(source));
            }
            case EACGB -> compile(EacgProgram.of(source.name(), source.bytes()), convention, List.of());
            case IR -> compile(Program.parse(source.name(), source.text()), convention, Regs.NONE, lines(source));
        });
        new Output(result, emit.getValue() == Form.EXE).write(output, streams);
        return 0;
    }

    private byte[] compile(LloProgram program, Abi convention, List<String> lines) {
        return switch (emit.<Form>getValue()) {
            case LLO -> program.toString().getBytes(UTF_8);
            case LLOB -> program.toBytes();
            case EXE -> throw new Misuse("a program (exe) is made of IR: LLO runs in what Kiln sets up for it");
            case EACG, EACGB -> throw new Misuse("only EACG becomes EACG");
            case LISTING, HEX, ELF, IR -> {
                Recorder recorder = new Recorder();
                LloCompiler.compile(program, recorder, convention.target().roles(), false, quick.getValue());
                yield compile(recorder.program(), convention, LloCompiler.RESERVED, lines);
            }
        };
    }

    private byte[] compile(EacgProgram program, Abi convention, List<String> lines) {
        return switch (emit.<Form>getValue()) {
            case EACG -> program.toString().getBytes(UTF_8);
            case EACGB -> program.toBytes();
            case LLO, LLOB -> throw new Misuse("only LLO becomes LLO");
            case EXE -> throw new Misuse("a program (exe) is made of IR: EACG runs in what Kiln sets up for it");
            case LISTING, HEX, ELF, IR -> {
                Recorder recorder = new Recorder();
                EacgCompiler.compile(program, recorder, convention.target().roles(), false);
                yield compile(recorder.program(), convention, EacgCompiler.RESERVED, lines);
            }
        };
    }

    private byte[] compile(Program program, Abi convention, Regs reserved, List<String> lines) {
        return switch (emit.<Form>getValue()) {
            case LLO, LLOB -> throw new Misuse("only LLO becomes LLO");
            case EACG, EACGB -> throw new Misuse("only EACG becomes EACG");
            case IR -> program.toString().getBytes(UTF_8);
            case HEX ->
                (HexFormat.of()
                                        .withUpperCase()
                                        .formatHex(code(program, convention, reserved)
                                                .bytes()) + "\n")
                        .getBytes(UTF_8);
            case ELF -> unit(program, convention, reserved).object();
            case EXE -> {
                startable(program);
                yield Start.executable(unit(program, convention, reserved), convention, entry());
            }
            case LISTING -> {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                new Listing(convention.isa().disassembly(), new PrintStream(text, false, UTF_8))
                        .print(code(program, convention, reserved), lines);
                yield text.toByteArray();
            }
        };
    }

    private static Code code(Program program, Abi convention, Regs reserved) {
        return convention.target().compile(program, reserved);
    }

    private static Unit unit(Program program, Abi convention, Regs reserved) {
        Set<String> functions =
                program.functions().stream().map(Ins.Function::name).collect(Collectors.toSet());
        return Unit.of(convention.isa().machine(), code(program, convention, reserved), functions);
    }

    /// Checks that a program can start with the function asked for.
    private void startable(Program program) {
        Signature signature = program.functions().stream()
                .filter(function -> function.name().equals(entry()))
                .findFirst()
                .orElseThrow(() -> new CodeException("there is no function " + entry() + " to start with"))
                .signature();
        boolean status = signature.results().size() == 1
                && !signature.results().getFirst().isFloat();
        if (!signature.parameters().isEmpty() || !status) {
            throw new CodeException("a program starts with a function that takes nothing and gives an integer, its exit"
                    + " status: " + entry() + " is " + signature);
        }
    }

    private String entry() {
        return entry.getValue() == null ? "main" : entry.getValue();
    }

    private static List<String> lines(Source source) {
        return source.text().lines().toList();
    }
}
