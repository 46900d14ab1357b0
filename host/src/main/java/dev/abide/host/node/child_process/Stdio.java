package dev.abide.host.node.child_process;

import dev.abide.host.binding.SystemCall;
import dev.abide.host.system.Channels;
import dev.abide.host.system.Descriptors;
import dev.abide.host.system.SystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a child gets as descriptors, and our ends of them. Each is one of {@code pipe}, {@code ignore}, {@code ipc} and
 * the number of a descriptor of ours. The first three pipes go one way, all others and the channel both.
 */
final class Stdio {
    private static final int NONE = -1;
    private static final int READ_AND_WRITE = 2;

    private final List<Integer> theirs = new ArrayList<>();
    private final List<Integer> ours = new ArrayList<>();
    private final List<Integer> opened = new ArrayList<>();

    /**
     * Opens what has to be opened.
     *
     * @throws SystemCall.Failure if the system refuses
     */
    static Stdio open(List<String> words) throws SystemCall.Failure {
        Stdio stdio = new Stdio();
        try {
            for (String word : words) {
                stdio.add(word);
            }
            return stdio;
        } catch (SystemException e) {
            stdio.release();
            stdio.abandon();
            throw new SystemCall.Failure(e.code());
        }
    }

    private void add(String word) throws SystemException {
        int target = theirs.size();
        switch (word) {
            case "ignore" -> addNothing(target);
            case "pipe", "ipc" -> addPipe(target);
            default -> add(Integer.parseInt(word), NONE);
        }
    }

    private void addNothing(int target) throws SystemException {
        if (target > 2) {
            add(NONE, NONE);
        } else {
            int nothing = Descriptors.open(Path.of("/dev/null"), READ_AND_WRITE, 0);
            opened.add(nothing);
            add(nothing, NONE);
        }
    }

    private void addPipe(int target) throws SystemException {
        Channels.Pair pair = target > 2 ? Channels.channel() : Channels.pipe();
        int their = target == 0 ? pair.first() : pair.second();
        opened.add(their);
        add(their, target == 0 ? pair.second() : pair.first());
    }

    private void add(int their, int our) {
        theirs.add(their);
        ours.add(our);
    }

    /** Returns what the child gets. */
    List<Integer> theirs() {
        return theirs;
    }

    /** Returns how many there are. */
    int count() {
        return ours.size();
    }

    /** Tells whether there is an end of ours. */
    boolean hasOurs(int target) {
        return ours.get(target) != NONE;
    }

    /** Returns our end, which is to be closed by who takes it. */
    int ours(int target) {
        return ours.get(target);
    }

    /** Closes the child's ends, which it has by now. */
    void release() {
        opened.forEach(PipeEnd::closeQuietly);
        opened.clear();
    }

    /** Closes our ends, where no child came of it. */
    void abandon() {
        ours.stream().filter(descriptor -> descriptor != NONE).forEach(PipeEnd::closeQuietly);
    }
}
