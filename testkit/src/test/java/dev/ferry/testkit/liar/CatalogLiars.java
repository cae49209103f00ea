package dev.ferry.testkit.liar;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.catalog.CatalogContract;
import dev.ferry.testkit.catalog.InMemoryCatalog;
import dev.ferry.testkit.fault.Backend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Adapters before catalogs that are right. */
final class CatalogLiars {
    private CatalogLiars() {}

    static class Honest extends CatalogContract implements Catalog {
        InMemoryCatalog system = new InMemoryCatalog(List.of());

        @Override
        protected Catalog having(List<PublicListing> listings) {
            system = new InMemoryCatalog(listings);
            return this;
        }

        @Override
        protected Optional<ListedContent> shown(CatalogSide side, OfferKey offer) {
            return system.shown(side, offer);
        }

        @Override
        protected void turnDown(CatalogSide side, OfferKey turnedDown, String why) {
            system.turnDown((where, offer) -> Optional.of(why).filter(_ -> where == side && offer.equals(turnedDown)));
        }

        @Override
        protected Backend backend() {
            return system;
        }

        @Override
        public Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts) {
            return system.listingsOf(accounts);
        }

        @Override
        public List<PublicListing> named(String name, int most) {
            return system.named(name, most);
        }

        @Override
        public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
            return system.list(key, side, content);
        }

        @Override
        public Answer delist(UUID key, CatalogSide side, OfferKey offer) {
            return system.delist(key, side, offer);
        }

        /** What is found, told otherwise. */
        final Map<PublisherId, Lookup<List<PublicListing>>> told(
                Set<PublisherId> accounts, UnaryOperator<PublicListing> otherwise) {
            Map<PublisherId, List<PublicListing>> known = new HashMap<>(Lookup.known(system.listingsOf(accounts)));
            known.replaceAll((_, listings) -> listings.stream().map(otherwise).toList());
            return Lookup.all(accounts, known);
        }
    }

    @CaughtBy("everyListingOfAnAccountIsAnsweredAsItIs")
    static final class ForgetsTheLegalEntity extends Honest {
        @Override
        public Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts) {
            return told(
                    accounts, one -> new PublicListing(one.offer(), one.name(), Optional.empty(), one.appSourceUrl()));
        }
    }

    @CaughtBy("anAccountOfWhichNothingIsListedIsUnknown")
    static final class LeavesOutWhatIsNotListed extends Honest {
        @Override
        public Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts) {
            Map<PublisherId, Lookup<List<PublicListing>>> answer = new HashMap<>(system.listingsOf(accounts));
            answer.values().removeIf(Lookup.Unknown.class::isInstance);
            return answer;
        }
    }

    @CaughtBy("theSameNameIsFoundWhoeverListsItHoweverItIsSpelled")
    static final class FindsWhatIsSpelledAlikeAlone extends Honest {
        @Override
        public List<PublicListing> named(String name, int most) {
            return system.named(name, most).stream()
                    .filter(one -> one.name().equals(name))
                    .toList();
        }
    }

    @CaughtBy("noOfferIsFoundTwiceAndNoMoreThanAreWanted")
    static final class FindsMoreThanAreWanted extends Honest {
        @Override
        public List<PublicListing> named(String name, int most) {
            return system.named(name, 2 * most);
        }
    }

    @CaughtBy("whatIsListedForSellersIsNotSeenByEverybody")
    static final class ShowsEverybodyWhatIsForSellers extends Honest {
        @Override
        public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
            if (side == CatalogSide.SELLER) {
                system.list(new UUID(8, key.hashCode()), CatalogSide.PUBLIC, content);
            }
            return super.list(key, side, content);
        }
    }

    @CaughtBy("r22BothSidesShowTheSame")
    static final class ListsHalfOfIt extends Honest {
        @Override
        public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
            return super.list(
                    key, side, new ListedContent(content.offer(), content.kind(), content.name(), OfferPages.NONE));
        }
    }

    @CaughtBy("whatIsListedPubliclyIsSeenByEverybodyUnderThePageThatWasSaid")
    static final class SaysAnotherPage extends Honest {
        @Override
        public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
            super.list(key, side, content);
            return new CatalogAnswer.Taken(Optional.of("https://appsource.example/elsewhere"));
        }
    }

    @CaughtBy("theSameActAgainIsTheSameActHoweverLateItComes")
    static final class ForgetsTheKey extends Honest {
        private int acts;

        @Override
        public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
            return super.list(new UUID(8, acts++), side, content);
        }
    }

    @CaughtBy("whatIsTakenOutIsGoneFromItsSideAloneAndMayComeBack")
    static final class TakesItOutOfBoth extends Honest {
        @Override
        public Answer delist(UUID key, CatalogSide side, OfferKey offer) {
            for (CatalogSide one : CatalogSide.values()) {
                super.delist(new UUID(key.getLeastSignificantBits(), one.slug().hashCode()), one, offer);
            }
            return new Answer.Taken();
        }
    }

    @CaughtBy("whatIsTakenOutIsGoneFromItsSideAloneAndMayComeBack")
    static final class TakesNothingOut extends Honest {
        @Override
        public Answer delist(UUID key, CatalogSide side, OfferKey offer) {
            system.named("x", 1);
            return new Answer.Taken();
        }
    }

    @CaughtBy("whatWillNeverBeListedIsTurnedDownWithItsReasonAndStaysAsItWas")
    static final class TakesEverything extends Honest {
        @Override
        public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
            return super.list(key, side, content) instanceof CatalogAnswer.Taken taken
                    ? taken
                    : new CatalogAnswer.Taken(Optional.empty());
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class TakesAFaultForUnlisted extends Honest {
        @Override
        public Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts) {
            try {
                return super.listingsOf(accounts);
            } catch (RuntimeException _) {
                return Lookup.all(accounts, Map.of());
            }
        }
    }
}
