package dev.ferry.testkit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export under construction, as files of a directory. Begins as one good account with one owner. */
public record ExportFolder(Path directory) {

    /** The export with one account, {@code contoso}. */
    public static ExportFolder begin(Path directory) {
        return new ExportFolder(directory)
                .with("accounts.csv", "publisher_id,display_name,mpn_id\ncontoso,Contoso,1000001\n")
                .with("users.csv", "publisher_id,email,legacy_role,kind\ncontoso,elin@contoso.example,owner,work\n");
    }

    public ExportFolder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public ExportFolder with(String file, byte[] bytes) {
        try {
            Files.write(directory.resolve(file), bytes);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public ExportFolder without(String file) {
        try {
            Files.delete(directory.resolve(file));
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Packs one file as gzip, in its place. */
    public ExportFolder gzipped(String file) {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(directory.resolve(file + ".gz")))) {
            packed.write(Files.readAllBytes(directory.resolve(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return without(file);
    }

    /** Packs all files into an archive, below {@code folder}, which is empty or ends in a slash; answers its place. */
    public String zipped(Path archive, String folder) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                var files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return archive.toString();
    }

    public String location() {
        return directory.toString();
    }
}
