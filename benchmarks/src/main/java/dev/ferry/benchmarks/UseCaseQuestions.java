package dev.ferry.benchmarks;

import dev.ferry.app.EntryPointLoader;
import dev.ferry.app.Run;
import dev.ferry.app.service.Interruption;
import dev.ferry.application.account.AccountFilterFields;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.application.offer.DueFilter;
import dev.ferry.application.offer.ListAllOffers;
import dev.ferry.application.offer.OfferView;
import dev.ferry.application.standing.ReviewReadiness;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.door.CommandRun;
import dev.ferry.door.EntryPoint.Invocation;
import dev.ferry.door.ProcessEnvironment;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the use cases behind paths of the API what a client would ask, without HTTP, signing in and JSON: what the kept
 * lists cost by themselves. Prints a line with the median and the p99 of each path, in milliseconds.
 *
 * <p>Arguments: the home, for how many seconds each is asked to warm up, how often it is asked then, and the paths.
 */
public final class UseCaseQuestions implements CommandRun {
    private static final Requester OPERATOR = new Requester.Operator("operator");
    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String READINESS = "/api/v1/readiness";
    private static final String OFFERS = "/api/v1/offers";

    private final FindAccounts findAccounts;
    private final ReviewReadiness reviewReadiness;
    private final ListAllOffers listAllOffers;
    private final Asked asked;

    /** What is to be asked. */
    record Asked(Duration warming, int times, List<String> paths) {}

    @Inject
    UseCaseQuestions(
            FindAccounts findAccounts, ReviewReadiness reviewReadiness, ListAllOffers listAllOffers, Asked asked) {
        this.findAccounts = findAccounts;
        this.reviewReadiness = reviewReadiness;
        this.listAllOffers = listAllOffers;
        this.asked = asked;
    }

    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        Asked asked = new Asked(
                Duration.ofSeconds(Long.parseLong(all.get(1))),
                Integer.parseInt(all.get(2)),
                all.subList(3, all.size()));
        Invocation.Run invocation = new Invocation.Run(
                Map.of(),
                Optional.of(Path.of(all.getFirst())),
                Optional.empty(),
                false,
                binder -> {
                    binder.bind(UseCaseQuestions.class);
                    binder.bind(Asked.class).toInstance(asked);
                },
                UseCaseQuestions.class);
        ProcessEnvironment process =
                new ProcessEnvironment(System.getenv(), Path.of("").toAbsolutePath());
        System.exit(new Run(EntryPointLoader.find(), invocation, process, new Interruption()).go());
    }

    @Override
    public int run() {
        for (String path : asked.paths()) {
            Figures figures = figures(URI.create(path));
            System.out.println(figures.median() + " " + figures.p99());
        }
        return 0;
    }

    private Figures figures(URI path) {
        try {
            return Figures.of(asked.warming(), asked.times(), time -> ask(path, time));
        } catch (Exception fault) {
            throw new IllegalStateException(path.toString(), fault);
        }
    }

    private void ask(URI path, int time) {
        Map<String, String> parameters = parameters(path);
        int limit = Integer.parseInt(parameters.getOrDefault("limit", "50")) - time % 2;
        Outcome<?> answer = switch (path.getPath()) {
            case ACCOUNTS -> accounts(parameters, limit);
            case READINESS -> reviewReadiness.run(OPERATOR);
            case OFFERS -> offers(parameters, limit);
            default -> throw new IllegalArgumentException("nothing is behind this path");
        };
        if (answer instanceof Refused<?>(var reason)) {
            throw new IllegalStateException(reason.toString());
        }
    }

    private Outcome<FindAccounts.Page> accounts(Map<String, String> parameters, int limit) {
        Outcome<StandingFilter> filter = Outcome.done(StandingFilter.ALL);
        for (AccountFilterFields.Field<?> field : AccountFilterFields.ALL) {
            String typed = parameters.get(field.name());
            if (typed != null) {
                filter = filter.then(narrower -> field.added(narrower, typed));
            }
        }
        return filter.then(which -> findAccounts.run(OPERATOR, which, Optional.empty(), limit));
    }

    /** One more than a page has, as the API reads them. */
    private Outcome<List<OfferView>> offers(Map<String, String> parameters, int limit) {
        OfferFilter filter = new OfferFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(parameters.get("q")).map(SearchText::of));
        return listAllOffers
                .run(OPERATOR, filter, DueFilter.ALL, Optional.empty())
                .map(found -> found.limit(limit + 1L).toList());
    }

    private static Map<String, String> parameters(URI path) {
        Map<String, String> parameters = new HashMap<>();
        Stream.ofNullable(path.getRawQuery())
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .map(one -> one.split("=", 2))
                .forEach(one -> parameters.put(one[0], URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        return parameters;
    }
}
