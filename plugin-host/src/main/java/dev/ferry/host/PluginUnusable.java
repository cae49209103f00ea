package dev.ferry.host;

/** A jar cannot be used; the message names it, and says what to do. */
public final class PluginUnusable extends RuntimeException {

    public PluginUnusable(String message) {
        super(message);
    }

    public PluginUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
