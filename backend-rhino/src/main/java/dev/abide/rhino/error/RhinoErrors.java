package dev.abide.rhino.error;

import dev.abide.rhino.engine.EngineContext;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Errors;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.WrappedException;

/** Error objects and thrown values. */
public final class RhinoErrors implements Errors {
    private final Context context;
    private final ScriptableObject global;
    private final Intrinsics intrinsics;
    private final JavaExceptions javaExceptions;

    public RhinoErrors(Context context, ScriptableObject global, Intrinsics intrinsics, JavaExceptions javaExceptions) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
        this.javaExceptions = javaExceptions;
    }

    @Override
    public Object create(ErrorKind kind, String message) {
        BaseFunction constructor = switch (kind) {
            case ERROR -> intrinsics.error;
            case TYPE_ERROR -> intrinsics.typeError;
            case RANGE_ERROR -> intrinsics.rangeError;
            case SYNTAX_ERROR -> intrinsics.syntaxError;
        };
        return constructor.construct(context, global, new Object[] {message});
    }

    @Override
    public boolean isError(@Nullable Object value) {
        return intrinsics.isError(value);
    }

    @Override
    public RuntimeException toThrowable(@Nullable Object value) {
        return new ThrownValue(value);
    }

    @Override
    public boolean isThrow(Throwable throwable) {
        return throwable instanceof RhinoException || throwable instanceof StackOverflowError;
    }

    @Override
    public @Nullable Object valueOf(Throwable throwable) {
        return throwable instanceof JavaScriptException thrown ? thrown.getValue() : errorFor(throwable);
    }

    /** Makes the error object once: it travels with the exception, as a suppressed one that carries it. */
    private @Nullable Object errorFor(Throwable throwable) {
        for (Throwable suppressed : throwable.getSuppressed()) {
            if (suppressed instanceof ThrownValue made) {
                return made.getValue();
            }
        }
        Object error = make(throwable);
        throwable.addSuppressed(new ThrownValue(error));
        return error;
    }

    private Object make(Throwable throwable) {
        return switch (throwable) {
            case StackOverflowError _ -> create(ErrorKind.RANGE_ERROR, EngineContext.STACK_EXHAUSTED);
            case WrappedException wrapped
            when wrapped.getWrappedException() instanceof StackOverflowError ->
                create(ErrorKind.RANGE_ERROR, EngineContext.STACK_EXHAUSTED);
            case WrappedException wrapped -> errorOf(wrapped);
            case EvaluatorException unparsable -> create(ErrorKind.SYNTAX_ERROR, String.valueOf(unparsable.details()));
            default -> errorOf((RhinoException) throwable);
        };
    }

    /** Makes the RangeError at the host function nearest to the end of the stack. */
    public RuntimeException stackExhausted(StackOverflowError error) {
        return toThrowable(valueOf(error));
    }

    /** Notes an exception that leaves a host function. Returns it, so that it can be thrown. */
    public RuntimeException escaping(RuntimeException exception) {
        return javaExceptions.escaping(exception);
    }

    private Object errorOf(RhinoException exception) {
        return ScriptRuntime.wrapException(exception, global, context);
    }
}
