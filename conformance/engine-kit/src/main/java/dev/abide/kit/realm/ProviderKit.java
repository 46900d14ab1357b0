package dev.abide.kit.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.EngineKit;
import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Notes;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.Realm;
import dev.abide.spi.SpiVersion;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules of {@link EngineProvider}. */
public abstract class ProviderKit extends FacetKit {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    @Test
    void required_theSpiVersionIsThatOfTheProvidersCompilation() {
        assertEquals(
                SpiVersion.CURRENT,
                provider().spiVersion(),
                "the kit and the provider are compiled against one SPI version");
    }

    @Test
    void required_theIdIsLowerCaseLettersDigitsAndHyphens() {
        String id = provider().id();
        assertTrue(ID.matcher(id).matches(), () -> "an id is lower-case letters, digits and hyphens: " + id);
    }

    @Test
    void required_theDescriptionsForPeopleAreNotBlank() {
        assertFalse(provider().engineName().isBlank(), "the engine has a name");
        assertFalse(provider().engineVersion().isBlank(), "the engine has a version");
        assertFalse(provider().executionMode().isBlank(), "the execution mode is described");
    }

    @Test
    void required_theProviderAnswersTheSameEachTime() {
        EngineProvider provider = provider();
        assertEquals(provider.id(), provider.id(), "the id is constant");
        assertEquals(provider.engineVersion(), provider.engineVersion(), "the version is constant");
        assertEquals(provider.capabilities(), provider.capabilities(), "the capabilities are constant");
    }

    @Test
    void required_theProviderIsFoundByServiceLoader() {
        Class<?> expected = provider().getClass();
        boolean found = ServiceLoader.load(EngineProvider.class, expected.getClassLoader()).stream()
                .anyMatch(p -> p.type() == expected);
        assertTrue(found, () -> expected.getName() + " is a service of type EngineProvider");
    }

    @Test
    void required_everyMethodMayBeCalledOnAnyThread() throws Throwable {
        EngineProvider provider = provider();
        FutureTask<Realm> elsewhere = new FutureTask<>(() -> {
            assertEquals(
                    provider().engineVersion(), provider.engineVersion(), "the version is the same on every thread");
            assertEquals(Set.copyOf(provider().capabilities()), provider.capabilities(), "so are the capabilities");
            return provider.openRealm(new Notes());
        });
        Thread.ofPlatform().start(elsewhere);
        Realm realm = elsewhere.get();
        realm.enter();
        try {
            assertEquals(
                    42.0,
                    realm.values().toNumber(realm.scripts().evaluate("kit.js", "6 * 7")),
                    "a realm opened on one thread is used on another");
        } finally {
            realm.leave();
        }
        realm.close();
    }

    @Test
    void required_everyKnownDivergenceNamesARule() {
        List<String> unknown = new ArrayList<>(engine().knownDivergences().keySet());
        for (Class<?> facet : EngineKit.class.getDeclaredClasses()) {
            for (Method rule : facet.getSuperclass().getDeclaredMethods()) {
                unknown.remove(rule.getName());
            }
        }
        assertEquals(List.of(), unknown, "a known divergence names a rule of the kit");
    }
}
