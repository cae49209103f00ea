package dev.ferry.files.synthetic;

import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.SyntheticExports;
import dev.ferry.files.export.ReadExport;
import dev.ferry.testkit.export.SyntheticExportsContract;

class CsvSyntheticExportsContractTest extends SyntheticExportsContract {
    @Override
    protected SyntheticExports exports() {
        return new CsvSyntheticExports();
    }

    @Override
    protected ExportReader reader() {
        return ReadExport.reader();
    }
}
