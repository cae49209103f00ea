package dev.ferry.files.export;

import dev.ferry.domain.export.ExportReader;
import dev.ferry.files.source.Limits;
import dev.ferry.testkit.export.ExportReaderContract;

class FileExportReaderTest extends ExportReaderContract {

    @Override
    protected ExportReader reader() {
        return new FileExportReader(Limits.STANDARD);
    }
}
