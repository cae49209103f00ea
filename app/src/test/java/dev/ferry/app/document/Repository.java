package dev.ferry.app.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a checkout, without what builds and runs leave there. */
final class Repository {
    private static final Set<String> LEFT_BEHIND = Set.of("target", "ferry-home", ".git", ".mvn", ".idea", ".vscode");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");

    private final Path root;
    private final List<Path> files;

    Repository(Path root) {
        this.root = root;
        this.files = files(root);
    }

    private static List<Path> files(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return LEFT_BEHIND.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(root.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    List<Document> documents() {
        return ending(".md")
                .map(path -> Document.read(root, path))
                .sorted(Comparator.comparing(Document::path))
                .toList();
    }

    boolean has(Path path) {
        return Files.exists(root.resolve(path));
    }

    /** Whether a file lies there, below whatever directories. */
    boolean hasEnding(Path path) {
        return files.stream().anyMatch(file -> file.endsWith(path));
    }

    /** Whether a directory of the root has this name. */
    boolean hasAtItsRoot(Path name) {
        return Files.isDirectory(root.resolve(name)) && !LEFT_BEHIND.contains(name.toString());
    }

    /** The simple names of all types that its sources declare, nested ones too. */
    Set<String> types() {
        return ending(".java")
                .flatMap(path -> TYPE.matcher(text(path)).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
    }

    /** The tables that its migrations make. */
    Set<String> tables() {
        return ending(".sql")
                .flatMap(path -> TABLE.matcher(text(path)).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
    }

    private Stream<Path> ending(String suffix) {
        return files.stream().filter(file -> file.toString().endsWith(suffix));
    }

    private String text(Path path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
