package dev.abide.kit.facet;

import dev.abide.spi.HostFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host function that writes down how it was called and returns always the same. */
public final class Recorder implements HostFunction {
    /** One call. */
    public record Call(
            @Nullable Object self,
            List<@Nullable Object> arguments,
            @Nullable Object newTarget) {}

    private final List<Call> calls = new ArrayList<>();
    private final @Nullable Object result;

    public Recorder(@Nullable Object result) {
        this.result = result;
    }

    @Override
    public @Nullable Object call(
            @Nullable Object self, @Nullable Object[] arguments, int first, @Nullable Object newTarget) {
        List<@Nullable Object> copy = new ArrayList<>(Arrays.asList(arguments).subList(first, arguments.length));
        calls.add(new Call(self, Collections.unmodifiableList(copy), newTarget));
        return result;
    }

    public int count() {
        return calls.size();
    }

    /** The latest call. */
    public Call last() {
        return calls.getLast();
    }
}
