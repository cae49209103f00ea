package dev.ferry.rest.pages.owner;

import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;

/**
 * Somebody who was invited to an account, and has the code at hand; says nothing of the account but the id that they
 * came by.
 */
record AcceptView(PageContext page, String account, FieldError error) implements View {}
