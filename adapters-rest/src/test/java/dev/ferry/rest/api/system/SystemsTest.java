package dev.ferry.rest.api.system;

import static dev.ferry.rest.Person.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.rest.Companies;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators read of the other systems: the members are promised. */
class SystemsTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private static JsonNode system(String slot) throws IOException, InterruptedException {
        return body(new Companies(server).operator().get("/systems"), 200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("slot").asText().equals(slot))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSystemThatIsLeftAloneSaysWhyAndUntilWhen() throws IOException, InterruptedException {
        JsonNode tenants = system("tenants");

        assertThat(tenants.get("name").asText()).isEqualTo("http-directory");
        assertThat(tenants.get("circuit").asText()).isEqualTo("open");
        assertThat(tenants.get("lastFault").get("at").asText()).isEqualTo(Samples.NOON.toString());
        assertThat(tenants.get("lastFault").get("why").asText()).isEqualTo("answered 503");
        assertThat(tenants.get("askedAgainAt").asText())
                .isEqualTo(Samples.NOON.plusSeconds(30).toString());
    }

    @Test
    void aSystemThatNeverFailedHasNoFault() throws IOException, InterruptedException {
        assertThat(system("support").get("lastFault").isNull()).isTrue();
        assertThat(system("support").get("answeredAt").asText()).isEqualTo(Samples.NOON.toString());
    }
}
