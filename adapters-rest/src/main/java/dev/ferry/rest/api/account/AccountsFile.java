package dev.ferry.rest.api.account;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.document.AccountCells;
import dev.ferry.rest.server.http.CsvFile;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;

/** Accounts as a file. */
final class AccountsFile {
    private AccountsFile() {}

    static Response of(Stream<AccountView> accounts) {
        return CsvFile.of("accounts.csv", AccountCells.HEAD, accounts.map(AccountCells::of));
    }
}
