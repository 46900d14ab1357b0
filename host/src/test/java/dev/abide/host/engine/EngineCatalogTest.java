package dev.abide.host.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.EngineInfo;
import dev.abide.EngineListing;
import dev.abide.EngineListing.Refused;
import dev.abide.EngineUnavailableException;
import dev.abide.spi.Capability;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import dev.abide.spi.SpiVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCatalogTest {
    private static class Fake implements EngineProvider {
        private final String id;
        private final int spiVersion;

        Fake(String id, int spiVersion) {
            this.id = id;
            this.spiVersion = spiVersion;
        }

        Fake(String id) {
            this(id, SpiVersion.CURRENT);
        }

        @Override
        public int spiVersion() {
            return spiVersion;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String engineName() {
            return "Fake";
        }

        @Override
        public String engineVersion() {
            return "1";
        }

        @Override
        public String executionMode() {
            return "none";
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.MODERN_SYNTAX, Capability.BIGINT);
        }

        @Override
        public Realm openRealm(RealmHost host) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Unlinked extends Fake {
        Unlinked(String id) {
            super(id);
        }

        @Override
        public String engineVersion() {
            throw new NoClassDefFoundError("org/example/Engine");
        }
    }

    private static String chosen(EngineCatalog catalog, String wanted, String property, String variable) {
        return catalog.choose(wanted, property, variable).info().id();
    }

    private static List<String> found(EngineCatalog catalog) {
        return catalog.listing().found().stream().map(EngineInfo::id).toList();
    }

    @Test
    void theOptionWinsOverThePropertyAndThePropertyOverTheVariable() {
        EngineCatalog catalog = EngineCatalog.of(List.of(new Fake("a"), new Fake("b"), new Fake("c")));
        assertEquals("a", chosen(catalog, "a", "b", "c"));
        assertEquals("b", chosen(catalog, null, "b", "c"));
        assertEquals("c", chosen(catalog, null, "", "c"));
    }

    @Test
    void withoutAWishThePreferredEngineIsTaken() {
        String first = EngineCatalog.preference().getFirst();
        String last = EngineCatalog.preference().getLast();
        EngineCatalog catalog =
                EngineCatalog.of(List.of(new Fake("zeta"), new Fake(last), new Fake(first), new Fake("alpha")));
        assertEquals(first, chosen(catalog, null, null, null));
        assertEquals(List.of(first, last, "alpha", "zeta"), found(catalog));
    }

    @Test
    void anEngineThatCannotLoadDoesNotHideTheOthers() {
        EngineCatalog catalog = EngineCatalog.of(List.of(new Unlinked("able"), new Fake("brisk")));
        assertEquals("brisk", chosen(catalog, null, null, null));
        EngineListing listing = catalog.listing();
        assertEquals(List.of(new Refused("able", "NoClassDefFoundError: org/example/Engine")), listing.refused());
        String message = assertThrows(EngineUnavailableException.class, () -> chosen(catalog, "able", null, null))
                .getMessage();
        assertEquals(
                "The engine 'able' cannot be used: NoClassDefFoundError: org/example/Engine; available: brisk",
                message);
    }

    @Test
    void anUnknownIdNamesThoseThatAreThere() {
        EngineCatalog catalog = EngineCatalog.of(List.of(new Fake("brisk"), new Fake("able")));
        String message = assertThrows(EngineUnavailableException.class, () -> chosen(catalog, "v8", null, null))
                .getMessage();
        assertEquals("There is no engine 'v8'; available: able, brisk", message);
    }

    @Test
    void theSpiVersionIsCheckedBeforeAnythingElse() {
        EngineProvider old = new Fake("brisk", 0) {
            @Override
            public String id() {
                throw new AssertionError("asked for its id");
            }
        };
        EngineListing listing = EngineCatalog.of(List.of(old)).listing();
        assertTrue(listing.found().isEmpty());
        assertEquals(
                "made for version 0 of the SPI; this is version " + SpiVersion.CURRENT,
                listing.refused().getFirst().reason());
    }

    @Test
    void idsAreCheckedAndUnique() {
        EngineListing listing = EngineCatalog.of(List.of(new Fake("Brisk"), new Fake("a"), new Fake("a")))
                .listing();
        assertEquals(1, listing.found().size());
        assertEquals(2, listing.refused().size());
    }

    @Test
    void capabilitiesAreListedByNameInLowerCase() {
        assertEquals(
                List.of("bigint", "modern-syntax"),
                EngineCatalog.of(List.of(new Fake("a")))
                        .listing()
                        .found()
                        .getFirst()
                        .capabilities());
    }

    @Test
    void aProviderThatIsNotThereIsListedWithItsClass(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(EngineProvider.class.getName()), "no.such.Provider\n");
        URL[] path = {URI.create(folder.toUri().toString()).toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, EngineProvider.class.getClassLoader())) {
            assertTrue(EngineCatalog.load(loader).listing().refused().stream()
                    .anyMatch(refusal -> refusal.provider().equals("no.such.Provider")));
        }
    }
}
