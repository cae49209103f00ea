package dev.ferry.files;

import java.nio.file.Path;

/** Where rejects are kept; made with the first of them. */
record RejectsDirectory(Path path) {}
