package dev.abide.graal.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.objects.JSObject;
import dev.abide.spi.HostFunction;

/**
 * A host function called without {@code new}. The engine's arguments are the receiver, the function, and what the
 * caller gave.
 */
final class HostCallNode extends HostNode {
    private static final int FIRST = 2;
    private static final Object[] NONE = {};

    HostCallNode(JSFunctionData function, HostFunction body) {
        super(function, body);
    }

    @Override
    protected Object executeInRealm(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        Object self = arguments[0];
        Object receiver = self instanceof JSObject ? self : sloppy(self);
        // Where there are no arguments the engine's array need not exist.
        return arguments.length == FIRST ? run(receiver, NONE, 0, null) : run(receiver, arguments, FIRST, null);
    }

    private Object sloppy(Object self) {
        return JSRuntime.isNullOrUndefined(self) ? getRealm().getGlobalObject() : boxed(self);
    }

    @TruffleBoundary
    private static Object boxed(Object primitive) {
        return JSRuntime.toObject(primitive);
    }
}
