package dev.abide.host.node.dns;

import dev.abide.host.binding.SystemCall;
import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.CommunicationException;
import javax.naming.ConfigurationException;
import javax.naming.Context;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.OperationNotSupportedException;
import javax.naming.ServiceUnavailableException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** Servers of names, asked for records by the JDK's own client. */
final class NameServers {
    private static final Path CONFIGURATION = Path.of("/etc/resolv.conf");

    private NameServers() {}

    /** Returns those that the system asks. */
    static List<String> ofSystem() {
        try (var lines = Files.lines(CONFIGURATION)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length > 1 && words[0].equals("nameserver"))
                    .map(words -> words[1])
                    .toList();
        } catch (IOException e) {
            return List.of("127.0.0.1");
        }
    }

    /**
     * Asks.
     *
     * @param servers as addresses, perhaps with ports
     * @param millis how long to wait at first; negative for the usual time
     * @throws SystemCall.Failure with the code of c-ares, if there are no records
     */
    // The provider of DNS reads texts and bytes only, so that nothing is deserialized; its settings are a Hashtable.
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    static List<String> ask(String name, String type, List<String> servers, int millis, int tries)
            throws SystemCall.Failure {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        List<String> urls = servers.stream().map(server -> "dns://" + server).toList();
        settings.put(Context.PROVIDER_URL, String.join(" ", urls));
        if (millis > 0) {
            settings.put("com.sun.jndi.dns.timeout.initial", Integer.toString(millis));
        }
        settings.put("com.sun.jndi.dns.timeout.retries", Integer.toString(tries));
        try {
            InitialDirContext context = new InitialDirContext(settings);
            try {
                Attribute records = context.getAttributes(name.isEmpty() ? "." : name, new String[] {type})
                        .get(type);
                return texts(records);
            } finally {
                context.close();
            }
        } catch (NamingException e) {
            throw new SystemCall.Failure(codeOf(e));
        }
    }

    private static List<String> texts(@Nullable Attribute records) throws NamingException, SystemCall.Failure {
        if (records == null) {
            throw new SystemCall.Failure("ENODATA");
        }
        List<String> texts = new ArrayList<>();
        NamingEnumeration<?> all = records.getAll();
        while (all.hasMore()) {
            texts.add(String.valueOf(all.next()));
        }
        return texts;
    }

    private static String codeOf(NamingException failure) {
        return switch (failure) {
            case NameNotFoundException _ -> "ENOTFOUND";
            case ServiceUnavailableException _ -> "ESERVFAIL";
            case OperationNotSupportedException _ -> "ENOTIMP";
            case InvalidNameException _ -> "EBADNAME";
            case ConfigurationException _ -> "EFORMERR";
            case CommunicationException refused
            when refused.getRootCause() instanceof PortUnreachableException -> "ECONNREFUSED";
            case CommunicationException _ -> "ETIMEOUT";
            default -> "ESERVFAIL";
        };
    }
}
