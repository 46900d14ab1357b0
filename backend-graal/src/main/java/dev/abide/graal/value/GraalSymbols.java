package dev.abide.graal.value;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import dev.abide.spi.Symbols;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Symbols. */
public final class GraalSymbols implements Symbols {
    private final Map<TruffleString, Symbol> registry;

    public GraalSymbols(JSRealm realm) {
        registry = realm.getContext().getSymbolRegistry();
    }

    @Override
    public Object create(@Nullable String description) {
        return Symbol.create(description == null ? null : Strings.fromJavaString(description));
    }

    @Override
    public Object registered(String key) {
        return registry.computeIfAbsent(Strings.fromJavaString(key), Symbol::createRegistered);
    }
}
