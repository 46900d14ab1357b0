package dev.abide.nashorn.proxy;

import dev.abide.nashorn.object.Proxied;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import jdk.dynalink.CallSiteDescriptor;
import jdk.dynalink.linker.GuardedInvocation;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.linker.NashornCallSiteDescriptor;

/** Links the call sites that name a property of a proxy, each to all proxies at once. */
final class ProxyLinking {
    private static final MethodHandle GET;
    private static final MethodHandle SET;
    private static final MethodHandle IS_PROXY;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            GET = lookup.findStatic(
                    ProxyLinking.class, "getLinked", MethodType.methodType(Object.class, String.class, Object.class));
            SET = lookup.findStatic(
                    ProxyLinking.class,
                    "setLinked",
                    MethodType.methodType(void.class, String.class, int.class, Object.class, Object.class));
            IS_PROXY = lookup.findStatic(
                    ProxyLinking.class, "isProxy", MethodType.methodType(boolean.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private ProxyLinking() {}

    static GuardedInvocation getter(CallSiteDescriptor site) {
        // Nashorn may have unfolded the arguments of an "apply" already.
        boolean isUnfolded = NashornCallSiteDescriptor.isApplyToCall(site) && Global.isBuiltinFunctionPrototypeApply();
        String name = isUnfolded ? "call" : NashornCallSiteDescriptor.getOperand(site);
        return new GuardedInvocation(GET.bindTo(name), IS_PROXY);
    }

    static GuardedInvocation setter(CallSiteDescriptor site) {
        MethodHandle setter = MethodHandles.insertArguments(
                SET, 0, NashornCallSiteDescriptor.getOperand(site), NashornCallSiteDescriptor.getFlags(site));
        return new GuardedInvocation(setter.asType(site.getMethodType()), IS_PROXY);
    }

    static @Nullable Object getLinked(String name, Object self) {
        return ((ScriptObject) self).get(name);
    }

    static void setLinked(String name, int flags, Object self, @Nullable Object value) {
        ((ScriptObject) self).set(name, value, flags);
    }

    static boolean isProxy(@Nullable Object value) {
        return value instanceof Proxied;
    }
}
