package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowMe.Invitation;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Optional;

/**
 * Somebody who was invited to an account, and has the code at hand; to anybody else it says nothing of the account but
 * the id that they came by.
 *
 * @param invitation what the reader was invited to, where they were
 * @param member whether the reader is in the account already
 */
record AcceptView(PageContext page, String account, Optional<Invitation> invitation, boolean member, FieldError error)
        implements View {

    /** The account, as the reader may know it. */
    String name() {
        return invitation.map(Invitation::displayName).orElse(account);
    }

    /** The role that they would have; empty where they were not invited. */
    String role() {
        return invitation.map(to -> page.messages().role(to.role())).orElse("");
    }
}
