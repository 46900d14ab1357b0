package dev.abide.nashorn;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;

/**
 * Knows the typed arrays over each buffer, which Nashorn does not: they copy the memory's address at their birth and would
 * go on using it after the buffer was detached.
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

    private final Map<NativeArrayBuffer, Views> views = new WeakHashMap<>();

    <V extends ArrayBufferView> V add(V view) {
        NativeArrayBuffer buffer = (NativeArrayBuffer) ArrayBufferView.buffer(view);
        views.computeIfAbsent(buffer, _ -> new Views()).add(view);
        return view;
    }

    /** Forgets the views of a buffer and hands each of them out. */
    void remove(NativeArrayBuffer buffer, Consumer<ArrayBufferView> action) {
        Views known = views.remove(buffer);
        if (known != null) {
            for (WeakReference<ArrayBufferView> reference : known.list) {
                ArrayBufferView view = reference.get();
                if (view != null) {
                    action.accept(view);
                }
            }
        }
    }
}
