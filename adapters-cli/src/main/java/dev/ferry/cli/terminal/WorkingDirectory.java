package dev.ferry.cli.terminal;

import java.nio.file.Path;

/** What paths that are typed are relative to. */
public record WorkingDirectory(Path path) {

    public Path resolve(Path typed) {
        return path.resolve(typed).normalize();
    }
}
