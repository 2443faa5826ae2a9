package dev.kiln.guard;

import dev.kiln.ir.R;

/// Where guarded code finds what it is guarded with.
///
/// One register, [#BASE], points at the first byte of the program's memory for as long as its code runs. The
/// context lies right below it, so that memory is reached at `[BASE + pointer]` and the fields of the context by
/// displacements of one byte. All fields hold 64 bits.
public final class Context {
    /// The register that holds the address of the program's memory; preserved by calls.
    public static final R BASE = R.saved(0);

    /// The lowest `sp` with which a function may be entered.
    public static final int STACK_LIMIT = -8;
    /// Not 0 when another thread wants the program to stop.
    public static final int CANCEL = -16;
    /// How many more units of fuel may be spent; negative once they are spent.
    public static final int FUEL = -24;
    /// 0 while all is well; the number of the trap's site, from 1; [#THROWN] when a host function threw.
    public static final int STATUS = -32;
    /// The `sp` of the innermost entry's frame, on the Java thread's own stack: where traps unwind to and hosts are
    /// called on.
    public static final int ENTRY = -40;
    /// Where the stack of the next entry begins: host functions may call back in.
    public static final int STACK_TOP = -48;
    /// The address that an indirect call is about to go to.
    public static final int CALLEE = -56;
    /// The number of the host function that is being called.
    public static final int HOST = -64;
    /// Where control goes to leave the program: the address of code that all programs share.
    public static final int EXIT = -72;
    /// See [#register]: 64 bytes for each kind.
    private static final int REGISTERS = -128;
    /// Arguments that found no register.
    private static final int ARGUMENTS = -256;

    /// How many integers, and how many floats, travel between Java and guarded code in registers, one way or the
    /// other.
    public static final int NATIVE_ARGUMENTS = 4;
    /// How many arguments a function may have: what fits between [#ARGUMENTS] and the context's end.
    public static final int MAX_ARGUMENTS = 256;
    /// The bytes of the context, below the memory.
    public static final int SIZE = 4096;
    /// The bytes of stack below [#STACK_LIMIT] that are still there: enough for functions that call nothing, the
    /// gates, and the operating system's signal handlers.
    public static final int SLACK = 64 * 1024;
    /// The value of [#STATUS] when a host function threw.
    public static final long THROWN = -1;

    private Context() {}

    /// Where argument `i` of a function, counted over all, lies when it found no register.
    public static int argument(int i) {
        return ARGUMENTS - 8 * i;
    }

    /// Where the argument in the `n`th argument register of its kind, not one of the first [#NATIVE_ARGUMENTS],
    /// travels between Java and that register.
    public static int register(boolean isFloat, int n) {
        return REGISTERS - 16 * (n - NATIVE_ARGUMENTS) - (isFloat ? 8 : 0);
    }
}
