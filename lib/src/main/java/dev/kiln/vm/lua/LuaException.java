package dev.kiln.vm.lua;

/// A program that cannot be assembled. The message begins with file and line.
public final class LuaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LuaException(String message) {
        super(message);
    }
}
