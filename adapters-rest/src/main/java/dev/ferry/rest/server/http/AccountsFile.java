package dev.ferry.rest.server.http;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.document.AccountCells;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;

/** Accounts as a file. */
public final class AccountsFile {
    private AccountsFile() {}

    public static Response of(Stream<AccountView> accounts) {
        return CsvFile.of("accounts.csv", AccountCells.HEAD, accounts.map(AccountCells::of));
    }
}
