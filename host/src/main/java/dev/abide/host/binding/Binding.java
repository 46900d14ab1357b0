package dev.abide.host.binding;

/**
 * Host functions for builtin scripts, which get them by {@code internalBinding(name)}. Made on first use, once per
 * runtime, by the subject they belong to; state of a runtime lives in what {@link #create} captures, never in statics.
 *
 * <pre>{@code
 * final class ClockBinding implements Binding {
 *     public Object create(HostContext context) {
 *         return context.object()
 *                 .function("hrtime", arguments -> (double) System.nanoTime())
 *                 .set("zone", "UTC")
 *                 .build();
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Binding {
    /** Makes the binding's object. Called on the JavaScript thread. */
    Object create(HostContext context);
}
