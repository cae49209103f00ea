package dev.ferry.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.ShownInstallation;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the API answers, beside what commands print with {@code -o json}. */
class DocumentsTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private static final String MOVED = ShownInstallation.MOVED.value();
    private static final String BEGUN = ShownInstallation.BEGUN.value();

    private final ObjectMapper json = new ObjectMapper();
    private final Companies companies = new Companies(server);

    private JsonNode answered(String path) throws IOException, InterruptedException {
        return Person.body(companies.operator().get(path), 200);
    }

    private JsonNode listed(String path) throws IOException, InterruptedException {
        return answered(path).get("items");
    }

    private JsonNode posted(String path, String body) throws IOException, InterruptedException {
        return Person.body(companies.operator().post(path, body), 200);
    }

    /** As its owner sees it. */
    private JsonNode migration() throws IOException, InterruptedException {
        Person owner = companies.signedIn(ShownInstallation.OWNER);
        return Person.body(owner.get("/accounts/" + BEGUN + "/migration"), 200);
    }

    @Test
    void everyDocumentIsTheOneOfTheTerminal() throws IOException, InterruptedException {
        ShownInstallation.fill(server.stores());
        String moved = "/accounts/" + MOVED;
        String person = "{\"email\":\"" + ShownInstallation.PERSON + "\"}";
        String dryRun = "{\"email\":\"" + ShownInstallation.PERSON + "\",\"dryRun\":true}";
        ObjectNode documents = json.createObjectNode();
        documents.set("account", answered(moved));
        documents.set("accounts", listed("/accounts"));
        documents.set("cases", listed(moved + "/cases"));
        documents.set("comparison", posted(moved + "/sync-back/comparison", "").get("users"));
        documents.set("erasure", posted("/people/erase", dryRun));
        documents.set("history", listed(moved + "/history"));
        documents.set("legacy account", answered("/legacy" + moved));
        documents.set("legacy users", listed("/legacy" + moved + "/users"));
        documents.set("migration", migration());
        documents.set("offers", listed(moved + "/offers"));
        documents.set("person", posted("/people/export", person).get("items"));
        documents.set("readiness", answered("/readiness"));
        documents.set("sync-back", answered(moved + "/sync-back"));
        documents.set("users", listed(moved + "/users"));

        assertThat(documents.toPrettyString())
                .isEqualTo(json.readTree(ShownInstallation.documents()).toPrettyString());
    }
}
