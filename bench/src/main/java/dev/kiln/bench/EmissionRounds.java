package dev.kiln.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/// Times the x86 assembler beside AsmJit and Xbyak on the stream of [Emission]: each is a process that waits until it
/// is told to run a round, so that they take turns. Every process is started anew several times, for the JVM may
/// compile the same code differently.
///
/// All count the processor time of their thread, which others on the machine disturb less than the time of day.
///
/// Run it by the script `bench/emission`, which compiles the C++.
public final class EmissionRounds {
    private static final int STARTS = 5;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 21;
    private static final int CALLS = 1000;

    private EmissionRounds() {}

    /// Takes the programs for AsmJit and Xbyak; or, for a process of its own, `emit` or `finish`.
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "emit" -> serve(new Emission()::emit);
            case "finish" -> serve(new Emission()::emitAndFinish);
            default -> compare(Path.of(arguments[0]), Path.of(arguments[1]));
        }
    }

    /// The same protocol as `emission.h`: the size of the code; then for each line of input the nanoseconds of an
    /// instruction.
    private static void serve(IntSupplier emit) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        var threads = ManagementFactory.getThreadMXBean();
        System.out.println(emit.getAsInt());
        while (input.readLine() != null) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < CALLS; i++) {
                emit.getAsInt();
            }
            double nanos = threads.getCurrentThreadCpuTime() - start;
            System.out.println(nanos / CALLS / Emission.INSTRUCTIONS / Emission.COPIES);
        }
    }

    private static void compare(Path asmJit, Path xbyak) throws IOException {
        List<Contender> contenders = List.of(
                new Contender("AsmJit", asmJit.toString()),
                new Contender("Xbyak", xbyak.toString()),
                new Contender("Kiln", kiln("emit")),
                new Contender("Kiln, finished", kiln("finish")));
        for (int start = 0; start < STARTS; start++) {
            for (Contender contender : contenders) {
                contender.start();
            }
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Contender contender : contenders) {
                    contender.round(round >= 0);
                }
            }
            for (Contender contender : contenders) {
                contender.stop();
            }
        }
        System.out.println("ns an instruction     bytes    least   median   ratio to AsmJit: least / least   median");
        for (Contender contender : contenders) {
            print(contender, contenders.getFirst());
        }
    }

    private static void print(Contender contender, Contender base) {
        double[] nanos = sorted(contender.nanos);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            ratios.add(contender.nanos.get(i) / base.nanos.get(i));
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s %10d %8.2f %8.2f %31.3f %8.3f%n",
                contender.name,
                contender.size / Emission.COPIES,
                nanos[0],
                nanos[nanos.length / 2],
                nanos[0] / sorted(base.nanos)[0],
                sorted(ratios)[ratios.size() / 2]);
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static String[] kiln(String what) {
        return new String[] {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EmissionRounds.class.getName(),
            what
        };
    }

    /// One of the assemblers.
    private static final class Contender {
        private final String name;
        private final String[] command;
        private final List<Double> nanos = new ArrayList<>();
        private int size;
        private Process process;
        private BufferedReader output;
        private PrintWriter input;

        Contender(String name, String... command) {
            this.name = name;
            this.command = command;
        }

        void start() throws IOException {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            output = process.inputReader();
            input = new PrintWriter(process.outputWriter(), true);
            size = Integer.parseInt(line());
        }

        void round(boolean counted) throws IOException {
            input.println();
            double result = Double.parseDouble(line());
            if (counted) {
                nanos.add(result);
            }
        }

        void stop() {
            input.close();
            process.onExit().join();
        }

        private String line() throws IOException {
            String line = output.readLine();
            if (line == null) {
                throw new IOException(name + " ended");
            }
            return line;
        }
    }
}
