package dev.abide.rhino.engine;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/** The switches of Rhino. */
public final class EngineContextFactory extends ContextFactory {
    @Override
    protected boolean hasFeature(Context context, int feature) {
        return switch (feature) {
            // Error.captureStackTrace and Error.prepareStackTrace, which packages use to find their caller.
            case Context.FEATURE_V8_EXTENSIONS -> true;
            // Typed arrays are big-endian without it. Ours do not ask, but the switch is static and others may.
            case Context.FEATURE_LITTLE_ENDIAN -> true;
            case Context.FEATURE_ENUMERATE_IDS_FIRST -> true;
            // Catch clauses then catch every Throwable: see JavaExceptions.
            case Context.FEATURE_ENHANCED_JAVA_ACCESS -> true;
            case Context.FEATURE_E4X, Context.FEATURE_ENABLE_JAVA_MAP_ACCESS -> false;
            default -> super.hasFeature(context, feature);
        };
    }
}
