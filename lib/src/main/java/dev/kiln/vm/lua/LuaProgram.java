package dev.kiln.vm.lua;

import java.util.List;

/// Functions, assembled.
///
/// @param file the name of its source
/// @param functions its functions
/// @param strings its strings
/// @param natives the names of the functions of Java that it uses
public record LuaProgram(String file, List<LuaFunction> functions, List<String> strings, List<String> natives) {
    /// Holds immutable copies.
    public LuaProgram {
        functions = List.copyOf(functions);
        strings = List.copyOf(strings);
        natives = List.copyOf(natives);
    }

    /// The program in `text`:
    ///
    /// ```
    /// func fib 1            ; a name, and how many parameters: r0, r1, …
    ///     nlt r0, 2         ; registers, or constants where the instruction has a form for them
    ///     jmp more
    ///     return1 r0
    /// more:
    ///     loadk r1, @fib    ; a function, of the program or of Java
    ///     sub r2, r0, 1
    ///     call r1, 1, 1     ; function, number of arguments, of results
    ///     …
    /// end
    /// ```
    ///
    /// @param file what messages begin with
    /// @throws LuaException when it is not a program
    public static LuaProgram parse(String file, String text) {
        return new LuaAssembler(file).assemble(text);
    }

    /// The number of the function named `name`.
    ///
    /// @throws LuaException when there is none
    public int function(String name) {
        for (int i = 0; i < functions.size(); i++) {
            if (functions.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new LuaException(file + ": there is no function " + name);
    }
}
