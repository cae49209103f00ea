package dev.ferry.rest.pages;

import dev.ferry.application.account.ShowMe.MyAccount;
import java.util.List;

/** The accounts that somebody is tied to. */
record AccountsView(Visit visit, List<MyAccount> accounts) implements View {}
