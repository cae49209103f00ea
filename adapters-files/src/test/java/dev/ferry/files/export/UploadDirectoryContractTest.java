package dev.ferry.files.export;

import dev.ferry.domain.export.Uploads;
import dev.ferry.testkit.export.UploadsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class UploadDirectoryContractTest extends UploadsContract {
    @TempDir
    private Path home;

    @Override
    protected Uploads uploads() {
        return new UploadDirectory(home.resolve("exports"));
    }
}
