package dev.abide.host.node.url;

import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import java.net.IDN;
import java.util.Locale;

/** Internationalised host names. */
final class UrlBinding implements Binding {
    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("domainToAscii", arguments -> toAscii(arguments.string(0)))
                .function("domainToUnicode", arguments -> IDN.toUnicode(arguments.string(0)))
                .build();
    }

    /** Empty if the name is not valid. */
    private static String toAscii(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
