package dev.abide.rhino.proxy;

import dev.abide.ecma.ProxyMethods;
import dev.abide.ecma.StrictProxy;
import dev.abide.rhino.object.RhinoEngineObjects;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.value.Slotted;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.CompoundOperationMap;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Symbol;

/**
 * A Proxy of an array, which is an array to Rhino: its functions then ask it for its length and its elements. It is
 * never a dense one, whose elements they would take themselves.
 */
final class ProxyArray extends NativeArray implements Proxied, Slotted {
    private final ProxyHooks hooks;
    private @Nullable Object hidden;

    ProxyArray(RhinoEngineObjects engine, ProxyMethods methods) {
        super(0);
        hooks = new ProxyHooks(engine, methods, this);
        setParentScope(engine.global());
        // Makes it a sparse one, as an array whose prototype is none.
        super.setPrototype(null);
    }

    @Override
    public String getClassName() {
        hooks.methods().living("IsArray");
        return "Array";
    }

    @Override
    public long getLength() {
        return hooks.length();
    }

    @Override
    public void put(String name, Scriptable start, @Nullable Object value) {
        hooks.put(name, start, value, Context.isCurrentContextStrict());
    }

    @Override
    public void put(int index, Scriptable start, @Nullable Object value) {
        hooks.put(index, start, value, Context.isCurrentContextStrict());
    }

    @Override
    public Object[] getIds(CompoundOperationMap map, boolean nonEnumerable, boolean getSymbols) {
        return hooks.ids(nonEnumerable, getSymbols);
    }

    @Override
    public ProxyMethods methods() {
        return hooks.methods();
    }

    @Override
    public StrictProxy strict() {
        return hooks.strict();
    }

    @Override
    public @Nullable Object hidden() {
        return hidden;
    }

    @Override
    public void hide(Object data) {
        hidden = data;
    }

    // From here on what Rhino calls; ProxyObject and ProxyArray have it alike, and Java no way to share it.

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        return hooks.get(name, start);
    }

    @Override
    public @Nullable Object get(int index, Scriptable start) {
        return hooks.getElement(index, start);
    }

    @Override
    public @Nullable Object get(Symbol key, Scriptable start) {
        return hooks.get(key, start);
    }

    @Override
    public boolean has(String name, Scriptable start) {
        return hooks.has(name, start);
    }

    @Override
    public boolean has(int index, Scriptable start) {
        return hooks.has(index, start);
    }

    @Override
    public boolean has(Symbol key, Scriptable start) {
        return hooks.has(key, start);
    }

    @Override
    protected boolean putOwnProperty(String name, Scriptable start, @Nullable Object value, boolean isThrow) {
        hooks.put(name, start, value, isThrow);
        return true;
    }

    @Override
    protected boolean putOwnProperty(int index, Scriptable start, @Nullable Object value, boolean isThrow) {
        hooks.put(index, start, value, isThrow);
        return true;
    }

    @Override
    protected boolean putOwnProperty(Symbol key, Scriptable start, @Nullable Object value, boolean isThrow) {
        hooks.put(key, start, value, isThrow);
        return true;
    }

    @Override
    public void delete(String name) {
        hooks.delete(name);
    }

    @Override
    public void delete(int index) {
        hooks.delete(index);
    }

    @Override
    public void delete(Symbol key) {
        hooks.delete(key);
    }

    @Override
    protected @Nullable DescriptorInfo getOwnPropertyDescriptor(Context context, @Nullable Object id) {
        return hooks.getOwn(id);
    }

    @Override
    protected boolean defineOwnProperty(
            Context context, @Nullable Object id, DescriptorInfo descriptor, boolean checkValid) {
        return hooks.define(id, descriptor);
    }

    @Override
    public Object[] getIds() {
        return hooks.ids(false, false);
    }

    @Override
    public Object[] getAllIds() {
        return hooks.ids(true, false);
    }

    @Override
    public @Nullable Scriptable getPrototype() {
        return hooks.getPrototype();
    }

    @Override
    public void setPrototype(@Nullable Scriptable prototype) {
        hooks.strict().setPrototype(prototype);
    }

    @Override
    public boolean isExtensible() {
        return hooks.methods().isExtensible();
    }

    @Override
    public boolean preventExtensions() {
        return hooks.methods().preventExtensions();
    }

    @Override
    public boolean hasInstance(Scriptable instance) {
        return hooks.hasInstance(instance);
    }

    /** By identity, not by elements as a list. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
