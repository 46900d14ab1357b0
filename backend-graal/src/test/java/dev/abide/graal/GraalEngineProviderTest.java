package dev.abide.graal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.spi.EngineProvider;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class GraalEngineProviderTest {
    @Test
    void theServiceLoaderFindsIt() {
        List<String> ids = ServiceLoader.load(EngineProvider.class).stream()
                .map(provider -> provider.get().id())
                .toList();
        assertEquals(List.of("graal"), ids);
    }

    @Test
    void theVersionIsThatOfTheJar() {
        assertTrue(new GraalEngineProvider().engineVersion().matches("\\d+(\\.\\d+)+"));
    }

    /** The tests run without the compiler's flags. */
    @Test
    void theExecutionModeTellsWhyThereIsNoCompiler() {
        assertEquals("interpreter (JVMCI is not enabled for this JVM)", new GraalEngineProvider().executionMode());
    }
}
