package dev.ferry.files.export;

import dev.ferry.domain.export.Uploads;
import dev.ferry.testkit.export.UploadsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class UploadDirectoryContractTest extends UploadsContract {
    @TempDir
    private Path home;

    @Override
    protected Uploads uploads() {
        return new UploadDirectory(home.resolve("exports"));
    }

    @Override
    protected byte[] bytesAt(String location) {
        try {
            return Files.readAllBytes(Path.of(location));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
