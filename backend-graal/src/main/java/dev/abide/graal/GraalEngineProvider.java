package dev.abide.graal;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleRuntime;
import com.oracle.truffle.api.impl.DefaultTruffleRuntime;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import dev.abide.spi.Capability;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import dev.abide.spi.SpiVersion;
import java.util.EnumSet;
import java.util.Set;

/** Announces GraalJS. */
public final class GraalEngineProvider implements EngineProvider {
    /** Creates the provider; touches no class of the engine. */
    public GraalEngineProvider() {}

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public String id() {
        return "graal";
    }

    @Override
    public String engineName() {
        return "GraalJS";
    }

    @Override
    public String engineVersion() {
        // From the jar's manifest, which the JDK reads on the class path only; the engine's own answer is "Development
        // Build".
        String version = JavaScriptLanguage.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    @Override
    public String executionMode() {
        TruffleRuntime runtime = Truffle.getRuntime();
        if (!(runtime instanceof DefaultTruffleRuntime interpreter)) {
            return "JIT";
        }
        String reason = interpreter.getFallbackReason();
        return reason == null ? "interpreter" : "interpreter (" + firstSentence(reason) + ")";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public Realm openRealm(RealmHost host) {
        return GraalRealm.open(host);
    }

    private static String firstSentence(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        int end = line.indexOf(". ");
        String sentence = end < 0 ? line : line.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
