package dev.kiln.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kiln.elf.Unit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `kiln asm --isa ISA [FILE]`: text to bytes, as text or as an ELF file.
final class AsmCommand implements Command {
    private enum Format {
        LISTING,
        HEX;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Form {
        ELF,
        EXE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Streams streams;
    private final OptionSpec isa = Choice.option("--isa", List.of(Isa.values()))
            .required(true)
            .description("the instruction set")
            .build();
    private final OptionSpec format = Choice.option("--format", List.of(Format.values()))
            .description("text: a listing, which is usual, or one line of hex digits for each line of text")
            .build();
    private final OptionSpec emit = Choice.option("--emit", List.of(Form.values()))
            .description("a file: an object that linkers take, or a program")
            .build();
    private final OptionSpec entry = OptionSpec.builder("--entry")
            .type(String.class)
            .paramLabel("LABEL")
            .description("where a program starts; _start unless given")
            .build();
    private final OptionSpec output = Output.option();
    private final OptionSpec keepGoing = OptionSpec.builder("--keep-going")
            .type(boolean.class)
            .description("go on after a wrong line; hex has `error: …` in its place")
            .build();
    private final PositionalParamSpec file = PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(String.class)
            .paramLabel("FILE")
            .description("the text, one instruction a line; without one, or -, standard input")
            .build();

    AsmCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Callable<Integer>) this::run)
                .name("asm")
                .addOption(isa)
                .addOption(format)
                .addOption(emit)
                .addOption(entry)
                .addOption(output)
                .addOption(keepGoing)
                .addPositional(file);
        spec.usageMessage().description("Assembles text.");
        return spec;
    }

    private int run() {
        Form form = emit.getValue();
        if (form != null && (format.getValue() != null || keepGoing.getValue() != null)) {
            throw new Misuse("--emit goes neither with --format nor with --keep-going");
        }
        if (form != Form.EXE && entry.getValue() != null) {
            throw new Misuse("--entry goes with --emit exe");
        }
        String argument = file.getValue();
        Source source = Source.read(argument == null ? "-" : argument, streams);
        return form == null ? text(source) : file(source, form);
    }

    private int file(Source source, Form form) {
        Unit unit = Assembled.all(isa.getValue(), source.text().lines().toList(), source.name())
                .unit();
        byte[] bytes = source.located(() -> switch (form) {
            case ELF -> unit.object();
            case EXE -> unit.executable(entry.getValue() == null ? "_start" : entry.getValue());
        });
        new Output(bytes, form == Form.EXE).write(output, streams);
        return 0;
    }

    private int text(Source source) {
        Isa machine = isa.getValue();
        boolean keep = keepGoing.getValue() != null && (boolean) keepGoing.getValue();
        List<String> lines = source.text().lines().toList();
        Assembled result =
                keep ? Assembled.most(machine, lines, source.name()) : Assembled.all(machine, lines, source.name());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, UTF_8);
        switch (format.getValue() == null ? Format.LISTING : format.<Format>getValue()) {
            case LISTING -> new Listing(machine.disassembly(), out).print(result.unit(), lines);
            case HEX -> hex(result, lines.size(), out);
        }
        out.flush();
        new Output(bytes.toByteArray(), false).write(output, streams);
        result.errors()
                .forEach((line, problem) -> streams.err().println(source.name() + ":" + line + ": error: " + problem));
        return result.errors().isEmpty() ? 0 : 1;
    }

    private static void hex(Assembled result, int count, PrintStream out) {
        byte[][] parts = result.byLine(count);
        for (int line = 1; line <= count; line++) {
            String problem = result.errors().get(line);
            out.println(problem == null ? HEX.formatHex(parts[line - 1]) : "error: " + problem.replace('\n', ' '));
        }
    }
}
