package dev.ferry.persistence.person;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;
import static dev.ferry.persistence.schema.Tables.LEGACY_USER;
import static dev.ferry.persistence.schema.Tables.SCHEDULED_DELETION;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** What the tables keep of a person. Thread-safe. */
public final class JooqPersonalData implements PersonalData {
    private final Database database;

    @Inject
    JooqPersonalData(Database database) {
        this.database = database;
    }

    @Override
    public Stream<PersonalRecord> about(EmailAddress address) {
        return new PersonalRows(new Mentions(address)).read(database);
    }

    @Override
    public Set<PublisherId> accountsOf(EmailAddress address) {
        Mentions who = new Mentions(address);
        return database.with(sql -> Stream.of(
                        PersonalRows.users(sql, who).map(row -> row.get(ACCOUNT_USER.PUBLISHER_ID)),
                        PersonalRows.pending(sql, who)
                                .map(change -> change.account().value()),
                        legacyAccounts(sql, address),
                        accountsOfDeletions(sql, address))
                .flatMap(some -> some)
                .map(PublisherId::new)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> legacyAccounts(DSLContext sql, EmailAddress address) {
        return sql
                .selectFrom(LEGACY_USER)
                .where(LEGACY_USER.USER_KEY.eq(address.normal()), LEGACY_USER.EMAIL.isNotNull())
                .fetch(LEGACY_USER.PUBLISHER_ID)
                .stream();
    }

    private static Stream<String> accountsOfDeletions(DSLContext sql, EmailAddress address) {
        return sql
                .selectFrom(SCHEDULED_DELETION)
                .where(SCHEDULED_DELETION.USER_KEY.eq(address.normal()))
                .fetch(SCHEDULED_DELETION.PUBLISHER_ID)
                .stream();
    }

    @Override
    public int erase(EmailAddress address, EmailAddress pseudonym) {
        return database.with(sql -> new Erasure(sql, new Mentions(address), pseudonym.normal()).run());
    }
}
