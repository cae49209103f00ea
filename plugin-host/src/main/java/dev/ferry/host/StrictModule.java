package dev.ferry.host;

import com.google.inject.AbstractModule;

/** What is not bound is an error at start, not a surprise later. */
public final class StrictModule extends AbstractModule {

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
    }
}
