package dev.abide.rhino;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/** Rhino's execution state of one realm: how scripts run, and where its microtasks go. */
final class EngineContext extends Context {
    private final JobQueue jobs;

    EngineContext(ContextFactory factory, JobQueue jobs) {
        super(factory);
        this.jobs = jobs;
        setLanguageVersion(VERSION_ES6);
        setErrorReporter(new SyntaxErrors());
        // Scripts see no Java class, not even the exception behind an error object.
        setClassShutter(className -> false);
    }

    @Override
    public void enqueueMicrotask(Runnable task) {
        jobs.add(task);
    }

    /** Does nothing: Rhino calls it at the end of each outermost script, but the host decides when jobs run. */
    @Override
    public void processMicrotasks() {}
}
