package dev.abide.ecma;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The functions of {@code Reflect}, told apart by their names. */
public final class Reflection {
    /** A function: its name and its {@code length}. */
    public record Signature(String name, int length) {}

    private final EngineObjects engine;
    private final Descriptors descriptors;

    /** Binds them to the objects of an engine. */
    public Reflection(EngineObjects engine) {
        this.engine = engine;
        this.descriptors = new Descriptors(engine);
    }

    /** Names each function. */
    public static void eachSignature(Consumer<Signature> action) {
        action.accept(new Signature("apply", 3));
        action.accept(new Signature("construct", 2));
        action.accept(new Signature("defineProperty", 3));
        action.accept(new Signature("deleteProperty", 2));
        action.accept(new Signature("get", 2));
        action.accept(new Signature("getOwnPropertyDescriptor", 2));
        action.accept(new Signature("getPrototypeOf", 1));
        action.accept(new Signature("has", 2));
        action.accept(new Signature("isExtensible", 1));
        action.accept(new Signature("ownKeys", 1));
        action.accept(new Signature("preventExtensions", 1));
        action.accept(new Signature("set", 3));
        action.accept(new Signature("setPrototypeOf", 2));
    }

    /** Runs the function of a name. */
    public @Nullable Object call(String name, @Nullable Object... arguments) {
        Object target = at(arguments, 0);
        if (target == null || !engine.isObject(target)) {
            throw name.equals("construct")
                    ? engine.typeError(engine.describe(target) + " is not a constructor")
                    : engine.typeError("Reflect." + name + " called on non-object");
        }
        return switch (name) {
            case "apply" -> apply(target, at(arguments, 1), at(arguments, 2));
            case "construct" -> construct(target, at(arguments, 1), arguments.length > 2 ? arguments[2] : target);
            case "getPrototypeOf" -> engine.getPrototype(target);
            case "isExtensible" -> engine.isExtensible(target);
            case "ownKeys" -> engine.newArray(engine.ownKeys(target).toArray());
            case "preventExtensions" -> engine.preventExtensions(target);
            case "setPrototypeOf" -> setPrototype(target, at(arguments, 1));
            default -> callWithKey(name, target, engine.toPropertyKey(at(arguments, 1)), arguments);
        };
    }

    private @Nullable Object callWithKey(String name, Object target, Object key, @Nullable Object[] arguments) {
        Object third = at(arguments, 2);
        return switch (name) {
            case "defineProperty" -> engine.define(target, key, descriptors.of(third));
            case "deleteProperty" -> engine.delete(target, key);
            case "get" -> arguments.length > 2 ? engine.get(target, key, third) : engine.get(target, key);
            case "getOwnPropertyDescriptor" -> descriptors.describe(engine.getOwn(target, key));
            case "has" -> engine.has(target, key);
            case "set" -> engine.set(target, key, third, arguments.length > 3 ? arguments[3] : target);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private @Nullable Object at(@Nullable Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : engine.undefined();
    }

    private @Nullable Object apply(Object target, @Nullable Object self, @Nullable Object arguments) {
        if (!engine.isCallable(target)) {
            throw engine.typeError("Function.prototype.apply was called on " + engine.describe(target)
                    + ", which is an object and not a function");
        }
        return engine.call(target, self, list(engine, arguments));
    }

    private Object construct(Object target, @Nullable Object arguments, @Nullable Object newTarget) {
        Object constructor = constructor(target);
        Object asked = constructor(newTarget);
        return engine.construct(constructor, list(engine, arguments), asked);
    }

    private Object constructor(@Nullable Object value) {
        if (value == null || !engine.isConstructor(value)) {
            throw engine.typeError(engine.describe(value) + " is not a constructor");
        }
        return value;
    }

    private boolean setPrototype(Object target, @Nullable Object prototype) {
        if (prototype != null && !engine.isObject(prototype)) {
            throw engine.typeError("Object prototype may only be an Object or null: " + engine.describe(prototype));
        }
        return engine.setPrototype(target, prototype);
    }

    /** CreateListFromArrayLike. */
    public static @Nullable Object[] list(EngineObjects engine, @Nullable Object value) {
        if (value == null || !engine.isObject(value)) {
            throw engine.typeError("CreateListFromArrayLike called on non-object");
        }
        return engine.elements(value);
    }
}
