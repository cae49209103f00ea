package dev.ferry.rest.api.migration;

import dev.ferry.application.mail.Links;

/** What an owner reads about the partner network before the start (R8). */
record LinksDocument(String joining, String membership, String benefits) {

    static LinksDocument of(Links links) {
        return new LinksDocument(
                links.joining().toString(),
                links.membership().toString(),
                links.benefits().toString());
    }
}
