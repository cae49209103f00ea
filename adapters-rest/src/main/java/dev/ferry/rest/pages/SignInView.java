package dev.ferry.rest.pages;

/**
 * The way in.
 *
 * @param email as it was typed
 * @param codeSent whether a code was sent, which is asked for now
 * @param visit what is given back with it; empty where that is not known
 * @param next where to go afterwards; empty for home
 */
record SignInView(PageContext page, String email, boolean codeSent, String visit, String next, FieldError error)
        implements View {}
