package dev.ferry.persistence.postgres;

import dev.ferry.domain.operation.Backups;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.operation.BackupsAbility;
import dev.ferry.testkit.operation.BackupsContract;
import dev.ferry.testkit.operation.Stores;
import java.util.Set;

class PostgresBackupsTest extends BackupsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }

    @Override
    protected Backups backupsOf(Stores stores) {
        return ((InjectedStores) stores).get(Backups.class);
    }

    @Override
    protected Stores restored(String file) {
        throw new AssertionError("there is no backup to restore: " + file);
    }

    @Override
    protected Set<Gap> gaps() {
        return Set.of(new Gap(BackupsAbility.BACKING_UP, "the server has tools of its own"));
    }
}
