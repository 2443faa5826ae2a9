package dev.kiln.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.kiln.x64.Syntax;
import java.io.File;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `kiln dis --isa ISA [HEX|FILE]`: bytes to text.
final class DisCommand implements Command {
    /// The syntaxes as they are written on the command line.
    private enum Spelling {
        INTEL(Syntax.INTEL),
        ATT(Syntax.ATT);

        private final Syntax syntax;

        Spelling(Syntax syntax) {
            this.syntax = syntax;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Streams streams;
    private final OptionSpec isa = Choice.option("--isa", List.of(Isa.values()))
            .required(true)
            .description("the instruction set")
            .build();
    private final OptionSpec syntax = Choice.option("--syntax", List.of(Spelling.values()))
            .description("how x86 is written; intel unless given")
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
                .addOption(syntax)
                .addPositional(input);
        spec.usageMessage().description("Disassembles bytes.");
        return spec;
    }

    private int run() {
        String argument = input.getValue() == null ? "-" : input.getValue();
        new Listing(disassembly(), streams.out()).print(bytes(argument));
        return 0;
    }

    private Disassembly disassembly() {
        Isa machine = isa.getValue();
        Spelling spelling = syntax.getValue();
        if (spelling == null) {
            return machine.disassembly();
        }
        if (machine == Isa.A64) {
            throw new Misuse("--syntax is for x64 and ia32");
        }
        return machine.disassembly(spelling.syntax);
    }

    private byte[] bytes(String argument) {
        Optional<byte[]> digits = digits(argument);
        if (digits.isPresent() && !new File(argument).exists()) {
            return digits.get();
        }
        byte[] bytes = Source.read(argument, streams).bytes();
        return digits(new String(bytes, ISO_8859_1)).orElse(bytes);
    }

    /// The bytes that `text` writes in hex digits, with space between them wherever it helps to read; empty when it is
    /// not such a text.
    private static Optional<byte[]> digits(String text) {
        String digits = text.replaceAll("\\s+", "");
        boolean even = digits.length() % 2 == 0;
        return even && digits.chars().allMatch(HexFormat::isHexDigit)
                ? Optional.of(HexFormat.of().parseHex(digits))
                : Optional.empty();
    }
}
