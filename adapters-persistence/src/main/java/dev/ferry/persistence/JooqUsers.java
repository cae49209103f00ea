package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The users of Partner Center's accounts in a table. Thread-safe. */
final class JooqUsers implements Users {
    private final Database database;

    @Inject
    JooqUsers(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, List<User>> ofAccounts(Set<PublisherId> accounts) {
        return database.with(sql -> sql
                .selectFrom(ACCOUNT_USER)
                .where(Keys.among(ACCOUNT_USER.PUBLISHER_ID, accounts))
                .orderBy(ACCOUNT_USER.PUBLISHER_ID, ACCOUNT_USER.USER_NUMBER)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new PublisherId(row.get(ACCOUNT_USER.PUBLISHER_ID)),
                        Collectors.mapping(AccountUserRows::read, Collectors.toUnmodifiableList()))));
    }

    @Override
    public List<PublisherId> accountsEnteredUnder(EmailAddress address) {
        return database.with(sql -> AccountMemberRows.accountsOf(sql, address));
    }

    /** In the order of the key, in which an index grows fastest. */
    @Override
    public void addAll(Map<PublisherId, List<User>> users) {
        List<AccountUserRows.Row> rows = new TreeMap<>(users)
                .entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream().map(user -> new AccountUserRows.Row(entry.getKey(), user)))
                        .toList();
        database.with(sql -> {
            AccountUserRows.insert(sql, rows);
            AccountMemberRows.insert(sql, rows);
            return rows.size();
        });
    }
}
