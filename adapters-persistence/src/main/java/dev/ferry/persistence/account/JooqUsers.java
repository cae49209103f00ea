package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.Users;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.Transaction;
import dev.ferry.persistence.search.WordMarks;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

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
                        .flatMap(entry -> entry.getValue().stream()
                                .map(user -> new AccountUserRows.Row(entry.getKey(), user, false)))
                        .toList();
        database.within(transaction -> insert(transaction, rows));
    }

    private static boolean insert(Transaction transaction, List<AccountUserRows.Row> rows) {
        DSLContext sql = transaction.sql();
        AccountUserRows.insert(sql, rows);
        AccountMemberRows.insert(sql, rows);
        WordMarks.note(
                transaction,
                rows.stream().map(AccountUserRows.Row::account).distinct().toList());
        return true;
    }

    @Override
    public Optional<Versioned<User>> find(PublisherId account, UserId id) {
        return database.with(sql -> sql.selectFrom(ACCOUNT_USER)
                .where(AccountUserRows.isOf(account, id))
                .fetchOptional(row -> new Versioned<>(row.get(ACCOUNT_USER.VERSION), AccountUserRows.read(row))));
    }

    @Override
    public UserId nextId(PublisherId account) {
        return database.with(
                sql -> new UserId(Math.max(highest(sql, account), AccountRows.lastUser(sql, account)) + 1));
    }

    private static int highest(DSLContext sql, PublisherId account) {
        return sql.select(DSL.max(ACCOUNT_USER.USER_NUMBER))
                .from(ACCOUNT_USER)
                .where(ACCOUNT_USER.PUBLISHER_ID.eq(account.value()))
                .fetchSingle(row -> row.value1() == null ? 0 : row.value1());
    }

    @Override
    public void add(PublisherId account, User user) {
        database.within(transaction -> insert(transaction, List.of(new AccountUserRows.Row(account, user, true))));
    }

    @Override
    public void save(PublisherId account, User user) {
        database.within(transaction -> AccountUserRows.hold(transaction.sql(), account, user.id())
                .map(before -> {
                    DSLContext sql = transaction.sql();
                    AccountUserRows.Row row = new AccountUserRows.Row(account, user, before.addedLater());
                    AccountUserRows.update(sql, row);
                    AccountMemberRows.delete(sql, before);
                    AccountMemberRows.insert(sql, List.of(row));
                    WordMarks.note(transaction, List.of(account));
                    return row;
                }));
    }

    @Override
    public void remove(PublisherId account, UserId id) {
        database.within(transaction -> AccountUserRows.hold(transaction.sql(), account, id)
                .map(row -> {
                    DSLContext sql = transaction.sql();
                    sql.deleteFrom(ACCOUNT_USER)
                            .where(AccountUserRows.isOf(account, id))
                            .execute();
                    AccountMemberRows.delete(sql, row);
                    AccountRows.noteLastUser(sql, account, id);
                    WordMarks.note(transaction, List.of(account));
                    return row;
                }));
    }
}
