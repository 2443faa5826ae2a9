/// The command `kiln`: one class per subcommand, all over the library's public API.
///
/// Results go to standard output, diagnostics to standard error as `file:line: error: …`. The exit status is 0 when all
/// went well, 1 when the program failed (a trap, wrong input), 2 when the command line is wrong.
///
/// Commands describe their options to picocli through its programmatic model, never through annotations: reading
/// annotations is most of what picocli would do at start, and it needs reflection into this package.
package dev.kiln.cli;
