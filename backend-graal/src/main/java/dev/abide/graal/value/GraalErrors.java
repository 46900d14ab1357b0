package dev.abide.graal.value;

import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSErrorType;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.UserScriptException;
import com.oracle.truffle.js.runtime.builtins.JSError;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Errors;
import org.jspecify.annotations.Nullable;

/** Error objects and thrown values. */
public final class GraalErrors implements Errors {
    /** No Java-side stack is recorded: an error object has taken its stack when it was made. */
    private static final int NO_STACK = 0;

    private final JSRealm realm;

    public GraalErrors(JSRealm realm) {
        this.realm = realm;
    }

    @Override
    public Object create(ErrorKind kind, String message) {
        return JSError.create(typeOf(kind), realm, Strings.fromJavaString(message));
    }

    @Override
    public boolean isError(@Nullable Object value) {
        return value instanceof JSErrorObject;
    }

    @Override
    public RuntimeException toThrowable(@Nullable Object value) {
        return UserScriptException.create(value, null, NO_STACK);
    }

    @Override
    public boolean isThrow(Throwable throwable) {
        return throwable instanceof GraalJSException || throwable instanceof StackOverflowError;
    }

    @Override
    public Object valueOf(Throwable throwable) {
        return throwable instanceof GraalJSException thrown
                ? thrown.getErrorObject()
                : create(ErrorKind.RANGE_ERROR, "Maximum call stack size exceeded");
    }

    private static JSErrorType typeOf(ErrorKind kind) {
        return switch (kind) {
            case ERROR -> JSErrorType.Error;
            case TYPE_ERROR -> JSErrorType.TypeError;
            case RANGE_ERROR -> JSErrorType.RangeError;
            case SYNTAX_ERROR -> JSErrorType.SyntaxError;
        };
    }
}
