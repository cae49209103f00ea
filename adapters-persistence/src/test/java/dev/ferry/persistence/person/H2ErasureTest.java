package dev.ferry.persistence.person;

import static dev.ferry.persistence.schema.Tables.EMBEDDED_SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import com.google.inject.Key;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.table.PersonalTable;
import dev.ferry.testkit.person.Planted;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks into every column of every table, so that no new one is forgotten. */
class H2ErasureTest {
    private static final EmailAddress GONE = EmailAddress.of("erased-1@erased.invalid");
    private static final String OTHERS = "not-kim.canary@";
    private static final String CANARY = "canary@";

    private final InjectedStores stores = H2Stores.empty();
    private final Planted planted = new Planted(stores);

    @BeforeEach
    void plant() {
        planted.everywhere();
        Mailer mailer = stores.get(Mailer.class);
        mailer.deliver(UUID.randomUUID(), mail(Planted.PERSON, "Hello."));
        stores.database()
                .with(sql -> sql.insertInto(EMBEDDED_SUBMISSION)
                        .set(EMBEDDED_SUBMISSION.SUBMISSION_KEY, "moved/crm#1")
                        .set(EMBEDDED_SUBMISSION.STATE, "rejected")
                        .set(EMBEDDED_SUBMISSION.REASONS, "[{\"text\":\"ask " + Planted.PERSON.written() + "\"}]")
                        .execute());
        while (stores.accountWords().readSome()) {
            // until all of them are found by their words
        }
        mailer.deliver(UUID.randomUUID(), mail(Planted.OTHER, "See " + Planted.PERSON.written() + "."));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void ofEveryColumnItIsKnownWhatItMayHoldOfAPerson() {
        assertThat(stores.database().with(H2ErasureTest::columnsWithTexts)).hasSameElementsAs(Holding.allColumns());
    }

    @Test
    void noTableIsForgotten() {
        Set<PersonalTable> tables = stores.get(new Key<>() {});
        assertThat(tables.stream().flatMap(table -> table.columns().stream()).map(H2ErasureTest::nameOf))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(Holding.ADDRESS.columns());
    }

    private static String nameOf(Field<String> column) {
        return String.join(".", column.getQualifiedName().getName());
    }

    @Test
    void whateverMayHoldAnAddressDoesInTheFirstPlace() {
        assertThat(columnsWithTheCanary())
                .containsAll(Holding.ADDRESS.columns())
                .isSubsetOf(Sets.union(Holding.ADDRESS.columns(), Holding.BESIDE_AN_ADDRESS.columns()));
    }

    @Test
    void whatBecomesOfEachTableIsToldInTheDocuments() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "privacy.md")))
                .contains(Holding.tables().stream()
                        .map(table -> "`" + table.toLowerCase(Locale.ROOT) + "`")
                        .toList());
    }

    @Test
    void noColumnOfAnyTableHoldsWhoWasErasedOnceTheLegacyPortalWasTold() {
        planted.removeFromWhatHasMoved();
        stores.personalData().erase(Planted.PERSON, GONE);
        planted.deliverAll();

        assertThat(columnsWithTheCanary()).isEmpty();
    }

    @Test
    void mailsToOthersWhoseAddressesEndLikeItStayAsTheyWere() {
        EmailAddress other = EmailAddress.of("_" + Planted.PERSON.written());
        Mailer mailer = stores.get(Mailer.class);
        mailer.deliver(UUID.randomUUID(), mail(other, "See " + other.written() + "."));
        stores.personalData().erase(Planted.PERSON, GONE);

        assertThat(mailer.mailbox().orElseThrow().mails(Optional.of(other)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).isEqualTo("See " + other.written() + "."));
    }

    private static Mail mail(EmailAddress to, String body) {
        return new Mail(
                MailKind.USER_ADDED,
                to,
                "Welcome, " + Planted.PERSON.normal(),
                body,
                Optional.of("<p>" + body + "</p>"),
                Optional.empty(),
                Samples.NOON);
    }

    private List<String> columnsWithTheCanary() {
        return stores.database()
                .with(sql -> columnsWithTexts(sql).stream()
                        .filter(column -> holdsTheCanary(sql, column))
                        .toList());
    }

    /** All but those of types that hold no text, so that one of a new type is not passed over. */
    private static List<String> columnsWithTexts(DSLContext sql) {
        return sql.fetch("""
            select TABLE_NAME || '.' || COLUMN_NAME from INFORMATION_SCHEMA.COLUMNS
            where TABLE_SCHEMA = 'PUBLIC' and TABLE_NAME <> 'flyway_schema_history'
            and DATA_TYPE not in ('UUID', 'BOOLEAN', 'INTEGER', 'BIGINT', 'DATE', 'TIMESTAMP WITH TIME ZONE')
            """).map(row -> row.get(0, String.class));
    }

    private static boolean holdsTheCanary(DSLContext sql, String column) {
        int dot = column.indexOf('.');
        return sql
                .resultQuery("select " + column.substring(dot + 1) + " from " + column.substring(0, dot))
                .fetch(0, String.class)
                .stream()
                .anyMatch(text -> text != null && isOfThePerson(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean isOfThePerson(String text) {
        return text.replace(OTHERS, "").contains(CANARY) || text.contains(Planted.NAME.toLowerCase(Locale.ROOT));
    }
}
