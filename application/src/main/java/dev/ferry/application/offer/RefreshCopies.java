package dev.ferry.application.offer;

import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Checklist;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.operation.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps the copies beside offers true where another system says something else than when they were written: a lapsed
 * membership, a listing that is gone, a new version of the addendum. Thread-safe.
 */
public final class RefreshCopies {
    private static final int PAGE = 200;

    private final Offers offers;
    private final OfferFacts facts;
    private final OfferCopies copies;
    private final Accounts accounts;
    private final Transactions transactions;
    private final StopSignal stop;

    @Inject
    public RefreshCopies(
            Offers offers,
            OfferFacts facts,
            OfferCopies copies,
            Accounts accounts,
            Transactions transactions,
            StopSignal stop) {
        this.offers = offers;
        this.facts = facts;
        this.copies = copies;
        this.accounts = accounts;
        this.transactions = transactions;
        this.stop = stop;
    }

    /**
     * Looks at all offers, a page of them at a time. Answers how many accounts there were of which some was not true.
     */
    public int run() {
        int mended = 0;
        Optional<OfferKey> last = Optional.empty();
        List<ListedOffer> page;
        do {
            page = offers.page(OfferFilter.ALL, last, PAGE);
            mended += mend(page, views(page));
            last = page.isEmpty() ? last : Optional.of(page.getLast().key());
        } while (page.size() == PAGE && !stop.raised());
        return mended;
    }

    private List<OfferView> views(List<ListedOffer> page) {
        Set<PublisherId> ids = page.stream().map(one -> one.key().account()).collect(Collectors.toUnmodifiableSet());
        return facts.views(page.stream().map(ListedOffer::offer).toList(), facts.ask(ids));
    }

    /**
     * Mends the copies of these, as far as they say something else than the views, which are in their order; of an
     * account of which a system could not be asked nothing is touched.
     */
    int mend(List<ListedOffer> listed, List<OfferView> views) {
        Set<PublisherId> untrue = new TreeSet<>();
        for (int number = 0; number < listed.size(); number++) {
            Checklist checklist = views.get(number).checklist();
            ListedOffer one = listed.get(number);
            if (isKnown(checklist) && !ListedOffer.of(one.offer(), checklist).equals(one)) {
                untrue.add(one.key().account());
            }
        }
        untrue.forEach(this::mend);
        return untrue.size();
    }

    private static boolean isKnown(Checklist checklist) {
        return checklist.items().stream().noneMatch(item -> item.status() instanceof StepStatus.Unknown);
    }

    private void mend(PublisherId account) {
        Runnable mending = copies.of(account);
        transactions.run(() -> {
            accounts.hold(account);
            mending.run();
        });
    }
}
