package dev.abide.nashorn.realm;

import dev.abide.spi.Symbols;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** Symbols. A name of Java {@code null} is a symbol without description; Nashorn itself never reads the name. */
final class NashornSymbols implements Symbols {
    // Nashorn's registry holds its symbols weakly, but a registered symbol is the same for ever.
    private final Map<String, Object> registered = new HashMap<>();

    @Override
    public Object create(@Nullable String description) {
        return new Symbol(description);
    }

    @Override
    public Object registered(String key) {
        return registered.computeIfAbsent(key, name -> NativeSymbol._for(null, name));
    }
}
