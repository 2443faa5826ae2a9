package dev.kiln.target;

import dev.kiln.ir.Convention;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Roles;
import dev.kiln.ir.V;
import dev.kiln.x64.Gp;
import dev.kiln.x64.Packed;
import java.util.List;
import java.util.stream.IntStream;

/// An application binary interface, as data.
///
/// @param convention which physical registers of the IR hold what
/// @param isa the instruction set
/// @param integers the machine's number of R0, R1, …; -1 for those that cannot be named
/// @param floats the machine's number of V0, V1, …
/// @param scratch machine numbers of the integer registers that the lowering keeps for itself
/// @param floatScratch machine number of the float register that the lowering keeps for itself
/// @param stackAlignment what `sp` is a multiple of at a call
/// @param redZone bytes below `sp` that signal handlers leave alone; the lowering never uses them
/// @param variadicCount true when a variadic function wants the number of float arguments in AL (SysV 3.5.7)
/// @param variadicCopy true when it wants float arguments in the integer registers too (Windows x64)
/// @param probedPages true when the stack must be touched page by page, downwards (Windows)
public record Abi(
        Convention convention,
        Isa isa,
        List<Integer> integers,
        List<Integer> floats,
        List<Integer> scratch,
        int floatScratch,
        int stackAlignment,
        int redZone,
        boolean variadicCount,
        boolean variadicCopy,
        boolean probedPages) {
    /// System V on x86-64: Linux, macOS, the BSDs (AMD64 ABI 3.2). Result 1 is rdx, argument 2.
    public static final Abi SYSV = new Abi(
            new Convention(
                    "sysv",
                    Convention.integers(0, 6),
                    List.of(R.physical(6), R.physical(2)),
                    List.of(R.physical(7), R.physical(6)),
                    Convention.integers(8, 14),
                    Convention.floats(0, 8),
                    Convention.floats(0, 2),
                    Convention.floats(8, 15),
                    List.of(),
                    false,
                    0),
            Isa.X64,
            List.of(7, 6, 2, 1, 8, 9, 0, 10, 3, 5, 12, 13, 14, 15),
            numbers(0, 15),
            List.of(11),
            15,
            16,
            128,
            true,
            false,
            false);

    /// Windows on x86-64. Result 1 is rdx, as between our own functions only.
    public static final Abi WIN64 = new Abi(
            new Convention(
                    "win64",
                    Convention.integers(0, 4),
                    List.of(R.physical(4), R.physical(1)),
                    List.of(R.physical(5), R.physical(4)),
                    Convention.integers(6, 14),
                    Convention.floats(0, 4),
                    Convention.floats(0, 2),
                    Convention.floats(4, 5),
                    Convention.floats(5, 15),
                    true,
                    32),
            Isa.X64,
            List.of(1, 2, 8, 9, 0, 10, 3, 5, 7, 6, 12, 13, 14, 15),
            List.of(0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
            List.of(11),
            5,
            16,
            0,
            false,
            true,
            true);

    /// The procedure call standard of AArch64 (AAPCS64 6.1). x18 is the platform's, x29 and x30 are the frame's.
    public static final Abi AAPCS64 = new Abi(
            new Convention(
                    "aapcs64",
                    Convention.integers(0, 8),
                    Convention.integers(0, 2),
                    Convention.integers(8, 16),
                    Convention.integers(19, 29),
                    Convention.floats(0, 8),
                    Convention.floats(0, 2),
                    Convention.floats(16, 31),
                    Convention.floats(8, 16),
                    false,
                    0),
            Isa.A64,
            IntStream.range(0, 29).map(i -> i < 16 || i >= 19 ? i : -1).boxed().toList(),
            numbers(0, 31),
            List.of(16, 17),
            31,
            16,
            0,
            false,
            false,
            false);

    /// Holds immutable copies.
    public Abi {
        integers = List.copyOf(integers);
        floats = List.copyOf(floats);
        scratch = List.copyOf(scratch);
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /// The name: `sysv`, `win64` or `aapcs64`.
    public String name() {
        return convention.name();
    }

    /// What the machine calls a physical register: `rbx`, `xmm3`, `x19`, `v8`.
    public String machineName(Reg register) {
        return switch (register) {
            case R r -> {
                int number = integers.get(r.code());
                yield isa == Isa.X64 ? new Gp(Packed.reg(Packed.GP64, number)).toString() : "x" + number;
            }
            case V v -> (isa == Isa.X64 ? "xmm" : "v") + floats.get(v.code());
        };
    }

    /// How many registers of each role there are.
    public Roles roles() {
        return convention.roles();
    }

    /// The bytes between `sp` at a function's entry and the first argument on the stack.
    public int stackArguments() {
        return convention.shadow() + (isa == Isa.X64 ? 8 : 0);
    }
}
