package dev.kiln.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// What a command that failed writes to standard error, and the exit status it gives.
///
/// A class and not two lambdas: a lambda of picocli's types does not go into the launcher's AOT cache, and the first
/// that is spun at run time costs the start 40 ms.
record Report(Streams streams) implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException misuse, String[] words) {
        return misused(misuse.getCommandLine(), misuse.getMessage());
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        streams.out().flush();
        switch (thrown) {
            case Misuse misuse -> {
                return misused(command, misuse.getMessage());
            }
            case Failure failure -> streams.err().println(failure.getMessage());
            default -> {
                streams.err().println("kiln: error: a defect of kiln itself, please report it:");
                thrown.printStackTrace(streams.err());
            }
        }
        return ExitCode.SOFTWARE;
    }

    private int misused(CommandLine command, String message) {
        String name = command.getCommandSpec().qualifiedName();
        streams.err().println(name + ": error: " + message + " (see " + name + " --help)");
        return ExitCode.USAGE;
    }
}
