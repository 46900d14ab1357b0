package dev.abide.graal;

import static java.util.Objects.requireNonNull;

import dev.abide.spi.HostFunction;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import org.jspecify.annotations.Nullable;

/** An entered realm, with short names for what tests do. */
final class World implements AutoCloseable {
    private static final RealmHost DEAF = new RealmHost() {
        @Override
        public void promiseRejected(Object promise, @Nullable Object reason) {}

        @Override
        public void promiseHandled(Object promise) {}

        @Override
        public void jobFailed(@Nullable Object error) {}
    };

    final Realm realm = new GraalEngineProvider().openRealm(DEAF);

    World() {
        realm.enter();
    }

    Object js(String source) {
        return requireNonNull(realm.scripts().evaluate("test.js", source), source);
    }

    String text(String source) {
        return text(js(source));
    }

    String text(@Nullable Object value) {
        return realm.strings().textOf(realm.values().toStringValue(value));
    }

    Object string(String text) {
        return realm.strings().create(text);
    }

    ObjectModel objects() {
        return realm.objects();
    }

    void define(String name, HostFunction body) {
        objects().set(realm.values().global(), string(name), realm.functions().create(name, 0, body));
    }

    @Override
    public void close() {
        realm.leave();
        realm.close();
    }
}
