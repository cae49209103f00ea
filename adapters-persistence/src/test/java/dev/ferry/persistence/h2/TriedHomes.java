package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.OldHome;
import dev.ferry.persistence.upgrade.TriedInstallation;
import dev.ferry.persistence.upgrade.TriedInstallations;

/** Homes that starts are tried on. */
final class TriedHomes implements TriedInstallations {
    @Override
    public TriedInstallation absent() {
        return new TriedHome(Homes.absent());
    }

    @Override
    public TriedInstallation of(OldHome home) {
        TriedHome tried = new TriedHome(Homes.absent());
        home.unpackInto(tried.home());
        return tried;
    }
}
