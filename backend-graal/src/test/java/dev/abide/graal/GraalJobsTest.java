package dev.abide.graal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GraalJobsTest {
    /** The engine drains when its outermost interop call ends, or when a context is left. */
    @Test
    void nothingButDrainDrains() {
        try (World world = new World()) {
            world.js("var log = []; Promise.resolve().then(() => log.push('job')); 0");
            world.realm
                    .functions()
                    .call(world.js("(function () {})"), world.realm.values().undefined(), new Object[0]);
            world.realm.leave();
            world.realm.enter();
            assertEquals("", world.text("log.join()"));
            world.realm.jobs().drain();
            assertEquals("job", world.text("log.join()"));
        }
    }

    @Test
    void aDrainInsideAJobGoesOnWithTheQueue() {
        try (World world = new World()) {
            world.define("drain", (self, arguments, first, newTarget) -> {
                world.realm.jobs().drain();
                return world.realm.values().undefined();
            });
            world.js("var log = []; Promise.resolve().then(() => { drain(); log.push('outer') });"
                    + "Promise.resolve().then(() => log.push('inner')); 0");
            world.realm.jobs().drain();
            assertEquals("inner,outer", world.text("log.join()"));
        }
    }
}
