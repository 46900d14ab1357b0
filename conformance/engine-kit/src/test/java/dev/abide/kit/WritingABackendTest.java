package dev.abide.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.abide.spi.Capability;
import dev.abide.spi.Realm;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide to writing a backend names everything, and quotes code that is compiled and checked. */
class WritingABackendTest {
    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "abide", "kit");
    private static final Pattern QUOTATION = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private final String guide = Files.readString(Path.of("..", "..", "docs", "writing-a-backend.md"));

    WritingABackendTest() throws IOException {}

    @Test
    void everyFacetIsNamed() {
        assertNamed(Stream.of(Realm.class.getMethods())
                .map(Method::getReturnType)
                .filter(type -> type != void.class)
                .map(Class::getSimpleName));
    }

    @Test
    void everyCapabilityIsNamed() {
        assertNamed(Stream.of(Capability.values()).map(Capability::name));
    }

    @Test
    void everyTagOfTheKitIsNamed() {
        assertNamed(Stream.of(EngineKit.class.getDeclaredClasses())
                .map(facet -> facet.getAnnotation(Tag.class))
                .filter(tag -> tag != null && !tag.value().equals("capabilities"))
                .map(Tag::value)
                .distinct());
    }

    @Test
    void everyQuotationIsCodeOfTheDemonstration() throws IOException {
        String code = source("FakeEngine") + source("FakeErrors") + source("DemonstrationKitTest");
        List<String> quotations = QUOTATION
                .matcher(guide)
                .results()
                .map(WritingABackendTest::quoted)
                .toList();
        assertFalse(quotations.isEmpty(), "the guide quotes code");
        assertEquals(
                List.of(),
                quotations.stream().filter(quoted -> !code.contains(quoted)).toList(),
                "not in the demonstration");
    }

    private static String source(String name) throws IOException {
        return Files.readString(SOURCES.resolve(name + ".java"));
    }

    private static String quoted(MatchResult block) {
        return block.group(1);
    }

    private void assertNamed(Stream<String> names) {
        assertEquals(
                List.of(),
                names.filter(name -> !guide.contains("`" + name + "`")).toList(),
                "the guide does not name");
    }
}
