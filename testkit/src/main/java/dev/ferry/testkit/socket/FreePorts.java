package dev.ferry.testkit.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * Ports for servers of others, which must be told theirs before they start. They are below those that the machine hands
 * out by itself, of which one that is free now may be anybody's a moment later. Thread-safe.
 */
public final class FreePorts {
    private static final int FIRST = 18_000;
    private static final int END = 32_000;

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
        int first = handedOut();
        return IntStream.range(0, END - FIRST - count)
                .map(step -> FIRST + (first + step) % (END - FIRST - count))
                .filter(port -> areFree(port, count))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + count + " free ports in a row"));
    }

    /** Another one each time, so that those who ask at once are seldom told the same. */
    private static int handedOut() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean areFree(int first, int count) {
        return IntStream.range(first, first + count).allMatch(FreePorts::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
