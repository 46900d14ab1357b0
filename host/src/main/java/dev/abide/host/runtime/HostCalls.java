package dev.abide.host.runtime;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostBody;
import dev.abide.host.binding.HostContext;
import dev.abide.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/** Calls of host functions by scripts: where a runtime that is to end ends, and Java exceptions become Errors. */
final class HostCalls {
    private final HostContext context;
    private final Ending ending;
    private final Termination termination;
    private final Output output;

    HostCalls(HostContext context, Ending ending, Termination termination, Output output) {
        this.context = context;
        this.ending = ending;
        this.termination = termination;
        this.output = output;
    }

    @Nullable
    Object call(HostBody body, Arguments arguments) {
        ending.check();
        if (termination.isDemanded()) {
            ending.end(Termination.EXIT_CODE);
        }
        try {
            return body.call(arguments);
        } catch (RuntimeExit e) {
            throw e;
        } catch (RuntimeException e) {
            if (context.realm().errors().isThrow(e)) {
                throw e;
            }
            throw javaFailure(e);
        }
    }

    private RuntimeException javaFailure(RuntimeException failure) {
        output.explain(failure);
        return context.error(ErrorKind.ERROR, "ERR_ABIDE_INTERNAL", failure.toString());
    }
}
