package dev.kiln.vm.lua;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kiln.vm.Machine;
import dev.kiln.vm.VmTrap;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program that can be called: its functions, constants and stacks in the memory of a machine.
public final class LuaState {
    private static final long STACK = 1 << 20;
    private static final long FRAMES = 192 << 10;

    private final LuaInterpreter lua;
    private final LuaProgram program;
    private final Machine machine;
    private final List<LuaNative> natives = new ArrayList<>();
    private final MemorySegment stack;
    private final MemorySegment frames;
    private final MemorySegment functions;
    private final MemorySegment start;

    LuaState(LuaEngine engine, LuaProgram program, Map<String, LuaNative> known) {
        lua = engine.lua();
        this.program = program;
        long words = program.functions().stream()
                .mapToLong(f -> f.words().size() * 4L + f.constants().size() * 16L + 64)
                .sum();
        machine = engine.machine(STACK + FRAMES + words + 1024);
        for (String name : program.natives()) {
            if (!known.containsKey(name)) {
                throw new LuaException(program.file() + ": there is no function " + name);
            }
            natives.add(known.get(name));
        }
        stack = machine.allocate(STACK, 16);
        frames = machine.allocate(FRAMES, 16);
        functions = machine.allocate(
                LuaInterpreter.FUNCTION.byteSize() * program.functions().size(), 16);
        start = machine.allocate(8, 4);
        for (int i = 0; i < program.functions().size(); i++) {
            load(program.functions().get(i), address(i));
        }
        machine.setCompanion(this);
    }

    private long address(int function) {
        return functions.address() + LuaInterpreter.FUNCTION.byteSize() * function;
    }

    private void load(LuaFunction function, long address) {
        MemorySegment code = machine.allocate(function.words().size() * 4L, 4);
        for (int i = 0; i < function.words().size(); i++) {
            code.set(JAVA_INT, 4L * i, function.words().get(i));
        }
        int ignored = lua.vm.fuse(code);
        MemorySegment constants = machine.allocate(function.constants().size() * 16L, 16);
        for (int i = 0; i < function.constants().size(); i++) {
            LuaValue value = function.constants().get(i);
            boolean isFunction = value.kind() == LuaValue.Kind.FUNCTION;
            put(constants, 16L * i, isFunction ? new LuaValue(value.kind(), address((int) value.bits())) : value);
        }
        MemorySegment structure = functions.asSlice(address - functions.address(), LuaInterpreter.FUNCTION);
        structure.set(JAVA_LONG, 0, code.address());
        structure.set(JAVA_LONG, 8, constants.address());
        structure.set(JAVA_INT, 16, function.parameters() * LuaInterpreter.VALUE);
        structure.set(JAVA_INT, 20, function.registers() * LuaInterpreter.VALUE);
    }

    private static void put(MemorySegment memory, long offset, LuaValue value) {
        memory.set(JAVA_LONG, offset, value.bits());
        memory.set(JAVA_LONG, offset + LuaInterpreter.TAG, value.kind().ordinal());
    }

    private static LuaValue value(MemorySegment memory, long offset) {
        LuaValue.Kind kind = LuaValue.Kind.of(memory.get(JAVA_LONG, offset + LuaInterpreter.TAG));
        boolean tagOnly = kind.compareTo(LuaValue.Kind.INTEGER) < 0; // whose other half is not written
        return new LuaValue(kind, tagOnly ? 0 : memory.get(JAVA_LONG, offset));
    }

    /// Calls the function named `name` with `arguments`, and returns its first result.
    ///
    /// @throws VmTrap when the program does what it must not
    public LuaValue call(String name, LuaValue... arguments) {
        if (arguments.length > 100) {
            throw new LuaException("a function takes at most 100 arguments, not " + arguments.length);
        }
        start.set(JAVA_INT, 0, LuaOp.word(LuaOp.CALL, 0, arguments.length + 1, 2));
        start.set(JAVA_INT, 4, LuaOp.word(LuaOp.EXIT, 0, 0, 0));
        put(stack, 0, new LuaValue(LuaValue.Kind.FUNCTION, address(program.function(name))));
        for (int i = 0; i < arguments.length; i++) {
            put(stack, 16L * (i + 1), arguments[i]);
        }
        machine.state().set(JAVA_LONG, 0, stack.address() + stack.byteSize());
        machine.state().set(JAVA_LONG, 8, frames.address() + frames.byteSize() - LuaInterpreter.FRAME.byteSize());
        machine.set(lua.base, stack.address());
        machine.set(lua.frames, frames.address());
        long ignored = machine.run(start);
        return value(stack, 0);
    }

    /// The machine that it runs on.
    public Machine machine() {
        return machine;
    }

    // What functions of Java reach

    private long offset(long address) {
        return address - machine.memory().address();
    }

    /// Register `index` of the running function.
    LuaValue register(int index) {
        return value(machine.memory(), offset(machine.get(lua.base)) + 16L * index);
    }

    /// Constant `index` of the running function.
    LuaValue constant(int index) {
        return value(machine.memory(), offset(machine.get(lua.constants)) + 16L * index);
    }

    void setRegister(int index, LuaValue value) {
        put(machine.memory(), offset(machine.get(lua.base)) + 16L * index, value);
    }

    LuaNative function(long number) {
        return natives.get((int) number);
    }

    String string(LuaValue value) {
        return program.strings().get((int) value.bits());
    }
}
