package dev.ferry.testkit.socket;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers of others, which must be told theirs before they start. They are below those that the machine hands
 * out by itself, of which one that is free now may be anybody's a moment later. Thread-safe.
 */
public final class FreePorts {
    private static final int FIRST = 18_000;
    private static final int END = 32_000;
    private static final int TRIES = 1_000;

    private FreePorts() {}

    /** A port on which nobody listens. */
    public static int one() {
        return inARow(1);
    }

    /**
     * The first of this many ports that follow one another, and on none of which anybody listens.
     *
     * @throws IllegalStateException if there seem to be none
     */
    public static int inARow(int count) {
        return ThreadLocalRandom.current()
                .ints(TRIES, FIRST, END - count)
                .filter(first -> areFree(first, count))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + count + " free ports in a row"));
    }

    private static boolean areFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            try (ServerSocket _ = new ServerSocket(port)) {
                continue;
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
