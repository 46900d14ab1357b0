package dev.abide.host.message;

/** How views of memory are written. */
enum Views {
    /** Their whole buffer, and then what they show of it: messages between threads. */
    WITH_BUFFERS,

    /** Only what they show, as {@code v8.serialize} does. */
    HOST_OBJECTS,

    /** The same behind a number that tells them from other host objects: messages between Node's processes. */
    TAGGED_HOST_OBJECTS;

    /** The number that stands for a view. */
    static final int VIEW = 0;

    boolean areHostObjects() {
        return this != WITH_BUFFERS;
    }
}
