package dev.abide.host.node.process;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.system.Signals;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code internalBinding('process/signals')}: {@code start(name without SIG, listener)} tells whether the signal can be
 * listened to, {@code stop(name)} ends that. What a runtime listens to does not keep it alive, and ends with it.
 */
final class SignalsBinding implements Binding {
    private final Map<String, Runnable> listeners = new HashMap<>();

    @Override
    public Object create(HostContext context) {
        context.atEnd(this::stopAll);
        return context.object()
                .function("start", this::start)
                .action("stop", arguments -> stop(arguments.string(0)))
                .build();
    }

    private Object start(Arguments arguments) {
        HostContext context = arguments.context();
        Object listener = arguments.function(1);
        String name = arguments.string(0);
        Runnable told = () -> context.post(() -> context.call(listener, context.undefined()));
        if (!Signals.listen(name, told)) {
            return false;
        }
        listeners.put(name, told);
        return true;
    }

    private void stop(String name) {
        Runnable told = listeners.remove(name);
        if (told != null) {
            Signals.ignore(name, told);
        }
    }

    private void stopAll() {
        listeners.forEach(Signals::ignore);
        listeners.clear();
    }
}
