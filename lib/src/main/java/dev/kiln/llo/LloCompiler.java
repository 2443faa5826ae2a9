package dev.kiln.llo;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Gates;
import dev.kiln.guard.Sites;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Roles;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import java.util.List;
import java.util.Optional;

/// Compiles a verified program to the IR, straight into an emitter.
///
/// There are two ways. The *quick* one takes one pass over the ops and names physical registers alone. The *good* one
/// makes better code of it, over virtual registers, which allocation may put anywhere but in [#RESERVED]. Functions of
/// both may call each other.
///
/// Quick code may also be entered in the middle, by the number of a place ([Points]): see [Resume].
///
/// What comes out, in this order: what traps leave by; the functions, under their names; a gate for each host function
/// used; the table that indirect calls go through.
public final class LloCompiler {
    /// The registers that allocation leaves alone.
    public static final Regs RESERVED = Regs.of(Context.BASE);

    private static final List<LloType> FLOATS = List.of(LloType.F, LloType.D);

    final LloProgram program;
    final Emitter out;
    final Roles roles;
    final boolean fuel;
    private final boolean quick;
    final Sites sites = new Sites();
    final Label trap;
    private final Label[] functions;
    private final Label[] hosts;
    private final Passing[] passings;
    private final Passing[] hostPassings;
    private Optional<FunctionCompiler> quickly = Optional.empty();
    private final Label[] remainders = new Label[FLOATS.size()];
    private Optional<Label> table = Optional.empty();
    private final Optional<Resume> resume;

    private LloCompiler(
            LloProgram program, Emitter out, Roles roles, boolean fuel, boolean quick, Optional<Points> points) {
        this.program = program;
        this.out = out;
        this.roles = roles;
        this.fuel = fuel;
        this.quick = quick;
        resume = points.map(places -> new Resume(this, places));
        trap = out.label();
        functions = new Label[program.functions().size()];
        hosts = new Label[program.hosts().size()];
        passings = new Passing[program.signatures().size()];
        hostPassings = new Passing[hosts.length];
        for (int i = 0; i < functions.length; i++) {
            functions[i] = out.label(program.functions().get(i).name());
        }
    }

    /// Compiles `program` into `out`, a back end for a machine with `roles`.
    ///
    /// @param fuel whether the code counts fuel
    /// @param quick whether to compile quickly; else `out` must take virtual registers
    /// @return the places where it may trap: functions and ops by their index
    public static Sites compile(LloProgram program, Emitter out, Roles roles, boolean fuel, boolean quick) {
        return new LloCompiler(program, out, roles, fuel, quick, Optional.empty()).compile();
    }

    /// Compiles `program` quickly, to code that is entered at `points` alone.
    static Sites compile(LloProgram program, Emitter out, Roles roles, boolean fuel, Points points) {
        return new LloCompiler(program, out, roles, fuel, true, Optional.of(points)).compile();
    }

    /// The symbol of the host function named `host`.
    static String hostSymbol(String host) {
        return "host " + host;
    }

    /// The symbol of the host function that computes the remainder of two floats of `type`.
    static String remainderSymbol(LloType type) {
        return "remainder " + type;
    }

    /// The type whose remainder the host function with `symbol` computes.
    static LloType remainder(String symbol) {
        return symbol.equals(remainderSymbol(LloType.F)) ? LloType.F : LloType.D;
    }

    /// The type whose remainder host function number `i` after the program's own computes.
    static LloType remainder(int i) {
        return FLOATS.get(i);
    }

    private Sites compile() {
        Gates gates = new Gates(out, roles);
        resume.ifPresent(Resume::entry);
        gates.trap(trap);
        for (LloFunction function : program.functions()) {
            if (quick || !GoodCompiler.compile(this, function)) {
                FunctionCompiler compiler = quickly();
                compiler.compile(function);
                resume.ifPresent(places -> places.of(compiler));
            }
        }
        for (int i = 0; i < hosts.length; i++) {
            if (hosts[i] != null) {
                LloHost host = program.hosts().get(i);
                gates.host(hosts[i], hostSymbol(host.name()), i, hostPassing(i).entering());
            }
        }
        for (int i = 0; i < remainders.length; i++) {
            if (remainders[i] != null) {
                Type type = type(FLOATS.get(i));
                int number = hosts.length + i;
                gates.host(remainders[i], remainderSymbol(FLOATS.get(i)), number, Signature.of(type, type, type));
            }
        }
        table.ifPresent(this::writeTable);
        resume.ifPresent(Resume::table);
        return sites;
    }

    private FunctionCompiler quickly() {
        if (quickly.isEmpty()) {
            quickly = Optional.of(new FunctionCompiler(this));
        }
        return quickly.get();
    }

    private void writeTable(Label label) {
        out.align(16);
        out.bind(label);
        for (LloFunction function : program.functions()) {
            out.data(functions[function.index()]);
            out.data(MemType.I64, function.signatureIndex());
        }
    }

    // What functions refer to

    Label function(int index) {
        return functions[index];
    }

    Label host(int index) {
        if (hosts[index] == null) {
            hosts[index] = out.label();
        }
        return hosts[index];
    }

    Label remainder(LloType type) {
        int index = FLOATS.indexOf(type);
        if (remainders[index] == null) {
            remainders[index] = out.label();
        }
        return remainders[index];
    }

    /// The table of functions: for each its address and the number of its signature, 16 bytes.
    Label functionTable() {
        if (table.isEmpty()) {
            table = Optional.of(out.label());
        }
        return table.get();
    }

    // Signatures

    static Type type(LloType type) {
        return switch (type) {
            case I -> Type.I32;
            case L, P -> Type.I64;
            case F -> Type.F32;
            case D -> Type.F64;
        };
    }

    Signature signature(LloSignature signature) {
        return Passing.of(signature, roles).signature();
    }

    /// How functions of signature number `index` are called.
    Passing passing(int index) {
        if (passings[index] == null) {
            passings[index] = Passing.of(program.signatures().get(index), roles);
        }
        return passings[index];
    }

    /// How host function number `index` is called.
    Passing hostPassing(int index) {
        if (hostPassings[index] == null) {
            hostPassings[index] = Passing.of(program.hosts().get(index).signature(), roles);
        }
        return hostPassings[index];
    }
}
