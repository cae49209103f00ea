package dev.ferry.rest.pages;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/** What all pages have in common, and the sign-in. */
public final class PagesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Templates.class);
        bind(Answers.class);
        bind(Cookies.class);
        bind(SaidOnce.class);
        Multibinder.newSetBinder(binder(), ValueParamProvider.class)
                .addBinding()
                .toInstance(new PageCalls());
        install(new JerseyModule(List.of(
                PageLanguage.class,
                PageAccept.class,
                PageSignIn.class,
                CsrfFilter.class,
                AskedActsFilter.class,
                FormAddresses.class,
                ReadableProblems.class,
                AssetsResource.class,
                SignInPages.class,
                SignInElsewherePages.class,
                AddressPages.class,
                BackChannelLogout.class,
                SupportPage.class)));
    }
}
