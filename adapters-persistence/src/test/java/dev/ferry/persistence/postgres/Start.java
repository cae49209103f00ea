package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.Begun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A process that opens a database on a server and closes it again. */
final class Start {
    private Start() {}

    // Where it is, who connects and their password: the server is another process's.
    public static void main(String[] arguments) {
        PostgresOpening opening = new PostgresOpening(new PostgresOptions(
                Path.of("target"),
                PostgresUrl.parse(arguments[0]),
                Optional.of(arguments[1]),
                Optional.of(arguments[2]),
                2,
                Duration.ofSeconds(30)));
        Begun.say();
        opening.open().close();
    }
}
