package dev.abide.kit;

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
    protected Map<String, String> knownDivergences() {
        return Map.of("required_theProviderIsFoundByServiceLoader", "an engine for tests is not for users to find");
    }
}
