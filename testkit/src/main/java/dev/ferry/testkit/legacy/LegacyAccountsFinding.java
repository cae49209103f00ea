package dev.ferry.testkit.legacy;

import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static dev.ferry.testkit.sample.Samples.owner;
import static dev.ferry.testkit.sample.Samples.person;
import static dev.ferry.testkit.sample.Samples.servicePrincipal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.OfferStages;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How accounts are gone through and found. */
abstract class LegacyAccountsFinding extends LegacyAccountsChapter {
    LegacyAccountsFinding(LegacyAccountsContract contract) {
        super(contract);
    }

    @Test
    public final void pagesFollowTheOrderOfTheIds() {
        store(Stream.of("b", "a_b", "ab", "a-b", "a1", "a", "0")
                .map(name -> legacyAccount(name))
                .toArray(LegacyAccount[]::new));

        assertThat(accounts().page(Optional.empty(), 100))
                .extracting(account -> account.id().value())
                .containsExactly("0", "a", "a-b", "a1", "a_b", "ab", "b");
    }

    @Test
    public final void pagesTogetherShowEachAccountOnce() {
        List<LegacyAccount> all = IntStream.range(0, 100)
                .mapToObj(number -> legacyAccount("account-" + (1_000 + number)))
                .toList();
        accounts().replaceAll(all.reversed());

        assertThat(readInPagesOf(7)).isEqualTo(all);
        assertThat(readInPagesOf(100)).isEqualTo(all);
        assertThat(readInPagesOf(1)).isEqualTo(all);
    }

    @Test
    public final void aPageMayFollowAnAccountThatIsNotThere() {
        store(legacyAccount("a"), legacyAccount("c"));

        assertThat(accounts().page(Optional.of(id("b")), 5)).containsExactly(legacyAccount("c"));
        assertThat(accounts().page(Optional.of(id("c")), 5)).isEmpty();
    }

    @Test
    public final void idsAndOffersAreReadAlone() {
        Offer offer = OfferStages.of("crm", Situation.DRAFT);
        replace(
                LegacyAccountSample.named("b").withOffers(offer, OfferStages.of("erp", Situation.PUBLISHED)),
                LegacyAccountSample.named("a").withOffers(),
                LegacyAccountSample.named("c").withOffers(offer));

        assertThat(accounts().ids(Optional.empty(), 2)).containsExactly(id("a"), id("b"));
        assertThat(accounts().ids(Optional.of(id("b")), 2)).containsExactly(id("c"));
        assertThat(accounts().ids(Optional.of(id("c")), 2)).isEmpty();
        Map<PublisherId, List<Offer>> offers = accounts().offers(Set.of(id("a"), id("b"), id("none")));
        assertThat(offers).containsOnlyKeys(id("b"));
        assertThat(offers.get(id("b"))).hasSize(2).contains(offer);
        assertThat(accounts().offers(Set.of())).isEmpty();
    }

    @Test
    public final void anEmptyStoreHasNoPages() {
        assertThat(accounts().page(Optional.empty(), 5)).isEmpty();
        assertThat(accounts().count()).isZero();
    }

    @Test
    public final void theAccountsOfAUserAreFoundByTheAddress() {
        replace(
                LegacyAccountSample.named("fabrikam").withUsers(contributor("Anna@Contoso.Example")),
                LegacyAccountSample.named("contoso")
                        .withUsers(owner("anna@contoso.example"), owner("bo@contoso.example")),
                LegacyAccountSample.named("tailspin")
                        .withUsers(person("anna@contoso.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER)),
                LegacyAccountSample.named("wingtip").withUsers(owner("cleo@contoso.example")));

        assertThat(accounts().withUser(email("ANNA@contoso.example")))
                .containsExactly(id("contoso"), id("fabrikam"), id("tailspin"));
        assertThat(accounts().withUser(email("nobody@contoso.example"))).isEmpty();
    }

    @Test
    public final void aUserWhoIsNoLongerActiveIsFoundToo() {
        LegacyUser anna = owner("anna@contoso.example");
        replace(LegacyAccountSample.named("contoso")
                .withUsers(new LegacyUser(anna.identity(), anna.role(), Optional.empty(), Optional.empty(), false)));

        assertThat(accounts().withUser(email("anna@contoso.example"))).containsExactly(id("contoso"));
    }

    @Test
    public final void theRolesOfActiveUsersAreTold() {
        LegacyUser anna = owner("Anna@contoso.example");
        LegacyUser bo = contributor("bo@contoso.example");
        LegacyUser gone = new LegacyUser(
                owner("gone@contoso.example").identity(), LegacyRole.OWNER, Optional.empty(), Optional.empty(), false);
        replace(
                LegacyAccountSample.named("contoso")
                        .withUsers(anna, bo, gone, servicePrincipal("b7-c8", LegacyRole.OWNER)),
                LegacyAccountSample.named("fabrikam").withUsers(bo),
                LegacyAccountSample.named("nobody").withUsers(),
                LegacyAccountSample.named("unasked").withUsers(anna));

        assertThat(accounts().rolesInOpen(Set.of(id("contoso"), id("fabrikam"), id("nobody"), id("unknown"))))
                .isEqualTo(Map.of(
                        id("contoso"),
                        Map.of(
                                "anna@contoso.example",
                                LegacyRole.OWNER,
                                "bo@contoso.example",
                                LegacyRole.CONTRIBUTOR,
                                servicePrincipal("b7-c8", LegacyRole.OWNER)
                                        .identity()
                                        .key(),
                                LegacyRole.OWNER),
                        id("fabrikam"),
                        Map.of("bo@contoso.example", LegacyRole.CONTRIBUTOR)));
        assertThat(accounts().rolesInOpen(Set.of())).isEmpty();
        assertThat(accounts().rolesInOpen(Set.of(id("fabrikam")))).containsOnlyKeys(id("fabrikam"));
    }

    @Test
    public final void theRolesOfLockedAccountsAreNotTold() {
        store(legacyAccount("contoso"), legacyAccount("fabrikam"));
        accounts().lockAll(Set.of(id("contoso")));

        assertThat(accounts().rolesInOpen(Set.of(id("contoso"), id("fabrikam"))))
                .containsOnlyKeys(id("fabrikam"));
    }

    @Test
    public final void whoIsNoUserAnyMoreIsNotFound() {
        replace(LegacyAccountSample.named("contoso").withUsers(owner("anna@contoso.example")));
        replace(LegacyAccountSample.named("contoso").withUsers(owner("bo@contoso.example")));

        assertThat(accounts().withUser(email("anna@contoso.example"))).isEmpty();
        assertThat(accounts().withUser(email("bo@contoso.example"))).containsExactly(id("contoso"));
    }

    @Test
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown() {
        store(legacyAccount("contoso"), legacyAccount("fabrikam"));
        accounts().lockAll(Set.of(id("contoso")));
        Set<PublisherId> asked = new HashSet<>(Many.of(10_000, number -> id("nobody-" + number)));
        asked.addAll(Set.of(id("contoso"), id("fabrikam")));

        assertThat(accounts().findAll(asked)).containsOnlyKeys(id("contoso"), id("fabrikam"));
        assertThat(accounts().locked(asked)).containsExactly(id("contoso"));
    }
}
