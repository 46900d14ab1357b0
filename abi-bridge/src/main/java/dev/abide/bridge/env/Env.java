package dev.abide.bridge.env;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.call.AddonCalls;
import dev.abide.bridge.handle.Handles;
import dev.abide.bridge.handle.PropertyNames;
import dev.abide.bridge.handle.Tag;
import dev.abide.bridge.library.NativeLibrary;
import dev.abide.bridge.memory.Layout;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.work.AsyncWork;
import dev.abide.spi.Arrays;
import dev.abide.spi.Associations;
import dev.abide.spi.Capability;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Errors;
import dev.abide.spi.Functions;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.Promises;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A {@code napi_env}: one addon in one runtime. Its native half ({@code env.h}) is what the addon's pointer points at.
 *
 * <p>All methods belong to the runtime's thread.
 */
public final class Env {
    /** Every env of the process by its id; replaced, never changed, so that it can be read without a lock. */
    private static volatile @Nullable Env[] byId = new @Nullable Env[0];

    private final long address;
    private final Bridge bridge;
    private final Realm realm;
    private final Values values;
    private final ObjectModel objects;
    private final Functions functions;
    private final Errors errors;
    private final Associations associations;
    private final Handles handles;
    private final String file;
    private final long fileUrl;
    private final int apiVersion;
    private final PropertyNames names;
    private final ReferenceTable references;
    private final IdTable<Promises.Deferred> deferreds = new IdTable<>();
    private final IdTable<AsyncWork> works = new IdTable<>();
    private final IdTable<AsyncOperation> contexts = new IdTable<>();
    private final Finalizer.Pending finalizers = new Finalizer.Pending();
    private @Nullable Object pending;
    private @Nullable Finalizer instanceData;
    private final Deque<AsyncOperation> callbackScopes = new ArrayDeque<>();
    private final AddonCalls calls = new AddonCalls(this);
    private int holders = 1;

    Env(long address, Bridge bridge, String fileUrl, int apiVersion) {
        this.address = address;
        this.bridge = bridge;
        this.realm = bridge.realm();
        this.values = realm.values();
        this.objects = realm.objects();
        this.functions = realm.functions();
        this.errors = realm.errors();
        this.associations = realm.associations();
        this.handles = new Handles(address, realm, bridge.lentHandles());
        this.references = new ReferenceTable(address);
        this.names = new PropertyNames(objects);
        this.file = fileUrl;
        this.fileUrl = NativeLibrary.permanentCString(fileUrl);
        this.apiVersion = apiVersion;
    }

    /** Opens an env for an addon and binds it to the calling thread. */
    static synchronized Env open(Bridge bridge, String fileUrl, int apiVersion) {
        int id = byId.length;
        @Nullable Env[] all = java.util.Arrays.copyOf(byId, id + 1);
        try {
            long address = (long) NativeLibrary.CREATE_ENV.invokeExact(id, apiVersion);
            if (address == 0) {
                throw new OutOfMemoryError("no address space for a napi_env");
            }
            NativeLibrary.BIND_THREAD.invokeExact(address, bridge.softStackMargin(), bridge.hardStackMargin());
            Env env = new Env(address, bridge, fileUrl, apiVersion);
            all[id] = env;
            byId = all;
            return env;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("abide_create_env", e);
        }
    }

    /** Returns the env of a native pointer. */
    public static Env at(long address) {
        return java.util.Objects.requireNonNull(byId[Memory.getInt(address + Layout.ENV_ID)]);
    }

    // ---- what it consists of

    /** Returns the native pointer. */
    public long address() {
        return address;
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

    /** Returns the handle slots. */
    public Handles handles() {
        return handles;
    }

    /** Returns the references by id. */
    public ReferenceTable references() {
        return references;
    }

    /** Returns the deferreds by id. */
    public IdTable<Promises.Deferred> deferreds() {
        return deferreds;
    }

    /** Returns the async works by id. */
    public IdTable<AsyncWork> works() {
        return works;
    }

    /** Returns the async contexts by id. */
    public IdTable<AsyncOperation> contexts() {
        return contexts;
    }

    /** Returns the finalizers that have not run. */
    public Finalizer.Pending finalizers() {
        return finalizers;
    }

    /** Returns the address of the addon's {@code file://} URL, NUL-terminated. */
    public long fileUrl() {
        return fileUrl;
    }

    /** Tells of a callback that returned with handle scopes open, for which Node aborts. */
    public void reportOpenScopes() {
        host().warn("abide: " + file + " left handle scopes open; Node.js aborts the process for that");
    }

    /** Returns the Node-API version that the addon was built for. */
    public int apiVersion() {
        return apiVersion;
    }

    // ---- statuses and exceptions

    /** Records a status as the last error and returns it. */
    public int fail(int status) {
        Memory.putInt(address + Layout.ENV_STATUS, status);
        return status;
    }

    /** Forgets the last error: what ran meanwhile may have left one. */
    public void forgetLastError() {
        fail(NapiStatus.OK);
    }

    /** Records the code of the loop's own error. */
    public void setEngineCode(int code) {
        Memory.putInt(address + Layout.ENV_ENGINE_CODE, code);
    }

    /** Makes a value the pending exception; the first one wins. */
    public void setPending(@Nullable Object exception) {
        if (!isPending()) {
            pending = exception;
            Memory.putInt(address + Layout.ENV_EXCEPTION_PENDING, 1);
        }
    }

    /** Tells whether an exception is pending. */
    public boolean isPending() {
        return Memory.getInt(address + Layout.ENV_EXCEPTION_PENDING) != 0;
    }

    /**
     * Returns the pending exception and clears it; {@code undefined} if there is none, or nothing that the addon may
     * keep from going on.
     */
    public @Nullable Object takePending() {
        if (!isPending() || bridge.isUnwinding()) {
            return values.undefined();
        }
        Object exception = pending;
        pending = null;
        Memory.putInt(address + Layout.ENV_EXCEPTION_PENDING, 0);
        return exception;
    }

    /** Returns what to throw for the pending exception, which is cleared; the thread's unwinding comes first. */
    public RuntimeException pendingThrowable() {
        bridge.throwUnwinding();
        return errors.toThrowable(takePending());
    }

    /** Makes an error with a code. */
    public Object error(ErrorKind kind, @Nullable String code, String message) {
        Object error = errors.create(kind, message);
        if (code != null) {
            objects.set(error, realm.strings().create("code"), realm.strings().create(code));
        }
        return error;
    }

    /** Makes an error pending. */
    public void raise(ErrorKind kind, @Nullable String code, String message) {
        setPending(error(kind, code, message));
    }

    // ---- arguments

    /** Returns the raw value of a handle. */
    public @Nullable Object value(long handle) {
        return handles.value(handle);
    }

    /** Returns the raw value of a handle that must be a string; refuses others with {@code otherwise}. */
    public Object string(long handle, int otherwise) {
        Refusal.unless(handles.tag(handle) == Tag.STRING, otherwise);
        return present(handles.value(handle));
    }

    /** Returns the text of a handle that must be a string. */
    public String text(long handle, int otherwise) {
        return realm.strings().textOf(string(handle, otherwise));
    }

    /** Returns the raw value of a handle that must be an object, function or external. */
    public Object object(long handle, int otherwise) {
        Refusal.unless(isObjectTag(handles.tag(handle)), otherwise);
        return present(handles.value(handle));
    }

    /**
     * Applies ToObject to a handle's value; {@code undefined} and {@code null} leave a TypeError pending and give
     * {@code otherwise}.
     */
    public Object toObject(long handle, int otherwise) {
        int tag = handles.tag(handle);
        if (isObjectTag(tag)) {
            return present(handles.value(handle));
        }
        if (tag == Tag.UNDEFINED || tag == Tag.NULL) {
            raise(ErrorKind.TYPE_ERROR, null, "Cannot convert undefined or null to object");
            throw Refusal.of(otherwise);
        }
        return values.toObject(handles.value(handle));
    }

    /** Applies ToObject as most functions do. */
    public Object toObject(long handle) {
        return toObject(handle, NapiStatus.OBJECT_EXPECTED);
    }

    /** Returns the raw value of a handle that must be a function. */
    public Object function(long handle, int otherwise) {
        Refusal.unless(handles.tag(handle) == Tag.FUNCTION, otherwise);
        return present(handles.value(handle));
    }

    /** Tells the kind of a handle's value. */
    public ValueKind kind(long handle) {
        return switch (handles.tag(handle)) {
            case Tag.UNDEFINED -> ValueKind.UNDEFINED;
            case Tag.NULL -> ValueKind.NULL;
            case Tag.BOOLEAN -> ValueKind.BOOLEAN;
            case Tag.NUMBER -> ValueKind.NUMBER;
            case Tag.STRING -> ValueKind.STRING;
            case Tag.SYMBOL -> ValueKind.SYMBOL;
            case Tag.FUNCTION -> ValueKind.FUNCTION;
            case Tag.EXTERNAL -> ValueKind.EXTERNAL;
            case Tag.BIGINT -> ValueKind.BIGINT;
            default -> ValueKind.OBJECT;
        };
    }

    /** Returns the raw values of an array of handles. */
    public @Nullable Object[] values(long count, long handleArray) {
        @Nullable Object[] raws = new @Nullable Object[Math.toIntExact(count)];
        for (int index = 0; index < raws.length; index++) {
            raws[index] = value(Memory.getLong(handleArray + 8L * index));
        }
        return raws;
    }

    /** Returns a name that native code gave as a NUL-terminated UTF-8 string, prepared for property access. */
    public Object preparedName(long cString) {
        return names.prepared(cString);
    }

    private static boolean isObjectTag(int tag) {
        return tag == Tag.OBJECT || tag == Tag.FUNCTION || tag == Tag.EXTERNAL;
    }

    /** Asserts to the null checker what the tag has proved: Java null is never an object, string or function. */
    private static Object present(@Nullable Object raw) {
        return java.util.Objects.requireNonNull(raw);
    }

    // ---- results

    /** Writes a handle of a raw value to an out-parameter. */
    public void writeHandle(long result, @Nullable Object raw) {
        Memory.putLong(result, handles.handleOf(raw));
    }

    /** Writes a {@code bool}. */
    public static void writeBoolean(long result, boolean truth) {
        Memory.putByte(result, (byte) (truth ? 1 : 0));
    }

    // ---- hidden data

    /** Returns the hidden data of an object, or {@code null}. */
    public @Nullable ObjectData data(Object object) {
        return (ObjectData) associations.get(object);
    }

    /** Returns the hidden data of an object, making it if there is none. */
    public ObjectData dataForWrite(Object object) {
        ObjectData data = (ObjectData) associations.get(object);
        if (data == null) {
            data = new ObjectData();
            associations.put(object, data);
        }
        return data;
    }

    // ---- references

    /** Makes a reference without a finalizer. */
    public ValueReference reference(@Nullable Object value, boolean canBeWeak, int count) {
        return new ValueReference(value, canBeWeak, count);
    }

    /** Makes a reference whose finalizer runs when the object died. */
    public ValueReference reference(Object object, Finalizer finalizer, int count) {
        Collected.OfObject weak = new Collected.OfObject(object, finalizer, bridge.collected());
        finalizer.watchWith(weak);
        return new ValueReference(object, weak, finalizer, count);
    }

    /** Registers a finalizer for when an object died, and returns the weak reference to it. */
    public ValueReference finalizeAfter(Object object, long callback, long data, long hint) {
        return reference(object, new Finalizer(this, callback, data, hint), 0);
    }

    /** Registers a finalizer for when a string that stands for memory of the addon died. */
    public void finalizeAfterString(Object string, long callback, long data, long hint) {
        reference(string, new Finalizer(this, Finalizer.Kind.OF_STRING, callback, data, hint), 0);
    }

    /** Registers a finalizer for a later turn of the loop. */
    public void finalizeLater(long callback, long data, long hint) {
        bridge.finalizeLater(new Finalizer(this, Finalizer.Kind.POSTED, callback, data, hint));
    }

    /**
     * Tells that an ArrayBuffer stands for memory of the addon: nobody else may own it, and it does not outlive the
     * env.
     */
    public void own(Object arrayBuffer) {
        bridge.externalBuffers().add(arrayBuffer);
        host().markUntransferable(arrayBuffer);
    }

    /**
     * Registers a finalizer for when memory of the addon can no longer be reached through a buffer; until then it
     * counts for the collector.
     */
    public void finalizeAfterStore(
            Object store, long byteLength, Finalizer.Kind kind, long callback, long data, long hint) {
        Finalizer finalizer = new Finalizer(this, kind, callback, data, hint);
        finalizer.watchWith(new Collected.OfStore(store, byteLength, finalizer, bridge.collected()));
        bridge.externalMemory().count(byteLength);
        if (kind == Finalizer.Kind.OF_OBJECT) {
            finalizer.giveBackBeforeHooks();
        }
    }

    /** Tells whether the engine has a capability. */
    public boolean can(Capability capability) {
        return bridge.capabilities().contains(capability);
    }

    // ---- instance data

    /** Returns the address that the addon set. */
    public long instanceDataAddress() {
        return Memory.getLong(address + Layout.ENV_INSTANCE_DATA);
    }

    /** Replaces the instance data; the old finalizer does not run. */
    public void setInstanceData(long data, long callback, long hint) {
        if (instanceData != null) {
            instanceData.cancel();
        }
        Memory.putLong(address + Layout.ENV_INSTANCE_DATA, data);
        instanceData = new Finalizer(this, callback, data, hint);
    }

    /** Returns the way into the addon's native code. */
    public AddonCalls calls() {
        return calls;
    }

    // ---- callback scopes

    /** Opens a callback scope on behalf of an operation and returns how many the addon has open. */
    public int openCallbackScope(AsyncOperation operation) {
        bridge.openCallbackScope();
        operation.enter();
        callbackScopes.push(operation);
        return callbackScopes.size();
    }

    /** Closes a callback scope; false if none is open. */
    public boolean closeCallbackScope() {
        if (callbackScopes.isEmpty()) {
            return false;
        }
        callbackScopes.pop().leave();
        bridge.closeCallbackScope(false);
        return true;
    }

    // ---- teardown

    /** From here on no JavaScript runs for this env. */
    void forbidJavaScript() {
        Memory.putInt(address + Layout.ENV_CANNOT_RUN_JS, 1);
    }

    /** Tells whether JavaScript may still run for this env. */
    public boolean mayRunJavaScript() {
        return Memory.getInt(address + Layout.ENV_CANNOT_RUN_JS) == 0;
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
        try {
            NativeLibrary.RELEASE_ENV.invokeExact(address);
        } catch (Throwable e) {
            throw bridge.rethrow(e);
        }
        forget(this);
    }

    private static synchronized void forget(Env env) {
        @Nullable Env[] all = byId.clone();
        all[Memory.getInt(env.address + Layout.ENV_ID)] = null;
        byId = all;
    }
}
