package dev.ferry.http;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.Words;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.HealthFact;
import dev.ferry.plugin.SystemFact;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries a system with a question that changes nothing, and says in plain words what is wrong and who mends it. Ferry
 * answers without it: no server is less ready for it. Thread-safe.
 */
public final class SystemHealth implements HealthCheck {
    private final String name;
    private final SystemClient client;
    private final Runnable question;
    private final Supplier<Optional<Words>> trouble;

    /**
     * A check for {@code ferry doctor}.
     *
     * @param name a slug that no other check has, such as the adapter's name
     * @param question asks the adapter or its client; throws {@link PortUnavailable} where it cannot be asked
     */
    public SystemHealth(String name, SystemClient client, Runnable question) {
        this(name, client, question, Optional::empty);
    }

    private SystemHealth(String name, SystemClient client, Runnable question, Supplier<Optional<Words>> trouble) {
        this.name = name;
        this.client = client;
        this.question = question;
        this.trouble = trouble;
    }

    /** The same, not well either where there is this trouble, though the system answers. */
    public SystemHealth unless(Supplier<Optional<Words>> other) {
        return new SystemHealth(name, client, question, other);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isNeededToServe() {
        return false;
    }

    @Override
    public Health check() {
        try {
            question.run();
            return trouble.get()
                    .map(what -> Health.told(name, false, what))
                    .orElseGet(() -> Health.told(
                            name, true, SystemFact.ANSWERS.of(client.options().url())));
        } catch (PortUnavailable down) {
            return Health.told(
                    name, false, HttpFault.behind(down).map(this::told).orElseGet(HealthFact.SILENT::of));
        } catch (RuntimeException _) {
            return Health.told(name, false, HealthFact.SILENT.of());
        }
    }

    private Words told(HttpFault fault) {
        HttpOptions reached = fault.reached().orElseGet(client::options);
        String address = reached.setting();
        Object where = reached.url();
        String why = String.valueOf(fault.getMessage());
        return switch (fault.kind()) {
            case UNKNOWN_HOST -> SystemFact.UNKNOWN_HOST.of(where, address);
            case REFUSED -> SystemFact.REFUSED.of(where, address);
            case UNREACHABLE -> SystemFact.UNREACHABLE.of(where, reached.key("proxy"));
            case NOT_ENCRYPTED -> SystemFact.NOT_ENCRYPTED.of(where, address);
            case UNTRUSTED_CERTIFICATE -> SystemFact.UNTRUSTED_CERTIFICATE.of(where, reached.key("ca-file"));
            case EXPIRED_CERTIFICATE -> SystemFact.EXPIRED_CERTIFICATE.of(where);
            case WRONG_HOST -> SystemFact.WRONG_HOST.of(where, address);
            case PROXY -> SystemFact.PROXY.of(where, reached.key("proxy"));
            case PROXY_FAILED -> SystemFact.PROXY_FAILED.of(where, reached.key("proxy"), why);
            case TIMED_OUT -> SystemFact.TIMED_OUT.of(where, reached.key("timeout"));
            case BROKEN_OFF ->
                reached.url().getScheme().equals("http")
                        ? SystemFact.BROKEN_OFF_IN_PLAIN.of(where, address)
                        : SystemFact.BROKEN_OFF.of(where);
            case TOO_LARGE, GARBAGE -> SystemFact.GARBAGE.of(where, address, why);
            case WRONG_ADDRESS -> SystemFact.WRONG_ADDRESS.of(where, reached.settings(), why);
            case REDIRECTED -> SystemFact.REDIRECTED.of(where, address, why);
            case NOT_SIGNED_IN -> SystemFact.NOT_SIGNED_IN.of(where, reached.settings());
            case NO_TOKEN ->
                SystemFact.NO_TOKEN.of(
                        where,
                        reached.key("client-id"),
                        reached.key(fault.secret().orElse("client-secret")),
                        why);
            case NO_CONSENT ->
                SystemFact.NO_CONSENT.of(where, reached.key(fault.secret().orElse("refresh-token-file")), why);
            case FORBIDDEN ->
                fault.permission()
                        .map(permission -> SystemFact.FORBIDDEN_WITHOUT.of(where, permission))
                        .orElseGet(() -> SystemFact.FORBIDDEN.of(where));
            case BUSY -> SystemFact.BUSY.of(where);
            case FAILED -> SystemFact.FAILED.of(where, why);
            case TURNED_DOWN -> SystemFact.TURNED_DOWN.of(where, address, why);
            case STOPPED -> HealthFact.SILENT.of();
        };
    }
}
