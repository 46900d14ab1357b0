package dev.abide.host.runtime;

import dev.abide.host.binding.Binding;
import dev.abide.host.node.buffer.BufferBinding;
import dev.abide.host.node.child_process.ChildProcessBinding;
import dev.abide.host.node.crypto.CipherBinding;
import dev.abide.host.node.crypto.CryptoBinding;
import dev.abide.host.node.dns.DnsBinding;
import dev.abide.host.node.fs.FsBinding;
import dev.abide.host.node.globals.AtomicsBinding;
import dev.abide.host.node.os.OsBinding;
import dev.abide.host.node.process.ProcessBinding;
import dev.abide.host.node.tty.TerminalBinding;
import dev.abide.host.node.url.UrlBinding;
import dev.abide.host.node.util.TypesBinding;
import dev.abide.host.node.worker_threads.MessagingBinding;
import dev.abide.host.node.zlib.ZlibBinding;
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
