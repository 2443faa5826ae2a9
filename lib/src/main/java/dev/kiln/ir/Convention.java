package dev.kiln.ir;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where an ABI puts things, in physical registers of the IR: what is needed to run, check or allocate a program
/// that names roles.
///
/// Lists may share registers as the ABI says (results with arguments or temporaries).
///
/// @param name the ABI's name
/// @param arguments the registers of integer arguments, in order
/// @param results the registers of integer results
/// @param temps other integer registers that calls do not preserve
/// @param saved integer registers that calls preserve
/// @param floatArguments the registers of float arguments, in order
/// @param floatResults the registers of float results
/// @param floatTemps other float registers that calls do not preserve
/// @param floatSaved float registers of which calls preserve the low 64 bits
/// @param positional true when argument i takes register i of its kind, whatever kinds come before it (Windows);
/// false when each kind is counted alone
/// @param shadow bytes that lie between the return address and the arguments on the stack
public record Convention(
        String name,
        List<R> arguments,
        List<R> results,
        List<R> temps,
        List<R> saved,
        List<V> floatArguments,
        List<V> floatResults,
        List<V> floatTemps,
        List<V> floatSaved,
        boolean positional,
        int shadow) {
    /// A convention of no real machine, for programs that name no physical register.
    public static final Convention PLAIN = new Convention(
            "plain",
            integers(0, 6),
            integers(7, 9),
            integers(6, 14),
            integers(14, 26),
            floats(0, 8),
            floats(0, 2),
            floats(8, 16),
            floats(16, 24),
            false,
            0);

    /// Holds immutable copies.
    public Convention {
        arguments = List.copyOf(arguments);
        results = List.copyOf(results);
        temps = List.copyOf(temps);
        saved = List.copyOf(saved);
        floatArguments = List.copyOf(floatArguments);
        floatResults = List.copyOf(floatResults);
        floatTemps = List.copyOf(floatTemps);
        floatSaved = List.copyOf(floatSaved);
    }

    /// Physical registers `from` up to, not including, `to`.
    public static List<R> integers(int from, int to) {
        return IntStream.range(from, to).mapToObj(R::physical).toList();
    }

    /// Physical float registers `from` up to, not including, `to`.
    public static List<V> floats(int from, int to) {
        return IntStream.range(from, to).mapToObj(V::physical).toList();
    }

    /// How many registers of each role there are.
    public Roles roles() {
        int argument = arguments.indexOf(results.getFirst());
        return new Roles(
                arguments.size(),
                results.size(),
                temps.size(),
                saved.size(),
                floatArguments.size(),
                floatResults.size(),
                floatTemps.size(),
                floatSaved.size(),
                argument >= 0 ? R.argument(argument) : R.temp(temps.indexOf(results.getFirst())));
    }

    /// The physical register of each integer register code below [Reg#VIRTUAL]: the code of `sp` for itself, -1 for
    /// those that do not exist. Physical registers stand for themselves.
    public int[] integerCodes() {
        int[] codes = codes(arguments, results, temps, saved);
        codes[Reg.STACK_POINTER] = Reg.STACK_POINTER;
        return codes;
    }

    /// The physical register of each float register code below [Reg#VIRTUAL], -1 for those that do not exist.
    public int[] floatCodes() {
        return codes(floatArguments, floatResults, floatTemps, floatSaved);
    }

    private static int[] codes(
            List<? extends Reg> arguments,
            List<? extends Reg> results,
            List<? extends Reg> temps,
            List<? extends Reg> saved) {
        int[] codes = new int[Reg.VIRTUAL];
        Arrays.fill(codes, -1);
        for (List<? extends Reg> all : List.of(arguments, results, temps, saved)) {
            all.forEach(register -> codes[register.code()] = register.code());
        }
        fill(codes, Reg.ARGUMENT, arguments);
        fill(codes, Reg.RESULT, results);
        fill(codes, Reg.TEMP, temps);
        fill(codes, Reg.SAVED, saved);
        return codes;
    }

    private static void fill(int[] codes, int from, List<? extends Reg> registers) {
        for (int i = 0; i < registers.size(); i++) {
            codes[from + i] = registers.get(i).code();
        }
    }

    /// Where each argument of a call goes: the code of a physical register of its kind, or `~n` for slot n of the
    /// stack.
    ///
    /// @param floats for each argument, whether it is a float
    public int[] places(boolean... floats) {
        int[] places = new int[floats.length];
        for (int i = 0; i < floats.length; i++) {
            places[i] = floats[i] ? FLOAT : INTEGER;
        }
        place(places, floats.length);
        return places;
    }

    /// Where parameters of the given types are when a function is entered; see [#places(boolean...)].
    public int[] places(List<Type> types) {
        int[] places = new int[types.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = types.get(i).isFloat() ? FLOAT : INTEGER;
        }
        place(places, places.length);
        return places;
    }

    /// Where the registers of a call's arguments are moved to; see [#places(boolean...)].
    public int[] places(Regs registers) {
        int[] places = new int[registers.size()];
        places(registers, places);
        return places;
    }

    /// Likewise, into `places`, which must have room for as many.
    public void places(Regs registers, int[] places) {
        int count = registers.size();
        for (int i = 0; i < count; i++) {
            places[i] = registers.get(i) instanceof V ? FLOAT : INTEGER;
        }
        place(places, count);
    }

    private static final int INTEGER = 0;
    private static final int FLOAT = 1;

    /// Turns kinds into places.
    private void place(int[] places, int count) {
        int integerCount = 0;
        int floatCount = 0;
        int slots = 0;
        for (int i = 0; i < count; i++) {
            boolean isFloat = places[i] == FLOAT;
            List<? extends Reg> registers = isFloat ? floatArguments : arguments;
            int index = positional ? i : isFloat ? floatCount++ : integerCount++;
            places[i] = index < registers.size() ? registers.get(index).code() : ~slots++;
        }
    }

    /// The bytes of stack that the arguments at `places` take, shadow included; a multiple of 16.
    public int stackBytes(int... places) {
        int slots = 0;
        for (int place : places) {
            slots = Math.max(slots, place < 0 ? ~place + 1 : 0);
        }
        return shadow + 8 * slots + 15 & -16;
    }
}
