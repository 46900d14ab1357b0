package dev.abide.rhino.engine;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;

/**
 * Binds a realm's context to the calling thread, nested as deep as wanted, also in turns with other realms.
 *
 * <p>Rhino itself knows one context per thread: entering a second one silently goes on with the first. So whoever is
 * bound is taken off the thread and put back at the end.
 */
public final class ContextBinding {
    private final Context context;
    private final ArrayDeque<Displaced> displaced = new ArrayDeque<>();
    private int depth;
    private boolean closed;

    public ContextBinding(Context context) {
        this.context = context;
    }

    public void enter() {
        if (closed) {
            throw new IllegalStateException("This realm is closed");
        }
        if (!isBound()) {
            bind();
        }
        depth++;
    }

    @SuppressWarnings("ReferenceEquality") // Which context it is, not what it is like.
    private boolean isBound() {
        return Context.getCurrentContext() == context;
    }

    public void leave() {
        if (depth == 0) {
            throw new IllegalStateException("leave() without enter()");
        }
        depth--;
        Displaced latest = displaced.peek();
        if (latest != null && latest.depth == depth) {
            displaced.pop();
            Context.exit();
            latest.restore();
        }
    }

    public void close() {
        if (depth != 0) {
            throw new IllegalStateException("This realm is still entered");
        }
        closed = true;
    }

    private void bind() {
        Context other = Context.getCurrentContext();
        int entries = 0;
        while (Context.getCurrentContext() != null) {
            Context.exit();
            entries++;
        }
        displaced.push(new Displaced(depth, other, entries));
        context.getFactory().enterContext(context);
    }

    /** Who was bound to the thread when this realm was entered at a depth, and how many times. */
    private record Displaced(int depth, @Nullable Context context, int entries) {
        void restore() {
            if (context != null) {
                for (int i = 0; i < entries; i++) {
                    context.getFactory().enterContext(context);
                }
            }
        }
    }
}
