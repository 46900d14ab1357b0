package dev.abide.nashorn;

import dev.abide.spi.Capability;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import dev.abide.spi.SpiVersion;
import java.util.Set;

/**
 * Announces Nashorn; the work is done by {@link NashornEngine}, for which access to Nashorn's internals is made first.
 */
public final class NashornProvider implements EngineProvider {
    /** Holds the engine; its initialisation is what needs Nashorn. */
    private static final class Present {
        static final EngineProvider ENGINE = OwnLayer.isNeeded() ? OwnLayer.load() : new NashornEngine();
    }

    /** Called by the service loader. */
    public NashornProvider() {}

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
        return Present.ENGINE.engineVersion();
    }

    @Override
    public String executionMode() {
        return Present.ENGINE.executionMode();
    }

    @Override
    public Set<Capability> capabilities() {
        return Present.ENGINE.capabilities();
    }

    @Override
    public Realm openRealm(RealmHost host) {
        return Present.ENGINE.openRealm(host);
    }
}
