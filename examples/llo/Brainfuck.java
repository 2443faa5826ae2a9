import static dev.kiln.llo.LloType.I;
import static dev.kiln.llo.LloType.P;

import dev.kiln.llo.LloBuilder;
import dev.kiln.llo.LloCode;
import dev.kiln.llo.LloHosts;
import dev.kiln.llo.LloInstance;
import dev.kiln.llo.LloOptions;
import dev.kiln.llo.LloProgram;
import dev.kiln.llo.LloReference;
import dev.kiln.llo.LloSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A whole compiler: brainfuck to LLO.
///
/// ```
/// echo 84 | java -cp lib/target/classes examples/llo/Brainfuck.java examples/llo/factor.b     2 2 3 7
/// java -cp lib/target/classes examples/llo/Brainfuck.java --text examples/llo/factor.b        the LLO program
/// ```
///
/// The tape is the heap; a pointer to the cell at hand is local 0. A program that leaves the tape traps. Runs of `+-`
/// are one addition, runs of `<>` a displacement of what follows, and `[-]` stores a zero.
final class Brainfuck {
    private static final int CELLS = 30_000;

    private final String source;
    private final LloBuilder program = new LloBuilder();
    private final LloCode code;

    /// How far the cell at hand is from local 0.
    private int offset;

    private Brainfuck(String source) {
        this.source = source;
        program.host("putchar", LloSignature.of(I, I)).host("getchar", LloSignature.of(I)).heap(CELLS);
        code = program.func("main", LloSignature.ofVoid()).locals(P);
    }

    /// The LLO program that does what `source` says.
    ///
    /// @throws IllegalArgumentException naming the line of a bracket without its other one
    static LloProgram compile(String source) {
        return new Brainfuck(source).translate();
    }

    private record Loop(String again, String done, int line) {}

    private LloProgram translate() {
        Deque<Loop> loops = new ArrayDeque<>();
        code.lda("heap").stloc(P, 0);
        int line = 1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            code.line(line);
            switch (c) {
                case '\n' -> line++;
                case '>' -> offset++;
                case '<' -> offset--;
                case '+', '-' -> {
                    int end = i;
                    int sum = 0;
                    while (end < source.length() && (source.charAt(end) == '+' || source.charAt(end) == '-')) {
                        sum += source.charAt(end++) == '+' ? 1 : -1;
                    }
                    i = end - 1;
                    code.ldloc(P, 0).dup().ldub(offset).ldc(sum).add(I).stb(offset);
                }
                case '.' -> code.ldloc(P, 0).ldub(offset).host("putchar").drop();
                case ',' -> code.ldloc(P, 0).host("getchar").stb(offset);
                case '[' -> {
                    if (source.startsWith("[-]", i)) {
                        code.ldloc(P, 0).ldc(0).stb(offset);
                        i += 2;
                        continue;
                    }
                    move();
                    Loop loop = new Loop(code.fresh(), code.fresh(), line);
                    loops.push(loop);
                    code.ldloc(P, 0).ldub(0).jf(loop.done()).label(loop.again());
                }
                case ']' -> {
                    move();
                    int here = line;
                    Loop loop = Optional.ofNullable(loops.poll())
                            .orElseThrow(() -> new IllegalArgumentException("line " + here + ": ] without its ["));
                    code.ldloc(P, 0).ldub(0).jt(loop.again()).label(loop.done());
                }
                default -> {} // a comment
            }
        }
        if (!loops.isEmpty()) {
            throw new IllegalArgumentException("line " + loops.peek().line() + ": [ without its ]");
        }
        code.ret();
        return program.build();
    }

    /// Makes local 0 point at the cell at hand: before a loop and at its end.
    private void move() {
        if (offset != 0) {
            code.ldloc(P, 0).ldcP(offset).add(P).stloc(P, 0);
            offset = 0;
        }
    }

    private static int read() {
        try {
            return Math.max(System.in.read(), 0); // 0 at the end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compiles and runs the file named, or prints its LLO program after `--text`.
    static void main(String[] arguments) throws IOException {
        LloProgram program = compile(Files.readString(Path.of(arguments[arguments.length - 1])));
        if (arguments[0].equals("--text")) {
            System.out.print(program);
            return;
        }
        LloHosts hosts = LloHosts.standard(System.out).with("getchar", () -> read());
        try (LloInstance instance = new LloReference(program, hosts, LloOptions.DEFAULT)) {
            instance.call("main");
        }
    }
}
