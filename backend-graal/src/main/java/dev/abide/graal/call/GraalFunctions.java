package dev.abide.graal.call;

import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import org.jspecify.annotations.Nullable;

/** Functions, native and scripted. */
public final class GraalFunctions implements Functions {
    private final JSRealm realm;
    private final JSContext context;

    public GraalFunctions(JSRealm realm) {
        this.realm = realm;
        context = realm.getContext();
    }

    @Override
    public Object create(String name, int length, HostFunction body) {
        JSFunctionData data =
                JSFunctionData.create(context, length, Strings.fromJavaString(name), true, false, false, false);
        data.setLazyInit(new HostTargets(body));
        return JSFunction.create(realm, data);
    }

    /** Makes a function that is no constructor and gets any receiver as it is, as those of the standard's library. */
    public Object createMethod(String name, int length, HostFunction body) {
        JSFunctionData data =
                JSFunctionData.create(context, length, Strings.fromJavaString(name), false, false, true, false);
        data.setLazyInit(new HostTargets(body));
        return JSFunction.create(realm, data);
    }

    @Override
    public Object call(Object function, @Nullable Object self, @Nullable Object[] arguments) {
        return function instanceof JSFunctionObject plain
                ? JSFunction.call(plain, self, arguments)
                : JSRuntime.call(function, self, arguments);
    }

    @Override
    public Object construct(Object constructor, @Nullable Object[] arguments) {
        if (!JSRuntime.isConstructor(constructor)) {
            throw Errors.createTypeErrorNotAConstructor(constructor, context);
        }
        return JSRuntime.construct(constructor, arguments);
    }
}
