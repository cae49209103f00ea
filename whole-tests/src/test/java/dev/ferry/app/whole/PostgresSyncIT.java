package dev.ferry.app.whole;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class PostgresSyncIT extends SyncRuns {
    private final PostgresStorage shared = new PostgresStorage();

    @Override
    Storage storage() {
        return shared;
    }

    /** Changes are made at both, in turn; whoever lives delivers what the dead had claimed. */
    @Test
    void ofTwoNodesOneDiesAndTheOtherDeliversForBoth() throws Exception {
        Ferry east = moved(ferry(directory().resolve("east")));
        Ferry west = ferry(directory().resolve("west"));
        Map<String, String> tokens = tokens(east);
        Map<String, String> westTokens = tokens(west);
        URI eastern = serve(east);
        URI western = serve(west);
        for (int change = 0; change < 10; change++) {
            changeSomebody(eastern, tokens);
            changeSomebody(western, westTokens);
        }
        killTheFirst();
        for (int change = 0; change < 10; change++) {
            changeSomebody(western, westTokens);
        }

        assertBothSidesAgree(west);
    }
}
