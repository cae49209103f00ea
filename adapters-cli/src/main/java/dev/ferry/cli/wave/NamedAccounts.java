package dev.ferry.cli.wave;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Outcome;

/** What is typed for {@code --only}: an account, or a file that names some. */
public sealed interface NamedAccounts {
    /** How a file is told from an id. */
    String IN_FILE = "@";

    /** One account. */
    record One(PublisherId id) implements NamedAccounts {}

    /**
     * Those that a file names.
     *
     * @param file as it was typed
     */
    record InFile(String file) implements NamedAccounts {}

    /** Refuses what can be neither. */
    static Outcome<NamedAccounts> parse(String typed) {
        return typed.startsWith(IN_FILE)
                ? Outcome.done(new InFile(typed.substring(IN_FILE.length())))
                : PublisherId.parse(typed).map(One::new);
    }
}
