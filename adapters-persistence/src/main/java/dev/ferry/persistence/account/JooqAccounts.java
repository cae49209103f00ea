package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.ACCOUNT;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.search.WordMarks;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.PreparedQuery;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Partner Center's accounts in a table. Thread-safe. */
final class JooqAccounts implements Accounts {
    private static final PreparedQuery ONE =
            PreparedQuery.of(DSL.selectFrom(ACCOUNT).where(ACCOUNT.PUBLISHER_ID.eq(PreparedQuery.KEY)));

    private final Database database;

    @Inject
    JooqAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, Account> findAll(Set<PublisherId> ids) {
        return database.with(sql -> rows(sql, ids).stream()
                .map(AccountRows::read)
                .collect(Collectors.toUnmodifiableMap(Account::id, Function.identity())));
    }

    private static List<? extends Record> rows(DSLContext sql, Set<PublisherId> ids) {
        return ids.size() == 1
                ? ONE.about(sql, Keys.only(ids))
                : sql.selectFrom(ACCOUNT)
                        .where(Keys.among(ACCOUNT.PUBLISHER_ID, ids))
                        .fetch();
    }

    @Override
    public void openAll(List<Account> accounts) {
        database.within(transaction -> {
            AccountRows.insert(transaction.sql(), accounts);
            WordMarks.note(transaction, accounts.stream().map(Account::id).toList());
            return accounts.size();
        });
    }

    @Override
    public Optional<Account> hold(PublisherId id) {
        return database.with(sql -> sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.PUBLISHER_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(AccountRows::read));
    }

    @Override
    public void save(Account account) {
        database.within(transaction -> {
            AccountRows.update(transaction.sql(), account);
            WordMarks.note(transaction, List.of(account.id()));
            return true;
        });
    }
}
