package dev.ferry.application.document;

import dev.ferry.application.mail.Links;

/** What an owner reads about the partner network before the start (R8). */
public record LinksDocument(String joining, String membership, String benefits) {

    public static LinksDocument of(Links links) {
        return new LinksDocument(
                links.joining().toString(),
                links.membership().toString(),
                links.benefits().toString());
    }
}
