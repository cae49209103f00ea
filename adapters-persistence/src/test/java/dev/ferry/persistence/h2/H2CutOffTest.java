package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.CutOffContract;
import dev.ferry.persistence.upgrade.OldHome;
import dev.ferry.persistence.upgrade.TriedInstallation;

class H2CutOffTest extends CutOffContract {
    @Override
    protected TriedInstallation absent() {
        return new TriedHome(Homes.absent());
    }

    @Override
    protected TriedInstallation of(OldHome home) {
        TriedHome tried = new TriedHome(Homes.absent());
        home.unpackInto(tried.home());
        return tried;
    }
}
