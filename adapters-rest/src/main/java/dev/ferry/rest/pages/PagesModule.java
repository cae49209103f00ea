package dev.ferry.rest.pages;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.JerseyPart;
import dev.ferry.rest.server.Parts;
import java.util.List;

/** The pages for people. */
public final class PagesModule extends AbstractModule {
    private static final List<Class<? extends JerseyPart>> PARTS = List.of(
            PageLanguage.class,
            PageSignIn.class,
            ForgedForms.class,
            FormAddresses.class,
            ReadableProblems.class,
            AssetsResource.class,
            SignInPages.class,
            AccountPages.class,
            MigrationPages.class,
            BoardPages.class,
            SearchPages.class,
            CasePages.class,
            WavePages.class,
            EnrolmentPages.class,
            InvitationPages.class,
            SettingsPages.class,
            UserPages.class,
            AcceptPages.class,
            SyncPages.class,
            ComparisonPages.class);

    @Override
    protected void configure() {
        bind(Templates.class);
        bind(Answers.class);
        bind(Cookies.class);
        bind(Standing.class);
        install(new Parts(PARTS));
    }
}
