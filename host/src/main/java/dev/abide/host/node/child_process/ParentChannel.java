package dev.abide.host.node.child_process;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.Keeper;

/** The channel to the process that has started this one, over a descriptor which it has left open. */
final class ParentChannel {
    private ParentChannel() {}

    /**
     * openChannel(fd, onBytes(bytes or null at the end)): an object with write(bytes), disconnect() and
     * refChannel(whether); at first it does not keep the loop alive.
     */
    static Object open(Arguments arguments) {
        HostContext context = arguments.context();
        Object onBytes = arguments.function(1);
        Keeper keeper = new Keeper(context);
        keeper.setCounting(false);
        PipeEnd end = new PipeEnd(context, arguments.integer(0), keeper);
        end.read(bytes -> {
            if (bytes == null) {
                end.close();
            }
            context.call(onBytes, context.undefined(), bytes == null ? context.raw(null) : context.uint8Array(bytes));
        });
        context.atEnd(() -> end.shutDown(true));
        return context.object()
                .function("write", a -> end.write(a.bytes(0)) ? context.undefined() : context.string("EPIPE"))
                .action("disconnect", a -> end.shutDown(true))
                .action("refChannel", a -> keeper.setCounting(a.truthy(0)))
                .build();
    }
}
