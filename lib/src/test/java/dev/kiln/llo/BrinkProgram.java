package dev.kiln.llo;

import dev.kiln.Scale;
import java.lang.invoke.MethodHandle;
import java.util.List;

/// Enters programs where a Java thread's stack ends, at every depth, in a JVM of its own: what goes wrong here ends
/// the JVM. Prints how many calls of programs gave their result, and how many had no room.
final class BrinkProgram {
    private static final String TEXT = """
            host twice(I) I
            host fail(I) I
            func calling(I) I
                LDARG_I 0
                HOST twice
                LDC_I 1
                ADD_I
                RET
            end
            func failing(I) I
                LDARG_I 0
                HOST fail
                RET
            end
            func plain(I) I
                LDARG_I 0
                LDC_I 7
                ADD_I
                RET
            end
            """;
    private static final long SMALL = 256 * 1024;
    /// From so many frames above the end on, which are some tens of kilobytes, programs are called. It becomes more as
    /// the frames get smaller, compiled.
    private static final int LAST = 800;
    /// A host that is given this calls itself until the stack ends.
    private static final int ENDLESS = -1;

    private final LloHosts hosts = LloHosts.NONE
            .with("twice", (int n) -> n == ENDLESS ? endless(n) : 2 * n)
            .with("fail", (int n) -> {
                throw new IllegalArgumentException(Integer.toString(n));
            });
    private int results;
    private int refusals;

    private BrinkProgram() {}

    public static void main(String[] arguments) throws Throwable {
        BrinkProgram brink = new BrinkProgram();
        List<Thread.Builder> kinds = List.of(Thread.ofPlatform().stackSize(SMALL), Thread.ofVirtual());
        try (LloInstance program = brink.load()) {
            for (int round = 0; round < Scale.of(2); round++) {
                for (Thread.Builder kind : kinds) {
                    int deepest = brink.descend(kind, program, Integer.MAX_VALUE);
                    int ignored = brink.descend(kind, program, deepest - LAST);
                    brink.enter(program, 1);
                }
            }
            int deepest = brink.descend(kinds.getFirst(), program, Integer.MAX_VALUE);
            for (int above = 0; above < LAST; above += LAST / Scale.of(10)) {
                try (LloInstance cold = brink.load()) { // its method handles have never been called
                    int ignored = brink.descend(kinds.getFirst(), cold, deepest - above);
                    brink.enter(cold, 1);
                }
            }
        }
        System.out.println(brink.results + " results, " + brink.refusals + " refusals");
    }

    private LloInstance load() {
        return new LloCompiled(LloProgram.parse("brink.llo", TEXT), hosts, LloOptions.DEFAULT);
    }

    private static int endless(int n) {
        return endless(n - 1) + 1;
    }

    /// Goes down to the stack's end in a new thread and calls `program` at every depth from `first` on.
    ///
    /// @return the deepest
    private int descend(Thread.Builder kind, LloInstance program, int first) throws Throwable {
        Descent descent = new Descent(program, first);
        kind.start(descent).join();
        if (descent.wrong != null) {
            throw descent.wrong;
        }
        return descent.deepest;
    }

    private final class Descent implements Runnable {
        private final LloInstance program;
        private final int first;
        private int deepest;
        private Throwable wrong;

        Descent(LloInstance program, int first) {
            this.program = program;
            this.first = first;
        }

        @Override
        public void run() {
            try {
                down(0);
            } catch (StackOverflowError e) {
                // how every descent ends
            } catch (Throwable e) {
                wrong = e;
            }
        }

        private int down(int n) throws Throwable {
            deepest = n;
            if (n >= first) {
                enter(program, n);
            }
            return down(n + 1) + 1;
        }
    }

    private void enter(LloInstance program, int n) throws Throwable {
        MethodHandle calling = program.function("calling");
        try {
            int result = (int) calling.invokeExact(n);
            expect(result, 2 * n + 1);
        } catch (StackOverflowError e) {
            refusals++;
        }
        try {
            int result = (int) program.function("plain").invokeExact(n);
            expect(result, n + 7);
        } catch (StackOverflowError e) {
            refusals++;
        }
        try {
            int result = (int) program.function("failing").invokeExact(n);
            throw new AssertionError("a host that fails gave " + result);
        } catch (IllegalArgumentException e) {
            results++;
        } catch (StackOverflowError e) {
            refusals++;
        }
        if (n % 64 == 0) {
            try {
                int result = (int) calling.invokeExact(ENDLESS);
                throw new AssertionError("a host without end gave " + result);
            } catch (StackOverflowError e) {
                refusals++;
            }
        }
    }

    private void expect(int result, int expected) {
        if (result != expected) {
            throw new AssertionError(result + " instead of " + expected);
        }
        results++;
    }
}
