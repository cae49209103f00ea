package dev.ferry.persistence.home;

import com.google.inject.AbstractModule;
import dev.ferry.domain.identity.InstallationSecret;
import dev.ferry.domain.operation.WaveLock;
import java.nio.file.Path;

/** What is kept in home, whichever database there is. */
public final class HomeModule extends AbstractModule {
    private final Path home;
    private final Node node;

    public HomeModule(Path home, Node node) {
        this.home = home;
        this.node = node;
    }

    @Override
    protected void configure() {
        bind(Node.class).toInstance(node);
        bind(WaveLock.class).toInstance(new FileWaveLock(home));
        bind(InstallationKey.class).toInstance(new InstallationKey(home));
        bind(InstallationSecret.class).to(InstallationKey.class);
    }
}
