package dev.kiln.exec;

import java.util.Map;
import java.util.Optional;

/// Finds what the symbols of a code stand for when it is loaded.
@FunctionalInterface
public interface SymbolResolver {
    /// The symbol named `name`, empty when it is not known here.
    Optional<Symbol> find(String name);

    /// Knows no symbol.
    static SymbolResolver none() {
        return name -> Optional.empty();
    }

    /// Knows the keys of `symbols`.
    static SymbolResolver of(Map<String, ? extends Symbol> symbols) {
        Map<String, Symbol> copy = Map.copyOf(symbols);
        return name -> Optional.ofNullable(copy.get(name));
    }

    /// Knows the named labels of `loaded`.
    static SymbolResolver of(LoadedCode loaded) {
        return loaded::find;
    }

    /// Asks this one, then `other`.
    default SymbolResolver or(SymbolResolver other) {
        return name -> find(name).or(() -> other.find(name));
    }
}
