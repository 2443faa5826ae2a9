package dev.kiln.guard;

import dev.kiln.exec.LoadedCode;

/// What a handle knows of the function that it calls.
///
/// @param code the code that the function is in
/// @param memory the address of the sandbox's memory
/// @param function the address of the function
record Entrance(Sandbox sandbox, String name, LoadedCode code, long memory, long function) {
    static void enter(Entrance entrance) {
        entrance.sandbox.begin(entrance);
    }

    static void leave(Entrance entrance, Throwable thrown) {
        entrance.sandbox.end(thrown);
    }

    static void pass(Entrance entrance, int field, long bits) {
        entrance.sandbox.set(field, bits);
    }
}
