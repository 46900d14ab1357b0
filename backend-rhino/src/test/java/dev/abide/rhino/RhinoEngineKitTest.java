package dev.abide.rhino;

import dev.abide.kit.EngineKit;
import dev.abide.kit.subject.KnownDivergence;
import dev.abide.kit.subject.KnownDivergences;
import dev.abide.spi.EngineProvider;
import java.util.Map;

/** Rhino keeps the contract. */
final class RhinoEngineKitTest extends EngineKit {
    @Override
    protected EngineProvider provider() {
        return new RhinoProvider();
    }

    @Override
    protected Map<String, KnownDivergence> knownDivergences() {
        return KnownDivergences.read(KnownDivergences.FILE);
    }
}
