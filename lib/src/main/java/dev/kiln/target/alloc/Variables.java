package dev.kiln.target.alloc;

import dev.kiln.ir.Convention;
import dev.kiln.ir.IrException;
import dev.kiln.ir.Reg;
import dev.kiln.ir.V;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers the registers of a function; see [Body]. One object serves all functions of a program.
final class Variables {
    private final int[] integerCodes;
    private final int[] floatCodes;
    private final Convention convention;
    private int[] integers = new int[64];
    private int[] floats = new int[64];
    private final List<Reg> registers = new ArrayList<>();

    Variables(Convention convention) {
        this.convention = convention;
        integerCodes = convention.integerCodes();
        floatCodes = convention.floatCodes();
    }

    int[] integerCodes() {
        return integerCodes;
    }

    int[] floatCodes() {
        return floatCodes;
    }

    /// Forgets the virtual registers.
    void clear() {
        for (Reg register : registers) {
            (register instanceof V ? floats : integers)[register.index()] = 0;
        }
        registers.clear();
    }

    /// The number of variables, the physical registers included.
    int count() {
        return Body.VIRTUAL + registers.size();
    }

    /// The virtual register that a variable is.
    Reg register(int variable) {
        return registers.get(variable - Body.VIRTUAL);
    }

    boolean isFloat(int variable) {
        return variable < Body.VIRTUAL ? variable >= Body.FLOATS : register(variable) instanceof V;
    }

    int variable(Reg register) {
        boolean floating = register instanceof V;
        if (!register.virtual()) {
            int code = (floating ? floatCodes : integerCodes)[register.code()];
            if (code < 0) {
                throw new IrException("register " + register + " does not exist under " + convention.name());
            }
            return floating ? code + Body.FLOATS : code;
        }
        int index = register.index();
        int[] numbers = floating ? floats : integers;
        if (index >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(index + 1, numbers.length * 2));
            if (floating) {
                floats = numbers;
            } else {
                integers = numbers;
            }
        }
        if (numbers[index] == 0) {
            numbers[index] = count();
            registers.add(register);
        }
        return numbers[index];
    }
}
