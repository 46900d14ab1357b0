package dev.abide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a function that JavaScript can call.
 *
 * @since 1
 */
@FunctionalInterface
public interface JsFunction {
    /**
     * Runs the body, on the runtime's thread.
     *
     * @return the result, as {@link JsRuntime#value} accepts it
     * @throws JsException to throw its value in JavaScript; every other exception becomes an Error with its message,
     *     and is the cause of the {@link JsException} if that comes back to Java
     */
    @Nullable
    Object call(JsValue self, List<JsValue> arguments);
}
