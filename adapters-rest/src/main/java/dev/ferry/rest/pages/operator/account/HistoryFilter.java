package dev.ferry.rest.pages.operator.account;

import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of an account's history, and of its mails, an operator looks for; what is absent leaves nothing out.
 *
 * @param person a part of an address or of a name
 * @param from a day in UTC, it included
 * @param to the same
 */
record HistoryFilter(Optional<HistoryKind> kind, String person, Optional<LastDay> from, Optional<LastDay> to) {
    static final HistoryFilter ALL = new HistoryFilter(Optional.empty(), "", Optional.empty(), Optional.empty());

    /** As it was typed; what cannot be read leaves nothing out. */
    static HistoryFilter of(Fields typed) {
        return new HistoryFilter(
                Slug.parse(HistoryKind.class, typed.shown("kind")) instanceof Done<HistoryKind>(var known)
                        ? Optional.of(known)
                        : Optional.empty(),
                typed.shown("person").strip(),
                read(typed, "from") instanceof Done<Optional<LastDay>>(var day) ? day : Optional.empty(),
                read(typed, "to") instanceof Done<Optional<LastDay>>(var day) ? day : Optional.empty());
    }

    /** What is wrong with what was typed. */
    static FieldError wrong(Fields typed, PageContext page) {
        for (String field : List.of("from", "to")) {
            if (read(typed, field) instanceof Refused<Optional<LastDay>>(var reason)) {
                return FieldError.of(field, reason, page);
            }
        }
        return FieldError.NONE;
    }

    private static Outcome<Optional<LastDay>> read(Fields typed, String field) {
        return typed.text(field)
                .then(day -> day.isBlank()
                        ? Outcome.done(Optional.empty())
                        : LastDay.parse(day).map(Optional::of));
    }

    boolean isOfAll() {
        return equals(ALL);
    }

    boolean covers(HistoryEntry entry) {
        return kind.filter(wanted -> !wanted.covers(entry.action())).isEmpty()
                && isWithin(LocalDate.ofInstant(entry.at(), ZoneOffset.UTC))
                && (names(entry.actor())
                        || entry.facts().values().stream().anyMatch(fact -> names(String.valueOf(fact))));
    }

    /** A mail is of no kind that history has. */
    boolean covers(MailStatus mail) {
        return isWithin(LocalDate.ofInstant(mail.writtenAt(), ZoneOffset.UTC))
                && names(mail.to().shown());
    }

    private boolean isWithin(LocalDate day) {
        return from.filter(first -> day.isBefore(first.date())).isEmpty()
                && to.filter(last -> last.isOver(day)).isEmpty();
    }

    private boolean names(String text) {
        return person.isEmpty()
                || PageContext.person(text).toLowerCase(Locale.ROOT).contains(person.toLowerCase(Locale.ROOT));
    }
}
