package dev.abide.graal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.oracle.truffle.js.runtime.JSException;
import org.junit.jupiter.api.Test;

/** Scripts that are run again are not parsed again. */
class GraalScriptsTest {
    @Test
    void aScriptRunAgainRunsAgain() {
        try (World world = new World()) {
            world.js("var counter = 0");
            for (int i = 1; i <= 5; i++) {
                assertEquals(i, world.js("counter += 1"));
            }
            assertNotSame(world.js("[1, {a: 2}]"), world.js("[1, {a: 2}]"));
            assertNotSame(world.js("x => x"), world.js("x => x"));
        }
    }

    @Test
    void aDeclarationRunAgainIsASyntaxError() {
        try (World world = new World()) {
            world.js("let once = 1; once");
            assertThrows(JSException.class, () -> world.js("let once = 1; once"));
        }
    }
}
