package dev.kiln.vm;

import dev.kiln.ir.Convention;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.V;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The registers of one convention for the roles of one interpreter.
///
/// Roles that survive calls take registers that calls preserve, in the order of their declaration, and the others
/// take those that calls do not preserve. When either runs out it takes of the other's: what a call does not preserve
/// is loaded again after it. One register is left over, for constants at the edges of routines.
final class Binding {
    private final Map<Reg, Reg> places = new HashMap<>();
    private final List<Reg> saved = new ArrayList<>();
    private final R spare;

    Binding(List<Role> roles, Convention convention) {
        Deque<R> preserved = new ArrayDeque<>(convention.saved());
        Deque<R> others = new ArrayDeque<>(convention.arguments()); // on x86-64 they have the shorter encodings
        others.addAll(convention.temps().subList(1, convention.temps().size()));
        spare = convention.temps().getFirst();
        bind(roles, true, false, preserved, others, convention);
        bind(roles, false, false, others, preserved, convention);
        Deque<V> floatsPreserved = new ArrayDeque<>(convention.floatSaved());
        Deque<V> floats = new ArrayDeque<>(convention.floatTemps());
        floats.addAll(convention.floatArguments());
        bind(roles, true, true, floatsPreserved, floats, convention);
        bind(roles, false, true, floats, floatsPreserved, convention);
        for (Reg register : places.values()) {
            if (convention.saved().contains(register) || convention.floatSaved().contains(register)) {
                saved.add(register);
            }
        }
        saved.sort((a, b) -> Integer.compare(a.code(), b.code()));
    }

    private void bind(
            List<Role> roles,
            boolean kept,
            boolean floating,
            Deque<? extends Reg> first,
            Deque<? extends Reg> second,
            Convention convention) {
        for (Role role : roles) {
            if (role.kept() == kept && role.register() instanceof V == floating) {
                Deque<? extends Reg> from = first.isEmpty() ? second : first;
                if (from.isEmpty()) {
                    throw new VmException("there is no register for role " + role.name() + ": " + convention.name()
                            + " has no more than " + places.size() + " for " + (floating ? "floats" : "integers"));
                }
                places.put(role.register(), from.removeFirst());
            }
        }
    }

    private Reg place(Reg register) {
        Reg place = places.get(register);
        if (place == null) {
            throw new VmException("a routine names " + register + ": registers are named by their roles");
        }
        return place;
    }

    R get(R role) {
        return (R) place(role);
    }

    V get(V role) {
        return (V) place(role);
    }

    Reg get(Reg role) {
        return place(role);
    }

    /// A register that no role has, and that calls do not preserve.
    R spare() {
        return spare;
    }

    /// The registers in use that calls preserve.
    Regs saved() {
        return new Regs(saved);
    }
}
