package dev.abide.host.node.tls;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.spi.ErrorKind;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('tls')}: {@code credentials(keys, certificates, authorities, passphrase)} and
 * {@code archive(view, passphrase)} give what {@code session(credentials, isServer, name, protocols, versions,
 * wantsPeer, byName)} takes: an object with {@code feed(view), write(view), close()}, each of which gives {@code {out,
 * plain, isOpen, isEnded, failure}}, {@code version(), cipher(), protocol(), name(), own(), peer(), problem()};
 * {@code roots(), ciphers()}. What is wrong with keys is thrown.
 */
final class TlsBinding implements Binding {
    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("credentials", a -> external(a, () -> credentials(a)))
                .function("archive", a -> external(a, () -> Credentials.ofArchive(a.bytes(0), a.string(1, null))))
                .function("session", TlsBinding::session)
                .function("roots", _ -> roots(context))
                .function("ciphers", _ -> ciphers(context))
                .build();
    }

    /** Makes credentials. */
    @FunctionalInterface
    private interface Making {
        Credentials make() throws GeneralSecurityException, IOException;
    }

    private static Object external(Arguments arguments, Making making) {
        HostContext context = arguments.context();
        try {
            return context.realm().externals().create(making.make());
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw context.error(ErrorKind.ERROR, "ERR_OSSL_UNSUPPORTED", String.valueOf(e.getMessage()));
        }
    }

    private static Credentials credentials(Arguments arguments) throws GeneralSecurityException, IOException {
        return Credentials.of(
                texts(arguments, 0),
                texts(arguments, 1),
                arguments.isNullish(2) ? null : texts(arguments, 2),
                arguments.string(3, null));
    }

    private static List<String> texts(Arguments arguments, int index) {
        HostContext context = arguments.context();
        Object array = arguments.object(index);
        List<String> texts = new ArrayList<>();
        long length = context.realm().arrays().lengthOf(array);
        for (long i = 0; i < length; i++) {
            texts.add(context.text(context.realm().objects().getIndex(array, i)));
        }
        return texts;
    }

    private static @Nullable Credentials credentialsOf(HostContext context, @Nullable Object value) {
        return context.realm().externals().payloadOf(value) instanceof Credentials credentials ? credentials : null;
    }

    private static Object session(Arguments arguments) {
        HostContext context = arguments.context();
        Credentials credentials = credentialsOf(context, arguments.get(0));
        if (credentials == null) {
            throw new IllegalArgumentException("no credentials");
        }
        boolean isServer = arguments.truthy(1);
        String name = arguments.string(2, null);
        Object byName = arguments.isNullish(6) ? null : arguments.function(6);
        Function<String, @Nullable Credentials> choose = asked -> byName == null
                ? null
                : credentialsOf(context, context.call(byName, context.undefined(), context.string(asked)));
        try {
            SSLContext secure = SSLContext.getInstance("TLS");
            KeyManager[] identities = {new Identity(credentials, choose)};
            secure.init(identities, new TrustManager[] {new Trust()}, null);
            SSLEngine engine = secure.createSSLEngine();
            engine.setUseClientMode(!isServer);
            engine.setSSLParameters(parameters(arguments, engine, name));
            if (isServer && arguments.truthy(5)) {
                engine.setWantClientAuth(true);
            }
            engine.beginHandshake();
            return object(context, new Session(engine), credentials);
        } catch (GeneralSecurityException | SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLParameters parameters(Arguments arguments, SSLEngine engine, @Nullable String name) {
        SSLParameters parameters = engine.getSSLParameters();
        if (name != null && !name.isEmpty()) {
            parameters.setServerNames(List.of(new SNIHostName(name)));
        }
        List<String> protocols = texts(arguments, 3);
        if (!protocols.isEmpty()) {
            parameters.setApplicationProtocols(protocols.toArray(new String[0]));
        }
        List<String> versions = texts(arguments, 4);
        if (!versions.isEmpty()) {
            parameters.setProtocols(versions.toArray(new String[0]));
        }
        return parameters;
    }

    private static Object object(HostContext context, Session session, Credentials credentials) {
        SSLEngine engine = session.engine();
        CertificateView views = new CertificateView(context);
        return context.object()
                .function("feed", a -> result(context, session, () -> session.feed(a.bytes(0))))
                .function("write", a -> result(context, session, () -> session.write(a.bytes(0))))
                .function("close", _ -> result(context, session, session::close))
                .function("version", _ -> engine.getSession().getProtocol())
                .function("cipher", _ -> engine.getSession().getCipherSuite())
                .function("protocol", _ -> String.valueOf(engine.getApplicationProtocol()))
                .function("own", _ -> view(context, views, engine.getSession().getLocalCertificates()))
                .function("peer", _ -> view(context, views, peer(engine).toArray(new Certificate[0])))
                .function("problem", _ -> problem(context, engine, credentials))
                .build();
    }

    /** A step of a session. */
    @FunctionalInterface
    private interface Step {
        void take() throws SSLException;
    }

    private static Object result(HostContext context, Session session, Step step) {
        ObjectBuilder result = context.object();
        try {
            step.take();
        } catch (SSLException e) {
            session.fail();
            result.set("failure", String.valueOf(e.getMessage()));
        }
        byte[] out = session.takeOutgoing();
        byte[] plain = session.takeReadable();
        return result.set("out", out.length == 0 ? null : context.buffer(out))
                .set("plain", plain.length == 0 ? null : context.buffer(plain))
                .set("isOpen", session.isOpen())
                .set("isEnded", session.isEnded())
                .build();
    }

    private static List<X509Certificate> peer(SSLEngine engine) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            for (Certificate certificate : engine.getSession().getPeerCertificates()) {
                chain.add((X509Certificate) certificate);
            }
        } catch (SSLPeerUnverifiedException e) {
            return List.of();
        }
        return chain;
    }

    private static Object view(HostContext context, CertificateView views, Certificate @Nullable [] chain) {
        List<Object> all = new ArrayList<>();
        try {
            for (Certificate certificate : chain == null ? new Certificate[0] : chain) {
                all.add(views.of((X509Certificate) certificate));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return context.array(all);
    }

    private static @Nullable Object problem(HostContext context, SSLEngine engine, Credentials credentials) {
        List<X509Certificate> chain = peer(engine);
        if (chain.isEmpty()) {
            return "UNABLE_TO_GET_ISSUER_CERT";
        }
        try {
            String problem = Trust.problem(chain, credentials.authorities());
            return problem == null ? context.undefined() : problem;
        } catch (GeneralSecurityException e) {
            return "CERT_UNTRUSTED";
        }
    }

    private static Object roots(HostContext context) {
        List<String> texts = new ArrayList<>();
        try {
            for (X509Certificate root : Trust.roots()) {
                texts.add(Pem.text(root).strip());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return context.array(texts);
    }

    private static Object ciphers(HostContext context) {
        try {
            return context.array(
                    List.of(SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
