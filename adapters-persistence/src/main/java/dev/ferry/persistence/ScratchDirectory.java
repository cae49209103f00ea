package dev.ferry.persistence;

import java.nio.file.Path;

/** Where a dry run keeps what does not fit into memory. */
record ScratchDirectory(Path path) {}
