package dev.ferry.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that this build was given, as every front door tells it. */
public final class BuildVersion {
    private BuildVersion() {}

    /** The name of the program, and {@link #number}. */
    public static String text() {
        // No +, which would link a method handle.
        return "ferry ".concat(number());
    }

    /** Such as {@code 0.1.0}. */
    public static String number() {
        // No ResourceBundle, which would look for the language first, and through every jar.
        try (InputStream build = BuildVersion.class.getResourceAsStream("build.properties")) {
            Properties properties = new Properties();
            properties.load(build);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
