package dev.abide.rhino.engine;

import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableConstructable;

/** Puts a constructor of ours in the place of a builtin one, with the same prototype object and static members. */
public final class ConstructorReplacement {
    private static final int FIXED = ScriptableObject.DONTENUM | ScriptableObject.READONLY | ScriptableObject.PERMANENT;

    private final Context context;
    private final ScriptableObject global;
    private final BaseFunction ownKeys;
    private final BaseFunction getOwnPropertyDescriptor;

    /** Works on the global object of a realm whose library is still as it was made. */
    public ConstructorReplacement(Context context, ScriptableObject global) {
        this.context = context;
        this.global = global;
        Scriptable reflect = (Scriptable) ScriptableObject.getProperty(global, "Reflect");
        ownKeys = (BaseFunction) ScriptableObject.getProperty(reflect, "ownKeys");
        getOwnPropertyDescriptor = (BaseFunction) ScriptableObject.getProperty(reflect, "getOwnPropertyDescriptor");
    }

    /** Replaces a global constructor and returns the new one. {@code body} makes a bare instance. */
    public LambdaConstructor replace(String name, int length, SerializableConstructable body) {
        ScriptableObject stock = (ScriptableObject) ScriptableObject.getProperty(global, name);
        ScriptableObject prototype = (ScriptableObject) ScriptableObject.getProperty(stock, "prototype");
        LambdaConstructor constructor = define(name, length, prototype, body);
        constructor.setPrototype(stock.getPrototype());
        copyStatics(stock, constructor);
        return constructor;
    }

    /** Defines a global constructor that Rhino does not have. */
    public LambdaConstructor define(
            String name, int length, ScriptableObject prototype, SerializableConstructable body) {
        LambdaConstructor constructor = new LambdaConstructor(global, name, length, prototype, null, body);
        constructor.setPrototypePropertyAttributes(FIXED);
        prototype.defineProperty("constructor", constructor, ScriptableObject.DONTENUM);
        global.defineProperty(name, constructor, ScriptableObject.DONTENUM);
        return constructor;
    }

    private void copyStatics(ScriptableObject from, ScriptableObject to) {
        NativeArray keys = (NativeArray) ownKeys.call(context, global, global, new Object[] {from});
        for (Object key : keys) {
            boolean ours = key instanceof String name && to.has(name, to);
            if (!ours) {
                Object descriptor = getOwnPropertyDescriptor.call(context, global, global, new Object[] {from, key});
                to.defineOwnProperty(context, key, (ScriptableObject) descriptor);
            }
        }
    }
}
