package dev.ferry.application.wave;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.dryRun;
import static dev.ferry.application.Installation.only;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.application.Installation;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.standing.CompareStandings;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.operation.WaveLock;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MigrateExportTest {
    private final Installation ferry = new Installation();

    @Test
    void allThatAreReadyMoveAndTheOthersAreToldWhy() {
        ferry.withReady("contoso", "fabrikam", "adatum")
                .with(LegacyAccountSample.named("litware").withoutMpnId().build())
                .with(Samples.tenant("litware"));

        WaveResult result = ferry.migrate(wave());

        assertThat(result.counts().accounts()).isEqualTo(4);
        assertThat(result.counts().migrated()).isEqualTo(3);
        assertThat(result.counts().alreadyMigrated()).isZero();
        assertThat(result.counts().actionNeeded()).isEqualTo(1);
        assertThat(result.counts().findings()).isEqualTo(Map.of(FindingCode.MPN_MISSING, 1L));
        assertThat(result.counts().usersMoved()).isEqualTo(3);
        assertThat(ferry.show("contoso").managedInPartnerCenter()).isTrue();
        assertThat(ferry.show("contoso").findings()).isEmpty();
        assertThat(ferry.show("litware").findings()).containsExactly(new Finding.MpnMissing());
    }

    /** R12: doing it again changes nothing and says so. */
    @Test
    void aSecondRunChangesNothingAndSaysSo() {
        ferry.withReady("contoso", "fabrikam")
                .with(LegacyAccountSample.named("litware").withoutMpnId().build());
        ferry.migrate(wave());
        List<HistoryEntry> before = ferry.history("litware");
        long pending = ferry.stores.outbox().count();

        WaveResult again = ferry.migrate(wave());

        assertThat(again.counts().migrated()).isZero();
        assertThat(again.counts().alreadyMigrated()).isEqualTo(2);
        assertThat(again.counts().actionNeeded()).isEqualTo(1);
        assertThat(again.counts().usersMoved()).isZero();
        assertThat(ferry.history("litware")).isEqualTo(before);
        assertThat(ferry.history("contoso")).hasSize(1);
        assertThat(ferry.stores.outbox().count()).isEqualTo(pending);
    }

    @Test
    void aDryRunSaysWhatWouldBeAndWritesNothing() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("litware").withoutMpnId().build())
                .with(Samples.tenant("litware"));

        WaveResult result = ferry.migrate(dryRun());

        assertThat(result.dryRun()).isTrue();
        assertThat(result.counts().migrated()).isEqualTo(1);
        assertThat(result.counts().findings()).containsOnlyKeys(FindingCode.MPN_MISSING);
        assertThat(ferry.stores.legacyAccounts().count()).isZero();
        assertThat(ferry.stores.outbox().count()).isZero();
        assertThat(value(ferry.exportHistory().run(OPERATOR))).isEmpty();
        assertThat(Lookup.known(ferry.stores.mpnRegistry().findAll(Set.of(Samples.mpnId("contoso")))))
                .isEmpty();
    }

    @Test
    void aDryRunAndTheWaveAfterItAgree() {
        ferry.withReady("contoso", "fabrikam")
                .with(LegacyAccountSample.named("litware").withoutMpnId().build());

        WaveResult dry = ferry.migrate(dryRun());
        WaveResult real = ferry.migrate(wave());

        assertThat(real.counts().migrated()).isEqualTo(dry.counts().migrated());
        assertThat(real.counts().findings()).isEqualTo(dry.counts().findings());
        assertThat(real.counts().usersMoved()).isEqualTo(dry.counts().usersMoved());
    }

    /** R11: the mapping, who had which role before, and who came along without one. */
    @Test
    void usersComeAlongWithMappedRolesAndTheOthersAreListedAsUnmapped() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("ann@contoso.example"),
                                Samples.owner("bo@elsewhere.example"),
                                Samples.contributor("cy@contoso.example"),
                                Samples.person("di@outlook.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER),
                                Samples.person("team@contoso.example", UserKind.GROUP, LegacyRole.CONTRIBUTOR),
                                Samples.servicePrincipal("build-1", LegacyRole.OWNER))
                        .build());

        WaveResult result = ferry.migrate(wave());

        assertThat(result.counts().usersMoved()).isEqualTo(4);
        assertThat(result.counts().usersUnmapped()).isEqualTo(2);
        List<User> users = value(ferry.listUsers().run(OPERATOR, Samples.id("contoso")));
        assertThat(users)
                .extracting(
                        user -> user.legacyKeys().getFirst(),
                        user -> user.role().orElse(null),
                        User::legacyRole)
                .containsExactlyInAnyOrder(
                        tuple("ann@contoso.example", Role.OWNER, LegacyRole.OWNER),
                        tuple("bo@elsewhere.example", Role.MANAGER, LegacyRole.OWNER),
                        tuple("cy@contoso.example", Role.DEVELOPER, LegacyRole.CONTRIBUTOR),
                        tuple("di@outlook.example", null, LegacyRole.OWNER),
                        tuple("team@contoso.example", null, LegacyRole.CONTRIBUTOR),
                        tuple("build-1", Role.MANAGER, LegacyRole.OWNER));
        assertThat(users.stream().filter(user -> user.state() == UserState.UNMAPPED))
                .hasSize(2);
    }

    /** R13: read-only in the legacy portal; R11: the offers come along; the outbox owes a lock and a mail. */
    @Test
    void aMoveLocksTheLegacyAccountCarriesItsOffersAndOwesALockAndAMail() {
        ferry.withReady("contoso");

        ferry.migrate(wave());

        assertThat(value(ferry.showLegacyAccount().run(OPERATOR, Samples.id("contoso")))
                        .readOnly())
                .isTrue();
        assertThat(ferry.stores
                        .offers()
                        .ofAccounts(Set.of(Samples.id("contoso")))
                        .get(Samples.id("contoso")))
                .extracting(ManagedOffer::content)
                .isEqualTo(Samples.legacyAccount("contoso").offers());
        assertThat(ferry.stores.outbox().pendingFor(Samples.id("contoso")))
                .extracting(OutboxEntry::topic)
                .containsExactly(Topic.LEGACY_LOCK, Topic.ACCOUNT_MOVED);
    }

    @Test
    void aSilentWaveOwesNoMail() {
        ferry.withReady("contoso");

        ferry.migrate(new WaveRequest(
                "contoso-export", false, Optional.empty(), Set.of(), true, false, OptionalLong.empty()));

        assertThat(ferry.stores.outbox().pendingFor(Samples.id("contoso")))
                .extracting(OutboxEntry::topic)
                .containsExactly(Topic.LEGACY_LOCK);
    }

    /** R26 */
    @Test
    void historyTellsWhoMovedWhatOnWhichGrounds() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("litware").withMpnId("x1").build());

        ferry.migrate(wave());

        assertThat(ferry.history("contoso")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("operator");
            assertThat(entry.at()).isEqualTo(Samples.NOON);
            assertThat(entry.action()).isEqualTo(Action.MOVED);
            assertThat(entry.facts())
                    .containsEntry("wave", "contoso-export")
                    .containsEntry("mpnId", Samples.mpnId("contoso").value())
                    .containsEntry("passing", List.of("owner@contoso.example"));
        });
        assertThat(ferry.history("litware"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry(
                                "findings",
                                List.of(
                                        Map.of("code", "unknown-tenant", "domain", "litware.example"),
                                        Map.of("code", "mpn-invalid", "mpnId", "x1", "standing", "malformed"))));
        assertThat(value(ferry.exportHistory().run(OPERATOR)).map(HistoryEntry::action))
                .containsExactly(Action.WAVE_STARTED, Action.MOVED, Action.JUDGED, Action.WAVE_ENDED);
    }

    @Test
    void onlySomeAreJudgedAndMovedButAllAreLoaded() {
        ferry.withReady("contoso", "fabrikam", "adatum");

        WaveResult result = ferry.migrate(only("fabrikam"));

        assertThat(result.counts().accounts()).isEqualTo(1);
        assertThat(result.counts().migrated()).isEqualTo(1);
        assertThat(ferry.stores.legacyAccounts().count()).isEqualTo(3);
        assertThat(ferry.show("contoso").managedInPartnerCenter()).isFalse();
    }

    @Test
    void anIdThatTheExportLacksMovesNothing() {
        ferry.withReady("contoso");

        assertThat(refusal(ferry.migrate(OPERATOR, only("contoso", "nowhere"), WaveWatch.NONE)))
                .isEqualTo(Code.EXPORT_LACKS_ACCOUNT);
        assertThat(ferry.stores.legacyAccounts().count()).isZero();
    }

    /** Contract §1: what has moved stays, what has not is replaced. */
    @Test
    void loadedAgainAnAccountThatHasNotMovedIsReplacedAndOneThatHasIsNot() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("litware").withoutMpnId().build());
        ferry.migrate(wave());
        ferry.with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("new@contoso.example"))
                        .build())
                .with(LegacyAccountSample.named("litware")
                        .withoutMpnId()
                        .withUsers(Samples.owner("new@litware.example"))
                        .build());

        ferry.migrate(wave().confirmed(1));

        assertThat(ferry.stores.legacyAccounts().find(Samples.id("contoso")))
                .contains(Samples.legacyAccount("contoso"));
        assertThat(ferry.stores
                        .legacyAccounts()
                        .find(Samples.id("litware"))
                        .orElseThrow()
                        .users())
                .extracting(user -> user.identity().key())
                .containsExactly("new@litware.example");
    }

    /** Contract §1: what an owner proved or joined in Ferry wins over the export, and a wave judges with it. */
    @Test
    void whatAnOwnerGaveInFerryWinsOverTheExport() {
        String personal = "ann@outlook.example";
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withoutMpnId()
                        .withUsers(Samples.person(personal, UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER))
                        .build());
        ferry.stores
                .migrations()
                .saveAll(List.of(new MigrationRecord(
                        new Migration.InProgress(
                                Samples.id("contoso"),
                                Optional.of(new ProvedEmail(Samples.email("ann@contoso.example"), personal)),
                                Optional.of(Samples.mpnId("contoso"))),
                        Optional.empty(),
                        Optional.empty())));

        ferry.migrate(wave());

        assertThat(value(ferry.listUsers().run(OPERATOR, Samples.id("contoso"))))
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.identity().key()).isEqualTo("ann@contoso.example");
                    assertThat(user.legacyKeys().getFirst()).isEqualTo(personal);
                    assertThat(user.role()).contains(Role.OWNER);
                });
    }

    /** R9: never taken for invalid; the account stays as it was and is asked about again. */
    @Test
    void aRegistryThatIsDownIsAskedAgainByTheNextWave() {
        ferry.withReady("contoso");
        ferry.migrate(dryRun());
        ferry.stores.mpnRegistry().goDown();

        assertThat(ferry.migrate(wave()).counts().findings()).isEqualTo(Map.of(FindingCode.REGISTRY_UNAVAILABLE, 1L));

        ferry.stores.mpnRegistry().comeBack();
        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
    }

    @Test
    void aMembershipOfATenantThatNobodyKnowsIsRejectedAlone() {
        ferry.withReady("contoso").with(Samples.membership("stranger"));

        WaveResult result = ferry.migrate(wave());

        assertThat(result.counts().migrated()).isEqualTo(1);
        assertThat(result.rejectedRows()).isEqualTo(1);
        assertThat(ferry.rejected()).singleElement().satisfies(reject -> {
            assertThat(reject.column()).isEqualTo("tenant_id");
            assertThat(reject.reason().code()).isEqualTo(Code.MEMBERSHIP_TENANT_UNKNOWN);
        });
    }

    /**
     * Contract §1: of rows with one key the first stands that can be taken; a rejected one does not stand in its way.
     */
    @Test
    void aMembershipThatIsRejectedDoesNotStandInTheWayOfAGoodOneWithItsNumber() {
        Membership good = Samples.membership("contoso");
        Membership lost = new Membership(
                good.mpnId(), Samples.tenantId("nowhere"), good.state(), good.kind(), good.companyName());
        Membership again = new Membership(
                good.mpnId(), Samples.tenantId("fabrikam"), good.state(), good.kind(), good.companyName());
        ferry.with(Samples.legacyAccount("contoso"))
                .with(Samples.tenant("contoso"))
                .with(Samples.tenant("fabrikam"));
        ferry.with(lost).with(good).with(again);

        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
        assertThat(ferry.rejected())
                .extracting(reject -> reject.reason().code())
                .containsExactly(Code.MEMBERSHIP_TENANT_UNKNOWN, Code.DUPLICATE_KEY);
    }

    @Test
    void aDomainThatTwoTenantsClaimIsUnknownAndWarnedOf() {
        ferry.withReady("contoso").with(Samples.tenant("rival", "contoso.example"));

        WaveResult result = ferry.migrate(wave());

        assertThat(result.counts().findings()).containsOnlyKeys(FindingCode.UNKNOWN_TENANT);
        assertThat(result.warnings()).hasSize(1);
    }

    /**
     * R12: after a fault in the midst of a page, its accounts have moved wholly or not at all; the same wave goes on.
     */
    @Test
    void aFaultAnywhereInAWaveLeavesNoAccountHalfMoved() {
        for (int calls = 0; calls < 120; calls++) {
            Installation struck = new Installation();
            struck.withReady("contoso", "fabrikam", "adatum");
            struck.stores.goDownAfter(calls);
            boolean survived = survives(struck);
            struck.stores.comeBack();
            for (String name : List.of("contoso", "fabrikam", "adatum")) {
                boolean moved = !struck.stores
                        .accounts()
                        .findAll(Set.of(Samples.id(name)))
                        .isEmpty();
                assertThat(struck.stores.users().of(Samples.id(name))).hasSize(moved ? 1 : 0);
                assertThat(struck.stores.outbox().pendingFor(Samples.id(name))).hasSize(moved ? 2 : 0);
                assertThat(struck.stores.legacyAccounts().locked(Set.of(Samples.id(name))))
                        .hasSize(moved ? 1 : 0);
            }
            WaveResult after = struck.migrate(wave());
            assertThat(after.counts().migrated() + after.counts().alreadyMigrated())
                    .isEqualTo(3);
            assertThat(struck.stores.outbox().count()).isEqualTo(6);
            assertThat(struck.get(CompareStandings.class).run())
                    .returns(0L, CompareStandings.Compared::due)
                    .returns(true, CompareStandings.Compared::agrees);
            if (survived) {
                return;
            }
        }
        throw new AssertionError("the wave never got through: the loop above is too short to prove anything");
    }

    private static boolean survives(Installation struck) {
        try {
            struck.migrate(wave());
            return true;
        } catch (PortUnavailable _) {
            return false;
        }
    }

    /** It takes minutes to read a large one. */
    @Test
    void aStopSignalEndsTheReadingOfTheExportToo() {
        AtomicBoolean interrupted = new AtomicBoolean();
        ExportReader endless = _ -> {
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nobody counts it down");
            } catch (InterruptedException told) {
                interrupted.set(true);
                throw new CancellationException("nobody waits any longer");
            }
        };
        ferry.withReady("a1").exchanging(ExportReader.class, () -> endless);
        ferry.stop.set(true);

        WaveResult stopped = ferry.migrate(wave());

        assertThat(interrupted).isTrue();
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.counts()).isEqualTo(WaveCounts.NONE);
        assertThat(ferry.stores.history().entries(Optional.empty())).isEmpty();
    }

    @Test
    void aStopSignalEndsTheWaveAfterAPageAndTheSameCommandGoesOn() {
        ferry.withReady("a1", "a2", "a3", "a4", "a5");
        ferry.stop.set(true);

        WaveResult stopped = ferry.migrate(wave());

        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.counts().migrated()).isEqualTo(2);
        ferry.stop.set(false);
        WaveResult rest = ferry.migrate(wave());
        assertThat(rest.stopped()).isFalse();
        assertThat(rest.counts().alreadyMigrated()).isEqualTo(2);
        assertThat(rest.counts().migrated()).isEqualTo(3);
    }

    /** Two pages of two accounts are worked on at once; the third waits for the first. */
    @Test
    void whoAsksForAStopWhileAPageWaitsForItsTurnIsHeardBeforeItBegins() {
        ferry.withReady("a1", "a2", "a3", "a4", "a5", "a6");
        WaveWatch impatient = new WaveWatch() {
            private boolean told;

            @Override
            public void progress(long accounts) {
                told = true;
            }

            @Override
            public boolean wantsStop() {
                return told;
            }
        };

        WaveResult stopped = value(ferry.migrate(OPERATOR, wave(), impatient));

        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.counts().migrated()).isEqualTo(4);
    }

    @Test
    void aSecondWaveAtTheSameTimeIsRefusedAsBusyButADryRunIsNot() {
        ferry.withReady("contoso");
        try (WaveLock.Held _ = ferry.stores.waveLock().tryAcquire().orElseThrow()) {
            assertThat(refusal(ferry.migrate(OPERATOR, wave(), WaveWatch.NONE))).isEqualTo(Code.WAVE_BUSY);
            assertThat(ferry.migrate(dryRun()).counts().migrated()).isEqualTo(1);
        }
        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
    }

    /** R4: operators alone move waves. */
    @Test
    void nobodyButAnOperatorMovesAWave() {
        ferry.withReady("contoso");

        assertThat(refusal(ferry.migrate(person("owner@contoso.example"), wave(), WaveWatch.NONE)))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(ferry.stores.legacyAccounts().count()).isZero();
    }

    @Test
    void whatTheWatchIsToldAddsUp() {
        ferry.withReady("contoso", "fabrikam", "adatum");
        Heard heard = new Heard();

        ferry.migrate(OPERATOR, wave(), heard);

        assertThat(heard.rows).isEqualTo(3);
        assertThat(heard.moved).isEqualTo(3);
        assertThat(heard.last).isEqualTo(3);
    }

    private static final class Heard implements WaveWatch {
        private long rows;
        private long moved;
        private long last;

        @Override
        public void opened(long accountRows) {
            rows = accountRows;
        }

        @Override
        public void moved(LegacyAccount account, List<User> users) {
            moved++;
        }

        @Override
        public void progress(long accounts) {
            last = accounts;
        }
    }

    @Test
    void anMpnIdThatBecomesValidWithALaterExportLetsTheAccountMove() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("contoso").withMpnId("999").build());
        assertThat(ferry.migrate(wave()).counts().findings()).containsOnlyKeys(FindingCode.MPN_INVALID);

        ferry.with(new Membership(
                new MpnId("999"),
                Samples.tenantId("contoso"),
                MembershipState.ACTIVE,
                MembershipKind.GLOBAL,
                Optional.empty()));

        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
        assertThat(ferry.history("contoso")).hasSize(2);
    }
}
