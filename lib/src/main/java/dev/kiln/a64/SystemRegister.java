package dev.kiln.a64;

import dev.kiln.code.CodeException;
import java.util.Locale;

/// A system register.
///
/// @param bits the operand as [Packed] lays it out
public record SystemRegister(long bits) implements Operand {
    /// The system register named `name`: `nzcv`, `tpidr_el0`, or `s3_3_c4_c2_0`.
    ///
    /// @throws CodeException when there is none of that name
    public static SystemRegister of(String name) {
        int found = NameLists.systemRegister(name.toLowerCase(Locale.ROOT));
        if (found < 0) {
            throw new CodeException("no system register " + name);
        }
        return new SystemRegister((long) Kind.SYSREG << 56 | found);
    }

    @Override
    public String toString() {
        return Formatter.operand(bits);
    }
}
