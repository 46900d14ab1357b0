package dev.abide.host.binding;

import dev.abide.RuntimeOptions;
import dev.abide.host.loop.EventLoop;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What host functions of one runtime work with. Raw values are {@link Object}s as in the SPI. JavaScript thread only,
 * unless said otherwise.
 */
public final class HostContext {
    private final Realm realm;
    private final Values values;
    private final ObjectModel objects;
    private final @Nullable Object undefined;
    private final HostWorld world;
    private final Set<Object> untransferable = Collections.newSetFromMap(new WeakHashMap<>());
    private @Nullable Object bufferPrototype;

    /** Makes the context of one runtime. */
    public HostContext(Realm realm, HostWorld world) {
        this.realm = realm;
        this.values = realm.values();
        this.objects = realm.objects();
        this.undefined = values.undefined();
        this.world = world;
    }

    /** Returns what host functions work with in another world of the realm. */
    public HostContext inWorld(Realm other) {
        return new HostContext(other, world);
    }

    /** Returns the realm. */
    public Realm realm() {
        return realm;
    }

    /** Returns the event loop. */
    public EventLoop loop() {
        return world.loop();
    }

    /** Returns what the runtime was opened with. */
    public RuntimeOptions options() {
        return world.options();
    }

    /** Returns the {@code process} object. */
    public Object process() {
        return world.process();
    }

    /** Returns the runtime's working directory; {@code process.chdir} changes it. */
    public Path workingDirectory() {
        return world.workingDirectory();
    }

    /** Resolves a path of a script: relative ones against the working directory. */
    public Path path(String path) {
        return world.workingDirectory().resolve(path);
    }

    /** Returns the exports of a builtin module. */
    public @Nullable Object requireBuiltin(String id) {
        return world.requireBuiltin(id);
    }

    /** Returns {@code undefined}. */
    public @Nullable Object undefined() {
        return undefined;
    }

    /** Returns the global object. */
    public Object global() {
        return values.global();
    }

    /** Makes a raw string. */
    public Object string(String text) {
        return realm.strings().create(text);
    }

    /** Makes a raw value of what {@link HostBody} may return. */
    public @Nullable Object raw(@Nullable Object value) {
        return switch (value) {
            case null -> values.nullValue();
            case String text -> realm.strings().create(text);
            case Long number ->
                number.intValue() == number ? (Object) number.intValue() : (Object) number.doubleValue();
            default -> value;
        };
    }

    /** Tells whether a value is an object or a function. */
    public boolean isObject(@Nullable Object value) {
        ValueKind kind = values.kindOf(value);
        return kind == ValueKind.OBJECT || kind == ValueKind.FUNCTION;
    }

    /** Starts filling a new object. */
    public ObjectBuilder object() {
        return new ObjectBuilder(this, objects.create());
    }

    /** Starts filling an object that exists. */
    public ObjectBuilder fill(Object target) {
        return new ObjectBuilder(this, target);
    }

    /** Makes an array of values as {@link #raw} takes them. */
    public Object array(Collection<? extends @Nullable Object> elements) {
        Object array = realm.arrays().create(0);
        long index = 0;
        for (Object element : elements) {
            objects.setIndex(array, index++, raw(element));
        }
        return array;
    }

    /** Makes a host function. */
    public Object function(String name, int length, HostBody body) {
        return realm.functions()
                .create(
                        name,
                        length,
                        (self, arguments, first, newTarget) ->
                                raw(world.call(body, new Arguments(this, self, arguments, first, newTarget))));
    }

    /** Reads a property. */
    public @Nullable Object get(Object target, String name) {
        return objects.get(target, realm.strings().create(name));
    }

    /** Sets a property to a value as {@link #raw} takes it. */
    public void set(Object target, String name, @Nullable Object value) {
        objects.set(target, realm.strings().create(name), raw(value));
    }

    /** Applies ToString. */
    public String text(@Nullable Object value) {
        return realm.strings().textOf(values.toStringValue(value));
    }

    /** Calls a function and lets what it throws pass. Drains nothing. */
    public @Nullable Object call(Object function, @Nullable Object self, @Nullable Object... arguments) {
        return realm.functions().call(function, self, arguments);
    }

    /** Calls a method and lets what it throws pass. Drains nothing. */
    public @Nullable Object invoke(Object target, String name, @Nullable Object... arguments) {
        Object function = get(target, name);
        if (function == null || values.kindOf(function) != ValueKind.FUNCTION) {
            throw error(ErrorKind.TYPE_ERROR, null, name + " is not a function");
        }
        return realm.functions().call(function, target, arguments);
    }

    /**
     * Returns the memory of an ArrayBuffer, SharedArrayBuffer, typed array or DataView; {@code null} for every other
     * value.
     */
    public @Nullable MemorySegment memoryOf(@Nullable Object value) {
        return BufferMemory.of(realm, value);
    }

    /** Makes a Uint8Array with a copy of the bytes. */
    public Object uint8Array(byte[] bytes) {
        return BufferMemory.uint8Array(realm, MemorySegment.ofArray(bytes));
    }

    /** Makes a Buffer with a copy of the bytes. */
    public Object buffer(byte[] bytes) {
        return asBuffer(uint8Array(bytes));
    }

    /** Makes a Buffer of a Uint8Array, in place. */
    public Object asBuffer(Object uint8Array) {
        if (bufferPrototype == null) {
            Object buffer = get(global(), "Buffer");
            bufferPrototype = buffer == null ? null : get(buffer, "prototype");
        }
        objects.setPrototype(uint8Array, bufferPrototype);
        return uint8Array;
    }

    /**
     * Makes an exception that throws an error; with a code as Node's own errors have it: as property and in the stack.
     */
    public RuntimeException error(ErrorKind kind, @Nullable String code, String message) {
        return throwable(errorObject(kind, code, message));
    }

    /** Makes an error object; see {@link #error}. */
    public Object errorObject(ErrorKind kind, @Nullable String code, String message) {
        Object error = realm.errors().create(kind, message);
        if (code != null) {
            set(error, "code", code);
        }
        return error;
    }

    /**
     * Makes the exception of a failed system call, as Node's: {@code ENOENT: no such file or directory, open 'x'} with
     * {@code errno}, {@code code}, {@code syscall}, {@code path}, {@code dest}.
     *
     * @param code for instance {@code ENOENT}
     * @param errno negative
     * @param text for instance {@code no such file or directory}
     */
    public RuntimeException systemError(
            String code, int errno, String text, String syscall, @Nullable String path, @Nullable String dest) {
        return throwable(systemErrorObject(code, errno, text, syscall, path, dest));
    }

    /** Makes the error object of a failed system call; see {@link #systemError}. */
    Object systemErrorObject(
            String code, int errno, String text, String syscall, @Nullable String path, @Nullable String dest) {
        String message = code + ": " + text + ", " + syscall + (path == null ? "" : " '" + path + "'")
                + (dest == null ? "" : " -> '" + dest + "'");
        Object error = realm.errors().create(ErrorKind.ERROR, message);
        set(error, "errno", errno);
        set(error, "code", code);
        set(error, "syscall", syscall);
        if (path != null) {
            set(error, "path", path);
        }
        if (dest != null) {
            set(error, "dest", dest);
        }
        return error;
    }

    /** Makes an exception that throws a raw value. */
    public RuntimeException throwable(@Nullable Object value) {
        return realm.errors().toThrowable(value);
    }

    /**
     * Describes a value as Node's argument errors do: {@code undefined}, {@code an instance of Foo}, {@code type string
     * ('x')}.
     */
    public String describe(@Nullable Object value) {
        return ValueDescription.of(this, value);
    }

    /**
     * Runs work on the runtime's pool and its end on the JavaScript thread, in a turn of its own; keeps the loop alive
     * meanwhile. What {@code done} throws is an uncaught exception.
     */
    public <R extends @Nullable Object> void async(Callable<R> work, AsyncResult<R> done) {
        world.async(work, done);
    }

    /**
     * Queues a task for the JavaScript thread, in a turn of its own. Any thread. Does not keep the loop alive: see
     * {@link EventLoop#hold}.
     */
    public void post(Runnable task) {
        world.loop().post(() -> world.inside(task));
    }

    /**
     * Runs something that waits, on the JavaScript thread: it is interrupted if the runtime is a worker's that is
     * terminated.
     */
    public <R> R waiting(Supplier<R> body) {
        return world.waiting(body);
    }

    /** Returns the objects that must not be transferred to another thread; kept weakly. */
    public Set<Object> untransferable() {
        return untransferable;
    }

    /** Does something when the runtime ends, on its thread; no JavaScript runs any more. */
    public void atEnd(Runnable action) {
        world.atEnd(action);
    }

    /** Raises {@code uncaughtException} with a raw value. */
    public void uncaughtException(@Nullable Object error) {
        world.uncaughtException(error);
    }

    /** Copies bytes out of memory. */
    public static byte[] copy(MemorySegment memory, long offset, int length) {
        return memory.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
    }
}
