package dev.ferry.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How clients do not behave: each on a connection of its own, which it opens again when it has ended. */
enum Manner {
    UNREAD("200 connections with 20 unread `/openapi.json` each", 200) {
        @Override
        void on(Socket socket) throws IOException, InterruptedException {
            socket.setReceiveBufferSize(SMALL);
            for (int asked = 0; asked < 20; asked++) {
                send(socket, "GET /openapi.json HTTP/1.1\r\nHost: ferry.example\r\n\r\n");
            }
            Thread.sleep(LONG);
        }
    },
    SLOW_BODY("400 connections that send a byte of a body each half second", 400) {
        @Override
        void on(Socket socket) throws IOException, InterruptedException {
            send(socket, posting("/api/v1/sign-in", "Content-Length: 1000\r\n"));
            trickle(socket);
        }
    },
    SLOW_HEAD("400 connections that send a byte of a head each half second", 400) {
        @Override
        void on(Socket socket) throws IOException, InterruptedException {
            send(socket, "GET / HTTP/1.1\r\nHost: ferry.example\r\nX-Slow: ");
            trickle(socket);
        }
    },
    TWO_LENGTHS("50 connections that send a length twice, and come again", 50) {
        @Override
        void on(Socket socket) throws IOException, InterruptedException {
            send(socket, posting("/api/v1/sign-in", "Content-Length: 2\r\nContent-Length: 3\r\n") + "{}");
            readToTheEnd(socket);
        }
    },
    UPGRADE("50 connections that offer HTTP/2, and come again", 50) {
        @Override
        void on(Socket socket) throws IOException, InterruptedException {
            send(socket, """
                GET /health/live HTTP/1.1\r
                Host: ferry.example\r
                Connection: Upgrade, HTTP2-Settings, close\r
                Upgrade: h2c\r
                HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r
                \r
                """);
            readToTheEnd(socket);
        }
    },
    UPLOADS("50 connections on which nobody in particular sends an export, and comes again", 50) {
        @Override
        void on(Socket socket) throws IOException, InterruptedException {
            send(socket, posting("/api/v1/exports", "Content-Length: 1000000\r\nConnection: close\r\n"));
            send(socket, "x".repeat(100_000));
            readToTheEnd(socket);
        }
    },
    CODES("50 strangers, each time from another network, who have a code sent to an address of nobody's", 50) {
        @Override
        void on(Socket socket) throws IOException, InterruptedException {
            String body = "{\"email\": \"stranger-" + anyNumber() + "@contoso.example\"}";
            send(socket, posting("/api/v1/sign-in", json(body)) + body);
            readToTheEnd(socket);
        }
    },
    GUESSES("50 strangers, each time from another network, who guess at an owner's code", 50) {
        @Override
        void on(Socket socket) throws IOException, InterruptedException {
            String body = "{\"email\": \"operator@ferry.example\", \"code\": \"%06d\"}"
                    .formatted(ThreadLocalRandom.current().nextInt(1_000_000));
            send(socket, posting("/api/v1/sign-in/token", json(body)) + body);
            readToTheEnd(socket);
        }
    };

    private static final int SMALL = 4_096;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final String words;
    private final int connections;

    Manner(String words, int connections) {
        this.words = words;
        this.connections = connections;
    }

    String words() {
        return words;
    }

    int connections() {
        return connections;
    }

    /** Does it once, until it has been answered, or for as long as the server bears it. */
    abstract void on(Socket socket) throws IOException, InterruptedException;

    /** One connection of that manner. */
    void meet(URI server) throws IOException, InterruptedException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            on(socket);
        }
    }

    private static String posting(String path, String fields) {
        return "POST " + path + " HTTP/1.1\r\nHost: ferry.example\r\nContent-Type: application/json\r\n" + fields
                + "\r\n";
    }

    private static String json(String body) {
        int any = anyNumber();
        return "X-Forwarded-For: 10.%d.%d.%d\r\n".formatted(any >> 16 & 255, any >> 8 & 255, any & 255)
                + "Connection: close\r\nContent-Length: " + body.length() + "\r\n";
    }

    private static int anyNumber() {
        return ThreadLocalRandom.current().nextInt(1 << 24);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void trickle(Socket socket) throws IOException, InterruptedException {
        while (true) {
            Thread.sleep(HALF_A_SECOND);
            send(socket, "x");
        }
    }

    private static void readToTheEnd(Socket socket) throws IOException {
        InputStream answer = socket.getInputStream();
        answer.skip(Long.MAX_VALUE);
    }
}
