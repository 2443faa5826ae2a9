package dev.kiln.exec;

/// A way in which Java calls machine code.
///
/// In every mode but [#FFM] the thread stays where it is: a garbage collection waits until the code returns, so the
/// code must be *brief* (microseconds), and must not call a [Host], which would end the JVM.
public enum CallMode {
    /// The fastest of the others that is possible: [#DIRECT], else [#FFM_CRITICAL]; [#FFM] for code that may call a
    /// [Host]. For brief code.
    AUTOMATIC,
    /// The linker's downcall: the thread leaves the JVM for the time of the call, which may be long and may call
    /// back.
    FFM,
    /// The linker's critical downcall.
    FFM_CRITICAL,
    /// The code is the body of a Java method, called as compiled Java calls compiled Java. Only where the JVM was
    /// started for it: see [EntryPoint#whyNotDirect()].
    DIRECT
}
