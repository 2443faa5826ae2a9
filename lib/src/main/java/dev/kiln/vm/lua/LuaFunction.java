package dev.kiln.vm.lua;

import java.util.List;

/// A function of a program, assembled.
///
/// @param name its name
/// @param parameters how many it takes; those that are missing are nil
/// @param registers how many it uses
/// @param words its instructions
/// @param constants its constants; a function among them by its number in the program
/// @param lines the source line of each instruction
public record LuaFunction(
        String name,
        int parameters,
        int registers,
        List<Integer> words,
        List<LuaValue> constants,
        List<Integer> lines) {
    /// Holds immutable copies.
    public LuaFunction {
        words = List.copyOf(words);
        constants = List.copyOf(constants);
        lines = List.copyOf(lines);
    }
}
