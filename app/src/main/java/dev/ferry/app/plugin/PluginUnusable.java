package dev.ferry.app.plugin;

/** A jar cannot be used; the message names it, and says what to do. */
final class PluginUnusable extends RuntimeException {

    PluginUnusable(String message) {
        super(message);
    }

    PluginUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
