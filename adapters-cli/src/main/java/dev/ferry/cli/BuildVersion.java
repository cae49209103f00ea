package dev.ferry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that this build was given. */
final class BuildVersion {
    private BuildVersion() {}

    static String text() {
        // No ResourceBundle, which would look for the language first, and through every jar.
        try (InputStream build = BuildVersion.class.getResourceAsStream("build.properties")) {
            Properties properties = new Properties();
            properties.load(build);
            // No +, which would link a method handle.
            return "ferry ".concat(properties.getProperty("version"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
