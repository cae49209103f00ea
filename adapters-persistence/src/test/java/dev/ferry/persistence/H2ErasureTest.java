package dev.ferry.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.testkit.person.Planted;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks into every column of every table, so that no new one is forgotten. */
class H2ErasureTest {
    private static final EmailAddress GONE = EmailAddress.of("erased-1@erased.invalid");
    private static final String OTHERS = "not-kim.canary@";
    private static final String CANARY = "canary@";

    private final InjectedStores stores = InjectedStores.empty();
    private final Planted planted = new Planted(stores);

    @BeforeEach
    void plant() {
        planted.everywhere();
        JooqMailer mailer = new JooqMailer(stores.database());
        mailer.deliver(UUID.randomUUID(), mail(Planted.PERSON, "Hello."));
        mailer.deliver(UUID.randomUUID(), mail(Planted.OTHER, "See " + Planted.PERSON.written() + "."));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void thePersonIsFoundByThisSearchInTheFirstPlace() {
        assertThat(columnsWithTheCanary())
                .contains("HISTORY.FACTS", "MAILBOX.BODY", "REPLAY.ANSWER", "SYNC_DELIVERED.USER_KEY")
                .hasSizeGreaterThan(20);
    }

    @Test
    void noColumnOfAnyTableHoldsWhoWasErasedOnceTheLegacyPortalWasTold() {
        planted.removeFromWhatHasMoved();
        stores.personalData().erase(Planted.PERSON, GONE);
        planted.deliverAll();

        assertThat(columnsWithTheCanary()).isEmpty();
    }

    private static Mail mail(EmailAddress to, String body) {
        return new Mail(MailKind.USER_ADDED, to, "Welcome", body, Optional.empty(), Samples.NOON);
    }

    private List<String> columnsWithTheCanary() {
        return stores.database()
                .with(sql -> textColumns(sql).stream()
                        .filter(column -> holdsTheCanary(sql, column))
                        .map(column -> column.get("TABLE_NAME") + "." + column.get("COLUMN_NAME"))
                        .toList());
    }

    private static List<Record> textColumns(DSLContext sql) {
        return List.copyOf(sql.fetch("""
            select TABLE_NAME, COLUMN_NAME from INFORMATION_SCHEMA.COLUMNS
            where TABLE_SCHEMA = 'PUBLIC' and DATA_TYPE like 'CHARACTER%'
            and TABLE_NAME <> 'flyway_schema_history'
            """));
    }

    private static boolean holdsTheCanary(DSLContext sql, Record column) {
        return sql
                .resultQuery("select " + column.get("COLUMN_NAME") + " from " + column.get("TABLE_NAME"))
                .fetch(0, String.class)
                .stream()
                .anyMatch(text -> text != null
                        && text.toLowerCase(Locale.ROOT).replace(OTHERS, "").contains(CANARY));
    }
}
