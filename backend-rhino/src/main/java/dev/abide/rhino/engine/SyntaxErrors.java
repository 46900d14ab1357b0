package dev.abide.rhino.engine;

import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.ScriptRuntime;

/** Turns what the compiler reports into SyntaxErrors; by default scripts would see an InternalError. */
final class SyntaxErrors implements ErrorReporter {
    @Override
    public void warning(String message, String sourceName, int line, String lineSource, int lineOffset) {}

    @Override
    public void error(String message, String sourceName, int line, String lineSource, int lineOffset) {
        throw ScriptRuntime.constructError("SyntaxError", message, sourceName, line, lineSource, lineOffset);
    }

    @Override
    public EvaluatorException runtimeError(
            String message, String sourceName, int line, String lineSource, int lineOffset) {
        return new EvaluatorException(message, sourceName, line, lineSource, lineOffset);
    }
}
