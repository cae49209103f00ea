package dev.ferry.cli.offer;

import picocli.CommandLine.Option;

/** What is decided: one of these alone. */
final class VerdictChoice {
    @Option(names = "--approve", required = true)
    boolean approve;

    @Option(names = "--reject", required = true)
    boolean reject;
}
