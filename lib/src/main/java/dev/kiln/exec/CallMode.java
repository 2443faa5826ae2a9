package dev.kiln.exec;

/// A way in which Java calls machine code.
public enum CallMode {
    /// The linker's downcall: the thread leaves the JVM for the time of the call, which may be long and may call
    /// back.
    FFM,
    /// The linker's critical downcall: faster, as the thread stays where it is. The code must be brief, since a
    /// garbage collection waits for it, and must not call a [Host], which would end the JVM.
    FFM_CRITICAL
}
