package dev.abide.bridge.library;

import dev.abide.bridge.memory.Layout;
import dev.abide.bridge.memory.Memory;

/** The native half of an env, the struct of {@code env.h}, field by field. Its handles are in {@code handle}. */
public final class NativeEnv {
    private final long address;
    private final int apiVersion;
    private final long generations;

    private NativeEnv(long address, int apiVersion) {
        this.address = address;
        this.apiVersion = apiVersion;
        this.generations = Memory.getLong(address + Layout.ENV_REFERENCES);
    }

    /** Makes one that is bound to the calling thread, which has the margins left on its stack. */
    public static NativeEnv create(int id, int apiVersion, long softStackMargin, long hardStackMargin) {
        long address = Downcalls.createEnv(id, apiVersion);
        if (address == 0) {
            throw new OutOfMemoryError("no address space for a napi_env");
        }
        Downcalls.bindThread(address, softStackMargin, hardStackMargin);
        return new NativeEnv(address, apiVersion);
    }

    /** Returns the id of the env at an address. */
    public static int idAt(long address) {
        return Memory.getInt(address + Layout.ENV_ID);
    }

    /** Returns the pointer that native code has of it. */
    public long address() {
        return address;
    }

    /** Returns the id. */
    public int id() {
        return idAt(address);
    }

    /** Returns the Node-API version that the addon was built for. */
    public int apiVersion() {
        return apiVersion;
    }

    /** Gives native memory back; the struct itself stays. */
    public void release() {
        Downcalls.releaseEnv(address);
    }

    /** Sets the status of the last error. */
    public void setStatus(int status) {
        Memory.putInt(address + Layout.ENV_STATUS, status);
    }

    /** Sets the code of the loop's own error. */
    public void setEngineCode(int code) {
        Memory.putInt(address + Layout.ENV_ENGINE_CODE, code);
    }

    /** Tells whether an exception is pending. */
    public boolean isExceptionPending() {
        return Memory.getInt(address + Layout.ENV_EXCEPTION_PENDING) != 0;
    }

    /** Says whether an exception is pending. */
    public void setExceptionPending(boolean pending) {
        Memory.putInt(address + Layout.ENV_EXCEPTION_PENDING, pending ? 1 : 0);
    }

    /** Tells whether JavaScript may still run. */
    public boolean mayRunJavaScript() {
        return Memory.getInt(address + Layout.ENV_CANNOT_RUN_JS) == 0;
    }

    /** Lets no JavaScript run from here on. Any thread. */
    public void forbidJavaScript() {
        Memory.putInt(address + Layout.ENV_CANNOT_RUN_JS, 1);
    }

    /** Says whether a finalizer runs that may not touch JavaScript. */
    public void setInBasicFinalizer(boolean running) {
        Memory.putInt(address + Layout.ENV_IN_BASIC_FINALIZER, running ? 1 : 0);
    }

    /** Returns how many handle scopes the running callback has open. */
    public int openScopes() {
        return Memory.getInt(address + Layout.ENV_OPEN_SCOPES);
    }

    /** Sets how many handle scopes are open. */
    public void setOpenScopes(int count) {
        Memory.putInt(address + Layout.ENV_OPEN_SCOPES, count);
    }

    /** Tells whether a callback runs that JavaScript has called. */
    public boolean isInCallback() {
        return Memory.getInt(address + Layout.ENV_CALL_DEPTH) != 0;
    }

    /** Returns the instance data. */
    public long instanceData() {
        return Memory.getLong(address + Layout.ENV_INSTANCE_DATA);
    }

    /** Sets the instance data. */
    public void setInstanceData(long data) {
        Memory.putLong(address + Layout.ENV_INSTANCE_DATA, data);
    }

    /** Returns what a callback returned that deleted references. */
    public long result() {
        return Memory.getLong(address + Layout.ENV_RESULT);
    }

    /** Returns how many deletions of references C has noted ({@code references.c}). */
    public int deletionCount() {
        return Memory.getInt(address + Layout.ENV_DELETE_COUNT);
    }

    /** Forgets the deletions; {@link #deletion} still finds them, until native code runs again. */
    public void forgetDeletions() {
        Memory.putInt(address + Layout.ENV_DELETE_COUNT, 0);
    }

    /** Returns the id of a deleted reference. */
    public long deletion(int index) {
        return Memory.getLong(address + Layout.ENV_DELETES + (long) index * Long.BYTES);
    }

    /** Tells C the generation of the reference at an index of the table; 0 if there is none. */
    public void setReference(int index, int generation) {
        if (index < Layout.REFERENCES_CAPACITY) {
            Memory.putInt(generations + (long) index * Integer.BYTES, generation);
        }
    }
}
