package dev.abide.kit.facet;

import dev.abide.spi.RealmHost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a realm told its host. */
public class Notes implements RealmHost {
    /** A promise with the reason of its rejection. */
    public record Rejection(Object promise, @Nullable Object reason) {}

    public final List<Rejection> rejected = new ArrayList<>();
    public final List<Object> handled = new ArrayList<>();
    public final List<@Nullable Object> failedJobs = new ArrayList<>();
    public final Set<Thread> threads = new HashSet<>();

    @Override
    public void promiseRejected(Object promise, @Nullable Object reason) {
        threads.add(Thread.currentThread());
        rejected.add(new Rejection(promise, reason));
    }

    @Override
    public void promiseHandled(Object promise) {
        threads.add(Thread.currentThread());
        handled.add(promise);
    }

    @Override
    public void jobFailed(@Nullable Object error) {
        threads.add(Thread.currentThread());
        failedJobs.add(error);
    }

    /** How often a promise is known as rejected and not handled. */
    @SuppressWarnings("ReferenceEquality") // one promise is one Java object
    public long unhandled(Object promise) {
        long reports = rejected.stream().filter(r -> r.promise() == promise).count();
        return reports - handled.stream().filter(p -> p == promise).count();
    }
}
