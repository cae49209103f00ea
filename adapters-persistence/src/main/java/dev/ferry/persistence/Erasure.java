package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.CHALLENGE;
import static dev.ferry.persistence.schema.Tables.ENROLMENT;
import static dev.ferry.persistence.schema.Tables.HISTORY;
import static dev.ferry.persistence.schema.Tables.JOB;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.LEGACY_USER;
import static dev.ferry.persistence.schema.Tables.MAILBOX;
import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;
import static dev.ferry.persistence.schema.Tables.MIGRATION;
import static dev.ferry.persistence.schema.Tables.NAMED_OWNER;
import static dev.ferry.persistence.schema.Tables.OFFER;
import static dev.ferry.persistence.schema.Tables.REPLAY;
import static dev.ferry.persistence.schema.Tables.SCHEDULED_DELETION;
import static dev.ferry.persistence.schema.Tables.SYNC_DELIVERED;
import static dev.ferry.persistence.schema.Tables.SYNC_LANE;

import dev.ferry.domain.person.Mentions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Takes an address out of every table that may hold it, what {@code PersonalData} leaves to its caller aside. */
final class Erasure {
    private static final List<Mentioned> DELETED = List.of(
            Mentioned.inTexts(CHALLENGE, CHALLENGE.ADDRESS),
            Mentioned.inTexts(REPLAY, REPLAY.ANSWER),
            Mentioned.inTexts(MAIL_QUEUE, MAIL_QUEUE.RECIPIENT),
            Mentioned.inTexts(MAILBOX, MAILBOX.RECIPIENT));
    private static final List<Mentioned> REWRITTEN = List.of(
            new Mentioned(HISTORY, List.of(), List.of(HISTORY.FACTS)),
            new Mentioned(JOB, List.of(JOB.ACTOR), List.of(JOB.RESULT)),
            new Mentioned(
                    ENROLMENT,
                    List.of(ENROLMENT.APPLICANT, ENROLMENT.ENROLMENT_KEY, ENROLMENT.COMPANY_NAME, ENROLMENT.ADDRESS),
                    List.of()),
            new Mentioned(MIGRATION, List.of(MIGRATION.PROVED_BY), List.of()),
            new Mentioned(OFFER, List.of(), List.of(OFFER.COLLATERAL)),
            new Mentioned(LEGACY_OFFER, List.of(), List.of(LEGACY_OFFER.COLLATERAL)),
            new Mentioned(MAIL_QUEUE, List.of(MAIL_QUEUE.SUBJECT, MAIL_QUEUE.BODY, MAIL_QUEUE.REASON), List.of()),
            new Mentioned(MAILBOX, List.of(MAILBOX.SUBJECT, MAILBOX.BODY), List.of()),
            Mentioned.inTexts(SYNC_LANE, SYNC_LANE.REASON));
    private static final Mentioned PROVED = Mentioned.inTexts(MIGRATION, MIGRATION.PROVED_EMAIL);
    private static final Mentioned NAMING = new Mentioned(MIGRATION, List.of(), List.of(MIGRATION.NAMED_OWNERS));

    private final DSLContext sql;
    private final Mentions who;
    private final String pseudonym;

    Erasure(DSLContext sql, Mentions who, String pseudonym) {
        this.sql = sql;
        this.who = who;
        this.pseudonym = pseudonym;
    }

    /** Answers how many rows that were. */
    int run() {
        return deletedByKey()
                + DELETED.stream().mapToInt(rows -> rows.delete(sql, who)).sum()
                + withoutProof()
                + withoutNamedOwner()
                + withoutContact(OFFER, OFFER.CONTACTS)
                + withoutContact(LEGACY_OFFER, LEGACY_OFFER.CONTACTS)
                + inHistoryAsActor()
                + REWRITTEN.stream()
                        .mapToInt(rows -> rows.rewrite(sql, who, pseudonym))
                        .sum();
    }

    private int deletedByKey() {
        String key = who.of().normal();
        return sql.deleteFrom(LEGACY_USER)
                        .where(LEGACY_USER.USER_KEY.eq(key), LEGACY_USER.EMAIL.isNotNull())
                        .execute()
                + sql.deleteFrom(NAMED_OWNER)
                        .where(NAMED_OWNER.USER_KEY.eq(key))
                        .execute()
                + sql.deleteFrom(SCHEDULED_DELETION)
                        .where(SCHEDULED_DELETION.USER_KEY.eq(key))
                        .execute()
                + sql.deleteFrom(SYNC_DELIVERED)
                        .where(SYNC_DELIVERED.USER_KEY.eq(key))
                        .execute();
    }

    /** A proof is of no use without what it proves. */
    private int withoutProof() {
        List<Record> rows = PROVED.held(sql, who);
        Map<Field<?>, @Nullable Object> nothing = new HashMap<>();
        nothing.put(MIGRATION.PROVED_EMAIL, null);
        nothing.put(MIGRATION.PROVED_BY, null);
        rows.forEach(row -> PROVED.set(sql, row, nothing));
        return rows.size();
    }

    /** A pseudonym owns nothing. */
    private int withoutNamedOwner() {
        List<Record> rows = NAMING.held(sql, who);
        for (Record row : rows) {
            List<String> left = Json.list(row.get(MIGRATION.NAMED_OWNERS)).stream()
                    .filter(owner -> !who.in(owner))
                    .toList();
            Map<Field<?>, @Nullable Object> values = new HashMap<>();
            values.put(MIGRATION.NAMED_OWNERS, left.isEmpty() ? null : Json.write(left));
            NAMING.set(sql, row, values);
        }
        return rows.size();
    }

    /** Beside the address stands a name. */
    private int withoutContact(Table<?> offers, Field<String> contacts) {
        Mentioned naming = new Mentioned(offers, List.of(), List.of(contacts));
        List<Record> rows = naming.held(sql, who);
        for (Record row : rows) {
            List<String> left = Json.list(row.get(contacts)).stream()
                    .map(contact -> who.replacedEntry(contact, pseudonym))
                    .toList();
            Map<Field<?>, @Nullable Object> values = new HashMap<>();
            values.put(contacts, Json.write(left));
            naming.set(sql, row, values);
        }
        return rows.size();
    }

    /** In one statement, because an operator may have moved a million accounts. */
    private int inHistoryAsActor() {
        return sql.update(HISTORY)
                .set(HISTORY.ACTOR, DSL.val(pseudonym))
                .where(HISTORY.ACTOR.eq(who.of().normal()))
                .execute();
    }
}
