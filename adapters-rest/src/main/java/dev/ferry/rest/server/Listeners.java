package dev.ferry.rest.server;

import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.http.ServerSettings;
import dev.ferry.rest.server.problem.Problems;
import dev.ferry.rest.server.wire.Bodiless;
import dev.ferry.rest.server.wire.BodyIntake;
import dev.ferry.rest.server.wire.ProblemCodec;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/** Makes listeners that are patient with nobody. */
final class Listeners {

    private Listeners() {}

    /** Not started yet. */
    static NetworkListener of(
            ServerSettings settings, ExecutorService workers, Problems problems, Bodiless bodiless, BodyIntake intake) {
        NetworkListener listener = new NetworkListener("http", settings.bind(), settings.port());
        listener.getKeepAlive().setIdleTimeoutInSeconds(Limits.IDLE_SECONDS);
        listener.getKeepAlive().setMaxRequestsCount(-1);
        listener.getFileCache().setEnabled(false);
        listener.registerAddOn((of, chain) -> read(chain, new ProblemCodec(of, problems, bodiless), intake));
        bound(listener.getTransport(), workers);
        return listener;
    }

    private static void bound(TCPNIOTransport transport, ExecutorService workers) {
        // Grizzly's own pool has a handful of threads, all of which a few slow requests would hold
        transport.setWorkerThreadPool(workers);
        transport.setReadBufferSize(Limits.READ_BYTES);
        transport.setWriteBufferSize(Limits.WRITE_BYTES);
        transport.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(Limits.UNREAD_CONNECTION_BYTES);
        transport.setReadTimeout(Limits.TRANSFER_SECONDS, TimeUnit.SECONDS);
        transport.setWriteTimeout(Limits.TRANSFER_SECONDS, TimeUnit.SECONDS);
    }

    private static void read(FilterChainBuilder chain, ProblemCodec codec, BodyIntake intake) {
        codec.setMaxPayloadRemainderToSkip(Limits.UNWANTED_BODY_BYTES);
        int reads = chain.indexOfType(HttpServerFilter.class);
        chain.set(reads, codec);
        chain.add(reads + 1, intake);
    }
}
