package dev.abide;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Opens runtimes; found by {@link ServiceLoader}. Implemented by Abide's host, not by embedders.
 *
 * @since 1
 */
public interface RuntimeProvider {
    /** Opens a runtime, bound to the calling thread. */
    JsRuntime open(RuntimeOptions options);

    /** Lists the engines. */
    EngineListing engines();

    /**
     * Finds the provider.
     *
     * @throws IllegalStateException if there is none
     */
    static RuntimeProvider find() {
        try {
            Iterator<RuntimeProvider> providers = ServiceLoader.load(
                            RuntimeProvider.class, RuntimeProvider.class.getClassLoader())
                    .iterator();
            if (providers.hasNext()) {
                return providers.next();
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IllegalStateException("Abide's host cannot be loaded: " + e.getMessage(), e);
        }
        throw new IllegalStateException("Abide's host is missing: put abide-host on the class path or module path");
    }
}
