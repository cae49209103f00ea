package dev.ferry.rest.api.support;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** Cases at the desks of support. */
public final class SupportModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(CasesResource.class, CaseResource.class, AllCasesResource.class)));
    }
}
