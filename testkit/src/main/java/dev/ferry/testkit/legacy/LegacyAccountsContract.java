package dev.ferry.testkit.legacy;

import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static dev.ferry.testkit.sample.Samples.offer;
import static dev.ferry.testkit.sample.Samples.owner;
import static dev.ferry.testkit.sample.Samples.person;
import static dev.ferry.testkit.sample.Samples.servicePrincipal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.OfferSamples;
import dev.ferry.testkit.sample.Scripts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link LegacyAccounts} must do. Used like any {@link StoreContract}. */
public abstract class LegacyAccountsContract extends StoreContract {
    /** So many that two of eight that get into each other's way do so. */
    private static final int ROUNDS = 20;

    private static final CompanyProfile NO_COMPANY = new CompanyProfile(Optional.empty(), Optional.empty());

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
    public final void whoIsNoUserAnyMoreIsNotFound() {
        replace(LegacyAccountSample.named("contoso").withUsers(owner("anna@contoso.example")));
        replace(LegacyAccountSample.named("contoso").withUsers(owner("bo@contoso.example")));

        assertThat(accounts().withUser(email("anna@contoso.example"))).isEmpty();
        assertThat(accounts().withUser(email("bo@contoso.example"))).containsExactly(id("contoso"));
    }

    private void replace(LegacyAccountSample... accounts) {
        accounts()
                .replaceAll(Stream.of(accounts).map(LegacyAccountSample::build).toList());
    }

    @Test
    public final void anAccountIsFoundAsItWasStored() {
        LegacyAccount contoso = LegacyAccountSample.named("contoso")
                .withUsers(
                        owner("anna@contoso.example"),
                        contributor("bo@contoso.example"),
                        person("cleo@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER),
                        person("team@contoso.example", UserKind.GROUP, LegacyRole.CONTRIBUTOR),
                        servicePrincipal("b7-c8", LegacyRole.OWNER))
                .withOffers(OfferSamples.EVERY_FIELD)
                .build();

        assertThat(stored(contoso)).isEqualTo(contoso);
    }

    @Test
    public final void whatIsAbsentStaysAbsent() {
        LegacyAccount bare =
                new LegacyAccount(id("bare"), "Bare", Optional.empty(), NO_COMPANY, false, List.of(), List.of());

        assertThat(stored(bare)).isEqualTo(bare);
    }

    @Test
    public final void aUsersEveryFieldIsKept() {
        Identity identity = Identity.ofPerson(
                UserKind.WORK, email("anna@contoso.example"), Optional.of(new ObjectId("a1:b2.c3_d4")));
        LegacyUser gone =
                new LegacyUser(identity, LegacyRole.OWNER, Optional.of("Anna"), Optional.of("zh-Hant-TW"), false);

        assertThat(stored(LegacyAccountSample.named("contoso").withUsers(gone).build())
                        .users())
                .containsExactly(gone);
    }

    @Test
    public final void anAddressIsKeptAsItWasWritten() {
        LegacyAccount stored = stored(LegacyAccountSample.named("contoso")
                .withUsers(owner("Anna.\u00c5ngstr\u00f6m@Wei\u00df.Example"))
                .build());

        EmailAddress address = stored.users().getFirst().identity().email().orElseThrow();
        assertThat(address.written()).isEqualTo("Anna.\u00c5ngstr\u00f6m@Wei\u00df.Example");
        assertThat(address.normal()).isEqualTo("anna.\u00e5ngstr\u00f6m@xn--wei-7ka.example");
    }

    @Test
    public final void r9AnMpnIdIsKeptWhateverItIs() {
        Stream.concat(Scripts.NAMES.stream(), Stream.of(Scripts.LONG, "0012", "-1"))
                .map(held ->
                        LegacyAccountSample.named("contoso").withMpnId(held).build())
                .forEach(account -> assertThat(stored(account)).isEqualTo(account));
    }

    @Test
    public final void namesOfEveryScriptAndLengthStayAsTheyAre() {
        Stream.concat(Scripts.NAMES.stream(), Stream.of(Scripts.LONG))
                .map(LegacyAccountsContract::called)
                .forEach(account -> assertThat(stored(account)).isEqualTo(account));
    }

    @Test
    public final void anAccountThatNoExportBroughtIsAbsent() {
        store(legacyAccount("contoso"));

        assertThat(accounts().findAll(Set.of(id("contoso"), id("fabrikam")))).containsOnlyKeys(id("contoso"));
        assertThat(accounts().find(id("fabrikam"))).isEmpty();
        assertThat(accounts().findAll(Set.of())).isEmpty();
    }

    @Test
    public final void whatIsStoredAgainIsReplacedWholly() {
        store(LegacyAccountSample.named("contoso")
                .withUsers(owner("anna@contoso.example"), contributor("bo@contoso.example"))
                .withOffers(offer("one"), offer("two"))
                .build());
        LegacyAccount later = LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(contributor("anna@contoso.example"))
                .withOffers(offer("two"), offer("three"))
                .withCompany(NO_COMPANY)
                .build();

        assertThat(stored(later)).isEqualTo(later);
        assertThat(accounts().count()).isEqualTo(1);
    }

    @Test
    public final void whatIsReplacedByNothingHasNothing() {
        store(legacyAccount("contoso"));
        LegacyAccount empty =
                LegacyAccountSample.named("contoso").withUsers().withOffers().build();

        assertThat(stored(empty)).isEqualTo(empty);
    }

    @Test
    public final void whatIsStoredAgainLeavesOthersAlone() {
        store(legacyAccount("contoso"), legacyAccount("fabrikam"));
        store(LegacyAccountSample.named("contoso").withUsers().build());

        assertThat(accounts().find(id("fabrikam"))).contains(legacyAccount("fabrikam"));
    }

    @Test
    public final void storingTheSameAgainChangesNothing() {
        store(legacyAccount("contoso"));
        store(legacyAccount("contoso"));

        assertThat(accounts().page(Optional.empty(), 10)).containsExactly(legacyAccount("contoso"));
    }

    @Test
    public final void thousandsAreStoredAndReplacedAtOnce() {
        List<LegacyAccount> many = IntStream.range(0, 2_000)
                .mapToObj(number -> legacyAccount("account-" + number))
                .toList();
        accounts().replaceAll(many);
        accounts().replaceAll(many);

        assertThat(accounts().count()).isEqualTo(2_000);
        assertThat(accounts().findAll(idsOf(many)).values()).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    public final void anAccountMayHaveThousandsOfUsersAndOffers() {
        LegacyAccount large = LegacyAccountSample.named("large")
                .withUsers(IntStream.range(0, 2_000)
                        .mapToObj(number -> contributor("user" + number + "@large.example"))
                        .toList())
                .withOffers(IntStream.range(0, 2_000)
                        .mapToObj(number -> offer("offer-" + number))
                        .toList())
                .build();

        assertThat(stored(large)).isEqualTo(large);
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
    public final void anEmptyStoreHasNoPages() {
        assertThat(accounts().page(Optional.empty(), 5)).isEmpty();
        assertThat(accounts().count()).isZero();
    }

    @Test
    public final void r13WhatIsLockedIsLockedAndNothingElse() {
        store(legacyAccount("contoso"), legacyAccount("fabrikam"));
        accounts().lockAll(Set.of(id("contoso")));

        assertThat(accounts().locked(Set.of(id("contoso"), id("fabrikam"), id("nobody"))))
                .containsExactly(id("contoso"));
        assertThat(accounts().locked(Set.of(id("fabrikam")))).isEmpty();
        assertThat(accounts().find(id("contoso"))).contains(legacyAccount("contoso"));
    }

    @Test
    public final void r13LockingAgainChangesNothing() {
        store(legacyAccount("contoso"), legacyAccount("fabrikam"));
        accounts().lockAll(Set.of(id("contoso")));
        accounts().lockAll(Set.of(id("contoso"), id("fabrikam")));
        accounts().lockAll(Set.of());

        assertThat(accounts().locked(Set.of(id("contoso"), id("fabrikam"))))
                .containsExactlyInAnyOrder(id("contoso"), id("fabrikam"));
    }

    @Test
    public final void r12AFailedTransactionStoresAndLocksNothing() {
        store(legacyAccount("contoso"));
        inATransactionThatFails(() -> {
            store(LegacyAccountSample.named("contoso").withUsers().build(), legacyAccount("fabrikam"));
            accounts().lockAll(Set.of(id("contoso")));
        });

        assertThat(accounts().page(Optional.empty(), 10)).containsExactly(legacyAccount("contoso"));
        assertThat(accounts().locked(Set.of(id("contoso")))).isEmpty();
    }

    @Test
    public final void theLongestKeysAreKept() {
        String longest = "a".repeat(50);
        LegacyAccount account = LegacyAccountSample.named(longest)
                .withUsers(
                        owner("\u00e5".repeat(64) + "@" + Many.LONGEST_DOMAIN),
                        servicePrincipal("p".repeat(100), LegacyRole.OWNER))
                .withOffers(offer("\u00e5".repeat(100)))
                .build();

        assertThat(stored(account)).isEqualTo(account);
    }

    @Test
    public final void nothingToReplaceIsNothing() {
        store(legacyAccount("contoso"));
        accounts().replaceAll(List.of());

        assertThat(accounts().page(Optional.empty(), 10)).containsExactly(legacyAccount("contoso"));
        assertThat(accounts().locked(Set.of())).isEmpty();
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

    /** What stands in the end is what one of the racers stored, wholly: nothing of two is mixed. */
    @Test
    public final void ofManyRacersOneHasTheLastWord() {
        List<LegacyAccount> versions = Many.of(
                8,
                number -> LegacyAccountSample.named("contoso")
                        .withUsers(
                                Many.of(number + 1, user -> owner("user" + user + ".of" + number + "@contoso.example")))
                        .withOffers(Many.of(8 - number, offer -> offer("offer-" + offer + "-of-" + number)))
                        .build());
        for (int round = 0; round < ROUNDS; round++) {
            List<Racers.Finish<Boolean>> finishes = Racers.finishes(8, number -> {
                stores().transactions().run(() -> store(versions.get(number)));
                return true;
            });

            assertThat(finishes).allMatch(finish -> finish instanceof Racers.Finish.CameThrough<Boolean>);
            assertThat(versions).contains(accounts().find(id("contoso")).orElseThrow());
        }
    }

    @Test
    public final void r13RacersLockWhatAnyOfThemLocks() {
        store(legacyAccount("a0"), legacyAccount("a1"), legacyAccount("a2"), legacyAccount("a3"));
        Racers.race(8, number -> {
            accounts().lockAll(Set.of(id("a" + number % 3)));
            return number;
        });

        assertThat(accounts().locked(Set.of(id("a0"), id("a1"), id("a2"), id("a3"))))
                .containsExactlyInAnyOrder(id("a0"), id("a1"), id("a2"));
    }

    private LegacyAccounts accounts() {
        return stores().legacyAccounts();
    }

    private void store(LegacyAccount... some) {
        accounts().replaceAll(List.of(some));
    }

    private LegacyAccount stored(LegacyAccount account) {
        store(account);
        return accounts().find(account.id()).orElseThrow();
    }

    private List<LegacyAccount> readInPagesOf(int limit) {
        List<LegacyAccount> read = new ArrayList<>();
        List<LegacyAccount> page = accounts().page(Optional.empty(), limit);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = accounts().page(Optional.of(page.getLast().id()), limit);
        }
        return read;
    }

    private static Set<PublisherId> idsOf(List<LegacyAccount> accounts) {
        return accounts.stream().map(LegacyAccount::id).collect(Collectors.toSet());
    }

    /** Name, company and user alike are called this. */
    private static LegacyAccount called(String name) {
        LegacyUser user = new LegacyUser(
                Identity.ofServicePrincipal(new ObjectId("o-1")),
                LegacyRole.CONTRIBUTOR,
                Optional.of(name),
                Optional.of("nl-BE"),
                true);
        CompanyProfile company = new CompanyProfile(Optional.of(name), Optional.of("BE"));
        return new LegacyAccount(id("contoso"), name, Optional.empty(), company, true, List.of(user), List.of());
    }
}
