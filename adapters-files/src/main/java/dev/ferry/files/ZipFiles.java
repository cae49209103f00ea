package dev.ferry.files;

import dev.ferry.domain.outcome.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An export that is an archive, read where it stands. Its files may lie in one folder. */
final class ZipFiles extends ExportFiles {
    private static final int MOST_ENTRIES = 10_000;
    private static final Pattern CLIMBING = Pattern.compile("(?:.*/)?\\.\\.(?:/.*)?|/.*|[A-Za-z]:.*|.*\\\\.*", Pattern.DOTALL);

    private final ZipFile archive;

    ZipFiles(Path file) throws IOException {
        this.archive = open(file);
        try {
            takeDown();
            requireAll();
        } catch (RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException _) {
            throw new ExportRefused(Code.EXPORT_NOT_AN_ARCHIVE, file.toString());
        }
    }

    private void takeDown() {
        if (archive.size() > MOST_ENTRIES) {
            throw new ExportRefused(
                    Code.EXPORT_TOO_LARGE,
                    java.util.Map.of("file", Path.of(archive.getName()).getFileName().toString(), "most", MOST_ENTRIES));
        }
        List<? extends ZipEntry> entries = archive.stream().toList();
        entries.forEach(ZipFiles::requireInside);
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            if (!entry.isDirectory() && !isHidden(entry.getName())) {
                takeDown(entry, seen);
            }
        }
    }

    private void takeDown(ZipEntry entry, Set<String> seen) {
        String name = entry.getName();
        int folder = name.indexOf('/');
        if (folder == name.lastIndexOf('/')) {
            if (!seen.add(name)) {
                throw new ExportRefused(Code.EXPORT_FILE_AMBIGUOUS, java.util.Map.of("file", name, "other", name));
            }
            offer(name.substring(folder + 1), name, Math.max(entry.getCompressedSize(), 0), () -> archive.getInputStream(entry));
        }
    }

    private static void requireInside(ZipEntry entry) {
        if (CLIMBING.matcher(entry.getName()).matches()) {
            throw new ExportRefused(Code.EXPORT_CLIMBS_OUT, entry.getName());
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
    }

    @Override
    public void close() {
        try {
            archive.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot close " + archive.getName(), broken);
        }
    }
}
