package dev.ferry.cli.terminal;

import java.io.InputStream;

/** What is piped into the process; to be read by one reader alone. */
public record StandardInput(InputStream stream) {}
