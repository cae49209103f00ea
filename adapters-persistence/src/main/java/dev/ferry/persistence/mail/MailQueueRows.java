package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Slugs;
import dev.ferry.persistence.table.StorableText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of {@code mail_queue}. */
final class MailQueueRows {
    static final Slugs<MailKind> KINDS = Slugs.of(MailKind.class);
    /** The kinds whose bodies are a secret. */
    static final List<String> CODES = Stream.of(MailKind.values())
            .filter(MailKind::holdsCode)
            .map(MailKind::slug)
            .toList();

    /** Set aside, with all that is needed to be sent again. */
    static final Condition RETRIABLE =
            DSL.and(MAIL_QUEUE.DUE_AT.isNull(), MAIL_QUEUE.DELIVERED_AT.isNull(), MAIL_QUEUE.BODY.isNotNull());

    private static final Columns<Added> COLUMNS = Columns.of(MAIL_QUEUE, Added.class)
            .with(MAIL_QUEUE.MAIL_ID, row -> row.queued().id())
            .with(MAIL_QUEUE.KIND, row -> row.mail().kind().slug())
            .with(MAIL_QUEUE.RECIPIENT, row -> row.mail().to().written())
            .with(MAIL_QUEUE.SUBJECT, row -> StorableText.of(row.mail().subject()))
            .with(MAIL_QUEUE.BODY, row -> StorableText.of(row.mail().body()))
            .with(
                    MAIL_QUEUE.HTML,
                    row -> row.mail().html().map(StorableText::of).orElse(null))
            .with(
                    MAIL_QUEUE.PUBLISHER_ID,
                    row -> row.mail().account().map(PublisherId::value).orElse(null))
            .with(MAIL_QUEUE.WRITTEN_AT, row -> row.mail().at())
            .with(MAIL_QUEUE.DUE_AT, Added::dueAt)
            .with(MAIL_QUEUE.TRIES, row -> row.queued().tries());

    private MailQueueRows() {}

    /** A mail that comes into the queue. */
    record Added(QueuedMail queued, Instant dueAt) {
        Mail mail() {
            return queued.mail();
        }
    }

    static void insert(DSLContext sql, Collection<Added> mails) {
        COLUMNS.insert(sql, mails);
    }

    /** Any, whether it still has its body or not. */
    static MailStatus status(Record row) {
        MailState state = state(row);
        return new MailStatus(
                KINDS.read(row.get(MAIL_QUEUE.KIND)),
                EmailAddress.of(row.get(MAIL_QUEUE.RECIPIENT)),
                row.get(MAIL_QUEUE.WRITTEN_AT),
                state,
                row.get(MAIL_QUEUE.TRIES),
                Optional.ofNullable(row.get(MAIL_QUEUE.REASON)).filter(_ -> state != MailState.SENT),
                Optional.ofNullable(row.get(MAIL_QUEUE.DELIVERED_AT)),
                Optional.of(row.get(MAIL_QUEUE.MAIL_ID)));
    }

    private static MailState state(Record row) {
        if (row.get(MAIL_QUEUE.DELIVERED_AT) != null) {
            return MailState.SENT;
        }
        return row.get(MAIL_QUEUE.DUE_AT) == null ? MailState.SET_ASIDE : MailState.WAITING;
    }

    /** One that still has its body. */
    static QueuedMail read(Record row) {
        String body = row.get(MAIL_QUEUE.BODY);
        if (body == null) {
            throw new IllegalStateException("its text is gone");
        }
        Mail mail = mail(row, body, Optional.ofNullable(row.get(MAIL_QUEUE.HTML)));
        return new QueuedMail(row.get(MAIL_QUEUE.MAIL_ID), mail, row.get(MAIL_QUEUE.TRIES));
    }

    /** Any, without what it says. */
    static Mail withoutBody(Record row) {
        return mail(row, "", Optional.empty());
    }

    private static Mail mail(Record row, String body, Optional<String> html) {
        return new Mail(
                KINDS.read(row.get(MAIL_QUEUE.KIND)),
                EmailAddress.of(row.get(MAIL_QUEUE.RECIPIENT)),
                row.get(MAIL_QUEUE.SUBJECT),
                body,
                html,
                Optional.ofNullable(row.get(MAIL_QUEUE.PUBLISHER_ID)).map(PublisherId::new),
                row.get(MAIL_QUEUE.WRITTEN_AT));
    }
}
