package dev.abide.nashorn.realm;

import dev.abide.ecma.Descriptors;
import dev.abide.ecma.EngineObjects;
import dev.abide.spi.Arrays;
import dev.abide.spi.Associations;
import dev.abide.spi.Dates;
import dev.abide.spi.Externals;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import dev.abide.spi.Strings;
import dev.abide.spi.Symbols;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Context;

/** One Nashorn context with its one global object: what all parts of the library are built on. */
public abstract class NashornRealm implements Realm {
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
    private final NashornExternals externals;
    private final NashornScripts scripts;
    private final NashornEngineObjects engineObjects;
    private final Descriptors descriptors;
    private boolean hasProxiedArrays;

    /** Makes the parts on a global object; {@code first} is the realm whose queue and symbols this one shares. */
    protected NashornRealm(Context context, Global global, RealmHost host, @Nullable NashornRealm first) {
        this.global = global;
        engineObjects = new NashornEngineObjects(this);
        descriptors = new Descriptors(engineObjects);
        errors = new NashornErrors(global);
        jobs = first == null ? new NashornJobs(this, host) : first.jobs;
        associations = new NashornAssociations();
        strings = new NashornStrings();
        symbols = first == null ? new NashornSymbols() : first.symbols;
        objects = new NashornObjects(this);
        values = new NashornValues(this);
        bigInts = new NashornBigInts(this);
        dates = new NashornDates(global);
        arrays = new NashornArrays(global);
        functions = new NashornFunctions(this);
        externals = new NashornExternals();
        scripts = new NashornScripts(context, global, errors);
    }

    /** Nashorn asserts that this is a change. */
    @SuppressWarnings("ReferenceEquality") // a global has no other equality
    protected static void makeCurrent(@Nullable Global global) {
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

    /** The internal methods of all objects, for the algorithms that know no engine. */
    public EngineObjects engineObjects() {
        return engineObjects;
    }

    /** The operations on property descriptors. */
    public Descriptors descriptors() {
        return descriptors;
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
    public NashornJobs jobs() {
        return jobs;
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
