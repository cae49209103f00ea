package dev.ferry.browser;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Harbour}, which is opened once for all. Without a Chromium, or without a distribution, they
 * are skipped, unless {@code BROWSER_TESTS=required} says that they must run.
 */
final class Browsing implements BeforeAllCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(Browsing.class);
    private static final System.Logger LOG = System.getLogger(Browsing.class.getName());
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public void beforeAll(ExtensionContext context) {
        demand(Chromium.installed(), "there is no Chromium on this machine (docs/pages.md tells which is looked for)");
        demand(Distribution.built(), "app/target holds no distribution");
    }

    private static void demand(Optional<Path> needed, String missing) {
        if (needed.isEmpty() && "required".equals(System.getenv("BROWSER_TESTS"))) {
            throw new IllegalStateException("the browser tests are required, and " + missing);
        }
        if (needed.isEmpty() && !SAID.getAndSet(true)) {
            LOG.log(Level.WARNING, "the browser tests are skipped: " + missing);
        }
        Assumptions.assumeTrue(needed.isPresent(), "the browser tests are skipped: " + missing);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Harbour.class;
    }

    @Override
    public Harbour resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, OURS)
                .computeIfAbsent(Harbour.class, _ -> open(), Harbour.class);
    }

    private static Harbour open() {
        try {
            return Harbour.open(
                    Distribution.built().orElseThrow(), Chromium.installed().orElseThrow());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
