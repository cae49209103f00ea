package dev.ferry.rest.pages.owner;

import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.rest.pages.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form that adds a program. */
record ProgramForm(Fields fields) {
    static final String TENANT = "program-tenant";

    private static final String APPLICATION = "program-application";
    private static final String OBJECT = "program-object";
    private static final String NAME = "program-name";
    private static final String ROLE = "program-role";

    Outcome<UserRequest> request() {
        return fields.text(ROLE)
                .then(role -> Slug.parse(Role.class, role))
                .then(role -> fields.text(APPLICATION)
                        .then(application -> fields.text(TENANT)
                                .then(tenant -> fields.text(OBJECT)
                                        .then(object -> fields.text(NAME)
                                                .map(name -> new UserRequest.Program(
                                                        Trimmed.of(application),
                                                        Trimmed.of(tenant),
                                                        Trimmed.of(object),
                                                        Optional.of(name),
                                                        Optional.of(role)))))));
    }

    /** What cannot be read, by the field that it stands in, in their order. */
    Map<String, Refusal> faults() {
        Map<String, Refusal> faults = new LinkedHashMap<>();
        fault(APPLICATION, ObjectId::parse).ifPresent(reason -> faults.put(APPLICATION, reason));
        fault(TENANT, TenantId::parse).ifPresent(reason -> faults.put(TENANT, reason));
        fault(OBJECT, ObjectId::parse).ifPresent(reason -> faults.put(OBJECT, reason));
        return faults;
    }

    private Optional<Refusal> fault(String field, Function<String, Outcome<?>> parse) {
        Outcome<?> read = fields.text(field)
                .then(typed -> VisibleText.isBlank(typed)
                        ? Outcome.refused(Code.VALUE_MISSING)
                        : parse.apply(typed).map(Function.identity()));
        return switch (read) {
            case Done<?> _ -> Optional.empty();
            case Refused<?>(var reason) -> Optional.of(reason);
        };
    }

    /** To be shown again where it was wrong. */
    SettingsForm typed() {
        return SettingsForm.program(List.of(APPLICATION, TENANT, OBJECT, NAME, ROLE).stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), fields::shown)));
    }
}
