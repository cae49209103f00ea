package dev.ferry.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** Ferry while it serves, with the sample and hostile names in it. */
final class Served implements AutoCloseable {
    private static final Path SAMPLE =
            Path.of("..", "samples", "contoso-export").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final Distribution distribution;
    private final Process process;
    private final URI address;

    /** Left out from then on: a later mail may come within the same second, which is all that is told of its time. */
    private final Set<CodeMail> handedOut = new HashSet<>();

    private Served(Path directory, Distribution distribution, Process process, URI address) {
        this.directory = directory;
        this.distribution = distribution;
        this.process = process;
        this.address = address;
    }

    static Served from(Path built) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("ferry-browser");
        Distribution distribution = withSample(built, directory);
        distribution.run(
                "migrate", HostileExport.write(directory.resolve("hostile")).toString(), "--silent");
        return serving(directory, distribution, Map.of("operators", People.OPERATOR));
    }

    /** The sample alone, with these settings more. */
    static Served from(Path built, Map<String, String> settings) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("ferry-browser");
        return serving(directory, withSample(built, directory), settings);
    }

    private static Distribution withSample(Path built, Path directory) throws IOException, InterruptedException {
        Distribution distribution = Distribution.of(built, directory);
        distribution.run("migrate", SAMPLE.toString(), "--silent");
        return distribution;
    }

    private static Served serving(Path directory, Distribution distribution, Map<String, String> settings)
            throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--set", "server.port=0", "--set", "memberships.vetting=manual"));
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        Process process = distribution.start(arguments.toArray(String[]::new));
        return new Served(directory, distribution, process, printedBy(process));
    }

    private static URI printedBy(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("http://")) {
                return URI.create(line.strip());
            }
        }
        throw new AssertionError("serve ended without an address");
    }

    URI address() {
        return address;
    }

    /** A synthetic export, as a zip. */
    Path export(int accounts) throws IOException, InterruptedException {
        Path written = directory.resolve("export-" + accounts);
        distribution.run("generate", written.toString(), "--accounts", String.valueOf(accounts), "--seed", "5");
        return Zip.of(written, directory.resolve("export-" + accounts + ".zip"));
    }

    /** A mail with a code in it. */
    record CodeMail(String to, String code, Instant at) {}

    /** The newest codes that were sent to each of these after that moment; waits until all have one. */
    List<CodeMail> codes(List<String> to, Instant after) {
        List<CodeMail> codes = Awaitility.await("codes for " + to)
                .atMost(6, TimeUnit.MINUTES)
                .until(() -> newest(to, after), found -> found.size() == to.size());
        handedOut.addAll(codes);
        return codes;
    }

    private List<CodeMail> newest(List<String> to, Instant after) throws IOException, InterruptedException {
        JsonNode mails = JSON.readTree(distribution.run("mail", "list", "-o", "json"));
        List<CodeMail> codes = StreamSupport.stream(mails.spliterator(), false)
                .flatMap(Served::code)
                .filter(mail -> !mail.at().isBefore(after) && !handedOut.contains(mail))
                .toList();
        return to.stream()
                .flatMap(
                        address -> codes.stream()
                                .filter(mail -> sameName(mail.to(), address))
                                .max(Comparator.comparing(CodeMail::at))
                                .stream())
                .toList();
    }

    /** Domains may be told in another form; the part before them is nobody else's. */
    private static boolean sameName(String one, String other) {
        return one.substring(0, one.indexOf('@')).equalsIgnoreCase(other.substring(0, other.indexOf('@')));
    }

    private static Stream<CodeMail> code(JsonNode mail) {
        Matcher matcher = CODE.matcher(mail.path("body").asText());
        Optional<CodeMail> code = matcher.find()
                ? Optional.of(new CodeMail(
                        mail.path("to").asText(),
                        matcher.group(),
                        Instant.parse(mail.path("at").asText())))
                : Optional.empty();
        return code.stream();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
