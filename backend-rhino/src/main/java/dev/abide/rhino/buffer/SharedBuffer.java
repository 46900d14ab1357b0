package dev.abide.rhino.buffer;

/** A SharedArrayBuffer, which Rhino does not have. It is never detached; native threads may write while scripts run. */
final class SharedBuffer extends SegmentArrayBuffer {
    SharedBuffer(BackingStore store) {
        super(store);
    }

    @Override
    public String getClassName() {
        return "SharedArrayBuffer";
    }

    @Override
    public void detach() {
        throw new UnsupportedOperationException("A SharedArrayBuffer is never detached");
    }
}
