package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An export that is an archive, read where it stands. Its files may lie in one folder. */
final class ZipFiles extends ExportFiles {
    /** Bytes of the archive's directory, which is kept in memory; enough for tens of thousands of entries. */
    private static final long LARGEST_DIRECTORY = 4 << 20;

    private static final Pattern CLIMBING = Pattern.compile("(?:.*/)?\\.\\.(?:/.*)?|/.*|[A-Za-z]:.*", Pattern.DOTALL);

    /** The letters of names whose entry does not say that they are UTF-8. */
    private static final Charset UNMARKED = Charset.forName("IBM437");

    private final ZipFile archive;
    private final long size;

    ZipFiles(Path file) throws IOException {
        this.size = Files.size(file);
        this.archive = open(file);
        try {
            takeDown();
        } catch (RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        if (ArchiveDirectory.size(file) > LARGEST_DIRECTORY) {
            throw new ExportRefused(Code.EXPORT_TOO_LARGE, Map.of("file", file.toString(), "most", LARGEST_DIRECTORY));
        }
        try {
            return new ZipFile(file.toFile(), UNMARKED);
        } catch (ZipException _) {
            throw UnfitEntry.in(file, UNMARKED)
                    .orElseGet(() -> new ExportRefused(Code.EXPORT_NOT_AN_ARCHIVE, file.toString()));
        }
    }

    private void takeDown() {
        List<? extends ZipEntry> entries = archive.stream().toList();
        entries.forEach(entry -> requireInside(pathOf(entry)));
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = pathOf(entry);
            if (!name.endsWith("/") && !isHidden(name)) {
                takeDown(entry, name, seen);
            }
        }
    }

    /** Its name, with the separators of archives: some programs of Windows write their own. */
    private static String pathOf(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return name.startsWith("./") ? name.substring(2) : name;
    }

    private void takeDown(ZipEntry entry, String name, Set<String> seen) {
        int folder = name.indexOf('/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (folder == name.lastIndexOf('/') && isTable(last)) {
            if (!seen.add(name)) {
                String shown = QuotedName.of(name);
                throw new ExportRefused(Code.EXPORT_FILE_AMBIGUOUS, Map.of("file", shown, "other", shown));
            }
            long packed = Math.min(entry.getCompressedSize(), size);
            offer(last, QuotedName.of(name), packed, () -> open(entry));
        } else {
            String folders = name.substring(0, Math.max(0, name.length() - last.length() - 1));
            passedOver().add(folders.substring(folders.lastIndexOf('/') + 1), last, name);
        }
    }

    private InputStream open(ZipEntry entry) throws IOException {
        return new VerifiedEntry(archive.getInputStream(entry), entry);
    }

    private static void requireInside(String name) {
        if (CLIMBING.matcher(name).matches()) {
            throw new ExportRefused(Code.EXPORT_CLIMBS_OUT, QuotedName.of(name));
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
