package dev.kiln.cli;

import dev.kiln.target.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A calling convention, as the command line names it.
enum Abi {
    /// x86-64 on Linux, macOS and the BSDs.
    SYSV(Isa.X64, Target.X64_SYSV),
    /// x86-64 on Windows.
    WIN64(Isa.X64, Target.X64_WIN64),
    /// AArch64.
    AAPCS64(Isa.A64, Target.A64_AAPCS64);

    private static final Optional<Target> HOST = host();

    private final Isa isa;
    private final Target target;

    Abi(Isa isa, Target target) {
        this.isa = isa;
        this.target = target;
    }

    /// The convention that was asked for, by name or by its instruction set; else this machine's.
    ///
    /// @param abi null when the user did not say
    /// @param isa null when the user did not say
    /// @throws Misuse when the two do not go together
    static Abi of(Abi abi, Isa isa) {
        if (abi != null) {
            if (isa != null && abi.isa != isa) {
                throw new Misuse("the calling convention " + abi + " is not one of " + isa);
            }
            return abi;
        }
        return Arrays.stream(values())
                .filter(known -> isa == null ? known.isHost() : known.isa == isa)
                .findFirst()
                .orElseThrow(
                        () -> new Misuse("this machine is none that there is machine code for: --isa says for which"));
    }

    /// This machine, when there is machine code for it.
    private static Optional<Target> host() {
        try {
            return Optional.of(Target.host());
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private boolean isHost() {
        return HOST.map(host -> host.abi().equals(target.abi())).orElse(false);
    }

    /// The instruction set.
    Isa isa() {
        return isa;
    }

    /// What to compile for: the extensions are this machine's when the convention is, else the least.
    Target target() {
        return HOST.filter(host -> isHost()).orElse(target);
    }

    /// As it is written on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
