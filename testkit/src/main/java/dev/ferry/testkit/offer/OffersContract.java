package dev.ferry.testkit.offer;

import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Offers;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.OfferSamples;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Offers} must do. Used like any {@link StoreContract}. */
public abstract class OffersContract extends StoreContract {
    @Test
    public final void r11EveryFieldOfAnOfferIsKept() {
        add("contoso", OfferSamples.EVERY_FIELD);

        assertThat(of("contoso")).containsExactlyInAnyOrderElementsOf(OfferSamples.EVERY_FIELD);
    }

    @Test
    public final void offersComeInTheOrderOfTheirIds() {
        add(
                "contoso",
                List.of(offer("b"), offer("a-b"), offer("B"), offer("a_b"), offer("ab"), offer("a1"), offer("å")));

        assertThat(of("contoso"))
                .extracting(one -> one.id().value())
                .containsExactly("B", "a-b", "a1", "a_b", "ab", "b", "å");
    }

    @Test
    public final void anAccountWithoutOffersIsAbsent() {
        add("contoso", List.of(offer("one")));

        assertThat(offers().ofAccounts(Set.of(id("contoso"), id("fabrikam")))).containsOnlyKeys(id("contoso"));
        assertThat(offers().ofAccounts(Set.of())).isEmpty();
    }

    @Test
    public final void twoAccountsMayHaveOffersOfOneId() {
        add("contoso", List.of(offer("one")));
        add("fabrikam", List.of(offer("one")));

        assertThat(offers().ofAccounts(Set.of(id("contoso"), id("fabrikam")))).hasSize(2);
    }

    @Test
    public final void thousandsAreAddedAndFoundAtOnce() {
        Map<PublisherId, List<Offer>> many = IntStream.range(0, 1_000)
                .mapToObj(number -> "account-" + number)
                .collect(Collectors.toMap(name -> id(name), _ -> List.of(offer("one"), offer("two"))));
        open(many.keySet());
        offers().addAll(many);

        assertThat(offers().ofAccounts(many.keySet())).isEqualTo(many);
    }

    @Test
    public final void anOfferThatIsThereAlreadyFailsTheWholeCall() {
        add("contoso", List.of(offer("one")));

        assertThatException()
                .isThrownBy(() -> offers().addAll(Map.of(id("contoso"), List.of(offer("two"), offer("one")))));
        assertThat(of("contoso")).containsExactly(offer("one"));
    }

    @Test
    public final void r12AFailedTransactionAddsNothing() {
        open(Set.of(id("contoso")));
        inATransactionThatFails(() -> offers().addAll(Map.of(id("contoso"), List.of(offer("one")))));

        assertThat(of("contoso")).isEmpty();
    }

    @Test
    public final void theLongestIdIsAnIdLikeAnyOther() {
        List<Offer> all = List.of(
                offer("\u00e5".repeat(99) + "\u00f6"), offer("\u00e5".repeat(100)), offer("\ud83d\udea2".repeat(50)));
        add("contoso", all);

        assertThat(of("contoso")).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void nothingToAddIsNothing() {
        open(Set.of(id("contoso")));
        offers().addAll(Map.of());
        offers().addAll(Map.of(id("contoso"), List.of()));

        assertThat(offers().ofAccounts(Set.of(id("contoso")))).isEmpty();
    }

    @Test
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown() {
        add("contoso", List.of(offer("one")));
        Set<PublisherId> asked = new HashSet<>(Many.of(10_000, number -> id("nobody-" + number)));
        asked.add(id("contoso"));

        assertThat(offers().ofAccounts(asked)).containsOnlyKeys(id("contoso"));
    }

    @Test
    public final void ofManyRacersOneAddsTheOffer() {
        open(Set.of(id("contoso")));
        List<Racers.Finish<Boolean>> finishes = Racers.finishes(8, number -> {
            offers().addAll(Map.of(id("contoso"), List.of(offer("own-" + number), offer("wanted"))));
            return true;
        });

        assertThat(finishes)
                .filteredOn(finish -> finish instanceof Racers.Finish.CameThrough<Boolean>)
                .hasSize(1);
        assertThat(of("contoso")).hasSize(2).contains(offer("wanted"));
    }

    private Offers offers() {
        return stores().offers();
    }

    private List<Offer> of(String account) {
        return offers().ofAccounts(Set.of(id(account))).getOrDefault(id(account), List.of());
    }

    private void add(String account, List<Offer> offers) {
        open(Set.of(id(account)));
        offers().addAll(Map.of(id(account), offers));
    }

    private void open(Set<PublisherId> ids) {
        stores().accounts().openAll(ids.stream().map(id -> account(id.value())).toList());
    }
}
