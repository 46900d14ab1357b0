package dev.abide.host.binding;

/**
 * Keeps the loop alive for what is under way, as long as scripts do not {@code unref} it: the exit of a child and its
 * pipes, calls on a terminal. JavaScript thread only.
 */
public final class Keeper {
    private final HostContext context;
    private int reasons;
    private boolean counting = true;

    public Keeper(HostContext context) {
        this.context = context;
    }

    public void hold() {
        reasons++;
        if (counting) {
            context.loop().hold();
        }
    }

    public void release() {
        reasons--;
        if (counting) {
            context.loop().release();
        }
    }

    public void setCounting(boolean wanted) {
        if (wanted == counting) {
            return;
        }
        counting = wanted;
        for (int i = 0; i < reasons; i++) {
            if (wanted) {
                context.loop().hold();
            } else {
                context.loop().release();
            }
        }
    }
}
