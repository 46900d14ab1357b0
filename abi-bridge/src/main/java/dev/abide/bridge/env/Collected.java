package dev.abide.bridge.env;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** What the garbage collector puts into the bridge's queue when an object died. */
public sealed interface Collected {
    /** Returns the finalizer that is due now. */
    Finalizer finalizer();

    /** Tells whether the object died; known as soon as the collection is over. */
    boolean isDead();

    /** Returns the size of the addon's memory that the object stands for, in bytes, as far as it is known. */
    long byteLength();

    /** Follows a JavaScript object; can still reach it while it lives. */
    final class OfObject extends WeakReference<Object> implements Collected {
        private final Finalizer finalizer;

        /** Watches an object. */
        public OfObject(Object target, Finalizer finalizer, ReferenceQueue<Object> queue) {
            super(target, queue);
            this.finalizer = finalizer;
        }

        @Override
        public Finalizer finalizer() {
            return finalizer;
        }

        @Override
        public boolean isDead() {
            return refersTo(null);
        }

        @Override
        public long byteLength() {
            return 0;
        }
    }

    /** Follows the store of a buffer. */
    final class OfStore extends PhantomReference<Object> implements Collected {
        private final Finalizer finalizer;
        private final long byteLength;

        /** Watches a store of addon memory. */
        public OfStore(Object store, long byteLength, Finalizer finalizer, ReferenceQueue<Object> queue) {
            super(store, queue);
            this.finalizer = finalizer;
            this.byteLength = byteLength;
        }

        @Override
        public Finalizer finalizer() {
            return finalizer;
        }

        @Override
        public boolean isDead() {
            return refersTo(null);
        }

        @Override
        public long byteLength() {
            return byteLength;
        }
    }
}
