package dev.kiln.ir;

/// A register that holds a float or a vector. Instances are shared: the same register is the same object up to
/// virtual number 895.
///
/// @param code see [Reg]
public record V(int code) implements Reg {
    private static final V[] SHARED = new V[1024];

    static {
        for (int i = 0; i < SHARED.length; i++) {
            if (i <= ABSENT || i >= VIRTUAL) {
                SHARED[i] = new V(i);
            }
        }
    }

    /// No register: a parameter that is not wanted.
    public static final V NONE = SHARED[ABSENT];

    /// A register of a valid code.
    public V {
        if (code < 0 || code > ABSENT && code < VIRTUAL) {
            throw new IrException("no register has code " + code);
        }
    }

    private static V of(int base, int index, int limit, String what) {
        if (index < 0 || index >= limit) {
            throw new IrException("no " + what + " float register " + index + ": 0 to " + (limit - 1) + " exist");
        }
        int code = base + index;
        return code < SHARED.length ? SHARED[code] : new V(code);
    }

    /// Physical register `index`, 0 to 31: the float arguments in order, then the rest.
    public static V physical(int index) {
        return of(0, index, ARGUMENT, "physical");
    }

    /// The register of float argument `index`, 0 to 15; how many exist is the ABI's matter.
    public static V argument(int index) {
        return of(ARGUMENT, index, RESULT - ARGUMENT, "argument");
    }

    /// The register of float result `index`, 0 to 7.
    public static V result(int index) {
        return of(RESULT, index, TEMP - RESULT, "result");
    }

    /// Register `index` of those that calls do not preserve; at least one exists beside the arguments on every ABI.
    public static V temp(int index) {
        return of(TEMP, index, SAVED - TEMP, "temporary");
    }

    /// Register `index` of those that calls preserve (64 bits of each); SysV has none.
    public static V saved(int index) {
        return of(SAVED, index, STACK_POINTER - SAVED, "saved");
    }

    /// Virtual register `index`, from 0.
    public static V virtual(int index) {
        return of(VIRTUAL, index, Integer.MAX_VALUE - VIRTUAL, "virtual");
    }

    /// The text form: `v0 farg0 fres0 ftmp0 fsav0 $0`.
    @Override
    public String toString() {
        return code == ABSENT ? "fnone" : Reg.text(code, "v", "f", "$");
    }
}
