package dev.abide.rhino.weak;

import dev.abide.rhino.engine.ConstructorReplacement;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableConstructable;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.Undefined;

/** The constructors of a realm, and what they keep for it. */
@SuppressWarnings("ReferenceEquality") // Targets are compared by identity.
public final class WeakIntrinsics {
    private final Context context;
    private final ScriptableObject global;
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final List<Object> keptDuringJob = new ArrayList<>();

    /** Defines the constructors. */
    public WeakIntrinsics(Context context, ScriptableObject global) {
        this.context = context;
        this.global = global;
        define("WeakRef", this::constructReference).definePrototypeMethod(global, "deref", 0, this::dereference);
        LambdaConstructor registry = define("FinalizationRegistry", WeakIntrinsics::constructRegistry);
        registry.definePrototypeMethod(global, "register", 2, this::register);
        registry.definePrototypeMethod(global, "unregister", 1, WeakIntrinsics::unregister);
    }

    private LambdaConstructor define(String name, SerializableConstructable body) {
        ScriptableObject prototype = (ScriptableObject) context.newObject(global);
        prototype.defineProperty(SymbolKey.TO_STRING_TAG, name, ScriptableObject.DONTENUM | ScriptableObject.READONLY);
        return new ConstructorReplacement(context, global).define(name, 1, prototype, body);
    }

    /** Lets the targets go that were kept to the end of the job, as ECMAScript's ClearKeptObjects. */
    public void endJob() {
        keptDuringJob.clear();
    }

    /** Returns the next callback that is due because a target was collected. */
    public @Nullable Runnable nextCleanup() {
        for (Reference<?> reference = collected.poll(); reference != null; reference = collected.poll()) {
            Cell cell = (Cell) reference;
            if (cell.registry().remove(cell)) {
                return () -> cell.registry().cleanUp(context, global, cell.held());
            }
        }
        return null;
    }

    private Scriptable constructReference(Context cx, Scriptable scope, @Nullable Object[] arguments) {
        Object target = target(arguments, "WeakRef: target must be an object");
        keptDuringJob.add(target);
        return new WeakReferenceObject(target);
    }

    private @Nullable Object dereference(Context cx, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        Object target = LambdaConstructor.convertThisObject(self, WeakReferenceObject.class)
                .target();
        if (target == null) {
            return Undefined.instance;
        }
        keptDuringJob.add(target);
        return target;
    }

    private static Scriptable constructRegistry(Context cx, Scriptable scope, @Nullable Object[] arguments) {
        if (arguments.length == 0 || !(arguments[0] instanceof Callable cleanup)) {
            throw ScriptRuntime.typeError("FinalizationRegistry: cleanup must be callable");
        }
        return new RegistryObject(cleanup);
    }

    private Object register(Context cx, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        RegistryObject registry = LambdaConstructor.convertThisObject(self, RegistryObject.class);
        Object target = target(arguments, "FinalizationRegistry.prototype.register: invalid target");
        Object held = arguments.length > 1 ? arguments[1] : Undefined.instance;
        if (held == target) {
            throw ScriptRuntime.typeError(
                    "FinalizationRegistry.prototype.register: target and holdings must not be same");
        }
        Object token = arguments.length > 2 && isTarget(arguments[2]) ? arguments[2] : null;
        registry.add(new Cell(target, collected, registry, held, token));
        return Undefined.instance;
    }

    private static Object unregister(Context cx, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        RegistryObject registry = LambdaConstructor.convertThisObject(self, RegistryObject.class);
        return registry.removeAll(target(arguments, "Invalid unregisterToken"));
    }

    private static Object target(@Nullable Object[] arguments, String complaint) {
        if (arguments.length == 0 || arguments[0] == null || !isTarget(arguments[0])) {
            throw ScriptRuntime.typeError(complaint);
        }
        return arguments[0];
    }

    private static boolean isTarget(@Nullable Object value) {
        return ScriptRuntime.isObject(value)
                || (value instanceof Symbol symbol && symbol.getKind() == Symbol.Kind.REGULAR);
    }
}
