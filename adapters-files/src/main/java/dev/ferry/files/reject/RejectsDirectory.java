package dev.ferry.files.reject;

import java.nio.file.Path;

/** Where rejects are kept; made with the first of them. */
record RejectsDirectory(Path path) {}
