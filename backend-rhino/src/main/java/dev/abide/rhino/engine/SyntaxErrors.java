package dev.abide.rhino.engine;

import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.ScriptRuntime;

/**
 * Turns what the compiler reports into SyntaxErrors; by default scripts would see an InternalError. The same for the
 * exhausted stack of the interpreter, which is a RangeError.
 */
final class SyntaxErrors implements ErrorReporter {
    /** What the interpreter reports when calls are too deep. Not published; if it changes, scripts see its text. */
    private static final String TOO_DEEP = "Exceeded maximum stack depth";

    @Override
    public void warning(String message, String sourceName, int line, String lineSource, int lineOffset) {}

    @Override
    public void error(String message, String sourceName, int line, String lineSource, int lineOffset) {
        throw ScriptRuntime.constructError("SyntaxError", message, sourceName, line, lineSource, lineOffset);
    }

    @Override
    public EvaluatorException runtimeError(
            String message, String sourceName, int line, String lineSource, int lineOffset) {
        if (message.equals(TOO_DEEP)) {
            throw ScriptRuntime.constructError(
                    "RangeError", EngineContext.STACK_EXHAUSTED, sourceName, line, lineSource, lineOffset);
        }
        return new EvaluatorException(message, sourceName, line, lineSource, lineOffset);
    }
}
