package dev.ferry.app.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with the documents of a repository. Each answer names the document and what stands there. */
final class DocumentFaults {
    private static final int LONGEST_LINE = 160;

    /** Markdown has no way to break a row of a table. */
    private static final String ROW = "|";

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern SOURCE = Pattern.compile("[\\w/.-]+\\.(?:java|jte|sql|md)");
    private static final Pattern CLASS_IN_A_ROOM = Pattern.compile("[a-z][a-z/]*/[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");
    private static final Pattern PATH = Pattern.compile("\\.?[\\w-]+/[\\w/.-]*");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+");

    /** What looks like a type and is an attribute of cookies. */
    private static final Set<String> OF_OTHERS = Set.of("HttpOnly");

    /** What was decided, changed and renamed keeps the names that it had. */
    private static final Pattern TELLS_OF_THE_PAST =
            Pattern.compile("docs/adr/.*|CHANGELOG\\.md|docs/plugins\\.md|benchmarks/.*");

    /** These files lie in the archive as others do at the root. */
    private static final Path ARCHIVED = Path.of("app", "src", "dist");

    private final Repository repository;
    private final List<Document> documents;

    DocumentFaults(Repository repository) {
        this.repository = repository;
        this.documents = repository.documents();
    }

    /** Relative links to what is not there, or to a heading that is not there. */
    List<String> brokenLinks() {
        return documents.stream()
                .flatMap(document -> document.links().stream()
                        .filter(link -> !ELSEWHERE.matcher(link).matches())
                        .filter(link -> !leadsSomewhere(document, link))
                        .map(link -> document.path() + ": " + link))
                .toList();
    }

    private boolean leadsSomewhere(Document from, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? from.path()
                : inTheArchive(from.path()).resolveSibling(parts[0]).normalize();
        return repository.has(target) && (parts.length == 1 || hasAnchor(target, parts[1]));
    }

    private boolean hasAnchor(Path target, String anchor) {
        return documents.stream()
                .anyMatch(document ->
                        document.path().equals(target) && document.anchors().contains(anchor));
    }

    private static Path inTheArchive(Path path) {
        return path.startsWith(ARCHIVED) ? ARCHIVED.relativize(path) : path;
    }

    /** Files, directories and classes in packages that documents name and that are not there. */
    List<String> missingPaths() {
        return current()
                .flatMap(document -> document.code().stream()
                        .filter(code -> !isThere(code))
                        .map(code -> document.path() + ": " + code))
                .toList();
    }

    private boolean isThere(String code) {
        if (SOURCE.matcher(code).matches()) {
            return repository.hasEnding(Path.of(code));
        }
        if (CLASS_IN_A_ROOM.matcher(code).matches()) {
            return repository.hasEnding(Path.of(code)) || repository.hasEnding(Path.of(code + ".java"));
        }
        return !PATH.matcher(code).matches()
                || code.contains("/target/")
                || !repository.hasAtItsRoot(Path.of(code).getName(0))
                || repository.has(Path.of(code));
    }

    /** Names that look like those of types of ours, and that no type has. */
    List<String> missingTypes() {
        Set<String> types = repository.types();
        return current()
                .flatMap(document -> document.code().stream()
                        .map(DocumentFaults::beforeTheDot)
                        .filter(code ->
                                TYPE.matcher(code).matches() && !types.contains(code) && !OF_OTHERS.contains(code))
                        .map(code -> document.path() + ": " + code))
                .toList();
    }

    private static String beforeTheDot(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    private Stream<Document> current() {
        return documents.stream()
                .filter(document ->
                        !TELLS_OF_THE_PAST.matcher(document.path().toString()).matches());
    }

    /** Lines that do not fit beside code. */
    List<String> longLines() {
        return documents.stream()
                .flatMap(document -> document.lines().stream()
                        .filter(line -> line.length() > LONGEST_LINE && !line.startsWith(ROW))
                        .map(line -> document.path() + ": " + line))
                .toList();
    }
}
