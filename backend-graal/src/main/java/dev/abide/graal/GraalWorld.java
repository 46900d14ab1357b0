package dev.abide.graal;

import com.oracle.truffle.js.runtime.JSRealm;
import dev.abide.graal.buffer.BulkMethods;
import dev.abide.graal.buffer.GraalBuffers;
import dev.abide.graal.call.GraalFunctions;
import dev.abide.graal.job.GraalJobs;
import dev.abide.graal.job.GraalPromises;
import dev.abide.graal.object.GraalArrays;
import dev.abide.graal.object.GraalObjects;
import dev.abide.graal.script.GraalScripts;
import dev.abide.graal.value.GraalAssociations;
import dev.abide.graal.value.GraalBigInts;
import dev.abide.graal.value.GraalDates;
import dev.abide.graal.value.GraalErrors;
import dev.abide.graal.value.GraalExternals;
import dev.abide.graal.value.GraalStrings;
import dev.abide.graal.value.GraalSymbols;
import dev.abide.graal.value.GraalValues;
import dev.abide.spi.Arrays;
import dev.abide.spi.Associations;
import dev.abide.spi.BigInts;
import dev.abide.spi.Buffers;
import dev.abide.spi.Dates;
import dev.abide.spi.Errors;
import dev.abide.spi.Externals;
import dev.abide.spi.Functions;
import dev.abide.spi.Jobs;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.Promises;
import dev.abide.spi.Realm;
import dev.abide.spi.Scripts;
import dev.abide.spi.Strings;
import dev.abide.spi.Symbols;
import dev.abide.spi.Values;

/** The facets on one global object of the engine. What is the context's all of its worlds share. */
abstract class GraalWorld implements Realm {
    private final JSRealm realm;
    private final GraalValues values;
    private final GraalStrings strings;
    private final GraalSymbols symbols;
    private final GraalBigInts bigInts;
    private final GraalDates dates;
    private final GraalObjects objects;
    private final GraalArrays arrays;
    private final GraalFunctions functions;
    private final GraalErrors errors;
    private final GraalPromises promises;
    private final GraalJobs jobs;
    private final GraalBuffers buffers;
    private final GraalAssociations associations;
    private final GraalExternals externals;
    private final GraalScripts scripts;

    GraalWorld(JSRealm realm, GraalErrors errors, GraalJobs jobs, GraalAssociations associations) {
        this.realm = realm;
        this.errors = errors;
        this.jobs = jobs;
        this.associations = associations;
        values = new GraalValues(realm);
        strings = new GraalStrings();
        symbols = new GraalSymbols(realm);
        bigInts = new GraalBigInts();
        dates = new GraalDates(realm);
        objects = new GraalObjects(realm);
        arrays = new GraalArrays(realm);
        functions = new GraalFunctions(realm);
        promises = new GraalPromises(realm);
        buffers = new GraalBuffers(realm);
        externals = new GraalExternals(realm);
        scripts = new GraalScripts(realm);
        BulkMethods.install(realm, functions, buffers);
    }

    @Override
    public Values values() {
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
    public BigInts bigInts() {
        return bigInts;
    }

    @Override
    public Dates dates() {
        return dates;
    }

    @Override
    public ObjectModel objects() {
        return objects;
    }

    @Override
    public Arrays arrays() {
        return arrays;
    }

    @Override
    public Functions functions() {
        return functions;
    }

    @Override
    public Errors errors() {
        return errors;
    }

    @Override
    public Promises promises() {
        return promises;
    }

    @Override
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public Buffers buffers() {
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
    public Scripts scripts() {
        return scripts;
    }

    @Override
    public Realm newWorld() {
        return new FurtherWorld(this, realm.createChildRealm());
    }

    /** A world that lives in the first one's time. */
    private static final class FurtherWorld extends GraalWorld {
        private final GraalWorld first;

        FurtherWorld(GraalWorld first, JSRealm realm) {
            super(realm, new GraalErrors(realm), first.jobs, first.associations);
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
