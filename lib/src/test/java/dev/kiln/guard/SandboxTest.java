package dev.kiln.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.Width;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SandboxTest {
    private static final MethodType INT_TO_INT = MethodType.methodType(int.class, int.class);

    /// No language: nothing here traps.
    private static final class NoTraps implements Sandbox.Traps {
        @Override
        public Trap at(Trap.Kind kind, int function, int op) {
            throw new AssertionError(kind);
        }

        @Override
        public Trap before(String entry, Trap.Kind kind) {
            return new Trap(kind, entry, "", "", 0);
        }

        @Override
        public void thrown(Throwable thrown, List<Sandbox.Call> calls) {}

        @Override
        public void ended() {}
    }

    private static final Sandbox.Hosts NO_HOSTS = new Sandbox.Hosts() {
        @Override
        public MethodType type(String symbol) {
            throw new AssertionError(symbol);
        }

        @Override
        public MethodHandle handle(int number) {
            throw new AssertionError(number);
        }
    };

    private static Sites adding(Emitter out, Sandbox sandbox, int number) {
        Label trap = out.label();
        new Gates(out, sandbox.roles()).trap(trap);
        out.function("f", Signature.of(Type.I32, Type.I32));
        out.binary(BinaryOp.ADD, Width.W32, R.argument(0), R.argument(0), number);
        out.mov(R.result(0), R.argument(0));
        out.ret(Regs.of(R.result(0)));
        out.end();
        return new Sites();
    }

    private static Sandbox sandbox() {
        return new Sandbox(Block.fresh(64), 1 << 16, new NoTraps());
    }

    @Test
    void aHandleOfCodeThatWasReplacedCallsNothing() throws Throwable {
        try (Sandbox sandbox = sandbox()) {
            sandbox.load(out -> adding(out, sandbox, 1), NO_HOSTS);
            MethodHandle first = sandbox.entry("f", INT_TO_INT);
            assertThat((int) first.invokeExact(-5)).isEqualTo(-4);
            sandbox.load(out -> adding(out, sandbox, 2), NO_HOSTS);
            MethodHandle second = sandbox.entry("f", INT_TO_INT);
            assertThat((int) second.invokeExact(-5)).isEqualTo(-3);
            assertThatThrownBy(() -> first.invoke(1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this code of the program was replaced");
            assertThat((int) second.invokeExact(1)).isEqualTo(3);
        }
    }

    @Test
    void aHandleOfAClosedSandboxCallsNothing() {
        Sandbox sandbox = sandbox();
        sandbox.load(out -> adding(out, sandbox, 1), NO_HOSTS);
        MethodHandle handle = sandbox.entry("f", INT_TO_INT);
        sandbox.close();
        assertThatThrownBy(() -> handle.invoke(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the program is closed");
    }

    @Test
    void aCancelledSandboxTrapsBeforeACallBegins() {
        try (Sandbox sandbox = sandbox()) {
            sandbox.load(out -> adding(out, sandbox, 1), NO_HOSTS);
            MethodHandle handle = sandbox.entry("f", INT_TO_INT);
            sandbox.cancel();
            assertThatThrownBy(() -> handle.invoke(1)).isInstanceOf(Trap.class).hasMessage("cancelled in f");
        }
    }
}
