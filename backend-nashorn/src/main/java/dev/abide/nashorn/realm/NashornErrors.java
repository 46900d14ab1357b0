package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.Birth;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Errors;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeError;
import org.openjdk.nashorn.internal.objects.NativeEvalError;
import org.openjdk.nashorn.internal.objects.NativeRangeError;
import org.openjdk.nashorn.internal.objects.NativeReferenceError;
import org.openjdk.nashorn.internal.objects.NativeSyntaxError;
import org.openjdk.nashorn.internal.objects.NativeTypeError;
import org.openjdk.nashorn.internal.objects.NativeURIError;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.ParserException;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Error objects, and what Nashorn throws. */
public final class NashornErrors implements Errors {
    private final Global global;

    NashornErrors(Global global) {
        this.global = global;
    }

    @Override
    public ScriptObject create(ErrorKind kind, String message) {
        return switch (kind) {
            case ERROR -> global.newError(message);
            case TYPE_ERROR -> global.newTypeError(message);
            case RANGE_ERROR -> global.newRangeError(message);
            case SYNTAX_ERROR -> global.newSyntaxError(message);
        };
    }

    @Override
    public boolean isError(@Nullable Object value) {
        // Global.isError asks the prototype chain, which is the wrong question.
        return value instanceof NativeError
                || value instanceof NativeTypeError
                || value instanceof NativeRangeError
                || value instanceof NativeSyntaxError
                || value instanceof NativeReferenceError
                || value instanceof NativeEvalError
                || value instanceof NativeURIError;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the identity of the thrown object is the question
    public ECMAException toThrowable(@Nullable Object value) {
        // An error object brings the exception of its birth, with the stack of then; create would overwrite its line.
        Birth birth = value instanceof ScriptObject object ? Birth.of(object) : null;
        if (birth != null && birth.exception() instanceof ECMAException known && known.getThrown() == value) {
            return known;
        }
        return ECMAException.create(value, null, -1, -1);
    }

    /** Makes what throws a new error. */
    public ECMAException throwing(ErrorKind kind, String message) {
        return toThrowable(create(kind, message));
    }

    @Override
    public boolean isThrow(Throwable throwable) {
        return underlying(throwable) != null;
    }

    @Override
    public @Nullable Object valueOf(Throwable throwable) {
        return switch (underlying(throwable)) {
            case ECMAException exception -> concealing(exception.getThrown());
            case ParserException exception -> syntaxError(exception).getThrown();
            case StackOverflowError _ -> create(ErrorKind.RANGE_ERROR, "Maximum call stack size exceeded");
            case null, default -> throw new IllegalArgumentException("no throw of JavaScript", throwable);
        };
    }

    @Override
    public @Nullable Object caught(@Nullable Object value) {
        if (!(value instanceof Throwable throwable)) {
            return concealing(value);
        }
        if (isThrow(throwable)) {
            return valueOf(throwable);
        }
        throw sneaked(throwable);
    }

    /**
     * Takes away the exception that Nashorn gave to an object which inherits no {@linkplain Birth#accessor place} for
     * it.
     */
    private static @Nullable Object concealing(@Nullable Object value) {
        if (value instanceof ScriptObject object) {
            Property found = object.getMap().findProperty(Birth.EXCEPTION);
            if (found != null && !found.isAccessorProperty()) {
                object.deleteOwnProperty(found);
            }
        }
        return value;
    }

    @SuppressWarnings("unchecked") // The cast is none: the compiler is told that the exception needs no declaration.
    private static <T extends Throwable> RuntimeException sneaked(Throwable throwable) throws T {
        throw (T) throwable;
    }

    /**
     * Turns whatever left a host function into what scripts may catch: never a Java object. Java errors other than that
     * of the stack go on; nothing can be done about them here.
     */
    public RuntimeException escaping(Throwable throwable) {
        if (throwable instanceof ECMAException exception) {
            return exception;
        }
        if (isThrow(throwable)) {
            return toThrowable(valueOf(throwable));
        }
        if (throwable instanceof Error error) {
            throw error;
        }
        ECMAException error = throwing(ErrorKind.ERROR, "internal error: " + throwable);
        error.addSuppressed(throwable);
        return error;
    }

    /**
     * What a script or the engine threw. Nashorn's iteration wraps it in a plain RuntimeException; a stack that ends
     * while a call site is being linked comes as an error of linking, or by way of reflection.
     */
    private static @Nullable Throwable underlying(Throwable throwable) {
        Throwable link = throwable;
        while (link != null) {
            if (link instanceof ECMAException
                    || link instanceof ParserException
                    || link instanceof StackOverflowError) {
                return link;
            }
            boolean wrapper = link.getClass() == RuntimeException.class
                    || link instanceof InvocationTargetException
                    || link instanceof LinkageError;
            link = wrapper ? link.getCause() : null;
        }
        return null;
    }

    /** Makes what throws the TypeError of a {@code new} that is not allowed. */
    ECMAException notAConstructor(@Nullable Object value) {
        return throwing(ErrorKind.TYPE_ERROR, ScriptRuntime.safeToString(value) + " is not a constructor");
    }

    private ECMAException syntaxError(ParserException exception) {
        try {
            exception.throwAsEcmaException(global);
            throw new AssertionError("throwAsEcmaException returned", exception);
        } catch (ECMAException converted) {
            return converted;
        }
    }
}
