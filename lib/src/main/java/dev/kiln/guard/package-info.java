/// What every guarded language needs while its code runs: traps, and the context that machine code keeps its
/// promises with.
///
/// A guarded language verifies what it can before it compiles and guards the rest. A guard that fails becomes a
/// [dev.kiln.guard.Trap]: a Java exception that says what happened, in which function, at which line.
package dev.kiln.guard;
