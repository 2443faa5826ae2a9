package dev.kiln.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `kiln dis --isa ISA [HEX|FILE]`: bytes to text.
final class DisCommand implements Command {
    /// Bytes as digits: pairs, with space wherever it helps to read them.
    private static final Pattern DIGITS = Pattern.compile("\\s*([0-9A-Fa-f]{2}\\s*)*");

    private final Streams streams;
    private final OptionSpec isa = Choice.option("--isa", List.of(Isa.values()))
            .required(true)
            .description("the instruction set")
            .build();
    private final PositionalParamSpec input = PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(String.class)
            .paramLabel("HEX|FILE")
            .description("hex digits, or a file of them or of bytes; without one, or -, standard input")
            .build();

    DisCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Callable<Integer>) this::run)
                .name("dis")
                .addOption(isa)
                .addPositional(input);
        spec.usageMessage().description("Disassembles bytes.");
        return spec;
    }

    private int run() {
        String argument = input.getValue() == null ? "-" : input.getValue();
        new Listing(isa.getValue(), streams.out()).print(bytes(argument));
        return 0;
    }

    private byte[] bytes(String argument) {
        if (DIGITS.matcher(argument).matches() && !Files.exists(Path.of(argument))) {
            return digits(argument);
        }
        byte[] bytes = Source.read(argument, streams).bytes();
        String text = new String(bytes, ISO_8859_1);
        return DIGITS.matcher(text).matches() ? digits(text) : bytes;
    }

    private static byte[] digits(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }
}
