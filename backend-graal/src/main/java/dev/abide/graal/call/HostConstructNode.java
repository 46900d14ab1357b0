package dev.abide.graal.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.objects.JSObject;
import dev.abide.spi.HostFunction;
import org.jspecify.annotations.Nullable;

/**
 * A host function called with {@code new}, {@code super} or Reflect.construct. The engine's arguments are a
 * placeholder, the function, with {@code explicitNewTarget} the {@code new.target}, and what the caller gave.
 */
final class HostConstructNode extends HostNode {
    private final boolean explicitNewTarget;

    @Child
    private PropertyGetNode getPrototype;

    @CompilationFinal
    private @Nullable JSObject cachedPrototype;

    @CompilationFinal
    private @Nullable Shape cachedShape;

    HostConstructNode(JSFunctionData function, HostFunction body, boolean explicitNewTarget) {
        super(function, body);
        this.explicitNewTarget = explicitNewTarget;
        getPrototype = PropertyGetNode.create(JSObject.PROTOTYPE, context);
    }

    @Override
    protected Object executeInRealm(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        int first = explicitNewTarget ? 3 : 2;
        Object newTarget = arguments[first - 1];
        HostInstance self = instance(newTarget);
        Object result = run(self, arguments, first, newTarget);
        return result instanceof JSObject ? result : self;
    }

    /** OrdinaryCreateFromConstructor (ECMA-262, 10.1.13). */
    @SuppressWarnings("ReferenceEquality") // objects are equal if they are identical
    private HostInstance instance(Object newTarget) {
        if (!(getPrototype.getValue(newTarget) instanceof JSObject prototype)) {
            JSObject fallback = intrinsicPrototype(newTarget);
            return new HostInstance(shapeFor(fallback), fallback);
        }
        if (prototype == cachedPrototype && cachedShape != null) {
            return new HostInstance(cachedShape, prototype);
        }
        if (cachedPrototype == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            cachedShape = shapeFor(prototype);
            cachedPrototype = prototype;
        }
        return new HostInstance(shapeFor(prototype), prototype);
    }

    @TruffleBoundary
    private Shape shapeFor(JSObject prototype) {
        return HostInstance.shapeFor(prototype, context);
    }

    @TruffleBoundary
    private JSObject intrinsicPrototype(Object newTarget) {
        return (JSObject) JSRuntime.getFunctionRealm(newTarget, getRealm()).getObjectPrototype();
    }
}
