package dev.abide.graal.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JavaScriptRealmBoundaryRootNode;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.abide.spi.HostFunction;
import org.jspecify.annotations.Nullable;

/**
 * The root of a host function, whose body is a constant of it. It runs in the function's own realm, whoever calls;
 * where there is one realm only, that costs nothing.
 */
abstract class HostNode extends JavaScriptRealmBoundaryRootNode {
    final JSContext context;
    private final HostFunction body;
    private final JSFunctionData function;

    HostNode(JSFunctionData function, HostFunction body) {
        super(function.getContext().getLanguage());
        this.context = function.getContext();
        this.function = function;
        this.body = body;
    }

    final Object run(@Nullable Object self, Object[] arguments, int first, @Nullable Object newTarget) {
        Object result = run(body, self, arguments, first, newTarget);
        return result == null ? Undefined.instance : result;
    }

    /**
     * The end of what is evaluated partially: the host's code is not written for that. Inlined afterwards, since the
     * body is a constant then: the call of an interface that all host functions share becomes a direct one.
     */
    @TruffleBoundary(transferToInterpreterOnException = false, allowInlining = true)
    private static @Nullable Object run(
            HostFunction body, @Nullable Object self, Object[] arguments, int first, @Nullable Object newTarget) {
        return body.call(self, arguments, first, newTarget);
    }

    /** Lets the function show up in stack traces. */
    @Override
    public final boolean isFunction() {
        return true;
    }

    @Override
    protected final boolean countsTowardsStackTraceLimit() {
        return true;
    }

    @Override
    public final String getName() {
        return Strings.toJavaString(function.getName());
    }
}
