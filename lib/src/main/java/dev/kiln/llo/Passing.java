package dev.kiln.llo;

import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Roles;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the functions of one signature are called, worked out once for a program: a call looks here and makes nothing.
///
/// @param types the types of the arguments
/// @param places where each goes: the argument register of its kind, [R#NONE] when it lies in the context
/// @param result the type of the result
/// @param signature the same in the terms of the IR
/// @param entering the arguments that find a register, and the result: what Java passes in registers
record Passing(LloType[] types, Reg[] places, Optional<LloType> result, Signature signature, Signature entering) {
    static Passing of(LloSignature signature, Roles roles) {
        List<LloType> parameters = signature.parameters();
        Reg[] places = Homes.incoming(parameters, roles);
        List<Type> all = new ArrayList<>(places.length);
        List<Type> inRegisters = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            Type type = LloCompiler.type(parameters.get(i));
            all.add(type);
            if (places[i] != R.NONE) {
                inRegisters.add(type);
            }
        }
        List<Type> results = signature.result().isPresent()
                ? List.of(LloCompiler.type(signature.result().get()))
                : List.of();
        Signature whole = new Signature(all, results);
        return new Passing(
                parameters.toArray(LloType[]::new),
                places,
                signature.result(),
                whole,
                inRegisters.size() == all.size() ? whole : new Signature(inRegisters, results));
    }
}
