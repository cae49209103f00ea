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

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.OfferSamples;
import dev.ferry.testkit.sample.Scripts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That every account comes back as it was stored. */
abstract class LegacyAccountsKeeping extends LegacyAccountsChapter {
    LegacyAccountsKeeping(LegacyAccountsContract contract) {
        super(contract);
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
                .map(LegacyAccountsChapter::called)
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
}
