package dev.abide.host.node.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** By which key and certificates one side of a connection shows itself: a server's depend on the name asked for. */
final class Identity extends X509ExtendedKeyManager {
    private final Credentials usual;
    private final Function<String, @Nullable Credentials> byName;
    private @Nullable Credentials chosen;

    /**
     * Makes one.
     *
     * @param byName gives those of a server's name, {@code null} for the usual ones
     */
    Identity(Credentials usual, Function<String, @Nullable Credentials> byName) {
        this.usual = usual;
        this.byName = byName;
    }

    private Credentials current() {
        return chosen == null ? usual : chosen;
    }

    private @Nullable String alias(String keyType) {
        PrivateKey key = current().key();
        if (key == null || current().chain().isEmpty()) {
            return null;
        }
        String algorithm = key.getAlgorithm();
        boolean fits = keyType.startsWith(algorithm) || (algorithm.equals("RSA") && keyType.startsWith("RSA"));
        return fits ? "key" : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        if (engine != null && chosen == null) {
            String name = nameOf(engine.getHandshakeSession());
            chosen = name == null ? null : byName.apply(name);
        }
        return alias(keyType);
    }

    private static @Nullable String nameOf(@Nullable SSLSession session) {
        if (session instanceof ExtendedSSLSession extended) {
            for (SNIServerName name : extended.getRequestedServerNames()) {
                if (name instanceof SNIHostName host) {
                    return host.getAsciiName();
                }
            }
        }
        return null;
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        for (String keyType : keyTypes) {
            if (alias(keyType) != null) {
                return "key";
            }
        }
        return null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        List<X509Certificate> chain = current().chain();
        return chain.isEmpty() ? null : chain.toArray(new X509Certificate[0]);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return current().key();
    }

    // Of sockets, which are not used here.

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
