package dev.ferry.rest.pages.operator.desk;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The pages of the desks. */
public final class DeskPagesModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(
                MembershipPages.class,
                CertificationPages.class,
                SupportPages.class,
                OneCasePages.class,
                SystemPages.class)));
    }
}
