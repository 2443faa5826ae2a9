package dev.kiln.llo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program in the making. Functions, hosts and data are declared in any order, and mentioned before or after.
///
/// ```java
/// LloBuilder program = new LloBuilder();
/// LloCode fib = program.func("fib", LloSignature.of(I, I));
/// fib.ldarg(I, 0).ldc(2).jlt(I, "small");
/// fib.ldarg(I, 0).ldc(1).sub(I).call("fib");
/// fib.ldarg(I, 0).ldc(2).sub(I).call("fib");
/// fib.add(I).ret();
/// fib.label("small").ldarg(I, 0).ret();
/// LloProgram verified = program.build();
/// ```
public final class LloBuilder {
    final String file;
    final Symbols functionNames;
    final Symbols hostNames;
    final Symbols dataNames;

    private final List<LloCode> functions = new ArrayList<>();
    private final List<LloHost> hosts = new ArrayList<>();
    private final List<LloDataBuilder> data = new ArrayList<>();
    private final Map<LloSignature, Integer> signatures = new LinkedHashMap<>();
    private final List<LloSignature> mentioned = new ArrayList<>();
    private final Map<LloSignature, Integer> mentions = new LinkedHashMap<>();
    private int heapSize;
    private int heapLine;
    private int line;
    private Optional<OpRows> room = Optional.empty();

    /// An empty program without a file.
    public LloBuilder() {
        this("");
    }

    /// An empty program whose errors and traps name `file`.
    public LloBuilder(String file) {
        this.file = file;
        functionNames = new Symbols("function", file);
        hostNames = new Symbols("host", file);
        dataNames = new Symbols("data", file);
    }

    /// Says that what follows is written on `line`, counted from 1; 0: nowhere.
    public LloBuilder line(int line) {
        this.line = line;
        return this;
    }

    int line() {
        return line;
    }

    /// Empty rows for the ops of a function.
    OpRows room() {
        OpRows rows = room.isPresent() ? room.get().clear() : new OpRows(0);
        room = Optional.empty();
        return rows;
    }

    /// Takes back what [#room()] gave.
    void giveBack(OpRows rows) {
        room = Optional.of(rows);
    }

    /// Declares a function, and gives what its ops are written with.
    ///
    /// @throws LloException when there is one of that name
    public LloCode func(String name, LloSignature signature) {
        functionNames.declare(name, line);
        LloCode code = new LloCode(this, name, signature);
        functions.add(code);
        return code;
    }

    /// Declares a host function.
    ///
    /// @throws LloException when there is one of that name
    public LloBuilder host(String name, LloSignature signature) {
        hostNames.declare(name, line);
        hosts.add(new LloHost(name, signature));
        return this;
    }

    /// Declares a data, and gives what its elements are written with.
    ///
    /// @throws LloException when there is one of that name, or it is `heap`
    public LloDataBuilder data(String name) {
        if (name.equals("heap")) {
            throw new LloException(file, line, "data 'heap' is declared by: heap n");
        }
        dataNames.declare(name, line);
        LloDataBuilder builder = new LloDataBuilder(this, name);
        data.add(builder);
        return builder;
    }

    /// Declares the heap: `size` zero bytes under the name `heap`.
    ///
    /// @throws LloException when it is declared already, or `size` is not 1 to 1 GiB
    public LloBuilder heap(long size) {
        if (heapSize != 0) {
            throw new LloException(
                    file, line, "the heap is declared twice" + (heapLine == 0 ? "" : ", first on line " + heapLine));
        }
        if (size < 1 || size > Region.LIMIT) {
            throw new LloException(file, line, "a heap of " + size + " bytes, expected 1 to " + Region.LIMIT);
        }
        heapSize = (int) size;
        heapLine = line;
        return this;
    }

    /// The number by which [LloCode] mentions `signature` until the program is built.
    int mention(LloSignature signature) {
        Integer known = mentions.putIfAbsent(signature, mentioned.size());
        if (known != null) {
            return known;
        }
        mentioned.add(signature);
        return mentioned.size() - 1;
    }

    /// The number of the signature mentioned as `id`, in the order of the finished functions.
    int signatureIndex(int id) {
        return signatureIndex(mentioned.get(id));
    }

    int signatureIndex(LloSignature signature) {
        Integer known = signatures.putIfAbsent(signature, signatures.size());
        return known != null ? known : signatures.size() - 1;
    }

    /// The number of the data mentioned as `id`; the heap comes after all others.
    int dataIndex(int id) {
        return id == LloCode.HEAP ? data.size() : dataNames.index(id);
    }

    boolean hasHeap() {
        return heapSize != 0;
    }

    /// Verifies what was built.
    ///
    /// @throws LloException saying what is wrong, and where
    public LloProgram build() {
        if (functions.isEmpty()) {
            throw new LloException(
                    file, line, "the program has no function; expected at least one: func name(types) type");
        }
        List<LloData> parts = new ArrayList<>(data.size());
        for (LloDataBuilder builder : data) {
            parts.add(builder.build());
        }
        checkSize(parts);
        signatures.clear();
        List<Body> bodies = new ArrayList<>(functions.size());
        for (LloCode function : functions) {
            bodies.add(function.body());
        }
        List<LloSignature> kept = List.copyOf(signatures.keySet());
        Shapes shapes = new Shapes();
        List<Facts> facts = new ArrayList<>(bodies.size());
        Verifier verifier = new Verifier(file, bodies, hosts, kept, shapes);
        for (Body body : bodies) {
            facts.add(verifier.verify(body));
        }
        boolean[] recursive = CallGraph.recursive(bodies, facts, kept.size());
        List<LloFunction> verified = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            verified.add(new LloFunction(i, bodies.get(i), facts.get(i), recursive[i]));
        }
        return new LloProgram(file, verified, hosts, parts, heapSize, kept, false);
    }

    private void checkSize(List<LloData> parts) {
        long size = heapSize;
        for (LloData part : parts) {
            size += part.size() + 16;
        }
        if (size > Region.LIMIT) {
            throw new LloException(
                    file, heapLine, "data and heap are " + size + " bytes, expected at most " + Region.LIMIT);
        }
    }
}
