package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowMe.MyAccount;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;

/** The accounts that somebody is tied to. */
record AccountsView(PageContext page, List<MyAccount> accounts) implements View {}
