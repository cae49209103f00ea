package dev.ferry.persistence.person;

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
import dev.ferry.persistence.table.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Takes an address out of every table that may hold it, what {@code PersonalData} leaves to its caller aside. */
final class Erasure {
    private static final List<Mentioned> DELETED = List.of(
            Mentioned.alone(CHALLENGE, CHALLENGE.ADDRESS),
            Mentioned.inJson(REPLAY, REPLAY.ANSWER),
            Mentioned.alone(MAIL_QUEUE, MAIL_QUEUE.RECIPIENT),
            Mentioned.alone(MAILBOX, MAILBOX.RECIPIENT));
    private static final List<Mentioned> REWRITTEN = List.of(
            Mentioned.inJson(HISTORY, HISTORY.FACTS),
            new Mentioned(JOB, List.of(JOB.ACTOR), List.of(), List.of(JOB.RESULT)),
            new Mentioned(
                    ENROLMENT,
                    List.of(ENROLMENT.APPLICANT),
                    List.of(ENROLMENT.ENROLMENT_KEY, ENROLMENT.COMPANY_NAME, ENROLMENT.ADDRESS),
                    List.of()),
            Mentioned.alone(MIGRATION, MIGRATION.PROVED_BY),
            Mentioned.inJson(OFFER, OFFER.COLLATERAL),
            Mentioned.inJson(LEGACY_OFFER, LEGACY_OFFER.COLLATERAL),
            Mentioned.inTexts(MAIL_QUEUE, List.of(MAIL_QUEUE.SUBJECT, MAIL_QUEUE.BODY, MAIL_QUEUE.REASON)),
            Mentioned.inTexts(MAILBOX, List.of(MAILBOX.SUBJECT, MAILBOX.BODY)),
            Mentioned.inTexts(SYNC_LANE, List.of(SYNC_LANE.REASON)));
    private static final Mentioned PROVED = Mentioned.alone(MIGRATION, MIGRATION.PROVED_EMAIL);
    private static final Mentioned NAMING = Mentioned.inJson(MIGRATION, MIGRATION.NAMED_OWNERS);

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
        Map<Field<?>, @Nullable Object> nothing = new HashMap<>();
        nothing.put(MIGRATION.PROVED_EMAIL, null);
        nothing.put(MIGRATION.PROVED_BY, null);
        return PROVED.change(sql, who, _ -> nothing);
    }

    /** A pseudonym owns nothing. */
    private int withoutNamedOwner() {
        return NAMING.change(sql, who, row -> {
            List<String> left = Json.list(row.get(MIGRATION.NAMED_OWNERS)).stream()
                    .filter(owner -> !who.is(owner))
                    .toList();
            Map<Field<?>, @Nullable Object> values = new HashMap<>();
            values.put(MIGRATION.NAMED_OWNERS, left.isEmpty() ? null : Json.write(left));
            return values;
        });
    }

    /** Beside the address stands a name. */
    private int withoutContact(Table<?> offers, Field<String> contacts) {
        return Mentioned.inJson(offers, contacts).change(sql, who, row -> {
            List<String> left = Json.list(row.get(contacts)).stream()
                    .map(contact -> who.replacedEntry(contact, pseudonym))
                    .toList();
            Map<Field<?>, @Nullable Object> values = new HashMap<>();
            values.put(contacts, Json.write(left));
            return values;
        });
    }

    /** In one statement, because an operator may have moved a million accounts. */
    private int inHistoryAsActor() {
        return sql.update(HISTORY)
                .set(HISTORY.ACTOR, DSL.val(pseudonym))
                .where(HISTORY.ACTOR.eq(who.of().normal()))
                .execute();
    }
}
