package dev.kiln.vm.lua;

import dev.kiln.ir.Convention;
import dev.kiln.target.Target;
import dev.kiln.vm.Engine;
import dev.kiln.vm.Machine;
import dev.kiln.vm.ThreadedCode;
import java.util.Map;

/// What programs run on: machine code, or the reference.
public final class LuaEngine implements AutoCloseable {
    private final LuaInterpreter lua;
    private final Engine engine;

    private LuaEngine(LuaInterpreter lua, Engine engine) {
        this.lua = lua;
        this.engine = engine;
    }

    private static LuaInterpreter describe() {
        return new LuaInterpreter(LuaJava::arithmetic, LuaJava::comparison, LuaJava::preparation, LuaJava::call);
    }

    /// Machine code for this machine.
    public static LuaEngine host() {
        return of(Target.host());
    }

    /// Machine code for `target`, which this machine can run.
    public static LuaEngine of(Target target) {
        LuaInterpreter lua = describe();
        return new LuaEngine(lua, lua.vm.build(target).load());
    }

    /// The reference interpreter of the IR, with the registers of `convention`.
    public static LuaEngine reference(Convention convention) {
        LuaInterpreter lua = describe();
        return new LuaEngine(lua, lua.vm.reference(convention));
    }

    /// The interpreter as machine code for any target, to be looked at.
    public static ThreadedCode code(Target target) {
        return describe().vm.build(target);
    }

    /// `program`, ready to be called.
    ///
    /// @param natives the functions of Java that it may use
    public LuaState load(LuaProgram program, Map<String, LuaNative> natives) {
        return new LuaState(this, program, natives);
    }

    LuaInterpreter lua() {
        return lua;
    }

    Machine machine(long memory) {
        return engine.machine(memory);
    }

    /// Ends the engine; its programs cannot be called after that.
    @Override
    public void close() {
        engine.close();
    }
}
