package dev.ferry.plugin;

import dev.ferry.domain.operation.Words;
import java.util.List;
import java.util.Locale;

/**
 * How another system was found by a check: what is wrong and who mends it, apart from the words for it. Each has a
 * sentence in every language, by its {@link #key}, in the bundle {@code operator} beside it. For adapters of systems
 * that are reached over a network, whatever they speak.
 */
public enum SystemFact {
    ANSWERS("where"),
    UNKNOWN_HOST("where", "address"),
    REFUSED("where", "address"),
    UNREACHABLE("where", "proxy"),
    NOT_ENCRYPTED("where", "address"),
    UNTRUSTED_CERTIFICATE("where", "authorities"),
    EXPIRED_CERTIFICATE("where"),
    WRONG_HOST("where", "address"),
    PROXY("where", "proxy"),
    PROXY_FAILED("where", "proxy", "why"),
    TIMED_OUT("where", "timeout"),
    BROKEN_OFF("where"),
    /** The same of one that is asked without TLS, which it may want. */
    BROKEN_OFF_IN_PLAIN("where", "address"),
    GARBAGE("where", "address", "why"),
    WRONG_ADDRESS("where", "address", "why"),
    REDIRECTED("where", "address", "why"),
    NOT_SIGNED_IN("where", "address"),
    NO_TOKEN("where", "client", "secret", "why"),
    NO_CONSENT("where", "file", "why"),
    TOKEN_NOT_KEPT("file", "setting"),
    FORBIDDEN("where"),
    FORBIDDEN_WITHOUT("where", "permission"),
    BUSY("where"),
    FAILED("where", "why"),
    TURNED_DOWN("where", "address", "why");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> facts;

    SystemFact(String... facts) {
        this.facts = List.of(facts);
    }

    /** What its sentence quotes, in this order: where the system is, keys of settings, what was said. */
    public List<String> facts() {
        return facts;
    }

    /** By which its sentence is found. */
    public String key() {
        return "system." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The sentence.
     *
     * @param values of its {@link #facts}: texts, numbers, words, or lists of them
     */
    public Words of(Object... values) {
        if (values.length != facts.size()) {
            throw new IllegalArgumentException(this + " quotes " + facts);
        }
        return new OperatorSentence(key(), List.of(values));
    }
}
