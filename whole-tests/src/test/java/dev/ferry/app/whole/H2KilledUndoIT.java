package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class H2KilledUndoIT extends KilledUndo {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
