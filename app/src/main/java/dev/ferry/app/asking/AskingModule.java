package dev.ferry.app.asking;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import dev.ferry.application.mail.MailFaults;
import dev.ferry.application.sync.TargetCircuit;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.application.system.SystemWatch;
import dev.ferry.plugin.SystemMeters;

/** How the adapters of other systems are asked, whichever were chosen: with patience, and their answers checked. */
public final class AskingModule extends AbstractModule {
    private final AskingRules rules;

    public AskingModule(AskingRules rules) {
        this.rules = rules;
    }

    @Override
    protected void configure() {
        bind(AskingRules.class).toInstance(rules);
        bind(Pause.class).to(StoppablePause.class);
        bind(KnownSecrets.class).in(Scopes.SINGLETON);
        bind(NotedSystems.class).in(Scopes.SINGLETON);
        bind(SystemMeters.class).to(NotedSystems.class);
        bind(RetryingPolicy.class).in(Scopes.SINGLETON);
        bind(AskingPolicy.class).to(RetryingPolicy.class);
        bind(SystemWatch.class).to(ProcessSystemWatch.class);
        bind(MailFaults.class).to(LoggedMailFaults.class).in(Scopes.SINGLETON);
        bind(FailsafeTargetCircuit.class).in(Scopes.SINGLETON);
        bind(TargetCircuit.class).to(FailsafeTargetCircuit.class);
    }
}
