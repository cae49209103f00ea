package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Users of accounts that have moved, by their address here or in the legacy portal. The caller of an erasure removes
 * them before.
 */
final class PersonalUsers implements PersonalTable {

    @Override
    public List<Field<String>> columns() {
        return List.of(
                ACCOUNT_USER.EMAIL, ACCOUNT_USER.ACCESS_KEY, ACCOUNT_USER.LEGACY_KEY, ACCOUNT_USER.FURTHER_LEGACY_KEYS);
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.USER);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return database.with(sql -> perhaps(sql, who)).stream()
                .flatMap(row -> told(
                        ACCOUNT_USER,
                        row,
                        one -> Optional.of(AccountUserRows.read(one))
                                .filter(user -> user.isKnownAs(who.of()))
                                .map(user ->
                                        PersonalRecord.of(new PublisherId(one.get(ACCOUNT_USER.PUBLISHER_ID)), user))));
    }

    @Override
    public Stream<String> accountsOf(Mentions who, DSLContext sql) {
        return perhaps(sql, who).stream()
                .filter(row -> AccountUserRows.read(row).isKnownAs(who.of()))
                .map(row -> row.get(ACCOUNT_USER.PUBLISHER_ID));
    }

    private static List<Record> perhaps(DSLContext sql, Mentions who) {
        return List.copyOf(sql.selectFrom(ACCOUNT_USER)
                .where(Mentioned.perhaps(ACCOUNT_USER.EMAIL, who)
                        .or(ACCOUNT_USER.LEGACY_KEY.eq(who.of().normal()))
                        .or(Mentioned.perhaps(ACCOUNT_USER.FURTHER_LEGACY_KEYS, who)))
                .orderBy(ACCOUNT_USER.PUBLISHER_ID, ACCOUNT_USER.USER_NUMBER)
                .fetch());
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return 0;
    }
}
