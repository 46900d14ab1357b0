/**
 * Messages between runtimes: values as bytes, in the format of V8's serializer (version 15), and the mailboxes that
 * carry them. What a message holds beside its bytes (memory, mailboxes) belongs to no realm and may be handed to any
 * thread.
 */
@NullMarked
package dev.abide.host.message;

import org.jspecify.annotations.NullMarked;
