package dev.ferry.cli;

import java.util.ResourceBundle;

/** The version that this build was given. */
final class BuildVersion {
    private BuildVersion() {}

    static String text() {
        return "ferry " + ResourceBundle.getBundle("dev.ferry.cli.build").getString("version");
    }
}
