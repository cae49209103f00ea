package dev.ferry.testkit.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sentences that are those that the sources ask for, no more and no fewer (R25). Extend it where a front door keeps
 * sentences of its own, and name its families of keys.
 */
public abstract class AskedSentencesContract extends SentencesContract {
    /** Of this module and those beside it, as words that end a key are slugs of the domain: read once. */
    private static final class Sources {
        private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z.-]+)\"");
        private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

        static final Sources READ = read();

        final Set<String> literals = new HashSet<>();
        final Set<String> words = new HashSet<>();

        private static Sources read() {
            Sources sources = new Sources();
            try {
                for (Path folder : folders()) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        for (Path file : files.filter(Sources::speaks).toList()) {
                            sources.add(Files.readString(file));
                        }
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return sources;
        }

        private static List<Path> folders() throws IOException {
            try (Stream<Path> modules = Files.list(Path.of(".."))) {
                return modules.map(module -> module.resolve("src").resolve("main"))
                        .filter(Files::isDirectory)
                        .toList();
            }
        }

        private static boolean speaks(Path file) {
            return file.toString().endsWith(".java") || file.toString().endsWith(".jte");
        }

        private void add(String source) {
            LITERAL.matcher(source).results().map(match -> match.group(1)).forEach(literals::add);
            WORD.matcher(source).results().map(MatchResult::group).forEach(words::add);
        }
    }

    private final Set<String> literals = Sources.READ.literals;
    private final Set<String> words = Sources.READ.words;

    /** What keys begin with, up to their first dot, such as {@code page}. */
    protected abstract Set<String> families();

    @Test
    public final void everySentenceIsAskedFor() {
        assertThat(in("en").keySet())
                .allSatisfy(key -> assertThat(literals.contains(key) || isPutTogether(key))
                        .as(key)
                        .isTrue());
    }

    @Test
    public final void everySentenceThatIsAskedForIsThere() {
        Set<String> keys = in("en").keySet();
        assertThat(literals)
                .filteredOn(literal -> isOfTheFamilies(literal) && !literal.endsWith(".html"))
                .allSatisfy(literal -> assertThat(keys)
                        .as(literal)
                        .anyMatch(Predicate.<String>isEqual(literal).or(key -> key.startsWith(ended(literal)))));
    }

    private boolean isOfTheFamilies(String key) {
        int dot = key.indexOf('.');
        return dot > 0 && families().contains(key.substring(0, dot));
    }

    private static String ended(String literal) {
        return literal.endsWith(".") ? literal : literal + '.';
    }

    /** What comes behind the beginning is a word that the sources know: a slug of an enum, or a literal of its own. */
    private boolean isPutTogether(String key) {
        return literals.stream()
                        .filter(beginning -> beginning.endsWith(".") && key.startsWith(beginning))
                        .map(beginning -> key.substring(beginning.length()))
                        .anyMatch(rest -> knows(rest.replaceFirst("[.].*", "")))
                || literals.stream()
                        .filter(end -> end.startsWith(".") && key.endsWith(end))
                        .anyMatch(end -> literals.contains(key.substring(0, key.length() - end.length())));
    }

    private boolean knows(String slug) {
        return literals.contains(slug)
                || words.contains(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
