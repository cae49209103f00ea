package dev.ferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.testkit.ShownInstallation;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What commands print with {@code -o json}, beside what the API answers. */
class DocumentsTest {
    private static final String MOVED = ShownInstallation.MOVED.value();
    private static final String BEGUN = ShownInstallation.BEGUN.value();

    private final Ferry ferry = new Ferry();
    private final ObjectMapper json = new ObjectMapper();

    private JsonNode printed(String... command) throws IOException {
        String[] asJson = Arrays.copyOf(command, command.length + 2);
        asJson[command.length] = "-o";
        asJson[command.length + 1] = "json";
        Ran ran = ferry.run(asJson);
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return ran.json();
    }

    /** The terminal lists the users of all accounts, and says with each which account it is of. */
    private JsonNode compared(PublisherId account) throws IOException {
        JsonNode users = printed("sync", "compare", account.value(), "--all");
        users.forEach(user -> ((ObjectNode) user).remove("publisherId"));
        users.forEach(user -> ((ObjectNode) user).remove("underWay"));
        return users;
    }

    @Test
    void everyDocumentIsTheOneOfTheApi() throws IOException {
        ShownInstallation.fill(ferry.stores);
        ferry.retirement =
                Optional.of(LocalDate.ofInstant(Samples.NOON, ZoneOffset.UTC).plusYears(1));
        ObjectNode documents = json.createObjectNode();
        documents.set("account", printed("accounts", "show", MOVED));
        documents.set("accounts", printed("accounts", "list"));
        documents.set("cases", printed("cases", "list", MOVED));
        documents.set("comparison", compared(ShownInstallation.MOVED));
        documents.set(
                "erasure",
                printed("people", "erase", ShownInstallation.PERSON, "--dry-run")
                        .get(0));
        documents.set("history", printed("accounts", "history", MOVED));
        documents.set("legacy account", printed("legacy", "show", MOVED));
        documents.set("legacy users", printed("legacy", "users", MOVED));
        documents.set("migration", printed("migration", "status", BEGUN, "--as", ShownInstallation.OWNER));
        documents.set("offers", printed("offers", "list", MOVED));
        documents.set("person", printed("people", "export", ShownInstallation.PERSON));
        documents.set("readiness", printed("readiness"));
        documents.set("sync-back", printed("sync", "status", MOVED));
        documents.set("users", printed("users", "list", MOVED));

        assertThat(documents.toPrettyString())
                .isEqualTo(json.readTree(ShownInstallation.documents()).toPrettyString());
    }
}
