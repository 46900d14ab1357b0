package dev.abide.rhino;

import dev.abide.spi.Capability;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import dev.abide.spi.SpiVersion;
import java.util.EnumSet;
import java.util.Set;
import org.mozilla.javascript.ImplementationVersion;

/** Announces Rhino. */
public final class RhinoProvider implements EngineProvider {
    /** For {@link java.util.ServiceLoader}. */
    public RhinoProvider() {}

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public String id() {
        return "rhino";
    }

    @Override
    public String engineName() {
        return "Mozilla Rhino";
    }

    @Override
    public String engineVersion() {
        // "Rhino 1.9.2 2026 05 01"; the number alone is what people compare.
        for (String word : ImplementationVersion.get().split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
                return word;
            }
        }
        return ImplementationVersion.get();
    }

    @Override
    public String executionMode() {
        return "compiled to bytecode";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.BIGINT,
                Capability.BIGINT_ARRAYS,
                Capability.FLOAT16_ARRAY,
                Capability.PROXY,
                Capability.SHARED_ARRAY_BUFFER,
                Capability.DETACH,
                Capability.WEAK_REFS,
                Capability.CONFIGURABLE_FUNCTION_NAME,
                Capability.COLLECTABLE_FUNCTIONS,
                Capability.INTERRUPTION);
    }

    @Override
    public Realm openRealm(RealmHost host) {
        return RhinoRealm.open(host);
    }
}
