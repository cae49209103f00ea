package dev.ferry.testkit.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;

import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.testkit.operation.StoreChapter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the chapters of {@link MailQueueContract} share. */
abstract class MailQueueChapter extends StoreChapter {
    static final Duration LEASE = Duration.ofMinutes(1);
    static final Instant LATER = NOON.plus(LEASE);
    static final int ALL = 1_000;

    MailQueueChapter(MailQueueContract contract) {
        super(contract);
    }

    final MailQueue queue() {
        return stores().mailQueue();
    }

    final List<ClaimedMail> claim(int limit, Instant at) {
        return queue().claim(limit, at, LEASE);
    }

    static List<String> bodies(List<ClaimedMail> mails) {
        return mails.stream().map(one -> one.mail().body()).toList();
    }

    /** Why a mail was tried in vain, at noon. */
    static MailFault fault(String why) {
        return new MailFault(NOON, why);
    }

    /** How the mail about contoso that was added last stands, but for its id. */
    final MailStatus standing() {
        MailStatus one = queue().about(id("contoso"), ALL).getFirst();
        return new MailStatus(
                one.kind(), one.to(), one.writtenAt(), one.state(), one.tries(), one.reason(), one.sentAt());
    }

    static MailStatus status(MailState state, int tries, Optional<String> reason, Optional<Instant> sentAt) {
        return new MailStatus(MailKind.INVITATION, email("anna@contoso.example"), NOON, state, tries, reason, sentAt);
    }

    static Mail about(String account, MailKind kind) {
        return new Mail(kind, email("anna@contoso.example"), "Subject", "A\nbody\n", Optional.of(id(account)), NOON);
    }

    static Mail saying(String body) {
        return at(NOON, body);
    }

    static Mail at(Instant at, String body) {
        return new Mail(MailKind.SIGN_IN_CODE, email("anna@contoso.example"), "Subject", body, Optional.empty(), at);
    }
}
