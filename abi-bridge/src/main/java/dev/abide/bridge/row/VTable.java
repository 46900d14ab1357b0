package dev.abide.bridge.row;

/** The two function tables at the head of a {@code napi_env} (draft ABI). */
public enum VTable {
    /** Functions of {@code js_native_api.h}. */
    JS(128),
    /** Functions of {@code node_api.h}. */
    MODULE(32);

    private final int size;

    VTable(int size) {
        this.size = size;
    }

    /** Returns the number of slots. */
    public int size() {
        return size;
    }
}
