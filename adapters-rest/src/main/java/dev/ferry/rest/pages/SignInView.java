package dev.ferry.rest.pages;

import java.time.Duration;

/**
 * The way in.
 *
 * @param elsewhere whether people sign in elsewhere
 * @param email as it was typed
 * @param codeSent whether a code was sent, which is asked for now
 * @param visit what is given back with it; empty where that is not known
 * @param next where to go afterwards; empty for home
 * @param told what is said first
 */
record SignInView(
        PageContext page,
        boolean elsewhere,
        String email,
        boolean codeSent,
        String visit,
        String next,
        FieldError error,
        Told told)
        implements View {

    /** What somebody who comes here is told. */
    enum Told {
        NOTHING,
        /** The sign-in in which they were has ended. */
        ENDED,
        /** They came back from where people sign in elsewhere, and are not signed in. */
        FAILED,
        /** A code was sent just now. */
        SENT,
        /** Another one was. */
        AGAIN
    }

    SignInView telling(Told what) {
        return new SignInView(page, elsewhere, email, codeSent, visit, next, error, what);
    }

    boolean hasEnded() {
        return told == Told.ENDED;
    }

    boolean hasFailed() {
        return told == Told.FAILED;
    }

    boolean isSentAgain() {
        return told == Told.AGAIN;
    }

    /** For how many milliseconds no other code should be asked for. */
    long pause() {
        return told == Told.SENT || told == Told.AGAIN ? CodePause.after(Duration.ZERO) : 0;
    }

    /** Where another address is given, to go on at the same place. */
    String other() {
        return SignInPages.address(next, false).toString();
    }

    /** Where one sets out to sign in elsewhere. */
    String begin() {
        return SignInPages.elsewhere(next).toString();
    }
}
