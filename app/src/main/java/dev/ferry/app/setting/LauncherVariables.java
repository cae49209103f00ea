package dev.ferry.app.setting;

import java.util.Set;

/** Variables that are read by the launcher or before any setting is: they are no settings, though they begin alike. */
public final class LauncherVariables {
    /** Names the directory of the installation's state. */
    static final String HOME = "FERRY_HOME";

    /** Names the installation's file of settings. */
    static final String CONFIG = "FERRY_CONFIG";

    /** Names the directory of the distribution's plugins, or another where an operator keeps plugins. */
    public static final String PLUGINS = "FERRY_PLUGINS";

    static final Set<String> ALL = Set.of(
            HOME, CONFIG, PLUGINS, "FERRY_JAVA_HOME", "FERRY_JAVA_OPTS", "FERRY_STDIN", "FERRY_STDOUT", "FERRY_STDERR");

    private LauncherVariables() {}
}
