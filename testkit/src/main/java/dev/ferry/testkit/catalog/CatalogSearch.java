package dev.ferry.testkit.catalog;

import static dev.ferry.testkit.sample.CatalogSamples.listing;
import static dev.ferry.testkit.sample.CatalogSamples.offer;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a catalog answers of its public listings. */
abstract class CatalogSearch extends CatalogChapter {
    /** A title is one line. */
    private static final List<String> NAMES = Scripts.NAMES.stream()
            .filter(Predicate.not(name -> name.contains("\n")))
            .map(String::strip)
            .toList();

    CatalogSearch(CatalogContract contract) {
        super(contract);
    }

    @Test
    public final void everyListingOfAnAccountIsAnsweredAsItIs() {
        List<PublicListing> contosos = Many.of(
                NAMES.size(),
                number -> new PublicListing(
                        offer("contoso", "offer-" + number),
                        NAMES.get(number),
                        Optional.of(NAMES.get(number)).filter(_ -> number % 2 == 0),
                        Optional.of("https://appsource.example/" + number).filter(_ -> number % 3 == 0)));

        assertThat(listed(having(contosos), id("contoso"))).containsExactlyInAnyOrderElementsOf(contosos);
    }

    /** An answer for each, so that nothing that was forgotten is taken for unlisted. */
    @Test
    public final void anAccountOfWhichNothingIsListedIsUnknown() {
        Catalog catalog = having(listing("contoso", "crm", "Contoso CRM"), listing("fabrikam", "erp", "Fabrikam ERP"));

        assertThat(catalog.listingsOf(Set.of(id("contoso"), id("nobody"))))
                .isEqualTo(CatalogContract.answers(
                        Map.of(id("contoso"), List.of(listing("contoso", "crm", "Contoso CRM"))), id("nobody")));
        assertThat(catalog.listingsOf(Set.of(id("nobody")))).isEqualTo(Map.of(id("nobody"), Lookup.unknown()));
        assertThat(catalog.listingsOf(Set.of())).isEmpty();
    }

    @Test
    public final void manyAccountsAreAskedAtOnce() {
        List<PublicListing> all = Many.of(600, number -> listing("account-" + number / 2, "o" + number, "O " + number));
        Set<PublisherId> asked = Set.copyOf(Many.of(400, number -> id("account-" + number)));

        assertThat(Lookup.known(having(all).listingsOf(asked)).values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(all));
    }

    @Test
    public final void eachOfManyWhoAskAtOnceGetsItsOwnAnswer() {
        Catalog catalog = having(Many.of(CALLERS, number -> listing("account-" + number, "crm", "Number " + number)));

        assertThat(Racers.race(CALLERS, number -> offers(listed(catalog, id("account-" + number)))))
                .isEqualTo(Many.of(CALLERS, number -> List.of(offer("account-" + number, "crm"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contoso Customer Service",
                "CONTOSO customer service",
                " contoso customer service ",
            })
    public final void theSameNameIsFoundWhoeverListsItHoweverItIsSpelled(String name) {
        Catalog catalog = having(
                listing("contoso", "cs", "Contoso Customer Service"),
                listing("fabrikam", "copy", "contoso customer service"),
                listing("tailspin", "toys", "Toys for Pilots"));

        assertThat(offers(catalog.named(name, 50))).contains(offer("contoso", "cs"), offer("fabrikam", "copy"));
    }

    @Test
    public final void aNameIsFoundInAnyScript() {
        Catalog catalog =
                having(Many.of(NAMES.size(), number -> listing("contoso", "offer-" + number, NAMES.get(number))));

        for (int number = 0; number < NAMES.size(); number++) {
            assertThat(offers(catalog.named(NAMES.get(number), 50)))
                    .as(NAMES.get(number))
                    .contains(offer("contoso", "offer-" + number));
        }
    }

    @Test
    public final void noOfferIsFoundTwiceAndNoMoreThanAreWanted() {
        List<PublicListing> all = Many.of(120, number -> listing("account-" + number, "crm", "Contoso CRM"));
        Catalog catalog = having(all);

        assertThat(catalog.named("Contoso CRM", 200)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(catalog.named("Contoso CRM", 7)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    public final void aCatalogThatListsNothingFindsNothing() {
        Catalog catalog = having();

        assertThat(catalog.named("Contoso CRM", 10)).isEmpty();
        assertThat(listed(catalog, id("contoso"))).isEmpty();
    }
}
