package dev.ferry.testkit.identity;

import dev.ferry.domain.identity.InstallationSecret;

class InMemoryInstallationSecretTest extends InstallationSecretContract {
    @Override
    protected InstallationSecret secret() {
        return new InMemoryInstallationSecret("one");
    }

    @Override
    protected InstallationSecret another() {
        return new InMemoryInstallationSecret("another");
    }
}
