package dev.abide.graal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import dev.abide.spi.HostFunction;

/** A host function called without {@code new}. The engine's arguments are the receiver, the function, and what the caller gave. */
final class HostCallNode extends HostNode {
    private static final int FIRST = 2;
    private static final Object[] NONE = {};

    HostCallNode(JSFunctionData function, HostFunction body) {
        super(function, body);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        Object self = arguments[0];
        if (!(self instanceof JSObject object)) {
            // Where there are no arguments the engine's array need not exist.
            return arguments.length == FIRST
                    ? run(sloppy(self), NONE, 0, null)
                    : run(sloppy(self), arguments, FIRST, null);
        }
        JSFunctionObject callee = (JSFunctionObject) arguments[1];
        // Nobody has looked at the prototype yet, so nothing can inherit from it.
        if (JSFunction.isClassPrototypeInitialized(callee) && inherits(self, JSFunction.getClassPrototype(callee))) {
            // `Base.call(this)` in the constructor of a class that was transpiled to a function.
            return run(object, arguments, FIRST, constructorOf(object));
        }
        return run(self, arguments, FIRST, null);
    }

    private Object sloppy(Object self) {
        return JSRuntime.isNullOrUndefined(self) ? getRealm().getGlobalObject() : boxed(self);
    }

    @TruffleBoundary
    private static Object boxed(Object primitive) {
        return JSRuntime.toObject(primitive);
    }

    /** Tells whether an object inherits from a prototype, as far as that can be told without running a proxy's trap. */
    @TruffleBoundary
    @SuppressWarnings("ReferenceEquality") // objects are equal if they are identical
    private static boolean inherits(Object object, Object prototype) {
        Object link = object;
        while (link instanceof JSObject holder && !(link instanceof JSProxyObject)) {
            link = JSObject.getPrototype(holder);
            if (link == prototype) {
                return true;
            }
        }
        return false;
    }

    @TruffleBoundary
    private static Object constructorOf(JSObject self) {
        return JSObject.get(self, JSObject.CONSTRUCTOR);
    }
}
