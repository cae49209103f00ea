package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of {@code docs/offers.md} that take one offer of each situation through all its steps, one after the
 * other on one home, each with what stands behind its {@code #}.
 */
abstract class OfferWalkRuns {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SECTION =
            Pattern.compile("^## One of each[^\n]*\n(.*?)^## ", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern STANDS = Pattern.compile("(?<state>[a-z-]+), (then (?<next>[a-z-]+)|nothing more)");
    private static final Pattern REFUSED = Pattern.compile("refused: (?<code>[a-z-]+)");
    private static final Pattern EXITS = Pattern.compile("exit code (?<code>\\d+): .*");

    @TempDir
    private Path directory;

    private Commands ferry;

    /** A storage that holds nothing. */
    abstract Storage storage();

    @BeforeEach
    void home() {
        ferry = storage().ferry(directory.resolve("home")).withoutProcesses();
    }

    @Test
    void oneOfferOfEachSituationGoesFromItsFirstStepToItsLast() throws Exception {
        List<String> lines = lines();
        assertThat(lines).hasSizeGreaterThan(40);

        lines.forEach(this::hold);
    }

    private static List<String> lines() throws Exception {
        String section = SECTION.matcher(Files.readString(ROOT.resolve("docs/offers.md")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return section.lines().filter(line -> line.startsWith("ferry ")).toList();
    }

    /** Runs a line, and holds what comes of it against what the line says. */
    private void hold(String line) {
        List<String> parts = Stream.of(line.split(" +# ", 2)).toList();
        String said = parts.size() == 2 ? parts.get(1) : "";
        Ran ran = ferry.run(arguments(parts.getFirst()));

        MatchResult refused = match(REFUSED, said);
        MatchResult exits = match(EXITS, said);
        MatchResult stands = match(STANDS, said);
        assertThat(said.isEmpty() || refused.hasMatch() || exits.hasMatch() || stands.hasMatch())
                .as(line)
                .isTrue();
        int exitCode = refused.hasMatch() ? 4 : exits.hasMatch() ? Integer.parseInt(exits.group("code")) : 0;
        assertThat(ran.exitCode()).as(line + "\n" + ran.errors()).isEqualTo(exitCode);
        if (refused.hasMatch()) {
            assertThat(ran.errors()).as(line).contains(refused.group("code"));
        }
        if (stands.hasMatch()) {
            JsonNode offer = ran.json();
            assertThat(offer.path("state").asText()).as(line).isEqualTo(stands.group("state"));
            assertThat(offer.path("nextStep").asText(null)).as(line).isEqualTo(stands.group("next"));
        }
    }

    private static MatchResult match(Pattern pattern, String said) {
        var matcher = pattern.matcher(said);
        matcher.matches();
        return matcher.toMatchResult();
    }

    private String[] arguments(String command) {
        List<String> words = new ArrayList<>(WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .skip(1)
                .map(word -> word.startsWith("samples/") ? ROOT.resolve(word).toString() : word)
                .map(word -> word.equals("CASE") ? onlyCase() : word)
                .toList());
        words.addAll(List.of("-o", "json"));
        return words.toArray(String[]::new);
    }

    private String onlyCase() {
        JsonNode cases = ferry.run("cases", "list", "-o", "json").json();
        assertThat(cases).hasSize(1);
        return cases.path(0).path("caseId").asText();
    }
}
