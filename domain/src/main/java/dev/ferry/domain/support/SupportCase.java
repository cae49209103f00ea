package dev.ferry.domain.support;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A case that an account opened at a desk, and what became of it.
 *
 * @param answers oldest first
 */
public record SupportCase(CaseRequest request, CaseState state, List<CaseAnswer> answers) {

    public SupportCase {
        answers = List.copyOf(answers);
    }

    /** One that was opened just now. */
    public static SupportCase of(CaseRequest request) {
        return new SupportCase(request, CaseState.OPEN, List.of());
    }

    public CaseId id() {
        return request.id();
    }

    public PublisherId account() {
        return request.account();
    }

    public boolean isClosed() {
        return state == CaseState.CLOSED;
    }

    /** How it stood at this time, if it was opened by then. */
    public SupportCase asAt(Instant at) {
        List<CaseAnswer> said = answers.stream()
                .filter(answer -> !answer.stamp().at().isAfter(at))
                .toList();
        return said.size() == answers.size()
                ? this
                : new SupportCase(
                        request,
                        said.isEmpty() ? CaseState.OPEN : said.getLast().state(),
                        said);
    }

    /** What the desk found; the last word stands. */
    public Optional<Verdict> verdict() {
        return answers.reversed().stream()
                .flatMap(answer -> answer.verdict().stream())
                .findFirst();
    }

    /** Whether what the account says may still turn out to be so: neither closed nor unfounded. */
    public boolean stands() {
        return !isClosed() && !verdict().equals(Optional.of(Verdict.UNFOUNDED));
    }

    /** Whether it says that this offer is of another kind, and stands: such a draft is not removed (R20, R23). */
    public boolean keeps(OfferId offer) {
        return stands() && isAbout(Topic.WRONG_OFFER_TYPE, offer);
    }

    /** Whether it was confirmed that its offer was carried over in error (R20). */
    public boolean takesOut() {
        return request.topic() == Topic.MIGRATED_IN_ERROR
                && request.offer().isPresent()
                && verdict().equals(Optional.of(Verdict.CONFIRMED));
    }

    private boolean isAbout(Topic topic, OfferId offer) {
        return request.topic() == topic && request.offer().equals(Optional.of(offer));
    }

    /** The same, with this offer. */
    public boolean takesOut(OfferId offer) {
        return takesOut() && request.offer().equals(Optional.of(offer));
    }

    /** Answered here; refuses {@code case-closed}, and {@code no-verdict} where its topic has none. */
    public Outcome<SupportCase> answered(CaseAnswer answer) {
        if (isClosed()) {
            return Outcome.refused(Code.CASE_CLOSED);
        }
        return answer.verdict().isPresent() && !request.topic().hasVerdict()
                ? Outcome.refused(Code.NO_VERDICT, "topic", request.topic().slug())
                : Outcome.done(with(List.of(answer), answer.state()));
    }

    /** The account takes back what it said; nothing changes where it is closed. */
    public SupportCase takenBack(Stamp stamp) {
        return isClosed()
                ? this
                : with(List.of(new CaseAnswer(stamp, CaseState.CLOSED, "", Optional.empty())), CaseState.CLOSED);
    }

    /** The same with what the desks' system says and has not been noted yet; nothing changes once it is closed. */
    public SupportCase heard(CaseStanding standing) {
        Set<String> noted =
                answers.stream().flatMap(answer -> answer.key().stream()).collect(Collectors.toUnmodifiableSet());
        List<CaseAnswer> news = standing.answers().stream()
                .filter(answer -> !noted.contains(answer.key()))
                .map(answer -> answer.of(request.topic()))
                .toList();
        return isClosed() || news.isEmpty()
                ? this
                : with(news, standing.answers().getLast().state());
    }

    /** What was said since the case was like that. */
    public List<CaseAnswer> since(SupportCase before) {
        return answers.subList(before.answers.size(), answers.size());
    }

    private SupportCase with(List<CaseAnswer> more, CaseState then) {
        List<CaseAnswer> all = new ArrayList<>(answers);
        all.addAll(more);
        return new SupportCase(request, then, all);
    }

    /** Everybody who opened or answered it. */
    public List<String> actors() {
        List<String> all = new ArrayList<>();
        all.add(request.opened().by());
        answers.forEach(answer -> all.add(answer.stamp().by()));
        return List.copyOf(all);
    }
}
