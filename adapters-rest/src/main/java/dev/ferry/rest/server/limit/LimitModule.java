package dev.ferry.rest.server.limit;

import com.google.inject.AbstractModule;

/** What bounds strangers. */
public final class LimitModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SignInAlarm.class);
        bind(SignInLimits.class);
        bind(StrangersTurns.class);
    }
}
