package dev.abide.nashorn;

import dev.abide.kit.EngineKit;
import dev.abide.spi.EngineProvider;

/** Nashorn against the contract that every engine obeys. */
class NashornKitTest extends EngineKit {
    @Override
    protected EngineProvider provider() {
        return new NashornProvider();
    }
}
