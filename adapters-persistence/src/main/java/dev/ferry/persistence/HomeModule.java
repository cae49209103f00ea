package dev.ferry.persistence;

import com.google.inject.AbstractModule;
import dev.ferry.domain.operation.WaveLock;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.persistence.home.FileWaveLock;
import dev.ferry.persistence.home.InstallationKey;
import dev.ferry.persistence.home.Node;
import dev.ferry.persistence.identity.KeyedCodeMint;
import dev.ferry.persistence.scratch.ScratchDirectory;
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
        bind(ScratchDirectory.class).toInstance(new ScratchDirectory(home.resolve("scratch")));
        bind(WaveLock.class).toInstance(new FileWaveLock(home));
        bind(CodeMint.class).toInstance(new KeyedCodeMint(new InstallationKey(home)));
    }
}
