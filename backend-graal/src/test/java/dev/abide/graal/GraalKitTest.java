package dev.abide.graal;

import dev.abide.kit.EngineKit;
import dev.abide.spi.EngineProvider;

class GraalKitTest extends EngineKit {
    @Override
    protected EngineProvider provider() {
        return new GraalEngineProvider();
    }
}
