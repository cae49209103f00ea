package dev.ferry.rest.pages.owner;

import dev.ferry.domain.outcome.Slug;

/** What a form of Account Settings did; the page that it leads back to says so. */
enum SettingsNotice implements Slug {
    ADDED,
    CHANGED,
    LET_IN,
    INVITED,
    REMOVED,
    SAVED;

    static final String PARAMETER = "done";
}
