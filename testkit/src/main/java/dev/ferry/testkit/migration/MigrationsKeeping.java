package dev.ferry.testkit.migration;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.migration.Migration.Completed;
import dev.ferry.domain.migration.Migration.InProgress;
import dev.ferry.domain.migration.Migration.NotStarted;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.WaveName;
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

/** That every migration comes back as it was saved. */
abstract class MigrationsKeeping extends MigrationsChapter {
    MigrationsKeeping(MigrationsContract contract) {
        super(contract);
    }

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
    public final void anAccountThatNobodyJudgedOrStartedIsAbsent() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso")))));

        assertThat(find("fabrikam")).isEmpty();
        assertThat(migrations().findAll(Set.of())).isEmpty();
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
    public final void whatIsSavedLaterStands() {
        migrations().saveAll(List.of(judged(new InProgress(id("contoso"), PROVED, JOINED))));
        MigrationRecord later = new MigrationRecord(
                new InProgress(id("contoso"), Optional.empty(), Optional.empty()), Optional.empty(), Optional.empty());
        migrations().saveAll(List.of(later));

        assertThat(find("contoso")).contains(later);
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
}
