package dev.ferry.door;

/**
 * Makes texts that nobody guesses: at least 128 random bits each, in letters that every cookie and address takes.
 * Thread-safe.
 */
@FunctionalInterface
public interface Secrets {

    String next();
}
