package dev.kiln.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kiln.code.Code;
import dev.kiln.ir.Ins;
import dev.kiln.ir.Program;
import dev.kiln.ir.Recorder;
import dev.kiln.llo.LloCompiler;
import dev.kiln.llo.LloProgram;
import dev.kiln.target.ElfObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
        IR,
        LLO,
        LLOB;

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
    private final OptionSpec language = Language.option();
    private final OptionSpec output = OptionSpec.builder("-o", "--output")
            .type(String.class)
            .paramLabel("OUT")
            .description("the file to write; standard output unless given")
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
                .addOption(language)
                .addOption(output)
                .addPositional(file);
        spec.usageMessage().description("Compiles a program, for this machine or another.");
        return spec;
    }

    private int run() {
        Language written = Language.of(language, file.getValue());
        Abi convention = Abi.of(abi.getValue(), isa.getValue());
        Source source = Source.read(file.getValue(), streams);
        byte[] result = source.located(() -> switch (written) {
            case LLO -> compile(LloProgram.parse(source.name(), source.text()), convention, lines(source));
            case LLOB -> compile(LloProgram.read(source.name(), source.bytes()), convention, List.of());
            case IR -> compile(Program.parse(source.name(), source.text()), convention, lines(source));
        });
        write(result);
        return 0;
    }

    private byte[] compile(LloProgram program, Abi convention, List<String> lines) {
        return switch (emit.<Form>getValue()) {
            case LLO -> program.toString().getBytes(UTF_8);
            case LLOB -> program.toBytes();
            case LISTING, HEX, ELF, IR -> {
                Recorder recorder = new Recorder();
                LloCompiler.compile(program, recorder, convention.target().roles(), false);
                yield compile(recorder.program(), convention, lines);
            }
        };
    }

    private byte[] compile(Program program, Abi convention, List<String> lines) {
        return switch (emit.<Form>getValue()) {
            case LLO, LLOB -> throw new Misuse("only LLO becomes LLO");
            case IR -> program.toString().getBytes(UTF_8);
            case HEX ->
                (HexFormat.of()
                                        .withUpperCase()
                                        .formatHex(code(program, convention).bytes()) + "\n")
                        .getBytes(UTF_8);
            case ELF -> elf(program, convention);
            case LISTING -> {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                new Listing(convention.isa().disassembly(), new PrintStream(text, false, UTF_8))
                        .print(code(program, convention), lines);
                yield text.toByteArray();
            }
        };
    }

    private static Code code(Program program, Abi convention) {
        return convention.target().compile(program);
    }

    private static byte[] elf(Program program, Abi convention) {
        Set<String> functions =
                program.functions().stream().map(Ins.Function::name).collect(Collectors.toSet());
        return ElfObject.of(code(program, convention), convention.target().abi().isa(), functions);
    }

    private static List<String> lines(Source source) {
        return source.text().lines().toList();
    }

    private void write(byte[] result) {
        String name = output.getValue();
        if (name == null || name.equals("-")) {
            streams.out().writeBytes(result);
            return;
        }
        try {
            Files.write(Path.of(name), result);
        } catch (IOException | InvalidPathException e) {
            throw Failure.in(name, "cannot be written: " + e.getMessage());
        }
    }
}
