package dev.ferry.testkit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a real server, of whatever protocol, and fails as it is told: an adapter that is given its
 * {@link #port()} instead of the server's is tested against the server itself and against all that happens on the way.
 *
 * <pre>{@code
 * TcpRelay relay = TcpRelay.before(smtpServer.address())
 *         .saying(FaultKind.REFUSES, "421 4.3.0 down for maintenance\r\n");
 * }</pre>
 *
 * What needs words of the protocol ({@link FaultKind#ASKS_TO_WAIT}, {@link FaultKind#KNOWS_ME_NOT},
 * {@link FaultKind#FORBIDS_ME}) is refused unless it was given some. Thread-safe.
 */
public final class TcpRelay implements Backend, AutoCloseable {
    private static final long BETWEEN_DROPS_MILLIS = 250;
    private static final int UNTIL_SOMEBODY_ASKS_MILLIS = 200;
    private static final String GARBAGE = "\u0001\u0002?! \u0000 nobody speaks so\r\n\r\n";

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Map<FaultKind, String> words = new EnumMap<>(FaultKind.class);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Optional<FaultKind> fault = Optional.empty();
    private volatile CountDownLatch end = new CountDownLatch(1);

    private TcpRelay(InetSocketAddress server) {
        this.server = server;
        words.put(FaultKind.ANSWERS_GARBAGE, GARBAGE);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    /** Listens on a port of this machine, and hands on to this server. */
    public static TcpRelay before(InetSocketAddress server) {
        return new TcpRelay(server);
    }

    /** What it says to whoever asks, instead of the server, while it fails so; then it hangs up. */
    public TcpRelay saying(FaultKind kind, String whatItSays) {
        words.put(kind, whatItSays);
        return this;
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return door.getLocalPort();
    }

    /** Cuts all that is open, so that who kept a connection meets the fault too. */
    @Override
    public void fail(FaultKind kind) {
        boolean needsWords =
                kind == FaultKind.ASKS_TO_WAIT || kind == FaultKind.KNOWS_ME_NOT || kind == FaultKind.FORBIDS_ME;
        if (needsWords && !words.containsKey(kind)) {
            throw new UnsupportedOperationException("nobody said how this protocol says it: " + kind);
        }
        fault = Optional.of(kind);
        open.forEach(TcpRelay::cut);
    }

    @Override
    public void comeBack() {
        fault = Optional.empty();
        open.forEach(TcpRelay::cut);
        end.countDown();
        end = new CountDownLatch(1);
    }

    @Override
    public void close() {
        end.countDown();
        open.forEach(TcpRelay::cut);
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                // The door was closed, or whoever knocked has gone.
            }
        }
    }

    private void serve(Socket client) {
        try {
            if (fault.isEmpty()) {
                handOn(client, Long.MAX_VALUE, 0);
                return;
            }
            FaultKind kind = fault.get();
            String said = words.get(kind);
            if (said != null) {
                say(client, said);
                return;
            }
            switch (kind) {
                case TIMES_OUT -> end.await();
                case ANSWERS_HALF -> {
                    handOn(client, 1, 0);
                    cut(client);
                }
                case TRICKLES -> handOn(client, Long.MAX_VALUE, BETWEEN_DROPS_MILLIS);
                case REFUSES, ASKS_TO_WAIT, ANSWERS_GARBAGE, KNOWS_ME_NOT, FORBIDS_ME -> cut(client);
            }
        } catch (IOException _) {
            // One of both hung up: so does the other.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
            hangUp(client);
        }
    }

    /** Whoever asks first is heard first; in some protocols the server speaks first. */
    private static void say(Socket client, String said) throws IOException {
        client.setSoTimeout(UNTIL_SOMEBODY_ASKS_MILLIS);
        try {
            client.getInputStream().read(new byte[1 << 16]);
        } catch (java.net.SocketTimeoutException _) {
            // Nobody asks.
        }
        client.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
        client.shutdownOutput();
        client.setSoTimeout(UNTIL_SOMEBODY_ASKS_MILLIS);
        try {
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (java.net.SocketTimeoutException _) {
            // Has said all.
        }
    }

    /** Both ways; of each answer so many bytes at most, one at a time where there is a pause between them. */
    private void handOn(Socket client, long most, long pauseMillis) throws IOException, InterruptedException {
        try (Socket behind = new Socket(server.getAddress(), server.getPort())) {
            open.add(behind);
            Thread.ofVirtual().start(() -> {
                try {
                    client.getInputStream().transferTo(behind.getOutputStream());
                    behind.shutdownOutput();
                } catch (IOException _) {
                    cut(behind);
                }
            });
            answer(behind.getInputStream(), client.getOutputStream(), most, pauseMillis);
            open.remove(behind);
        }
    }

    private void answer(InputStream from, OutputStream to, long most, long pauseMillis)
            throws IOException, InterruptedException {
        byte[] block = new byte[most == 1 || pauseMillis > 0 ? 1 : 1 << 14];
        long left = most;
        for (int read = from.read(block); read >= 0 && left > 0; read = from.read(block)) {
            to.write(block, 0, read);
            to.flush();
            left -= read;
            if (pauseMillis > 0 && end.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With a reset, as from a machine where nobody listens. */
    private static void cut(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (SocketException _) {
            // It was closed meanwhile.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
