package dev.abide.nashorn;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The library that this backend adds to Nashorn gives what Node gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryTest {
    private static final String ARROW = " → ";

    private final Realm realm = new NashornProvider().openRealm(new Deaf());

    private static final class Deaf implements RealmHost {
        @Override
        public void promiseRejected(Object promise, @Nullable Object reason) {}

        @Override
        public void promiseHandled(Object promise) {}

        @Override
        public void jobFailed(@Nullable Object error) {}
    }

    @BeforeAll
    void enter() {
        realm.enter();
    }

    @AfterAll
    void leave() {
        realm.leave();
        realm.close();
    }

    static Stream<Arguments> expressions() {
        return read("library.txt")
                .lines()
                .filter(line -> line.contains(ARROW) && !line.startsWith("#"))
                .map(LibraryTest::split);
    }

    private static Arguments split(String line) {
        int arrow = line.lastIndexOf(ARROW);
        return Arguments.of(line.substring(0, arrow), line.substring(arrow + ARROW.length()));
    }

    private static String read(String name) {
        try (InputStream source = requireNonNull(LibraryTest.class.getResourceAsStream(name), name)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void anExpressionGivesWhatNodeGives(String expression, String expected) {
        Object value = realm.scripts().evaluate("library.txt", "(" + expression + ")");
        assertEquals(expected, realm.strings().textOf(realm.values().toStringValue(value)));
    }
}
