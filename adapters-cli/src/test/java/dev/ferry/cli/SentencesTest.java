package dev.ferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.testkit.message.SentencesContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of the command line, and those it shares, are those that it asks for, no more and no fewer. */
class SentencesTest extends SentencesContract {
    private static final Pattern KEY = Pattern.compile("\"((?:cli|common)\\.[A-Za-z.-]+[A-Za-z])\"");
    private static final Pattern COLUMN =
            Pattern.compile("Column\\.(?:text|number)\\(\\s*\"([A-Za-z]+)\"", Pattern.MULTILINE);
    /** Asked for by what is put together behind them. */
    private static final Set<String> BY_VALUE = Set.of(
            "common.portal.cpp",
            "common.portal.partner-center",
            "common.state.not-started",
            "common.state.in-progress",
            "common.state.completed");

    @Override
    protected String bundle() {
        return "dev.ferry.cli.messages";
    }

    private static String sources() throws IOException {
        try (Stream<Path> own = Files.walk(Path.of("src", "main"));
                Stream<Path> report = Files.walk(Path.of("..", "front-door-api", "src", "main"))) {
            return Stream.concat(own, report)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .map(SentencesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everySentenceIsThereAndAskedFor() throws IOException {
        String sources = sources();
        Set<String> asked = Stream.concat(
                        KEY.matcher(sources).results().map(match -> match.group(1)),
                        Stream.concat(
                                BY_VALUE.stream(),
                                COLUMN.matcher(sources).results().map(match -> "common.column." + match.group(1))))
                .collect(Collectors.toSet());
        Stream<String> shared =
                ResourceBundle.getBundle("dev.ferry.application.messages.messages", Locale.ENGLISH).keySet().stream()
                        .filter(key -> key.startsWith("common."));
        Set<String> there = Stream.concat(in("en").keySet().stream(), shared).collect(Collectors.toSet());

        assertThat(asked).isEqualTo(there);
    }
}
