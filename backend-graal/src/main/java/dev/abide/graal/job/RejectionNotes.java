package dev.abide.graal.job;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.PromiseRejectionTracker;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.abide.spi.RealmHost;

/** Passes on what the engine tells about rejections. */
public final class RejectionNotes implements PromiseRejectionTracker {
    private final RealmHost host;

    private RejectionNotes(RealmHost host) {
        this.host = host;
    }

    public static void send(JSRealm realm, RealmHost host) {
        realm.getContext().setPromiseRejectionTracker(realm.getAgent(), new RejectionNotes(host));
    }

    @Override
    public void promiseRejected(JSDynamicObject promise, Object reason) {
        host.promiseRejected(promise, reason);
    }

    @Override
    public void promiseRejectionHandled(JSDynamicObject promise) {
        host.promiseHandled(promise);
    }

    @Override
    public void promiseRejectedAfterResolved(JSDynamicObject promise, Object reason) {}

    @Override
    public void promiseResolvedAfterResolved(JSDynamicObject promise, Object value) {}
}
