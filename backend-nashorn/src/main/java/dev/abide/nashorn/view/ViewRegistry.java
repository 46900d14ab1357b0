package dev.abide.nashorn.view;

import dev.abide.nashorn.object.HiddenSlot;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;

/**
 * Knows the typed arrays over each buffer, which Nashorn does not: they copy the memory's address at their birth and
 * would go on using it after the buffer was detached.
 */
final class ViewRegistry {
    private static final int FIRST_SWEEP = 16;

    /** The views of one buffer; those collected are swept when the list has doubled. */
    private static final class Views {
        private final List<WeakReference<ArrayBufferView>> list = new ArrayList<>(1);
        private int sweepAt = FIRST_SWEEP;

        void add(ArrayBufferView view) {
            if (list.size() == sweepAt) {
                list.removeIf(reference -> reference.get() == null);
                sweepAt = Math.max(FIRST_SWEEP, 2 * list.size());
            }
            list.add(new WeakReference<>(view));
        }
    }

    private ViewRegistry() {}

    static void add(NativeArrayBuffer buffer, ArrayBufferView view) {
        Views views = (Views) HiddenSlot.VIEWS.get(buffer);
        if (views == null) {
            views = new Views();
            HiddenSlot.VIEWS.put(buffer, views);
        }
        views.add(view);
    }

    /** Forgets the views of a buffer and hands each of them out. */
    static void remove(NativeArrayBuffer buffer, Consumer<ArrayBufferView> action) {
        if (HiddenSlot.VIEWS.get(buffer) instanceof Views known) {
            HiddenSlot.VIEWS.put(buffer, null);
            for (WeakReference<ArrayBufferView> reference : known.list) {
                ArrayBufferView view = reference.get();
                if (view != null) {
                    action.accept(view);
                }
            }
        }
    }
}
