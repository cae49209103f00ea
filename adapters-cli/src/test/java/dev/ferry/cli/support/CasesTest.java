package dev.ferry.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.offer.Situation;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ferry cases}, as an owner, somebody else, and an operator (R20). */
class CasesTest {
    private static final String OWNER = "owner@contoso.example";
    private static final String OTHER = "carl@contoso.example";

    private final Ferry ferry = new Ferry();

    @BeforeEach
    void anAccountHasMoved() {
        ferry.export.tenants.add(Samples.tenant("contoso"));
        ferry.export.memberships.add(Samples.membership("contoso"));
        ferry.export.accounts.add(LegacyAccountSample.named("contoso")
                .withUsers(Samples.owner(OWNER), Samples.contributor(OTHER))
                .withOffers(OfferStages.of("draft", Situation.DRAFT), OfferStages.of("live", Situation.PUBLISHED))
                .build());
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
    }

    private Ran as(String address, String... line) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of("--as", address));
        return ferry.run(all.toArray(String[]::new));
    }

    private JsonNode opened(String topic, String... more) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("cases", "open", "contoso", "--topic", topic, "--text", "How is that?", "-o", "json"));
        all.addAll(List.of(more));
        Ran ran = as(OWNER, all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return ran.json();
    }

    private Ran answer(String id, String... more) {
        List<String> all =
                new ArrayList<>(List.of("cases", "answer", "contoso", id, "--state", "closed", "--text", "So it is."));
        all.addAll(List.of(more));
        return ferry.run(all.toArray(String[]::new));
    }

    private static void refused(Ran ran, String code) {
        assertThat(ran.exitCode()).as(ran.errors()).isEqualTo(4);
        assertThat(ran.errors()).contains("ferry: " + code + ": ");
        assertThat(ran.output()).isEmpty();
    }

    @Test
    void aCaseIsOpenedListedShownAndAnswered() throws IOException {
        JsonNode one = opened("wrong-offer-type", "--offer", "draft");
        String id = one.get("caseId").asText();
        assertThat(one.get("desk").asText()).isEqualTo("migration");
        assertThat(as(OWNER, "cases", "list", "contoso", "-o", "csv").output().lines())
                .containsExactly(
                        "caseId,publisherId,offerId,topic,desk,state,text",
                        id + ",contoso,draft,wrong-offer-type,migration,open,How is that?");
        assertThat(as(OWNER, "cases", "show", "contoso", id).output())
                .contains("Wrong kind of offer: draft", "How is that?", OWNER);

        Ran answered = answer(id, "--verdict", "confirmed", "-o", "json");
        assertThat(answered.exitCode()).as(answered.errors()).isZero();
        assertThat(answered.json().get("answers").get(0).get("verdict").asText())
                .isEqualTo("confirmed");
        assertThat(answered.json().get("mail").get("sent").asInt()).isOne();
        assertThat(as(OWNER, "cases", "show", "contoso", id, "--lang", "sv").output())
                .contains("Stängt (Bekräftat)", "So it is.");
    }

    @Test
    void operatorsListTheCasesOfAllAccounts() throws IOException {
        opened("managing");
        String migration =
                opened("migrated-in-error", "--offer", "draft").get("caseId").asText();

        assertThat(ferry.run("cases", "list", "-o", "json").json()).hasSize(2);
        assertThat(ferry.run("cases", "list", "--desk", "migration", "--state", "open", "-o", "csv")
                        .output()
                        .lines()
                        .skip(1))
                .singleElement()
                .asString()
                .startsWith(migration + ",");
        assertThat(ferry.run("cases", "list", "contoso", "--state", "closed", "-o", "csv")
                        .output()
                        .lines())
                .hasSize(1);
        refused(as(OWNER, "cases", "list"), "operator-only");
    }

    @Test
    void whatIsRefusedIsToldByItsCode() throws IOException {
        String id = opened("managing").get("caseId").asText();
        refused(as(OWNER, "cases", "open", "contoso", "--topic", "managing", "--text", "And?"), "case-open");
        refused(as(OTHER, "cases", "list", "contoso"), "manager-only");
        refused(as(OWNER, "cases", "answer", "contoso", id, "--state", "closed", "--text", "So."), "operator-only");
        refused(answer(id, "--verdict", "unfounded"), "no-verdict");
        refused(as(OWNER, "cases", "show", "contoso", "00000000-0000-0000-0000-000000000000"), "case-not-found");
        refused(as(OWNER, "cases", "open", "contoso", "--topic", "publishing", "--text", " "), "value-missing");
        Ran operator = ferry.run("cases", "open", "contoso", "--topic", "publishing", "--text", "How?");
        refused(operator, "manager-only");
        assertThat(operator.errors()).contains("--as ADDRESS");
        assertThat(answer(id).exitCode()).isZero();
        refused(answer(id), "case-closed");
    }

    @Test
    void aCaseIsHandedToItsDeskByTheCommandItself() throws IOException {
        String id = opened("managing").get("caseId").asText();
        assertThat(ferry.stores.supportSystem().taken())
                .extracting(request -> request.id().toString())
                .containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases show contoso nothing",
                "cases list --state dreaming",
                "cases list --desk kitchen",
                "cases open contoso --topic weather --text x",
                "cases open contoso --topic managing",
                "cases answer contoso 00000000-0000-0000-0000-000000000000 --state closed",
                "cases answer contoso 00000000-0000-0000-0000-000000000000 --state closed --text x --verdict perhaps"
            })
    void whatIsNoCommandIsToldSo(String line) {
        assertThat(ferry.run(line.split(" ", -1)).exitCode()).isEqualTo(2);
    }
}
