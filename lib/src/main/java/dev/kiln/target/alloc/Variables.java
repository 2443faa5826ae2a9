package dev.kiln.target.alloc;

import dev.kiln.ir.Convention;
import dev.kiln.ir.IrException;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.V;
import java.util.Arrays;

/// Numbers the registers of a function; see [Body]. One object serves all functions of a program.
final class Variables {
    private final int[] integerCodes;
    private final int[] floatCodes;
    private final Convention convention;
    private final Spans spans = new Spans();
    /// By number of a virtual register, its variable; 0 for none.
    private int[] integers = new int[64];

    private int[] floats = new int[64];
    /// By variable.
    private Life[] lives = new Life[2 * Body.VIRTUAL];

    private int count = Body.VIRTUAL;
    /// The physical registers that have a life, as bits.
    private long physical;

    /// The most bytes that a variable has.
    private int most = Long.BYTES;

    Variables(Convention convention) {
        this.convention = convention;
        integerCodes = convention.integerCodes();
        floatCodes = convention.floatCodes();
    }

    /// Where what they all share lies.
    Spans spans() {
        return spans;
    }

    /// Forgets the function.
    void clear() {
        for (int v = Body.VIRTUAL; v < count; v++) {
            Reg register = lives[v].register;
            (register instanceof V ? floats : integers)[register.index()] = 0;
        }
        count = Body.VIRTUAL;
        physical = 0;
        most = Long.BYTES;
    }

    /// The most bytes that a variable has.
    int mostBytes() {
        return most;
    }

    /// The number of variables, the physical registers included.
    int count() {
        return count;
    }

    /// True when the function names the variable: only then it has a life.
    boolean named(int variable) {
        return variable >= Body.VIRTUAL || (physical & 1L << variable) != 0;
    }

    /// The physical registers that the function writes, as bits.
    long written() {
        long written = 0;
        for (int v = 0; v < Body.VIRTUAL; v++) {
            written |= named(v) && lives[v].isWritten() ? 1L << v : 0;
        }
        return written;
    }

    /// What is known of a variable that the function names.
    Life life(int variable) {
        return lives[variable];
    }

    /// The life of the variable that `register` is.
    Life life(Reg register) {
        int variable = variable(register);
        if (variable < Body.VIRTUAL && (physical & 1L << variable) == 0) {
            physical |= 1L << variable;
            lives[variable] = new Life(
                    variable,
                    variable < Body.FLOATS ? R.physical(variable) : V.physical(variable - Body.FLOATS),
                    spans);
        }
        return lives[variable];
    }

    /// The life of the variable that `register` is, as a vector of so many bytes at least.
    Life life(Reg register, int bytes) {
        Life life = life(register);
        if (life.variable >= Body.VIRTUAL) {
            life.bytes = (byte) Math.max(life.bytes, bytes);
            most = Math.max(most, bytes);
        }
        return life;
    }

    int variable(Reg register) {
        int code = register.code();
        boolean floating = register instanceof V;
        if (code < Reg.VIRTUAL) {
            int physical = (floating ? floatCodes : integerCodes)[code];
            if (physical < 0) {
                throw new IrException("register " + register + " does not exist under " + convention.name());
            }
            return floating ? physical + Body.FLOATS : physical;
        }
        int index = code - Reg.VIRTUAL;
        int[] numbers = floating ? floats : integers;
        int variable = index < numbers.length ? numbers[index] : 0;
        return variable != 0 ? variable : add(register, index, floating);
    }

    private int add(Reg register, int index, boolean floating) {
        int[] numbers = floating ? floats : integers;
        if (index >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(index + 1, numbers.length * 2));
            if (floating) {
                floats = numbers;
            } else {
                integers = numbers;
            }
        }
        if (count == lives.length) {
            lives = Arrays.copyOf(lives, count * 2);
        }
        numbers[index] = count;
        lives[count] = new Life(count, register, spans);
        return count++;
    }
}
