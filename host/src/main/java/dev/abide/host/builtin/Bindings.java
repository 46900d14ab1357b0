package dev.abide.host.builtin;

import dev.abide.host.Binding;
import java.util.List;

/** The list of bindings beside those that the host supplies itself. */
public final class Bindings {
    private Bindings() {}

    /** Returns new bindings for one runtime. */
    public static List<Binding> all() {
        return List.of(
                new AtomicsBinding(),
                new BufferBinding(),
                new ChildProcessBinding(),
                new CipherBinding(),
                new CryptoBinding(),
                new DnsBinding(),
                new FsBinding(),
                new MessagingBinding(),
                new OsBinding(),
                new ProcessBinding(),
                new TerminalBinding(),
                new TypesBinding(),
                new UrlBinding(),
                new ZlibBinding());
    }
}
