package dev.abide.rhino.engine;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/** Rhino's execution state of one realm: how scripts run, and where its microtasks go. */
public final class EngineContext extends Context {
    /**
     * How much a script does before it is asked again whether it may go on; the unit is an instruction of Rhino's
     * interpreter.
     */
    private static final int INSTRUCTIONS_BETWEEN = 10_000;

    private final JobQueue jobs;
    private volatile @Nullable Error interruption;

    public EngineContext(ContextFactory factory, JobQueue jobs, boolean mayBeInterrupted) {
        super(factory);
        this.jobs = jobs;
        setLanguageVersion(VERSION_ES6);
        setErrorReporter(new SyntaxErrors());
        // Scripts see no Java class, not even the exception behind an error object.
        setClassShutter(className -> false);
        if (mayBeInterrupted) {
            setGenerateObserverCount(true);
            setInstructionObserverThreshold(INSTRUCTIONS_BETWEEN);
        }
    }

    /** Makes scripts throw an error from now on. Any thread. */
    public void interrupt(Error error) {
        interruption = error;
    }

    @Override
    protected void observeInstructionCount(int count) {
        Error error = interruption;
        if (error != null) {
            throw error;
        }
    }

    @Override
    public void enqueueMicrotask(Runnable task) {
        jobs.add(task);
    }

    /** Does nothing: Rhino calls it at the end of each outermost script, but the host decides when jobs run. */
    @Override
    public void processMicrotasks() {}
}
