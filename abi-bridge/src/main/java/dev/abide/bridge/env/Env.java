package dev.abide.bridge.env;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.call.AddonCalls;
import dev.abide.bridge.call.Arguments;
import dev.abide.bridge.call.CallbackScopes;
import dev.abide.bridge.call.Exceptions;
import dev.abide.bridge.call.TextCopier;
import dev.abide.bridge.handle.Handles;
import dev.abide.bridge.library.NativeEnv;
import dev.abide.bridge.library.NativeLibrary;
import dev.abide.bridge.row.Refusal;
import dev.abide.spi.Arrays;
import dev.abide.spi.Capability;
import dev.abide.spi.Errors;
import dev.abide.spi.Functions;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.Promises;
import dev.abide.spi.Realm;
import dev.abide.spi.Values;
import org.jspecify.annotations.Nullable;

/**
 * A {@code napi_env}: one addon in one runtime. Its native half ({@link NativeEnv}) is what the addon's pointer points
 * at. Here is what it consists of, and its end; what each part does is its own.
 *
 * <p>All methods belong to the runtime's thread.
 */
public final class Env {
    /** The API version of modules built with {@code NAPI_EXPERIMENTAL}. */
    public static final int EXPERIMENTAL = Integer.MAX_VALUE;

    private final NativeEnv half;
    private final long address;
    private final Bridge bridge;
    private final Realm realm;
    private final Values values;
    private final ObjectModel objects;
    private final Functions functions;
    private final Errors errors;
    private final Handles handles;
    private final Exceptions exceptions;
    private final Arguments arguments;
    private final AddonCalls calls;
    private final HiddenData hidden;
    private final long fileUrl;
    private final ReferenceTable references;
    private final Finalizers finalizers = new Finalizers(this);
    private final InstanceData instanceData;
    private final CallbackScopes.OfAddon callbackScopes;
    private final TextCopier texts = new TextCopier();
    private final IdTable<Promises.Deferred> deferreds = new IdTable<>();
    private final IdTable<Object> works = new IdTable<>();
    private final IdTable<AsyncOperation> contexts = new IdTable<>();
    private int holders = 1;
    private boolean isReleased;

    Env(NativeEnv half, Bridge bridge, String fileUrl) {
        this.half = half;
        this.address = half.address();
        this.bridge = bridge;
        this.realm = bridge.realm();
        this.values = realm.values();
        this.objects = realm.objects();
        this.functions = realm.functions();
        this.errors = realm.errors();
        this.hidden = new HiddenData(realm.associations());
        this.handles = new Handles(address, realm, bridge.lentHandles());
        this.exceptions = new Exceptions(half, realm, bridge.unwinding());
        this.arguments = new Arguments(realm, handles, exceptions);
        this.calls = new AddonCalls(
                half, fileUrl, handles, exceptions, bridge.unwinding(), bridge.uncaught(), bridge.host());
        this.references = new ReferenceTable(half, bridge.host()::post);
        this.instanceData = new InstanceData(this, half);
        this.callbackScopes = new CallbackScopes.OfAddon(bridge.callbackScopes());
        this.fileUrl = NativeLibrary.permanentCString(fileUrl);
    }

    // ---- what it consists of

    /** Returns the native pointer. */
    public long address() {
        return address;
    }

    /** Returns what the pointer points at. */
    public NativeEnv half() {
        return half;
    }

    /** Returns the bridge that this env belongs to. */
    public Bridge bridge() {
        return bridge;
    }

    /** Returns the host's services. */
    public BridgeHost host() {
        return bridge.host();
    }

    /** Returns the realm, for the facets that have no accessor here. */
    public Realm realm() {
        return realm;
    }

    /** Returns the realm's values facet. */
    public Values values() {
        return values;
    }

    /** Returns the realm's objects facet. */
    public ObjectModel objects() {
        return objects;
    }

    /** Returns the realm's functions facet. */
    public Functions functions() {
        return functions;
    }

    /** Returns the realm's errors facet. */
    public Errors errors() {
        return errors;
    }

    /** Returns the realm's arrays facet. */
    public Arrays arrays() {
        return realm.arrays();
    }

    /** Returns what copies texts to the addon. */
    public TextCopier texts() {
        return texts;
    }

    /** Returns the handle slots. */
    public Handles handles() {
        return handles;
    }

    /** Returns the reader of what native code passes. */
    public Arguments arguments() {
        return arguments;
    }

    /** Returns the pending exception and the last error. */
    public Exceptions exceptions() {
        return exceptions;
    }

    /** Returns the way into the addon's native code. */
    public AddonCalls calls() {
        return calls;
    }

    /** Returns the callback scopes that the addon opens. */
    public CallbackScopes.OfAddon callbackScopes() {
        return callbackScopes;
    }

    /** Returns the hidden data of objects. */
    public HiddenData hidden() {
        return hidden;
    }

    /** Returns the references by id. */
    public ReferenceTable references() {
        return references;
    }

    /** Returns the finalizers that have not run. */
    public Finalizers finalizers() {
        return finalizers;
    }

    /** Returns the instance data. */
    public InstanceData instanceData() {
        return instanceData;
    }

    /** Returns the deferreds by id. */
    public IdTable<Promises.Deferred> deferreds() {
        return deferreds;
    }

    /** Returns the async works by id; what they are, {@code work} knows. */
    public IdTable<Object> works() {
        return works;
    }

    /** Returns the async contexts by id. */
    public IdTable<AsyncOperation> contexts() {
        return contexts;
    }

    /** Returns the address of the addon's {@code file://} URL, NUL-terminated. */
    public long fileUrl() {
        return fileUrl;
    }

    /** Returns the Node-API version that the addon was built for. */
    public int apiVersion() {
        return half.apiVersion();
    }

    /** Tells whether the engine has a capability. */
    public boolean can(Capability capability) {
        return bridge.capabilities().contains(capability);
    }

    // ---- what every function does

    /** Returns the raw value of a handle. */
    public @Nullable Object value(long handle) {
        return handles.value(handle);
    }

    /** Writes a handle of a raw value to an out-parameter. */
    public void writeHandle(long result, @Nullable Object raw) {
        handles.write(result, raw);
    }

    /**
     * Does later, on the runtime's thread, what another thread asks for; the loop lives until then. What is refused
     * then is told to nobody. Any thread.
     */
    public void later(Runnable task) {
        host().hold();
        host().post(() -> {
            host().release();
            if (!isReleased) {
                try {
                    task.run();
                } catch (Refusal e) {
                    // The addon was told that it is done, as it would have been by Node.
                    return;
                }
            }
        });
    }

    // ---- teardown

    /** From here on no JavaScript runs for this env. */
    void forbidJavaScript() {
        half.forbidJavaScript();
    }

    /** Tells whether JavaScript may still run for this env. */
    public boolean mayRunJavaScript() {
        return half.mayRunJavaScript();
    }

    /** Keeps the env until {@link #unretain()}, also after its runtime has let go of it. */
    public void retain() {
        holders++;
    }

    /** Lets go of the env; the last one ends it. */
    public void unretain() {
        if (--holders == 0) {
            bridge.destroy(this);
        }
    }

    /** Runs what has not run yet, newest first. */
    void finalizeAll() {
        references.settle();
        finalizers.runAll();
    }

    /** Gives native memory back; the struct itself stays. */
    void release() {
        int id = half.id();
        references.end();
        isReleased = true;
        half.release();
        Envs.forget(id);
    }
}
