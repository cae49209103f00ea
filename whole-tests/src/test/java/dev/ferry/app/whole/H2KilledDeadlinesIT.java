package dev.ferry.app.whole;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** One node, as the database is its own. */
@Tag("thorough")
class H2KilledDeadlinesIT extends KilledDeadlines {
    @Override
    Storage storage() {
        return new H2Storage();
    }

    @Override
    List<String> nodes() {
        return List.of("home");
    }
}
