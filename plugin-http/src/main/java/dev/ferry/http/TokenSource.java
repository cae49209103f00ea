package dev.ferry.http;

import java.util.Optional;

/** Says by which token a client is known to a system. Thread-safe. */
public interface TokenSource {
    /** For a system that asks for none. */
    static TokenSource none() {
        return new FixedToken(Optional.empty());
    }

    /** One token, for as long as the process lasts. */
    static TokenSource of(String token) {
        return new FixedToken(Optional.of(token));
    }

    /**
     * The token that goes with the next request; nothing where none does.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the one who gives them cannot be asked, or gives none
     */
    Optional<String> current();

    /** Another one in the place of this, which the system did not accept; nothing where there is no other. */
    Optional<String> inPlaceOf(String refused);
}
