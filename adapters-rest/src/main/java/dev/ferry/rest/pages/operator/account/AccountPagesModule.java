package dev.ferry.rest.pages.operator.account;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The pages of operators about one account. */
public final class AccountPagesModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(CasePages.class, ComparisonPages.class)));
    }
}
