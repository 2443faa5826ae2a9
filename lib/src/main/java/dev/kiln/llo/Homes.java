package dev.kiln.llo;

import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Roles;
import dev.kiln.ir.V;
import java.util.ArrayList;
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
final class Homes {
    /// Of each class of registers, those that the operand stack is left with at least.
    private static final int STACK_REGISTERS = 4;
    /// How many times more often than calls a variable is used that is worth saving around calls.
    private static final int WORTH_SAVING = 2;

    /// Enough for the number of any variable: a function has at most 100 arguments and 8,191 locals.
    private static final int INDEX_BITS = 14;

    private static final long MOST_WEIGHT = Long.MAX_VALUE >> INDEX_BITS;

    /// The home of each variable; empty registers ([R#NONE]) for those in the frame.
    final Reg[] home;
    /// The frame slot of each variable, -1 when it needs none.
    final int[] slot;
    /// True for variables whose register calls destroy, in a function that calls.
    final boolean[] kept;
    /// The integer registers of the operand stack.
    final List<R> integers = new ArrayList<>();
    /// The integer registers among those that calls preserve.
    final List<R> crossing = new ArrayList<>();
    /// The float registers of the operand stack.
    final List<V> floats = new ArrayList<>();

    /// The number of frame slots of 8 bytes, those of the operand stack first.
    final int slots;
    /// The registers that the frame saves.
    final Regs saved;

    Homes(LloFunction function, Usage usage, Roles roles) {
        List<LloType> parameters = function.signature().parameters();
        int variables = usage.weight.length;
        home = new Reg[variables];
        slot = new int[variables];
        kept = new boolean[variables];
        boolean calls = usage.callWeight > 0;

        int savedUsed = 1;
        int floatSavedUsed = 0;
        List<R> free = destroyed(roles);
        List<V> freeFloats = destroyedFloats(roles);
        Reg[] incoming = incoming(parameters, roles);
        for (int v : byWeight(usage.weight)) {
            boolean isFloat = type(function, v).isFloat();
            boolean worth = usage.weight[v] > WORTH_SAVING * usage.callWeight;
            home[v] = R.NONE;
            if (usage.weight[v] == 0) {
                continue;
            }
            List<? extends Reg> pool = isFloat ? freeFloats : free;
            boolean roomInPool = pool.size() > STACK_REGISTERS;
            if (!calls && v < parameters.size() && incoming[v] != R.NONE && roomInPool) {
                home[v] = incoming[v];
                pool.remove(incoming[v]);
            } else if (!calls
                    && v >= parameters.size()
                    && roomInPool
                    && pool.getLast().index() >= taken(parameters, isFloat)) {
                home[v] = pool.removeLast();
            } else if (isFloat && calls && floatSavedUsed < roles.floatSaved()) {
                home[v] = V.saved(floatSavedUsed++);
            } else if (!isFloat && savedUsed < roles.saved()) {
                home[v] = R.saved(savedUsed++);
            } else if (roomInPool && worth && pool.getLast().index() >= taken(parameters, isFloat)) {
                home[v] = pool.removeLast();
                kept[v] = calls;
            }
        }
        for (int i = 0; i < usage.crossing && savedUsed < roles.saved(); i++) {
            crossing.add(R.saved(savedUsed++));
        }
        integers.addAll(free);
        floats.addAll(freeFloats);

        boolean spills = usage.slots || usage.crossing > crossing.size() || function.maxHeight() >= STACK_REGISTERS;
        int next = spills ? function.maxHeight() : 0;
        for (int v = 0; v < variables; v++) {
            slot[v] = (home[v] == R.NONE && usage.weight[v] > 0) || kept[v] ? next++ : -1;
        }
        slots = next;
        List<Reg> list = new ArrayList<>();
        for (int i = 1; i < savedUsed; i++) {
            list.add(R.saved(i));
        }
        for (int i = 0; i < floatSavedUsed; i++) {
            list.add(V.saved(i));
        }
        saved = Regs.of(list.toArray(Reg[]::new));
    }

    /// The variables, those of most weight first, of equals the first one first.
    private static int[] byWeight(long[] weight) {
        long[] keys = new long[weight.length];
        for (int v = 0; v < keys.length; v++) {
            keys[v] = Math.min(weight[v], MOST_WEIGHT) << INDEX_BITS | (1 << INDEX_BITS) - 1 - v;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (1 << INDEX_BITS) - 1 - (int) (keys[keys.length - 1 - i] & (1 << INDEX_BITS) - 1);
        }
        return order;
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

    private static LloType type(LloFunction function, int variable) {
        int parameters = function.signature().parameters().size();
        return variable < parameters
                ? function.signature().parameters().get(variable)
                : function.local(variable - parameters);
    }

    /// How many argument registers of a kind the parameters come in: a local may not take one before they have left
    /// it.
    private static int taken(List<LloType> parameters, boolean isFloat) {
        return (int) parameters.stream().filter(t -> t.isFloat() == isFloat).count();
    }

    private static List<R> destroyed(Roles roles) {
        List<R> list = new ArrayList<>();
        for (int i = 1; i < roles.temps(); i++) {
            list.add(R.temp(i));
        }
        for (int i = 0; i < roles.arguments(); i++) {
            list.add(R.argument(i));
        }
        return list;
    }

    private static List<V> destroyedFloats(Roles roles) {
        List<V> list = new ArrayList<>();
        for (int i = 1; i < roles.floatTemps(); i++) {
            list.add(V.temp(i));
        }
        for (int i = 0; i < roles.floatArguments(); i++) {
            list.add(V.argument(i));
        }
        return list;
    }
}
