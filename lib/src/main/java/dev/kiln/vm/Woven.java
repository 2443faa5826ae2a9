package dev.kiln.vm;

import dev.kiln.ir.Program;
import java.util.List;
import java.util.Map;

/// A description as one program of the IR: see [Weaver].
///
/// @param vm the description
/// @param binding the registers of its roles
/// @param program the program
/// @param places the numbers of routines in the table of all addresses, by name
/// @param traps the reasons of traps, in the order of their numbers
/// @param arities how many arguments functions of Java take that are called
record Woven(
        Interpreter vm,
        Binding binding,
        Program program,
        Map<String, Integer> places,
        List<String> traps,
        List<Integer> arities) {
    /// What trap `number` says.
    String reason(int number, long detail) {
        return number == Weaver.NO_ROUTINE
                ? "opcode " + detail + " has no routine"
                : traps.get(number - Weaver.FIRST_TRAP);
    }
}
