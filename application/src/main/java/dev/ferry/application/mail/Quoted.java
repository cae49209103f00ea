package dev.ferry.application.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a mail quotes in a form of its own, where the page has more to give than a line of text. */
sealed interface Quoted {

    /** As it stands in plain text. */
    String text();

    /** A code to be typed, or a number to be kept. */
    record Code(String text) implements Quoted {}

    /**
     * A place to go on.
     *
     * @param label what is done there; absent where it is named beside what is to be done
     */
    record Link(URI to, Optional<String> label) implements Quoted {
        @Override
        public String text() {
            return to.toString();
        }
    }

    /** What somebody else wrote, in one line or several. */
    record Words(String text) implements Quoted {}

    /** Several things, each on lines of its own. */
    record Listing(List<MailItem> items) implements Quoted {
        @Override
        public String text() {
            return items.stream().map(MailItem::written).collect(Collectors.joining("\n"));
        }
    }
}
