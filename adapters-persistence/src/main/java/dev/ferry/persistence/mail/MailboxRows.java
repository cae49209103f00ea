package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAILBOX;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.persistence.expiry.ExpiringTable;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.StorableText;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/** Rows of {@code mailbox}. */
final class MailboxRows {
    private static final Columns<QueuedMail> COLUMNS = Columns.of(MAILBOX, QueuedMail.class)
            .with(MAILBOX.MAIL_ID, QueuedMail::id)
            .with(MAILBOX.KIND, row -> row.mail().kind().slug())
            .with(MAILBOX.RECIPIENT, row -> row.mail().to().written())
            .with(MAILBOX.RECIPIENT_KEY, row -> row.mail().to().normal())
            .with(MAILBOX.SUBJECT, row -> StorableText.of(row.mail().subject()))
            .with(MAILBOX.BODY, row -> StorableText.of(row.mail().body()))
            .with(MAILBOX.HTML, row -> row.mail().html().map(StorableText::of).orElse(null))
            .with(
                    MAILBOX.PUBLISHER_ID,
                    row -> row.mail().account().map(PublisherId::value).orElse(null))
            .with(MAILBOX.WRITTEN_AT, row -> row.mail().at());

    /** As long as it is kept that a mail was sent. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** More than come, so that it gains on them. */
    private static final int FEW = 20;

    static final ExpiringTable EXPIRED = new ExpiringTable() {
        @Override
        public Table<?> table() {
            return MAILBOX;
        }

        @Override
        public int deleteSome(DSLContext sql, Instant at, int most) {
            return deleteOld(sql, at, most);
        }
    };

    private MailboxRows() {}

    static void insert(DSLContext sql, Collection<QueuedMail> mails) {
        COLUMNS.insert(sql, mails);
    }

    /**
     * Deletes a few of the eldest that are older than these by more than mails are kept, whenever others come: anybody
     * may have codes sent, and as long as they like.
     */
    static void deleteOld(DSLContext sql, Collection<QueuedMail> mails) {
        mails.stream()
                .map(one -> one.mail().at())
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> deleteOld(sql, newest, FEW + mails.size()));
    }

    /** Looks at the eldest alone: they are numbered as they came. */
    private static int deleteOld(DSLContext sql, Instant at, int most) {
        List<Long> old = sql
                .select(MAILBOX.NUMBER, MAILBOX.WRITTEN_AT)
                .from(MAILBOX)
                .orderBy(MAILBOX.NUMBER)
                .limit(most)
                .fetch()
                .stream()
                .filter(row -> row.get(MAILBOX.WRITTEN_AT).isBefore(at.minus(KEPT)))
                .map(row -> row.get(MAILBOX.NUMBER))
                .toList();
        return old.isEmpty()
                ? 0
                : sql.deleteFrom(MAILBOX).where(MAILBOX.NUMBER.in(old)).execute();
    }

    /** Those of them that are there. */
    static Set<UUID> present(DSLContext sql, Collection<UUID> ids) {
        return sql.select(MAILBOX.MAIL_ID)
                .from(MAILBOX)
                .where(Keys.among(MAILBOX.MAIL_ID, ids, id -> id))
                .fetchSet(MAILBOX.MAIL_ID);
    }

    static Mail read(Record row) {
        return new Mail(
                MailQueueRows.KINDS.read(row.get(MAILBOX.KIND)),
                EmailAddress.of(row.get(MAILBOX.RECIPIENT)),
                row.get(MAILBOX.SUBJECT),
                row.get(MAILBOX.BODY),
                Optional.ofNullable(row.get(MAILBOX.HTML)),
                Optional.ofNullable(row.get(MAILBOX.PUBLISHER_ID)).map(PublisherId::new),
                row.get(MAILBOX.WRITTEN_AT));
    }
}
