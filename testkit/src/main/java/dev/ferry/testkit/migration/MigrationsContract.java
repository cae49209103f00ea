package dev.ferry.testkit.migration;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.Migration.Completed;
import dev.ferry.domain.migration.Migration.InProgress;
import dev.ferry.domain.migration.Migration.NotStarted;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Migrations} must do. Used like any {@link StoreContract}. */
public abstract class MigrationsContract extends StoreContract {
    private static final Optional<ProvedEmail> PROVED =
            Optional.of(new ProvedEmail(email("Anna@Contoso.Example"), "anna@mail.example"));
    private static final int RACERS = 4;
    private static final int ROUNDS = 10;
    private static final Optional<MpnId> JOINED = Optional.of(new MpnId("0012"));

    @Test
    public final void everyStageIsFoundAsItWasSaved() {
        List<MigrationRecord> all = List.of(
                judged(new NotStarted(id("a"))),
                judged(new InProgress(id("b"), Optional.empty(), Optional.empty())),
                judged(new InProgress(id("c"), PROVED, Optional.empty())),
                judged(new InProgress(id("d"), Optional.empty(), JOINED)),
                judged(new InProgress(id("e"), PROVED, JOINED)),
                judged(new Completed(id("f"), tenantId("f"), mpnId("f"), NOON)));
        migrations().saveAll(all);

        assertThat(migrations().findAll(accountsOf(all)).values()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void aMigrationThatNoWaveJudgedHasNeitherWaveNorVerdict() {
        MigrationRecord own = new MigrationRecord(
                new InProgress(id("contoso"), PROVED, Optional.empty()), Optional.empty(), Optional.empty());
        migrations().saveAll(List.of(own));

        assertThat(find("contoso")).contains(own);
    }

    @Test
    public final void aProvedAddressIsKeptAsItWasWritten() {
        migrations().saveAll(List.of(judged(new InProgress(id("contoso"), PROVED, Optional.empty()))));

        assertThat(find("contoso").map(MigrationRecord::migration))
                .containsInstanceOf(InProgress.class)
                .get()
                .extracting(kept ->
                        ((InProgress) kept).email().orElseThrow().address().written())
                .isEqualTo("Anna@Contoso.Example");
    }

    @Test
    public final void wavesAndVerdictsOfEveryScriptAndLengthStayAsTheyAre() {
        WaveName wave = new WaveName("V\u00e5g-\u65e5\u672c_2019.07" + "x".repeat(60));
        MigrationRecord judged = new MigrationRecord(
                new NotStarted(id("contoso")), Optional.of(wave), Optional.of(Scripts.LONG + Scripts.NAMES));
        migrations().saveAll(List.of(judged));

        assertThat(find("contoso")).contains(judged);
    }

    @Test
    public final void accountsAreFoundByTheOwnersThatWereNamed() {
        migrations()
                .saveAll(List.of(
                        judged(new NotStarted(id("b"))).naming(email("Anna@contoso.example")),
                        judged(new NotStarted(id("a")))
                                .naming(email("anna@contoso.example"))
                                .naming(email("bo@contoso.example")),
                        judged(new NotStarted(id("c")))));

        assertThat(migrations().withNamedOwner(email("anna@CONTOSO.example"))).containsExactly(id("a"), id("b"));
        assertThat(migrations().withNamedOwner(email("bo@contoso.example"))).containsExactly(id("a"));
        assertThat(migrations().withNamedOwner(email("cy@contoso.example"))).isEmpty();
    }

    @Test
    public final void anAccountThatNobodyJudgedOrStartedIsAbsent() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso")))));

        assertThat(find("fabrikam")).isEmpty();
        assertThat(migrations().findAll(Set.of())).isEmpty();
    }

    @Test
    public final void whatIsSavedLaterStands() {
        migrations().saveAll(List.of(judged(new InProgress(id("contoso"), PROVED, JOINED))));
        MigrationRecord later = new MigrationRecord(
                new InProgress(id("contoso"), Optional.empty(), Optional.empty()), Optional.empty(), Optional.empty());
        migrations().saveAll(List.of(later));

        assertThat(find("contoso")).contains(later);
    }

    @Test
    public final void aMigrationIsCompletedFromEitherStage() {
        migrations()
                .saveAll(List.of(
                        judged(new NotStarted(id("a"))), judged(new InProgress(id("b"), PROVED, Optional.empty()))));
        List<MigrationRecord> completed = List.of(completed("a"), completed("b"));
        migrations().saveAll(completed);

        assertThat(migrations().findAll(Set.of(id("a"), id("b"))).values())
                .containsExactlyInAnyOrderElementsOf(completed);
    }

    @Test
    public final void r1NothingIsEverSavedOverACompletedMigration() {
        migrations().saveAll(List.of(completed("contoso")));

        List.of(
                        judged(new NotStarted(id("contoso"))),
                        judged(new InProgress(id("contoso"), PROVED, JOINED)),
                        judged(new Completed(id("contoso"), tenantId("other"), mpnId("other"), NOON)),
                        completed("contoso"))
                .forEach(over -> assertThatException()
                        .isThrownBy(() -> migrations().saveAll(List.of(judged(new NotStarted(id("fabrikam"))), over))));
        assertThat(migrations().findAll(Set.of(id("contoso"), id("fabrikam"))))
                .isEqualTo(Map.of(id("contoso"), completed("contoso")));
    }

    @Test
    public final void thousandsAreSavedAndFoundAtOnce() {
        Map<PublisherId, MigrationRecord> many = IntStream.range(0, 3_000)
                .mapToObj(number -> judged(new NotStarted(id("account-" + number))))
                .collect(Collectors.toMap(record -> record.migration().account(), Function.identity()));
        migrations().saveAll(many.values());
        migrations().saveAll(many.values());

        assertThat(migrations().findAll(many.keySet())).isEqualTo(many);
    }

    @Test
    public final void r12AFailedTransactionSavesNothing() {
        migrations().saveAll(List.of(judged(new NotStarted(id("a")))));
        inATransactionThatFails(() -> migrations().saveAll(List.of(completed("a"), completed("b"))));

        assertThat(migrations().findAll(Set.of(id("a"), id("b"))))
                .isEqualTo(Map.of(id("a"), judged(new NotStarted(id("a")))));
    }

    @Test
    public final void everyTimeIsKeptToTheMicrosecond() {
        List<MigrationRecord> all = Many.of(
                Many.TIMES.size(),
                number -> judged(
                        new Completed(id("account-" + number), tenantId("a"), mpnId("a"), Many.TIMES.get(number))));
        migrations().saveAll(all);

        assertThat(migrations().findAll(accountsOf(all)).values()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void nothingToSaveIsNothing() {
        migrations().saveAll(List.of());

        assertThat(find("contoso")).isEmpty();
    }

    @Test
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown() {
        migrations().saveAll(List.of(completed("contoso")));
        Set<PublisherId> asked = new HashSet<>(Many.of(10_000, number -> id("nobody-" + number)));
        asked.add(id("contoso"));

        assertThat(migrations().findAll(asked)).isEqualTo(Map.of(id("contoso"), completed("contoso")));
    }

    /** Whoever saves a verdict comes before or after the one who completes; who completes second fails. */
    @Test
    public final void r1OfManyRacersOneCompletesTheMigration() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso")))));
        List<Racers.Finish<Boolean>> finishes = Racers.finishes(8, number -> {
            migrations()
                    .saveAll(List.of(
                            judged(new Completed(id("contoso"), tenantId("racer " + number), mpnId("a"), NOON))));
            return true;
        });

        assertThat(finishes)
                .filteredOn(finish -> finish instanceof Racers.Finish.CameThrough<Boolean>)
                .hasSize(1);
        int winner = finishes.indexOf(new Racers.Finish.CameThrough<>(true));
        assertThat(find("contoso"))
                .contains(judged(new Completed(id("contoso"), tenantId("racer " + winner), mpnId("a"), NOON)));
    }

    @Test
    public final void ownersWhomAnOperatorNamedAreKeptAsTheyWereWritten() {
        MigrationRecord named = judged(new NotStarted(id("contoso")))
                .naming(email("Anna@Contoso.Example"))
                .naming(email("j\u00fcrgen.o'neil@wei\u00df.example"));
        migrations().saveAll(List.of(named, judged(new NotStarted(id("fabrikam")))));

        assertThat(find("contoso")).contains(named);
        assertThat(find("contoso").orElseThrow().namedOwners())
                .extracting(EmailAddress::written)
                .contains("Anna@Contoso.Example");
        assertThat(find("fabrikam").orElseThrow().namedOwners()).isEmpty();
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso")))));
        assertThat(find("contoso").orElseThrow().namedOwners()).isEmpty();
    }

    @Test
    public final void whatIsHeldIsWhatIsThere() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso"))), completed("tailspin")));
        Set<PublisherId> asked = Set.of(id("contoso"), id("fabrikam"), id("tailspin"));

        assertThat(stores().transactions().run(() -> migrations().hold(asked)))
                .isEqualTo(migrations().findAll(asked));
        assertThat(stores().transactions().run(() -> migrations().hold(Set.of())))
                .isEmpty();
    }

    @Test
    public final void whatIsHeldCanBeSavedMoreThanOnce() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso")))));
        stores().transactions().run(() -> {
            migrations().hold(Set.of(id("contoso"), id("fabrikam")));
            migrations().saveAll(List.of(started("contoso"), started("fabrikam")));
            migrations().hold(Set.of(id("contoso"), id("fabrikam")));
            migrations().saveAll(List.of(completed("contoso"), completed("fabrikam")));
        });

        assertThat(find("contoso")).contains(completed("contoso"));
        assertThat(find("fabrikam")).contains(completed("fabrikam"));
    }

    @Test
    public final void r1NothingIsSavedOverWhatWasCompletedInTheSameTransaction() {
        assertThatException()
                .isThrownBy(() -> stores().transactions().run(() -> {
                    migrations().hold(Set.of(id("contoso")));
                    migrations().saveAll(List.of(completed("contoso")));
                    migrations().saveAll(List.of(started("contoso")));
                }));
        assertThat(find("contoso")).isEmpty();
    }

    @Test
    public final void ofManyWhoHoldLookAndSaveNoneLosesWhatAnotherSaved() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso")))));

        assertThat(namedByRacers("contoso")).hasSize(RACERS);
    }

    @Test
    public final void ofManyWhoHoldWhatIsNotThereNoneLosesWhatAnotherSaved() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(namedByRacers("account-" + round)).hasSize(RACERS);
        }
    }

    /** Each names an owner, as many operators at once would. */
    private Set<EmailAddress> namedByRacers(String account) {
        Racers.race(RACERS, number -> {
            stores().transactions().run(() -> {
                MigrationRecord record = migrations()
                        .hold(Set.of(id(account)))
                        .getOrDefault(id(account), MigrationRecord.none(id(account)));
                migrations().saveAll(List.of(record.naming(email("racer" + number + "@contoso.example"))));
            });
            return true;
        });
        return find(account).orElseThrow().namedOwners();
    }

    /** Whoever saves without having held comes before or after, and never in between. */
    @Test
    public final void r1OfManyWhoHoldAndCompleteOneDoes() {
        for (int round = 0; round < ROUNDS; round++) {
            String account = "account-" + round;
            List<Boolean> completed = Racers.race(
                    RACERS,
                    _ -> stores().transactions().run(() -> {
                        boolean open = !migrations().hold(Set.of(id(account))).containsKey(id(account));
                        if (open) {
                            migrations().saveAll(List.of(completed(account)));
                        }
                        return open;
                    }));

            assertThat(completed).containsOnlyOnce(true);
        }
    }

    private static MigrationRecord started(String account) {
        return judged(new NotStarted(id(account)).start());
    }

    private Migrations migrations() {
        return stores().migrations();
    }

    private Optional<MigrationRecord> find(String account) {
        return Optional.ofNullable(migrations().findAll(Set.of(id(account))).get(id(account)));
    }

    private static MigrationRecord judged(Migration migration) {
        return new MigrationRecord(migration, Optional.of(new WaveName("first")), Optional.of("[]"));
    }

    private static MigrationRecord completed(String account) {
        return judged(new Completed(id(account), tenantId(account), mpnId(account), NOON));
    }

    private static Set<PublisherId> accountsOf(List<MigrationRecord> records) {
        return records.stream().map(record -> record.migration().account()).collect(Collectors.toSet());
    }
}
