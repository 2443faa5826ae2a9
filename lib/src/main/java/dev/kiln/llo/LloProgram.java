package dev.kiln.llo;

import dev.kiln.guard.Trap;
import dev.kiln.guard.Words;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// A verified program. There is no other way to one than through the verifier: [LloBuilder#build()] and the readers
/// of text and bytes end in it.
///
/// *The region.* A program's memory is one region of [#regionSize()] bytes; a pointer is an offset into it. Data
/// lie in it in the order of their declaration, each aligned to its largest element, the first at 16, so that no
/// data has address 0. After them comes the heap, zeroed, aligned to 16. The size is rounded up to 16. An access of
/// `n` bytes at `p` is allowed when `p <= regionSize - n`, unsigned; it need not be aligned.
public final class LloProgram {
    private final String file;
    private final List<LloFunction> functions;
    private final List<LloHost> hosts;
    private final List<LloData> data;
    private final int heapSize;
    private final List<LloSignature> signatures;
    private final Region region;
    private final boolean trusted;

    LloProgram(
            String file,
            List<LloFunction> functions,
            List<LloHost> hosts,
            List<LloData> data,
            int heapSize,
            List<LloSignature> signatures,
            boolean trusted) {
        this.file = file;
        this.functions = List.copyOf(functions);
        this.hosts = List.copyOf(hosts);
        this.data = List.copyOf(data);
        this.heapSize = heapSize;
        this.signatures = List.copyOf(signatures);
        this.region = Region.layOut(this.data, heapSize);
        this.trusted = trusted;
    }

    /// The program that `text` is.
    ///
    /// @param file the name that errors and traps give, with the line
    /// @throws LloException saying what is wrong, and where
    public static LloProgram parse(String file, String text) {
        return Parser.parse(file, text);
    }

    /// The program that `bytes` are: the binary form when they begin with its magic, text in UTF-8 otherwise.
    ///
    /// @param file the name that errors give
    /// @throws LloException saying what is wrong, and where
    public static LloProgram read(String file, byte[] bytes) {
        return Reader.isBinary(bytes)
                ? new Reader(file, bytes).program()
                : Parser.parse(file, Reader.text(file, bytes));
    }

    // Parts

    /// The name of the source, empty when it has none.
    public String file() {
        return file;
    }

    /// The functions, in the order of their declaration; at least one.
    public List<LloFunction> functions() {
        return functions;
    }

    /// The host functions it declares.
    public List<LloHost> hosts() {
        return hosts;
    }

    /// The data, the heap not among them.
    public List<LloData> data() {
        return data;
    }

    /// The signatures of functions and indirect calls, each once.
    public List<LloSignature> signatures() {
        return signatures;
    }

    /// The function named `name`.
    public Optional<LloFunction> function(String name) {
        for (LloFunction function : functions) {
            if (function.name().equals(name)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    /// The same.
    ///
    /// @throws LloException when there is none
    LloFunction require(String name) {
        return function(name)
                .orElseThrow(() -> new LloException(
                        file,
                        0,
                        "there is no function " + Words.quote(name)
                                + Words.nearest(
                                        name,
                                        functions.stream()
                                                .map(LloFunction::name)
                                                .toList())));
    }

    /// The function that a launcher calls: `main`, or the first.
    public LloFunction entry() {
        return function("main").orElse(functions.getFirst());
    }

    // Region

    /// The size of the region in bytes, a multiple of 16.
    public long regionSize() {
        return region.size();
    }

    /// The size of the heap in bytes, 0 when there is none.
    public int heapSize() {
        return heapSize;
    }

    /// The address of data number `i`, of the heap when `i` is the number of data.
    public long dataAddress(int i) {
        return region.addresses()[i];
    }

    /// Writes the data into `memory`, which is at least [#regionSize()] bytes, all of them zero.
    public void writeData(MemorySegment memory) {
        for (int i = 0; i < data.size(); i++) {
            data.get(i).write(memory, region.addresses()[i]);
        }
    }

    // Trust

    /// The same program, vouched for by the caller: compilers leave out the checks of memory accesses.
    ///
    /// A trusted program that leaves its region reads and writes the memory of the process.
    public LloProgram trusted() {
        return new LloProgram(file, functions, hosts, data, heapSize, signatures, true);
    }

    /// True for a program that [#trusted()] gave.
    public boolean isTrusted() {
        return trusted;
    }

    // Text

    /// Op `op` of `function` as it is written: `JLT_I small`.
    public String opText(LloFunction function, int op) {
        return new Printer(this).op(function.body(), op);
    }

    /// The trap that ended op `op` of `function`.
    public Trap trap(Trap.Kind kind, LloFunction function, int op) {
        return new Trap(kind, function.name(), opText(function, op), file, function.line(op));
    }

    /// The program in the binary form; read back it is the same program, with the same lines.
    public byte[] toBytes() {
        return new Writer(this).bytes();
    }

    /// The program as text; read back it is the same program.
    @Override
    public String toString() {
        return new Printer(this).program();
    }

    // Sameness

    /// True when `other` is the same program: the same names, data, ops and labels in the same order. Files and
    /// lines do not matter, and trust does not.
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof LloProgram program) || functions.size() != program.functions.size()) {
            return false;
        }
        for (int i = 0; i < functions.size(); i++) {
            if (!functions.get(i).body().same(program.functions.get(i).body())) {
                return false;
            }
        }
        return hosts.equals(program.hosts)
                && data.equals(program.data)
                && heapSize == program.heapSize
                && signatures.equals(program.signatures);
    }

    @Override
    public int hashCode() {
        int hash = hosts.hashCode() * 31 + data.hashCode();
        for (LloFunction function : functions) {
            hash = hash * 31 + function.toString().hashCode() + function.opCount();
        }
        return hash;
    }
}
