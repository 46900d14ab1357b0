package dev.abide.kit;

import dev.abide.spi.HostFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host function that writes down how it was called and returns always the same. */
final class Recorder implements HostFunction {
    /** One call. */
    record Call(
            @Nullable Object self,
            List<@Nullable Object> arguments,
            @Nullable Object newTarget) {}

    private final List<Call> calls = new ArrayList<>();
    private final @Nullable Object result;

    Recorder(@Nullable Object result) {
        this.result = result;
    }

    @Override
    public @Nullable Object call(
            @Nullable Object self, @Nullable Object[] arguments, int first, @Nullable Object newTarget) {
        List<@Nullable Object> copy = new ArrayList<>(Arrays.asList(arguments).subList(first, arguments.length));
        calls.add(new Call(self, Collections.unmodifiableList(copy), newTarget));
        return result;
    }

    int count() {
        return calls.size();
    }

    /** The latest call. */
    Call last() {
        return calls.getLast();
    }
}
