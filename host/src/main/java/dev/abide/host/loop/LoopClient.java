package dev.abide.host.loop;

/** Whom the loop serves. Called on the loop's thread. */
public interface LoopClient {
    /** Runs ticks and microtasks until none is left; called after each callback. Throws nothing. */
    void drain();

    /** Takes what a callback threw. */
    void failed(Throwable failure);
}
