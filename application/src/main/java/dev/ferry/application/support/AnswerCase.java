package dev.ferry.application.support;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.offer.OfferDesk;
import dev.ferry.application.offer.OfferFacts;
import dev.ferry.application.system.CheckedSupportSystem;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.CaseText;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Verdict;
import jakarta.inject.Inject;
import java.util.Optional;

/** An operator answers a case, where the desks work here. */
public final class AnswerCase {
    private final CheckedSupportSystem system;
    private final Cases cases;
    private final CaseAccess access;
    private final CaseBook book;
    private final OfferDesk offers;

    @Inject
    public AnswerCase(CheckedSupportSystem system, Cases cases, CaseAccess access, CaseBook book, OfferDesk offers) {
        this.system = system;
        this.cases = cases;
        this.access = access;
        this.book = book;
        this.offers = offers;
    }

    /**
     * What an operator answers.
     *
     * @param state how the case stands by it
     * @param text as it was typed
     * @param verdict whether the account is right, where the topic has a verdict
     */
    public record Wish(CaseState state, String text, Optional<Verdict> verdict) {}

    /**
     * The case as it stands then. A draft that was carried over in error is taken out, or will be when its account
     * moves (R20). Refuses {@code operator-only}, {@code account-not-found}, {@code case-not-found},
     * {@code value-missing}, {@code value-too-long}, {@code control-characters}, {@code answered-elsewhere},
     * {@code case-closed}, {@code no-verdict}, and {@code already-submitted} where a draft that is to be taken out is
     * with certification, or was.
     */
    public Outcome<SupportCase> run(Requester who, PublisherId account, CaseId id, Wish wish) {
        return AccountAccess.operatorOnly(
                who,
                () -> access.readBy(who, account)
                        .then(_ -> access.find(account, id))
                        .then(_ -> CaseText.read(wish.text()))
                        .then(text -> here().map(_ -> text))
                        .then(text -> answer(who, account, id, new Wish(wish.state(), text, wish.verdict()))));
    }

    private Outcome<Unit> here() {
        return system.answeredHere() ? Outcome.done() : Outcome.refused(Code.ANSWERED_ELSEWHERE);
    }

    private Outcome<SupportCase> answer(Requester who, PublisherId account, CaseId id, Wish wish) {
        boolean mayTakeOut = wish.verdict().equals(Optional.of(Verdict.CONFIRMED));
        Optional<OfferFacts.Answers> asked = mayTakeOut ? Optional.of(offers.asked(account)) : Optional.empty();
        return book.holding(
                account,
                moved -> CaseAccess.of(account, id, cases.hold(id)).then(before -> {
                    Stamp stamp = offers.stamp(who);
                    return before.answered(new CaseAnswer(stamp, wish.state(), wish.text(), wish.verdict()))
                            .then(after -> moved && mayTakeOut && after.takesOut()
                                    ? book.takeOut(after, stamp, asked.orElseThrow())
                                    : Outcome.done(after))
                            .map(after -> {
                                book.answered(before, after);
                                return after;
                            });
                }));
    }
}
