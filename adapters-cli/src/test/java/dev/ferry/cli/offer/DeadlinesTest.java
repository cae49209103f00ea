package dev.ferry.cli.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.offer.Situation;
import dev.ferry.testkit.offer.HandedInOffers;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ferry offers deadlines}, in July 2019 (R23). */
class DeadlinesTest {
    private static final String OWNER = "owner@contoso.example";
    private static final String HEADER = "deadline,date,situation,met-by,consequence,ends-with\n";

    @TempDir
    Path desk;

    private final Ferry ferry = new Ferry();

    @BeforeEach
    void anAccountHasMovedAndAnotherHasNot() {
        ferry.directory = desk;
        ferry.export.tenants.add(Samples.tenant("contoso"));
        ferry.export.memberships.add(Samples.membership("contoso"));
        ferry.export.accounts.add(LegacyAccountSample.named("contoso")
                .withUsers(Samples.owner(OWNER))
                .withOffers(
                        HandedInOffers.listed("crm", "https://appsource.example/crm"),
                        OfferStages.of("erp", Situation.DRAFT))
                .build());
        ferry.export.accounts.add(LegacyAccountSample.named("fabrikam")
                .withUsers(Samples.owner("owner@fabrikam.example"))
                .withOffers(OfferStages.of("old", Situation.NOT_DETECTED))
                .build());
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
    }

    @Test
    void howAllOffersStandIsShownAsContractsSpellIt() throws IOException {
        assertThat(ferry.run("offers", "deadlines", "--at", "2019-10-15", "-o", "csv")
                        .output()
                        .lines())
                .containsExactly(
                        "deadline,date,publisherId,offerId,outcome,why,consequences",
                        "published-move,2019-08-31,contoso,crm,missed,,no-marketing-benefits",
                        "draft-publication,2019-10-15,contoso,erp,missed,,removed-from-seller-catalog",
                        "not-detected,2019-10-15,fabrikam,old,missed,,removed-from-seller-catalog");

        JsonNode first = ferry.run("offers", "deadlines", "--at", "2019-10-15", "-o", "json")
                .json()
                .get(0);
        assertThat(first.toString())
                .isEqualTo("{\"deadline\":\"published-move\",\"date\":\"2019-08-31\",\"publisherId\":\"contoso\","
                        + "\"offerId\":\"crm\",\"outcome\":\"missed\",\"why\":null,"
                        + "\"consequences\":[\"no-marketing-benefits\"]}");
    }

    @Test
    void peopleReadWordsOfTheirLanguage() {
        assertThat(ferry.run("offers", "deadlines", "contoso", "erp", "--at", "2019-10-16")
                        .output())
                .contains("missed", "removed from the seller catalog");
        assertThat(ferry.run("offers", "deadlines", "contoso", "erp", "--lang", "sv")
                        .output())
                .contains("Tidsfrist", "återstår");
    }

    @Test
    void aDayHasPassedWhollyAndATimeIsATime() {
        assertThat(outcome("2019-10-14")).isEqualTo("ahead");
        assertThat(outcome("2019-10-15")).isEqualTo("missed");
        assertThat(outcome("2019-10-15T23:59:59-07:00")).isEqualTo("ahead");
        assertThat(outcome("2019-10-16T00:00:00-07:00")).isEqualTo("missed");
        assertThat(ferry.run("offers", "deadlines", "--at", "tomorrow").exitCode())
                .isEqualTo(2);
    }

    private String outcome(String at) {
        return ferry.run("offers", "deadlines", "contoso", "erp", "--at", at, "-o", "csv")
                .output()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", -1)[4];
    }

    @Test
    void anOwnerSeesTheirOwnAndOperatorsAll() {
        assertThat(ferry.run("offers", "deadlines", "contoso", "--as", OWNER, "-o", "csv")
                        .output()
                        .lines())
                .hasSize(3);
        Ran all = ferry.run("offers", "deadlines", "--as", OWNER);
        assertThat(all.exitCode()).isEqualTo(4);
        assertThat(all.errors()).contains("ferry: operator-only: ");
        assertThat(ferry.run("offers", "deadlines", "contoso", "gone").errors()).contains("ferry: offer-not-found: ");
    }

    @Test
    void aTableIsLoadedAndWhatItDoesIsTold() throws IOException {
        Files.writeString(desk.resolve("own.csv"), HEADER + "summer,2019-06-30,published,all-steps,told,all-steps\n");

        Ran dry = ferry.run("offers", "deadlines", "--load", "own.csv", "--dry-run", "-o", "csv");
        assertThat(dry.errors()).contains("Nothing was loaded");
        Ran loaded = ferry.run("offers", "deadlines", "--load", "own.csv", "-o", "csv");
        assertThat(loaded.exitCode()).as(loaded.errors()).isZero();
        assertThat(loaded.output()).isEqualTo(dry.output());
        assertThat(loaded.output().lines())
                .startsWith("deadline,change,before,date,begins,ends", "summer,added,,2019-06-30,1,0")
                .contains("published-move,removed,2019-08-31,,0,0");
        assertThat(ferry.run("offers", "deadlines", "-o", "csv")
                        .output()
                        .lines()
                        .skip(1))
                .containsExactly("summer,2019-06-30,contoso,crm,missed,,told");

        Ran back = ferry.run("offers", "deadlines", "--load", "-o", "csv");
        assertThat(back.output().lines()).contains("summer,removed,2019-06-30,,0,1");
    }

    @Test
    void allThatIsWrongWithATableIsToldWithItsPlace() throws IOException {
        Files.writeString(desk.resolve("own.csv"), HEADER + "summer,30.6.2019,gone,all-steps,told,all-steps\n");

        Ran ran = ferry.run("offers", "deadlines", "--load", "own.csv");
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.errors().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("ferry: malformed-date: 2, date: "),
                        line -> assertThat(line).startsWith("ferry: unknown-value: 2, situation: "));
        assertThat(ferry.run("offers", "deadlines", "--load", "none.csv").exitCode())
                .isEqualTo(1);
        assertThat(ferry.run("offers", "deadlines", "--dry-run").exitCode()).isEqualTo(2);
        assertThat(ferry.stores.deadlines().loaded()).isEmpty();
    }

    @Test
    void whatFollowsIsPutInForceAndOftenNothingDoes() throws IOException {
        Files.writeString(desk.resolve("own.csv"), HEADER + "summer,2019-06-30,published,all-steps,told,all-steps\n");
        assertThat(ferry.run("offers", "deadlines", "--load", "own.csv").exitCode())
                .isZero();

        assertThat(ferry.run("offers", "deadlines", "--apply", "--dry-run").errors())
                .contains("one consequence would be put in force, and nothing lifted");
        assertThat(ferry.run("offers", "deadlines", "--apply", "-o", "json")
                        .json()
                        .toString())
                .isEqualTo("{\"begun\":1,\"ended\":0,\"waiting\":0,\"drafts\":2,\"reminders\":0}");
        assertThat(ferry.run("offers", "deadlines", "--apply").errors())
                .contains("Nothing was put in force, and nothing lifted.");
        assertThat(ferry.run("offers", "deadlines", "--apply", "--load").exitCode())
                .isEqualTo(2);
    }

    @Test
    void aDryRunTellsHowManyDraftsWaitForWhom() throws IOException {
        Files.writeString(
                desk.resolve("own.csv"),
                HEADER + "summer,2019-06-30,draft,all-steps,removed-from-seller-catalog,all-steps\n");
        assertThat(ferry.run("offers", "deadlines", "--load", "own.csv").exitCode())
                .isZero();

        Ran dry = ferry.run("offers", "deadlines", "--apply", "--dry-run", "--removals", "0");
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.errors())
                .contains("nothing would be put in force")
                .contains("One draft of 2 would wait in the seller catalog until you confirm that with --removals 1.");
        assertThat(ferry.run("offers", "deadlines", "--apply", "--dry-run", "--removals", "1")
                        .errors())
                .contains("one consequence would be put in force")
                .doesNotContain("would wait");
        assertThat(ferry.run("offers", "deadlines", "--apply", "--removals", "0")
                        .errors())
                .contains("too-many-drafts");
    }

    @Test
    void whatIsAboutAllOffersTakesNoneAndNoTime() {
        for (List<String> act : List.of(List.of("--apply"), List.of("--load"), List.of("--apply", "--dry-run"))) {
            assertThat(usageError(act, "contoso", "erp")).contains("are about the offers of all accounts");
            assertThat(usageError(act, "--at", "2019-10-15")).contains("--at shows how offers stand at a time");
        }
        assertThat(usageError(List.of("--load"), "--removals", "3")).contains("--removals goes with --apply");
        assertThat(usageError(List.of("--apply"), "--removals", "-5")).contains("at least 0");
        assertThat(ferry.stores.deadlines().loaded()).isEmpty();
    }

    private String usageError(List<String> act, String... more) {
        List<String> words = new ArrayList<>(List.of("offers", "deadlines"));
        words.addAll(List.of(more));
        words.addAll(act);
        Ran ran = ferry.run(words.toArray(String[]::new));
        assertThat(ran.exitCode()).isEqualTo(2);
        return ran.errors();
    }

    @Test
    void ofVeryManyFaultsSomeAreToldAndHowManyMoreThereAre() throws IOException {
        Files.writeString(desk.resolve("own.csv"), HEADER + "summer,soon,published,all-steps,,\n".repeat(25));

        assertThat(ferry.run("offers", "deadlines", "--load", "own.csv")
                        .errors()
                        .lines())
                .hasSize(21)
                .last()
                .asString()
                .contains("5 more faults");
    }

    @Test
    void tooManyDraftsLeaveTheCatalogOnlyWhenThatIsConfirmed() throws IOException {
        Files.writeString(
                desk.resolve("own.csv"),
                HEADER + "summer,2019-06-30,draft,submitted,removed-from-seller-catalog,live\n"
                        + "fall,2019-06-30,not-detected,new-offer,removed-from-seller-catalog,never\n");
        assertThat(ferry.run("offers", "deadlines", "--load", "own.csv").exitCode())
                .isZero();

        Ran refused = ferry.run("offers", "deadlines", "--apply");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.errors()).contains("ferry: too-many-drafts: ", "2 drafts");
        assertThat(ferry.run("offers", "deadlines", "--apply", "--removals", "2")
                        .errors())
                .contains("2 consequences were put in force");
    }

    @Test
    void aDeadlineIsWaivedAndThatTakenBack() {
        Ran waived = ferry.run(
                "offers",
                "waive",
                "contoso",
                "erp",
                "--deadline",
                "draft-publication",
                "--reason",
                "agreed",
                "-o",
                "csv");
        assertThat(waived.output()).contains("contoso,erp,waived,,");
        assertThat(ferry.run(
                                "offers",
                                "waive",
                                "contoso",
                                "erp",
                                "--deadline",
                                "draft-publication",
                                "--undo",
                                "-o",
                                "csv")
                        .output())
                .contains("contoso,erp,ahead,,");
        assertThat(ferry.run("offers", "waive", "contoso", "erp", "--deadline", "soon", "--reason", "agreed")
                        .errors())
                .contains("ferry: unknown-deadline: ", "it has: draft-publication.");
        assertThat(ferry.run("offers", "waive", "contoso", "erp", "--deadline", "draft-publication")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void offersAtRiskAreListed() {
        assertThat(ferry.run("offers", "list", "--at-risk", "-o", "csv")
                        .output()
                        .lines())
                .hasSize(1);
        assertThat(ferry.run("offers", "list", "contoso", "--at-risk", "-o", "csv")
                        .output()
                        .lines())
                .hasSize(1);
    }
}
