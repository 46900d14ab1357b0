package dev.abide.rhino;

import dev.abide.rhino.buffer.BufferIntrinsics;
import dev.abide.rhino.buffer.RhinoBuffers;
import dev.abide.rhino.code.ScriptCache;
import dev.abide.rhino.engine.Calls;
import dev.abide.rhino.engine.EngineContext;
import dev.abide.rhino.engine.GlobalObject;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.engine.JobQueue;
import dev.abide.rhino.engine.Receivers;
import dev.abide.rhino.error.ErrorConstructors;
import dev.abide.rhino.error.ErrorStacks;
import dev.abide.rhino.error.JavaExceptions;
import dev.abide.rhino.error.RhinoErrors;
import dev.abide.rhino.library.AccessorLibrary;
import dev.abide.rhino.library.Leftovers;
import dev.abide.rhino.library.ObjectLibrary;
import dev.abide.rhino.library.Prototypes;
import dev.abide.rhino.library.ReflectLibrary;
import dev.abide.rhino.object.RhinoArrays;
import dev.abide.rhino.object.RhinoEngineObjects;
import dev.abide.rhino.object.RhinoFunctions;
import dev.abide.rhino.object.RhinoObjects;
import dev.abide.rhino.promise.PromiseIntrinsics;
import dev.abide.rhino.promise.RhinoPromises;
import dev.abide.rhino.proxy.ProxyLibrary;
import dev.abide.rhino.regexp.RegExpLibrary;
import dev.abide.rhino.value.RhinoAssociations;
import dev.abide.rhino.value.RhinoBigInts;
import dev.abide.rhino.value.RhinoDates;
import dev.abide.rhino.value.RhinoExternals;
import dev.abide.rhino.value.RhinoStrings;
import dev.abide.rhino.value.RhinoSymbols;
import dev.abide.rhino.value.RhinoValues;
import dev.abide.rhino.weak.WeakIntrinsics;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.TopLevel;

/** The facets on one top-level scope. What is the context's all of its worlds share. */
abstract class RhinoWorld implements Realm {
    private final EngineContext context;
    private final JobQueue queue;
    private final RealmHost host;
    private final JavaExceptions javaExceptions;
    private final TopLevel global;
    private final RhinoValues values;
    private final RhinoStrings strings = new RhinoStrings();
    private final RhinoSymbols symbols;
    private final RhinoBigInts bigInts = new RhinoBigInts();
    private final RhinoDates dates;
    private final RhinoObjects objects;
    private final RhinoArrays arrays;
    private final RhinoFunctions functions;
    private final RhinoErrors errors;
    private final RhinoPromises promises;
    private final RhinoJobs jobs;
    private final RhinoBuffers buffers;
    private final RhinoAssociations associations;
    private final RhinoExternals externals;
    private final RhinoScripts scripts;

    /**
     * Works in a context that is bound to the thread; {@code first} is the world whose queue and slots this one shares.
     */
    RhinoWorld(EngineContext context, JobQueue queue, RealmHost host, @Nullable RhinoWorld first) {
        this.context = context;
        this.queue = queue;
        this.host = host;
        javaExceptions = first == null ? new JavaExceptions() : first.javaExceptions;
        global = mendedGlobal(context, javaExceptions);
        if (first != null) {
            RhinoSymbols.share(first.global, global);
        }
        Intrinsics intrinsics = new Intrinsics(context, global);
        if (first == null) {
            context.take(new Receivers(context, global));
        }
        Calls calls = new Calls(context, global);
        associations = first == null ? new RhinoAssociations() : first.associations;
        errors = new RhinoErrors(context, global, intrinsics, javaExceptions);
        BufferIntrinsics bufferIntrinsics = new BufferIntrinsics(context, global);
        PromiseIntrinsics promiseIntrinsics = new PromiseIntrinsics(context, global, queue, errors, host);
        WeakIntrinsics weakIntrinsics = new WeakIntrinsics(context, global);
        RegExpLibrary.install(context, global);
        Leftovers.remove(global);
        global.cacheBuiltins(global, false);
        new ErrorStacks(intrinsics).install(context, global);
        new Prototypes(intrinsics).install(context, global);
        AccessorLibrary.install(global, intrinsics.object);
        values = new RhinoValues(context, global, intrinsics, calls);
        symbols = new RhinoSymbols(context, global, intrinsics);
        dates = new RhinoDates(context, global, intrinsics);
        objects = new RhinoObjects(context, global, intrinsics, calls);
        arrays = new RhinoArrays(context, global);
        functions = new RhinoFunctions(context, global, intrinsics, calls, errors);
        installLibrary(new RhinoEngineObjects(context, global, intrinsics, objects, functions, values), intrinsics);
        promises = new RhinoPromises(calls, promiseIntrinsics);
        jobs = first == null
                ? new RhinoJobs(queue, functions, calls, errors, weakIntrinsics, host)
                : first.jobs.with(weakIntrinsics);
        buffers = new RhinoBuffers(bufferIntrinsics);
        externals = new RhinoExternals(global);
        scripts = new RhinoScripts(context, global, errors, cache(host, first));
    }

    private static ScriptCache cache(RealmHost host, @Nullable RhinoWorld first) {
        return first == null ? new ScriptCache(host.codeCache(), host.mayInterrupt()) : first.scripts.cache();
    }

    /** Makes a global object whose errors, symbols and names are as scripts written for Node expect them. */
    private static TopLevel mendedGlobal(Context context, JavaExceptions javaExceptions) {
        TopLevel global = new GlobalObject();
        context.initSafeStandardObjects(global, false);
        ErrorConstructors.install(global);
        // Rhino's own, for its generators.
        global.setAttributes("__GeneratorFunction", ScriptableObject.DONTENUM);
        // Rhino keeps Symbol.unscopables under the empty name, too.
        ScriptableObject.getArrayPrototype(global).delete("");
        javaExceptions.install(global);
        RhinoSymbols.install(global);
        return global;
    }

    private void installLibrary(RhinoEngineObjects engine, Intrinsics intrinsics) {
        new ReflectLibrary(engine, objects, intrinsics.reflect).install();
        new ProxyLibrary(engine).install();
        new ObjectLibrary(engine, objects, intrinsics).install();
    }

    @Override
    public RhinoValues values() {
        return values;
    }

    @Override
    public RhinoStrings strings() {
        return strings;
    }

    @Override
    public RhinoSymbols symbols() {
        return symbols;
    }

    @Override
    public RhinoBigInts bigInts() {
        return bigInts;
    }

    @Override
    public RhinoDates dates() {
        return dates;
    }

    @Override
    public RhinoObjects objects() {
        return objects;
    }

    @Override
    public RhinoArrays arrays() {
        return arrays;
    }

    @Override
    public RhinoFunctions functions() {
        return functions;
    }

    @Override
    public RhinoErrors errors() {
        return errors;
    }

    @Override
    public RhinoPromises promises() {
        return promises;
    }

    @Override
    public RhinoJobs jobs() {
        return jobs;
    }

    @Override
    public RhinoBuffers buffers() {
        return buffers;
    }

    @Override
    public RhinoAssociations associations() {
        return associations;
    }

    @Override
    public RhinoExternals externals() {
        return externals;
    }

    @Override
    public RhinoScripts scripts() {
        return scripts;
    }

    @Override
    public Realm newWorld() {
        return new FurtherWorld(this);
    }

    /** A world that lives in the first one's time. */
    private static final class FurtherWorld extends RhinoWorld {
        private final RhinoWorld first;

        FurtherWorld(RhinoWorld first) {
            super(first.context, first.queue, first.host, first);
            this.first = first;
        }

        @Override
        public void enter() {}

        @Override
        public void leave() {}

        @Override
        public Realm newWorld() {
            return first.newWorld();
        }

        @Override
        public void interrupt(Error error) {
            first.interrupt(error);
        }

        @Override
        public void close() {}
    }
}
