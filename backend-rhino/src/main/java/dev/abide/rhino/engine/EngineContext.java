package dev.abide.rhino.engine;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.Evaluator;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;

/** Rhino's execution state of one realm: how scripts run, and where its microtasks go. */
public final class EngineContext extends Context {
    /** The message of the error when functions call each other too deeply, as in Node. */
    public static final String STACK_EXHAUSTED = "Maximum call stack size exceeded";

    /**
     * How much a script does before it is asked again whether it may go on; the unit is an instruction of Rhino's
     * interpreter.
     */
    private static final int INSTRUCTIONS_BETWEEN = 10_000;

    /** How deep interpreted functions call each other, which costs heap, not stack: about as deep as in Node. */
    private static final int INTERPRETED_DEPTH = 10_000;

    private final JobQueue jobs;
    private volatile @Nullable Error interruption;
    private @Nullable Receivers receivers;

    public EngineContext(ContextFactory factory, JobQueue jobs, boolean mayBeInterrupted) {
        super(factory);
        this.jobs = jobs;
        setLanguageVersion(VERSION_ES6);
        setErrorReporter(new SyntaxErrors());
        setInterpretedMode(true);
        setMaximumInterpreterStackDepth(INTERPRETED_DEPTH);
        setInterpretedMode(false);
        // Scripts see no Java class, not even the exception behind an error object.
        setClassShutter(className -> false);
        if (mayBeInterrupted) {
            setGenerateObserverCount(true);
            setInstructionObserverThreshold(INSTRUCTIONS_BETWEEN);
        }
    }

    /** Lets strict functions see the receivers of ECMAScript. To be called before the first script. */
    public void take(Receivers known) {
        receivers = known;
    }

    Receivers receivers() {
        return Objects.requireNonNull(receivers);
    }

    /** Compiles a script, or makes it one that is interpreted where the compiler fails. */
    public Script compileScript(String name, String source, Evaluator compiler) {
        return (Script) compileImpl(null, source, name, 1, null, false, compiler, null, null);
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

    /**
     * Compiles, or has the text interpreted where Rhino's compiler fails: a method above 64 KB, too many locals, code
     * that the JVM does not verify. The parser has taken such text, so nothing is wrong with it.
     */
    @Override
    protected Object compileImpl(
            @Nullable Scriptable scope,
            String source,
            String name,
            int line,
            @Nullable Object securityDomain,
            boolean returnsFunction,
            @Nullable Evaluator compiler,
            @Nullable ErrorReporter reporter,
            @Nullable Consumer<CompilerEnvirons> environs) {
        boolean isCompiled = compiler == null ? !isInterpretedMode() : needsReceivers(source, environs);
        Evaluator used = isCompiled ? new StrictCompiler() : compiler;
        try {
            return super.compileImpl(
                    scope, source, name, line, securityDomain, returnsFunction, used, reporter, environs);
        } catch (EcmaError syntax) {
            throw syntax;
        } catch (RuntimeException | LinkageError failure) {
            if (isInterpretedMode()) {
                throw failure;
            }
            setInterpretedMode(true);
            try {
                return super.compileImpl(
                        scope, source, name, line, securityDomain, returnsFunction, null, reporter, environs);
            } finally {
                setInterpretedMode(false);
            }
        }
    }

    /**
     * Tells whether what is given to {@code eval}, which Rhino interprets, has strict functions that may use
     * {@code this}: Rhino's interpreter knows objects only there.
     */
    private static boolean needsReceivers(String source, @Nullable Consumer<CompilerEnvirons> environs) {
        if (environs == null || !source.contains("this") || !source.contains("function")) {
            return false;
        }
        CompilerEnvirons asked = new CompilerEnvirons();
        environs.accept(asked);
        return asked.isStrictMode() || source.contains("use strict");
    }

    @Override
    public void enqueueMicrotask(Runnable task) {
        jobs.add(task);
    }

    /** Does nothing: Rhino calls it at the end of each outermost script, but the host decides when jobs run. */
    @Override
    public void processMicrotasks() {}
}
