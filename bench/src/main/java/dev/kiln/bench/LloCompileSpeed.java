package dev.kiln.bench;

import dev.kiln.code.CodeBuffer;
import dev.kiln.guard.Context;
import dev.kiln.ir.Recorder;
import dev.kiln.ir.Regs;
import dev.kiln.llo.LloCompiler;
import dev.kiln.llo.LloProgram;
import dev.kiln.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How fast verified LLO programs become machine code, beside how fast `java.lang.classfile` makes a class of them,
/// in turn within one process; and how fast the good compiler does, allocation of registers included. Nothing is loaded
/// or run.
///
/// Run it by the script `bench/llo-compile`.
public final class LloCompileSpeed {
    private static final long WARM_UP_MILLIS = 2_000;
    /// Used again and again, as it is where programs are loaded.
    private static final CodeBuffer BUFFER = new CodeBuffer();

    private LloCompileSpeed() {}

    /// Takes the directory of the examples; prints a row for each that a class can be made of.
    public static void main(String[] arguments) throws Throwable {
        Race.heading("compiling", "class");
        double nanos = 0;
        double goodNanos = 0;
        long ops = 0;
        for (LloProgram program : programs(Path.of(arguments[0]))) {
            Race.warmUp(() -> compile(program), WARM_UP_MILLIS);
            Race.warmUp(() -> HiddenClass.compile(program), WARM_UP_MILLIS);
            Race race = Race.of(() -> compile(program), () -> HiddenClass.compile(program));
            int count = program.functions().stream()
                    .mapToInt(function -> function.opCount())
                    .sum();
            Race.warmUp(() -> compileWell(program), WARM_UP_MILLIS);
            double good =
                    Race.of(() -> compileWell(program), () -> compile(program)).kiln();
            System.out.println(
                    race.row(program.file()) + million(count, race.kiln()) + "; good" + million(count, good));
            nanos += race.kiln();
            goodNanos += good;
            ops += count;
        }
        System.out.println("all" + million(ops, nanos) + "; good" + million(ops, goodNanos));
    }

    private static String million(long ops, double nanos) {
        return String.format(Locale.ROOT, ": %.2f million ops a second", ops * 1e3 / nanos);
    }

    private static void compile(LloProgram program) {
        BUFFER.reset();
        Target target = Target.host();
        LloCompiler.compile(program, target.emitter(BUFFER, false), target.roles(), false, true);
        BUFFER.finish();
    }

    private static void compileWell(LloProgram program) {
        Recorder recorder = new Recorder();
        Target target = Target.host();
        LloCompiler.compile(program, recorder, target.roles(), false, false);
        target.compile(recorder.program(), Regs.of(Context.BASE));
    }

    private static List<LloProgram> programs(Path directory) throws IOException {
        List<LloProgram> programs = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".llo")).sorted().toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file);
                if (!text.contains("CALLP")) {
                    programs.add(LloProgram.parse(name, text));
                }
            }
        }
        return programs;
    }
}
