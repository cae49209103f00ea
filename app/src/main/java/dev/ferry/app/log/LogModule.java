package dev.ferry.app.log;

import com.google.inject.AbstractModule;
import dev.ferry.application.system.FaultNotes;
import dev.ferry.plugin.FaultReferences;

/** What goes into the log, and by which reference it is found there. */
public final class LogModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(FaultReferences.class).toInstance(Faults::newReference);
        bind(LoggedFaults.class);
        bind(FaultNotes.class).to(LoggedFaults.class);
    }
}
