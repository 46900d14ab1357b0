package dev.abide.nashorn;

import dev.abide.spi.Capability;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import dev.abide.spi.SpiVersion;
import java.util.EnumSet;
import java.util.Set;
import org.openjdk.nashorn.internal.runtime.Version;

/** The engine behind {@link NashornProvider}: the entrance to all classes that touch Nashorn. */
final class NashornEngine implements EngineProvider {
    NashornEngine() {}

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public String id() {
        return "nashorn";
    }

    @Override
    public String engineName() {
        return "OpenJDK Nashorn";
    }

    @Override
    public String engineVersion() {
        return Version.version();
    }

    @Override
    public String executionMode() {
        return "JIT (bytecode)";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.BIGINT_ARRAYS,
                Capability.PROXY,
                Capability.SHARED_ARRAY_BUFFER,
                Capability.DETACH,
                Capability.WEAK_REFS,
                Capability.CONFIGURABLE_FUNCTION_NAME,
                Capability.COLLECTABLE_FUNCTIONS);
    }

    @Override
    public Realm openRealm(RealmHost host) {
        return FurnishedRealm.open(host);
    }
}
