package dev.kiln.vm;

import dev.kiln.code.Code;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.exec.Symbol;
import dev.kiln.exec.SymbolResolver;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.Map;

/// Runs as machine code.
final class NativeEngine extends Engine {
    private static final FunctionDescriptor TWO =
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    private static final FunctionDescriptor THREE = TWO.appendArgumentLayouts(ValueLayout.JAVA_LONG);

    private final LoadedCode loaded;
    private final MethodHandle enter;
    private final MethodHandle fill;

    NativeEngine(Woven woven, Code code) {
        super(woven);
        Map<String, Symbol> symbols = new HashMap<>();
        for (int arity : woven.arities()) {
            symbols.put(Weaver.symbol(arity), JavaCalls.stub(arity));
        }
        loaded = CodeHeap.shared().load(code, SymbolResolver.of(symbols));
        enter = loaded.handle(Weaver.ENTER, TWO);
        fill = loaded.handle(Weaver.FILL, THREE);
    }

    @Override
    long reserve() {
        return 0;
    }

    @Override
    void enter(Machine machine, long mode) throws Throwable {
        enter.invokeExact(machine.stateAddress(), mode);
    }

    @Override
    void fill(Machine machine, long to, long from, long count) throws Throwable {
        fill.invokeExact(to, from, count);
    }

    @Override
    public void close() {
        loaded.close();
    }
}
