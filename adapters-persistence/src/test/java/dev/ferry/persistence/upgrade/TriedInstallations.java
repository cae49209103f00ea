package dev.ferry.persistence.upgrade;

/** Databases of one kind that starts are tried on. */
public interface TriedInstallations {

    /** One that nobody has started on. */
    TriedInstallation absent();

    /** One that an older version left, with the rows of this home. */
    TriedInstallation of(OldHome home);
}
