package dev.ferry.testkit.export;

import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Rejects} must do.
 *
 * <pre>{@code
 * class SheetRejectsTest extends RejectsContract {
 *     private final SheetRejects rejects = new SheetRejects(temporaryDirectory());
 *
 *     protected Rejects rejects() {
 *         return rejects;
 *     }
 *
 *     protected long rowsIn(String file) {
 *         return Sheet.open(file).rows();
 *     }
 * }
 * }</pre>
 */
public abstract class RejectsContract extends Contract {
    private static final WaveName WAVE = new WaveName("first");
    private static final int RACERS = 8;

    /** The rejects under test; in each test others, with nothing in them, and within a test the same. */
    protected abstract Rejects rejects();

    /** How many rejected rows an operator finds under this name, which a log gave, when the log is closed. */
    protected abstract long rowsIn(String file);

    @Test
    public final void whereNothingIsRejectedThereIsNoFile() {
        try (RejectLog log = rejects().open(WAVE, NOON)) {
            assertThat(log.rows()).isZero();
            assertThat(log.file()).isEmpty();
        }
    }

    @Test
    public final void theFirstRejectMakesTheFileAndEachIsCounted() {
        try (RejectLog log = rejects().open(WAVE, NOON)) {
            log.add(reject(2));
            assertThat(log.file()).isPresent();
            assertThat(log.rows()).isEqualTo(1);
            log.add(reject(3));
            assertThat(log.rows()).isEqualTo(2);
        }
    }

    @Test
    public final void whatWasAddedIsThereWhenTheLogIsClosed() {
        assertThat(rowsIn(kept(WAVE, NOON, Many.of(10_000, RejectsContract::reject))))
                .isEqualTo(10_000);
    }

    @Test
    public final void everyCodeIsTakenWithTheFactsThatItCarries() {
        List<Reject> all = Arrays.stream(Code.values())
                .map(code -> new Refusal(
                        code, code.facts().stream().collect(Collectors.toMap(Function.identity(), _ -> "some"))))
                .map(reason -> new Reject(new Source("accounts.csv", 2), "", reason))
                .toList();

        assertThat(rowsIn(kept(WAVE, NOON, all))).isEqualTo(all.size());
    }

    @Test
    public final void whatALogKeptIsReadAgain() throws IOException {
        String file = kept(WAVE, NOON, Many.of(3, RejectsContract::reject));

        try (InputStream kept = rejects().read(file).orElseThrow()) {
            assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8)).contains("users.csv");
        }
    }

    @Test
    public final void eachRowTellsItsPlaceItsColumnWhyItWasNotTakenAndHowItStood() throws IOException {
        Refusal unknown = new Refusal(Code.UNKNOWN_VALUE, Map.of("value", "chief", "known", List.of("owner")));
        Refusal malformed = new Refusal(Code.MALFORMED_COUNTRY, Map.of("value", "Atlantis"));
        String file = kept(
                WAVE,
                NOON,
                List.of(
                        new Reject(new Source("users.csv", 4711), "legacy_role", unknown, "row-of-chief"),
                        new Reject(new Source("accounts.csv", 4712), "country", malformed, "row-of-atlantis")));

        assertThat(text(file).lines().filter(line -> line.contains("4711")))
                .singleElement()
                .asString()
                .contains("users.csv", "legacy_role", "unknown-value", "chief", "row-of-chief");
        assertThat(text(file).lines().filter(line -> line.contains("4712")))
                .singleElement()
                .asString()
                .contains("accounts.csv", "country", "malformed-country", "Atlantis", "row-of-atlantis");
    }

    @Test
    public final void whatIsReadOfALogIsWhatThisOneKept() throws IOException {
        Source source = new Source("users.csv", 2);
        Refusal missing = new Refusal(Code.VALUE_MISSING);
        String one = kept(WAVE, NOON, List.of(new Reject(source, "email", missing, "row-of-one")));
        String other = kept(WAVE, NOON, List.of(new Reject(source, "email", missing, "row-of-other")));

        assertThat(text(one)).contains("row-of-one").doesNotContain("row-of-other");
        assertThat(text(other)).contains("row-of-other").doesNotContain("row-of-one");
    }

    private String text(String file) throws IOException {
        try (InputStream kept = rejects().read(file).orElseThrow()) {
            return new String(kept.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    public final void rowsStandInTheOrderOfTheirFilesAndLinesAsTheyStoodThere() throws IOException {
        List<Reject> all = Stream.of("users.csv:10", "users.csv:9", "accounts.csv:300", "users.csv:2")
                .map(place -> place.split(":", 2))
                .map(place -> new Reject(
                        new Source(place[0], Long.parseLong(place[1])),
                        "email",
                        new Refusal(Code.MALFORMED_EMAIL, Map.of("value", "x")),
                        "row-of-" + place[1]))
                .toList();

        try (InputStream kept = rejects().read(kept(WAVE, NOON, all)).orElseThrow()) {
            assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8).split("row-of-", -1))
                    .extracting(text -> text.strip().replaceFirst("(?s)[^0-9].*", ""))
                    .endsWith("300", "2", "9", "10");
        }
    }

    @Test
    public final void rowsThatAreMoreThanMemoryTakesStandInOrderToo() throws IOException {
        List<Reject> all = Many.of(
                30_000,
                number -> new Reject(
                        new Source("users.csv", 40_000 - number),
                        "email",
                        new Refusal(Code.MALFORMED_EMAIL, Map.of("value", "x")),
                        "y".repeat(100)));

        try (InputStream kept = rejects().read(kept(WAVE, NOON, all)).orElseThrow()) {
            List<Integer> lines = new String(kept.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("users.csv,"))
                    .map(line -> Integer.valueOf(line.split(",", -1)[1]))
                    .toList();
            assertThat(lines).hasSize(30_000).isSorted();
        }
    }

    @Test
    public final void nothingElseIsRead() {
        Stream.of("", "nothing.csv", "/etc/passwd", "../../../etc/passwd", "\u0000", ".")
                .forEach(file -> assertThat(rejects().read(file)).as(file).isEmpty());
    }

    @Test
    public final void hostileTextsAreEachOneRow() {
        List<Reject> all = Stream.concat(
                        Scripts.TEXTS.stream(),
                        Stream.of("=cmd|' /C calc'!A0", "+1", "-1", "@sum", "\t", "\r\n", "\"", ""))
                .map(text -> new Reject(
                        new Source("users.csv", Long.MAX_VALUE),
                        text,
                        new Refusal(Code.MALFORMED_EMAIL, Map.of("value", text))))
                .toList();

        assertThat(rowsIn(kept(WAVE, NOON, all))).isEqualTo(all.size());
    }

    @Test
    public final void factsOfEveryShapeAreTaken() {
        Refusal known =
                new Refusal(Code.UNKNOWN_VALUE, Map.of("value", "boss", "known", List.of("owner", "contributor")));
        Refusal most = new Refusal(Code.VALUE_TOO_LONG, Map.of("most", 255));
        List<Reject> all = Stream.of(known, most)
                .map(reason -> new Reject(new Source("users.csv", 2), "legacy_role", reason))
                .toList();

        assertThat(rowsIn(kept(WAVE, NOON, all))).isEqualTo(2);
    }

    @Test
    public final void everyNameOfAWaveAndEveryTimeIsTaken() {
        for (String name : List.of("1", "V\u00e5g-\u65e5\u672c_2019.07", "e\u0301", "x".repeat(80))) {
            assertThat(rowsIn(kept(new WaveName(name), NOON, List.of(reject(2)))))
                    .isEqualTo(1);
        }
        for (Instant at : Many.TIMES) {
            assertThat(rowsIn(kept(WAVE, at, List.of(reject(2))))).isEqualTo(1);
        }
    }

    @Test
    public final void twoRunsOfOneWaveAtOneMomentHaveLogsOfTheirOwn() {
        String first = kept(WAVE, NOON, List.of(reject(2)));
        String second = kept(WAVE, NOON, List.of(reject(2), reject(3)));

        assertThat(first).isNotEqualTo(second);
        assertThat(rowsIn(first)).isEqualTo(1);
        assertThat(rowsIn(second)).isEqualTo(2);
    }

    @Test
    public final void ofManyRacersEachHasALogOfItsOwn() {
        Rejects rejects = rejects();
        List<String> files =
                Racers.race(RACERS, number -> kept(rejects, WAVE, NOON, Many.of(number + 1, RejectsContract::reject)));

        assertThat(new HashSet<>(files)).hasSize(RACERS);
        assertThat(files.stream().map(this::rowsIn)).isEqualTo(Many.of(RACERS, number -> number + 1L));
    }

    private String kept(WaveName wave, Instant at, List<Reject> all) {
        return kept(rejects(), wave, at, all);
    }

    private static String kept(Rejects rejects, WaveName wave, Instant at, List<Reject> all) {
        try (RejectLog log = rejects.open(wave, at)) {
            all.forEach(log::add);
            return log.file().orElseThrow();
        }
    }

    private static Reject reject(int line) {
        return new Reject(
                new Source("users.csv", line), "email", new Refusal(Code.MALFORMED_EMAIL, Map.of("value", "x")));
    }
}
