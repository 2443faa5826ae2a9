package dev.kiln.vm.lua;

import java.util.List;

/// A function of Java that programs call.
@FunctionalInterface
public interface LuaNative {
    /// The results.
    List<LuaValue> apply(List<LuaValue> arguments);
}
