package dev.ferry.application.offer;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An owner or manager, or a developer of what is no draft of R20, says what an information page is to say. What was
 * certified was other content: it is to be certified anew.
 */
public final class GiveOfferPage {
    private final OfferDesk desk;

    @Inject
    public GiveOfferPage(OfferDesk desk) {
        this.desk = desk;
    }

    /**
     * The offer as it stands then; the same content changes nothing. Refuses {@code account-not-found},
     * {@code managed-in-cpp}, {@code offer-not-found}, {@code manager-only}, {@code offer-deleted},
     * {@code kind-left-alone}, {@code replaced}, {@code step-blocked}, {@code already-submitted}, and
     * {@code changed-meanwhile} where the page does not say any more what was seen.
     *
     * @param seen what the page still has to say; empty where anything will do
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, PageContent content, Optional<PageContent> seen) {
        return desk.held(
                who,
                key.account(),
                (found, answers) -> desk.find(found, key.id())
                        .then(before -> OfferDesk.allowed(who, found, OfferDesk.May.EDIT, before)
                                .then(_ -> given(who, answers, before, content, seen))));
    }

    private Outcome<OfferView> given(
            Requester who,
            OfferFacts.Answers answers,
            ManagedOffer before,
            PageContent content,
            Optional<PageContent> seen) {
        OfferView now = desk.facts().view(before, answers);
        PageContent there = now.pages().of(content.page());
        return before.pageChanged()
                .then(after -> seen.filter(one -> !one.equals(there)).isPresent()
                        ? Outcome.<ManagedOffer>refused(Code.CHANGED_MEANWHILE)
                        : Outcome.done(after))
                .map(after -> {
                    if (content.equals(there)) {
                        return now;
                    }
                    desk.offers().savePage(before.key(), content);
                    desk.note(
                            who,
                            Action.OFFER_PAGE_CHANGED,
                            before.key(),
                            Map.of("page", content.page().slug(), "changed", changed(there, content)));
                    return desk.save(after, answers);
                });
    }

    /** Which fields, and never what they say: history is read by others, and outlives who is erased. */
    private static List<String> changed(PageContent before, PageContent after) {
        return Stream.concat(before.values().keySet().stream(), after.values().keySet().stream())
                .distinct()
                .filter(field -> !before.all(field).equals(after.all(field)))
                .sorted()
                .toList();
    }
}
