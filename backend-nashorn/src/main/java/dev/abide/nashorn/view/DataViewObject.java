package dev.abide.nashorn.view;

import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.object.Internals;
import java.nio.ByteBuffer;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** A DataView. Nashorn's own ignores its offset. */
@SuppressWarnings("serial") // never serialized
final class DataViewObject extends HostObject {
    final NativeArrayBuffer buffer;
    final int byteOffset;
    final int byteLength;

    DataViewObject(ScriptObject prototype, NativeArrayBuffer buffer, int byteOffset, int byteLength) {
        super(prototype);
        this.buffer = buffer;
        this.byteOffset = byteOffset;
        this.byteLength = byteLength;
    }

    /** The memory as it is now, big-endian. */
    ByteBuffer memory() {
        return Internals.memoryOf(buffer);
    }

    @Override
    public String getClassName() {
        return "DataView";
    }
}
