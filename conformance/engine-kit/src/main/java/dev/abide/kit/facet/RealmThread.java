package dev.abide.kit.facet;

import dev.abide.spi.EngineProvider;
import dev.abide.spi.Realm;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** A realm and the only thread that uses it, with a large stack, a quarter of what Abide gives to JavaScript. */
final class RealmThread {
    private static final long STACK_BYTES = 16L << 20;
    private static final long DEADLINE_SECONDS = 90;

    private final Notes notes = new Notes();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(this::newThread);
    private final Realm realm;
    private volatile @Nullable Thread thread;
    private boolean stuck;

    RealmThread(EngineProvider provider) throws Throwable {
        Realm[] opened = new Realm[1];
        await(() -> opened[0] = provider.openRealm(notes));
        realm = opened[0];
    }

    Realm realm() {
        return realm;
    }

    Notes notes() {
        return notes;
    }

    boolean isStuck() {
        return stuck;
    }

    /** Runs a body on the thread, inside the realm. */
    void run(Executable body) throws Throwable {
        await(() -> {
            realm.enter();
            try {
                body.execute();
            } finally {
                realm.leave();
            }
        });
    }

    /** Closes the realm on its thread and ends the thread. */
    void close() throws Throwable {
        if (!stuck) {
            await(realm::close);
        }
        executor.shutdown();
    }

    private Thread newThread(Runnable work) {
        Thread made = new Thread(null, work, "engine-kit", STACK_BYTES);
        made.setDaemon(true);
        thread = made;
        return made;
    }

    @SuppressWarnings("ThrowableNotThrown") // thrown after its stack was replaced by the other thread's
    private void await(Executable body) throws Throwable {
        Future<?> result = executor.submit(() -> {
            try {
                body.execute();
                return null;
            } catch (Exception | Error thrown) {
                throw thrown;
            } catch (Throwable thrown) {
                throw new AssertionError(thrown);
            }
        });
        try {
            result.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            stuck = true;
            AssertionError failure =
                    new AssertionError("not finished after " + DEADLINE_SECONDS + " s; the stack is the realm's");
            Thread hanging = thread;
            if (hanging != null) {
                failure.setStackTrace(hanging.getStackTrace());
            }
            throw failure;
        }
    }
}
