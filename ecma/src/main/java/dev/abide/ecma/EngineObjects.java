package dev.abide.ecma;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine fills in: the internal methods of its objects, and what its values are. All values are raw.
 *
 * <p>The internal methods are those of the object at hand: if that is a proxy, the engine asks its
 * {@link ProxyMethods}. Nothing is thrown for a refusal; false is.
 *
 * <p>A key is what {@link #toPropertyKey} returns, in whatever form suits the engine; each method also takes the keys
 * that {@link #ownKeys} returns, which are as scripts see them.
 */
public interface EngineObjects extends ErrorFactory {
    /** [[Get]]: a getter is called with the receiver, which may be any value. */
    @Nullable
    Object get(Object target, Object key, @Nullable Object receiver);

    /** [[Get]] with the object itself as receiver. */
    default @Nullable Object get(Object target, Object key) {
        return get(target, key, target);
    }

    /**
     * [[Set]]: a setter is called with the receiver, which may be any value; a value becomes the receiver's own.
     * {@link OrdinaryObjects#set} does it for an object that is not exotic and not the receiver.
     */
    boolean set(Object target, Object key, @Nullable Object value, @Nullable Object receiver);

    /** [[HasProperty]]. */
    boolean has(Object target, Object key);

    /** [[Delete]]. */
    boolean delete(Object target, Object key);

    /** [[GetOwnProperty]]: a complete descriptor, {@code null} if there is no such property. */
    @Nullable
    Descriptor getOwn(Object target, Object key);

    /** Returns the descriptor of an own property that is not configurable, else {@code null}. */
    default @Nullable Descriptor getFixed(Object target, Object key) {
        Descriptor found = getOwn(target, key);
        return found == null || found.isConfigurable() ? null : found;
    }

    /** [[DefineOwnProperty]]. */
    boolean define(Object target, Object key, Descriptor wanted);

    /** [[OwnPropertyKeys]]: strings and symbols, as scripts see them. */
    List<Object> ownKeys(Object target);

    /** [[GetPrototypeOf]]. */
    @Nullable
    Object getPrototype(Object target);

    /** [[SetPrototypeOf]]. */
    boolean setPrototype(Object target, @Nullable Object prototype);

    /** Tells what functions have on the engine only: a proxy may leave it out of its keys. */
    default boolean isEnginesOwn(Object target, Object key) {
        return false;
    }

    /** [[IsExtensible]]. */
    boolean isExtensible(Object target);

    /** [[PreventExtensions]]. */
    boolean preventExtensions(Object target);

    /** [[Call]]. */
    @Nullable
    Object call(Object function, @Nullable Object self, @Nullable Object... arguments);

    /** [[Construct]]. */
    Object construct(Object constructor, @Nullable Object[] arguments, Object newTarget);

    /** Makes an ordinary object. */
    Object newObject();

    /** Gives an object that nobody has seen yet a property under a name. */
    void put(Object newObject, String name, @Nullable Object value);

    /** Makes an array of a copy of the items. */
    Object newArray(@Nullable Object[] items);

    /** Returns the elements of an array-like object. */
    @Nullable
    Object[] elements(Object arrayLike);

    /** Tells an object, functions among them, from a primitive. */
    boolean isObject(@Nullable Object value);

    /** Tells whether a value has [[Call]]. */
    boolean isCallable(@Nullable Object value);

    /** Tells whether a value has [[Construct]]. */
    boolean isConstructor(@Nullable Object value);

    /** Tells whether a value is a string or a symbol. */
    boolean isPropertyKey(@Nullable Object value);

    /** ToPropertyKey; may run JavaScript. */
    Object toPropertyKey(@Nullable Object value);

    /** Returns a key as scripts see it: a string or a symbol. */
    Object toScript(Object key);

    /** ToBoolean. */
    boolean toBoolean(@Nullable Object value);

    /** SameValue. */
    boolean isSame(@Nullable Object left, @Nullable Object right);

    /** Returns {@code undefined}. */
    Object undefined();

    /** Tells {@code undefined}, of which an engine may have several. */
    boolean isUndefined(@Nullable Object value);

    /** Returns a text for a message; runs no JavaScript. */
    String describe(@Nullable Object value);
}
