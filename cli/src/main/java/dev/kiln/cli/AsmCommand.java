package dev.kiln.cli;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `kiln asm --isa ISA [FILE]`: text to bytes.
final class AsmCommand implements Command {
    private enum Format {
        LISTING,
        HEX;

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
            .defaultValue(Format.LISTING.toString())
            .description("a listing, or one line of hex digits for each line of text")
            .build();
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
                .addOption(keepGoing)
                .addPositional(file);
        spec.usageMessage().description("Assembles text.");
        return spec;
    }

    private int run() {
        Isa machine = isa.getValue();
        Format wanted = format.getValue();
        String argument = file.getValue();
        boolean keep = keepGoing.getValue() != null && (boolean) keepGoing.getValue();
        Source source = Source.read(argument == null ? "-" : argument, streams);
        List<String> lines = source.text().lines().toList();
        Assembled result = keep ? Assembled.most(machine, lines) : Assembled.all(machine, lines, source.name());
        switch (wanted) {
            case LISTING -> new Listing(machine.disassembly(), streams.out()).print(result.code(), lines);
            case HEX -> hex(result, lines.size());
        }
        streams.out().flush();
        result.errors()
                .forEach((line, problem) -> streams.err().println(source.name() + ":" + line + ": error: " + problem));
        return result.errors().isEmpty() ? 0 : 1;
    }

    private void hex(Assembled result, int count) {
        byte[][] parts = result.byLine(count);
        for (int line = 1; line <= count; line++) {
            String problem = result.errors().get(line);
            streams.out()
                    .println(problem == null ? HEX.formatHex(parts[line - 1]) : "error: " + problem.replace('\n', ' '));
        }
    }
}
