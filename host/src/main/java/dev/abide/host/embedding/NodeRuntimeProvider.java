package dev.abide.host.embedding;

import dev.abide.EngineListing;
import dev.abide.JsRuntime;
import dev.abide.RuntimeOptions;
import dev.abide.RuntimeProvider;
import dev.abide.host.engine.Engine;
import dev.abide.host.engine.EngineCatalog;

/** Opens runtimes for the API. */
public final class NodeRuntimeProvider implements RuntimeProvider {
    /** Called by {@link java.util.ServiceLoader}. */
    public NodeRuntimeProvider() {}

    @Override
    public JsRuntime open(RuntimeOptions options) {
        Engine engine = catalog()
                .choose(
                        options.engine(),
                        System.getProperty(EngineCatalog.PROPERTY),
                        options.environment().get(EngineCatalog.VARIABLE));
        return HostRuntime.open(engine, options);
    }

    @Override
    public EngineListing engines() {
        return catalog().listing();
    }

    private static EngineCatalog catalog() {
        return EngineCatalog.load(NodeRuntimeProvider.class.getClassLoader());
    }
}
