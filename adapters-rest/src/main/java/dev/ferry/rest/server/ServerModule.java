package dev.ferry.rest.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.plugin.Service;
import dev.ferry.rest.server.access.CallerParameters;
import dev.ferry.rest.server.access.ChallengeHeader;
import dev.ferry.rest.server.access.ProtectedResource;
import dev.ferry.rest.server.http.BodyLimit;
import dev.ferry.rest.server.http.FactsAsMembers;
import dev.ferry.rest.server.http.JerseyModule;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.http.ServerSettings;
import dev.ferry.rest.server.http.StandardHeaders;
import dev.ferry.rest.server.http.WaveReportFile;
import dev.ferry.rest.server.limit.LimitHeaders;
import dev.ferry.rest.server.limit.LimitModule;
import dev.ferry.rest.server.limit.LimitSettings;
import dev.ferry.rest.server.metrics.HealthResource;
import dev.ferry.rest.server.metrics.HttpMetrics;
import dev.ferry.rest.server.metrics.JvmMeters;
import dev.ferry.rest.server.metrics.MailMeters;
import dev.ferry.rest.server.metrics.MetricsResource;
import dev.ferry.rest.server.metrics.RouteNote;
import dev.ferry.rest.server.metrics.StandingMeters;
import dev.ferry.rest.server.metrics.SyncMeters;
import dev.ferry.rest.server.metrics.SystemMeasures;
import dev.ferry.rest.server.problem.ErrorPages;
import dev.ferry.rest.server.problem.ExplainedProblems;
import dev.ferry.rest.server.problem.FaultLog;
import dev.ferry.rest.server.problem.HeaderFields;
import dev.ferry.rest.server.problem.ProblemMapper;
import dev.ferry.rest.server.problem.Problems;
import dev.ferry.rest.server.wire.Bodiless;
import dev.ferry.rest.server.wire.BodyIntake;
import dev.ferry.rest.server.wire.UnreadAnswers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/** The server, and the routes that it has whatever fronts it serves. */
public final class ServerModule extends AbstractModule {
    private static final List<Class<? extends JerseyPart>> PARTS = List.of(
            StandardHeaders.class,
            HeaderFields.class,
            RouteNote.class,
            BodyLimit.class,
            Utf8Bodies.class,
            BodyNeeded.class,
            HungUp.class,
            SignInCheck.class,
            LimitHeaders.class,
            ProblemMapper.class,
            HealthResource.class,
            MetricsResource.class,
            ChallengeHeader.class,
            ProtectedResource.class);

    private final ServerSettings settings;
    private final LimitSettings limits;

    /** A server that is set up like this. */
    public ServerModule(ServerSettings settings, LimitSettings limits) {
        this.settings = settings;
        this.limits = limits;
    }

    @Override
    protected void configure() {
        bind(ServerSettings.class).toInstance(settings);
        bind(LimitSettings.class).toInstance(limits);
        bind(DrainLimit.class).toInstance(new DrainLimit(Duration.ofSeconds(Limits.DRAIN_SECONDS)));
        bind(UnreadAnswers.class).toInstance(new UnreadAnswers(Duration.ofSeconds(Limits.TRANSFER_SECONDS)));
        bind(PublicUrl.class);
        bind(WaveReportFile.class);
        bind(Problems.class);
        bind(ExplainedProblems.class);
        bind(FaultLog.class);
        bind(ErrorPages.class);
        bind(HttpMetrics.class);
        bind(SyncMeters.class);
        bind(MailMeters.class);
        bind(StandingMeters.class);
        bind(SystemMeasures.class);
        bind(MeterRegistry.class).to(PrometheusMeterRegistry.class);
        bind(JerseyApplication.class);
        bind(Bodiless.class);
        bind(WebServer.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(WebServer.class);
        Multibinder.newSetBinder(binder(), ValueParamProvider.class)
                .addBinding()
                .toInstance(new CallerParameters());
        install(new JerseyModule(PARTS));
        install(new LimitModule());
    }

    @Provides
    @Singleton
    BodyIntake intake(Problems problems) {
        return new BodyIntake(problems, System::nanoTime);
    }

    @Provides
    @Singleton
    PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(MeterFilter.denyNameStartsWith(JvmMeters.NANOSECONDS));
        return registry;
    }

    @Provides
    @Singleton
    ObjectMapper json() {
        JsonFactory utf8 = JsonFactory.builder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(utf8)
                .addModule(new FactsAsMembers())
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new TextFields())
                        .addDeserializer(Boolean.class, new ShapedValues.Truths())
                        .addDeserializer(Long.class, new ShapedValues.Numbers())
                        .setDeserializerModifier(new BodyRecords()))
                .addHandler(new BodyFaults.Kept())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }
}
