package dev.ferry.benchmarks;

import dev.ferry.benchmarks.Portal.Told;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends a portal again what it was told, as fast as so many connections can: each account's changes in their order. */
record Replay(URI portal, int connections, List<Told> told) {
    /** Of one account in one go, as Ferry does; the rest waits behind what others have. */
    private static final int EACH = 50;

    void run() throws Exception {
        Map<String, List<Told>> accounts = new LinkedHashMap<>();
        told.forEach(one ->
                accounts.computeIfAbsent(one.account(), _ -> new ArrayList<>()).add(one));
        BlockingQueue<List<Told>> waiting = new LinkedBlockingQueue<>(accounts.values());
        AtomicInteger left = new AtomicInteger(told.size());
        new Crowd(connections).all(() -> {
            while (left.get() > 0) {
                List<Told> account = waiting.poll(1, TimeUnit.MILLISECONDS);
                if (account != null) {
                    // A connection of its own: the portal hangs up on one that waits for half a minute.
                    try (Client client = new Client(portal)) {
                        left.addAndGet(-send(client, account, waiting));
                    }
                }
            }
            return true;
        });
    }

    private static int send(Client client, List<Told> account, BlockingQueue<List<Told>> waiting) throws Exception {
        int go = Math.min(EACH, account.size());
        for (Told one : account.subList(0, go)) {
            client.send(one.method(), one.path(), null, one.body().getBytes(StandardCharsets.UTF_8));
        }
        if (go < account.size()) {
            waiting.add(account.subList(go, account.size()));
        }
        return go;
    }
}
