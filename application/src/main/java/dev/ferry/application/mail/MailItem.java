package dev.ferry.application.mail;

import java.net.URI;
import java.util.Optional;

/**
 * One of several things that a mail lists.
 *
 * @param text behind a dash; further lines are indented
 * @param place where it is seen
 */
public record MailItem(String text, Optional<URI> place) {
    private static final String DASH = "- ";

    /** As it stands in plain text. */
    String written() {
        return place.map(uri -> text + "\n  " + uri).orElse(text);
    }

    /** Without the marks of a list. */
    String bare() {
        return text.startsWith(DASH) ? text.substring(DASH.length()) : text;
    }
}
