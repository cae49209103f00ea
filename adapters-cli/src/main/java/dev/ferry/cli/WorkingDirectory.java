package dev.ferry.cli;

import java.nio.file.Path;

/** What paths that are typed are relative to. */
record WorkingDirectory(Path path) {

    Path resolve(Path typed) {
        return path.resolve(typed).normalize();
    }
}
