package dev.kiln.cli;

import picocli.CommandLine.Model.CommandSpec;

/// One subcommand of `kiln`.
interface Command {
    /// What the user types.
    String name();

    /// Its options, parameters and action, as picocli knows them.
    CommandSpec spec();
}
