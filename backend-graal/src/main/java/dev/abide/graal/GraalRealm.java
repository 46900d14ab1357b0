package dev.abide.graal;

import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.abide.graal.job.GraalJobs;
import dev.abide.graal.job.RejectionNotes;
import dev.abide.graal.value.GraalAssociations;
import dev.abide.graal.value.GraalErrors;
import dev.abide.spi.RealmHost;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

/**
 * One polyglot context on an engine of its own: contexts that share an engine share compiled code, which is slower,
 * since nothing in it can be a constant any more. Further worlds are realms of the engine in the same context.
 */
final class GraalRealm extends GraalWorld {
    private final Context context;
    private final Interruption interruption;

    private GraalRealm(Context context, JSRealm realm, GraalErrors errors, RealmHost host) {
        super(realm, errors, new GraalJobs(realm, host, errors), new GraalAssociations());
        this.context = context;
        interruption = new Interruption(realm.getEnv());
        // Atomics.wait may, as in Node.
        realm.getAgent().setCanBlock(true);
        RejectionNotes.send(realm, host);
    }

    static GraalRealm open(RealmHost host) {
        Context context = ContextOptions.newContext();
        try {
            context.enter();
            try {
                JSRealm realm = JavaScriptLanguage.getJSRealm(context);
                return new GraalRealm(context, realm, new GraalErrors(realm), host);
            } finally {
                context.leave();
            }
        } catch (RuntimeException | Error failure) {
            context.getEngine().close(true);
            throw failure;
        }
    }

    @Override
    public void enter() {
        context.enter();
        interruption.entered();
    }

    @Override
    public void leave() {
        context.leave();
    }

    @Override
    public void interrupt(Error error) {
        interruption.interrupt(error);
    }

    @Override
    public void close() {
        interruption.cancel();
        Engine engine = context.getEngine();
        context.close(true);
        engine.close(true);
    }
}
