package dev.kiln.llo;

import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Roles;
import dev.kiln.ir.V;
import java.util.Arrays;
import java.util.List;

/// Where the variables of one function live, and which registers its operand stack may use.
///
/// The most used variables get registers: in a function that calls nothing those that calls destroy, so that no
/// frame is needed, in others those that calls preserve. A variable that is used much more often than anything is
/// called may also take a register that calls destroy: it is kept in the frame during calls. The rest lives in the
/// frame.
///
/// Register 0 of the saved ones is the context; the first temporary of each kind is scratch.
///
/// One object serves all functions of a program, one after the other.
final class Homes {
    /// Of each class of registers, those that the operand stack is left with at least.
    private static final int STACK_REGISTERS = 4;
    /// How many times more often than calls a variable is used that is worth saving around calls.
    private static final int WORTH_SAVING = 2;

    /// Enough for the number of any variable: a function has at most 100 arguments and 8,191 locals.
    private static final int INDEX_BITS = 14;

    private static final int INDEX = (1 << INDEX_BITS) - 1;
    private static final long MOST_WEIGHT = Long.MAX_VALUE >> INDEX_BITS;

    /// Registers that are free: a part of those that calls destroy, the temporaries first.
    static final class Pool {
        private final Reg[] all;
        final Reg[] registers;
        int count;

        private Pool(Reg... all) {
            this.all = all;
            registers = new Reg[all.length];
        }

        private void fill() {
            count = all.length;
            System.arraycopy(all, 0, registers, 0, count);
        }

        private boolean hasRoom() {
            return count > STACK_REGISTERS;
        }

        private Reg last() {
            return registers[count - 1];
        }

        private Reg removeLast() {
            return registers[--count];
        }

        private void remove(Reg r) {
            int i = 0;
            while (registers[i] != r) {
                i++;
            }
            count--;
            System.arraycopy(registers, i + 1, registers, i, count - i);
        }
    }

    /// The home of each variable; empty registers ([R#NONE]) for those in the frame.
    final Reg[] home;
    /// The frame slot of each variable, -1 when it needs none.
    final int[] slot;
    /// True for variables whose register calls destroy, in a function that calls.
    final boolean[] kept;
    /// True when there are such variables.
    boolean keeps;
    /// The number of variables.
    int variables;
    /// The integer registers of the operand stack …
    final Pool integers;
    /// … and its float registers.
    final Pool floats;
    /// Of the saved registers, the first that crosses calls on the stack, and the first after it that does not.
    int crossingFrom;

    int crossingTo;

    /// The number of frame slots of 8 bytes, those of the operand stack first.
    int slots;
    /// The registers that the frame saves.
    Regs saved = Regs.NONE;

    private final Roles roles;
    private final long[] keys;
    /// The sets of saved registers asked for so far, by the number of integers and of floats among them.
    private final Regs[] sets;

    /// @param variables the most that a function of the program has
    Homes(Roles roles, int variables) {
        this.roles = roles;
        home = new Reg[variables];
        slot = new int[variables];
        kept = new boolean[variables];
        keys = new long[variables];
        integers = new Pool(destroyed(roles));
        floats = new Pool(destroyedFloats(roles));
        sets = new Regs[(roles.saved() + 1) * (roles.floatSaved() + 1)];
    }

    /// Finds homes for the variables of `function`, whose parameters are passed as `passing` says.
    void find(LloFunction function, Usage usage, Passing passing) {
        variables = usage.variables;
        boolean calls = usage.callWeight > 0;
        Reg[] incoming = passing.places();
        int parameters = incoming.length;
        int floatsTaken = 0;
        for (LloType type : passing.types()) {
            floatsTaken += type.isFloat() ? 1 : 0;
        }
        int savedUsed = 1;
        int floatSavedUsed = 0;
        keeps = false;
        integers.fill();
        floats.fill();
        sortByWeight(usage.weight);
        for (int k = variables - 1; k >= 0; k--) {
            int v = INDEX - (int) (keys[k] & INDEX);
            home[v] = R.NONE;
            kept[v] = false;
            long weight = usage.weight[v];
            if (weight == 0) {
                continue;
            }
            boolean isFloat = (v < parameters ? passing.types()[v] : function.local(v - parameters)).isFloat();
            Pool pool = isFloat ? floats : integers;
            // a local may not take a register that a parameter comes in before that has left it
            int taken = isFloat ? floatsTaken : parameters - floatsTaken;
            boolean free = pool.hasRoom() && pool.last().index() >= taken;
            if (!calls && v < parameters && incoming[v] != R.NONE && pool.hasRoom()) {
                home[v] = incoming[v];
                pool.remove(incoming[v]);
            } else if (!calls && v >= parameters && free) {
                home[v] = pool.removeLast();
            } else if (isFloat && calls && floatSavedUsed < roles.floatSaved()) {
                home[v] = V.saved(floatSavedUsed++);
            } else if (!isFloat && savedUsed < roles.saved()) {
                home[v] = R.saved(savedUsed++);
            } else if (free && weight > WORTH_SAVING * usage.callWeight) {
                home[v] = pool.removeLast();
                kept[v] = calls;
                keeps |= calls;
            }
        }
        crossingFrom = savedUsed;
        crossingTo = Math.min(roles.saved(), savedUsed + usage.crossing);
        saved = set(crossingTo, floatSavedUsed);
        boolean spills =
                usage.slots || usage.crossing > crossingTo - crossingFrom || function.maxHeight() >= STACK_REGISTERS;
        int next = spills ? function.maxHeight() : 0;
        for (int v = 0; v < variables; v++) {
            slot[v] = (home[v] == R.NONE && usage.weight[v] > 0) || kept[v] ? next++ : -1;
        }
        slots = next;
    }

    /// Fills `keys` with the variables: those of most weight last, of equals the first one last.
    private void sortByWeight(long[] weight) {
        for (int v = 0; v < variables; v++) {
            keys[v] = Math.min(weight[v], MOST_WEIGHT) << INDEX_BITS | INDEX - v;
        }
        Arrays.sort(keys, 0, variables);
    }

    /// The saved registers up to, not including, those numbers, without the context.
    private Regs set(int integers, int floats) {
        int i = integers * (roles.floatSaved() + 1) + floats;
        if (sets[i] == null) {
            Reg[] registers = new Reg[integers - 1 + floats];
            for (int k = 0; k < registers.length; k++) {
                registers[k] = k < integers - 1 ? R.saved(k + 1) : V.saved(k - integers + 1);
            }
            sets[i] = Regs.of(registers);
        }
        return sets[i];
    }

    /// Where each parameter comes: the argument register of its kind, [R#NONE] when it lies in the context.
    static Reg[] incoming(List<LloType> parameters, Roles roles) {
        Reg[] places = new Reg[parameters.size()];
        int integers = 0;
        int floats = 0;
        for (int i = 0; i < places.length; i++) {
            boolean isFloat = parameters.get(i).isFloat();
            int n = isFloat ? floats++ : integers++;
            places[i] = n >= (isFloat ? roles.floatArguments() : roles.arguments())
                    ? R.NONE
                    : isFloat ? V.argument(n) : R.argument(n);
        }
        return places;
    }

    private static Reg[] destroyed(Roles roles) {
        Reg[] all = new Reg[roles.temps() - 1 + roles.arguments()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < roles.temps() - 1 ? R.temp(i + 1) : R.argument(i - roles.temps() + 1);
        }
        return all;
    }

    private static Reg[] destroyedFloats(Roles roles) {
        Reg[] all = new Reg[roles.floatTemps() - 1 + roles.floatArguments()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < roles.floatTemps() - 1 ? V.temp(i + 1) : V.argument(i - roles.floatTemps() + 1);
        }
        return all;
    }
}
