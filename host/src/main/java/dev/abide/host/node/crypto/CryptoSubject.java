package dev.abide.host.node.crypto;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code crypto}. */
public final class CryptoSubject implements Subject {
    /** Found by its name. */
    public CryptoSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "crypto" -> new CryptoBinding();
            case "crypto/cipher" -> new CipherBinding();
            default -> null;
        };
    }
}
