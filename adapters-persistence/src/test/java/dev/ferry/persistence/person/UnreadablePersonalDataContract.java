package dev.ferry.persistence.person;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;
import static dev.ferry.persistence.schema.Tables.CATALOG_LISTING;
import static dev.ferry.persistence.schema.Tables.HISTORY;
import static dev.ferry.persistence.schema.Tables.JOB;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.LEGACY_USER;
import static dev.ferry.persistence.schema.Tables.MAILBOX;
import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;
import static dev.ferry.persistence.schema.Tables.MARKETPLACE_ACCOUNT;
import static dev.ferry.persistence.schema.Tables.MIGRATION;
import static dev.ferry.persistence.schema.Tables.NAMED_OWNER;
import static dev.ferry.persistence.schema.Tables.OFFER;
import static dev.ferry.persistence.schema.Tables.OFFER_PAGE;
import static dev.ferry.persistence.schema.Tables.OFFER_PROGRESS;
import static dev.ferry.persistence.schema.Tables.SUPPORT_CASE;
import static dev.ferry.persistence.schema.Tables.SYNC_CHANGE;
import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.testkit.person.Planted;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is handed out of a person where this version cannot read some of it. */
abstract class UnreadablePersonalDataContract {
    private final InjectedStores stores = stores();

    abstract InjectedStores stores();

    @AfterEach
    void close() {
        stores.close();
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of(PersonalKind.USER, ACCOUNT_USER.KIND),
                Arguments.of(PersonalKind.LEGACY_USER, LEGACY_USER.KIND),
                Arguments.of(PersonalKind.NAMED_OWNER, NAMED_OWNER.PUBLISHER_ID),
                Arguments.of(PersonalKind.PROVED_EMAIL, MIGRATION.STATE),
                Arguments.of(PersonalKind.OFFER, OFFER.KIND),
                Arguments.of(PersonalKind.OFFER, LEGACY_OFFER.CONTACTS),
                Arguments.of(PersonalKind.OFFER_ACT, OFFER_PROGRESS.PUBLISHER_ID),
                Arguments.of(PersonalKind.OFFER_PAGE, OFFER_PAGE.CONTENT),
                Arguments.of(PersonalKind.CATALOG_LISTING, CATALOG_LISTING.CONTENT),
                Arguments.of(PersonalKind.MARKETPLACE, MARKETPLACE_ACCOUNT.PUBLISHER_ID),
                Arguments.of(PersonalKind.CASE, SUPPORT_CASE.TOPIC),
                Arguments.of(PersonalKind.HISTORY, HISTORY.ACTION),
                Arguments.of(PersonalKind.MAIL, MAIL_QUEUE.KIND),
                Arguments.of(PersonalKind.DELIVERED_MAIL, MAILBOX.KIND),
                Arguments.of(PersonalKind.JOB, JOB.KIND),
                Arguments.of(PersonalKind.OWED_CHANGE, SYNC_CHANGE.KIND));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void whatCannotBeReadIsNamedAndAllElseIsHandedOut(PersonalKind kind, TableField<?, String> column) {
        plant();
        List<PersonalRecord> before = about();
        damage(column);
        List<PersonalRecord> after = about();

        assertThat(after.stream().filter(PersonalRecord::isUnreadable))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.kind()).isEqualTo(kind);
                    assertThat(one.facts().get(PersonalRecord.UNREADABLE))
                            .asString()
                            .startsWith(name(column) + " ");
                    assertThat(one.facts().get("why")).asString().startsWith("this version of Ferry cannot read it");
                });
        assertThat(after)
                .containsAll(before.stream().filter(one -> one.kind() != kind).toList());
        assertThat(before)
                .containsAll(after.stream().filter(one -> !one.isUnreadable()).toList());
    }

    private void plant() {
        new Planted(stores).everywhere();
        stores.get(Mailer.class)
                .deliver(
                        new UUID(9, 9),
                        new Mail(MailKind.INVITATION, Planted.PERSON, "Subject", "body", Optional.empty(), NOON));
    }

    private List<PersonalRecord> about() {
        try (Stream<PersonalRecord> all = stores.personalData().about(Planted.PERSON)) {
            return all.toList();
        }
    }

    /** What names them stays, so that the row is found. */
    private void damage(TableField<?, String> column) {
        String value = switch (column.getName().toLowerCase(Locale.ROOT)) {
            case "publisher_id" -> "No id!";
            case "content", "contacts" -> "{broken, " + Planted.PERSON.written();
            default -> "hologram";
        };
        stores.database()
                .with(sql -> sql.update(Objects.requireNonNull(column.getTable()))
                        .set(column, value)
                        .execute());
    }

    private static String name(TableField<?, String> column) {
        return Objects.requireNonNull(column.getTable()).getName().toLowerCase(Locale.ROOT);
    }
}
