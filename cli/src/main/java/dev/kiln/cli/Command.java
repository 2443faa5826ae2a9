package dev.kiln.cli;

import picocli.CommandLine.Model.CommandSpec;

/// One subcommand of `kiln`.
interface Command {
    /// Its name, options, parameters and action, as picocli knows them.
    CommandSpec spec();
}
