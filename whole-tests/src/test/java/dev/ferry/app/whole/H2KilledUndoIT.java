package dev.ferry.app.whole;

class H2KilledUndoIT extends KilledUndo {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
