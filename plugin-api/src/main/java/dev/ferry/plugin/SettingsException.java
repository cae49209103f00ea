package dev.ferry.plugin;

/** The installation is set up wrongly; the message tells the operator what to change. */
public final class SettingsException extends RuntimeException {

    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
