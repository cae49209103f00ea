package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowMe.MyAccount;
import dev.ferry.rest.pages.View;
import dev.ferry.rest.pages.Visit;
import java.util.List;

/** The accounts that somebody is tied to. */
record AccountsView(Visit visit, List<MyAccount> accounts) implements View {}
