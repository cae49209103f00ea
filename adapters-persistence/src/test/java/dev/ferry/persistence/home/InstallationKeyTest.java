package dev.ferry.persistence.home;

import dev.ferry.domain.identity.InstallationSecret;
import dev.ferry.testkit.identity.InstallationSecretContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest extends InstallationSecretContract {
    @TempDir
    private Path homes;

    @Override
    protected InstallationSecret secret() {
        return new InstallationKey(homes.resolve("home"));
    }

    @Override
    protected InstallationSecret another() {
        return new InstallationKey(homes.resolve("another"));
    }
}
