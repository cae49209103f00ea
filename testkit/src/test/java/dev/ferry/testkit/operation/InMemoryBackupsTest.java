package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.Backups;
import dev.ferry.testkit.InMemoryBackups;
import dev.ferry.testkit.InMemoryStores;

class InMemoryBackupsTest extends BackupsContract {
    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryBackups backups = new InMemoryBackups(stores);

    @Override
    protected Stores emptyStores() {
        return stores;
    }

    @Override
    protected Backups backupsOf(Stores backedUp) {
        return backups;
    }

    @Override
    protected Stores restored(String file) {
        return backups.restored(file).orElseThrow();
    }
}
