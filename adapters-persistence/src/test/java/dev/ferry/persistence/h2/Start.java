package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.Begun;
import java.nio.file.Path;

/** A process that opens a home's database and closes it again. */
final class Start {
    private Start() {}

    public static void main(String[] arguments) {
        H2Opening opening = new H2Opening(new H2Options(Path.of(arguments[0]), 4096, 2));
        Begun.say();
        opening.open().close();
    }
}
