package dev.ferry.persistence.scratch;

import java.nio.file.Path;

/** Where a dry run keeps what does not fit into memory. */
public record ScratchDirectory(Path path) {}
