package dev.abide.host.node.child_process;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.Keeper;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.system.Processes;
import dev.abide.host.system.SystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A child that runs beside the script. */
final class RunningChild {
    /** How long the end of a child waits for what it has written, which others may hold open. */
    private static final int PATIENCE_MILLIS = 500;

    private final HostContext context;
    private final int number;
    private final Keeper keeper;
    private final Keeper channelKeeper;
    private final List<@Nullable PipeEnd> ends = new ArrayList<>();
    private boolean hasEnded;

    private RunningChild(HostContext context, int number) {
        this.context = context;
        this.number = number;
        this.keeper = new Keeper(context);
        this.channelKeeper = new Keeper(context);
    }

    /**
     * spawn(what {@link ProgramStart#start} takes, onOutput(fd, bytes or null at the end), onExit(status, signal
     * number)): an object with pid, write(fd, bytes), end(fd), disconnect(fd), kill(number), ref(), unref(),
     * refChannel(whether); or an error's code.
     */
    static @Nullable Object start(Arguments arguments) {
        HostContext context = arguments.context();
        List<String> words = ProgramStart.texts(context, arguments.object(4));
        Object onOutput = arguments.function(6);
        Object onExit = arguments.function(7);
        try {
            Stdio stdio = Stdio.open(words);
            int number = ProgramStart.start(arguments, stdio);
            RunningChild child = new RunningChild(context, number);
            child.connect(stdio, words, onOutput);
            child.awaitEnd(onExit);
            return child.toObject();
        } catch (SystemCall.Failure e) {
            return SystemCall.codeOf(e);
        }
    }

    private void connect(Stdio stdio, List<String> words, Object onOutput) {
        for (int i = 0; i < stdio.count(); i++) {
            ends.add(stdio.hasOurs(i) ? connect(i, stdio.ours(i), words.get(i).equals("ipc"), onOutput) : null);
        }
    }

    private PipeEnd connect(int target, int descriptor, boolean isChannel, Object onOutput) {
        PipeEnd end = new PipeEnd(context, descriptor, isChannel ? channelKeeper : keeper);
        if (target > 0) {
            end.read(bytes -> {
                if (bytes == null && (target <= 2 || isChannel)) {
                    end.close();
                }
                context.call(
                        onOutput,
                        context.undefined(),
                        target,
                        bytes == null ? context.raw(null) : context.uint8Array(bytes));
            });
        }
        return end;
    }

    private void awaitEnd(Object onExit) {
        keeper.hold();
        Thread.ofPlatform().daemon().name("abide-child").start(() -> {
            Processes.End end = end();
            awaitOutput();
            context.post(() -> {
                hasEnded = true;
                keeper.release();
                ends.stream().filter(Objects::nonNull).forEach(PipeEnd::closeIfOver);
                context.call(onExit, context.undefined(), end.code(), end.signal());
            });
        });
    }

    private Processes.End end() {
        try {
            return Processes.await(number);
        } catch (SystemException e) {
            return new Processes.End(0, 0); // Somebody else has waited for it.
        }
    }

    // What a child has said before its end is heard before it, as in Node, where one look at all descriptors tells.
    private void awaitOutput() {
        List<PipeEnd> reading = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            PipeEnd end = ends.get(i);
            if (end != null) {
                reading.add(end);
            }
        }
        for (int i = 0; i < PATIENCE_MILLIS && !reading.stream().allMatch(PipeEnd::isRead); i++) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Object toObject() {
        return context.object()
                .set("pid", number)
                .function("write", a -> end(a).write(a.bytes(1)) ? context.undefined() : context.string("EPIPE"))
                .action("end", this::endOf)
                .action("disconnect", a -> end(a).shutDown(true))
                .function("kill", a -> kill(a.integer(0)))
                .action("ref", a -> keeper.setCounting(true))
                .action("unref", a -> keeper.setCounting(false))
                .action("refChannel", a -> channelKeeper.setCounting(a.truthy(0)))
                .build();
    }

    private PipeEnd end(Arguments arguments) {
        PipeEnd end = ends.get(arguments.integer(0));
        if (end == null) {
            throw new IllegalArgumentException("no pipe");
        }
        return end;
    }

    // Standard input goes one way, so that nobody reads it.
    private void endOf(Arguments arguments) {
        if (arguments.integer(0) == 0) {
            end(arguments).close();
        } else {
            end(arguments).shutDown(false);
        }
    }

    private boolean kill(int signal) {
        if (hasEnded) {
            return false;
        }
        try {
            Processes.signal(number, signal);
            return true;
        } catch (SystemException e) {
            return false;
        }
    }
}
