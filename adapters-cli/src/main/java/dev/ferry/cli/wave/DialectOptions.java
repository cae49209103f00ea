package dev.ferry.cli.wave;

import dev.ferry.domain.export.ExportDialect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/** How the files of an export are written, where it is not by contract. */
final class DialectOptions {
    @Option(names = "--delimiter", paramLabel = "SIGN")
    Character delimiter = ',';

    @Option(names = "--encoding", paramLabel = "NAME")
    Charset encoding = StandardCharsets.UTF_8;

    ExportDialect dialect() {
        return new ExportDialect(delimiter, encoding);
    }
}
