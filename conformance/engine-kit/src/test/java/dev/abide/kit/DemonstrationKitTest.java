package dev.abide.kit;

import dev.abide.kit.subject.KnownDivergence;
import dev.abide.spi.EngineProvider;
import java.util.Map;

/**
 * A backend in the making: what it has is right, and the kit says what it has not. The guide to writing a backend
 * refers to it.
 */
class DemonstrationKitTest extends EngineKit {
    @Override
    protected EngineProvider provider() {
        return new FakeEngine();
    }

    @Override
    protected boolean isComplete() {
        return false;
    }

    @Override
    protected Map<String, KnownDivergence> knownDivergences() {
        return Map.of(
                "required_theProviderIsFoundByServiceLoader",
                new KnownDivergence(
                        "org.opentest4j.AssertionFailedError: dev.abide.kit.FakeEngine is a service of type"
                                + " EngineProvider ==> expected: <true> but was: <false>",
                        "an engine for tests is not for users to find"));
    }
}
