package dev.ferry.application.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sentences are those that the sources of all modules ask for, no more and no fewer (R25). A front door whose own
 * stand beside it has a test of its own.
 */
class AskedSentencesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z.-]+)\"");
    private static final Pattern FAMILY =
            Pattern.compile("(?:refusal|title|finding|problem|banner|common|page)\\.[A-Za-z.-]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");

    private static final Set<String> KEYS = ResourceBundle.getBundle(
                    "dev.ferry.application.messages.messages", Locale.ENGLISH)
            .keySet();

    private static Set<String> literals = Set.of();
    private static Set<String> words = Set.of();

    @BeforeAll
    static void readTheSources() throws IOException {
        List<String> sources = sources();
        literals = found(LITERAL, sources);
        words = found(WORD, sources);
    }

    /** Of every module beside this one. */
    private static List<String> sources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src").resolve("main"))
                    .filter(Files::isDirectory)
                    .flatMap(AskedSentencesTest::files)
                    .toList();
        }
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .map(AskedSentencesTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, List<String> sources) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(match.groupCount()))
                .collect(Collectors.toSet());
    }

    @Test
    void everySentenceIsAskedFor() {
        assertThat(KEYS)
                .allSatisfy(key ->
                        assertThat(isWhole(key) || isPutTogether(key)).as(key).isTrue());
    }

    @Test
    void everySentenceThatIsAskedForIsThere() {
        assertThat(literals)
                .filteredOn(literal -> FAMILY.matcher(literal).matches() && !literal.endsWith(".html"))
                .allSatisfy(literal -> assertThat(KEYS)
                        .as(literal)
                        .anyMatch(Predicate.<String>isEqual(literal).or(key -> key.startsWith(ended(literal)))));
    }

    private static String ended(String literal) {
        return literal.endsWith(".") ? literal : literal + '.';
    }

    private static boolean isWhole(String key) {
        return literals.contains(key);
    }

    /** What comes behind the beginning is a word that the sources know: a slug of an enum, or a literal of its own. */
    private static boolean isPutTogether(String key) {
        return literals.stream()
                        .filter(beginning -> beginning.endsWith(".") && key.startsWith(beginning))
                        .map(beginning -> key.substring(beginning.length()))
                        .anyMatch(rest -> knows(rest.replaceFirst("[.].*", "")))
                || literals.stream()
                        .filter(end -> end.startsWith(".") && key.endsWith(end))
                        .anyMatch(end -> literals.contains(key.substring(0, key.length() - end.length())));
    }

    private static boolean knows(String slug) {
        return literals.contains(slug)
                || words.contains(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
