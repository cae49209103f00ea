package dev.ferry.plugin;

import dev.ferry.domain.operation.Words;
import java.util.Locale;

/** The installation is set up wrongly; the message, in English, tells the operator what to change. */
public final class SettingsException extends RuntimeException {
    private final transient Words words;

    /** One that is told in one language alone. */
    public SettingsException(String message) {
        super(message);
        this.words = _ -> message;
    }

    /** The same, because of something that failed. */
    public SettingsException(String message, Throwable cause) {
        super(message, cause);
        this.words = _ -> message;
    }

    /** One that is told in the language of whoever reads it, such as {@link SettingFault#of}. */
    public SettingsException(Words words) {
        super(words.in(Locale.ENGLISH));
        this.words = words;
    }

    /** The same, because of something that failed. */
    public SettingsException(Words words, Throwable cause) {
        super(words.in(Locale.ENGLISH), cause);
        this.words = words;
    }

    /** What the message says, in the language of whoever reads it. */
    public Words words() {
        return words;
    }
}
