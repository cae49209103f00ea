package dev.ferry.persistence.person;

import static dev.ferry.persistence.account.OfferRows.LEGACY_OFFERS;
import static dev.ferry.persistence.account.OfferRows.OFFERS;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;
import static dev.ferry.persistence.schema.Tables.ENROLMENT;
import static dev.ferry.persistence.schema.Tables.HISTORY;
import static dev.ferry.persistence.schema.Tables.JOB;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.LEGACY_USER;
import static dev.ferry.persistence.schema.Tables.MAILBOX;
import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;
import static dev.ferry.persistence.schema.Tables.MIGRATION;
import static dev.ferry.persistence.schema.Tables.OFFER;
import static dev.ferry.persistence.schema.Tables.SYNC_CHANGE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.Migration.InProgress;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.sync.Change;
import dev.ferry.persistence.account.AccountUserRows;
import dev.ferry.persistence.account.LegacyUserRows;
import dev.ferry.persistence.company.EnrolmentRows;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.history.HistoryRows;
import dev.ferry.persistence.mail.MailQueueRows;
import dev.ferry.persistence.mail.MailboxRows;
import dev.ferry.persistence.migration.MigrationRows;
import dev.ferry.persistence.migration.NamedOwnerRows;
import dev.ferry.persistence.sync.SyncChangeRows;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.wave.JobRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What the tables keep of a person, kind by kind. */
final class PersonalRows {
    private static final int PAGE = 1000;

    private final Mentions who;

    PersonalRows(Mentions who) {
        this.who = who;
    }

    /** Asks for each kind as the stream comes to it, and page by page for those of which there may be many. */
    Stream<PersonalRecord> read(Database database) {
        return Stream.<Function<Database, Stream<PersonalRecord>>>of(
                        some(this::here),
                        some(this::inLegacyPortal),
                        some(this::named),
                        some(this::proved),
                        this::enrolled,
                        some(this::offers),
                        this::history,
                        this::mails,
                        some(this::delivered),
                        this::jobs,
                        some(this::pending))
                .flatMap(kind -> kind.apply(database));
    }

    private static Function<Database, Stream<PersonalRecord>> some(
            Function<DSLContext, Stream<PersonalRecord>> question) {
        return database -> database.with(sql -> question.apply(sql).toList()).stream();
    }

    /** Users who are known by the address here, or in the legacy portal. */
    static Stream<Record> users(DSLContext sql, Mentions who) {
        return sql
                .selectFrom(ACCOUNT_USER)
                .where(Mentioned.perhaps(ACCOUNT_USER.EMAIL, who)
                        .or(ACCOUNT_USER.LEGACY_KEY.eq(who.of().normal())))
                .orderBy(ACCOUNT_USER.PUBLISHER_ID, ACCOUNT_USER.USER_NUMBER)
                .fetch()
                .stream()
                .<Record>map(row -> row)
                .filter(row -> AccountUserRows.read(row).isKnownAs(who.of()));
    }

    private Stream<PersonalRecord> here(DSLContext sql) {
        return users(sql, who)
                .map(row -> PersonalRecord.of(
                        new PublisherId(row.get(ACCOUNT_USER.PUBLISHER_ID)), AccountUserRows.read(row)));
    }

    private Stream<PersonalRecord> inLegacyPortal(DSLContext sql) {
        Condition isIt = DSL.and(LEGACY_USER.USER_KEY.eq(who.of().normal()), LEGACY_USER.EMAIL.isNotNull());
        return LegacyUserRows.fetch(sql, isIt).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream()
                        .map(user -> PersonalRecord.of(new PublisherId(entry.getKey()), user)));
    }

    private Stream<PersonalRecord> named(DSLContext sql) {
        return NamedOwnerRows.of(sql, who.of()).stream().map(PersonalRecord::ofNamedOwner);
    }

    private Stream<PersonalRecord> proved(DSLContext sql) {
        return sql
                .selectFrom(MIGRATION)
                .where(Mentioned.perhaps(MIGRATION.PROVED_EMAIL, who).or(Mentioned.perhaps(MIGRATION.PROVED_BY, who)))
                .orderBy(MIGRATION.PUBLISHER_ID)
                .fetch(MigrationRows::read)
                .stream()
                .flatMap(record -> record.migration() instanceof InProgress(var account, var email, var _)
                        ? email.filter(this::isAbout).map(one -> PersonalRecord.of(account, one)).stream()
                        : Stream.empty());
    }

    private boolean isAbout(ProvedEmail proved) {
        return proved.address().equals(who.of()) || who.is(proved.provedBy());
    }

    private Stream<PersonalRecord> enrolled(Database database) {
        return Mentioned.alone(ENROLMENT, ENROLMENT.APPLICANT)
                .rows(database, who)
                .map(row -> PersonalRecord.of(EnrolmentRows.enrolment(row)));
    }

    private Stream<PersonalRecord> offers(DSLContext sql) {
        return Stream.of(
                        OFFERS.fetch(sql, Mentioned.perhapsInJson(OFFER.CONTACTS, who)),
                        LEGACY_OFFERS.fetch(sql, Mentioned.perhapsInJson(LEGACY_OFFER.CONTACTS, who)))
                .flatMap(byAccount -> byAccount.entrySet().stream().sorted(Map.Entry.comparingByKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(this::isNamedBy)
                        .map(offer -> PersonalRecord.of(new PublisherId(entry.getKey()), offer)));
    }

    private boolean isNamedBy(Offer offer) {
        return offer.contacts().stream().anyMatch(who::in);
    }

    private Stream<PersonalRecord> history(Database database) {
        return Keys.<Record>pages(last -> database.with(sql -> historyBehind(sql, last)))
                .map(HistoryRows::read)
                .filter(entry -> who.is(entry.actor()) || who.inFacts(entry.facts()))
                .map(PersonalRecord::of);
    }

    private List<Record> historyBehind(DSLContext sql, Optional<Record> last) {
        return List.copyOf(sql.selectFrom(HISTORY)
                .where(HISTORY.ACTOR.eq(who.of().normal()).or(Mentioned.perhapsInJson(HISTORY.FACTS, who)))
                .and(last.map(row -> HISTORY.ID.gt(row.get(HISTORY.ID))).orElseGet(DSL::noCondition))
                .orderBy(HISTORY.ID)
                .limit(PAGE)
                .fetch());
    }

    private Stream<PersonalRecord> mails(Database database) {
        return Mentioned.alone(MAIL_QUEUE, MAIL_QUEUE.RECIPIENT)
                .rows(database, who)
                .map(row -> PersonalRecord.of(PersonalKind.MAIL, MailQueueRows.withoutBody(row)));
    }

    private Stream<PersonalRecord> delivered(DSLContext sql) {
        return sql
                .selectFrom(MAILBOX)
                .where(MAILBOX.RECIPIENT_KEY.eq(who.of().normal()))
                .orderBy(MAILBOX.NUMBER)
                .fetch(row -> PersonalRecord.of(PersonalKind.DELIVERED_MAIL, MailboxRows.read(row)))
                .stream();
    }

    private Stream<PersonalRecord> jobs(Database database) {
        return new Mentioned(JOB, List.of(JOB.ACTOR), List.of(), List.of(JOB.RESULT))
                .rows(database, who)
                .map(row -> PersonalRecord.of(JobRows.read(row)));
    }

    private Stream<PersonalRecord> pending(DSLContext sql) {
        return pending(sql, who).map(PersonalRecord::of);
    }

    /** What the legacy portal is owed of them. */
    static Stream<Change> pending(DSLContext sql, Mentions who) {
        return sql
                .selectFrom(SYNC_CHANGE)
                .where(Mentioned.perhapsInJson(SYNC_CHANGE.CHANGE, who))
                .orderBy(SYNC_CHANGE.NUMBER)
                .fetch(SyncChangeRows::read)
                .stream()
                .map(numbered -> numbered.change())
                .filter(change -> change.what().userKey().filter(who::is).isPresent());
    }
}
