package dev.ferry.rest.server.http;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import java.util.List;

/** Binds what one package gives Jersey, and adds it to what Jersey is given, in this order. */
public final class JerseyModule extends AbstractModule {
    private final List<Class<? extends JerseyPart>> parts;

    /** Of one package, which says itself what it gives. */
    public JerseyModule(List<Class<? extends JerseyPart>> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    protected void configure() {
        Multibinder<JerseyPart> all = Multibinder.newSetBinder(binder(), JerseyPart.class);
        parts.forEach(part -> bindPart(all, part));
    }

    private <T extends JerseyPart> void bindPart(Multibinder<JerseyPart> all, Class<T> part) {
        bind(part);
        all.addBinding().to(part);
    }
}
