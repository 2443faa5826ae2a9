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
    /// For each virtual variable, the bytes of it that live: 8, or more where it is used as a vector.
    private int[] bytes = new int[64];

    /// The most that a variable has.
    private int most;

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
        most = Long.BYTES;
    }

    /// Says that a variable is a vector of so many bytes at least.
    void wide(int variable, int size) {
        if (variable >= Body.VIRTUAL) {
            int i = variable - Body.VIRTUAL;
            bytes[i] = Math.max(bytes[i], size);
            most = Math.max(most, size);
        }
    }

    /// The bytes of a virtual variable that moves and slots must keep: 8, 16, 32 or 64.
    int bytes(int variable) {
        return bytes[variable - Body.VIRTUAL];
    }

    /// The most bytes that a variable has.
    int mostBytes() {
        return most;
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
            int added = registers.size();
            if (added == bytes.length) {
                bytes = Arrays.copyOf(bytes, added * 2);
            }
            bytes[added] = Long.BYTES;
            registers.add(register);
        }
        return numbers[index];
    }
}
