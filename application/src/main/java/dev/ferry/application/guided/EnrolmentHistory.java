package dev.ferry.application.guided;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.history.PlacedEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What is kept of enrolments: since when they wait, and what was decided (R8, R26). */
public final class EnrolmentHistory {
    private static final String NUMBER = "mpnId";

    private final History history;

    @Inject
    public EnrolmentHistory(History history) {
        this.history = history;
    }

    /**
     * Some of those that were decided, the newest first.
     *
     * @param next the place before which the list goes on; absent at its end
     */
    public record Page(List<DecidedEnrolment> some, OptionalLong next) {
        public Page {
            some = List.copyOf(some);
        }
    }

    /** When each of these was asked for; one of which nothing is kept is absent. Refuses all but operators. */
    public Outcome<Map<MpnId, Instant>> askedAt(Requester who, List<WaitingEnrolment> some) {
        return AccountAccess.operatorOnly(who, () -> {
            Map<MpnId, Instant> times = new HashMap<>();
            asked(some.stream().map(WaitingEnrolment::account).collect(Collectors.toSet()))
                    .forEach((number, entry) -> times.put(number, entry.at()));
            return Outcome.done(times);
        });
    }

    /** Up to {@code most} decisions, at least 1, before this place or of all. Refuses all but operators. */
    public Outcome<Page> decided(Requester who, OptionalLong before, int most) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(page(before, most)));
    }

    private Page page(OptionalLong before, int most) {
        List<PlacedEntry> found = history.newest(Action.ENROLMENT_DECIDED, before, most + 1);
        List<PlacedEntry> some = found.stream().limit(most).toList();
        Map<MpnId, HistoryEntry> asked = asked(
                some.stream().flatMap(one -> one.entry().account().stream()).collect(Collectors.toSet()));
        return new Page(
                some.stream().flatMap(one -> decided(one, asked).stream()).toList(),
                found.size() > most ? OptionalLong.of(some.getLast().place()) : OptionalLong.empty());
    }

    /** What was asked for with each number, of these accounts. */
    private Map<MpnId, HistoryEntry> asked(Set<PublisherId> accounts) {
        Map<MpnId, HistoryEntry> byNumber = new HashMap<>();
        history.lastOfEach(Action.ENROLLED, accounts)
                .forEach(entry -> number(entry).ifPresent(number -> byNumber.put(number, entry)));
        return byNumber;
    }

    private static Optional<DecidedEnrolment> decided(PlacedEntry one, Map<MpnId, HistoryEntry> asked) {
        HistoryEntry entry = one.entry();
        return entry.account()
                .flatMap(account -> number(entry).map(number -> {
                    Optional<HistoryEntry> enrolled = Optional.ofNullable(asked.get(number));
                    return new DecidedEnrolment(
                            one.place(),
                            account,
                            number,
                            enrolled.flatMap(it -> fact(it, "companyName")),
                            enrolled.flatMap(it -> fact(it, "country")),
                            Boolean.TRUE.equals(entry.facts().get("accepted")),
                            fact(entry, "reason"),
                            entry.actor(),
                            entry.at());
                }));
    }

    private static Optional<MpnId> number(HistoryEntry entry) {
        return fact(entry, NUMBER)
                .flatMap(text ->
                        MpnId.parse(text) instanceof Done<MpnId>(var number) ? Optional.of(number) : Optional.empty());
    }

    private static Optional<String> fact(HistoryEntry entry, String name) {
        return Optional.ofNullable(entry.facts().get(name)).map(Object::toString);
    }
}
