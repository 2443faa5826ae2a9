package dev.kiln.llo;

import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.V;

/// Puts the arguments of a call where the callee expects them, all at once: a register that is both a place and a
/// source is read before it is written.
final class Moves {
    private static final R SCRATCH = R.temp(0);
    private static final V FLOAT_SCRATCH = V.temp(0);

    private final Operands operands;
    private Reg[] source = new Reg[8];
    private boolean[] done = new boolean[8];

    Moves(Operands operands) {
        this.operands = operands;
    }

    /// Copies stack entries `from`, `from + 1` … to `places`; a place that is [R#NONE] is passed over.
    void to(Reg[] places, int from) {
        int count = places.length;
        if (count > source.length) {
            source = new Reg[count];
            done = new boolean[count];
        }
        int left = 0;
        for (int i = 0; i < count; i++) {
            source[i] = operands.current(from + i);
            done[i] = places[i] == R.NONE || source[i] == R.NONE || source[i] == places[i];
            left += done[i] ? 0 : 1;
        }
        while (left > 0) {
            int next = -1;
            for (int i = 0; i < count && next < 0; i++) {
                next = !done[i] && !isSource(places[i], count) ? i : -1;
            }
            if (next >= 0) {
                operands.move(places[next], source[next]);
                done[next] = true;
                left--;
            } else {
                breakCycle(count);
            }
        }
        for (int i = 0; i < count; i++) { // constants and frame slots read no register: they come last
            if (places[i] != R.NONE && source[i] == R.NONE) {
                operands.copyTo(from + i, places[i]);
            }
        }
    }

    private boolean isSource(Reg r, int count) {
        for (int i = 0; i < count; i++) {
            if (!done[i] && source[i] == r) {
                return true;
            }
        }
        return false;
    }

    /// All that is left are cycles: one source moves to the scratch register of its kind, and its readers read
    /// that.
    private void breakCycle(int count) {
        int i = 0;
        while (done[i]) {
            i++;
        }
        Reg from = source[i];
        Reg scratch = from instanceof R ? SCRATCH : FLOAT_SCRATCH;
        operands.move(scratch, from);
        for (int k = i; k < count; k++) {
            if (!done[k] && source[k] == from) {
                source[k] = scratch;
            }
        }
    }
}
