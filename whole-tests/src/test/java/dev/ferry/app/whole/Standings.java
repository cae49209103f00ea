package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** That what is kept of how accounts stand is what would be derived. */
final class Standings {
    private Standings() {}

    static void assertKept(Commands ferry) {
        Ran deep = ferry.run("doctor", "--deep", "-o", "json");
        JsonNode row = StreamSupport.stream(deep.json().spliterator(), false)
                .filter(one -> one.get("name").asText().equals("standings"))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("ok").asBoolean()).as(row.toString()).isTrue();
    }
}
