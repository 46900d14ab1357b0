package dev.abide.nashorn.realm;

import dev.abide.nashorn.promise.NashornPromises;
import dev.abide.nashorn.view.NashornBuffers;
import dev.abide.spi.Arrays;
import dev.abide.spi.Associations;
import dev.abide.spi.Dates;
import dev.abide.spi.Externals;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import dev.abide.spi.Strings;
import dev.abide.spi.Symbols;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Context;
import org.openjdk.nashorn.internal.runtime.options.Options;

/** One Nashorn context with its one global object. */
public final class NashornRealm implements Realm {
    /** Stands for "no global" in {@link #entered}, which takes no {@code null}. */
    private static final Object NONE = new Object();

    public final Global global;
    private final ArrayDeque<Object> entered = new ArrayDeque<>();

    private final NashornErrors errors;
    private final NashornJobs jobs;
    private final NashornAssociations associations;
    private final NashornValues values;
    private final NashornStrings strings;
    private final NashornSymbols symbols;
    private final NashornBigInts bigInts;
    private final NashornDates dates;
    private final NashornObjects objects;
    private final NashornArrays arrays;
    private final NashornFunctions functions;
    private final NashornPromises promises;
    private final NashornBuffers buffers;
    private final NashornExternals externals;
    private final NashornScripts scripts;
    private boolean hasProxiedArrays;

    private NashornRealm(Context context, Global global, RealmHost host) {
        this.global = global;
        errors = new NashornErrors(global);
        jobs = new NashornJobs(this, host);
        associations = new NashornAssociations();
        strings = new NashornStrings();
        symbols = new NashornSymbols();
        objects = new NashornObjects(this);
        values = new NashornValues(this);
        bigInts = new NashornBigInts(this);
        dates = new NashornDates(global);
        arrays = new NashornArrays(global);
        functions = new NashornFunctions(this);
        promises = new NashornPromises(this, host);
        buffers = new NashornBuffers(this);
        externals = new NashornExternals();
        scripts = new NashornScripts(context, global, errors);
    }

    public static NashornRealm open(RealmHost host) {
        Options options = new Options("nashorn");
        options.process(new String[] {"--language=es6", "--no-java", "--no-syntax-extensions"});
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Context context = new Context(
                options,
                new Context.ThrowErrorManager(),
                nowhere,
                nowhere,
                NashornRealm.class.getClassLoader(),
                // No class is visible to scripts, and reflection on what Java object they get hold of is refused.
                _ -> false);
        NashornRealm realm = new NashornRealm(context, createGlobal(context), host);
        realm.enter();
        try {
            Library.install(realm);
        } finally {
            realm.leave();
        }
        return realm;
    }

    private static Global createGlobal(Context context) {
        Global before = Context.getGlobal();
        try {
            Global global = context.createGlobal();
            // A second global makes Nashorn give up folding global variables into call sites. A folded value stays
            // reachable until
            // its site is linked again, so that objects once held by a global variable would never be finalized.
            context.newGlobal();
            return global;
        } finally {
            makeCurrent(before);
        }
    }

    /** Nashorn asserts that this is a change. */
    @SuppressWarnings("ReferenceEquality") // a global has no other equality
    private static void makeCurrent(@Nullable Global global) {
        if (Context.getGlobal() != global) {
            Context.setGlobal(global);
        }
    }

    @Override
    public void enter() {
        Global before = Context.getGlobal();
        entered.push(before == null ? NONE : before);
        makeCurrent(global);
    }

    @Override
    public void leave() {
        makeCurrent(entered.pop() instanceof Global before ? before : null);
    }

    /** Whether a proxy of an array was ever made. */
    public boolean hasProxiedArrays() {
        return hasProxiedArrays;
    }

    public void noteProxiedArray() {
        hasProxiedArrays = true;
    }

    @Override
    public NashornValues values() {
        return values;
    }

    @Override
    public Strings strings() {
        return strings;
    }

    @Override
    public Symbols symbols() {
        return symbols;
    }

    @Override
    public NashornBigInts bigInts() {
        return bigInts;
    }

    @Override
    public Dates dates() {
        return dates;
    }

    @Override
    public NashornObjects objects() {
        return objects;
    }

    @Override
    public Arrays arrays() {
        return arrays;
    }

    @Override
    public NashornFunctions functions() {
        return functions;
    }

    @Override
    public NashornErrors errors() {
        return errors;
    }

    @Override
    public NashornPromises promises() {
        return promises;
    }

    @Override
    public NashornJobs jobs() {
        return jobs;
    }

    @Override
    public NashornBuffers buffers() {
        return buffers;
    }

    @Override
    public Associations associations() {
        return associations;
    }

    @Override
    public Externals externals() {
        return externals;
    }

    @Override
    public NashornScripts scripts() {
        return scripts;
    }

    @Override
    public void interrupt(Error error) {
        jobs.interrupt(error);
    }

    @Override
    public void close() {
        // Nashorn has nothing to close: what is unreachable is collected. The queue must not run any more.
        jobs.close();
    }
    }
