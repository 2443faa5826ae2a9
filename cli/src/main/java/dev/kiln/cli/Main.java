package dev.kiln.cli;

import java.io.PrintWriter;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The entry point of the command `kiln`.
public final class Main {
    private Main() {}

    /// Runs the command in `args` and ends the process with its exit status.
    public static void main(String[] args) {
        Streams streams = Streams.ofProcess();
        int status = execute(streams, args);
        streams.out().flush();
        System.exit(status);
    }

    /// Runs the command in `args`.
    ///
    /// @return the exit status
    static int execute(Streams streams, String... args) {
        CommandSpec root = CommandSpec.create()
                .name("kiln")
                .version("kiln " + version())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("print the version")
                        .build());
        root.usageMessage().description("Machine code from Java.");
        for (Command command : commands(streams)) {
            CommandSpec spec = command.spec();
            root.addSubcommand(spec.name(), withHelp(spec));
        }
        Report report = new Report(streams);
        return new CommandLine(withHelp(root))
                .setOut(new PrintWriter(streams.out(), true))
                .setErr(new PrintWriter(streams.err(), true))
                .setUnmatchedOptionsArePositionalParams(true)
                .setParameterExceptionHandler(report)
                .setExecutionExceptionHandler(report)
                .execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    private static List<Command> commands(Streams streams) {
        return List.of(
                new RunCommand(streams), new AsmCommand(streams), new DisCommand(streams), new CompileCommand(streams));
    }

    private static CommandSpec withHelp(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("print this help")
                .build());
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("(unpackaged)");
    }
}
