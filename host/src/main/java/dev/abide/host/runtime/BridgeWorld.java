package dev.abide.host.runtime;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.NativeLoop;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the bridge sees of a runtime. */
final class BridgeWorld implements BridgeHost {

    private final RuntimeParts runtime;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    BridgeWorld(RuntimeParts runtime) {
        this.runtime = runtime;
    }

    @Override
    public void post(Runnable task) {
        runtime.loop().post(task);
    }

    @Override
    public void hold() {
        runtime.loop().hold();
    }

    @Override
    public void release() {
        runtime.loop().release();
    }

    @Override
    public AsyncOperation beginOperation(String type, @Nullable Object resource) {
        return runtime.callbacks().operations().begin(type, resource);
    }

    @Override
    public AsyncOperation noOperation() {
        return runtime.callbacks().operations().none();
    }

    @Override
    public void drainTicks() {
        runtime.callbacks().drain();
    }

    @Override
    public void uncaughtException(@Nullable Object error) {
        runtime.failures().uncaught(error, false);
    }

    @Override
    public boolean forcesUncaughtExceptions() {
        return runtime.flags().isOn("force-node-api-uncaught-exceptions-policy", false);
    }

    @Override
    public Object toBuffer(Object uint8Array) {
        return runtime.context().asBuffer(uint8Array);
    }

    @Override
    public void markUntransferable(Object arrayBuffer) {
        runtime.context().untransferable().add(arrayBuffer);
    }

    @Override
    public void drive(NativeLoop loop) {
        runtime.loop().drive(loop);
    }

    @Override
    public @Nullable Object evaluate(String name, String source) {
        return runtime.scripting().evaluate(name, source);
    }

    @Override
    public void turnUntil(BooleanSupplier condition) {
        runtime.loop().runUntil(condition);
    }

    @Override
    public void warnOfDeprecated(String code, String text) {
        runtime.callbacks()
                .inside(() -> runtime.callbacks()
                        .guard(() -> runtime.process().emitWarning(text, "DeprecationWarning", code)));
    }

    @Override
    public void warn(String text) {
        if (warned.add(text)) {
            runtime.output().printError(text + System.lineSeparator());
        }
    }

    @Override
    public NodeRelease nodeRelease() {
        return NodeVersion.forBridge();
    }
}
