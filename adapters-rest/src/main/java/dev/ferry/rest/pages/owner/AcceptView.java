package dev.ferry.rest.pages.owner;

import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.View;
import dev.ferry.rest.pages.Visit;

/** Somebody who was invited to an account, and has the code at hand; says nothing of the account but the id that they came by. */
record AcceptView(Visit visit, String account, FieldError error) implements View {}
