package dev.ferry.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ferry people …}: a person's data, handed out and erased. */
class PeopleTest {
    private static final String OWNER = "owner@contoso.example";
    private static final String DEV = "dev@contoso.example";

    private final Ferry ferry = new Ferry();

    @BeforeEach
    void anAccountHasMoved() {
        ferry.withReady();
        ferry.export.tenants.add(Samples.tenant("contoso"));
        ferry.export.memberships.add(Samples.membership("contoso"));
        ferry.export.accounts.add(LegacyAccountSample.named("contoso")
                .withUsers(Samples.owner(OWNER), Samples.contributor(DEV))
                .build());
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
    }

    @Test
    void allThatIsKeptIsWrittenAndNothingIsLeftOnceItIsErased() throws IOException {
        assertThat(ferry.run("people", "export", "Dev@contoso.example", "-o", "json")
                        .json()
                        .findValuesAsText("kind"))
                .contains("user", "legacy-user");
        Ran erased = ferry.run("people", "erase", DEV, "--yes", "-o", "json");

        assertThat(erased.exitCode()).as(erased.errors()).isZero();
        assertThat(erased.json().get(0).get("accounts").get(0).asText()).isEqualTo("contoso");
        assertThat(ferry.run("people", "export", DEV, "-o", "json").json().findValuesAsText("kind"))
                .as("until the legacy portal was told")
                .containsOnly("owed-change");
        assertThat(ferry.run("sync", "run").exitCode()).isZero();
        assertThat(ferry.run("people", "export", DEV, "-o", "json").json()).isEmpty();
        assertThat(ferry.run("people", "erase", DEV, "--yes").errors()).contains("Nothing is left");
    }

    @Test
    void whatCannotBeReadIsNamedAmongTheRest() throws IOException {
        UnreadableRow row = new UnreadableRow("history 17", "this version of Ferry cannot read it: hologram");
        ferry.instead.put(PersonalData.class, new Damaged(ferry.stores.personalData(), row));
        Ran exported = ferry.run("people", "export", DEV, "-o", "json");

        assertThat(exported.exitCode()).isEqualTo(3);
        assertThat(exported.json().findValuesAsText("kind")).contains("user", "legacy-user", "history");
        assertThat(exported.json().findValuesAsText("unreadable")).containsExactly("history 17");
        assertThat(exported.errors()).contains("One record above cannot be read");
    }

    /** The data of a store that has a row more, which cannot be read. */
    private record Damaged(PersonalData whole, UnreadableRow row) implements PersonalData {
        @Override
        public Stream<PersonalRecord> about(EmailAddress address) {
            return Stream.concat(whole.about(address), Stream.of(PersonalRecord.unreadable(PersonalKind.HISTORY, row)));
        }

        @Override
        public Set<PublisherId> accountsOf(EmailAddress address) {
            return whole.accountsOf(address);
        }

        @Override
        public int erase(EmailAddress address, EmailAddress pseudonym) {
            return whole.erase(address, pseudonym);
        }
    }

    @Test
    void withoutAnybodyToConfirmNobodyIsErased() throws IOException {
        Ran refused = ferry.run("people", "erase", DEV, "--no-input");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(ferry.run("people", "export", DEV, "-o", "json").json()).isNotEmpty();
    }

    @Test
    void theLastOwnerStaysAndTheAccountIsNamed() {
        Ran refused = ferry.run("people", "erase", OWNER, "--yes");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.errors()).contains("last-owner: ", "contoso");
    }

    @Test
    void whoeverSucceedsTheLastOwnerIsOneInTheirPlace() throws IOException {
        Ran dry = ferry.run("people", "erase", OWNER, "--successor", DEV, "--dry-run", "-o", "json");
        assertThat(dry.exitCode()).as(dry.errors()).isZero();
        assertThat(dry.json().get(0).get("pseudonym").isNull()).isTrue();
        assertThat(dry.json().get(0).get("handedOver").get(0).asText()).isEqualTo("contoso");
        assertThat(dry.errors()).contains("A dry run");

        Ran erased = ferry.run("people", "erase", OWNER, "--successor", DEV, "--yes", "-o", "json");
        assertThat(erased.exitCode()).as(erased.errors()).isZero();
        assertThat(erased.json().get(0).get("handedOver"))
                .isEqualTo(dry.json().get(0).get("handedOver"));
        assertThat(ferry.run("users", "list", "contoso", "-o", "json")
                        .json()
                        .get(0)
                        .get("role")
                        .asText())
                .isEqualTo("owner");
    }

    @Test
    void whoCannotSucceedIsRefused() {
        Ran refused = ferry.run("people", "erase", OWNER, "--successor", "kim@mail.example", "--yes");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.errors()).contains("successor-unfit: ", "contoso");
    }

    @Test
    void operatorsAloneErase() {
        assertThat(ferry.run("people", "erase", DEV, "--yes", "--as", OWNER).exitCode())
                .isEqualTo(4);
    }
}
