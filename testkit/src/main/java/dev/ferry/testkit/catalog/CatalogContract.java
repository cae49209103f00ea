package dev.ferry.testkit.catalog;

import static dev.ferry.testkit.sample.CatalogSamples.content;
import static dev.ferry.testkit.sample.CatalogSamples.listing;
import static dev.ferry.testkit.sample.CatalogSamples.offer;
import static dev.ferry.testkit.sample.Samples.id;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.RemotePortContract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link Catalog} must do. Extend it, hand out a catalog, the system behind it and what that shows, and say
 * what they lack ({@link CatalogAbility}, {@link FaultKind}).
 */
public abstract class CatalogContract extends RemotePortContract {
    /**
     * The catalog under test. Its system, {@link #backend()}, lists these publicly and no others, and nothing on the
     * seller side. Called once in a test.
     */
    protected abstract Catalog having(List<PublicListing> listings);

    /** What one side of the system shows now of an offer that it was told to list; absent where it does not list it. */
    protected abstract Optional<ListedContent> shown(CatalogSide side, OfferKey offer);

    /**
     * From now on this side of the system says of this offer that it will never list it, and why, in its own way.
     *
     * @param why one line, which is to be in the reason
     * @throws UnsupportedOperationException where it turns nothing down; the adapter's test declares the gap
     *     {@link CatalogAbility#TURNS_DOWN}
     */
    protected abstract void turnDown(CatalogSide side, OfferKey offer, String why);

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(CatalogAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return Catalog.SYSTEM;
    }

    @Override
    protected final List<PortCall> calls() {
        PublicListing contosos = listing("contoso", "crm", "Contoso CRM");
        Catalog catalog = having(List.of(contosos));
        OfferKey fabrikams = offer("fabrikam", "erp");
        ListedContent content = content(fabrikams, "Fabrikam ERP");
        CatalogAnswer taken = catalog.list(new UUID(0, 1), CatalogSide.SELLER, content);
        return List.of(
                new PortCall(
                        "listingsOf(contoso, nobody)",
                        () -> catalog.listingsOf(Set.of(id("contoso"), id("nobody"))),
                        answers(Map.of(id("contoso"), List.of(contosos)), id("nobody"))),
                new PortCall("named(Contoso CRM)", () -> catalog.named("Contoso CRM", 10), List.of(contosos)),
                new PortCall(
                        "list(fabrikam/erp)", () -> catalog.list(new UUID(0, 1), CatalogSide.SELLER, content), taken),
                new PortCall(
                        "delist(nobody/erp)",
                        () -> catalog.delist(new UUID(0, 2), CatalogSide.SELLER, offer("nobody", "erp")),
                        new Answer.Taken()));
    }

    final Backend behind() {
        return backend();
    }

    static Map<PublisherId, Lookup<List<PublicListing>>> answers(
            Map<PublisherId, List<PublicListing>> known, PublisherId... unknown) {
        return Lookup.all(
                Stream.concat(known.keySet().stream(), Stream.of(unknown)).collect(Collectors.toSet()), known);
    }

    @Nested
    final class Searching extends CatalogSearch {
        Searching() {
            super(CatalogContract.this);
        }
    }

    @Nested
    final class Showing extends CatalogListing {
        Showing() {
            super(CatalogContract.this);
        }
    }
}
