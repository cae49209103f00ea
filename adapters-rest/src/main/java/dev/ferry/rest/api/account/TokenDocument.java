package dev.ferry.rest.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ferry.domain.identity.AccessToken;

/** A bearer token as RFC 6750 answers it: its life in seconds. */
public record TokenDocument(
        @JsonProperty("access_token") String token,
        @JsonProperty("token_type") String type,
        @JsonProperty("expires_in") long life) {

    public static TokenDocument of(AccessToken token) {
        return new TokenDocument(token.value(), "Bearer", token.life().toSeconds());
    }
}
