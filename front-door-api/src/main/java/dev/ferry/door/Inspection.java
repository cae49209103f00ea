package dev.ferry.door;

/**
 * A command that looks at the installation rather than works with it. It runs although a jar cannot be used or a
 * setting is not known, and no adapter is there for it: of what others bind it may ask for {@link InstalledPlugins}
 * alone.
 */
public interface Inspection extends CommandRun {}
