package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.ACCOUNT;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Partner Center's accounts in a table. Thread-safe. */
final class JooqAccounts implements Accounts {
    private final Database database;

    @Inject
    JooqAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, Account> findAll(Set<PublisherId> ids) {
        return database.with(sql -> sql.selectFrom(ACCOUNT).where(Keys.among(ACCOUNT.PUBLISHER_ID, ids)).stream()
                .map(AccountRows::read)
                .collect(Collectors.toUnmodifiableMap(Account::id, Function.identity())));
    }

    @Override
    public void openAll(List<Account> accounts) {
        database.with(sql -> {
            AccountRows.insert(sql, accounts);
            return accounts.size();
        });
    }
}
