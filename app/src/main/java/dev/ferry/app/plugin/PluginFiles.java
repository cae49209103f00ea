package dev.ferry.app.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The jars of one plugin, as an operator put them there: one jar, or a directory of several.
 *
 * @param origin the jar or the directory
 * @param jars in the order of their names
 * @param problem why they must not be used
 */
record PluginFiles(Path origin, List<Path> jars, Optional<String> problem) {

    /** What lies in these directories, in this order and by name; a directory that is not there holds nothing. */
    static List<PluginFiles> in(List<Path> directories) {
        List<PluginFiles> found = new ArrayList<>();
        for (Path directory : once(directories)) {
            found.addAll(in(directory));
        }
        return List.copyOf(found);
    }

    /** Two names of one directory, by a link for example, are one. */
    private static Set<Path> once(List<Path> directories) {
        Set<Path> real = new LinkedHashSet<>();
        for (Path directory : directories) {
            if (Files.isDirectory(directory)) {
                real.add(realOf(directory));
            }
        }
        return real;
    }

    private static Path realOf(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException _) {
            return directory;
        }
    }

    private static List<PluginFiles> in(Path directory) {
        try {
            List<Path> entries = entries(directory).stream()
                    .filter(entry -> isJar(entry) || Files.isDirectory(entry))
                    .toList();
            boolean open = !entries.isEmpty() && isOpenToAnyone(directory);
            return open
                    ? List.of(broken(directory, openToAnyone(directory)))
                    : entries.stream().map(PluginFiles::of).toList();
        } catch (IOException _) {
            return List.of(broken(directory, unreadable(directory)));
        }
    }

    private static PluginFiles of(Path entry) {
        try {
            List<Path> jars = Files.isDirectory(entry)
                    ? entries(entry).stream().filter(PluginFiles::isJar).toList()
                    : List.of(entry);
            if (jars.isEmpty()) {
                return broken(entry, entry + " has no jar in it: put the plugin's jars there, or remove the directory");
            }
            for (Path file : Stream.concat(Stream.of(entry), jars.stream()).toList()) {
                if (isOpenToAnyone(file)) {
                    return broken(entry, openToAnyone(file));
                }
            }
            return new PluginFiles(entry, jars, Optional.empty());
        } catch (IOException _) {
            return broken(entry, unreadable(entry));
        }
    }

    private static PluginFiles broken(Path origin, String problem) {
        return new PluginFiles(origin, List.of(), Optional.of(problem));
    }

    private static String unreadable(Path path) {
        return path + " cannot be read: let the user that runs Ferry read it, or remove it";
    }

    private static String openToAnyone(Path path) {
        return "anybody on this machine may write to " + path
                + ", and so run code in Ferry: take that right away (chmod o-w)";
    }

    /** What is hidden is not meant, such as the marks that a mounted volume holds. */
    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJar(Path path) {
        return path.getFileName().toString().endsWith(".jar") && !Files.isDirectory(path);
    }

    private static boolean isOpenToAnyone(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }
}
