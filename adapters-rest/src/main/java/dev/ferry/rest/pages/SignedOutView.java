package dev.ferry.rest.pages;

import java.net.URI;
import java.util.Optional;

/**
 * They are signed out of Ferry, and go on to sign out elsewhere: by a page, because no form may lead to another site.
 *
 * @param to where one signs out
 */
record SignedOutView(PageContext page, URI to) implements View {

    /** As somebody reads it who has signed out. */
    static SignedOutView of(PageContext before, URI to) {
        return new SignedOutView(new PageContext(Optional.empty(), "", before.messages(), "/"), to);
    }
}
