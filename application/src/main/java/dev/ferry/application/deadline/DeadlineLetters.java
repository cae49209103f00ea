package dev.ferry.application.deadline;

import dev.ferry.application.mail.MailItem;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.messages.DeadlineWords;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.MetBy;
import dev.ferry.domain.deadline.Notice;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.offer.ManagedOffer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written to owners about dates, in their language. Thread-safe. */
public final class DeadlineLetters {
    private static final Comparator<DeadlineNotices.Due> ORDER = Comparator.comparing(DeadlineLetters::first)
            .thenComparing(one -> one.offer().key())
            .thenComparing(one -> one.notice().about());

    private final MailTexts texts;

    @Inject
    public DeadlineLetters(MailTexts texts) {
        this.texts = texts;
    }

    /** One mail, which lists the offers. */
    Mail write(
            DeadlineNotices.Rung rung,
            String displayName,
            boolean moved,
            List<DeadlineNotices.Due> due,
            Optional<Integer> pace,
            Instant now,
            EmailAddress to,
            Language language) {
        Messages messages = Messages.in(language);
        List<DeadlineNotices.Due> all = due.stream().sorted(ORDER).toList();
        List<MailItem> offers = new ArrayList<>();
        for (DeadlineNotices.Due one : all) {
            String line = one.standing()
                    .map(standing -> line(messages, one.offer(), standing))
                    .orElseGet(() -> certified(messages, one));
            String more = pace.filter(_ -> rung.kind() == Notice.Kind.WARNING)
                    .flatMap(days -> handIn(messages, one, days, now))
                    .map(sentence -> "\n" + sentence)
                    .orElse("");
            offers.add(new MailItem(
                    line + more, moved ? Optional.of(texts.placeOf(one.offer().key())) : Optional.empty()));
        }
        return texts.aboutDates(
                kind(rung.kind(), all),
                rung.account(),
                displayName,
                offers,
                moved,
                first(all.getFirst()),
                to,
                language);
    }

    private static LocalDate first(DeadlineNotices.Due one) {
        return one.standing()
                .map(standing -> standing.deadline().date())
                .orElseGet(() -> one.notice().day());
    }

    private static MailKind kind(Notice.Kind kind, List<DeadlineNotices.Due> due) {
        return switch (kind) {
            case REMINDER -> MailKind.DEADLINE_REMINDER;
            case ASKED ->
                due.stream().flatMap(one -> one.standing().stream()).anyMatch(DeadlineLetters::isMissed)
                        ? MailKind.DEADLINE_MISSED
                        : MailKind.DEADLINE_REMINDER;
            case WARNING -> MailKind.DEADLINE_WARNING;
            case NOT_LIVE -> MailKind.NOT_LIVE;
        };
    }

    private static boolean isMissed(Standing standing) {
        return standing.outcome() instanceof DeadlineOutcome.Missed;
    }

    /** What is due, and what follows otherwise; or what was due, and what follows from that as yet. */
    private static String line(Messages messages, ManagedOffer offer, Standing standing) {
        DeadlineWords words = new DeadlineWords(messages);
        Deadline deadline = standing.deadline();
        boolean missed = isMissed(standing);
        String due = messages.text(
                missed ? "deadline.mail.was-due" : "deadline.mail.due",
                MailTexts.printable(offer.content().name()),
                offer.key().id().value(),
                messages.date(deadline.date()),
                deadline.metBy().stream().map(words::of).collect(Collectors.joining(", ")));
        Stream<Consequence> following = missed
                ? standing.inForce().stream()
                : deadline.consequences().stream().filter(one -> one.isAbout(offer.content()));
        String all = following.map(words::of).collect(Collectors.joining(", "));
        return all.isEmpty()
                ? due
                : due + "\n  " + messages.text(missed ? "deadline.mail.follows" : "deadline.mail.otherwise", all);
    }

    private static String certified(Messages messages, DeadlineNotices.Due one) {
        return messages.text(
                "deadline.mail.certified",
                MailTexts.printable(one.offer().content().name()),
                one.offer().key().id().value(),
                messages.date(one.notice().day()));
    }

    /** What is met by handing it in waits for no review, and what is handed in is not asked for again. */
    private static Optional<String> handIn(Messages messages, DeadlineNotices.Due one, int days, Instant now) {
        return one.standing()
                .filter(standing -> !standing.progress().handedIn())
                .map(Standing::deadline)
                .filter(deadline -> !deadline.metBy().contains(MetBy.SUBMITTED))
                .map(deadline -> "  " + handIn(messages, deadline, days, now));
    }

    private static String handIn(Messages messages, Deadline deadline, int days, Instant now) {
        LocalDate last = deadline.date().minusDays(days);
        return last.isBefore(LocalDate.ofInstant(now, deadline.zone()))
                ? messages.text("deadline.mail.pace-over", days)
                : messages.text("deadline.mail.pace", days, messages.date(last));
    }
}
