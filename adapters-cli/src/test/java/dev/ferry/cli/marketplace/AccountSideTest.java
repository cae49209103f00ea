package dev.ferry.cli.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.testkit.sample.AgreementSamples;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ferry enrolment}, {@code agreements} and {@code billing}, as an owner (R19, R20). */
class AccountSideTest {
    private static final String OWNER = "owner@contoso.example";

    private final Ferry ferry = new Ferry();

    @BeforeEach
    void anAccountHasMoved() {
        ferry.export.tenants.add(Samples.tenant("contoso"));
        ferry.export.memberships.add(Samples.membership("contoso"));
        ferry.export.accounts.add(LegacyAccountSample.named("contoso")
                .withUsers(Samples.owner(OWNER))
                .build());
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
    }

    private Ran owner(String... line) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of("--as", OWNER, "-o", "json"));
        return ferry.run(all.toArray(String[]::new));
    }

    private JsonNode done(String... line) throws IOException {
        Ran ran = owner(line);
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return ran.json();
    }

    @Test
    void anAccountEnrols() throws IOException {
        assertThat(done("enrolment", "show", "contoso").get("enrolled").asBoolean())
                .isFalse();
        JsonNode enrolled = done("enrolment", "enrol", "contoso");

        assertThat(enrolled.get("by").asText()).isEqualTo(OWNER);
        assertThat(done("enrolment", "show", "contoso")).isEqualTo(enrolled);
        assertThat(ferry.run("enrolment", "show", "contoso").output()).contains(OWNER);
    }

    @Test
    void theTerminalAloneIsNoManager() {
        Ran ran = ferry.run("enrolment", "enrol", "contoso");

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.errors()).contains("manager-only: ");
    }

    @Test
    void anAgreementIsAcceptedOnceItsDigestIsSaid() throws IOException {
        Ran asked = owner("agreements", "accept", "contoso");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.errors()).contains("Terms.", AgreementSamples.ADDENDUM.digest());

        String digest =
                done("agreements", "list", "contoso").get(0).get("digest").asText();
        assertThat(owner("agreements", "accept", "contoso", "--digest", "other").errors())
                .contains("agreement-unread: ");
        done("agreements", "accept", "contoso", "--digest", digest);

        assertThat(done("agreements", "list", "contoso")
                        .get(0)
                        .get("accepted")
                        .get("by")
                        .asText())
                .isEqualTo(OWNER);
    }

    @Test
    void billingIsSetShownAndConfirmed() throws IOException {
        assertThat(owner("billing", "confirm", "contoso").errors()).contains("billing-missing: ");
        done(
                "billing",
                "set",
                "contoso",
                "--company",
                "Contoso AB",
                "--country",
                "se",
                "--address",
                "Storgatan 1",
                "--contact",
                "Ann",
                "--tax-id",
                "SE55");
        JsonNode confirmed = done("billing", "confirm", "contoso");

        assertThat(confirmed.get("country").asText()).isEqualTo("SE");
        assertThat(confirmed.get("confirmedBy").asText()).isEqualTo(OWNER);
        assertThat(done("billing", "show", "contoso")).isEqualTo(confirmed);
        assertThat(ferry.run("billing", "show", "contoso", "--as", OWNER).output())
                .contains("Storgatan 1", "SE55");
    }
}
