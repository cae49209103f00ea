package dev.ferry.portals.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that does what it is told, wrong things too, and keeps what it was told and sent. Thread-safe. */
final class ScriptedServer implements AutoCloseable {
    /** Instead of an answer: the connection ends. */
    static final String HANGS_UP = "(hangs up)";
    /** Instead of an answer: nothing, ever. */
    static final String SAYS_NOTHING = "(says nothing)";
    /** The answer to a mail's end, and where it dies if it dies in the midst of one. */
    static final String END_OF_DATA = ".";
    /** What it says first. */
    static final String GREETING = "(greeting)";

    private static final Map<String, String> USUAL = Map.of(
            GREETING,
            "220 mail.example ready",
            "DATA",
            "354 go on",
            "QUIT",
            "221 bye",
            "STARTTLS",
            "220 go on",
            "AUTH",
            "235 2.7.0 welcome");

    private final ServerSocket door;
    private final Optional<SSLContext> tls;
    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
    private final List<String> extensions = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private ScriptedServer(Optional<SSLContext> tls) {
        this.tls = tls;
        if (tls.isPresent()) {
            extensions.add("STARTTLS");
        }
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    static ScriptedServer inTheClear() {
        return new ScriptedServer(Optional.empty());
    }

    /** Offers STARTTLS, as this. */
    static ScriptedServer as(SSLContext server) {
        return new ScriptedServer(Optional.of(server));
    }

    ScriptedServer offering(String extension) {
        extensions.add(extension);
        return this;
    }

    /** Answers this command so, one after the other, and at last as usual; the lines of one answer are parted by LF. */
    ScriptedServer answering(String command, String... replies) {
        answers.put(command, new ArrayDeque<>(List.of(replies)));
        return this;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Each line that was no mail. */
    List<String> heard() {
        return heard;
    }

    /** What it took, with its headers, lines ending with LF. */
    List<String> mails() {
        return mails;
    }

    @Override
    public void close() {
        end.countDown();
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
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                // The door was closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException _) {
            // Whoever it was has gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket client) throws IOException, InterruptedException {
        Socket socket = client;
        BufferedReader in = reader(socket);
        if (!answer(socket, said(GREETING), GREETING)) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            String said = said(command);
            if (!answer(socket, said, command)) {
                return;
            }
            if (said.startsWith("220") && tls.isPresent()) {
                SSLSocket safe = (SSLSocket) tls.get().getSocketFactory().createSocket(socket, null, true);
                safe.setUseClientMode(false);
                safe.startHandshake();
                socket = safe;
                in = reader(socket);
            }
            if (said.startsWith("354") && !data(socket, in)) {
                return;
            }
        }
    }

    private boolean data(Socket socket, BufferedReader in) throws IOException, InterruptedException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        String said = said(END_OF_DATA);
        if (said.startsWith("250")) {
            mails.add(mail.toString());
        }
        return answer(socket, said, END_OF_DATA);
    }

    private String said(String command) {
        Deque<String> scripted = answers.get(command);
        String next = scripted == null ? null : scripted.poll();
        if (next != null) {
            return next;
        }
        return command.equals("EHLO") ? greetingOf(extensions) : USUAL.getOrDefault(command, "250 2.0.0 fine");
    }

    private static String greetingOf(List<String> extensions) {
        StringBuilder greeting = new StringBuilder("250-mail.example\n");
        extensions.forEach(one -> greeting.append("250-").append(one).append('\n'));
        return greeting.append("250 ENHANCEDSTATUSCODES").toString();
    }

    /** Answers whether the talk goes on. */
    private boolean answer(Socket socket, String said, String command) throws IOException, InterruptedException {
        if (said.equals(SAYS_NOTHING)) {
            end.await();
        }
        if (said.equals(SAYS_NOTHING) || said.equals(HANGS_UP)) {
            return false;
        }
        OutputStream out = socket.getOutputStream();
        boolean half = said.endsWith("\\");
        String whole = half ? said.substring(0, said.length() - 1) : said + '\n';
        out.write(whole.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return !half && !said.startsWith("421") && !command.equals("QUIT");
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
