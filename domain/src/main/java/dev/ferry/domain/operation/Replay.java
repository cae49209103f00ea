package dev.ferry.domain.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * A request whose client gave it a key, so that it is done once however often it is sent.
 *
 * @param key whose it is, and the client's own key, in one line of any length and script; equal for equal requests
 * @param fingerprint of what was asked, by which another request under the same key is told
 * @param answer what was answered; absent while it is under way
 * @param until when it may be forgotten
 */
public record Replay(String key, String fingerprint, Optional<String> answer, Instant until) {

    /** Never the answer: it must not stand in a log. */
    @Override
    public String toString() {
        return "a replay until " + until;
    }
}
