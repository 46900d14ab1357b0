package dev.abide.host.message;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The broadcast channels of the process: each member has a mailbox, whose other end is here. Any thread. */
public final class Broadcast {
    private static final Map<String, List<Mailbox>> MEMBERS = new ConcurrentHashMap<>();

    private Broadcast() {}

    /** Becomes a member of a name and returns the mailbox, which is closed to leave. */
    public static Mailbox join(String name) {
        Mailbox own = Mailbox.channel();
        MEMBERS.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>()).add(own);
        return own;
    }

    /** Sends to every other member of the name that a member belongs to. */
    public static void send(Mailbox member, Message message) {
        for (List<Mailbox> members : MEMBERS.values()) {
            members.removeIf(Mailbox::isOver);
            if (members.contains(member)) {
                members.stream().filter(other -> !other.equals(member)).forEach(other -> other.deliver(message));
            }
        }
    }
}
