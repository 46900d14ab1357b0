package dev.abide.spi;

/**
 * Names what engines differ in. What is not named here every engine must do.
 *
 * @since 1
 */
public enum Capability {
    /** Scripts may use the syntax of ECMAScript 2022 and later; otherwise the host down-levels them to ECMAScript 5. */
    MODERN_SYNTAX,
    /** {@code typeof 1n === 'bigint'} in scripts. Without it {@link BigInts} makes stand-in objects. */
    BIGINT,
    /** BigInt64Array and BigUint64Array. */
    BIGINT_ARRAYS,
    /** Float16Array. */
    FLOAT16_ARRAY,
    /** Proxy. */
    PROXY,
    /** A proxy may stand for the global object of a world: {@link Scripts#proxyGlobal}. */
    GLOBAL_PROXY,
    /** SharedArrayBuffer. */
    SHARED_ARRAY_BUFFER,
    /** Detaching an ArrayBuffer is observed by every view, also by those made before. */
    DETACH,
    /** Symbol.hasInstance decides {@code instanceof} in scripts; {@link Values#instanceOf} asks it on every engine. */
    SYMBOL_HAS_INSTANCE,
    /**
     * WeakRef and FinalizationRegistry in scripts. A registry's callbacks run in {@link Jobs#drain}, some time after
     * the collection; nothing else runs them, and a throw goes to {@link RealmHost#jobFailed}. What a {@code deref}
     * gave lives until the drain is over.
     */
    WEAK_REFS,
    /** The {@code name} of a function can be redefined. */
    CONFIGURABLE_FUNCTION_NAME,
    /** Functions are collected, and their finalizers run, as soon as nothing refers to them. */
    COLLECTABLE_FUNCTIONS,
    /**
     * {@link Realm#interrupt} reaches JavaScript wherever it is. Without it the host has the loops of scripts ask
     * whether they may go on.
     */
    INTERRUPTION
}
