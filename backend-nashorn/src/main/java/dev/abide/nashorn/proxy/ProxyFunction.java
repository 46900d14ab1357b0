package dev.abide.nashorn.proxy;

import dev.abide.ecma.ProxyMethods;
import dev.abide.nashorn.object.Proxied;
import dev.abide.nashorn.realm.NashornHostFunction;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.spi.HostFunction;
import java.util.Set;
import jdk.dynalink.CallSiteDescriptor;
import jdk.dynalink.linker.GuardedInvocation;
import jdk.dynalink.linker.LinkRequest;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.FindProperty;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** A Proxy of a function. */
// Never serialized; objects of JavaScript have identity and no other equality.
@SuppressWarnings({"serial", "ReferenceEquality"})
final class ProxyFunction extends NashornHostFunction implements Proxied {
    private final ProxyHooks hooks;

    private ProxyFunction(NashornRealm realm, ScriptFunction target, ProxyMethods methods, Entry entry) {
        super(realm, "", 0, body(methods), methods.isConstructor() ? Style.CONSTRUCTOR : Style.METHOD, entry);
        this.hooks = new ProxyHooks(realm, methods);
        // A map of its own: a site that was linked to the map of another function must not take this for one.
        setMap(PropertyMap.newMap(ProxyFunction.class));
        setInitialProto(target.getProto());
    }

    static ProxyFunction create(NashornRealm realm, ScriptFunction target, ProxyMethods methods) {
        Entry entry = new Entry();
        return entry.of(new ProxyFunction(realm, target, methods, entry));
    }

    private static HostFunction body(ProxyMethods methods) {
        return (self, arguments, _, newTarget) ->
                newTarget == null ? methods.apply(self, arguments) : methods.construct(arguments, newTarget);
    }

    @Override
    public @Nullable Object knownPrototype() {
        return hooks.methods().target() instanceof ScriptFunction target ? prototypeWithoutTraps(target) : null;
    }

    private static @Nullable Object prototypeWithoutTraps(ScriptFunction target) {
        return target instanceof NashornHostFunction host ? host.knownPrototype() : target.getPrototype();
    }

    @Override
    public boolean isInstance(ScriptObject instance) {
        if (!(get("prototype") instanceof ScriptObject prototype)) {
            throw hooks.noPrototype();
        }
        for (ScriptObject link = instance.getProto(); link != null; link = link.getProto()) {
            if (link == prototype) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ProxyMethods methods() {
        return hooks.methods();
    }

    // From here on what Nashorn calls; ProxyObject and ProxyFunction have it alike, and Java no way to share it.

    @Override
    public @Nullable Object get(Object key) {
        return hooks.get(key, this);
    }

    @Override
    public @Nullable Object get(int key) {
        return hooks.get(key, this);
    }

    @Override
    public @Nullable Object get(double key) {
        return hooks.get(key, this);
    }

    @Override
    protected @Nullable Object invokeNoSuchProperty(Object key, boolean isScope, int programPoint) {
        return hooks.get(key, this);
    }

    @Override
    public void set(Object key, @Nullable Object value, int flags) {
        hooks.set(key, value, this, flags);
    }

    @Override
    public void set(Object key, int value, int flags) {
        hooks.set(key, value, this, flags);
    }

    @Override
    public void set(Object key, double value, int flags) {
        hooks.set(key, value, this, flags);
    }

    @Override
    public void set(int key, @Nullable Object value, int flags) {
        hooks.set(key, value, this, flags);
    }

    @Override
    public void set(int key, int value, int flags) {
        hooks.set(key, value, this, flags);
    }

    @Override
    public void set(int key, double value, int flags) {
        hooks.set(key, value, this, flags);
    }

    @Override
    public void set(double key, @Nullable Object value, int flags) {
        hooks.set(key, value, this, flags);
    }

    @Override
    public void set(double key, int value, int flags) {
        hooks.set(key, value, this, flags);
    }

    @Override
    public void set(double key, double value, int flags) {
        hooks.set(key, value, this, flags);
    }

    @Override
    public boolean has(Object key) {
        return hooks.has(key);
    }

    @Override
    public boolean has(int key) {
        return hooks.has(key);
    }

    @Override
    public boolean has(double key) {
        return hooks.has(key);
    }

    @Override
    public boolean hasOwnProperty(Object key) {
        return hooks.hasOwn(key);
    }

    @Override
    public boolean hasOwnProperty(int key) {
        return hooks.hasOwn(key);
    }

    @Override
    public boolean hasOwnProperty(double key) {
        return hooks.hasOwn(key);
    }

    @Override
    public boolean delete(Object key, boolean isStrict) {
        return hooks.delete(key, isStrict);
    }

    @Override
    public boolean delete(int key, boolean isStrict) {
        return hooks.delete(key, isStrict);
    }

    @Override
    public boolean delete(double key, boolean isStrict) {
        return hooks.delete(key, isStrict);
    }

    @Override
    public Object getOwnPropertyDescriptor(Object key) {
        return hooks.describe(key);
    }

    @Override
    public boolean defineOwnProperty(Object key, @Nullable Object descriptor, boolean isStrict) {
        return hooks.define(key, descriptor, isStrict);
    }

    @Override
    protected <T> T[] getOwnKeys(Class<T> type, boolean all, @Nullable Set<T> hidden) {
        return hooks.keys(type, all, hidden);
    }

    @Override
    public boolean isExtensible() {
        return hooks.isExtensible();
    }

    @Override
    public ScriptObject preventExtensions() {
        hooks.preventExtensions();
        return this;
    }

    @Override
    public ScriptObject seal() {
        hooks.fix(false);
        return this;
    }

    @Override
    public boolean isSealed() {
        return hooks.isFixed(false);
    }

    @Override
    public ScriptObject freeze() {
        hooks.fix(true);
        return this;
    }

    @Override
    public boolean isFrozen() {
        return hooks.isFixed(true);
    }

    @Override
    protected @Nullable FindProperty findProperty(Object key, boolean isDeep, boolean isScope, ScriptObject start) {
        if (start == this || !hooks.inherit(this, key)) {
            return null;
        }
        return super.findProperty(key, isDeep, isScope, start);
    }

    @Override
    protected GuardedInvocation findGetMethod(CallSiteDescriptor site, LinkRequest request) {
        return ProxyLinking.getter(site);
    }

    @Override
    protected GuardedInvocation findSetMethod(CallSiteDescriptor site, LinkRequest request) {
        return ProxyLinking.setter(site);
    }
}
