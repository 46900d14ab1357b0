package dev.abide.nashorn.promise;

import dev.abide.nashorn.object.HostObject;
import dev.abide.spi.Promises;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** A promise: its slots in the sense of the standard. What they mean is decided in {@link NashornPromises}. */
@SuppressWarnings("serial") // never serialized
final class PromiseObject extends HostObject {
    Promises.State state = Promises.State.PENDING;

    /** The value or the reason. */
    @Nullable
    Object result = ScriptRuntime.UNDEFINED;

    /** Somebody has asked for the outcome. */
    boolean handled;

    /** Waiting for the outcome; empty once there is one. */
    List<NashornPromises.Reaction> reactions = new ArrayList<>(1);

    PromiseObject(ScriptObject prototype) {
        super(prototype);
    }

    @Override
    public String getClassName() {
        return "Promise";
    }
}
