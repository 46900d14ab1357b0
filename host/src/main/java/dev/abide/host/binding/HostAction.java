package dev.abide.host.binding;

/** The body of a host function that returns {@code undefined}. */
@FunctionalInterface
public interface HostAction {
    /** Runs the body. */
    void run(Arguments arguments);
}
