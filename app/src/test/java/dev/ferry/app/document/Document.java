package dev.ferry.app.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown file.
 *
 * @param path from the root of the repository
 */
record Document(Path path, List<String> lines) {
    private static final Pattern FENCE = Pattern.compile("\\s*```.*");
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LEFT_OUT_OF_ANCHORS = Pattern.compile("[^\\p{L}\\p{N} _-]");

    static Document read(Path root, Path path) {
        try {
            return new Document(path, Files.readAllLines(root.resolve(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where its links lead, as they are written. */
    List<String> links() {
        return found(LINK).toList();
    }

    /** What stands between backticks. */
    List<String> code() {
        return found(CODE).toList();
    }

    /** What a link to a heading names behind its {@code #}. */
    Set<String> anchors() {
        return prose().stream()
                .map(HEADING::matcher)
                .filter(heading -> heading.matches())
                .map(heading -> anchor(heading.group(1)))
                .collect(Collectors.toSet());
    }

    private static String anchor(String heading) {
        return LEFT_OUT_OF_ANCHORS
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    private Stream<String> found(Pattern pattern) {
        return pattern.matcher(String.join("\n", prose())).results().map(match -> match.group(1));
    }

    /** All but blocks of code. */
    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            boolean fence = FENCE.matcher(line).matches();
            if (!fence && !fenced) {
                prose.add(line);
            }
            fenced ^= fence;
        }
        return prose;
    }
}
