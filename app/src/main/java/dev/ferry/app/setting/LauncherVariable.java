package dev.ferry.app.setting;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A variable that is read by the launcher, or before any setting is: it is no setting, though its name begins alike.
 */
public enum LauncherVariable {
    /** The directory of the installation's state. */
    HOME,
    /** The installation's file of settings. */
    CONFIG,
    /** The directory of the distribution's plugins, or another where an operator keeps plugins. */
    PLUGINS,
    /** The locale of who started it: the launcher gives Java another, in which every path can be told. */
    LANG,
    JAVA_HOME,
    JAVA_OPTS,
    STDIN,
    STDOUT,
    STDERR;

    /** Its value; absent where it is blank or not set. */
    public Optional<String> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(toString())).filter(value -> !value.isBlank());
    }

    static boolean isNameOfOne(String variable) {
        return Arrays.stream(values()).anyMatch(one -> one.toString().equals(variable));
    }

    /** As the environment has it. */
    @Override
    public String toString() {
        return SettingsReader.PREFIX + name();
    }
}
