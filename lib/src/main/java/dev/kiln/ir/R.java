package dev.kiln.ir;

/// An integer register of 64 bits. Instances are shared: the same register is the same object up to virtual number
/// 895.
///
/// @param code see [Reg]
public record R(int code) implements Reg {
    private static final R[] SHARED = new R[1024];

    static {
        for (int i = 0; i < SHARED.length; i++) {
            if (i <= ABSENT || i >= VIRTUAL) {
                SHARED[i] = new R(i);
            }
        }
    }

    /// The stack pointer. It may be the base of an address, and an operand of `mov`, `add`, `sub`, `cmp` and `b`.
    public static final R SP = SHARED[STACK_POINTER];
    /// No register: the index of an address that has none, a parameter that is not wanted.
    public static final R NONE = SHARED[ABSENT];

    /// A register of a valid code.
    public R {
        if (code < 0 || code > ABSENT && code < VIRTUAL) {
            throw new IrException("no register has code " + code);
        }
    }

    private static R of(int base, int index, int limit, String what) {
        if (index < 0 || index >= limit) {
            throw new IrException("no " + what + " register " + index + ": 0 to " + (limit - 1) + " exist");
        }
        int code = base + index;
        return code < SHARED.length ? SHARED[code] : new R(code);
    }

    /// Physical register `index`, 0 to 31, in the order of the ABI.
    public static R physical(int index) {
        return of(0, index, ARGUMENT, "physical");
    }

    /// The register of integer argument `index`, 0 to 15; how many exist is the ABI's matter.
    public static R argument(int index) {
        return of(ARGUMENT, index, RESULT - ARGUMENT, "argument");
    }

    /// The register of integer result `index`, 0 to 7.
    public static R result(int index) {
        return of(RESULT, index, TEMP - RESULT, "result");
    }

    /// Register `index` of those that calls do not preserve; at least two exist beside the arguments on every ABI.
    public static R temp(int index) {
        return of(TEMP, index, SAVED - TEMP, "temporary");
    }

    /// Register `index` of those that calls preserve; at least six exist on every ABI.
    public static R saved(int index) {
        return of(SAVED, index, STACK_POINTER - SAVED, "saved");
    }

    /// Virtual register `index`, from 0.
    public static R virtual(int index) {
        return of(VIRTUAL, index, Integer.MAX_VALUE - VIRTUAL, "virtual");
    }

    /// The text form: `r0 arg0 res0 tmp0 sav0 sp %0`.
    @Override
    public String toString() {
        return Reg.text(code, "r", "", "%");
    }
}
