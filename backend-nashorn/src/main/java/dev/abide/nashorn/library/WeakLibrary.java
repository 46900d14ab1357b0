package dev.abide.nashorn.library;

import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** WeakRef and FinalizationRegistry, on Java's references. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class WeakLibrary {
    private WeakLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject weakRef = realm.objects().create();
        Library.constructor(realm, "WeakRef", 1, WeakLibrary::construct, weakRef);
        Library.method(realm, weakRef, "deref", 0, WeakLibrary::deref);
        Library.define(weakRef, WellKnownSymbols.TO_STRING_TAG, "WeakRef");
        ScriptObject registry = realm.objects().create();
        Library.constructor(realm, "FinalizationRegistry", 1, WeakLibrary::construct, registry);
        Library.methods(realm, registry, "register/2 unregister/1", WeakLibrary::change);
        Library.define(registry, WellKnownSymbols.TO_STRING_TAG, "FinalizationRegistry");
    }

    @SuppressWarnings("serial") // never serialized
    private static final class WeakRefObject extends HostObject {
        private final WeakReference<Object> target;

        WeakRefObject(ScriptObject prototype, Object target) {
            super(prototype);
            this.target = new WeakReference<>(target);
        }
    }

    @SuppressWarnings("serial") // never serialized
    private static final class RegistryObject extends HostObject {
        private final ScriptFunction cleanup;
        private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
        private final Set<Cell> cells = new HashSet<>();

        RegistryObject(ScriptObject prototype, ScriptFunction cleanup) {
            super(prototype);
            this.cleanup = cleanup;
        }
    }

    private static final class Cell extends WeakReference<Object> {
        private final @Nullable Object held;
        private final @Nullable WeakReference<Object> token;

        Cell(Object target, @Nullable Object held, @Nullable Object token, ReferenceQueue<Object> queue) {
            super(target, queue);
            this.held = held;
            this.token = token == null ? null : new WeakReference<>(token);
        }
    }

    private static @Nullable Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!(newTarget instanceof ScriptObject constructor)) {
            throw Library.typeError(realm, "Constructor " + name + " requires 'new'");
        }
        ScriptObject prototype = realm.functions().prototypeOf(constructor);
        Object first = Library.at(arguments, 0);
        if (name.equals("WeakRef")) {
            realm.jobs().keepAlive(weakly(realm, first));
            return new WeakRefObject(prototype, weakly(realm, first));
        }
        RegistryObject registry = new RegistryObject(prototype, Library.callback(realm, first));
        realm.jobs().addSource(() -> cleanUp(realm, registry));
        return registry;
    }

    private static Object weakly(NashornRealm realm, @Nullable Object value) {
        if (value instanceof Symbol || (value instanceof ScriptObject && Library.isObject(value))) {
            return value;
        }
        throw Library.typeError(realm, "Invalid value for a weak reference: " + ScriptRuntime.safeToString(value));
    }

    private static Object deref(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!(self instanceof WeakRefObject reference)) {
            throw Library.typeError(realm, "WeakRef.prototype.deref called on what is no WeakRef");
        }
        Object target = reference.target.get();
        if (target == null) {
            return ScriptRuntime.UNDEFINED;
        }
        realm.jobs().keepAlive(target);
        return target;
    }

    private static Object change(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!(self instanceof RegistryObject registry)) {
            throw Library.typeError(realm, name + " called on what is no FinalizationRegistry");
        }
        Object first = weakly(realm, Library.at(arguments, 0));
        if (name.equals("unregister")) {
            return registry.cells.removeIf(cell -> cell.token != null && cell.token.refersTo(first));
        }
        Object held = Library.at(arguments, 1);
        if (held == first) {
            throw Library.typeError(
                    realm, "FinalizationRegistry.prototype.register: target and holdings must not be same");
        }
        Object token = Library.at(arguments, 2);
        Object key = token == ScriptRuntime.UNDEFINED ? null : weakly(realm, token);
        registry.cells.add(new Cell(first, held, key, registry.collected));
        return ScriptRuntime.UNDEFINED;
    }

    /** Calls the registry's function for what was collected. */
    private static void cleanUp(NashornRealm realm, RegistryObject registry) {
        for (Reference<?> dead = registry.collected.poll(); dead != null; dead = registry.collected.poll()) {
            if (dead instanceof Cell cell && registry.cells.remove(cell)) {
                realm.jobs()
                        .add(() -> realm.functions()
                                .call(registry.cleanup, ScriptRuntime.UNDEFINED, new @Nullable Object[] {cell.held}));
            }
        }
    }
}
