package dev.ferry.domain.offer;

import static dev.ferry.domain.offer.OfferCases.LATER;
import static dev.ferry.domain.offer.OfferCases.account;
import static dev.ferry.domain.offer.OfferCases.complete;
import static dev.ferry.domain.offer.OfferCases.facts;
import static dev.ferry.domain.offer.OfferCases.key;
import static dev.ferry.domain.offer.OfferCases.listed;
import static dev.ferry.domain.offer.OfferCases.notMoved;
import static dev.ferry.domain.offer.OfferCases.offer;
import static dev.ferry.domain.offer.OfferCases.readyAccount;
import static dev.ferry.domain.offer.OfferCases.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Unavailability;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole table of steps: what each situation asks for, in which order, and what waits for what (R18–R21). */
class StepTableTest {
    @Test
    void r19APublishedOfferFromItsFirstStepToItsLast() {
        ManagedOffer offer = offer(Situation.PUBLISHED);

        assertThat(shown(offer.checklist(offer.carriedOverPages(), facts(account()), listed())))
                .isEqualTo("""
                    membership-center: done
                    enrolment: open
                    appsource: done
                    addendum: open
                    billing: open
                    pages: open
                    submission: blocked by enrolment, addendum, billing, pages
                    certification: blocked by enrolment, addendum, billing, pages, submission
                    go-live: blocked by enrolment, addendum, billing, pages, submission, certification
                    marketplace-link: blocked by enrolment, addendum, billing, pages, submission
                    """);
        assertThat(ready(offer)).isEqualTo("""
            membership-center: done
            enrolment: done
            appsource: done
            addendum: done
            billing: done
            pages: done
            submission: open
            certification: blocked by submission
            go-live: blocked by submission, certification
            marketplace-link: blocked by submission
            """);
        assertThat(ready(submitted(offer))).endsWith("""
            submission: done
            certification: pending
            go-live: blocked by certification
            marketplace-link: open
            """);
        assertThat(ready(approved(offer))).endsWith("""
            submission: done
            certification: done
            go-live: open
            marketplace-link: open
            """);
        assertThat(ready(rejected(offer))).endsWith("""
            submission: open
            certification: blocked by submission
            go-live: blocked by submission, certification
            marketplace-link: blocked by submission
            """);
    }

    @Test
    void r19AMembershipThatWaitsBlocksEveryOtherStep() {
        ManagedOffer offer = offer(Situation.PUBLISHED);
        AccountFacts waiting =
                new AccountFacts(true, account(), OfferCases.ADDENDUM, Lookup.known(MembershipMove.WAITING));

        assertThat(shown(offer.checklist(offer.carriedOverPages(), waiting, listed())))
                .startsWith("""
                    membership-center: open
                    enrolment: blocked by membership-center
                    appsource: done
                    addendum: blocked by membership-center
                    billing: blocked by membership-center
                    pages: blocked by membership-center
                    submission: blocked by membership-center, enrolment, addendum, billing, pages
                    """);
    }

    @Test
    void whatCannotBeAskedIsUnknownAndNamesTheSystem() {
        ManagedOffer offer = offer(Situation.PUBLISHED);
        SystemFacts silent = new SystemFacts(silent(), silent());
        AccountFacts unasked = new AccountFacts(true, readyAccount(), OfferCases.ADDENDUM, silent());

        assertThat(shown(offer.checklist(complete(), unasked, silent))).isEqualTo("""
            membership-center: unknown, membership-center
            enrolment: done
            appsource: unknown, catalog
            addendum: done
            billing: done
            pages: done
            submission: blocked by membership-center, appsource
            certification: blocked by membership-center, appsource, submission
            go-live: blocked by membership-center, appsource, submission, certification
            marketplace-link: unknown, go-to-market
            """);
    }

    @Test
    void r20ADraftFromItsFirstStepToItsLast() {
        ManagedOffer offer = offer(Situation.DRAFT);

        assertThat(shown(offer.checklist(offer.carriedOverPages(), facts(account()), SystemFacts.NONE)))
                .isEqualTo("""
                    addendum: open
                    billing: open
                    kind: open
                    duplicate: open
                    pages: open
                    submission: blocked by addendum, billing, kind, duplicate, pages
                    certification: blocked by addendum, billing, kind, duplicate, pages, submission
                    go-live: blocked by addendum, billing, kind, duplicate, pages, submission, certification
                    """);
        assertThat(ready(checked(offer))).isEqualTo("""
            addendum: done
            billing: done
            kind: done
            duplicate: done
            pages: done
            submission: open
            certification: blocked by submission
            go-live: blocked by submission, certification
            """);
    }

    @Test
    void r20BillingIsConfirmedAfterTheDraftCame() {
        ManagedOffer late =
                ManagedOffer.of(OfferCases.KEY, offer(Situation.DRAFT).content(), LATER.at());

        assertThat(ready(late)).contains("billing: open\n");
        assertThat(ready(offer(Situation.DRAFT))).contains("billing: done\n");
    }

    @Test
    void r20ADuplicateHasNothingDue() {
        ManagedOffer offer = offer(Situation.DRAFT).searched(LATER.at(), Set.of(key("other")));
        assertThat(ready(offer)).contains("duplicate: open\n");

        ManagedOffer decided = offer.decided(decision(DuplicateDecision.Kind.DUPLICATE));
        assertThat(decided.checklist(decided.carriedOverPages(), facts(account()), SystemFacts.NONE)
                        .next())
                .isEmpty();
        assertThat(shown(decided.checklist(decided.carriedOverPages(), facts(account()), SystemFacts.NONE)))
                .isEqualTo("""
                    addendum: not-needed, duplicate
                    billing: not-needed, duplicate
                    kind: not-needed, duplicate
                    duplicate: done
                    pages: not-needed, duplicate
                    submission: not-needed, duplicate
                    certification: not-needed, duplicate
                    go-live: not-needed, duplicate
                    """);
    }

    @Test
    void r20AnotherLookAlikeOpensTheStepAgain() {
        ManagedOffer decided = offer(Situation.DRAFT)
                .searched(LATER.at(), Set.of(key("other")))
                .decided(decision(DuplicateDecision.Kind.NONE));

        assertThat(ready(decided)).contains("duplicate: done\n");
        assertThat(ready(decided.searched(LATER.at(), Set.of(key("other"), key("third")))))
                .contains("duplicate: open\n");
    }

    @Test
    void r21AnOfferThatWasNotDetected() {
        ManagedOffer offer = offer(Situation.NOT_DETECTED);

        assertThat(shown(offer.checklist(OfferPages.NONE, facts(account()), SystemFacts.NONE)))
                .isEqualTo("""
                    enrolment: open
                    new-offer: blocked by enrolment
                    """);
        assertThat(ready(offer)).isEqualTo("""
            enrolment: done
            new-offer: open
            """);
        assertThat(ready(granted(offer.replacedBy(new OfferId("new"), SystemFacts.NONE))))
                .isEqualTo("""
                    enrolment: not-needed, replaced-by
                    new-offer: done
                    """);
    }

    @Test
    void aNewOfferAndOneThatReplacesAPublishedOne() {
        ManagedOffer offer = offer(Situation.NEW);

        assertThat(ready(offer)).isEqualTo("""
            enrolment: done
            addendum: done
            billing: done
            pages: done
            submission: open
            certification: blocked by submission
            go-live: blocked by submission, certification
            """);
        ManagedOffer replacing = offer.replacing(offer(Situation.PUBLISHED));
        assertThat(ready(replacing)).endsWith("""
            go-live: blocked by submission, certification
            marketplace-link: blocked by submission
            """);
        assertThat(shown(submitted(replacing).checklist(complete(), facts(readyAccount()), unlisted())))
                .endsWith("marketplace-link: blocked by go-live\n");
    }

    @Test
    void nothingIsDueOfAPublishedOfferThatIsReplaced() {
        ManagedOffer replaced = granted(offer(Situation.PUBLISHED).replacedBy(new OfferId("new"), SystemFacts.NONE));

        assertThat(shown(replaced.checklist(OfferPages.NONE, facts(account()), SystemFacts.NONE)))
                .isEqualTo("""
                    membership-center: not-needed, replaced-by
                    enrolment: not-needed, replaced-by
                    appsource: done
                    addendum: not-needed, replaced-by
                    billing: not-needed, replaced-by
                    pages: not-needed, replaced-by
                    submission: not-needed, replaced-by
                    certification: not-needed, replaced-by
                    go-live: not-needed, replaced-by
                    marketplace-link: not-needed, replaced-by
                    """);
    }

    @Test
    void beforeTheMoveEveryStepWaitsForIt() {
        assertThat(shown(offer(Situation.NOT_DETECTED).checklist(OfferPages.NONE, notMoved(), SystemFacts.NONE)))
                .isEqualTo("""
                    move: open
                    enrolment: blocked by move
                    new-offer: blocked by move
                    """);
    }

    @Test
    void r18OtherKindsAreLeftAlone() {
        for (OfferKind kind : List.of(OfferKind.DYNAMICS_365_BUSINESS_CENTRAL, OfferKind.OTHER)) {
            ManagedOffer offer = offer(Situation.PUBLISHED, kind);

            assertThat(offer.state()).isEqualTo(OfferState.LEFT_ALONE);
            assertThat(offer.checklist(complete(), facts(account()), SystemFacts.NONE))
                    .isEqualTo(Checklist.EMPTY);
        }
    }

    @Test
    void whereNoSolutionStandsNoLinkIsNeeded() {
        assertThat(shown(offer(Situation.PUBLISHED).checklist(complete(), facts(readyAccount()), SystemFacts.NONE)))
                .endsWith("marketplace-link: not-needed, no-solution\n");
    }

    @Test
    void anotherAddendumOpensItsStepAgain() {
        MarketplaceAccount before = readyAccount().accepting(new Acceptance(OfferCases.ADDENDUM, "digest", LATER));
        AccountFacts later =
                new AccountFacts(true, before, LocalDate.of(2020, 1, 1), Lookup.known(MembershipMove.DONE));

        assertThat(shown(offer(Situation.PUBLISHED).checklist(complete(), later, listed())))
                .contains("addendum: open\n", "submission: blocked by addendum\n");
    }

    @Test
    void whatIsLiveStaysDoneWhateverIsChangedLater() {
        ManagedOffer live = live(offer(Situation.NEW));
        assertThat(live.checklist(complete(), facts(readyAccount()), SystemFacts.NONE)
                        .next())
                .isEmpty();

        ManagedOffer changed = granted(live.pageChanged());
        assertThat(changed.state()).isEqualTo(OfferState.LIVE);
        assertThat(changed.certification().state()).contains(Certification.State.DROPPED);
        assertThat(changed.checklist(complete(), facts(readyAccount()), SystemFacts.NONE)
                        .next())
                .isEmpty();
        assertThat(submitted(changed).state()).isEqualTo(OfferState.LIVE);
    }

    private static <T> Lookup<T> silent() {
        return Lookup.unavailable(new Unavailability.NoAnswer());
    }

    private static SystemFacts unlisted() {
        return new SystemFacts(Lookup.unknown(), listed().solution());
    }

    /** Of an account that did all, with every page complete, in both systems. */
    private static String ready(ManagedOffer offer) {
        return shown(offer.checklist(complete(), facts(readyAccount()), listed()));
    }

    private static ManagedOffer checked(ManagedOffer draft) {
        return granted(draft.kindSaid(true, LATER)).searched(LATER.at(), Set.of());
    }

    private static DuplicateDecision decision(DuplicateDecision.Kind kind) {
        return new DuplicateDecision(kind, Optional.empty(), Set.of(key("other")), LATER);
    }

    private static ManagedOffer submitted(ManagedOffer offer) {
        return granted(offer.submitted("10.0", Tier.STANDARD, LATER));
    }

    private static ManagedOffer approved(ManagedOffer offer) {
        return granted(OfferCases.approved(submitted(offer)));
    }

    private static ManagedOffer rejected(ManagedOffer offer) {
        return granted(OfferCases.rejected(submitted(offer), new Rejection(LATER, List.of())));
    }

    private static ManagedOffer live(ManagedOffer offer) {
        ManagedOffer going = granted(approved(offer).goingLive(LATER));
        return going.answered(CatalogSide.PUBLIC, Optional.empty()).answered(CatalogSide.SELLER, Optional.empty());
    }

    static ManagedOffer granted(Outcome<ManagedOffer> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<ManagedOffer>) outcome).value();
    }
}
