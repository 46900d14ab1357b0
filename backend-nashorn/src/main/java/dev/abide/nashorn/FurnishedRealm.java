package dev.abide.nashorn;

import dev.abide.nashorn.error.AggregateErrorLibrary;
import dev.abide.nashorn.error.ErrorLibrary;
import dev.abide.nashorn.library.ArrayLibrary;
import dev.abide.nashorn.library.CollectionLibrary;
import dev.abide.nashorn.library.ConversionLibrary;
import dev.abide.nashorn.library.GlobalLibrary;
import dev.abide.nashorn.library.NumberLibrary;
import dev.abide.nashorn.library.ObjectLibrary;
import dev.abide.nashorn.library.StringLibrary;
import dev.abide.nashorn.library.SymbolLibrary;
import dev.abide.nashorn.library.TextLibrary;
import dev.abide.nashorn.library.WeakLibrary;
import dev.abide.nashorn.object.InstanceMaps;
import dev.abide.nashorn.promise.NashornPromises;
import dev.abide.nashorn.promise.PromiseLibrary;
import dev.abide.nashorn.proxy.ProxyLibrary;
import dev.abide.nashorn.proxy.ReflectLibrary;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.regexp.RegExpLibrary;
import dev.abide.nashorn.view.BufferLibrary;
import dev.abide.nashorn.view.DataViewLibrary;
import dev.abide.nashorn.view.NashornBuffers;
import dev.abide.nashorn.view.SharedBufferLibrary;
import dev.abide.nashorn.view.TypedArrayLibrary;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Context;
import org.openjdk.nashorn.internal.runtime.options.Options;

/** A realm with its whole library, the first or a further one. */
class FurnishedRealm extends NashornRealm {
    private final Context context;
    private final RealmHost host;
    private final NashornPromises promises;
    private final NashornBuffers buffers;

    @SuppressWarnings("this-escape") // is only kept
    private FurnishedRealm(Context context, Global global, RealmHost host, @Nullable NashornRealm first) {
        super(context, global, host, first);
        this.context = context;
        this.host = host;
        promises = new NashornPromises(this, host);
        buffers = new NashornBuffers(this);
    }

    static FurnishedRealm open(RealmHost host) {
        InstanceMaps.mend();
        Options options = new Options("nashorn");
        options.process(new String[] {"--language=es6", "--no-java", "--no-syntax-extensions"});
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Context context = new Context(
                options,
                new Context.ThrowErrorManager(),
                nowhere,
                nowhere,
                FurnishedRealm.class.getClassLoader(),
                // No class is visible to scripts, and reflection on what Java object they get hold of is refused.
                _ -> false);
        FurnishedRealm realm = new FurnishedRealm(context, createGlobal(context), host, null);
        realm.enter();
        try {
            install(realm);
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
            // reachable until its site is linked again, so that objects once held by a global variable would never be
            // finalized.
            context.newGlobal();
            return global;
        } finally {
            makeCurrent(before);
        }
    }

    /** Makes the global object of a new, entered realm what scripts of today expect. */
    private static void install(NashornRealm realm) {
        GlobalLibrary.install(realm);
        SymbolLibrary.install(realm);
        ObjectLibrary.install(realm);
        ConversionLibrary.install(realm);
        CollectionLibrary.install(realm);
        ErrorLibrary.install(realm);
        AggregateErrorLibrary.install(realm);
        TextLibrary.install(realm);
        RegExpLibrary.install(realm);
        ReflectLibrary.install(realm);
        NumberLibrary.install(realm);
        StringLibrary.install(realm);
        ArrayLibrary.install(realm);
        BufferLibrary.install(realm);
        SharedBufferLibrary.install(realm);
        TypedArrayLibrary.install(realm);
        DataViewLibrary.install(realm);
        PromiseLibrary.install(realm);
        ProxyLibrary.install(realm);
        WeakLibrary.install(realm);
    }

    @Override
    public Realm newWorld() {
        Global before = Context.getGlobal();
        try {
            FurtherWorld world = new FurtherWorld(this, context.createGlobal());
            makeCurrent(world.global);
            install(world);
            return world;
        } finally {
            makeCurrent(before);
        }
    }

    /**
     * A world that lives in the first one's time. Nashorn takes the intrinsics of literals and of its own errors from
     * the global object that is current, not from the function's: they are this world's while a script of it runs, and
     * the caller's in a function of it that is called later.
     */
    private static final class FurtherWorld extends FurnishedRealm {
        private final FurnishedRealm first;

        FurtherWorld(FurnishedRealm first, Global global) {
            super(first.context, global, first.host, first);
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
        public void close() {}
    }

    @Override
    public NashornPromises promises() {
        return promises;
    }

    @Override
    public NashornBuffers buffers() {
        return buffers;
    }
}
