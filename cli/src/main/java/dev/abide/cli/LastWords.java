package dev.abide.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a process still says that a signal ends. */
final class LastWords {
    private static final long SECONDS = 30;

    private final CountDownLatch said = new CountDownLatch(1);

    private LastWords() {}

    /** Work that ends soon once the process is being ended. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        int run() throws IOException, InterruptedException;
    }

    /** Does some work; a signal ends the process only when it is done, half a minute later at most. */
    static int before(Work work) throws IOException, InterruptedException {
        LastWords words = new LastWords();
        Runtime.getRuntime().addShutdownHook(new Thread(words::await));
        try {
            return work.run();
        } finally {
            words.said.countDown();
        }
    }

    private void await() {
        try {
            boolean isSaid = said.await(SECONDS, TimeUnit.SECONDS);
            if (!isSaid) {
                System.err.println("abide: ended although there was more to say");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
