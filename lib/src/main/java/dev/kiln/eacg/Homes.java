package dev.kiln.eacg;

import dev.kiln.ir.R;
import dev.kiln.ir.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where each of the sixteen registers lives: in a machine register, those used most, as far as there are any; else
/// in memory.
///
/// Three machine registers are the compiler's own: [#X] for addresses, [#A] and [#B] for values.
final class Homes {
    /// Addresses, and what traps.
    static final R X = R.temp(0);
    /// The first source, and the result.
    static final R A = R.temp(1);
    /// The second source; what x86 shifts by.
    static final R B = R.argument(3);

    private static final int SHIFTER = 3;
    private static final int DIVIDER = 2;

    private final R[] home = new R[Register.COUNT];

    Homes(Instructions code, Roles roles) {
        Arrays.fill(home, R.NONE);
        List<R> pool = pool(roles);
        int[] weights = weights(code);
        for (R register : pool) {
            int most = 0;
            for (int r = 1; r < weights.length; r++) {
                most = weights[r] > weights[most] ? r : most;
            }
            if (weights[most] > 0) {
                home[most] = register;
                weights[most] = 0;
            }
        }
    }

    /// The machine registers to give away, the best first: x86's division wants argument 2.
    private static List<R> pool(Roles roles) {
        List<R> pool = new ArrayList<>();
        for (int i = 1; i < roles.saved(); i++) {
            pool.add(R.saved(i));
        }
        for (int i = 0; i < roles.arguments(); i++) {
            if (i != SHIFTER && i != DIVIDER) {
                pool.add(R.argument(i));
            }
        }
        for (int i = 2; i < roles.temps(); i++) {
            pool.add(R.temp(i));
        }
        pool.add(R.argument(DIVIDER));
        return pool;
    }

    private static int[] weights(Instructions code) {
        int[] weights = new int[Register.COUNT];
        for (int i = 0; i < code.count(); i++) {
            EacgOp op = code.op(i);
            for (int k = 0; k < op.count(); k++) {
                Kind kind = code.kind(i, k);
                if (kind == Kind.MEMORY || kind == Kind.REGISTER && code.register(i, k) < Register.COUNT) {
                    weights[code.register(i, k)]++;
                }
            }
            if (op == EacgOp.PUSH || op == EacgOp.POP || op == EacgOp.RET || op == EacgOp.CALL) {
                weights[Register.RSP.index()]++;
            }
        }
        return weights;
    }

    /// The machine register of the register with `index`; [R#NONE] when it lives in memory.
    R of(int index) {
        return home[index];
    }
}
