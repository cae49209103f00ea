package dev.ferry.persistence.h2;

import dev.ferry.domain.operation.WaveLock;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.testkit.sample.Samples;
import java.nio.file.Path;
import java.util.List;

/** A process that holds a home's database and its wave lock until it is killed. */
final class Holder {
    static final String READY = "ready";

    private Holder() {}

    @SuppressWarnings("SystemOut") // how it tells the test
    public static void main(String[] arguments) throws Exception {
        InjectedStores stores = InjectedStores.at(Path.of(arguments[0]));
        WaveLock.Held held = stores.waveLock().tryAcquire().orElseThrow();
        stores.accounts().openAll(List.of(Samples.account("contoso")));
        try (held) {
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
