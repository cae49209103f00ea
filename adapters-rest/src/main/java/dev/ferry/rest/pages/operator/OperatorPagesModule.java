package dev.ferry.rest.pages.operator;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The pages of operators. */
public final class OperatorPagesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Cockpits.class);
        install(new JerseyModule(List.of(
                BoardPages.class,
                ChartFiles.class,
                ReadyPages.class,
                DeadlinePages.class,
                SearchPages.class,
                AccountsFilePage.class,
                WavePages.class,
                UnmappedPages.class,
                EnrolmentPages.class,
                InvitationPages.class,
                SyncPages.class)));
    }
}
