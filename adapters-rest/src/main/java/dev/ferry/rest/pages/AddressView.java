package dev.ferry.rest.pages;

import java.time.Duration;

/**
 * The code that was sent to an address is asked for.
 *
 * @param visit what is given back with it; empty where none was sent
 */
record AddressView(PageContext page, String email, String visit, Sent sent, FieldError error) implements View {

    /** When the last code was sent. */
    enum Sent {
        NOW,
        /** Once more. */
        AGAIN,
        BEFORE
    }

    boolean isSentAgain() {
        return sent == Sent.AGAIN;
    }

    /** For how many milliseconds no other code should be asked for. */
    long pause() {
        return sent == Sent.BEFORE ? 0 : CodePause.after(Duration.ZERO);
    }
}
