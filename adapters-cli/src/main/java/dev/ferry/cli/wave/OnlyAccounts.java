package dev.ferry.cli.wave;

import dev.ferry.domain.migration.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which accounts a command is about, where it is not about all. */
final class OnlyAccounts {
    @Option(names = "--only", paramLabel = "ID|@FILE", split = ",")
    List<NamedAccounts> named = new ArrayList<>();

    @Option(names = "--only-finding", paramLabel = "CODE")
    Optional<FindingCode> finding = Optional.empty();
}
