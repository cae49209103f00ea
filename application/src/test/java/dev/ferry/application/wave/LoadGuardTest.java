package dev.ferry.application.wave;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.dryRun;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.migration.PageClaim;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R14: a load that would take more than a set share of users or owners away stops and asks. */
@Timeout(60)
class LoadGuardTest {
    private static final WaveRequest ADDING =
            new WaveRequest("contoso-export", false, Optional.empty(), Set.of(), false, true, OptionalLong.empty());

    private final Installation ferry = new Installation();

    private static List<LegacyUser> users(int owners, int contributors) {
        return Stream.concat(
                        IntStream.range(0, owners).mapToObj(i -> owner("owner" + i + "@contoso.example")),
                        IntStream.range(0, contributors).mapToObj(i -> contributor("user" + i + "@contoso.example")))
                .toList();
    }

    /** An account that waits, for it has no MPN ID. */
    private static LegacyAccount waiting(String name, List<LegacyUser> users) {
        return LegacyAccountSample.named(name).withoutMpnId().withUsers(users).build();
    }

    private List<LegacyUser> stored(String name) {
        return ferry.stores.legacyAccounts().find(id(name)).orElseThrow().users();
    }

    private Outcome<WaveResult> again() {
        return ferry.migrate(OPERATOR, wave(), WaveWatch.NONE);
    }

    @Test
    void anExportWithoutUsersIsRefusedBeforeAnythingIsWritten() {
        ferry.with(waiting("contoso", users(1, 20))).with(waiting("fabrikam", users(1, 3)));
        ferry.migrate(wave());
        long noted = value(ferry.exportHistory().run(OPERATOR)).count();
        ferry.with(waiting("contoso", List.of())).with(waiting("fabrikam", List.of()));
        ferry.with(waiting("new", users(1, 0))).with(Samples.tenant("new")).with(Samples.membership("new"));

        assertThat(again())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().facts())
                                .isEqualTo(Map.of(
                                        "removals",
                                        25L,
                                        "users",
                                        25L,
                                        "share",
                                        10,
                                        "owners",
                                        2L,
                                        "publisherIds",
                                        List.of("contoso", "fabrikam"))));
        assertThat(stored("contoso")).hasSize(21);
        assertThat(ferry.stores.legacyAccounts().find(id("new"))).isEmpty();
        assertThat(Lookup.known(ferry.stores.mpnRegistry().findAll(Set.of(Samples.mpnId("new")))))
                .isEmpty();
        assertThat(value(ferry.exportHistory().run(OPERATOR)).count()).isEqualTo(noted);
    }

    @Test
    void anAccountDoesNotMoveWithWhatIsLeftOfItsUsers() {
        ferry.with(waiting("contoso", users(1, 20)));
        ferry.migrate(wave());
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(users(1, 0))
                        .build());

        assertThat(refusal(again())).isEqualTo(Code.TOO_MANY_REMOVALS);
        assertThat(ferry.show("contoso").managedInPartnerCenter()).isFalse();

        WaveResult confirmed = ferry.migrate(wave().confirmed(20));
        assertThat(confirmed.counts().migrated()).isEqualTo(1);
        assertThat(confirmed.counts().usersGone()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        // owners and contributors before, and after, of an account beside one of a thousand users; whether it asks
        "1, 4, 1, 3, true",
        "1, 3, 0, 0, false",
        "1, 9, 1, 8, false",
        "1, 9, 1, 7, true",
        "1, 99, 1, 89, false",
        "1, 99, 1, 88, true",
        "2, 98, 1, 98, true",
    })
    void oneAccountOfFiveUsersOrMoreIsLookedAtByItself(
            int owners, int others, int ownersAfter, int othersAfter, boolean asks) {
        ferry.with(waiting("contoso", users(owners, others))).with(waiting("large", users(100, 900)));
        ferry.migrate(wave());
        ferry.with(waiting("contoso", users(ownersAfter, othersAfter)));

        assertThat(again() instanceof Refused).isEqualTo(asks);
    }

    @Test
    void allOfThemAreLookedAtTogetherHoweverSmallEachIs() {
        IntStream.range(10, 30).forEach(i -> ferry.with(waiting("account" + i, users(1, 2))));
        ferry.migrate(wave());
        IntStream.range(10, 16).forEach(i -> ferry.with(waiting("account" + i, users(1, 1))));
        assertThat(ferry.migrate(wave()).counts().usersGone()).isEqualTo(6);

        IntStream.range(10, 16).forEach(i -> ferry.with(waiting("account" + i, users(1, 0))));
        assertThat(refusal(again())).isEqualTo(Code.TOO_MANY_REMOVALS);
    }

    /** An owner who is a contributor from now on is an owner taken away. */
    @Test
    void ownersCountOnTheirOwn() {
        ferry.with(waiting("contoso", users(2, 98)));
        ferry.migrate(wave());
        List<LegacyUser> demoted = new ArrayList<>(users(1, 98));
        demoted.add(contributor("owner1@contoso.example"));
        ferry.with(waiting("contoso", demoted));

        assertThat(again())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().facts()).containsEntry("owners", 1L));
        assertThat(ferry.migrate(wave().confirmed(1)).counts())
                .returns(0L, WaveCounts::usersGone)
                .returns(1L, WaveCounts::ownersGone);
    }

    @Test
    void aDryRunTellsAndDoesNotAsk() {
        ferry.with(waiting("contoso", users(1, 20)));
        ferry.migrate(wave());
        ferry.with(waiting("contoso", users(1, 0)));

        WaveResult dry = ferry.migrate(dryRun());

        assertThat(dry.counts().usersGone()).isEqualTo(20);
        assertThat(dry.objection()).isPresent();
        assertThat(stored("contoso")).hasSize(21);
    }

    @Test
    void moreThanSomebodyAgreedToIsRefused() {
        ferry.with(waiting("contoso", users(1, 20)));
        ferry.migrate(wave());
        ferry.with(waiting("contoso", users(1, 0)));

        assertThat(refusal(ferry.migrate(OPERATOR, wave().confirmed(19), WaveWatch.NONE)))
                .isEqualTo(Code.TOO_MANY_REMOVALS);
        assertThat(ferry.migrate(wave().confirmed(20)).counts().usersGone()).isEqualTo(20);
        assertThat(stored("contoso")).hasSize(1);
        assertThat(started().getLast().facts()).containsEntry("removals", 20L);
    }

    private List<HistoryEntry> started() {
        return value(ferry.exportHistory().run(OPERATOR))
                .filter(entry -> entry.action() == Action.WAVE_STARTED)
                .toList();
    }

    @Test
    void whatHasMovedDoesNotCount() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(users(1, 20))
                        .build());
        ferry.migrate(wave());
        ferry.with(LegacyAccountSample.named("contoso").withUsers().build());

        WaveResult result = ferry.migrate(wave());

        assertThat(result.counts().alreadyMigrated()).isEqualTo(1);
        assertThat(result.counts().usersGone()).isZero();
    }

    /** Contract §3: an addition takes nothing away; a row of it replaces the row of the same key. */
    @Test
    void anAdditionStandsBesideWhatIsThere() {
        LegacyAccount before = waiting("contoso", users(1, 20));
        ferry.with(before).with(waiting("fabrikam", users(1, 1)));
        ferry.migrate(wave());
        Installation export = ferry.with(LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(
                        contributor("mended@contoso.example"),
                        Samples.person("user3@contoso.example", UserKind.GROUP, LegacyRole.CONTRIBUTOR))
                .withOffers(Samples.offer("another"))
                .build());

        WaveResult result = export.migrate(ADDING);

        assertThat(result.counts().usersGone()).isZero();
        assertThat(stored("contoso"))
                .hasSize(22)
                .extracting(user -> user.identity().key())
                .contains("mended@contoso.example", "owner0@contoso.example");
        assertThat(ferry.stores.legacyAccounts().find(id("contoso")).orElseThrow())
                .satisfies(now -> assertThat(now.user("user3@contoso.example")
                                .orElseThrow()
                                .identity()
                                .kind())
                        .isEqualTo(UserKind.GROUP))
                .satisfies(now -> assertThat(now.offers()).hasSize(2));
    }

    @Test
    void anAdditionMovesWhatItMakesReadyWithAllOfItsUsers() {
        ferry.with(waiting("contoso", users(1, 20))).with(Samples.tenant("contoso"));
        ferry.migrate(wave());
        ferry.with(Samples.membership("contoso"))
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(contributor("mended@contoso.example"))
                        .build());

        assertThat(ferry.migrate(ADDING).counts())
                .returns(1L, WaveCounts::migrated)
                .returns(22L, WaveCounts::usersMoved);
    }

    /** Of the nodes of one wave one looks, and the others wait for what it finds. */
    @Test
    void aNodeThatJoinsDoesNotLookAgain() {
        ferry.with(waiting("contoso", users(1, 20)));
        ferry.migrate(wave());
        ferry.with(waiting("contoso", users(1, 0)));
        try (WaveShare there = ferry.elsewhere(wave())) {
            assertThat(there.claim(0)).isEqualTo(PageClaim.MINE);
            assertThat(there.done(0, WaveCounts.gone(20, 0))).isTrue();

            assertThat(ferry.migrate(wave()).counts().usersGone()).isEqualTo(20);
        }
    }

    @Test
    void aNodeThatLeftBeforeItLookedIsStoodInFor() {
        ferry.with(waiting("contoso", users(1, 20)));
        ferry.migrate(wave());
        ferry.with(waiting("contoso", users(1, 0)));
        WaveShare there = ferry.elsewhere(wave());
        there.claim(0);
        there.close();

        assertThat(refusal(again())).isEqualTo(Code.TOO_MANY_REMOVALS);
    }

    @Test
    void onceRefusedTheSameWaveMayBeAskedForAgain() {
        ferry.with(waiting("contoso", users(1, 20)));
        ferry.migrate(wave());
        ferry.with(waiting("contoso", users(1, 0)));
        again();

        assertThat(refusal(again())).isEqualTo(Code.TOO_MANY_REMOVALS);
        assertThat(ferry.migrate(wave().confirmed(20)).stopped()).isFalse();
    }
}
