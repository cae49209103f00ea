package dev.ferry.benchmarks;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.concurrent.Executors;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The server that Ferry has, a virtual thread for each request as there, with a Jersey resource that does nothing. */
public final class EmptyServer {
    private EmptyServer() {}

    /** Answers 204. */
    @Path("/empty")
    public static final class Empty {
        @GET
        public void nothing() {
            // Nothing.
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ResourceConfig config = new ResourceConfig(Empty.class);
        config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        NetworkListener listener = new NetworkListener("empty", "127.0.0.1", 0);
        listener.getKeepAlive().setMaxRequestsCount(-1);
        listener.getFileCache().setEnabled(false);
        listener.getTransport()
                .setWorkerThreadPool(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("http-", 0).factory()));
        HttpServer server = new HttpServer();
        server.addListener(listener);
        server.getServerConfiguration()
                .addHttpHandler(ContainerFactory.createContainer(GrizzlyHttpContainer.class, config), "/");
        server.start();
        System.out.println("http://127.0.0.1:" + listener.getPort());
        Thread.currentThread().join();
    }
}
