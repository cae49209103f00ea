package dev.ferry.application.offer;

import dev.ferry.application.agreement.Agreements;
import dev.ferry.application.deadline.OfferStandings;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.offer.AccountFacts;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.offer.SystemFacts;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers the facts from which checklists are derived, and derives them. Systems are asked once for all accounts, and
 * never inside a transaction; what they say is handed in after that. Thread-safe.
 */
public final class OfferFacts {
    private final Accounts accounts;
    private final MarketplaceAccounts marketplace;
    private final Offers offers;
    private final Agreements agreements;
    private final OfferSystems systems;
    private final OfferStandings standings;

    @Inject
    public OfferFacts(
            Accounts accounts,
            MarketplaceAccounts marketplace,
            Offers offers,
            Agreements agreements,
            OfferSystems systems,
            OfferStandings standings) {
        this.accounts = accounts;
        this.marketplace = marketplace;
        this.offers = offers;
        this.agreements = agreements;
        this.systems = systems;
        this.standings = standings;
    }

    /**
     * What systems and the installation said of some accounts.
     *
     * @param memberships of the accounts that have moved
     * @param listings what the public catalog lists of each account
     * @param solutions in the go-to-market portal
     * @param latestVersion of the platform; absent where certification cannot be asked now
     */
    public record Answers(
            Map<PublisherId, Lookup<MembershipMove>> memberships,
            Map<PublisherId, Lookup<List<PublicListing>>> listings,
            Map<PublisherId, Lookup<List<Solution>>> solutions,
            LocalDate addendum,
            Optional<String> latestVersion) {

        /** The entry of this offer in the public catalog. */
        Lookup<PublicListing> listing(OfferKey offer) {
            return switch (listings.getOrDefault(offer.account(), Lookup.unavailable(new Unavailability.NoAnswer()))) {
                case Lookup.Known<List<PublicListing>>(var all) ->
                    Lookup.of(all.stream()
                            .filter(one -> one.offer().equals(offer))
                            .findFirst());
                case Lookup.Unknown<List<PublicListing>> _ -> Lookup.unknown();
                case Lookup.Unavailable<List<PublicListing>>(var why) -> Lookup.unavailable(why);
            };
        }

        AccountFacts of(MarketplaceAccount account) {
            return new AccountFacts(
                    memberships.containsKey(account.id()),
                    account,
                    addendum,
                    memberships.getOrDefault(account.id(), Lookup.unavailable(new Unavailability.NoAnswer())));
        }

        /** The solution about an offer (R19). */
        Lookup<Solution> solution(ManagedOffer offer) {
            return switch (solutions.getOrDefault(
                    offer.key().account(), Lookup.unavailable(new Unavailability.NoAnswer()))) {
                case Lookup.Known<List<Solution>>(var all) -> Lookup.of(Solution.about(offer, all));
                case Lookup.Unknown<List<Solution>> _ -> Lookup.unknown();
                case Lookup.Unavailable<List<Solution>>(var why) -> Lookup.unavailable(why);
            };
        }
    }

    /** Asks the systems about these; to be called outside a transaction. */
    Answers ask(Set<PublisherId> ids) {
        Map<PublisherId, Account> moved = accounts.findAll(ids);
        Map<MpnId, Lookup<MembershipMove>> byNumber = systems.memberships(moved.values());
        Map<PublisherId, Lookup<MembershipMove>> byAccount = moved.values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Account::id,
                        account -> byNumber.getOrDefault(
                                account.mpnId(), Lookup.unavailable(new Unavailability.NoAnswer()))));
        LocalDate addendum =
                agreements.current(Agreement.ISV_ADDENDUM).getFirst().version();
        return new Answers(
                byAccount, systems.listings(ids), systems.solutions(ids), addendum, systems.latestPlatformVersion());
    }

    /**
     * What is to be done for these offers, in their order, without their deadlines; what was stored is read once for
     * all of them.
     */
    List<OfferView> views(Collection<ManagedOffer> some, Answers answers) {
        Set<PublisherId> ids = some.stream().map(one -> one.key().account()).collect(Collectors.toUnmodifiableSet());
        Map<PublisherId, MarketplaceAccount> known = marketplace.findAll(ids);
        Map<OfferKey, List<PageContent>> given =
                offers.pages(some.stream().map(ManagedOffer::key).collect(Collectors.toUnmodifiableSet()));
        return some.stream()
                .map(offer -> view(
                        offer,
                        pages(offer, given.getOrDefault(offer.key(), List.of())),
                        answers.of(known.getOrDefault(
                                offer.key().account(),
                                MarketplaceAccount.none(offer.key().account()))),
                        about(offer, answers),
                        answers.latestVersion()))
                .toList();
    }

    /** The same with how they stand with their deadlines now. */
    List<OfferView> withDeadlines(List<OfferView> views) {
        Map<OfferKey, List<Standing>> deadlines =
                standings.now(views.stream().map(OfferView::reached).toList());
        return views.stream()
                .map(view -> view.with(deadlines.getOrDefault(view.offer().key(), List.of())))
                .toList();
    }

    OfferView withDeadlines(OfferView view) {
        return withDeadlines(List.of(view)).getFirst();
    }

    /** One of them as systems say that it stands; to be called outside a transaction. */
    OfferView view(ManagedOffer offer) {
        return view(offer, ask(Set.of(offer.key().account())));
    }

    /** One of them. */
    OfferView view(ManagedOffer offer, Answers answers) {
        return views(List.of(offer), answers).getFirst();
    }

    /** What systems say of one of them. */
    SystemFacts about(ManagedOffer offer, Answers answers) {
        return new SystemFacts(answers.listing(offer.key()), answers.solution(offer));
    }

    /** What the pages of one of them say. */
    OfferPages pages(ManagedOffer offer) {
        return pages(offer, offers.pages(Set.of(offer.key())).getOrDefault(offer.key(), List.of()));
    }

    private static OfferView view(
            ManagedOffer offer,
            OfferPages pages,
            AccountFacts account,
            SystemFacts about,
            Optional<String> latestVersion) {
        return new OfferView(
                offer,
                pages,
                offer.checklist(pages, account, about),
                offer.appSourceUrl(about),
                latestVersion,
                List.of(),
                true);
    }

    private static OfferPages pages(ManagedOffer offer, List<PageContent> given) {
        OfferPages pages = offer.carriedOverPages();
        for (PageContent page : given) {
            pages = pages.with(page);
        }
        return pages;
    }
}
