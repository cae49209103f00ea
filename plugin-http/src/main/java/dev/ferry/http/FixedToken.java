package dev.ferry.http;

import java.util.Optional;

/** One token for ever, or none. */
record FixedToken(Optional<String> current) implements TokenSource {
    @Override
    public Optional<String> inPlaceOf(String refused) {
        return Optional.empty();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return current.isPresent() ? "a token" : "no token";
    }
}
