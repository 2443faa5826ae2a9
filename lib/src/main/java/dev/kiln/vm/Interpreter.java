package dev.kiln.vm;

import dev.kiln.ir.Convention;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.V;
import dev.kiln.target.Abi;
import dev.kiln.target.Target;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The description of a threaded interpreter: one routine for each bytecode, each of which fetches the next bytecode
/// and jumps to its routine through a table.
///
/// Routines are one program, not functions: they share registers, each of which has a role. A role is declared once,
/// with its reason, and every convention has its own register for it. Say roles and routines, then [#build] machine
/// code, or take the [#reference], which runs the same description in plain Java.
///
/// The bytecode is trusted, as the routines are: a wrong jump or register number is a wrong address. Verify it first,
/// or guard in the routines.
public final class Interpreter {
    private final String name;
    private final Format format;
    private final MemoryLayout layout;
    private final List<Role> roles = new ArrayList<>();
    private final List<Field> early = new ArrayList<>();
    private final List<R> earlyRoles = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Fusion> fusions = new ArrayList<>();
    private final List<JavaFunction> functions = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final R pc;
    private final R state;
    private final R op;
    private final R word;
    private int integers;
    private int floats;

    /// An interpreter without a state of its own.
    public Interpreter(String name, Format format) {
        this(name, format, MemoryLayout.structLayout());
    }

    /// An interpreter of code in `format`.
    ///
    /// @param name for messages
    /// @param state the structure that the routines share with Java
    public Interpreter(String name, Format format, MemoryLayout state) {
        this.name = name;
        this.format = format;
        this.layout = state;
        // first comes what x86-64 would need a displacement for were it rbp: PC has one nearly everywhere
        this.state = kept("STATE", "the dispatch table; the state lies below it");
        pc = kept("PC", "the bytecode that is being executed");
        op = scratch("OP", "the opcode");
        word = switch (format) {
            case Format.Bytes b -> R.NONE;
            case Format.Words w -> scratch("WORD", "the instruction word");
        };
    }

    // Roles

    /// The role `PC`: points to the bytecode that is being executed, throughout its routine.
    public R pc() {
        return pc;
    }

    /// The role `STATE`: what displacements of the [#structure] are counted from.
    public R state() {
        return state;
    }

    /// The role `OP`: the opcode, as the dispatch left it.
    public R op() {
        return op;
    }

    /// The role `WORD`: the instruction word, with its sign; [R#NONE] in a stream of bytes.
    public R word() {
        return word;
    }

    /// A register that survives calls of Java, and keeps its value between runs.
    ///
    /// @param why what it holds
    public R kept(String role, String why) {
        return integer(role, true, why);
    }

    /// A register for the time of one routine.
    ///
    /// @param why what it holds
    public R scratch(String role, String why) {
        return integer(role, false, why);
    }

    /// A float register that survives calls of Java, and keeps its value between runs.
    public V keptFloat(String role, String why) {
        return floating(role, true, why);
    }

    /// A float register for the time of one routine.
    public V scratchFloat(String role, String why) {
        return floating(role, false, why);
    }

    private R integer(String role, boolean kept, String why) {
        R register = R.virtual(integers++);
        roles.add(new Role(unused(role), register, kept, why));
        return register;
    }

    private V floating(String role, boolean kept, String why) {
        V register = V.virtual(floats++);
        roles.add(new Role(unused(role), register, kept, why));
        return register;
    }

    private String unused(String what) {
        if (!names.add(what)) {
            throw new VmException(name + " has two of the name " + what);
        }
        return what;
    }

    /// A register that holds `field` of the instruction when its routine begins: for what most routines need. The
    /// others decode fields themselves: [Routine#decode].
    public R decoded(Field field, String why) {
        if (!(format instanceof Format.Words words) || field.at() + field.width() > 8 * words.bytes()) {
            throw new VmException("field " + field.name() + " does not lie in the instructions of " + name);
        }
        R role = scratch(field.name(), why);
        early.add(field);
        earlyRoles.add(role);
        return role;
    }

    /// The roles, in the order of their declaration.
    public List<Role> roles() {
        return List.copyOf(roles);
    }

    /// The structure of the state, for [Routine#load(R, R, Structure.Member)] from [#state()].
    public Structure structure() {
        return new Structure(layout, stateLayout().structureOffset());
    }

    /// The roles and their registers under `abis`, as a table of Markdown. A register in brackets is not preserved by
    /// calls, and is loaded again after them.
    public String roleTable(Abi... abis) {
        List<Binding> bindings = Arrays.stream(abis)
                .map(abi -> new Binding(roles, abi.convention()))
                .toList();
        StringBuilder text = new StringBuilder("| role | ");
        for (Abi abi : abis) {
            text.append(abi.name()).append(" | ");
        }
        text.append("survives calls | holds |\n")
                .append("|---".repeat(abis.length + 3))
                .append("|\n");
        for (Role role : roles) {
            text.append("| ").append(role.name()).append(" | ");
            for (int i = 0; i < abis.length; i++) {
                Reg register = bindings.get(i).get(role.register());
                String machine = abis[i].machineName(register);
                boolean loaded = role.kept() && !bindings.get(i).saved().list().contains(register);
                text.append(loaded ? "(" + machine + ")" : machine).append(" | ");
            }
            text.append(role.kept() ? "yes" : "no")
                    .append(" | ")
                    .append(role.why())
                    .append(" |\n");
        }
        return text.toString();
    }

    // Routines

    /// The routine of `opcode`. It ends as each of its ways must: with [Routine#next()], another dispatch, a trap
    /// or an exit.
    ///
    /// @param body writes it; called once for each machine
    public void routine(int opcode, String name, Consumer<Routine> body) {
        routine(opcode, name, List.of(), body);
    }

    /// The routine of `opcode` in a stream of bytes, with operands after it.
    public void routine(int opcode, String name, List<MemType> operands, Consumer<Routine> body) {
        free(opcode);
        instructions.add(new Instruction(opcode, unused(name), length(name, operands), operands, body));
    }

    /// A routine without an opcode, to be put in another's place while the machine runs: see [Machine#replace].
    /// It sees the opcode as the others do, and ends with [Routine#original()] where it lets the bytecode go on.
    public void routine(String name, Consumer<Routine> body) {
        instructions.add(
                new Instruction(Instruction.NO_OPCODE, unused(name), length(name, List.of()), List.of(), body));
    }

    private int length(String name, List<MemType> operands) {
        return switch (format) {
            case Format.Bytes b ->
                1 + operands.stream().mapToInt(MemType::bytes).sum();
            case Format.Words w -> {
                if (!operands.isEmpty()) {
                    throw new VmException(name + " has its operands in fields of the instruction word");
                }
                yield w.bytes();
            }
        };
    }

    private void free(int opcode) {
        if (opcode < 0 || opcode >= format.opcodes()) {
            throw new VmException("there is no opcode " + opcode + ": 0 to " + (format.opcodes() - 1) + " exist");
        }
        String taken = nameOf(opcode);
        if (!taken.isEmpty()) {
            throw new VmException("opcode " + opcode + " is that of " + taken + " already");
        }
    }

    /// A superinstruction: `opcode` does what the instructions of `parts` do one after the other, with one dispatch.
    /// It stands in the place of the first one's opcode, and all else stays as it is: see [#fuse(MemorySegment)].
    public void fuse(int opcode, String name, int... parts) {
        free(opcode);
        List<Instruction> found = new ArrayList<>();
        for (int part : parts) {
            found.add(instruction(part));
        }
        if (parts.length < 2) {
            throw new VmException(name + " has " + parts.length + " parts: a superinstruction has at least two");
        }
        fusions.add(new Fusion(opcode, unused(name), found));
    }

    /// The instruction of `opcode`.
    Instruction instruction(int opcode) {
        for (Instruction instruction : instructions) {
            if (instruction.opcode() == opcode && opcode >= 0) {
                return instruction;
            }
        }
        throw new VmException("opcode " + opcode + " has no routine in " + name);
    }

    /// The name of the routine of `opcode`, empty when it has none.
    String nameOf(int opcode) {
        for (Instruction instruction : instructions) {
            if (instruction.opcode() == opcode) {
                return instruction.name();
            }
        }
        for (Fusion fusion : fusions) {
            if (fusion.opcode() == opcode) {
                return fusion.name();
            }
        }
        return "";
    }

    /// Puts superinstructions into `code`, instructions without anything between, wherever their parts stand: of
    /// several the one with the most parts. Jumps into their midst find what was there.
    ///
    /// @return how many were put in
    public int fuse(MemorySegment code) {
        return Fusion.apply(this, code);
    }

    /// A function of Java for routines to call.
    public JavaFunction java(String name, SlowPath code) {
        JavaFunction function = new JavaFunction(functions.size(), unused(name), code);
        functions.add(function);
        return function;
    }

    // What becomes of it

    /// Machine code for `target`.
    public ThreadedCode build(Target target) {
        return new ThreadedCode(target, new Weaver(this, target.abi().convention()).weave());
    }

    /// The same description on the reference interpreter of the IR, with the registers of `convention`.
    public Engine reference(Convention convention) {
        return new ReferenceEngine(new Weaver(this, convention).weave(), convention);
    }

    // What the package needs

    String name() {
        return name;
    }

    Format format() {
        return format;
    }

    MemoryLayout layout() {
        return layout;
    }

    List<Field> early() {
        return early;
    }

    List<R> earlyRoles() {
        return earlyRoles;
    }

    List<Instruction> instructions() {
        return instructions;
    }

    List<Fusion> fusions() {
        return fusions;
    }

    List<JavaFunction> functions() {
        return functions;
    }

    StateLayout stateLayout() {
        return new StateLayout(layout.byteSize(), roles.size(), format.opcodes());
    }
}
